//! How an extract is read: which column means what, what makes a role, what is set aside.
//!
//! A mapping is what the window remembers and what `MAP.json` holds. [`guess`] makes one from an
//! extract's headings, [`file`] reads and writes it, [`Columns`] is a mapping found in a file.

mod columns;
pub mod file;
mod guess;
mod meaning;
mod spellings;

use std::collections::BTreeMap;

use fivefold_engine::plan::LeaverDefinition;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use columns::Columns;
pub(in crate::extract) use columns::column_of;
pub use guess::{Guess, Unsure, guess};
pub use meaning::Meaning;

/// What kind of extract it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ExtractKind {
    /// Staff in post on a day.
    Staff,
    /// Those who left in a period.
    Leavers,
    /// Those who joined in a period.
    Joiners,
}

/// The version of the mapping.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub enum MappingFormat {
    /// The only one there is so far.
    #[default]
    #[serde(rename = "fivefold-map/1")]
    V1,
}

/// How an extract is read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Mapping {
    /// Always `fivefold-map/1`.
    pub format: MappingFormat,
    /// The workbook's sheet; the first where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The line the headings are on, from 1; found where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading_row: Option<u64>,
    /// The heading of the column with each meaning, or `column:F` for a column by its letter.
    pub columns: BTreeMap<Meaning, String>,
    /// What tells one role from another.
    pub role_by: Vec<RolePart>,
    /// Rows that aren't counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<SetAside>>")]
    pub set_aside: Vec<SetAside>,
    /// What becomes of assignments without any WTE.
    #[serde(default, skip_serializing_if = "is_default")]
    #[ts(as = "Option<ZeroWte>")]
    pub zero_wte: ZeroWte,
    /// How the WTE column is written.
    #[serde(default, skip_serializing_if = "is_default")]
    #[ts(as = "Option<WteWrittenAs>")]
    pub wte_written_as: WteWrittenAs,
    /// What a suppressed small number of an aggregated table counts as; its row is rejected where
    /// absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suppressed_as: Option<f64>,
    /// What becomes of the plan's roles that a staff extract has nobody in.
    #[serde(default, skip_serializing_if = "is_default")]
    #[ts(as = "Option<NotInExtract>")]
    pub roles_not_in_extract: NotInExtract,
    /// Which loss a leavers extract counts; judged by its destinations where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaver_definition: Option<LeaverDefinition>,
    /// The day staff are counted on, YYYY-MM-DD; the plan's baseline where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_at: Option<String>,
    /// The first day of the period of leavers or joiners, YYYY-MM-DD; a year before `to` where
    /// absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day of the period, YYYY-MM-DD; the plan's baseline where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// One of the columns that tell roles apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RolePart {
    /// The staff group.
    StaffGroup,
    /// The occupation code.
    OccupationCode,
    /// The job role.
    JobRole,
    /// The band.
    Band,
    /// The service.
    Service,
    /// The team.
    Team,
    /// The employer.
    Employer,
}

impl RolePart {
    /// All, in the order a role's key has them.
    pub const ALL: [Self; 7] = [
        Self::StaffGroup,
        Self::OccupationCode,
        Self::JobRole,
        Self::Band,
        Self::Service,
        Self::Team,
        Self::Employer,
    ];

    /// The word a mapping writes it with.
    pub fn word(self) -> &'static str {
        match self {
            Self::StaffGroup => "staff_group",
            Self::OccupationCode => "occupation_code",
            Self::JobRole => "job_role",
            Self::Band => "band",
            Self::Service => "service",
            Self::Team => "team",
            Self::Employer => "employer",
        }
    }

    /// The column it is read from.
    pub fn meaning(self) -> Meaning {
        match self {
            Self::StaffGroup => Meaning::StaffGroup,
            Self::OccupationCode => Meaning::OccupationCode,
            Self::JobRole => Meaning::JobRole,
            Self::Band => Meaning::Band,
            Self::Service => Meaning::Service,
            Self::Team => Meaning::Team,
            Self::Employer => Meaning::Employer,
        }
    }
}

/// Rows that are set aside: those whose column has one of these phrases in it, whole words, case
/// and punctuation ignored. `bank` sets aside "Bank Worker" and not "Bankside".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SetAside {
    /// The column.
    pub column: Meaning,
    /// The phrases.
    pub values: Vec<String>,
}

/// What becomes of assignments without any WTE, as bank and casual staff have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ZeroWte {
    /// Set aside, and told.
    #[default]
    SetAside,
    /// Counted as a head without WTE.
    Count,
}

/// How a column of WTE is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum WteWrittenAs {
    /// As a fraction of full time: 0.6, or 60 % in a cell written as a percentage.
    #[default]
    Wte,
    /// As a percentage of full time without its sign: 60.
    Percent,
}

/// What becomes of the plan's roles that a staff extract has nobody in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NotInExtract {
    /// They stay as they are.
    #[default]
    Keep,
    /// They stay with nobody in post.
    SetToZero,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
