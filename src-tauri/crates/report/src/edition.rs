//! What one report is asked to be, beside the plan and scenario it is of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Sections;

/// One edition of a report. The same plan, scenario and edition give the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The day the plan stood as reported: by convention the day of its last change. It is the
    /// document's date too.
    pub date: NaiveDate,
    /// The version of the program, such as `0.1.0`.
    pub program_version: String,
    /// The SHA-256 of the plan's content, by which a report can be compared with its plan.
    pub plan_hash: String,
    /// What the report has beside its first page.
    pub sections: Sections,
}
