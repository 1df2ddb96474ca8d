//! How headings are spelt in extracts of the electronic staff record and of trusts' own reports.

use super::{ExtractKind, Meaning};

/// The spellings of a meaning, folded; those of an earlier list are meant more surely. A heading
/// of a later list is only taken where none of an earlier one is there.
pub fn of(meaning: Meaning, kind: ExtractKind) -> &'static [&'static [&'static str]] {
    match meaning {
        Meaning::Identifier => &[
            &[
                "employee number",
                "employee no",
                "emp number",
                "emp no",
                "employee id",
                "staff number",
                "staff no",
                "staff id",
                "person number",
                "person id",
                "payroll number",
                "payroll no",
                "unique id",
                "unique identifier",
                "identifier",
                "esr number",
                "employee reference",
            ],
            &["national insurance number", "ni number", "nino", "person", "employee", "id"],
        ],
        Meaning::AssignmentNumber => &[&[
            "assignment number",
            "assignment no",
            "assignment id",
            "assign number",
            "asg number",
            "assignment",
        ]],
        Meaning::StaffGroup => &[
            &["staff group", "staffgroup", "nhs staff group", "staff group name", "staff grp"],
            &["staff category", "staff group 1", "main staff group"],
        ],
        Meaning::OccupationCode => &[&[
            "occupation code",
            "occ code",
            "occupational code",
            "nhs occupation code",
            "occ code description",
            "occupation",
            "occupation code and description",
        ]],
        Meaning::JobRole => &[
            &["job role", "role", "role name", "job role name"],
            &[
                "position title",
                "job title",
                "post title",
                "position",
                "job",
                "post",
                "position name",
            ],
        ],
        Meaning::Band => &[
            &["band", "afc band", "pay band", "agenda for change band", "band description"],
            &[
                "grade",
                "pay grade",
                "payscale",
                "pay scale",
                "grade description",
                "pay scale description",
            ],
            &["grade name", "payscale description", "grade step", "pay scale code"],
        ],
        Meaning::Service => &[
            &["service", "service name", "service line", "service area"],
            &["directorate", "division", "care group", "business unit", "clinical service"],
            &["org l5", "org level 5", "organisation level 5"],
            &["org l4", "org level 4", "org l3", "org level 3"],
        ],
        Meaning::Team => &[
            &["team", "team name", "ward", "ward or team", "team ward"],
            &["department", "dept", "department name", "organisation", "organization"],
            &["org l7", "org level 7", "org l6", "org level 6"],
            &["org l8", "org level 8"],
        ],
        Meaning::CostCentre => {
            &[&["cost centre", "cost center", "cost code", "cost centre code", "cc"]]
        }
        Meaning::Employer => &[&[
            "employer",
            "employing organisation",
            "employer name",
            "trust",
            "trust name",
            "provider",
            "vpd",
            "org l1",
            "org level 1",
        ]],
        Meaning::Wte => &[
            &["wte", "fte", "contracted wte", "contracted fte", "wte contracted", "fte contracted"],
            &[
                "assignment wte",
                "assignment fte",
                "wte in post",
                "fte in post",
                "sum of wte",
                "sum of fte",
            ],
            &["total wte", "total fte", "wte percent", "fte percent", "percent full time"],
            &["whole time equivalent", "full time equivalent", "whole time equivalents"],
        ],
        Meaning::Heads => &[
            &["heads", "headcount", "head count", "people", "staff in post", "sip headcount"],
            &["number of staff", "staff", "number of people", "count", "sum of headcount", "hc"],
        ],
        Meaning::Age => &[&["age", "age in years", "age years", "employee age", "current age"]],
        Meaning::AgeBand => &[&["age band", "age group", "age range", "age profile"]],
        Meaning::BirthDate => &[&["date of birth", "birth date", "birthdate", "dob", "d o b"]],
        Meaning::AssignmentCategory => &[
            &["assignment category", "employment category", "asg category", "assignment cat"],
            &["contract type", "employment type", "employee category", "category"],
        ],
        Meaning::AssignmentStatus => &[
            &["assignment status", "asg status", "employment status"],
            &["status", "assignment status type"],
        ],
        Meaning::Primary => &[&[
            "primary",
            "primary assignment",
            "primary flag",
            "primary assignment flag",
            "is primary",
            "main assignment",
            "primary y n",
        ]],
        Meaning::Registered => &[&[
            "registered",
            "professionally registered",
            "registration status",
            "professional registration",
            "registered y n",
        ]],
        Meaning::StartDate => of_start(kind),
        Meaning::LeavingDate => &[
            &["leaving date", "leave date", "date left", "date of leaving", "termination date"],
            &["actual termination date", "leaver date", "terminated on", "termination"],
            &["end date", "assignment end date", "effective end date"],
        ],
        Meaning::Reason => &[
            &["leaving reason", "reason for leaving", "reason", "leaver reason"],
            &["termination reason", "reason code", "leaving reason description"],
        ],
        Meaning::Destination => &[&[
            "destination",
            "destination on leaving",
            "leaving destination",
            "destination upon leaving",
            "leaver destination",
        ]],
        Meaning::Leavers => {
            &[&["leavers", "leavers headcount", "number of leavers", "leaver headcount"]]
        }
        Meaning::Joiners => {
            &[&["joiners", "starters", "joiners headcount", "number of joiners", "new starters"]]
        }
        Meaning::OpeningHeads => &[&[
            "opening heads",
            "opening headcount",
            "headcount at start",
            "start headcount",
            "opening",
        ]],
        Meaning::ClosingHeads => &[&[
            "closing heads",
            "closing headcount",
            "headcount at end",
            "end headcount",
            "closing",
        ]],
    }
}

