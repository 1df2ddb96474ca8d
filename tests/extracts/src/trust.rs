//! A trust that doesn't exist: its roles, services, teams and the words its records use.

/// The trust's name.
pub const TRUST: &str = "Aberlleuad Mental Health NHS Trust";

/// A role as a staff record has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Role {
    /// One of the NHS staff groups.
    pub staff_group: &'static str,
    /// The occupation code.
    pub occupation_code: &'static str,
    /// The job role.
    pub job_role: &'static str,
    /// The pay scale.
    pub pay_scale: &'static str,
}

const fn role(
    staff_group: &'static str,
    occupation_code: &'static str,
    job_role: &'static str,
    pay_scale: &'static str,
) -> Role {
    Role { staff_group, occupation_code, job_role, pay_scale }
}

const NURSING: &str = "Nursing and Midwifery Registered";
const CLINICAL_SUPPORT: &str = "Additional Clinical Services";
const SCIENTIFIC: &str = "Additional Professional Scientific and Technical";
const ALLIED: &str = "Allied Health Professionals";
const ADMINISTRATION: &str = "Administrative and Clerical";
const MEDICAL: &str = "Medical and Dental";
const ESTATES: &str = "Estates and Ancillary";

/// The roles, each as frequent as its weight.
pub const ROLES: [(u64, Role); 20] = [
    (15, role(NURSING, "N6E", "Staff Nurse", "Review Body Band 5")),
    (14, role(NURSING, "N6D", "Community Nurse", "Review Body Band 6")),
    (6, role(NURSING, "N6D", "Community Nurse", "Review Body Band 7")),
    (3, role(NURSING, "N0D", "Modern Matron", "Review Body Band 8 - Range A")),
    (16, role(CLINICAL_SUPPORT, "H1E", "Healthcare Assistant", "Review Body Band 2")),
    (8, role(CLINICAL_SUPPORT, "H2D", "Support Worker", "Review Body Band 3")),
    (4, role(CLINICAL_SUPPORT, "H2S", "Assistant Psychologist", "Review Body Band 4")),
    (3, role(SCIENTIFIC, "S1L", "Clinical Psychologist", "Review Body Band 7")),
    (3, role(SCIENTIFIC, "S1L", "Clinical Psychologist", "Review Body Band 8 - Range A")),
    (3, role(SCIENTIFIC, "S1U", "Psychological Therapist", "Review Body Band 6")),
    (2, role(SCIENTIFIC, "S1P", "Pharmacist", "Review Body Band 7")),
    (3, role(SCIENTIFIC, "S1T", "Social Worker", "Review Body Band 6")),
    (4, role(ALLIED, "S1C", "Occupational Therapist", "Review Body Band 6")),
    (1, role(ALLIED, "S1A", "Dietitian", "Review Body Band 6")),
    (6, role(ADMINISTRATION, "G2D", "Medical Secretary", "Review Body Band 4")),
    (3, role(ADMINISTRATION, "G1D", "Service Manager", "Review Body Band 8 - Range B")),
    (3, role(MEDICAL, "051", "Consultant", "YC72")),
    (2, role(MEDICAL, "051", "Specialty Doctor", "MC46")),
    (1, role(MEDICAL, "053", "Consultant", "YC72")),
    (3, role(ESTATES, "G3F", "Housekeeper", "Review Body Band 2")),
];

/// A team, with the service it is part of and its cost centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Team {
    /// The service.
    pub service: &'static str,
    /// The team.
    pub team: &'static str,
    /// The cost centre; finance may have it with zeros in front.
    pub cost_centre: &'static str,
}

const fn team(service: &'static str, team: &'static str, cost_centre: &'static str) -> Team {
    Team { service, team, cost_centre }
}

/// The teams, each as large as its weight.
pub const TEAMS: [(u64, Team); 16] = [
    (8, team("Adult community", "North locality team", "041100")),
    (8, team("Adult community", "South locality team", "041110")),
    (4, team("Adult community", "Early intervention in psychosis", "041120")),
    (6, team("Adult community", "Crisis and home treatment", "041130")),
    (10, team("Adult acute", "Tŷ Gwyn ward", "042200")),
    (10, team("Adult acute", "Maes-y-coed ward", "042210")),
    (5, team("Adult acute", "Psychiatric intensive care", "042220")),
    (6, team("Children and young people", "School teams", "043300")),
    (5, team("Children and young people", "Eating disorders", "043310")),
    (3, team("Children and young people", "Inpatient unit", "043320")),
    (6, team("Talking therapies", "Talking therapies, east", "044400")),
    (6, team("Talking therapies", "Talking therapies, west", "044410")),
    (5, team("Older people", "Memory clinic – Café Cof", "045500")),
    (5, team("Older people", "Liaison", "045510")),
    (3, team("Perinatal", "Perinatal community", "046600")),
    (4, team("Corporate", "Medical records", "049900")),
];

/// What part of full time an assignment is, in hundred-thousandths, as the staff record has it to
/// five decimals.
pub const FRACTIONS: [(u64, u64); 9] = [
    (56, 100_000),
    (14, 80_000),
    (12, 60_000),
    (4, 50_000),
    (4, 85_333),
    (3, 40_000),
    (3, 66_667),
    (3, 90_000),
    (1, 20_000),
];

/// What an assignment can be at the moment.
pub const STATUSES: [(u64, &str); 6] = [
    (925, "Active Assignment"),
    (15, "Acting Up"),
    (35, "Maternity & Adoption"),
    (10, "Career Break"),
    (8, "Out on External Secondment - Paid"),
    (7, "Suspend With Pay"),
];

/// What an assignment can be by contract.
pub const CATEGORIES: [(u64, &str); 4] =
    [(865, "Permanent"), (75, "Fixed Term Temp"), (50, "Bank"), (10, "Honorary")];

/// The age bands.
pub const AGE_BANDS: [(u64, &str); 11] = [
    (1, "<=20 Years"),
    (6, "21-25"),
    (11, "26-30"),
    (13, "31-35"),
    (13, "36-40"),
    (12, "41-45"),
    (12, "46-50"),
    (13, "51-55"),
    (11, "56-60"),
    (6, "61-65"),
    (2, ">=71 Years"),
];

/// Why people leave; one in nine for a reason nobody wrote down.
pub const REASONS: [(u64, &str); 10] = [
    (20, "Voluntary Resignation - Relocation"),
    (15, "Voluntary Resignation - Promotion"),
    (17, "Voluntary Resignation - Work Life Balance"),
    (8, "Voluntary Resignation - Health"),
    (16, "Retirement Age"),
    (4, "Flexi Retirement"),
    (6, "End of Fixed Term Contract"),
    (2, "Dismissal - Capability"),
    (1, "Death in Service"),
    (11, "Voluntary Resignation - Other/Not Known"),
];

/// Where people go and come from.
pub const ELSEWHERE: [(u64, &str); 5] = [
    (40, "NHS Organisation"),
    (20, "No Employment"),
    (12, "Private Health/Social Care"),
    (10, "Education Sector"),
    (18, "Unknown"),
];
