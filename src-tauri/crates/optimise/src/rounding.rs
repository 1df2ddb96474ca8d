//! A mix in whole people: everything rounded down, then up again one by one where a target needs it.

use crate::answer::{FoundMix, MixRounding};
use crate::error::MixError;
use crate::found::found;
use crate::replay::{Usage, replay};
use crate::setup::Setup;
use crate::words::{figure, pounds};

/// A figure this close to a whole one is it.
const WHOLE: f64 = 1e-6;

/// The most figures that are tried where rounding up what was cut isn't enough.
const MOST_PARTS: usize = 2_000;

/// A figure that may be rounded up.
struct Part {
    row: usize,
    t: usize,
    /// What one more does to each goal.
    gains: Vec<f64>,
}

/// The mix in whole people, projected again, with what rounding did.
///
/// # Errors
/// [`MixError::Plan`] where the plan wouldn't be valid with it.
pub fn rounded(setup: &Setup, name: &str, exact: FoundMix) -> Result<FoundMix, MixError> {
    let mut usage: Usage = exact.rows.iter().map(|row| row.people.clone()).collect();
    let wanted = wanted(setup, &mut usage.clone());
    let parts = rounded_down(setup, &mut usage);
    raise(setup, &mut usage, &wanted, parts, true);
    // What was whole before may go up too, where that wasn't enough.
    if is_short(setup, &usage, &wanted) {
        let parts = every_part(setup, &usage);
        raise(setup, &mut usage, &wanted, parts, false);
    }
    // Those for whom there are no people stay a whole number too.
    replay(setup, &mut usage);
    usage.iter_mut().flatten().for_each(|people| *people = (*people + WHOLE).floor());
    let mut mix = found(setup, name, usage)?;
    mix.rounding = Some(told(setup, &exact, &mix));
    Ok(mix)
}

/// By how much each goal is missed.
fn short_of(setup: &Setup, usage: &Usage, wanted: &[f64]) -> Vec<f64> {
    let now = replay(setup, &mut usage.clone()).goals;
    wanted.iter().zip(&now).map(|(wanted, now)| (wanted - now).max(0.0)).collect()
}

fn is_short(setup: &Setup, usage: &Usage, wanted: &[f64]) -> bool {
    short_of(setup, usage, wanted).iter().any(|short| *short > WHOLE)
}

/// Adds one person after another where that helps goals that are missed most, each part once or as
/// often as it helps. Parts for which there are no people or no room are left.
fn raise(setup: &Setup, usage: &mut Usage, wanted: &[f64], mut parts: Vec<Part>, once: bool) {
    loop {
        let short = short_of(setup, usage, wanted);
        if short.iter().all(|short| *short <= WHOLE) {
            return;
        }
        let helps = |part: &Part| -> f64 {
            part.gains.iter().zip(&short).map(|(gain, short)| gain.max(0.0).min(*short)).sum()
        };
        let open = parts.iter().enumerate().filter(|(_, part)| has_room(setup, usage, part));
        let best = open.map(|(place, part)| (place, helps(part))).fold(None, better);
        let Some((place, _)) = best.filter(|(_, helps)| *helps > WHOLE) else { return };
        let part = match parts.get(place) {
            Some(part) => (part.row, part.t),
            None => return,
        };
        let mut with = usage.clone();
        add_one(&mut with, part.0, part.1);
        let mut there_are = with.clone();
        replay(setup, &mut there_are);
        let is_cut = with
            .iter()
            .flatten()
            .zip(there_are.iter().flatten())
            .any(|(asked, there)| asked - there > WHOLE);
        if !is_cut {
            *usage = with;
        }
        if is_cut || once {
            parts.swap_remove(place);
        }
    }
}

/// Every figure that may go up, where there aren't too many to try.
fn every_part(setup: &Setup, usage: &Usage) -> Vec<Part> {
    if usage.len() * setup.years > MOST_PARTS {
        return Vec::new();
    }
    let all = usage.iter().enumerate().flat_map(|(row, _)| (0..setup.years).map(move |t| (row, t)));
    let open = all.filter(|(row, t)| setup.may_start(*row, *t));
    parts_of(setup, usage, open.collect())
}

