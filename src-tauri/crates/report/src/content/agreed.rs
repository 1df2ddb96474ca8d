//! Agreed actions as they stand on the report's date, what the scenario assumes beside them, and
//! who decides.

use fivefold_engine::agreed::{ActionLine, AgreedActions, DeliveryLevel, agreed_actions};
use fivefold_engine::coverage::{CoverageLine, CoverageStanding};
use fivefold_engine::dates;
use fivefold_engine::plan::{Action, Plan};
use serde::Serialize;

use super::{Sources, capitalised, joined};
use crate::ReportError;
use crate::figures::as_given;

/// The section on agreed actions.
#[derive(Serialize)]
pub struct AgreedSection {
    /// How much of what the scenario assumes is covered, in words.
    said: String,
    /// One a lever and role.
    coverage: Vec<CoverageRow>,
    /// The plan's actions, in its order.
    actions: Vec<ActionRow>,
    /// The delivery architecture; empty where no action says anything of it.
    levels: Vec<LevelRows>,
}

#[derive(Serialize)]
struct CoverageRow {
    title: String,
    standing: String,
    /// Whether somebody is still needed for it.
    short: bool,
    words: String,
}

#[derive(Serialize)]
struct ActionRow {
    text: String,
    owner: String,
    due: String,
    status: String,
    /// Whether it is past its date and not done.
    overdue: bool,
    /// Lever, approach, role, year and people it should bring, as far as given.
    about: String,
}

#[derive(Serialize)]
struct LevelRows {
    name: String,
    said: String,
    rows: Vec<DecisionRow>,
}

#[derive(Serialize)]
struct DecisionRow {
    text: String,
    lever: String,
    accountable: String,
    lead: String,
    decision_by: String,
    overdue: bool,
}

/// Agreed actions as they stand on the report's date.
///
/// # Errors
/// [`ReportError::Engine`] where the plan can't be projected.
pub fn gather(of: &Sources) -> Result<AgreedSection, ReportError> {
    let request = of.request;
    let plan = request.plan;
    let agreed = agreed_actions(plan, request.result.scenario, &request.edition.date.to_string())?;
    let each = plan.actions.iter().zip(&agreed.lines);
    Ok(AgreedSection {
        actions: each.map(|(action, line)| action_row(of, action, line)).collect(),
        levels: levels(plan, &agreed),
        // What levers ask for isn't told where small numbers are withheld.
        said: if of.withheld.is_none() { agreed.coverage.said } else { String::new() },
        coverage: match of.withheld {
            None => agreed.coverage.lines.into_iter().map(coverage_row).collect(),
            Some(_) => Vec::new(),
        },
    })
}

fn coverage_row(line: CoverageLine) -> CoverageRow {
    CoverageRow {
        standing: capitalised(line.standing.name()),
        short: matches!(line.standing, CoverageStanding::Uncovered | CoverageStanding::Partly),
        title: line.title,
        words: line.words,
    }
}

fn action_row(of: &Sources, action: &Action, line: &ActionLine) -> ActionRow {
    let said = |text: &String| (!text.is_empty()).then(|| text.clone());
    let brings = action.people.map(|number| {
        let figure = as_given(number);
        let shown = match &of.withheld {
            Some(withheld) => withheld.people(number, figure),
            None => figure,
        };
        format!("{shown} people")
    });
    ActionRow {
        text: action.text.clone(),
        owner: action.owner.clone().unwrap_or_default(),
        due: action.due.as_deref().map(dates::in_words).unwrap_or_default(),
        status: line.status.clone(),
        overdue: line.overdue,
        about: joined([
            said(&line.lever),
            said(&line.approach),
            said(&line.role),
            said(&line.year),
            brings,
        ]),
    }
}

fn levels(plan: &Plan, agreed: &AgreedActions) -> Vec<LevelRows> {
    let says_who_decides = |action: &Action| {
        action.level.is_some()
            || action.accountable.is_some()
            || action.lead.is_some()
            || action.decision_by.is_some()
    };
    match plan.actions.iter().any(says_who_decides) {
        true => agreed.levels.iter().map(|level| level_rows(plan, agreed, level)).collect(),
        false => Vec::new(),
    }
}

fn level_rows(plan: &Plan, agreed: &AgreedActions, level: &DeliveryLevel) -> LevelRows {
    let of_level = level.actions.iter();
    let of_level =
        of_level.filter_map(|&place| plan.actions.get(place).zip(agreed.lines.get(place)));
    let rows = of_level.map(|(action, line)| DecisionRow {
        text: action.text.clone(),
        lever: line.lever.clone(),
        accountable: action.accountable.clone().unwrap_or_default(),
        lead: action.lead.clone().unwrap_or_default(),
        decision_by: action.decision_by.as_deref().map(dates::in_words).unwrap_or_default(),
        overdue: line.decision_overdue,
    });
    LevelRows { name: level.name.clone(), said: level.said.clone(), rows: rows.collect() }
}
