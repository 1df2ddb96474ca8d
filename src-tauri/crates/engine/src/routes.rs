//! Bounce as a from-to matrix: who is planned to move from which role to which, and what each
//! route means in words.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Bounce, Plan, financial_year};
use crate::validate::EngineError;
use crate::written::{figure, percent};

/// A scenario's routes as planned, in heads.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RouteTable {
    /// Every route in words, in the plan's order.
    pub routes: Vec<RouteWords>,
    /// Every pair of roles that at least one route leads between.
    pub cells: Vec<RouteCell>,
    /// What the routes take from and bring to each role that any of them touches.
    pub roles: Vec<RoleMoves>,
}

/// One route in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RouteWords {
    /// Its place in the scenario's list.
    pub index: usize,
    /// Whether it lets people go.
    pub lets_go: bool,
    /// How many move, how long it takes, who comes back.
    pub words: String,
}

/// What is planned from one role to another, by all routes between them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RouteCell {
    /// The id of the role they leave.
    pub from: String,
    /// The id of the role they arrive in.
    pub to: String,
    /// Moves by projected year.
    pub moves: Vec<f64>,
    /// Moves of all years.
    pub total: f64,
    /// The places of the routes in the scenario's list.
    pub routes: Vec<usize>,
}

/// What routes do to one role, by projected year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RoleMoves {
    /// The role's id.
    pub role: String,
    /// Who leaves it for another role.
    pub out: Vec<f64>,
    /// The same, all years.
    pub out_total: f64,
    /// Who sets out for it.
    pub into: Vec<f64>,
    /// The same, all years.
    pub into_total: f64,
}

/// A scenario's routes as a from-to matrix.
///
/// # Errors
/// [`EngineError::UnknownScenario`] with the names there are.
pub fn route_table(plan: &Plan, scenario: &str) -> Result<RouteTable, EngineError> {
    let there_are = || plan.scenarios.iter().map(|scenario| scenario.name.clone()).collect();
    let index = plan.scenario_index(scenario);
    let rows = index.and_then(|index| plan.scenarios.get(index)).map(|it| &it.levers.bounce);
    let rows = rows.ok_or_else(|| EngineError::UnknownScenario {
        wanted: scenario.to_owned(),
        there_are: there_are(),
    })?;
    let mut table = RouteTable { routes: Vec::new(), cells: Vec::new(), roles: Vec::new() };
    for (index, row) in rows.iter().enumerate() {
        let lets_go = row.to.is_none();
        table.routes.push(RouteWords { index, lets_go, words: in_words(plan, row) });
        if let Some(to) = &row.to {
            let moves = moves_by_year(plan, row);
            add_to_cell(&mut table.cells, &row.from, to, &moves, index);
            add_to_role(&mut table.roles, &row.from, &moves, |role| {
                (&mut role.out, &mut role.out_total)
            });
            add_to_role(&mut table.roles, to, &moves, |role| {
                (&mut role.into, &mut role.into_total)
            });
        }
    }
    Ok(table)
}

fn moves_by_year(plan: &Plan, row: &Bounce) -> Vec<f64> {
    plan.projected_years().map(|year| row.moves.at(year, plan.first_year)).collect()
}

fn add(sums: &mut Vec<f64>, moves: &[f64]) {
    sums.resize(moves.len(), 0.0);
    sums.iter_mut().zip(moves).for_each(|(sum, moves)| *sum += moves);
}

fn add_to_cell(cells: &mut Vec<RouteCell>, from: &str, to: &str, moves: &[f64], index: usize) {
    let there = cells.iter().position(|cell| cell.from == from && cell.to == to);
    let place = there.unwrap_or_else(|| {
        let (from, to) = (from.to_owned(), to.to_owned());
        cells.push(RouteCell { from, to, moves: Vec::new(), total: 0.0, routes: Vec::new() });
        cells.len() - 1
    });
    if let Some(cell) = cells.get_mut(place) {
        add(&mut cell.moves, moves);
        cell.total += moves.iter().sum::<f64>();
        cell.routes.push(index);
    }
}

fn add_to_role(
    roles: &mut Vec<RoleMoves>,
    role: &str,
    moves: &[f64],
    side: impl Fn(&mut RoleMoves) -> (&mut Vec<f64>, &mut f64),
) {
    let place = roles.iter().position(|there| there.role == role).unwrap_or_else(|| {
        roles.push(RoleMoves {
            role: role.to_owned(),
            out: vec![0.0; moves.len()],
            out_total: 0.0,
            into: vec![0.0; moves.len()],
            into_total: 0.0,
        });
        roles.len() - 1
    });
    if let Some(there) = roles.get_mut(place) {
        let (sums, total) = side(there);
        add(sums, moves);
        *total += moves.iter().sum::<f64>();
    }
}

/// How many move, how long it takes, who comes back.
fn in_words(plan: &Plan, row: &Bounce) -> String {
    let from = plan.role_name(&row.from);
    let moves = moves_by_year(plan, row);
    let total = figure(moves.iter().sum());
    let moving = plan.projected_years().zip(&moves).filter(|(_, moves)| **moves != 0.0);
    let moving: Vec<_> = moving.map(|(year, _)| financial_year(year)).collect();
    let horizon = match moving.as_slice() {
        [] => "in no year".to_owned(),
        [only] => format!("in {only}"),
        [first, .., last] => format!("from {first} to {last}"),
    };
    let Some(to) = &row.to else {
        return format!(
            "{total} {from} are let go {horizon}. They leave at once and none come back."
        );
    };
    let to = plan.role_name(to);
    let when = match row.duration_years.unwrap_or(0) {
        0 => "in the same year".to_owned(),
        1 => "a year later".to_owned(),
        years => format!("{years} years later"),
    };
    let completion = row.completion.map_or(1.0, |share| share.value());
    let fate = match completion < 1.0 {
        true => format!(
            "{} complete it and arrive {when}; the other {} come back to {from} then",
            percent(completion),
            percent(1.0 - completion),
        ),
        false => format!("all who are still here arrive {when}"),
    };
    format!("{total} leave {from} for {to} {horizon}; {fate}.")
}
