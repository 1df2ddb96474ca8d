//! Why the plan's line and the median differ: which ranges lean to one side, and how much each moves
//! the figure by itself.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::plan::Scenario;
use fivefold_engine::project::{Drawn, Draws, LANES, Lanes, RateInDoubt};
use fivefold_engine::summary::Unit;

use crate::doubt::DoubtYear;
use crate::layout::Layout;
use crate::quantile::PertQuantile;
use crate::words;

/// Of the ranges that lean most, this many are tried.
const MOST_TRIED: usize = 64;
/// Of those that explain the difference, this many are named.
const MOST_NAMED: usize = 3;
/// Below half a person, or a thousandth of those in post, there is nothing to explain.
const LITTLE: (f64, f64) = (0.5, 0.001);

/// One sentence that says why the plan's line and the median of those in post differ, in the year in
/// which they do most, or that they hardly do.
pub fn sentence(
    plan: &Plan,
    scenario: &Scenario,
    draws: &Draws,
    layout: &Layout,
    unit: Unit,
    years: &[DoubtYear],
) -> String {
    let apart = |year: &DoubtYear| year.in_post.p50 - year.in_post.plan;
    let most = years
        .iter()
        .enumerate()
        .max_by(|(_, one), (_, other)| apart(one).abs().total_cmp(&apart(other).abs()));
    let Some((t, year)) = most else { return String::new() };
    let difference = apart(year);
    let (people, share) = LITTLE;
    if difference.abs() < people || difference.abs() < share * year.in_post.plan.abs() {
        return words::hardly_apart(difference.abs(), unit);
    }
    let mut pulling: Vec<(RateInDoubt, f64)> = effects(draws, layout, t)
        .into_iter()
        .filter(|(_, effect)| effect * difference > 0.0)
        .collect();
    pulling.sort_by(|(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
    let strongest = pulling.first().map_or(0.0, |(_, effect)| effect.abs());
    // One that moves a tenth of the difference explains none of it.
    pulling.retain(|(_, effect)| {
        effect.abs() >= 0.25 * strongest && effect.abs() >= 0.1 * difference.abs()
    });
    pulling.truncate(MOST_NAMED);
    let named: Vec<String> = pulling
        .iter()
        .map(|(rate, _)| words::rate_with_range(plan, &scenario.levers, rate))
        .collect();
    words::apart(year.year, difference, unit, &named)
}

/// What those in post become in the year at place `t` when one rate has its median in place of its
/// likely value, less what they are: for each of the ranges that lean most.
fn effects(draws: &Draws, layout: &Layout, t: usize) -> Vec<(RateInDoubt, f64)> {
    let rates = draws.rates();
    let mut leaning: Vec<(usize, f64)> = medians(rates)
        .into_iter()
        .enumerate()
        .zip(rates)
        .filter(|((_, median), rate)| (median - rate.range.likely).abs() > 1e-9)
        .map(|(leaning, _)| leaning)
        .collect();
    let lean = |(nth, median): &(usize, f64)| {
        let likely = rates.get(*nth).map_or(0.0, |rate| rate.range.likely);
        (median - likely).abs() / likely.max(0.01)
    };
    leaning.sort_by(|one, other| lean(other).total_cmp(&lean(one)));
    leaning.truncate(MOST_TRIED);
    let likely: Vec<Lanes> = rates.iter().map(|rate| Lanes::from(rate.range.likely)).collect();
    let (mut drawn, mut figures, mut effects) = (Drawn::default(), Vec::new(), Vec::new());
    let mut line = Vec::new();
    layout.take(&draws.plan_line(), &mut line);
    let line = line.get(layout.in_post(t)).copied().unwrap_or_default();
    for some in leaning.chunks(LANES) {
        let mut values = likely.clone();
        for (lane, (nth, median)) in some.iter().enumerate() {
            if let Some(slot) = values.get_mut(*nth).and_then(|value| value.0.get_mut(lane)) {
                *slot = *median;
            }
        }
        draws.project(&values, &mut drawn);
        figures.clear();
        layout.take(&drawn, &mut figures);
        let in_post = figures.get(layout.in_post(t)).copied().unwrap_or_default();
        let of_each = some.iter().zip(in_post.0);
        effects.extend(
            of_each.filter_map(|((nth, _), figure)| Some((*rates.get(*nth)?, figure - line))),
        );
    }
    effects
}

/// The median of every rate.
fn medians(rates: &[RateInDoubt]) -> Vec<f64> {
    let mut of_shape: BTreeMap<u64, f64> = BTreeMap::new();
    let median = |rate: &RateInDoubt| {
        let width = rate.range.high - rate.range.low;
        if width <= 0.0 {
            return rate.range.likely;
        }
        let t = (rate.range.likely - rate.range.low) / width;
        let of_shape = of_shape.entry(t.to_bits());
        rate.range.low + width * *of_shape.or_insert_with(|| PertQuantile::of(t).at(0.0))
    };
    rates.iter().map(median).collect()
}