/// In an extract of joiners a bare "Start date" is surely the day of joining.
fn of_start(kind: ExtractKind) -> &'static [&'static [&'static str]] {
    match kind {
        ExtractKind::Joiners => &[
            &["start date", "latest start date", "hire date", "date joined", "joining date"],
            &["start date in trust", "latest hire date", "date started", "assignment start date"],
        ],
        ExtractKind::Staff | ExtractKind::Leavers => &[
            &["latest start date", "start date in trust", "hire date", "date joined", "start date"],
            &["latest hire date", "date started", "joining date"],
        ],
    }
}

/// The meanings an extract of a kind can have, in the order they are looked for.
pub fn meanings(kind: ExtractKind) -> &'static [Meaning] {
    use Meaning as M;
    match kind {
        ExtractKind::Staff => &[
            M::Identifier,
            M::AssignmentNumber,
            M::StaffGroup,
            M::OccupationCode,
            M::JobRole,
            M::Band,
            M::Service,
            M::Team,
            M::CostCentre,
            M::Employer,
            M::Wte,
            M::Heads,
            M::AgeBand,
            M::Age,
            M::BirthDate,
            M::AssignmentCategory,
            M::AssignmentStatus,
            M::Primary,
            M::Registered,
            M::StartDate,
            M::LeavingDate,
        ],
        ExtractKind::Leavers => &[
            M::Identifier,
            M::AssignmentNumber,
            M::StaffGroup,
            M::OccupationCode,
            M::JobRole,
            M::Band,
            M::Service,
            M::Team,
            M::CostCentre,
            M::Employer,
            M::Wte,
            M::AssignmentCategory,
            M::Primary,
            M::LeavingDate,
            M::Reason,
            M::Destination,
            M::Leavers,
            M::OpeningHeads,
            M::ClosingHeads,
        ],
        ExtractKind::Joiners => &[
            M::Identifier,
            M::AssignmentNumber,
            M::StaffGroup,
            M::OccupationCode,
            M::JobRole,
            M::Band,
            M::Service,
            M::Team,
            M::CostCentre,
            M::Employer,
            M::Wte,
            M::AssignmentCategory,
            M::Primary,
            M::StartDate,
            M::Joiners,
        ],
    }
}
