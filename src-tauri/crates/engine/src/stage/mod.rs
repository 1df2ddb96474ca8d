//! The levers as a room has them at hand: five sliders over one role or a whole service, each
//! meaning "each year from then on", and what a move of one of them did in a sentence.
//!
//! [`levers_at_hand`] says where the sliders stand, [`set_at_hand`] makes the edit of a move,
//! [`what_moved`] tells what it did. [`hand`] finds the rows that a slider works through, [`spread`]
//! shares a figure out over them, [`words`] writes it.

mod hand;
mod moved;
mod spread;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::edit::Edit;
use crate::plan::{Lever, Levers, Plan, Scope, Year, financial_year};
use crate::validate::{EngineError, LONGEST_NAME, MOST_HEADS};

use hand::Hand;

pub use moved::what_moved;
pub use words::act;

/// Whom the sliders are about, and from when on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct StageChoice {
    /// A role, a service, or any other part of the plan.
    pub scope: Scope,
    /// The first year that a slider changes; every later one gets the same.
    pub from: Year,
}

/// One of the five sliders.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct StageLever {
    /// The lever.
    pub lever: Lever,
    /// What it sets, with the year it begins in: `Buy: hires each year from 2027/28 on`.
    pub words: String,
    /// What its figure counts, as written after it: `hires`.
    pub unit: &'static str,
    /// Where it stands: what the scenario has in the first year, all rows of the scope together.
    /// Of Bind, points off the leaver rate as people say them: 2 is two points.
    pub value: f64,
    /// The same in words: `12 hires`.
    pub said: String,
    /// Its lower end.
    pub least: f64,
    /// Its upper end. More may be set, and the end moves on with it.
    pub most: f64,
    /// What an arrow key changes it by.
    pub step: f64,
    /// What has to be known to read it: what it goes through, and how.
    pub assumption: Option<String>,
    /// Why it can't be moved and what to do about it, where so.
    pub why_not: Option<String>,
}

/// Where the five sliders stand, in the order of [`Lever::ALL`].
///
/// # Errors
/// [`EngineError::UnknownScenario`]; [`EngineError::AskedWrongly`] where the year isn't one of the
/// plan's or no role is in the scope.
pub fn levers_at_hand(
    plan: &Plan,
    scenario: &str,
    choice: &StageChoice,
) -> Result<[StageLever; 5], EngineError> {
    let levers = levers_of(plan, scenario, choice)?;
    Ok(Lever::ALL.map(|lever| at_hand(&Hand::of(plan, levers, choice, lever), choice)))
}

/// The edit that makes `value` the figure of a lever in every year from the choice's first on.
///
/// Each role gets the same in each of these years. Over several roles it is shared out in
/// proportion to what they have in the first year, or to the heads in post at the baseline where
/// they have nothing; points off the leaver rate that nobody has yet are the same for all. In a
/// role the difference goes into its first row, and into the next ones what that row can't take,
/// since none falls below zero (Borrow may); where the role has no row, one is made. Build and
/// Bounce go only through pathways that the scenario has into the scope, or, for Build, a copy of
/// a usual programme. A value beyond what a plan may hold is cut to that.
///
/// The edit is a [`Edit::Together`] of lever rows, of none where nothing changes.
///
/// # Errors
/// As [`levers_at_hand`]; [`EngineError::AskedWrongly`] also where the lever can't be moved, with
/// the words of [`StageLever::why_not`], and where the value is no number.
pub fn set_at_hand(
    plan: &Plan,
    scenario: &str,
    choice: &StageChoice,
    lever: Lever,
    value: f64,
) -> Result<Edit, EngineError> {
    let levers = levers_of(plan, scenario, choice)?;
    if !value.is_finite() {
        return Err(EngineError::AskedWrongly(format!(
            "{} was to be set to something that is no number; give a number.",
            lever.name(),
        )));
    }
    let hand = Hand::of(plan, levers, choice, lever);
    if let Some(why_not) = words::why_not(&hand, choice) {
        return Err(EngineError::AskedWrongly(why_not));
    }
    let value = allowed(lever, value);
    let act = words::act(plan, &choice.scope, lever, value);
    let when = words::when(plan, choice);
    Ok(Edit::Together {
        what: format!("{act}, {when}").chars().take(LONGEST_NAME).collect(),
        edits: spread::edits(&hand, scenario, value),
    })
}

/// A figure within what a plan may hold.
fn allowed(lever: Lever, value: f64) -> f64 {
    match lever {
        Lever::Borrow => value.clamp(-MOST_HEADS, MOST_HEADS),
        Lever::Bind => value.clamp(0.0, 100.0),
        Lever::Buy | Lever::Build | Lever::Bounce => value.clamp(0.0, MOST_HEADS),
    }
}

/// The rows of the scenario, where the question can be asked of them.
fn levers_of<'a>(
    plan: &'a Plan,
    scenario: &str,
    choice: &StageChoice,
) -> Result<&'a Levers, EngineError> {
    let found = plan.scenarios.iter().find(|other| other.name == scenario);
    let found = found.ok_or_else(|| EngineError::UnknownScenario {
        wanted: scenario.to_owned(),
        there_are: plan.scenarios.iter().map(|other| other.name.clone()).collect(),
    })?;
    if !plan.projected_years().any(|year| year == choice.from) {
        return Err(EngineError::AskedWrongly(format!(
            "{} is not a year of the plan. Choose one from {} to {}.",
            financial_year(choice.from.clamp(-9_999, 9_999)),
            financial_year(plan.first_year),
            financial_year(plan.last_year()),
        )));
    }
    if choice.scope.role_indices(plan).is_empty() {
        return Err(EngineError::AskedWrongly(format!(
            "No role is in \u{201c}{}\u{201d}. Choose a role or a service of the plan.",
            choice.scope.words(plan),
        )));
    }
    Ok(&found.levers)
}

fn at_hand(hand: &Hand, choice: &StageChoice) -> StageLever {
    let value = hand.value();
    let (least, most, step) = ends(hand, value);
    StageLever {
        lever: hand.lever,
        words: words::slider(hand, choice),
        unit: words::counts(hand.lever).1,
        value,
        said: words::figure(hand.lever, value),
        least,
        most,
        step,
        assumption: words::assumption(hand, choice),
        why_not: words::why_not(hand, choice),
    }
}

/// The ends of a slider and an arrow key's step. They follow from those in post, so that they stay
/// while it moves; only what goes beyond them moves them.
fn ends(hand: &Hand, value: f64) -> (f64, f64, f64) {
    if hand.lever == Lever::Bind {
        return (0.0, hand.highest_mean_rate().ceil().max(value.ceil()).max(1.0), 0.1);
    }
    let most = round_number_above((hand.heads_in_scope() / 5.0).max(value.abs()));
    let least = if value < 0.0 { -most } else { 0.0 };
    let mut step = 1.0;
    while step * 500.0 <= most {
        step *= 10.0;
    }
    (least, most, step)
}

/// The first of 10, 20, 50, 100, 200, 500 and so on that is larger.
fn round_number_above(value: f64) -> f64 {
    let mut ten = 10.0;
    loop {
        for most in [ten, 2.0 * ten, 5.0 * ten] {
            if most > value || most > MOST_HEADS {
                return most;
            }
        }
        ten *= 10.0;
    }
}
