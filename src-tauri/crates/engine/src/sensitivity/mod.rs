//! What a gap hangs on: every assumption at its low and its high, and each lever a tenth less and
//! a tenth more, each alone and re-projected.
//!
//! An assumption with a range is set to its low and its high. One without is set a tenth below and
//! a tenth above what the plan says, and its bar says so. [`assumptions`] lists them, [`setting`]
//! changes one, [`probe`] projects, [`break_even`] finds the value at which the gap closes or opens,
//! and [`words`] says it.

mod assumptions;
mod break_even;
mod probe;
mod setting;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Lever, Plan, Year};
use crate::register::InputAt;
use crate::validate::EngineError;

use assumptions::Assumption;
use probe::Probe;

/// How many bars are named in words.
pub const NAMED: usize = 5;

/// Bars that move the gap by less than this are left out.
const NO_EFFECT: f64 = 1e-9;

/// Which gap.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct SensitivityQuestion {
    /// The scenario's name.
    pub scenario: String,
    /// The target's name; the plan's first with a value in its years where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// A year of the target's; its last in the plan's years where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
}

/// What the gap hangs on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Sensitivity {
    /// The scenario's name.
    pub scenario: String,
    /// The target's name.
    pub target: String,
    /// The financial year.
    pub year: Year,
    /// What the gap is counted in: `heads`, `wte` or `posts`.
    pub unit: &'static str,
    /// What is wanted.
    pub target_value: f64,
    /// Projected less wanted, as the plan is: negative where short.
    pub gap: f64,
    /// The assumptions, what moves the gap most first.
    pub assumptions: Vec<SensitivityBar>,
    /// The levers a tenth less and a tenth more, what moves the gap most first.
    pub levers: Vec<SensitivityBar>,
    /// The assumptions that matter most, a sentence each.
    pub named: Vec<String>,
    /// For those assumptions, the value at which the target is just met.
    pub break_even: Vec<BreakEven>,
}

/// What one assumption or lever does to the gap.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SensitivityBar {
    /// What is changed, in words.
    pub what: String,
    /// Where it is in the plan; none for a whole lever.
    pub at: Option<InputAt>,
    /// The lever; none for an assumption.
    pub lever: Option<Lever>,
    /// Whether the plan gives a range; otherwise it is a tenth less and a tenth more.
    pub from_range: bool,
    /// The low value in words.
    pub low: String,
    /// What the plan takes, in words.
    pub likely: String,
    /// The high value in words.
    pub high: String,
    /// The gap at the low value.
    pub gap_at_low: f64,
    /// The gap at the high value.
    pub gap_at_high: f64,
    /// How far apart those are.
    pub swing: f64,
}

/// The value of an assumption at which the target is just met.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BreakEven {
    /// The assumption, in words.
    pub what: String,
    /// Where it is in the plan.
    pub at: InputAt,
    /// The value, the same every year; none where no possible value meets the target, or every one
    /// does.
    pub value: Option<f64>,
    /// It in a sentence.
    pub sentence: String,
}

/// What a gap hangs on.
///
/// # Errors
/// [`EngineError::UnknownScenario`]; [`EngineError::AskedWrongly`] where the plan has no such
/// target, or the target no value in that year; [`EngineError::Refused`] where the plan isn't valid.
pub fn sensitivity(
    plan: &Plan,
    question: &SensitivityQuestion,
) -> Result<Sensitivity, EngineError> {
    let mut probe = Probe::of(plan, question)?;
    let as_it_is = probe.seen();
    let mut found: Vec<(Assumption, SensitivityBar)> =
        assumptions::of(probe.plan(), probe.target())
            .into_iter()
            .map(|assumption| {
                let bar = bar_of(&mut probe, &assumption);
                (assumption, bar)
            })
            .filter(|(_, bar)| bar.swing > NO_EFFECT)
            .collect();
    found.sort_by(|(_, a), (_, b)| b.swing.total_cmp(&a.swing));
    let mut levers: Vec<SensitivityBar> = Lever::ALL
        .into_iter()
        .map(|lever| lever_bar(&mut probe, lever))
        .filter(|bar| bar.swing > NO_EFFECT)
        .collect();
    levers.sort_by(|a, b| b.swing.total_cmp(&a.swing));

    let most = found.iter().take(NAMED);
    let break_even =
        most.map(|(assumption, _)| break_even::of(&mut probe, assumption, as_it_is.gap)).collect();
    let assumptions: Vec<SensitivityBar> = found.into_iter().map(|(_, bar)| bar).collect();
    Ok(Sensitivity {
        scenario: question.scenario.clone(),
        target: probe.target().name.clone(),
        year: probe.year(),
        unit: as_it_is.unit,
        target_value: as_it_is.value,
        gap: as_it_is.gap,
        named: words::named(plan, &probe, &as_it_is, &assumptions),
        break_even,
        assumptions,
        levers,
    })
}

fn bar_of(probe: &mut Probe, assumption: &Assumption) -> SensitivityBar {
    let gap_at_low = probe.gap_with(|plan| assumption.set_low(plan));
    let gap_at_high = probe.gap_with(|plan| assumption.set_high(plan));
    SensitivityBar {
        what: assumption.what.clone(),
        at: Some(assumption.at.clone()),
        lever: None,
        from_range: assumption.has_range(),
        low: assumption.low_words(),
        likely: assumption.likely_words(),
        high: assumption.high_words(),
        gap_at_low,
        gap_at_high,
        swing: (gap_at_high - gap_at_low).abs(),
    }
}

fn lever_bar(probe: &mut Probe, lever: Lever) -> SensitivityBar {
    let gap_at_low = probe.gap_with(|plan| setting::scale_lever(plan, lever, 0.9));
    let gap_at_high = probe.gap_with(|plan| setting::scale_lever(plan, lever, 1.1));
    SensitivityBar {
        what: lever.name().to_owned(),
        at: None,
        lever: Some(lever),
        from_range: false,
        low: "\u{2212}10 %".to_owned(),
        likely: "as planned".to_owned(),
        high: "+10 %".to_owned(),
        gap_at_low,
        gap_at_high,
        swing: (gap_at_high - gap_at_low).abs(),
    }
}
