//! Gaps by role and year, the largest first, and all of them in an appendix where there are many.

use fivefold_charts::ChartKind;
use fivefold_engine::gap_table::{GapCell, GapRow, GapTable, gap_table};
use fivefold_engine::plan::Scope;
use fivefold_engine::skill_mix::MixBy;
use fivefold_engine::summary::Unit;

use super::Sources;
use super::drawn::{DrawnSection, chart_of};
use super::year_table::{YearRow, YearTable, year_columns};
use crate::figures::{Precision, difference};
use crate::{ReportError, Section};

/// Beyond this many roles or targets, only those with the largest shortages stand in the section.
const MOST_ROWS: usize = 12;

/// Gaps by target and role; nothing where no target has a value within the horizon.
pub fn gather(of: &Sources) -> Result<Option<DrawnSection>, ReportError> {
    let plan = of.request.plan;
    let unit = of.request.summary.unit;
    let gaps = gap_table(plan, of.request.result, &Scope::All, unit);
    if gaps.years.is_empty() || gaps.targets.is_empty() {
        return Ok(None);
    }
    let drawn = chart_of(of, ChartKind::Gap, Scope::All, unit, MixBy::Role)?;
    let full = [table(&gaps, &gaps.targets, true), table(&gaps, &gaps.roles, false)];
    let [targets, roles] = [&gaps.targets, &gaps.roles].map(|rows| largest_first(rows));
    let brief = [table(&gaps, &targets, true), table(&gaps, &roles, false)];
    let is_long = gaps.targets.len().max(gaps.roles.len()) > MOST_ROWS;
    let there = |tables: [YearTable; 2]| -> Vec<YearTable> {
        tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
    };
    let shown = if is_long { brief } else { full.clone() };
    let section = DrawnSection::new(Section::Gaps, "Gaps by role and year", drawn, there(shown))
        .saying(gaps.assumption.clone());
    Ok(Some(match is_long {
        true => section
            .saying(Some(format!(
                "The tables have the {MOST_ROWS} with the largest shortages in any year; Gaps in \
                 full has every one."
            )))
            .in_full("Gaps in full", there(full)),
        false => section,
    }))
}

/// The rows with the largest shortages in any year, that first.
fn largest_first(rows: &[GapRow]) -> Vec<GapRow> {
    let worst = |row: &GapRow| {
        row.cells.iter().flatten().map(|cell| cell.gap).fold(f64::INFINITY, f64::min)
    };
    let mut sorted = rows.to_vec();
    sorted.sort_by(|one, other| worst(one).total_cmp(&worst(other)));
    sorted.truncate(MOST_ROWS);
    sorted
}

fn table(of: &GapTable, rows: &[GapRow], of_targets: bool) -> YearTable {
    let all = of.targets.iter().chain(&of.roles).flat_map(|row| &row.cells).flatten();
    let precision = Precision::of_scope(all.map(|cell| cell.projected));
    let cell = |cell: &Option<GapCell>| {
        cell.as_ref().map_or_else(|| "–".to_owned(), |cell| difference(cell.gap, precision))
    };
    let row = |row: &GapRow| {
        let counted = row.counted_in.map(|counted| format!("counted in {counted}"));
        YearRow::new(super::shortened(&row.name, 120), row.cells.iter().map(cell).collect())
            .with_detail(counted.unwrap_or_default())
    };
    let unit = match of.unit {
        Unit::Heads => "heads",
        Unit::Wte => "WTE",
    };
    let (heading, figures) = match of_targets {
        true => ("By target", "Projected less required: negative where short.".to_owned()),
        false => (
            "By role",
            format!(
                "Projected less required, in {unit}. Where several targets ask something of a \
                 role, the one that leaves the largest shortage counts."
            ),
        ),
    };
    YearTable {
        heading: heading.to_owned(),
        figures,
        rows_are: if of_targets { "Target" } else { "Role" }.to_owned(),
        columns: year_columns(of.years.iter().copied()),
        rows: rows.iter().map(row).collect(),
    }
}
