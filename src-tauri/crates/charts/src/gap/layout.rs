//! Where everything of a gap table stands: which years have a column, which rows are shown, and how
//! high they are.

use fivefold_engine::gap_table::{GapRow, GapTable};
use fivefold_engine::plan::financial_year;

use crate::geometry::Rect;
use crate::scene::Plot;
use crate::sizes::{Type, widest};
use crate::text::{Weight, clean};
use crate::words::gap_table as words;

/// No less than this of a chart's width goes to names, if they need it: the first as long as that
/// costs no year.
const LEAST_FOR_NAMES: [f64; 2] = [0.3, 0.22];
/// The widest a column gets, the lowest and the highest a row, the height of a heading, in
/// sizes of text.
const WIDEST_COLUMN: f64 = 9.0;
const LOWEST_ROW: f64 = 1.5;
const HIGHEST_ROW: f64 = 3.2;
const HEADING: f64 = 1.8;
/// A tick's width and the space behind it, in sizes of text.
pub(super) const TICK: f64 = 0.6;
pub(super) const AFTER_TICK: f64 = 0.15;

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Columns {
    /// Which of the table's years are shown, by their places.
    pub years: Vec<usize>,
    /// Their names.
    pub names: Vec<String>,
    /// From the left edge of the first to the right edge of the last.
    pub left: f64,
    pub right: f64,
    /// The room for the rows' names.
    pub for_names: f64,
    /// The width of the widest figure.
    pub figure: f64,
    pub mark: MetMark,
}

/// What tells cells whose requirement is met apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MetMark {
    /// A tick before the figure.
    Tick,
    /// A line below it, where there is no room beside it.
    Line,
}

/// The years that fit, evenly spaced and counted back from the last, beside the rows' names.
pub(super) fn columns(of: &GapTable, inner: Rect, sizes: Type) -> Columns {
    let rounding = words::rounding(of);
    let rows = || of.targets.iter().chain(&of.roles);
    let cells = rows().flat_map(|row| &row.cells).flatten();
    let figures: Vec<String> = cells.map(|cell| rounding.signed(cell.gap)).collect();
    let figure = widest(&figures, sizes.body, Weight::Regular);
    let plain = figure + 0.75 * sizes.grid;
    let with_tick = plain + (TICK + AFTER_TICK) * sizes.body;
    let names: Vec<String> =
        rows().map(|row| clean(&row.name) + &words::counted_in(of, row)).collect();
    let names = widest(&names, sizes.body, Weight::SemiBold);
    let year_names: Vec<String> = of.years.iter().copied().map(financial_year).collect();
    let space = 1.5 * sizes.grid;
    let count = of.years.len().max(1);
    let left_by_years = inner.width() - space - count as f64 * (with_tick + 0.5 * sizes.grid);
    let [least, at_cost] = LEAST_FOR_NAMES.map(|share| share * inner.width());
    let costs_years = inner.width() - space - least < count as f64 * plain;
    let least = if costs_years { at_cost } else { least };
    let for_names = names.min(left_by_years.max(least));
    let room = inner.width() - for_names - space;
    // Where not all years fit, each of the rest has its name above it.
    let named = widest(&year_names, sizes.body, Weight::Regular) + sizes.grid;
    let (mark, narrowest) = match room / count as f64 {
        each if each >= with_tick => (MetMark::Tick, with_tick),
        each if each >= plain => (MetMark::Line, plain),
        _ => (MetMark::Tick, with_tick.max(named)),
    };
    let fitting = ((room / narrowest) as usize).max(1);
    let every = count.div_ceil(fitting);
    let mut years: Vec<usize> = (0..of.years.len()).rev().step_by(every).collect();
    years.reverse();
    let width = (room / years.len().max(1) as f64).min(narrowest.max(WIDEST_COLUMN * sizes.body));
    let left = inner.left + for_names + space;
    Columns {
        names: years
            .iter()
            .filter_map(|year| of.years.get(*year).copied())
            .map(financial_year)
            .collect(),
        left,
        right: left + width * years.len() as f64,
        years,
        for_names,
        figure,
        mark,
    }
}

/// Rows that stand under one heading.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub heading: String,
    /// The height its heading is centred on.
    pub heading_at: f64,
    pub rows: Vec<&'a GapRow>,
    /// Columns are at 0, 1, 2 … from the left, rows from the top.
    pub plot: Plot,
}

/// The targets and the roles, as many as fit below `top`: of the targets at most half the rows,
/// unless the roles need fewer.
pub(super) fn sections<'a>(
    of: &'a GapTable,
    columns: &Columns,
    plot: Plot,
    sizes: Type,
) -> Vec<Section<'a>> {
    let Rect { top, bottom, .. } = plot.area;
    let wanted = [&of.targets, &of.roles];
    let headings = wanted.iter().filter(|rows| !rows.is_empty()).count() as f64;
    let heading = HEADING * sizes.body;
    let room = bottom - top - headings * heading;
    let fitting = ((room / (LOWEST_ROW * sizes.body)) as usize).max(headings as usize);
    let for_targets =
        of.targets.len().min(fitting.div_ceil(2).max(fitting.saturating_sub(of.roles.len())));
    let for_roles = of.roles.len().min(fitting - for_targets);
    let shown = (for_targets + for_roles).max(1) as f64;
    let height = (room / shown).min(HIGHEST_ROW * sizes.body);
    let mut reached = top;
    let mut sections = Vec::new();
    let written = [words::targets(of, for_targets), words::roles(of, for_roles)];
    for ((all, fitting), words) in wanted.into_iter().zip([for_targets, for_roles]).zip(written) {
        if all.is_empty() {
            continue;
        }
        let rows = shortest(all, fitting);
        let below_heading = reached + heading;
        let bottom = below_heading + height * rows.len() as f64;
        let area = Rect { left: columns.left, top: below_heading, right: columns.right, bottom };
        sections.push(Section {
            heading: words,
            heading_at: reached + 0.56 * heading,
            plot: Plot {
                area,
                across: (0.0, columns.years.len() as f64),
                upwards: (rows.len() as f64, 0.0),
                ..plot
            },
            rows,
        });
        reached = bottom;
    }
    sections
}

/// As many rows as fit: those with the largest shortage in any year, in the plan's order.
pub(super) fn shortest(rows: &[GapRow], fitting: usize) -> Vec<&GapRow> {
    let worst = |row: &GapRow| {
        row.cells.iter().flatten().map(|cell| cell.gap).fold(f64::INFINITY, f64::min)
    };
    let mut places: Vec<usize> = (0..rows.len()).collect();
    places.sort_by(|one, other| {
        let of = |place: &usize| rows.get(*place).map_or(f64::INFINITY, worst);
        of(one).total_cmp(&of(other))
    });
    places.truncate(fitting);
    places.sort_unstable();
    places.into_iter().filter_map(|place| rows.get(place)).collect()
}
