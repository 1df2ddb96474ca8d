//! Why a mix is as it is: which limits bind and what one more of each would save, and what using a
//! row that isn't used would cost on top.
//!
//! microlp gives no dual values, so each price is the difference to the mix solved again: with one
//! more of a limit in every year, or with one person through a row. Each starts where the mix left
//! off, which takes a few pivots. Where the targets can't be met, the price is of shortfall and not of
//! pounds.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Lever, MixAim, MixLimits};
use serde::Serialize;
use ts_rs::TS;

use crate::answer::MixStatus;
use crate::ask::Counting;
use crate::error::MixError;
use crate::mix::{least_shortfall, refusal};
use crate::offers::{Answered, cheapest};
use crate::prices::Asked;
use crate::setup::Setup;
use crate::solver::{Solver, Stopped};
use crate::watch::{Patience, Watch};

/// Why a mix is as it is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixWhy {
    /// Whether all of it was worked out, or it was stopped.
    pub status: MixStatus,
    /// Limits that bind, those whose next unit saves most first.
    pub limits: Vec<MixPrice>,
    /// Every row that may be used, in the order of the mix.
    pub rows: Vec<MixReason>,
}

/// What one more of a limit would save.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixPrice {
    /// The limit in words.
    pub limit: String,
    /// One more of what, in every year it has.
    pub one_more: String,
    /// What that would save over all years: pounds, or shortfall where targets can't be met.
    pub saves: f64,
    /// The same in a sentence.
    pub sentence: String,
}

/// Why a row is used as far as it is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixReason {
    /// The lever.
    pub lever: Lever,
    /// The row in words.
    pub row: String,
    /// Whether it is used at all.
    pub used: bool,
    /// Why, in a sentence.
    pub reason: String,
}

/// Says why the best mix of a scenario within limits is as it is.
///
/// # Errors
/// [`MixError`] as of the best mix.
pub fn reasons(
    plan: &Plan,
    scenario: &str,
    limits: &MixLimits,
    watch: &dyn Watch,
    patience: Patience,
) -> Result<MixWhy, MixError> {
    let setup = Setup::new(plan, scenario, limits)?;
    let mut solver = Solver::new(watch, patience);
    let best = best_of(&setup, &mut solver).map_err(|why| refusal(&setup, &solver, why))?;
    let asked = Asked { setup: &setup, in_pounds: best.ask.counting != Counting::Least };
    let mut why = MixWhy { status: MixStatus::Found, limits: Vec::new(), rows: Vec::new() };
    match asked.explain(&mut solver, &best, &mut why) {
        Ok(()) => {}
        Err(Stopped::Cancelled) => why.status = MixStatus::Cancelled,
        Err(Stopped::OutOfTime) => why.status = MixStatus::OutOfTime,
        Err(other) => return Err(refusal(&setup, &solver, other)),
    }
    Ok(why)
}

/// The programme whose prices are asked for: the cheapest mix, or the smallest shortfall.
fn best_of(setup: &Setup, solver: &mut Solver) -> Result<Answered, Stopped> {
    if setup.limits.aim == Some(MixAim::SmallestShortfall) {
        return least_shortfall(setup, solver);
    }
    match cheapest(setup, solver, Counting::None, "Looking for the cheapest mix") {
        Err(Stopped::Infeasible) => least_shortfall(setup, solver),
        other => other,
    }
}
