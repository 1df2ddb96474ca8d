//! The best mix: the cheapest that meets every target, or the smallest shortfall, made a scenario
//! and projected again.

use fivefold_engine::Plan;
use fivefold_engine::plan::{MixAim, MixLimits, financial_year};

use crate::answer::{BestMix, FoundMix, MixStatus};
use crate::ask::{Ask, Counting};
use crate::error::MixError;
use crate::found::{found, usage_of};
use crate::odds;
use crate::offers::{Answered, answer, cheapest};
use crate::rounding::rounded;
use crate::setup::Setup;
use crate::solver::{Solver, Stopped};
use crate::watch::{Patience, Watch};
use crate::words::{figure, pounds};

/// What the new scenario is called, with a number where that is taken.
const NAME: &str = "Best mix";

/// With more figures to decide than this, something is found before the cheapest is looked for.
const LARGE: usize = 20_000;

/// How much more than the smallest shortfall may be missing while the cheapest mix is looked for:
/// a millionth, so that rounding leaves it possible.
const LEEWAY: f64 = 1e-6;

/// Looks for the best mix of the rows of a scenario within limits.
///
/// # Errors
/// [`MixError`] for a plan or limits that can't be, each with its remedy; and where it was stopped
/// before there was anything to show. That nothing meets every target is no error but an answer.
pub fn best_mix(
    plan: &Plan,
    scenario: &str,
    limits: &MixLimits,
    watch: &dyn Watch,
    patience: Patience,
) -> Result<BestMix, MixError> {
    let setup = Setup::new(plan, scenario, limits)?;
    let mut solver = Solver::new(watch, patience);
    match limits.aim.unwrap_or_default() {
        MixAim::Cheapest => cheapest_mix(&setup, &mut solver),
        MixAim::SmallestShortfall => smallest_shortfall(&setup, &mut solver),
    }
}

fn cheapest_mix(setup: &Setup, solver: &mut Solver) -> Result<BestMix, MixError> {
    // A large programme takes long, so that there has to be something to show before.
    let first = match setup.candidates().len() * setup.years > LARGE {
        true => Some(least_shortfall(setup, solver).map_err(|why| refusal(setup, solver, why))?),
        false => None,
    };
    let doing = "Looking for the cheapest mix";
    match (cheapest(setup, solver, Counting::None, doing), first) {
        (Ok(best), _) => Ok(told(setup, MixStatus::Found, made(setup, &best)?)),
        (Err(Stopped::Infeasible), _) => infeasible(setup, solver),
        (Err(stopped), Some(first)) => best_so_far(setup, solver, &first, stopped),
        (Err(other), None) => Err(refusal(setup, solver, other)),
    }
}

/// What an earlier run found, where a later one was stopped.
fn best_so_far(
    setup: &Setup,
    solver: &Solver,
    first: &Answered,
    stopped: Stopped,
) -> Result<BestMix, MixError> {
    let status = match stopped {
        Stopped::Cancelled => MixStatus::Cancelled,
        Stopped::OutOfTime => MixStatus::OutOfTime,
        other => return Err(refusal(setup, solver, other)),
    };
    Ok(told(setup, status, made(setup, first)?))
}

/// Nothing meets every target: the mix that misses them least, and what is at odds.
fn infeasible(setup: &Setup, solver: &mut Solver) -> Result<BestMix, MixError> {
    let mut nearest = smallest_shortfall(setup, solver)?;
    if nearest.status != MixStatus::Found {
        return Ok(nearest);
    }
    nearest.status = MixStatus::Infeasible;
    let odds = odds::at_odds(setup, solver, nearest.mix.as_ref())
        .map_err(|stopped| refusal(setup, solver, stopped))?;
    nearest.sentence = format!(
        "Nothing within the limits meets every target. {} {}",
        odds.sentence,
        nearest.mix.as_ref().map_or_else(String::new, |mix| format!(
            "The mix that misses them least costs {}.",
            pounds(mix.cost),
        )),
    )
    .trim_end()
    .to_owned();
    nearest.odds = Some(odds);
    Ok(nearest)
}

