//! A role's lines, from the engine's rows.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::plan::{AmountUnit, BorrowRow, Role};
use fivefold_engine::results::{RoleYear, ScenarioResult};

use super::{Line, LineFigures};

/// A role and its lines.
#[derive(Debug)]
pub struct RoleLines<'a> {
    /// The role.
    pub role: &'a Role,
    /// Its lines, in the order they are shown.
    pub lines: Vec<LineFigures>,
}

/// Every role's lines, in the plan's order.
pub fn of_roles<'a>(plan: &'a Plan, result: &ScenarioResult) -> Vec<RoleLines<'a>> {
    let scenario = plan.scenarios.iter().find(|scenario| scenario.name == result.scenario);
    let borrowing = scenario.map(|scenario| scenario.levers.borrow.as_slice()).unwrap_or_default();
    let roles = plan.roles.iter().enumerate().map(|(place, role)| {
        // By year, then in the plan's order.
        let years = result.rows.iter().skip(place).step_by(plan.roles.len().max(1));
        let borrowed = borrowing.iter().filter(|row| row.role == role.id);
        let lines = of_role(role, &years.collect::<Vec<_>>(), &borrowed.collect::<Vec<_>>());
        RoleLines { role, lines }
    });
    roles.collect()
}

fn of_role(role: &Role, years: &[&RoleYear], borrowed: &[&BorrowRow]) -> Vec<LineFigures> {
    let opening_heads = years.first().map_or(0.0, |year| year.opening);
    let opening = opening_heads * wte_per_head(role, 0);
    let substantive: Vec<f64> = years.iter().map(|year| year.in_post_wte).collect();
    let mut lines = vec![LineFigures {
        line: Line::Substantive,
        opening: Some(opening),
        year_ends: substantive.clone(),
    }];
    lines.extend(borrowed_lines(role, years, borrowed));
    lines.push(total_of(&lines));
    let posts: Option<Vec<f64>> = years.iter().map(|year| year.establishment_wte).collect();
    if let (Some(posts), Some(at_opening)) = (posts, role.establishment_wte) {
        let vacant = posts.iter().zip(&substantive).map(|(posts, staff)| posts - staff).collect();
        lines.push(LineFigures {
            line: Line::Establishment,
            opening: Some(at_opening),
            year_ends: posts,
        });
        lines.push(LineFigures {
            line: Line::Vacancy,
            opening: Some(at_opening - opening),
            year_ends: vacant,
        });
    }
    lines
}

/// Bank and agency, which every role has, and the other kinds that it has rows of.
fn borrowed_lines(
    role: &Role,
    years: &[&RoleYear],
    borrowed: &[&BorrowRow],
) -> impl Iterator<Item = LineFigures> {
    let none = vec![0.0; years.len()];
    let mut by_line: BTreeMap<Line, Vec<f64>> =
        [Line::Bank, Line::Agency].into_iter().map(|line| (line, none.clone())).collect();
    for row in borrowed {
        let line = by_line.entry(Line::of_borrow(row)).or_insert_with(|| none.clone());
        for (place, (slot, year)) in line.iter_mut().zip(years).enumerate() {
            let wte = wte_per_head(role, place);
            *slot += lent_share(role, place, year, borrowed, row) * heads(row, place, wte) * wte;
        }
    }
    by_line.into_iter().map(|(line, year_ends)| LineFigures { line, opening: None, year_ends })
}

/// The share of a row that the engine counts: all of it, but where more people are lent out than
/// are in post, every lending row is cut alike.
fn lent_share(
    role: &Role,
    place: usize,
    year: &RoleYear,
    borrowed: &[&BorrowRow],
    row: &BorrowRow,
) -> f64 {
    let wte = wte_per_head(role, place);
    if heads(row, place, wte) >= 0.0 {
        return 1.0;
    }
    let amounts = || borrowed.iter().map(|row| heads(row, place, wte));
    let wanted: f64 = amounts().sum();
    if wanted >= -year.closing {
        return 1.0;
    }
    let taken_in: f64 = amounts().filter(|heads| *heads > 0.0).sum();
    let lent: f64 = amounts().filter(|heads| *heads < 0.0).sum();
    (year.borrow - taken_in) / lent
}

/// A row's heads in the year at this place of the horizon.
fn heads(row: &BorrowRow, place: usize, wte_per_head: f64) -> f64 {
    match row.unit.unwrap_or_default() {
        AmountUnit::Heads => row.amount.at(place),
        AmountUnit::Wte => row.amount.at(place) / wte_per_head,
    }
}

fn wte_per_head(role: &Role, place: usize) -> f64 {
    role.wte_per_head.as_ref().map_or(1.0, |wte| wte.at(place))
}

/// All that counts in the total. The plan holds no borrowed capacity for the opening, so the total
/// has none either.
fn total_of(lines: &[LineFigures]) -> LineFigures {
    let counted = lines.iter().filter(|line| line.line.is_in_total());
    let mut year_ends = Vec::new();
    for line in counted {
        year_ends.resize(line.year_ends.len(), 0.0);
        year_ends.iter_mut().zip(&line.year_ends).for_each(|(sum, value)| *sum += value);
    }
    LineFigures { line: Line::Total, opening: None, year_ends }
}
