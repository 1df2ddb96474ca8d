//! What is at odds where nothing meets every target: the targets that are missed at the least, and
//! the least by which the limits would have to give way.
//!
//! The least is the smallest sum of what each limit gives way by, each as a share of itself, so that
//! ten more hires beside a thousand count less than ten more beside twenty.

use fivefold_engine::plan::financial_year;

use crate::answer::{FoundMix, MixOdds};
use crate::ask::{Ask, Limit, Relaxed};
use crate::offers::answer;
use crate::setup::Setup;
use crate::solver::{Solver, Stopped};
use crate::words::{enumerated, figure, pounds};

/// What gives way by less is rounding.
const ROUNDING: f64 = 1e-6;

/// The most phrases a sentence names.
const MOST_NAMED: usize = 6;

/// What is at odds; `nearest` is the mix that misses the targets least.
///
/// # Errors
/// [`Stopped`] where it was.
pub fn at_odds(
    setup: &Setup,
    solver: &mut Solver,
    nearest: Option<&FoundMix>,
) -> Result<MixOdds, Stopped> {
    let relaxed = every_limit(setup);
    let ask = Ask { relaxed: relaxed.clone(), least_relaxation: true, ..Ask::default() };
    let doing = "Looking for the least that would have to give way";
    let limits = match answer(setup, solver, ask, doing) {
        Ok(answered) => relaxed
            .iter()
            .zip(&answered.form.relaxed)
            .filter_map(|(relaxed, column)| {
                let by = *answered.solved.values.get(*column)?;
                (by > ROUNDING).then(|| by_words(setup, relaxed.limit, by))
            })
            .collect(),
        Err(Stopped::Infeasible) => Vec::new(),
        Err(other) => return Err(other),
    };
    let targets: Vec<String> = nearest.map_or_else(Vec::new, missed_targets);
    let short = match targets.is_empty() {
        true => String::new(),
        false => format!("At the least, {}.", some_of(&targets)),
    };
    let way_out = match limits.is_empty() {
        true => "No limit that gives way would be enough: let targets be missed, or add rows that \
                 bring people in time."
            .to_owned(),
        false => format!("Every target could be met with {}.", some_of(&limits)),
    };
    let sentence = format!("{short} {way_out}").trim().to_owned();
    Ok(MixOdds { targets, limits, sentence })
}

/// Every limit, each counting as a share of itself.
pub fn every_limit(setup: &Setup) -> Vec<Relaxed> {
    let relaxed =
        |limit, size: f64| Relaxed { limit, most: f64::INFINITY, counts: 1.0 / size.max(1.0) };
    let caps = setup.caps.iter().enumerate().filter_map(|(place, cap)| {
        let most = cap.most.iter().flatten().copied().reduce(f64::max)?;
        Some(relaxed(Limit::Cap(place), most))
    });
    let shares = setup.share_caps.iter().enumerate().map(|(place, cap)| {
        let closing = (0..setup.years).filter_map(|t| setup.base(cap.role, t));
        let most = closing.map(|base| base.closing * cap.share).fold(0.0, f64::max);
        relaxed(Limit::ShareCap(place), most)
    });
    let budget = setup.budget.iter().flatten().copied().reduce(f64::max);
    let budget = budget.map(|budget| relaxed(Limit::Budget, budget / 1e3));
    let in_all = setup.limits.budget_in_all;
    let in_all = in_all.map(|budget| relaxed(Limit::BudgetInAll, budget / 1e3));
    let share = setup.limits.least_build_share.map(|_| relaxed(Limit::BuildShare, 100.0));
    caps.chain(shares).chain(budget).chain(in_all).chain(share).collect()
}

/// By how much a limit gives way, as a phrase.
pub fn by_words(setup: &Setup, limit: Limit, by: f64) -> String {
    let more = figure(by);
    match limit {
        Limit::Cap(place) => {
            let words = setup.caps.get(place).map_or("", |cap| cap.words.as_str());
            format!("{more} more {words}")
        }
        Limit::ShareCap(place) => {
            let role = setup.share_caps.get(place).and_then(|cap| setup.plan.roles.get(cap.role));
            let role = role.map_or("", |role| role.name.as_str());
            format!("{more} more heads borrowed a year in {role} than that share of those in post")
        }
        Limit::Budget => format!("{} more budget a year", pounds(by * 1e3)),
        Limit::BudgetInAll => format!("{} more budget over all years", pounds(by * 1e3)),
        Limit::BuildShare => format!("{more} people fewer who have to arrive by Build"),
        Limit::Target(place) => {
            let target = setup.plan.targets.get(place).map_or("", |target| target.name.as_str());
            format!("{more} less of \"{target}\"")
        }
    }
}

fn missed_targets(nearest: &FoundMix) -> Vec<String> {
    let missed = nearest.targets.iter().filter(|row| row.shortfall > row.may_miss + ROUNDING);
    let phrase = |row: &crate::answer::MixTargetYear| {
        let (target, year) = (&row.target, financial_year(row.year));
        format!("\"{target}\" is missed by {} {} in {year}", figure(row.shortfall), row.unit)
    };
    missed.map(phrase).collect()
}

fn some_of(phrases: &[String]) -> String {
    let mut named: Vec<String> = phrases.iter().take(MOST_NAMED).cloned().collect();
    if let more @ 1.. = phrases.len().saturating_sub(MOST_NAMED) {
        named.push(format!("{more} more"));
    }
    enumerated(&named)
}
