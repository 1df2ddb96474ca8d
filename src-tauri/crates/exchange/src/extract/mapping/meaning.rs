//! What a column of an extract can be about.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column of an extract is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Meaning {
    /// Who it is: the employee number. Counted by, never kept.
    Identifier,
    /// Which of a person's assignments it is. Never kept.
    AssignmentNumber,
    /// One of the NHS staff groups.
    StaffGroup,
    /// The occupation code: `N6A`.
    OccupationCode,
    /// The job role or position.
    JobRole,
    /// The Agenda for Change band, grade or pay scale.
    Band,
    /// The service.
    Service,
    /// The team or ward.
    Team,
    /// The cost centre.
    CostCentre,
    /// The employer.
    Employer,
    /// Whole-time equivalents: of the assignment, or of the whole row of an aggregated table.
    Wte,
    /// People in post in a row of an aggregated table.
    Heads,
    /// Age in years.
    Age,
    /// An age band: `25-29`.
    AgeBand,
    /// The date of birth; becomes an age band and is dropped. Never kept.
    BirthDate,
    /// Permanent, fixed term, bank, honorary.
    AssignmentCategory,
    /// Active, suspended, inactive, on maternity leave.
    AssignmentStatus,
    /// Whether it is the person's main assignment.
    Primary,
    /// Whether the person is professionally registered.
    Registered,
    /// The day of joining.
    StartDate,
    /// The day of leaving.
    LeavingDate,
    /// Why somebody left.
    Reason,
    /// Where somebody went.
    Destination,
    /// Leavers in a row of an aggregated table.
    Leavers,
    /// Joiners in a row of an aggregated table.
    Joiners,
    /// People in post when the period began, in a row of an aggregated table.
    OpeningHeads,
    /// People in post when the period ended, in a row of an aggregated table.
    ClosingHeads,
}

impl Meaning {
    /// The meaning in words, as a message names it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Identifier => "identifier",
            Self::AssignmentNumber => "assignment number",
            Self::StaffGroup => "staff group",
            Self::OccupationCode => "occupation code",
            Self::JobRole => "job role",
            Self::Band => "band",
            Self::Service => "service",
            Self::Team => "team",
            Self::CostCentre => "cost centre",
            Self::Employer => "employer",
            Self::Wte => "WTE",
            Self::Heads => "number of heads",
            Self::Age => "age",
            Self::AgeBand => "age band",
            Self::BirthDate => "date of birth",
            Self::AssignmentCategory => "assignment category",
            Self::AssignmentStatus => "assignment status",
            Self::Primary => "mark of the main assignment",
            Self::Registered => "registration",
            Self::StartDate => "start date",
            Self::LeavingDate => "leaving date",
            Self::Reason => "reason",
            Self::Destination => "destination",
            Self::Leavers => "number of leavers",
            Self::Joiners => "number of joiners",
            Self::OpeningHeads => "opening heads",
            Self::ClosingHeads => "closing heads",
        }
    }

    /// Whether what the column holds could tell who somebody is. It is never shown, kept or
    /// written, not even in the list of rejected rows.
    pub fn is_private(self) -> bool {
        matches!(self, Self::Identifier | Self::AssignmentNumber | Self::BirthDate)
    }
}
