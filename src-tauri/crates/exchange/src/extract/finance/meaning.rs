//! What a column of a ledger can be about.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column of a ledger is about. All WTE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LedgerMeaning {
    /// The cost centre's code.
    CostCentre,
    /// What the cost centre is called.
    CostCentreName,
    /// The service.
    Service,
    /// The team or ward.
    Team,
    /// One of the NHS staff groups.
    StaffGroup,
    /// The subjective or account code.
    Subjective,
    /// Funded posts.
    Budgeted,
    /// Contracted to substantive staff.
    Contracted,
    /// Worked by bank staff.
    Bank,
    /// Worked by agency staff.
    Agency,
    /// Worked or paid altogether.
    Actual,
}

impl LedgerMeaning {
    /// All, in the order they are looked for.
    pub const ALL: [Self; 11] = [
        Self::CostCentre,
        Self::CostCentreName,
        Self::Service,
        Self::Team,
        Self::StaffGroup,
        Self::Subjective,
        Self::Budgeted,
        Self::Contracted,
        Self::Bank,
        Self::Agency,
        Self::Actual,
    ];

    /// Those that are WTE.
    pub const AMOUNTS: [Self; 5] =
        [Self::Budgeted, Self::Contracted, Self::Bank, Self::Agency, Self::Actual];

    /// The meaning in words, as a message names it.
    pub fn words(self) -> &'static str {
        match self {
            Self::CostCentre => "cost centre",
            Self::CostCentreName => "name of the cost centre",
            Self::Service => "service",
            Self::Team => "team",
            Self::StaffGroup => "staff group",
            Self::Subjective => "subjective code",
            Self::Budgeted => "budgeted WTE",
            Self::Contracted => "contracted WTE",
            Self::Bank => "bank WTE",
            Self::Agency => "agency WTE",
            Self::Actual => "actual WTE",
        }
    }
}

/// What ledger and staff are compared by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LedgerKey {
    /// The cost centre, as a staff extract has it too.
    #[default]
    CostCentre,
    /// The service, which the plan's roles have too.
    Service,
    /// The team, which the plan's roles have too.
    Team,
}

impl LedgerKey {
    /// The column it is read from.
    pub fn meaning(self) -> LedgerMeaning {
        match self {
            Self::CostCentre => LedgerMeaning::CostCentre,
            Self::Service => LedgerMeaning::Service,
            Self::Team => LedgerMeaning::Team,
        }
    }

    /// Its plural in words.
    pub fn plural(self) -> &'static str {
        match self {
            Self::CostCentre => "cost centres",
            Self::Service => "services",
            Self::Team => "teams",
        }
    }
}