fn smallest_shortfall(setup: &Setup, solver: &mut Solver) -> Result<BestMix, MixError> {
    let least = least_shortfall(setup, solver).map_err(|other| refusal(setup, solver, other))?;
    let most = at_most(least.solved.cost);
    let doing = "Looking for the cheapest mix with so small a shortfall";
    match cheapest(setup, solver, Counting::AtMost(most), doing) {
        Ok(best) => Ok(told(setup, MixStatus::Found, made(setup, &best)?)),
        // That shortfall was reached; only its cost isn't the least yet.
        Err(stopped) => best_so_far(setup, solver, &least, stopped),
    }
}

/// The smallest weighed shortfall within the limits, whatever it costs.
pub fn least_shortfall(setup: &Setup, solver: &mut Solver) -> Result<Answered, Stopped> {
    let ask = Ask { counting: Counting::Least, ..Ask::default() };
    let doing = "Looking for the smallest shortfall";
    let ask_without_offers =
        Ask { made: vec![vec![false; setup.years]; setup.candidates().len()], ..ask.clone() };
    match answer(setup, solver, ask, doing) {
        Err(Stopped::Infeasible) => answer(setup, solver, ask_without_offers, doing),
        other => other,
    }
}

/// The most that may be missing where this is the least.
pub fn at_most(least: f64) -> f64 {
    least + LEEWAY * least.max(1.0)
}

/// The scenario of a solution, in whole people where that is asked for.
pub fn made(setup: &Setup, best: &Answered) -> Result<FoundMix, MixError> {
    let exact = exact(setup, best)?;
    match setup.limits.whole_people.unwrap_or(false) {
        true => rounded(setup, NAME, exact),
        false => Ok(exact),
    }
}

/// The scenario of a solution, as it was found.
pub fn exact(setup: &Setup, best: &Answered) -> Result<FoundMix, MixError> {
    found(setup, NAME, usage_of(&best.form, &best.solved.values))
}

/// The refusal of what stopped the solver.
pub fn refusal(setup: &Setup, solver: &Solver, stopped: Stopped) -> MixError {
    match stopped {
        Stopped::Unbounded => MixError::Unbounded { row: "A row without a limit".to_owned() },
        Stopped::OutOfTime => MixError::OutOfTime { seconds: solver.longest() },
        Stopped::Cancelled => MixError::Cancelled,
        Stopped::Broken(why) => MixError::Solver(why),
        Stopped::Infeasible => MixError::Solver(format!(
            "the limits leave nothing possible, not even the {} of what stays as it is",
            pounds(setup.committed.total()),
        )),
    }
}

fn told(setup: &Setup, status: MixStatus, mix: FoundMix) -> BestMix {
    let plan = setup.plan;
    let (first, last) = (financial_year(plan.first_year), financial_year(plan.last_year()));
    let what = match setup.counts_pay() {
        true => "pay and levers",
        false => "the levers",
    };
    let cost = format!("{} for {what} from {first} to {last}", pounds(mix.cost));
    // What rounding to whole people misses is told with the rounding.
    let shortfall = mix.rounding.as_ref().map_or(mix.shortfall, |before| before.shortfall_before);
    let sentence = match (status, shortfall > 0.0) {
        (MixStatus::Found, false) => {
            format!("The cheapest mix that meets every target costs {cost}.")
        }
        (MixStatus::Found, true) => format!(
            "The smallest shortfall within the limits is {} over all targets and years, for {cost}.",
            figure(shortfall),
        ),
        (_, _) => format!(
            "It was stopped before the cheapest mix was found. The best so far costs {cost}, with a \
             shortfall of {} over all targets and years.",
            figure(shortfall),
        ),
    };
    BestMix { status, sentence, mix: Some(mix), odds: None, told: setup.told.clone() }
}
