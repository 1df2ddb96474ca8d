//! What is asked, and what is answered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::edit::Edit;
use crate::plan::{Lever, LeverRow, Scope, Year};
use crate::results::Notice;
use crate::summary::Unit;

use super::arithmetic;
use super::means::GapUnit;
use super::solve::Found;
use super::words::{self, Wording};

/// How much of a lever would close a gap?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct GapQuestion {
    /// The scenario's name.
    pub scenario: String,
    /// What is to be reached.
    pub goal: GapGoal,
    /// By which financial year.
    pub year: Year,
    /// The lever's row that is to close the gap.
    pub means: GapMeans,
    /// In which years it is pulled.
    pub timing: GapTiming,
}

/// What is to be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "goal", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum GapGoal {
    /// A target of the plan.
    Target {
        /// Its name.
        name: String,
    },
    /// A number in post at the year's end.
    Number {
        /// Of whom.
        scope: Scope,
        /// Heads or WTE.
        unit: Unit,
        /// How many.
        value: f64,
    },
}

/// The lever's row that is to close the gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "means", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
#[allow(clippy::large_enum_variant, reason = "there is one of it in a question, never a list")]
pub enum GapMeans {
    /// A row of the scenario: the answer comes on top of what it holds.
    Row {
        /// The lever.
        lever: Lever,
        /// Its place in the lever's list.
        index: usize,
    },
    /// A row that is not in the scenario yet, with its settings.
    New {
        /// The row.
        row: LeverRow,
    },
}

/// In which years the lever is pulled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "timing", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum GapTiming {
    /// In the latest year whose people come in time.
    Latest,
    /// In one year.
    Year {
        /// The financial year.
        year: Year,
    },
    /// The same in every year from the first to the latest whose people come in time.
    EachYear,
}

/// What came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum GapVerdict {
    /// There is no gap.
    AlreadyMet,
    /// An amount closes it.
    Closed,
    /// No amount does.
    NotAchievable,
}

/// How much of a lever closes a gap, or why none does. Figures of people are in the target's unit,
/// amounts in the lever's own.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct GapAnswer<'a> {
    /// The question in words.
    pub question: String,
    /// What came out.
    pub verdict: GapVerdict,
    /// The answer in a sentence or two.
    pub sentence: String,
    /// Why it can't be done.
    pub because: Option<String>,
    /// What the amount counts.
    pub unit: GapUnit,
    /// The years the lever would be pulled in; none where none is in time.
    pub years: Vec<Year>,
    /// Why in those years.
    pub timing: String,
    /// What is required in the year asked about.
    pub target_value: f64,
    /// What is projected before.
    pub projected: f64,
    /// Projected less target before: negative where short.
    pub gap: f64,
    /// The arithmetic, a sentence a step.
    pub arithmetic: Vec<String>,
    /// The exact amount, re-projected: what closes the gap, or the most that can be done. None
    /// where that is nothing.
    pub exact: Option<GapStep<'a>>,
    /// The same as a planner would write it: whole people, rounded up where it closes the gap and
    /// down where it can't. None where that is nothing.
    pub whole: Option<GapStep<'a>>,
    /// What rounding does.
    pub rounding: Option<String>,
}

/// An amount of a lever, with what a projection with it in says.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct GapStep<'a> {
    /// How much more in each of the years, in the lever's own unit.
    pub amount: f64,
    /// The same over all those years.
    pub in_all: f64,
    /// What the row holds with it in, one value a projected year, in the lever's own unit.
    pub by_year: Vec<f64>,
    /// What is projected with it.
    pub projected: f64,
    /// The gap with it.
    pub gap: f64,
    /// Every other target and year that it changes.
    pub targets: Vec<TargetEffect<'a>>,
    /// Every role whose people in post it changes in the year asked about.
    pub roles: Vec<RoleEffect<'a>>,
    /// The notices that arise or grow.
    pub notices: Vec<Notice<'a>>,
    /// The amount in words, such as `70 more hires of Nurses in 2020/21`.
    pub words: String,
    /// What takes it into the plan, as one step of undo.
    pub edit: Edit,
}

/// What an answer does to another target, or to the same in another year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TargetEffect<'a> {
    /// The target's name.
    pub target: &'a str,
    /// The financial year.
    pub year: Year,
    /// The gap before.
    pub gap_before: f64,
    /// The gap with the answer in.
    pub gap: f64,
}

/// What an answer does to a role, in heads in post at the year's end.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RoleEffect<'a> {
    /// The role's id.
    pub role: &'a str,
    /// In post before.
    pub before: f64,
    /// In post with the answer in.
    pub after: f64,
}

impl<'a> GapAnswer<'a> {
    fn about(wording: &Wording, verdict: GapVerdict, sentence: String) -> Self {
        Self {
            question: words::question(wording),
            verdict,
            sentence,
            because: None,
            unit: wording.pulled.unit,
            years: wording.pulled.years.clone(),
            timing: words::timing(wording),
            target_value: wording.asked.value,
            projected: wording.asked.projected,
            gap: wording.asked.gap,
            arithmetic: vec![arithmetic::gap_sum(wording)],
            exact: None,
            whole: None,
            rounding: None,
        }
    }

    /// There is no gap.
    pub(super) fn already_met(wording: &Wording) -> Self {
        Self::about(wording, GapVerdict::AlreadyMet, words::already_met(wording))
    }

    /// An amount closes the gap.
    pub(super) fn closed(
        wording: &Wording,
        found: Found,
        exact: Option<GapStep<'a>>,
        whole: Option<GapStep<'a>>,
    ) -> Self {
        let taken = whole.as_ref().or(exact.as_ref());
        let mut answer = Self::about(wording, GapVerdict::Closed, words::closed(wording, taken));
        answer.arithmetic.extend(arithmetic::chain(wording));
        answer.arithmetic.push(arithmetic::division(wording, found));
        answer
            .arithmetic
            .extend(exact.as_ref().map(|step| arithmetic::projected_again(wording, step)));
        answer.rounding = arithmetic::rounding(wording, exact.as_ref(), whole.as_ref());
        Self { exact, whole, ..answer }
    }

    /// No amount closes the gap.
    pub(super) fn not_achievable(
        wording: &Wording,
        because: String,
        exact: Option<GapStep<'a>>,
        whole: Option<GapStep<'a>>,
    ) -> Self {
        let most = whole.as_ref().or(exact.as_ref());
        let sentence = words::not_achievable(wording, &because, most);
        let mut answer = Self::about(wording, GapVerdict::NotAchievable, sentence);
        answer.arithmetic.extend(arithmetic::chain(wording));
        answer
            .arithmetic
            .extend(exact.as_ref().map(|step| arithmetic::projected_again(wording, step)));
        answer.rounding = arithmetic::rounding(wording, exact.as_ref(), whole.as_ref());
        Self { because: Some(because), exact, whole, ..answer }
    }
}
