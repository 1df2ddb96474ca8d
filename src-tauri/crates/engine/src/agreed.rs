//! Agreed actions as a reader sees them on a given day: in words, overdue ones marked, and by the
//! level that can decide them.

use serde::Serialize;
use ts_rs::TS;

use crate::approaches::approach_name;
use crate::coverage::{Coverage, coverage};
use crate::plan::{Action, ActionStatus, Level, Plan, financial_year};
use crate::validate::EngineError;

/// A plan's actions as they stand on a day, beside what a scenario assumes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct AgreedActions {
    /// The scenario's name.
    pub scenario: String,
    /// The day overdue actions are told against, YYYY-MM-DD.
    pub on: String,
    /// What the scenario assumes beside what actions cover.
    pub coverage: Coverage,
    /// Every action in words, in the plan's order.
    pub lines: Vec<ActionLine>,
    /// The delivery architecture.
    pub levels: Vec<DeliveryLevel>,
}

/// A plan's actions as they stand on a day, YYYY-MM-DD, beside what a scenario assumes.
///
/// # Errors
/// [`EngineError::Refused`] where the plan isn't valid, [`EngineError::UnknownScenario`] with the
/// names there are.
pub fn agreed_actions(plan: &Plan, scenario: &str, on: &str) -> Result<AgreedActions, EngineError> {
    Ok(AgreedActions {
        scenario: scenario.to_owned(),
        on: on.to_owned(),
        coverage: coverage(plan, scenario)?,
        lines: action_lines(plan, on),
        levels: delivery(plan),
    })
}

/// An action in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ActionLine {
    /// Its place in the plan's list.
    pub index: usize,
    /// The lever's name, or the lever of the wider system; empty where it names neither.
    pub lever: String,
    /// Whether it is a lever of the wider system.
    pub system: bool,
    /// The approach's name, or own words; empty where none is given.
    pub approach: String,
    /// The role's name; empty where it is about none.
    pub role: String,
    /// The financial year; empty where it is about every year.
    pub year: String,
    /// The status in a word or two.
    pub status: String,
    /// The level's name; empty where none is given.
    pub level: String,
    /// Whether it is past its date and not done.
    pub overdue: bool,
    /// Whether its decision is past its date and it is still only proposed.
    pub decision_overdue: bool,
    /// What is overdue, in words; empty where nothing is.
    pub overdue_words: String,
}

/// The actions of one level: a row of the delivery architecture.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct DeliveryLevel {
    /// The level; none for actions that name none.
    pub level: Option<Level>,
    /// Its name.
    pub name: String,
    /// How many actions, and what they still lack.
    pub said: String,
    /// The places of its actions in the plan's list.
    pub actions: Vec<usize>,
}

/// Every action in words as it stands on a day, `YYYY-MM-DD`, in the plan's order.
pub fn action_lines(plan: &Plan, today: &str) -> Vec<ActionLine> {
    let line = |(index, action): (usize, &Action)| {
        let overdue =
            is_before(action.due.as_deref(), today) && action.status != ActionStatus::Done;
        let decision_overdue = is_before(action.decision_by.as_deref(), today)
            && action.status == ActionStatus::Proposed;
        ActionLine {
            index,
            lever: match (&action.lever, &action.system_lever) {
                (Some(lever), _) => lever.name().to_owned(),
                (None, system) => system.clone().unwrap_or_default(),
            },
            system: action.lever.is_none() && action.system_lever.is_some(),
            approach: action.approach.as_deref().map(approach_name).unwrap_or_default().to_owned(),
            role: action
                .role
                .as_deref()
                .map(|id| plan.role_name(id))
                .unwrap_or_default()
                .to_owned(),
            year: action.year.map(financial_year).unwrap_or_default(),
            status: status_words(action.status).to_owned(),
            level: action.level.map(Level::name).unwrap_or_default().to_owned(),
            overdue,
            decision_overdue,
            overdue_words: overdue_words(action, overdue, decision_overdue),
        }
    };
    plan.actions.iter().enumerate().map(line).collect()
}

/// The delivery architecture: actions by the level that can decide them, from the nearest to the
/// farthest, and last those that name none. Levels without actions are left out.
pub fn delivery(plan: &Plan) -> Vec<DeliveryLevel> {
    let levels = Level::ALL.into_iter().map(Some).chain([None]);
    let of_level = |level: Option<Level>| {
        let of_level = plan.actions.iter().enumerate().filter(|(_, action)| action.level == level);
        let actions: Vec<usize> = of_level.clone().map(|(place, _)| place).collect();
        let lack = |of: fn(&Action) -> &Option<String>| {
            of_level.clone().filter(|(_, action)| of(action).is_none()).count()
        };
        let lacks = [
            (lack(|action| &action.accountable), "an accountable body"),
            (lack(|action| &action.lead), "a lead"),
            (lack(|action| &action.decision_by), "a decision date"),
        ];
        let lacks = lacks.into_iter().filter(|(number, _)| *number > 0);
        let lacks: Vec<String> =
            lacks.map(|(number, what)| format!("{number} without {what}")).collect();
        let number = if actions.len() == 1 {
            "1 action".to_owned()
        } else {
            format!("{} actions", actions.len())
        };
        DeliveryLevel {
            level,
            name: level.map_or("No level given", Level::name).to_owned(),
            said: [vec![number], lacks].concat().join(", "),
            actions,
        }
    };
    levels.map(of_level).filter(|level| !level.actions.is_empty()).collect()
}

/// The status in a word or two.
pub fn status_words(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Proposed => "Proposed",
        ActionStatus::Agreed => "Agreed",
        ActionStatus::UnderWay => "Under way",
        ActionStatus::Done => "Done",
    }
}

/// Dates of a valid plan are YYYY-MM-DD, which sorts as it reads.
fn is_before(date: Option<&str>, today: &str) -> bool {
    date.is_some_and(|date| date < today)
}

fn overdue_words(action: &Action, overdue: bool, decision_overdue: bool) -> String {
    let due = action.due.as_deref().filter(|_| overdue);
    let decision = action.decision_by.as_deref().filter(|_| decision_overdue);
    let due = due.map(|date| format!("Overdue since {}", day_first(date)));
    let decision = decision.map(|date| format!("Decision overdue since {}", day_first(date)));
    let said: Vec<String> = due.into_iter().chain(decision).collect();
    said.join("; ")
}

/// `2026-03-31` as the window shows it: `31/03/2026`.
fn day_first(date: &str) -> String {
    match date.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] => format!("{day}/{month}/{year}"),
        _ => date.to_owned(),
    }
}
