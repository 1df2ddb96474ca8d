//! What each row of a scenario and each usual pathway costs, year by year.
//!
//! With the figures of a year: Buy costs `cost_per_hire` for each who joins; Build
//! `cost_per_learner_year` and `bursary_per_learner_year` for everyone on the programme at the start
//! of one of its years; Bind `cost_per_person_kept`, and `cost_per_head` of the average heads of the
//! role in the years the row asks for anything; Borrow `cost_per_head_year` for each head, lent or
//! borrowed; Bounce `cost_per_move` for each departure, and `cost_per_exit` besides for those let go.

use crate::plan::{
    AmountUnit, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, Lever, Levers, Role,
};
use crate::project::kept_share;
use crate::results::RoleYear;

use super::RowCost;
use super::learners::Travellers;

/// A role with its row of each projected year.
pub(super) struct RoleYears<'a> {
    pub role: &'a Role,
    pub years: Vec<&'a RoleYear<'a>>,
}

/// The costs of a scenario's Buy, Bind and Borrow rows; `of_role` finds a role's years.
pub(super) fn of_role_rows<'a>(
    levers: &Levers,
    of_role: &impl Fn(&str) -> Option<&'a RoleYears<'a>>,
) -> Vec<RowCost> {
    let buy = levers.buy.iter().enumerate().filter_map(|(index, row)| {
        let years = bought(row, of_role(&row.role)?);
        Some(RowCost::new(Lever::Buy, index, &row.role, years))
    });
    let bind = levers.bind.iter().enumerate().filter_map(|(index, row)| {
        let rows = levers.bind.iter().filter(|other| other.role == row.role);
        let years = kept(row, &rows.collect::<Vec<_>>(), of_role(&row.role)?);
        Some(RowCost::new(Lever::Bind, index, &row.role, years))
    });
    let borrow = levers.borrow.iter().enumerate().filter_map(|(index, row)| {
        let rows = levers.borrow.iter().filter(|other| other.role == row.role);
        let years = borrowed(row, &rows.collect::<Vec<_>>(), of_role(&row.role)?);
        Some(RowCost::new(Lever::Borrow, index, &row.role, years))
    });
    buy.chain(bind).chain(borrow).collect()
}

/// The costs of programmes and routes, with the travellers of each in the same order.
pub(super) fn of_pathways<'t>(
    build: &[Build],
    bounce: &[Bounce],
    mut travellers: impl Iterator<Item = &'t Travellers>,
) -> Vec<RowCost> {
    let mut costs = Vec::with_capacity(build.len() + bounce.len());
    for (index, row) in build.iter().enumerate() {
        let Some(learners) = travellers.next() else { break };
        let each = pounds(row.cost_per_learner_year) + pounds(row.bursary_per_learner_year);
        let years = learners.on_it.iter().map(|heads| heads * each).collect();
        costs.push(RowCost::new(Lever::Build, index, &row.to, years));
    }
    for (index, row) in bounce.iter().enumerate() {
        let Some(movers) = travellers.next() else { break };
        let exit = if row.to.is_none() { pounds(row.cost_per_exit) } else { 0.0 };
        let each = pounds(row.cost_per_move) + exit;
        let years = movers.set_out.iter().map(|heads| heads * each).collect();
        let role = row.to.as_deref().unwrap_or(&row.from);
        costs.push(RowCost::new(Lever::Bounce, index, role, years));
    }
    costs
}

/// A cost that is not known is none.
pub(super) fn pounds(cost: Option<f64>) -> f64 {
    cost.unwrap_or(0.0)
}

fn heads(amount: f64, unit: Option<AmountUnit>, wte_per_head: f64) -> f64 {
    match unit.unwrap_or_default() {
        AmountUnit::Wte => amount / wte_per_head,
        AmountUnit::Heads => amount,
    }
}

fn wte_per_head(role: &Role, t: usize) -> f64 {
    role.wte_per_head.as_ref().map_or(1.0, |amount| amount.at(t))
}

fn bought(row: &BuyRow, of: &RoleYears) -> Vec<f64> {
    let joined = |t: usize| {
        let filled = row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(t));
        heads(row.hires.at(t), row.unit, wte_per_head(of.role, t)) * filled
    };
    (0..of.years.len()).map(|t| joined(t) * pounds(row.cost_per_hire)).collect()
}

/// What one Bind row keeps of what all rows of its role keep: points by their size, then heads, and
/// all by one factor where more are asked for than leave.
fn kept(row: &BindRow, rows: &[&BindRow], of: &RoleYears) -> Vec<f64> {
    let asked = |unit: BindUnit, t: usize| -> f64 {
        let of_unit = rows.iter().filter(|other| other.unit.unwrap_or_default() == unit);
        of_unit.map(|other| other.amount.at(t)).sum()
    };
    let in_year = |(t, year): (usize, &&RoleYear)| {
        let amount = row.amount.at(t);
        let (points, keep) = (asked(BindUnit::Points, t), asked(BindUnit::Heads, t));
        let by_points = kept_by_points(of.role, points, year.leavers_before_bind, t);
        let wanted = by_points + keep;
        let factor = if wanted > 0.0 { year.kept / wanted } else { 0.0 };
        let own = match row.unit.unwrap_or_default() {
            BindUnit::Heads => amount,
            BindUnit::Points if points > 0.0 => by_points * amount / points,
            BindUnit::Points => 0.0,
        };
        let reached = if amount > 0.0 { year.average_heads } else { 0.0 };
        own * factor * pounds(row.cost_per_person_kept) + reached * pounds(row.cost_per_head)
    };
    of.years.iter().enumerate().map(in_year).collect()
}

/// L0(m) - L0(m - points), points cut at m.
fn kept_by_points(role: &Role, points: f64, leavers_before_bind: f64, t: usize) -> f64 {
    let rate = role.leaver_rate.as_ref().map_or(0.0, |rate| rate.at(t));
    leavers_before_bind * kept_share(rate, points)
}

/// A Borrow row's heads: lent ones cut by one factor where more are asked for than are in post.
fn borrowed(row: &BorrowRow, rows: &[&BorrowRow], of: &RoleYears) -> Vec<f64> {
    let in_year = |(t, year): (usize, &&RoleYear)| {
        let wte = wte_per_head(of.role, t);
        let of_row = |row: &BorrowRow| heads(row.amount.at(t), row.unit, wte);
        let all = || rows.iter().map(|row| of_row(row));
        let (came, lent): (f64, f64) =
            (all().filter(|heads| *heads > 0.0).sum(), all().filter(|heads| *heads < 0.0).sum());
        let cut = lent < 0.0 && year.borrow > came + lent;
        let factor = if cut { (year.borrow - came) / lent } else { 1.0 };
        let own = of_row(row);
        let own = if own < 0.0 { own * factor } else { own };
        own.abs() * pounds(row.cost_per_head_year)
    };
    of.years.iter().enumerate().map(in_year).collect()
}
