//! The drawing: on each panel a column a year cut into shares, labels at the last one, and a strip a
//! year that can be pointed at.

use fivefold_engine::skill_mix::{MixGroup, SkillMix};
use fivefold_engine::summary::Unit;

use super::layout::{self, Panel};
use super::picture::{Slice, column};
use crate::axis;
use crate::chart::ChartError;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::margin::{self, MarginLabel, Sample};
use crate::scene::{Fill, Group, Mark, Node, Paint, PlacedText, Shape, px};
use crate::text::{self, Weight};
use crate::theme::Palette;
use crate::words::mix as words;

/// How much of a year's room its column fills.
const COLUMN: f64 = 0.84;
/// Where level lines cross a panel.
const LINES: [f64; 3] = [0.0, 0.5, 1.0];

/// Both panels, and where no text may stand.
pub(super) fn panels(
    of: &SkillMix,
    parts: &[MixGroup],
    frame: &Frame,
    palette: &'static Palette,
) -> Result<(Vec<Node>, Vec<Rect>), ChartError> {
    let labels = |unit, named| labels(of, parts, unit, named, palette);
    let both = |named| -> Vec<MarginLabel> {
        labels(Unit::Heads, named).into_iter().chain(labels(Unit::Wte, named)).collect()
    };
    let panels = layout::panels(of, &both(true), &both(false), frame);
    let (mut nodes, mut keep_clear) = (Vec::new(), Vec::new());
    for panel in &panels {
        nodes.push(around(of, panel, frame, palette));
        nodes.push(columns(of, parts, panel, frame.unit, palette)?);
        nodes.push(axis::zero(&panel.plot, of.years.len(), palette, frame.unit));
        let (labels, samples) = margin::placed_within(
            &panel.plot,
            &labels(panel.unit, panel.has_names),
            frame.sizes,
            palette.muted,
            frame.unit,
            panel.edge,
        );
        nodes.push(labels);
        nodes.push(years(of, parts, panel));
        keep_clear.push(panel.plot.area);
        keep_clear.extend(samples);
    }
    Ok((nodes, keep_clear))
}

/// A label a part, from the lowest: its share in the last year.
fn labels(
    of: &SkillMix,
    parts: &[MixGroup],
    unit: Unit,
    named: bool,
    palette: &Palette,
) -> Vec<MarginLabel> {
    let last = column(parts, unit, of.years.len().saturating_sub(1));
    let label = |(place, part): (usize, &MixGroup)| {
        let slice = last.as_ref().and_then(|last| last.get(place)).copied();
        let (fill, edge) = palette.part(place);
        MarginLabel {
            key: place.to_string(),
            name: if named { format!("{}:", part.name) } else { String::new() },
            short: None,
            figure: slice.map_or("none".to_owned(), |slice| words::percent(slice.share())),
            height: slice.map_or(0.0, Slice::middle),
            weight: Weight::Regular,
            sample: Sample::Patch(Paint::filled(fill).edged(edge, 1.0)),
        }
    };
    parts.iter().enumerate().rev().map(label).collect()
}

/// Lines across a panel, what is written around it, and what it is of.
fn around(of: &SkillMix, panel: &Panel, frame: &Frame, palette: &Palette) -> Node {
    let (plot, sizes) = (&panel.plot, frame.sizes);
    let room = panel.edge - plot.area.left;
    let title = words::panel(of, panel.unit);
    let title = text::ellipsized(&title, sizes.body, Weight::SemiBold, room);
    let above = plot.area.top - layout::ABOVE * sizes.body + 0.8 * sizes.body;
    let title = PlacedText::new(title, (plot.area.left, above), sizes.body);
    let figures = LINES.into_iter().filter(|_| panel.has_axis);
    let figures = figures.map(|share| (share, words::percent(share)));
    Group::of_class("axes")
        .holding(axis::grid(plot, &LINES, palette, frame.unit))
        .holding(title.weighing(Weight::SemiBold))
        .holding_all(axis::figures(plot, figures, sizes))
        .holding_all(years_below(of, panel, frame))
        .into()
}

/// The years below a panel; where the baseline's date finds no room, its year alone.
fn years_below(of: &SkillMix, panel: &Panel, frame: &Frame) -> Vec<PlacedText> {
    let placed = axis::places(&panel.plot, &of.years, frame.sizes);
    if placed.len() > 1 || of.years.len() < 2 {
        return placed;
    }
    let mut shorter = of.years.clone();
    if let Some(baseline) = shorter.first_mut() {
        *baseline = baseline.rsplit(' ').next().unwrap_or_default().to_owned();
    }
    axis::places(&panel.plot, &shorter, frame.sizes)
}

/// A panel's columns, a group a part.
fn columns(
    of: &SkillMix,
    parts: &[MixGroup],
    panel: &Panel,
    unit: f64,
    palette: &'static Palette,
) -> Result<Node, ChartError> {
    let columns: Vec<Option<Vec<Slice>>> =
        (0..of.years.len()).map(|year| column(parts, panel.unit, year)).collect();
    let mut all = Group::of_class("columns");
    for (place, part) in parts.iter().enumerate() {
        let slices = columns.iter().enumerate().filter_map(|(year, slices)| {
            let slice = slices.as_ref()?.get(place)?;
            let (year, half) = (year as f64, COLUMN / 2.0);
            let bar = Mark::Bar((year - half, slice.lower), (year + half, slice.upper));
            (slice.share() > 0.0).then_some(bar)
        });
        let shapes = panel.plot.drawn(slices)?;
        let paint = Paint::filled(palette.part(place).0).edged(palette.surface, 0.8 * unit);
        let group = Group::of_class("series part")
            .with("data-series", "part")
            .with("data-part", place.to_string())
            .titled(part.name.clone());
        all = all.holding(group.painted(paint).holding_all(shapes));
    }
    Ok(all.into())
}

/// A strip for each year that tells its parts.
fn years(of: &SkillMix, parts: &[MixGroup], panel: &Panel) -> Node {
    let plot = &panel.plot;
    let strips = (0..of.years.len()).map(|year| {
        let place = year as f64;
        let strip = Rect { left: plot.x(place - 0.5), right: plot.x(place + 0.5), ..plot.area };
        Group::point(words::said(of, panel.unit, year, parts))
            .with("data-x", px(plot.x(place)))
            .holding(Shape::Box(strip, 0.0).painted(Paint::filled(Fill::Clear)))
    });
    Group::of_class("points").holding_all(strips).into()
}
