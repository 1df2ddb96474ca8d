//! The drawing: a legend, the years, and a cell a figure that can be pointed at.

use fivefold_engine::gap_table::{GapRow, GapTable};

use super::layout::{AFTER_TICK, Columns, MetMark, Section, TICK, columns, sections};
use super::legend::{Look, legend};
use crate::axis;
use crate::chart::ChartError;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scene::{
    Anchor, Fill, Group, Mark, Node, Paint, PlacedText, Plot, Shape, Tone, centred_baseline,
};
use crate::text::{self, Weight};
use crate::theme::Palette;
use crate::words::{Rounding, gap_table as words};

/// Between cells, in pixels at the usual size.
const BETWEEN: f64 = 2.0;

/// What every cell is drawn with.
struct Drawing<'a> {
    of: &'a GapTable,
    frame: &'a Frame,
    columns: &'a Columns,
    rounding: Rounding,
    palette: &'static Palette,
}

/// The table, and its cells, in which nothing stands but what is theirs.
pub(super) fn table(
    of: &GapTable,
    frame: &Frame,
    palette: &'static Palette,
) -> Result<(Vec<Node>, Vec<Rect>), ChartError> {
    let Frame { sizes, inner, .. } = *frame;
    let columns = columns(of, inner, sizes);
    let note = words::years_shown(columns.years.len(), of.years.len());
    let (legend, below) = legend(of, columns.mark, note, frame, palette);
    let years_at = below + 0.75 * sizes.grid;
    // What stands below a plot's edge stands here above the table.
    let across = (-0.5, columns.years.len() as f64 - 0.5);
    let head = Rect {
        left: columns.left,
        top: inner.top,
        right: columns.right,
        bottom: years_at - 0.75 * sizes.grid,
    };
    let head = Plot { size: frame.size, area: head, across, upwards: (0.0, 1.0) };
    let years = axis::places(&head, &columns.names, sizes);
    let top = years_at + 0.25 * sizes.grid + sizes.body * 1.2;
    let plot = Plot { area: Rect { top, ..inner }, ..head };
    let rounding = words::rounding(of);
    let drawing = Drawing { of, frame, columns: &columns, rounding, palette };
    let mut keep_clear = Vec::new();
    let mut nodes = vec![legend, Group::of_class("axes").holding_all(years).into()];
    for section in sections(of, &columns, plot, sizes) {
        nodes.extend(drawing.section(&section, &mut keep_clear)?);
    }
    Ok((nodes, keep_clear))
}

impl Drawing<'_> {
    /// A section's heading, its rows' names and their cells.
    fn section(
        &self,
        section: &Section,
        keep_clear: &mut Vec<Rect>,
    ) -> Result<[Node; 2], ChartError> {
        let Frame { sizes, inner, .. } = self.frame;
        let baseline = centred_baseline(section.heading_at, sizes.body);
        let heading =
            text::ellipsized(&section.heading, sizes.body, Weight::SemiBold, inner.width());
        let heading = PlacedText::new(heading, (inner.left, baseline), sizes.body)
            .weighing(Weight::SemiBold)
            .toned(Tone::Muted);
        let names = section.rows.iter().enumerate().map(|(place, row)| {
            let baseline = centred_baseline(section.plot.y(place as f64 + 0.5), sizes.body);
            let weight = if row.counted_in.is_some() { Weight::SemiBold } else { Weight::Regular };
            let counted_in = words::counted_in(self.of, row);
            let room = self.columns.for_names - text::width(&counted_in, sizes.body, weight);
            let name = text::ellipsized(&text::clean(&row.name), sizes.body, weight, room);
            let name = format!("{name}{counted_in}");
            PlacedText::new(name, (inner.left, baseline), sizes.body).weighing(weight)
        });
        let labels = Group::of_class("labels").holding(heading).holding_all(names);
        let mut cells = Group::of_class("points");
        for (place, row) in section.rows.iter().enumerate() {
            for (column, year) in self.columns.years.iter().enumerate() {
                let (cell, bounds) = self.cell(section, row, place, (column, *year))?;
                cells = cells.holding(cell);
                keep_clear.push(bounds);
            }
        }
        Ok([labels.into(), cells.into()])
    }

    /// A cell, and its bounds.
    fn cell(
        &self,
        section: &Section,
        row: &GapRow,
        place: usize,
        (column, year): (usize, usize),
    ) -> Result<(Node, Rect), ChartError> {
        let Frame { sizes, unit, .. } = *self.frame;
        let plot = &section.plot;
        let half = BETWEEN * unit / 2.0;
        let (across, down) =
            (half / (plot.x(1.0) - plot.x(0.0)), half / (plot.y(1.0) - plot.y(0.0)));
        let (column, place) = (column as f64, place as f64);
        let from = (column + across, place + down);
        let to = (column + 1.0 - across, place + 1.0 - down);
        let bounds = Rect {
            left: plot.x(from.0),
            top: plot.y(from.1),
            right: plot.x(to.0),
            bottom: plot.y(to.1),
        };
        let cell = row.cells.get(year).and_then(Option::as_ref);
        let rounding = self.rounding;
        let look = Look::of(cell, rounding);
        let paint = look.paint(self.palette, unit);
        let shapes = plot.drawn([Mark::Bar(from, to)])?;
        let mut group = Group::point(words::said(self.of, rounding, row, year))
            .with("data-look", format!("{look:?}").to_lowercase())
            .holding_all(shapes.into_iter().map(|shape| shape.painted(paint.clone())));
        if let (Some(cell), Some(written)) = (cell, look.written(self.palette)) {
            let (ticked, after) = (TICK * sizes.body, AFTER_TICK * sizes.body);
            let for_mark = match self.columns.mark {
                MetMark::Tick => ticked + after,
                MetMark::Line => 0.0,
            };
            // On the column's middle, as far as that leaves room for a tick.
            let middle = f64::midpoint(bounds.left, bounds.right);
            let first = bounds.left + 0.25 * sizes.grid + for_mark;
            let right = first.max(middle - self.columns.figure / 2.0) + self.columns.figure;
            let centre = f64::midpoint(bounds.top, bounds.bottom);
            let at = (right, centred_baseline(centre, sizes.body));
            let figure = PlacedText::new(rounding.signed(cell.gap), at, sizes.body)
                .anchored(Anchor::End)
                .toned(Tone::On(written.text))
                .within(bounds);
            if look == Look::Met {
                let left = figure.bounds().left - after - ticked;
                group = group.holding(match self.columns.mark {
                    MetMark::Tick => tick((left, centre), ticked, written.text),
                    MetMark::Line => line(bounds, 0.13 * sizes.body, written.text),
                });
            }
            group = group.holding(figure);
        }
        Ok((group.into(), bounds))
    }
}

/// A tick, from its left end on and centred on a height.
pub(super) fn tick((left, centre): (f64, f64), width: f64, colour: &'static str) -> Node {
    let path = [(0.0, 0.02), (0.36, 0.36), (1.0, -0.36)];
    let path = path.map(|(x, y)| (left + x * width, centre + y * width));
    Shape::Line(path.to_vec()).painted(Paint::line(colour, 0.2 * width))
}

/// A line along the lower edge of a cell.
pub(super) fn line(cell: Rect, width: f64, colour: &'static str) -> Node {
    let along = Rect { top: cell.bottom - width, ..cell };
    Shape::Box(along, 0.0).painted(Paint::filled(Fill::Plain(colour)))
}
