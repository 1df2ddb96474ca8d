//! A slider's figure shared out over roles and their rows.

use crate::edit::Edit;
use crate::plan::{Lever, LeverRow, Year};
use crate::validate::MOST_HEADS;
use crate::yearly::{amount_with, flow_with};

use super::hand::{Hand, RoleAtHand, RowAtHand};

/// What is closer than this, for its size, is the same figure but for rounding.
const SAME: f64 = 1e-12;

/// The edits that make `value` the figure of every year from the slider's first on.
pub(super) fn edits(hand: &Hand, scenario: &str, value: f64) -> Vec<Edit> {
    let wanted = by_role(hand, value);
    let with_wanted = hand.roles.iter().zip(wanted);
    with_wanted.flat_map(|(role, wanted)| edits_of_role(hand, scenario, role, wanted)).collect()
}

/// What each role is to have.
fn by_role(hand: &Hand, value: f64) -> Vec<f64> {
    let has: Vec<f64> = hand.roles.iter().map(|role| hand.of_role(role, hand.first)).collect();
    let stands_at = hand.value();
    if hand.lever == Lever::Bind {
        return points_by_role(&has, stands_at, value);
    }
    let weights: f64 = hand.roles.iter().map(|role| role.weight).sum();
    let sizes: f64 = has.iter().map(|has| has.abs()).sum();
    let share = |role: &RoleAtHand, has: f64| {
        if sizes > 0.0 { has.abs() / sizes } else { role.weight / weights }
    };
    let with_has = hand.roles.iter().zip(&has);
    let some_are_lent = has.iter().any(|has| *has < 0.0);
    with_has
        .map(|(role, has)| match some_are_lent {
            true => has + (value - stands_at) * share(role, *has),
            false => value * share(role, *has),
        })
        .collect()
}

/// The points of each role so that their mean is the value: all in proportion to what they have,
/// or, where that would be more than a hundred for one, each the same share of its way to that.
fn points_by_role(has: &[f64], stands_at: f64, value: f64) -> Vec<f64> {
    let all_the_same = has.windows(2).all(|two| matches!(two, [one, next] if one == next));
    if all_the_same || stands_at <= 0.0 {
        return vec![value; has.len()];
    }
    let in_proportion = |has: &f64| has * (value / stands_at);
    if has.iter().map(in_proportion).all(|points| points <= 100.0) {
        return has.iter().map(in_proportion).collect();
    }
    let share_of_way = (value - stands_at) / (100.0 - stands_at);
    has.iter().map(|has| has + (100.0 - has) * share_of_way).collect()
}

/// The edits of a role's rows, year by year as much as it is to have.
fn edits_of_role(hand: &Hand, scenario: &str, role: &RoleAtHand, wanted: f64) -> Vec<Edit> {
    let years = hand.plan.years as usize;
    let by_year: Vec<Vec<f64>> = (0..years)
        .map(|t| match t >= hand.first {
            true => typed_in_year(hand, role, t, wanted),
            false => role.rows.iter().map(|row| row.typed(hand.plan, t)).collect(),
        })
        .collect();
    let figures_of = |nth: usize| -> Vec<f64> {
        by_year.iter().map(|rows| rows.get(nth).copied().unwrap_or(0.0)).collect()
    };
    let rows = role.rows.iter().enumerate();
    rows.filter_map(|(nth, row)| edit_of_row(hand, scenario, row, &figures_of(nth))).collect()
}

/// What is typed in a role's rows in a year: the first one takes the difference, the next ones
/// what it can't.
fn typed_in_year(hand: &Hand, role: &RoleAtHand, t: usize, wanted: f64) -> Vec<f64> {
    let mut typed: Vec<f64> = role.rows.iter().map(|row| row.typed(hand.plan, t)).collect();
    let mut still_wanted = wanted;
    for (nth, row) in role.rows.iter().enumerate() {
        let later = role.rows.iter().skip(nth + 1).map(|row| hand.of_row(role, row, t));
        let of_row = still_wanted - later.sum::<f64>();
        let asked = hand.typed_for(role, row, t, of_row);
        let taken = within(hand.lever, asked);
        let Some(slot) = typed.get_mut(nth) else { break };
        if !is_same(*slot, taken) {
            *slot = taken;
        }
        if is_same(asked, taken) {
            break;
        }
        still_wanted -= hand.of_typed(role, row, t, taken);
    }
    typed
}

fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() <= SAME * one.abs().max(1.0)
}

/// A typed figure within what a row may hold.
fn within(lever: Lever, typed: f64) -> f64 {
    match lever {
        Lever::Borrow => typed.clamp(-MOST_HEADS, MOST_HEADS),
        Lever::Bind => typed.clamp(0.0, 1.0),
        Lever::Buy | Lever::Build | Lever::Bounce => typed.clamp(0.0, MOST_HEADS),
    }
}

/// The row with these figures; none where they are what it has, or a new one would have nothing.
fn edit_of_row(hand: &Hand, scenario: &str, at: &RowAtHand, figures: &[f64]) -> Option<Edit> {
    let plan = hand.plan;
    let changes = figures.iter().enumerate().any(|(t, figure)| *figure != at.typed(plan, t));
    if !changes {
        return None;
    }
    let figure = |year: Year, before: f64| {
        let place = usize::try_from(year.saturating_sub(plan.first_year)).ok();
        place.and_then(|t| figures.get(t)).copied().unwrap_or(before)
    };
    let mut row = at.row.clone();
    match &mut row {
        LeverRow::Buy(row) => row.hires = amount_with(plan, &row.hires, figure),
        LeverRow::Build(row) => row.starts = flow_with(plan, &row.starts, figure),
        LeverRow::Bind(row) => row.amount = amount_with(plan, &row.amount, figure),
        LeverRow::Borrow(row) => row.amount = amount_with(plan, &row.amount, figure),
        LeverRow::Bounce(row) => row.moves = flow_with(plan, &row.moves, figure),
    }
    let scenario = scenario.to_owned();
    Some(match at.index {
        Some(index) => Edit::SetLeverRow { scenario, index, row },
        None => Edit::AddLeverRow { scenario, row },
    })
}
