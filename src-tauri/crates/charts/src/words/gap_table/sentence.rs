//! Gaps by role and year in a sentence or two.

use fivefold_engine::gap_table::{GapCell, GapRow, GapTable};
use fivefold_engine::plan::financial_year;

use super::{NOTHING_ASKED, Rounding, rounding, share_missing, shortened, unit_of};
use crate::words::source::all_of;

/// What they say of the last year: `In 2018/19, 5 of 9 roles are short. The largest shortage is of
/// Nurses: 39, 30 % of what is required.`
///
/// Where a target finds nobody to share itself out among, so that nothing is asked of any role, the
/// same is said of targets.
pub(crate) fn sentence(of: &GapTable) -> String {
    let Some(year) = of.years.last().copied().map(financial_year) else {
        return NOTHING_ASKED.to_owned();
    };
    let roles = Standing::of(&of.roles, rounding(of));
    if roles.asked > 0 {
        let head = how_many(&roles, "role", "role that a target counts", "short");
        return format!("In {year}, {head}.{}", largest(of, &roles, "of"));
    }
    let targets = Standing::of(&of.targets, rounding(of));
    let head = how_many(&targets, "target", "target", "missed");
    format!("In {year}, {head}.{}", largest(of, &targets, "against"))
}

/// `5 of 9 roles are short`, `the only target is missed`.
fn how_many(standing: &Standing, what: &str, only: &str, short: &str) -> String {
    match (standing.short.len(), standing.asked) {
        (0, 1) => format!("the only {only} is not {short}"),
        (_, 1) => format!("the only {only} is {short}"),
        (0, asked) => format!("none of {asked} {what}s is {short}"),
        (1, asked) => format!("1 of {asked} {what}s is {short}"),
        (all, asked) if all == asked => format!("{} {what}s are {short}", all_of(all)),
        (some, asked) => format!("{some} of {asked} {what}s are {short}"),
    }
}

/// The largest shortage, as people and as a share; nothing where there is none.
fn largest(of: &GapTable, standing: &Standing, of_whom: &str) -> String {
    let Some((row, cell)) = standing.short.first() else { return String::new() };
    let shortage = if standing.short.len() > 1 { "largest shortage" } else { "shortage" };
    let unit = match row.counted_in.unwrap_or(unit_of(of.unit)) {
        "heads" => String::new(),
        unit => format!(" {unit}"),
    };
    let share = share_missing(cell).map(|share| format!(", {share} of what is required"));
    format!(
        " The {shortage} is {of_whom} {}: {}{unit}{}.",
        shortened(&row.name),
        rounding(of).people(cell.gap.abs()),
        share.unwrap_or_default(),
    )
}

/// How roles or targets stand in the last year.
pub(super) struct Standing<'a> {
    /// Of how many anything is required.
    asked: usize,
    /// Those that are short of it, the largest shortage first.
    pub short: Vec<(&'a GapRow, &'a GapCell)>,
}

impl<'a> Standing<'a> {
    pub fn of(rows: &'a [GapRow], rounding: Rounding) -> Self {
        let last = |row: &'a GapRow| Some((row, row.cells.last()?.as_ref()?));
        let asked: Vec<(&GapRow, &GapCell)> = rows.iter().filter_map(last).collect();
        let mut short = asked.clone();
        short.retain(|(_, cell)| cell.gap < 0.0 && !rounding.is_nothing(cell.gap));
        short.sort_by(|(_, one), (_, other)| one.gap.total_cmp(&other.gap));
        Self { asked: asked.len(), short }
    }
}
