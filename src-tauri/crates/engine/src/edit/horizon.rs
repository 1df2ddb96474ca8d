//! Moving a plan's horizon: every series follows the years it is about.

use crate::plan::{Amount, Bounce, Build, Flow, MixLimits, Picture, Plan, Year};
use crate::validate::MOST_YEARS;

/// The years a series covers.
#[derive(Debug, Clone, Copy)]
struct Horizon {
    first: Year,
    years: u32,
}

impl Horizon {
    fn holds(self, year: Year) -> bool {
        let place = i64::from(year) - i64::from(self.first);
        (0..i64::from(self.years)).contains(&place)
    }
}

/// Gives a plan a new horizon. Years that fall out are dropped, new ones repeat the nearest value
/// there was; dated rows outside the new years go.
pub(crate) fn move_to(plan: &mut Plan, first: Year, years: u32) {
    let old = Horizon { first: plan.first_year, years: plan.years };
    let new = Horizon { first, years };
    if (old.first, old.years) == (new.first, new.years) {
        return;
    }
    (plan.first_year, plan.years) = (first, years);
    for role in &mut plan.roles {
        let amounts = [&mut role.wte_per_head, &mut role.leaver_rate, &mut role.usual_joiners];
        amounts.into_iter().flatten().for_each(|amount| move_amount(amount, old, new));
        role.establishment_changes.retain(|change| new.holds(change.year));
    }
    plan.transfers.retain(|transfer| new.holds(transfer.year));
    move_pathways(&mut plan.usual.build, &mut plan.usual.bounce, old, new, true);
    move_picture(&mut plan.picture, old, new);
    for scenario in &mut plan.scenarios {
        let levers = &mut scenario.levers;
        for row in &mut levers.buy {
            move_amount(&mut row.hires, old, new);
            row.fill_rate.iter_mut().for_each(|rate| move_amount(rate, old, new));
        }
        levers.bind.iter_mut().for_each(|row| move_amount(&mut row.amount, old, new));
        levers.borrow.iter_mut().for_each(|row| move_amount(&mut row.amount, old, new));
        move_pathways(&mut levers.build, &mut levers.bounce, old, new, false);
        let limits = scenario.limits.iter_mut().flat_map(MixLimits::yearly_mut);
        limits.for_each(|limit| move_flow(limit, old, new, false));
    }
}

fn move_pathways(
    build: &mut [Build],
    bounce: &mut [Bounce],
    old: Horizon,
    new: Horizon,
    usual: bool,
) {
    for row in build {
        move_flow(&mut row.starts, old, new, usual);
    }
    for row in bounce {
        move_flow(&mut row.moves, old, new, false);
        row.moves_before.retain(|&year, _| year < new.first);
    }
}

/// Figures by year follow; what a competency was gained in stays, unless that would be in the future.
fn move_picture(picture: &mut Picture, old: Horizon, new: Horizon) {
    for function in picture.teams.iter_mut().flat_map(|team| &mut team.functions) {
        let flows = [&mut function.hours_per_week, &mut function.referrals, &mut function.on_duty];
        flows.into_iter().flatten().for_each(|flow| move_steps(flow, old, new));
    }
    for benchmark in &mut picture.benchmarks {
        benchmark.base.iter_mut().for_each(|base| move_steps(base, old, new));
        let is_there = |year: &Year| new.holds(*year) || *year == new.first.saturating_sub(1);
        benchmark.year = benchmark.year.filter(is_there);
    }
    picture.held.retain(|held| held.gained < new.first);
    if let Some(model) = &mut picture.integrated {
        move_steps(&mut model.births, old, new);
        let reached = [&mut model.reached_severe, &mut model.reached_mild];
        reached.into_iter().flatten().for_each(|flow| move_steps(flow, old, new));
    }
}

/// Figures that hold on until the next: what held in the new first year is written there.
fn move_steps(flow: &mut Flow, old: Horizon, new: Horizon) {
    let holds = flow.stepped(new.first, old.first);
    move_flow(flow, old, new, false);
    if let Flow::ByYear(values) = flow {
        values.entry(new.first).or_insert(holds);
    }
}

fn move_amount(amount: &mut Amount, old: Horizon, new: Horizon) {
    if let Amount::Series(values) = amount {
        *values = moved(values, old, new);
    }
}

fn move_flow(flow: &mut Flow, old: Horizon, new: Horizon, may_be_earlier: bool) {
    match flow {
        Flow::Number(_) => {}
        Flow::Series(values) => *values = moved(values, old, new),
        Flow::ByYear(values) => {
            values.retain(|&year, _| new.holds(year) || (may_be_earlier && year < new.first));
        }
    }
}

/// A series over the new years: each year's own value, or the nearest year's.
fn moved(values: &[f64], old: Horizon, new: Horizon) -> Vec<f64> {
    let last = values.len().saturating_sub(1);
    let shift = i64::from(new.first) - i64::from(old.first);
    (0..i64::from(new.years.min(MOST_YEARS)))
        .map(|place| {
            let nearest = usize::try_from(place + shift).unwrap_or(0).min(last);
            values.get(nearest).copied().unwrap_or(0.0)
        })
        .collect()
}
