//! Gaps by role and year in words.

mod sentence;

use fivefold_engine::gap_table::{GapCell, GapRow, GapTable};
use fivefold_engine::plan::financial_year;

use super::{Rounding, shortened, unit_of};
use crate::table::ChartTable;
use crate::text::clean;

use sentence::Standing;
pub(crate) use sentence::sentence;

/// So many roles with the largest shortages are told one by one.
const ROLES_TOLD: usize = 5;

/// What it says where there is nothing to show.
pub(crate) const NOTHING_ASKED: &str =
    "No target asks anything of these roles in the planned years.";

/// What stands where there is nothing to show.
pub(crate) fn nothing() -> String {
    format!("{NOTHING_ASKED} Set a target with a value in one of them to see gaps.")
}

/// How finely every figure of a table is written, so that they agree.
pub(crate) fn rounding(of: &GapTable) -> Rounding {
    let cells = of.targets.iter().chain(&of.roles).flat_map(|row| &row.cells).flatten();
    let figures = cells.flat_map(|cell| [cell.required, cell.projected, cell.gap]);
    Rounding::up_to(figures.fold(0.0, |largest: f64, figure| largest.max(figure.abs())))
}

/// What the cells hold.
pub(crate) fn measured(of: &GapTable) -> String {
    let in_unit = match targets_counted_in(of) == Some(unit_of(of.unit)) {
        true => format!(", {}", unit_of(of.unit)),
        false => String::new(),
    };
    format!("Gap: projected less required{in_unit}")
}

/// What a row is counted in where its heading can't say it, because targets differ in it:
/// `, in posts`.
pub(crate) fn counted_in(of: &GapTable, row: &GapRow) -> String {
    match (row.counted_in, targets_counted_in(of)) {
        (Some(counted_in), None) => format!(", in {counted_in}"),
        _ => String::new(),
    }
}

/// What all targets are counted in; none where they differ.
fn targets_counted_in(of: &GapTable) -> Option<&'static str> {
    let first = of.targets.first()?.counted_in;
    of.targets.iter().all(|row| row.counted_in == first).then_some(first)?
}

/// What stands above the targets: `Targets in WTE`, `Targets: 3 of 10, the largest shortages`.
pub(crate) fn targets(of: &GapTable, shown: usize) -> String {
    heading("Targets", targets_counted_in(of), shown, of.targets.len())
}

/// What stands above the roles: `Roles in heads: 12 of 60, the largest shortages`.
pub(crate) fn roles(of: &GapTable, shown: usize) -> String {
    heading("Roles", Some(unit_of(of.unit)), shown, of.roles.len())
}

fn heading(what: &str, counted_in: Option<&str>, shown: usize, all: usize) -> String {
    let counted_in = counted_in.map_or_else(String::new, |unit| format!(" in {unit}"));
    let shown = match shown {
        shown if shown == all => String::new(),
        1 => format!(": 1 of {all}, the largest shortage"),
        shown => format!(": {shown} of {all}, the largest shortages"),
    };
    format!("{what}{counted_in}{shown}")
}

/// The legend's words for shortages from the mildest, in percent of what is required.
pub(crate) const SHORTAGES: [&str; 4] =
    ["Short by less than 5 %", "5 to 10 %", "10 to 20 %", "20 % or more"];
pub(crate) const MET: &str = "Met or over";
pub(crate) const NOT_REQUIRED: &str = "Nothing required";

/// What is said where only some of the years fit.
pub(crate) fn years_shown(shown: usize, all: usize) -> Option<String> {
    (shown < all).then(|| format!("{shown} of {all} years fit; the table has all"))
}

/// What is read out of a cell.
pub(crate) fn said(of: &GapTable, rounding: Rounding, row: &GapRow, year: usize) -> String {
    let financial = of.years.get(year).copied().map_or_else(String::new, financial_year);
    let named = format!("{}, {financial}", shortened(&row.name));
    let Some(cell) = row.cells.get(year).and_then(Option::as_ref) else {
        return format!("{named}: nothing required.");
    };
    let by = match row.counted_in {
        None => format!(" by \u{201c}{}\u{201d}", shortened(&cell.target)),
        Some(_) => String::new(),
    };
    format!(
        "{named}: {}. {} {} required{by}, {} projected.",
        stands(rounding, cell),
        rounding.people(cell.required),
        row.counted_in.unwrap_or(unit_of(of.unit)),
        rounding.people(cell.projected),
    )
}

