//! The staff groups every NHS staff record sorts its people into.

/// The ten staff groups of the NHS Data Model and Dictionary, in the order of their codes 01 to
/// 10. A plan may use other words; these are the ones returned nationally. Psychology is none of
/// them: it belongs into the planner's own second grouping.
pub const STAFF_GROUPS: [&str; 10] = [
    "Medical and Dental",
    "Students",
    "Nursing and Midwifery Registered",
    "Allied Health Professionals",
    "Additional Professional Scientific and Technical",
    "Healthcare Scientists",
    "Additional Clinical Services",
    "Administrative and Clerical",
    "Estates and Ancillary",
    "Supplementary Roles",
];
