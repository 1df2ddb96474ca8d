//! What limits may not be when they meet the plan: below what is committed, free without a limit,
//! or worth more than they cost without one.

use fivefold_engine::plan::LeverRow;

use crate::error::MixError;
use crate::setup::Setup;
use crate::unit_prices::unit_cost;
use crate::yearly::in_range;

/// How far a figure may be over a limit and still be at it.
const ROUNDING: f64 = 1e-9;

/// # Errors
/// [`MixError`] with the first that can't be.
pub fn refuse(setup: &Setup) -> Result<(), MixError> {
    if let Some(share) = setup.limits.least_build_share {
        in_range("The least share of Build", share, 1.0)?;
    }
    twice(setup)?;
    budgets(setup)?;
    setup.candidates().iter().enumerate().try_for_each(|(nth, _)| without_end(setup, nth))
}

/// A role or programme with two limits of a kind.
fn twice(setup: &Setup) -> Result<(), MixError> {
    let limits = setup.limits;
    let bind = limits.bind.iter().map(|limit| ("Bind", &limit.role));
    let borrow = limits.borrow.iter().map(|limit| ("Borrow", &limit.role));
    let mut seen = Vec::new();
    for (lever, role) in bind.chain(borrow) {
        if seen.contains(&(lever, role)) {
            let role = setup.plan.role_name(role);
            return Err(MixError::Twice { what: format!("The limit on {lever} in {role}") });
        }
        seen.push((lever, role));
    }
    for (nth, limit) in limits.build.iter().enumerate() {
        if limits.build.iter().take(nth).any(|other| other.programme == limit.programme) {
            let what = "The limit on one programme of Build".to_owned();
            return Err(MixError::Twice { what });
        }
    }
    Ok(())
}

/// Budgets below what is committed.
fn budgets(setup: &Setup) -> Result<(), MixError> {
    let below = |budget: f64, committed: f64| budget < committed - ROUNDING * committed.max(1.0);
    let years = setup.plan.projected_years().zip(&setup.budget).zip(&setup.committed.years);
    for ((year, budget), &committed) in years {
        if let Some(budget) = budget.filter(|budget| below(*budget, committed)) {
            return Err(MixError::BudgetBelowCommitted { year: Some(year), budget, committed });
        }
    }
    let Some(budget) = setup.limits.budget_in_all else { return Ok(()) };
    in_range("The budget over all years", budget, 1e15)?;
    let committed = setup.committed.total();
    match below(budget, committed) {
        true => Err(MixError::BudgetBelowCommitted { year: None, budget, committed }),
        false => Ok(()),
    }
}

/// A row that would be used without end.
fn without_end(setup: &Setup, nth: usize) -> Result<(), MixError> {
    let Some(candidate) = setup.candidates().get(nth) else { return Ok(()) };
    let usable = (0..setup.years).filter(|t| setup.may_start(nth, *t));
    let is_limited = |t: usize| {
        let in_caps = setup
            .caps
            .iter()
            .any(|cap| cap.members.contains(&nth) && cap.most.get(t).is_some_and(Option::is_some));
        in_caps || setup.share_caps.iter().any(|cap| cap.members.contains(&nth))
    };
    let mut open = usable.filter(|t| !is_limited(*t)).peekable();
    if open.peek().is_none() {
        return Ok(());
    }
    let row = candidate.words.clone();
    if unit_cost(&candidate.row) <= 0.0 {
        return Err(MixError::FreeWithoutLimit { row });
    }
    let LeverRow::Build(programme) = &candidate.row else { return Ok(()) };
    let worth = setup.value_beyond.get(nth).copied().unwrap_or(0.0);
    let pays = |t: usize| {
        let path = setup.paths.get(nth).and_then(|paths| paths.get(t));
        let beyond = path.and_then(|path| path.away.last()).copied().unwrap_or(0.0);
        worth * beyond > setup.cost_of_one(nth, t).iter().sum::<f64>()
    };
    match programme.from.is_none() && open.any(pays) {
        true => Err(MixError::Unbounded { row }),
        false => Ok(()),
    }
}