/// How a cell stands to what is required: `31 short, 14.6 %`, `met`, `12 over`.
fn stands(rounding: Rounding, cell: &GapCell) -> String {
    let size = rounding.people(cell.gap.abs());
    match (rounding.is_nothing(cell.gap), cell.gap < 0.0) {
        (true, _) => "met".to_owned(),
        (false, false) => format!("{size} over"),
        (false, true) => match share_missing(cell) {
            Some(percent) => format!("{size} short, {percent}"),
            None => format!("{size} short"),
        },
    }
}

/// The share of what is required that is missing: `14.6 %`; none of nothing.
fn share_missing(cell: &GapCell) -> Option<String> {
    let percent = -100.0 * cell.gap / cell.required;
    (cell.required > 0.0).then(|| format!("{} %", Rounding::up_to(0.0).people(percent)))
}

/// The years it goes over: `2017/18 to 2020/21`.
pub(crate) fn span(of: &GapTable) -> String {
    match (of.years.first(), of.years.last()) {
        (Some(first), Some(last)) if first != last => {
            format!("{} to {}", financial_year(*first), financial_year(*last))
        }
        (Some(only), _) => financial_year(*only),
        _ => String::new(),
    }
}

/// What the chart is of.
pub(crate) fn title(of: &GapTable) -> String {
    let [plan, scenario, scope] =
        [&of.plan_title, &of.scenario, &of.scope].map(|name| shortened(name));
    format!("Gaps by role and year: {plan}. Scenario: {scenario}. {scope}.")
}

/// What has to be known to read it, a paragraph an entry.
pub(crate) fn caption(of: &GapTable) -> Vec<String> {
    let [plan, scenario, scope] =
        [&of.plan_title, &of.scenario, &of.scope].map(|name| shortened(name));
    let source = format!("{plan}. Scenario: {scenario}. {scope}");
    if of.years.is_empty() {
        return vec![format!("{source}.")];
    }
    let source = format!(
        "{source}, {}, roles in {}. Below zero is short of what is required.",
        span(of),
        unit_of(of.unit)
    );
    std::iter::once(source).chain(of.assumption.as_deref().map(clean)).collect()
}

/// A table of gaps for those who don't see it: each target's last gap, and the roles that are
/// shortest in the last year.
pub(crate) fn alt(of: &GapTable) -> String {
    if of.years.is_empty() {
        return nothing();
    }
    let (rounding, unit) = (rounding(of), unit_of(of.unit));
    let last_known = |row: &GapRow| {
        let known = row.cells.iter().zip(&of.years).rev();
        let (cell, year) = known.filter_map(|(cell, year)| Some((cell.as_ref()?, *year))).next()?;
        Some(format!(
            "{}, in {}: {} in {}.",
            shortened(&row.name),
            row.counted_in.unwrap_or(unit),
            stands(rounding, cell),
            financial_year(year)
        ))
    };
    let targets: Vec<String> = of.targets.iter().filter_map(last_known).collect();
    let next: Vec<String> = Standing::of(&of.roles, rounding)
        .short
        .iter()
        .take(ROLES_TOLD)
        .skip(1)
        .map(|(row, cell)| format!("{} {}", shortened(&row.name), stands(rounding, cell)))
        .collect();
    let next = match next.is_empty() {
        true => String::new(),
        false => format!(" Next: {}.", next.join("; ")),
    };
    format!(
        "A table of gaps in {unit}, {}, a row a target and a role. {} {}{next}",
        span(of),
        targets.join(" "),
        sentence(of),
    )
}

/// Every gap, a row a target and a role.
pub(crate) fn table(of: &GapTable) -> ChartTable {
    let rounding = rounding(of);
    let unit = unit_of(of.unit);
    let row = |row: &GapRow| {
        let gaps = row
            .cells
            .iter()
            .map(|cell| cell.as_ref().map_or_else(String::new, |cell| rounding.signed(cell.gap)));
        [shortened(&row.name), row.counted_in.unwrap_or(unit).to_owned()]
            .into_iter()
            .chain(gaps)
            .collect()
    };
    ChartTable {
        caption: title(of),
        columns: ["Target or role".to_owned(), "Counted in".to_owned()]
            .into_iter()
            .chain(of.years.iter().copied().map(financial_year))
            .collect(),
        rows: of.targets.iter().chain(&of.roles).map(row).collect(),
    }
}
