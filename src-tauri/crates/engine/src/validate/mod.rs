//! What a plan has to satisfy before it is projected or stored.
//!
//! Every problem names the field as a path in plan JSON, the role it is about, and the remedy.
//! [`numbers`] holds the limits of single values; [`roles`], [`counted`], [`levers`],
//! [`limits`], [`money`], [`picture`], [`targets`], [`scopes`], [`running_order`] and [`words`] walk the parts of a plan; [`huge`] refuses
//! beforehand what would make that endless, and [`kept`] bounds what is told.

mod counted;
mod huge;
mod kept;
mod levers;
mod limits;
mod money;
mod numbers;
mod picture;
mod roles;
mod running_order;
mod scopes;
mod targets;
mod words;

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::plan::{Plan, Year, financial_year};

pub use kept::MOST_PROBLEMS;
pub use picture::{MOST_PICTURE_ROWS, MOST_TEAMS};

/// The most years a plan may project.
pub const MOST_YEARS: u32 = 60;
/// The most roles a plan may have.
pub const MOST_ROLES: usize = 2_000;
/// The most stops a running order may have.
pub const MOST_STOPS: usize = 200;
/// The most heads a role, row or transfer may have.
pub const MOST_HEADS: f64 = 100_000_000.0;
/// The most pounds a person, post or place may cost.
pub const MOST_POUNDS: f64 = 100_000_000.0;
/// The most limits, targets and rows the limits of a best mix may name.
pub const MOST_LIMITS: usize = 10_000;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 200;
/// The longest note, rationale, source or action, in characters.
pub const LONGEST_TEXT: usize = 20_000;
/// The years a plan or a target can be about.
pub const YEARS: std::ops::RangeInclusive<Year> = 1900..=2200;

/// One thing wrong with a plan: where, of whom, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The field, as a path in plan JSON: `roles[3].leaver_rate`.
    pub field: String,
    /// The name of the role it is about, if it is about one.
    pub role: Option<String>,
    /// What is wrong and what to do.
    pub message: String,
}

/// What the engine refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// The plan can't be projected as it is. The first problem is the message.
    #[error("{}", first_of(.0))]
    Refused(Vec<Problem>),
    /// There is no scenario of that name.
    #[error("There is no scenario \"{wanted}\". The plan has: {}.", listed(.there_are))]
    UnknownScenario {
        /// The name asked for.
        wanted: String,
        /// The names there are.
        there_are: Vec<String>,
    },
    /// There is no such programme or route.
    #[error(
        "There is no programme or route number {nth} any more; choose one that the plan shows."
    )]
    NoPathway {
        /// Its place in the list, from 1.
        nth: usize,
    },
    /// An edit names something the plan hasn't got.
    #[error("{0}")]
    EditRefused(String),
    /// What is to leave tells counts that are to be withheld.
    #[error(
        "It would tell counts below {below}, or what gives them away. Report the plan, or export its \
         projection as CSV, which withhold such counts and tell the rest; or let small numbers be told."
    )]
    WouldTell {
        /// The threshold.
        below: u32,
    },
    /// A question about the plan names something it hasn't got.
    #[error("{0}")]
    AskedWrongly(String),
}

impl EngineError {
    /// The message for somebody who has the plan before them and not its JSON: without the path of
    /// the field.
    pub fn for_people(&self) -> String {
        match self {
            Self::Refused(problems) => match problems.as_slice() {
                [] => first_of(problems),
                [only] => only.message.clone(),
                [first, rest @ ..] => {
                    format!("{} There is more to mend: {} in all.", first.message, rest.len() + 1)
                }
            },
            other => other.to_string(),
        }
    }
}

/// The first problem as a sentence, and how many more there are.
pub fn first_of(problems: &[Problem]) -> String {
    match problems {
        [] => "The plan has no problems.".to_owned(),
        [only] => format!("{} ({})", only.message, only.field),
        [first, rest @ ..] => {
            format!("{} ({}; and {} more)", first.message, first.field, rest.len())
        }
    }
}

fn listed(names: &[String]) -> String {
    match names {
        [] => "none yet".to_owned(),
        names => names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", "),
    }
}

/// Every problem of a plan, in the plan's order and [`MOST_PROBLEMS`] of them at the most; empty
/// where it can be projected.
pub fn validate(plan: &Plan) -> Vec<Problem> {
    let mut check = Check::of(plan);
    check.plan();
    if check.problems.is_empty() {
        check.roles();
        check.pathways("usual", &plan.usual.build, &plan.usual.bounce, true);
        check.transfers();
        check.scenarios();
        check.targets();
        check.context();
        check.outturn();
        check.money();
        check.occupation_codes();
        check.running_order();
        check.picture();
        check.words();
    }
    check.problems
}