/// What one more of each of these figures does to each goal.
fn parts_of(setup: &Setup, usage: &Usage, figures: Vec<(usize, usize)>) -> Vec<Part> {
    let nobody: Usage = usage.iter().map(|years| vec![0.0; years.len()]).collect();
    let without = replay(setup, &mut nobody.clone()).goals;
    let part = |(row, t)| {
        let mut one = nobody.clone();
        add_one(&mut one, row, t);
        let with = replay(setup, &mut one).goals;
        let gains = with.iter().zip(&without).map(|(with, without)| with - without);
        Part { row, t, gains: gains.collect() }
    };
    figures.into_iter().map(part).collect()
}

/// What the exact mix reaches of each goal, and no more than is required.
fn wanted(setup: &Setup, usage: &mut Usage) -> Vec<f64> {
    let reached = replay(setup, usage).goals;
    let goals = setup.goals.iter().zip(reached);
    goals.map(|(goal, reached)| reached.min(goal.value - goal.short_by)).collect()
}

/// Rounds everything down, and gives what may go up again.
fn rounded_down(setup: &Setup, usage: &mut Usage) -> Vec<Part> {
    let mut figures = Vec::new();
    for (row, years) in usage.iter_mut().enumerate() {
        for (t, people) in years.iter_mut().enumerate() {
            let whole = (*people + WHOLE).floor();
            if *people - whole > WHOLE {
                figures.push((row, t));
            }
            *people = whole;
        }
    }
    parts_of(setup, usage, figures)
}

fn add_one(usage: &mut Usage, row: usize, t: usize) {
    if let Some(people) = usage.get_mut(row).and_then(|years| years.get_mut(t)) {
        *people += 1.0;
    }
}

/// Whether every limit leaves room for one more.
fn has_room(setup: &Setup, usage: &Usage, part: &Part) -> bool {
    let at = |row: &usize| usage.get(*row).and_then(|years| years.get(part.t)).unwrap_or(&0.0);
    setup.caps.iter().filter(|cap| cap.members.contains(&part.row)).all(|cap| {
        let most = cap.most.get(part.t).copied().flatten();
        most.is_none_or(|most| cap.members.iter().map(at).sum::<f64>() + 1.0 <= most + WHOLE)
    })
}

fn better(best: Option<(usize, f64)>, other: (usize, f64)) -> Option<(usize, f64)> {
    match best {
        Some(best) if best.1 >= other.1 => Some(best),
        _ => Some(other),
    }
}

fn told(setup: &Setup, exact: &FoundMix, mix: &FoundMix) -> MixRounding {
    let change = mix.cost - exact.cost;
    let dearer = if change < 0.0 { "less" } else { "more" };
    let cost = format!(
        "In whole people it costs {}, {} {dearer} than before rounding",
        pounds(mix.cost),
        pounds(change.abs()),
    );
    let missed = match mix.shortfall - exact.shortfall {
        short if short > WHOLE => format!(", and misses targets by {} more", figure(short)),
        _ => ", and misses no target by more".to_owned(),
    };
    let over = mix
        .years
        .iter()
        .filter(|year| year.budget.is_some_and(|budget| year.cost > budget + 0.005));
    let over_in_all = setup.limits.budget_in_all.is_some_and(|most| mix.cost > most + 0.005);
    let over = match over.count() {
        0 if !over_in_all => String::new(),
        0 => " It is over the budget of all years by that rounding.".to_owned(),
        1 => " It is over the budget of a year by that rounding.".to_owned(),
        years => format!(" It is over the budget of {years} years by that rounding."),
    };
    MixRounding {
        cost_before: exact.cost,
        shortfall_before: exact.shortfall,
        sentence: format!("{cost}{missed}.{over}"),
    }
}
