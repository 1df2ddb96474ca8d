//! Cost against shortfall: the cheapest mix for each of several shortfalls, from what there is
//! without any lever to the smallest there can be.

use fivefold_engine::Plan;
use serde::Serialize;
use ts_rs::TS;

use crate::answer::{FoundMix, MixStatus};
use crate::ask::Counting;
use crate::error::MixError;
use crate::lp::About;
use crate::mix::{at_most, exact, least_shortfall, refusal};
use crate::offers::{Answered, cheapest};
use crate::setup::Setup;
use crate::solver::{Solver, Stopped};
use crate::watch::{Patience, Watch};
use crate::words::{figure, pounds};
use fivefold_engine::plan::MixLimits;

/// The fewest points a curve has, and the most.
const POINTS: std::ops::RangeInclusive<usize> = 2..=100;

/// A trade-off between cost and shortfall.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixCurve {
    /// How it came out; where it was stopped, the points are those found so far.
    pub status: MixStatus,
    /// The same in a sentence.
    pub sentence: String,
    /// From the greatest shortfall to the smallest.
    pub points: Vec<MixPoint>,
    /// What a reader should know besides, a sentence each.
    pub told: Vec<String>,
}

/// A point of the curve, ready as a scenario; never rounded to whole people.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixPoint {
    /// The weighed shortfall over all targets and years that was allowed.
    pub shortfall: f64,
    /// What it costs at the least, pounds over all years.
    pub cost: f64,
    /// The mix.
    pub mix: FoundMix,
}

/// The cheapest mix for each of so many shortfalls, evenly apart.
///
/// # Errors
/// [`MixError`] as of the best mix; and [`MixError::OutOfRange`] for another number of points than
/// 2 to 100.
pub fn trade_off(
    plan: &Plan,
    scenario: &str,
    limits: &MixLimits,
    points: usize,
    watch: &dyn Watch,
    patience: Patience,
) -> Result<MixCurve, MixError> {
    if !POINTS.contains(&points) {
        let what = "The number of points of a curve, which has two at the least,".to_owned();
        return Err(MixError::OutOfRange { what, value: points as f64, most: 100.0 });
    }
    let setup = Setup::new(plan, scenario, limits)?;
    let mut solver = Solver::new(watch, patience);
    let refused = |solver: &Solver, stopped| refusal(&setup, solver, stopped);
    let least = least_shortfall(&setup, &mut solver).map_err(|why| refused(&solver, why))?;
    let smallest = at_most(least.solved.cost.max(0.0));
    let greatest = without_levers(&setup).max(smallest);
    let mut curve = MixCurve {
        status: MixStatus::Found,
        sentence: String::new(),
        points: Vec::new(),
        told: setup.told.clone(),
    };
    let mut last: Option<Answered> = None;
    for nth in 0..points {
        let along = nth as f64 / (points - 1) as f64;
        let shortfall = greatest - (greatest - smallest) * along;
        let found = next(&setup, &mut solver, last.as_ref(), shortfall, (nth, points));
        let answered = match found {
            Ok(answered) => answered,
            Err(Stopped::Cancelled) if !curve.points.is_empty() => {
                curve.status = MixStatus::Cancelled;
                break;
            }
            Err(Stopped::OutOfTime) if !curve.points.is_empty() => {
                curve.status = MixStatus::OutOfTime;
                break;
            }
            Err(other) => return Err(refused(&solver, other)),
        };
        let mix = exact(&setup, &answered)?;
        curve.points.push(MixPoint { shortfall, cost: mix.cost, mix });
        last = Some(answered);
    }
    curve.sentence = sentence(&curve);
    Ok(curve)
}

/// The cheapest mix with so small a shortfall: from the last point, of which one row gets tighter,
/// or anew where offers to everyone in post have to be tried.
fn next(
    setup: &Setup,
    solver: &mut Solver,
    last: Option<&Answered>,
    shortfall: f64,
    (nth, points): (usize, usize),
) -> Result<Answered, Stopped> {
    let doing = format!("Looking for point {} of {points}", nth + 1);
    let offers = (0..setup.candidates().len()).any(|nth| setup.offer_of(nth).is_some());
    let Some(last) = last.filter(|_| !offers) else {
        return cheapest(setup, solver, Counting::AtMost(shortfall), &doing);
    };
    let row = last.form.lp.rows.iter().find(|row| row.about == About::Shortfall);
    let terms = row.map_or(&[][..], |row| &row.terms);
    let lp = &last.form.lp;
    let solved = solver.with_row(lp, &last.solved, terms, (true, shortfall), &doing)?;
    Ok(Answered { solved, ..last.clone() })
}

/// The weighed shortfall of what stays as it is.
fn without_levers(setup: &Setup) -> f64 {
    let short = setup
        .goals
        .iter()
        .map(|goal| goal.weight * (goal.value - goal.short_by - goal.projected).max(0.0));
    short.sum()
}

fn sentence(curve: &MixCurve) -> String {
    let ends = curve.points.first().zip(curve.points.last());
    let Some((first, last)) = ends else { return String::new() };
    format!(
        "From a shortfall of {} for {} to one of {} for {}, over all targets and years.",
        figure(first.shortfall),
        pounds(first.cost),
        figure(last.mix.shortfall),
        pounds(last.cost),
    )
}
