//! A figure of a plan found by where it is, and set to another.

use crate::plan::{Amount, Bounce, Build, Flow, Lever, LeverRow, Plan, Share};
use crate::register::InputAt;

use super::probe::Undo;

/// A figure of a plan that can be in doubt.
pub(super) enum Figure<'p> {
    /// One that may change over the years.
    Amount(&'p mut Option<Amount>),
    /// One that doesn't.
    Share(&'p mut Option<Share>),
}

/// The figure at this place; none where there is none.
pub(super) fn figure<'p>(plan: &'p mut Plan, at: &InputAt) -> Option<Figure<'p>> {
    match at {
        InputAt::Role { role, field } => {
            let role = plan.roles.iter_mut().find(|other| other.id == *role)?;
            match field.as_str() {
                "leaver_rate" => Some(Figure::Amount(&mut role.leaver_rate)),
                "wte_per_head" => Some(Figure::Amount(&mut role.wte_per_head)),
                "usual_joiners" => Some(Figure::Amount(&mut role.usual_joiners)),
                _ => None,
            }
        }
        InputAt::Usual { lever: Lever::Build, index, field } => {
            of_programme(plan.usual.build.get_mut(*index)?, field)
        }
        InputAt::Usual { index, field, .. } => of_route(plan.usual.bounce.get_mut(*index)?, field),
        InputAt::Lever { lever, index, field, .. } => {
            let levers = &mut plan.scenarios.first_mut()?.levers;
            match lever {
                Lever::Buy if field == "fill_rate" => {
                    Some(Figure::Amount(&mut levers.buy.get_mut(*index)?.fill_rate))
                }
                Lever::Build => of_programme(levers.build.get_mut(*index)?, field),
                Lever::Bounce => of_route(levers.bounce.get_mut(*index)?, field),
                Lever::Buy | Lever::Bind | Lever::Borrow => None,
            }
        }
        _ => None,
    }
}

fn of_programme<'p>(row: &'p mut Build, field: &str) -> Option<Figure<'p>> {
    match field {
        "annual_drop_out" => Some(Figure::Share(&mut row.annual_drop_out)),
        "join_rate" => Some(Figure::Share(&mut row.join_rate)),
        _ => None,
    }
}

fn of_route<'p>(row: &'p mut Bounce, field: &str) -> Option<Figure<'p>> {
    match field {
        "completion" => Some(Figure::Share(&mut row.completion)),
        _ => None,
    }
}

/// Puts an amount in the place of a figure; a share takes the first year's.
pub(super) fn set(plan: &mut Plan, at: &InputAt, amount: Amount) -> Undo {
    let at_again = at.clone();
    match figure(plan, at) {
        Some(Figure::Amount(slot)) => {
            let before = slot.replace(amount);
            Box::new(move |plan| {
                if let Some(Figure::Amount(slot)) = figure(plan, &at_again) {
                    *slot = before;
                }
            })
        }
        Some(Figure::Share(slot)) => {
            let before = slot.replace(Share::Number(amount.at(0)));
            Box::new(move |plan| {
                if let Some(Figure::Share(slot)) = figure(plan, &at_again) {
                    *slot = before;
                }
            })
        }
        None => Box::new(|_| {}),
    }
}

/// Every yearly amount of a lever's rows times a factor.
pub(super) fn scale_lever(plan: &mut Plan, lever: Lever, factor: f64) -> Undo {
    let Some(scenario) = plan.scenarios.first_mut() else {
        return Box::new(|_| {});
    };
    let before = scenario.levers.clone();
    let rows: Vec<(usize, LeverRow)> =
        scenario.levers.rows().filter(|(_, row)| row.lever() == lever).collect();
    for (index, mut row) in rows {
        match &mut row {
            LeverRow::Buy(row) => scale(&mut row.hires, factor),
            LeverRow::Build(row) => scale_flow(&mut row.starts, factor),
            LeverRow::Bind(row) => scale(&mut row.amount, factor),
            LeverRow::Borrow(row) => scale(&mut row.amount, factor),
            LeverRow::Bounce(row) => scale_flow(&mut row.moves, factor),
        }
        scenario.levers.set(index, row);
    }
    Box::new(move |plan| {
        if let Some(scenario) = plan.scenarios.first_mut() {
            scenario.levers = before;
        }
    })
}

fn scale(amount: &mut Amount, factor: f64) {
    *amount = scaled(amount, factor, f64::INFINITY);
}

/// An amount times a factor, no value above `most`.
pub(super) fn scaled(amount: &Amount, factor: f64, most: f64) -> Amount {
    let value = |value: f64| (value * factor).min(most);
    match amount {
        Amount::Number(number) => Amount::Number(value(*number)),
        Amount::Series(values) => Amount::Series(values.iter().copied().map(value).collect()),
        Amount::Range(range) => Amount::Number(value(range.likely)),
    }
}

fn scale_flow(flow: &mut Flow, factor: f64) {
    match flow {
        Flow::Number(value) => *value *= factor,
        Flow::Series(values) => values.iter_mut().for_each(|value| *value *= factor),
        Flow::ByYear(values) => values.values_mut().for_each(|value| *value *= factor),
    }
}