/// A validation under way.
struct Check<'a> {
    plan: &'a Plan,
    names: HashMap<&'a str, &'a str>,
    problems: Vec<Problem>,
}

impl<'a> Check<'a> {
    fn of(plan: &'a Plan) -> Self {
        let names = plan.roles.iter().map(|r| (r.id.as_str(), r.name.as_str())).collect();
        Self { plan, names, problems: Vec::new() }
    }

    /// Records a problem; `role` is an id.
    fn refuse(&mut self, field: impl Into<String>, role: Option<&str>, message: String) {
        let role = role.map(|id| self.role_name(id).to_owned());
        kept::keep(&mut self.problems, Problem { field: field.into(), role, message });
    }

    /// A role's name by its id; the id where there is none.
    fn role_name<'b>(&'b self, id: &'b str) -> &'b str {
        match self.names.get(id) {
            Some(name) if !name.trim().is_empty() => name,
            _ => id,
        }
    }

    /// Title, horizon and how much there is; without them nothing else can be judged.
    fn plan(&mut self) {
        let plan = self.plan;
        self.name("title", None, "The title", &plan.title, true);
        if !YEARS.contains(&plan.first_year) {
            self.refuse(
                "first_year",
                None,
                format!(
                    "The first year is {}; write the year the first projected financial year ends \
                 in, from {} to {}.",
                    plan.first_year,
                    YEARS.start(),
                    YEARS.end(),
                ),
            );
        }
        if plan.years == 0 || plan.years > MOST_YEARS {
            self.refuse(
                "years",
                None,
                format!(
                    "The plan projects {} years; it must be from 1 to {MOST_YEARS}.",
                    plan.years,
                ),
            );
        }
        if plan.roles.is_empty() || plan.roles.len() > MOST_ROLES {
            self.refuse(
                "roles",
                None,
                format!(
                    "The plan has {} roles; it must have from 1 to {MOST_ROLES}.",
                    plan.roles.len(),
                ),
            );
        }
        self.huge_names();
        self.huge_scopes();
    }

    fn transfers(&mut self) {
        for (place, transfer) in self.plan.transfers.iter().enumerate() {
            let field = format!("transfers[{place}]");
            if self.known_role(&format!("{field}.role"), "A service transfer", &transfer.role) {
                let what = format!("The transfer of {}", self.role_name(&transfer.role));
                self.year_in_horizon(
                    &format!("{field}.year"),
                    &transfer.role,
                    &what,
                    transfer.year,
                );
                self.signed_heads(&format!("{field}.heads"), &transfer.role, &what, transfer.heads);
            }
        }
    }

    fn scenarios(&mut self) {
        let mut seen = HashSet::new();
        for (place, scenario) in self.plan.scenarios.iter().enumerate() {
            let field = format!("scenarios[{place}]");
            self.name(&format!("{field}.name"), None, "A scenario's name", &scenario.name, false);
            if !seen.insert(scenario.name.as_str()) {
                self.refuse(
                    format!("{field}.name"),
                    None,
                    format!(
                        "Two scenarios are called \"{}\"; give one of them another name.",
                        scenario.name,
                    ),
                );
            }
            self.levers(&format!("{field}.levers"), &scenario.levers);
            self.bursaries(&format!("{field}.levers"), &scenario.levers);
            if let Some(limits) = &scenario.limits {
                self.limits(&format!("{field}.limits"), &scenario.name, limits);
            }
        }
    }

    /// Whether a role of this id exists; refused where not.
    fn known_role(&mut self, field: &str, who: &str, id: &str) -> bool {
        let known = self.names.contains_key(id);
        if !known {
            self.refuse(field, None, format!(
                "{who} names the role \"{id}\", which the plan hasn't got; use the id of one of \
                 its roles.",
            ));
        }
        known
    }

    /// Whether a dated row lies within the horizon; refused where not.
    fn year_in_horizon(&mut self, field: &str, role: &str, what: &str, year: Year) {
        if let Some(message) = self.outside_horizon(what, year) {
            self.refuse(field, Some(role), message);
        }
    }

    /// The same of what is about no role.
    fn within_horizon(&mut self, field: &str, what: &str, year: Year) {
        if let Some(message) = self.outside_horizon(what, year) {
            self.refuse(field, None, message);
        }
    }

    fn outside_horizon(&self, what: &str, year: Year) -> Option<String> {
        let (first, last) = (self.plan.first_year, self.plan.last_year());
        (!(first..=last).contains(&year)).then(|| {
            format!(
                "{what} is dated {}, outside the plan's years {} to {}; move it into them or \
                 extend the plan.",
                financial_year(year.clamp(-9_999, 9_999)),
                financial_year(first),
                financial_year(last),
            )
        })
    }
}
