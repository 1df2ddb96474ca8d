//! Where an input is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Lever, PictureList, Plan};

/// Where an input is in the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum InputAt {
    /// A figure of a role.
    Role {
        /// The role's id.
        role: String,
        /// The figure's name in plan JSON.
        field: String,
    },
    /// A dated change of a role's funded posts.
    EstablishmentChange {
        /// The role's id.
        role: String,
        /// Its place in the role's list.
        index: usize,
    },
    /// A figure of a usual pathway.
    Usual {
        /// `build` or `bounce`.
        lever: Lever,
        /// Its place in its list.
        index: usize,
        /// The figure's name in plan JSON.
        field: String,
    },
    /// A service transfer.
    Transfer {
        /// Its place.
        index: usize,
    },
    /// A figure of a lever's row.
    Lever {
        /// The scenario's name.
        scenario: String,
        /// The lever.
        lever: Lever,
        /// The row's place in the lever's list.
        index: usize,
        /// The figure's name in plan JSON.
        field: String,
    },
    /// A figure of a target: `values`, `activity` or `local_share`.
    Target {
        /// Its place.
        index: usize,
        /// The figure's name in plan JSON.
        field: String,
    },
    /// A context measure.
    Context {
        /// Its place.
        index: usize,
    },
    /// A role's outturn.
    Outturn {
        /// Its place.
        index: usize,
    },
    /// A line of funding.
    Funding {
        /// Its place.
        index: usize,
    },
    /// A row of the picture, or one part of it: a team's function, a benchmark's standard.
    Picture {
        /// The list.
        list: PictureList,
        /// The row's place in it.
        index: usize,
        /// The part's place in the row; none for the row itself.
        part: Option<usize>,
    },
    /// A figure of the integrated model.
    Integrated {
        /// The figure's name in plan JSON.
        field: String,
    },
    /// The limits of a scenario's best mix.
    Limits {
        /// The scenario's name.
        scenario: String,
    },
}

impl InputAt {
    /// The input as a path in plan JSON, as problems name it: `roles[3].leaver_rate`.
    pub fn path(&self, plan: &Plan) -> String {
        let role = |id: &str| plan.roles.iter().position(|role| role.id == id).unwrap_or(0);
        match self {
            Self::Role { role: id, field } => format!("roles[{}].{field}", role(id)),
            Self::EstablishmentChange { role: id, index } => {
                format!("roles[{}].establishment_changes[{index}]", role(id))
            }
            Self::Usual { lever, index, field } => {
                format!("usual.{}[{index}].{field}", list(*lever))
            }
            Self::Transfer { index } => format!("transfers[{index}]"),
            Self::Lever { scenario, lever, index, field } => {
                let place = plan.scenario_index(scenario).unwrap_or(0);
                format!("scenarios[{place}].levers.{}[{index}].{field}", list(*lever))
            }
            Self::Target { index, field } => format!("targets[{index}].{field}"),
            Self::Context { index } => format!("context[{index}]"),
            Self::Outturn { index } => format!("outturn[{index}]"),
            Self::Funding { index } => format!("funding[{index}]"),
            Self::Picture { list, index, part } => {
                let name = list.field();
                let part = match (list, part) {
                    (PictureList::Teams, Some(part)) => format!(".functions[{part}]"),
                    (PictureList::Benchmarks, Some(_)) => ".standard".to_owned(),
                    _ => String::new(),
                };
                format!("picture.{name}[{index}]{part}")
            }
            Self::Integrated { field } => format!("picture.integrated.{field}"),
            Self::Limits { scenario } => {
                format!("scenarios[{}].limits", plan.scenario_index(scenario).unwrap_or(0))
            }
        }
    }
}

/// The lever's name in plan JSON.
fn list(lever: Lever) -> &'static str {
    match lever {
        Lever::Buy => "buy",
        Lever::Build => "build",
        Lever::Bind => "bind",
        Lever::Borrow => "borrow",
        Lever::Bounce => "bounce",
    }
}
