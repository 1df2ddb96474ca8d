//! Close the gap: how much of a lever would close the gap to a target, or why nothing of it can.
//!
//! [`close_gap`] is the way in. [`means`] is the row that would be pulled, in its own unit;
//! [`probe`] projects the plan with more of it; [`solve`] finds how much; [`reasons`] says why it
//! can't be done; [`words`] and [`arithmetic`] write it out; [`take`] makes the edit of it. Every
//! figure of an answer comes from a projection with the answer in it, never from the arithmetic
//! that led there.

mod answer;
mod arithmetic;
mod means;
mod probe;
mod reasons;
mod solve;
mod take;
mod words;

use crate::plan::{Plan, Target, TargetUnit};
use crate::summary::Unit;
use crate::validate::EngineError;

pub use answer::{
    GapAnswer, GapGoal, GapMeans, GapQuestion, GapStep, GapTiming, GapVerdict, RoleEffect,
    TargetEffect,
};
pub use means::GapUnit;

use means::Pulled;
use probe::{Probe, Seen};
use solve::{Found, Limits, Solved, solve};
use words::Wording;

/// The name of the target that a typed number is compared as; names of targets aren't empty.
const TYPED_NUMBER: &str = "";

/// Answers how much of a lever would close a gap, re-projected with the answer in it.
///
/// The same plan and question give the same answer. A plan is projected some twenty to a hundred
/// times, so the answer takes that much longer than a projection.
///
/// # Errors
/// [`EngineError::UnknownScenario`]; [`EngineError::AskedWrongly`] where the target, its value in
/// that year, the row or the year isn't there; [`EngineError::Refused`] where the plan isn't valid.
pub fn close_gap<'a>(plan: &'a Plan, question: &GapQuestion) -> Result<GapAnswer<'a>, EngineError> {
    let target = target_asked(plan, question)?;
    let pulled = Pulled::of(plan, question)?;
    let mut probe = Probe::of(plan, &target, &pulled, question)?;
    let before = probe.see(0.0)?;
    let asked = before.asked;
    let wording = Wording { plan, question, target: &target, pulled: &pulled, asked };
    let tolerance = 1e-8 * (asked.value.abs() / 1e6).max(1.0);
    if asked.gap >= -tolerance {
        return Ok(GapAnswer::already_met(&wording));
    }
    let limits = Limits {
        most: probe.most_at_once(&before)?,
        unit: pulled.unit.step(),
        tolerance,
        only_rises: pulled.from().is_none(),
    };
    match solve(&mut |amount| probe.gap(amount), asked.gap, limits)? {
        Solved::Closed(found) => {
            let exact = step(plan, &mut probe, &before, &wording, found.amount)?;
            let whole = pulled.unit.rounded_up(found.amount);
            let whole = rounded(plan, &mut probe, &before, &wording, whole)?;
            Ok(GapAnswer::closed(&wording, found, exact, whole))
        }
        Solved::Most(Found { amount, .. }) => {
            let because = reasons::because(&wording, &before, amount);
            let exact = step(plan, &mut probe, &before, &wording, amount)?;
            let whole = pulled.unit.rounded_down(amount);
            let whole = rounded(plan, &mut probe, &before, &wording, whole)?;
            Ok(GapAnswer::not_achievable(&wording, because, exact, whole))
        }
    }
}

/// The target asked about; a typed number as a target of its own.
fn target_asked(plan: &Plan, question: &GapQuestion) -> Result<Target, EngineError> {
    if !plan.projected_years().any(|year| year == question.year) {
        return Err(EngineError::AskedWrongly(words::no_such_year(plan, question.year)));
    }
    match &question.goal {
        GapGoal::Target { name } => {
            let found = plan.targets.iter().find(|target| target.name == *name);
            let target = found
                .ok_or_else(|| EngineError::AskedWrongly(words::no_such_target(plan, name)))?;
            if !target.values.contains_key(&question.year) {
                let refused = words::no_value(plan, target, question.year);
                return Err(EngineError::AskedWrongly(refused));
            }
            Ok(target.clone())
        }
        GapGoal::Number { scope, unit, value } => Ok(Target {
            name: TYPED_NUMBER.to_owned(),
            scope: scope.clone(),
            unit: Some(match unit {
                Unit::Heads => TargetUnit::Heads,
                Unit::Wte => TargetUnit::Wte,
            }),
            values: [(question.year, *value)].into(),
            ..Target::default()
        }),
    }
}

/// The rounded amount re-projected; none where it can't stand in a plan or changes nothing.
fn rounded<'a>(
    plan: &'a Plan,
    probe: &mut Probe,
    before: &Seen,
    wording: &Wording,
    amount: f64,
) -> Result<Option<GapStep<'a>>, EngineError> {
    if amount <= 0.0 {
        return Ok(None);
    }
    match step(plan, probe, before, wording, amount) {
        Err(EngineError::Refused(_)) => Ok(None),
        other => other,
    }
}

/// So much of the lever, re-projected; none where it is nothing.
fn step<'a>(
    plan: &'a Plan,
    probe: &mut Probe,
    before: &Seen,
    wording: &Wording,
    amount: f64,
) -> Result<Option<GapStep<'a>>, EngineError> {
    if amount <= 0.0 {
        return Ok(None);
    }
    let after = probe.see(amount)?;
    let row = wording.pulled.with(plan, amount);
    Ok(Some(GapStep {
        amount,
        in_all: amount * wording.pulled.years.len() as f64,
        by_year: wording.pulled.unit_values(plan, &row),
        projected: after.asked.projected,
        gap: after.asked.gap,
        targets: after.other_targets(before, plan),
        roles: after.roles(before, plan, wording.question.year),
        notices: after.new_notices(before, plan),
        words: words::what_it_is(wording, amount),
        edit: take::edit(wording, amount, after.asked.gap >= -1e-6, row),
    }))
}
