//! The drawing of scenarios side by side: the band between them, lines, targets, and everything
//! written; on top of it a strip a year that can be pointed at.

use fivefold_engine::compare::Comparison;

use super::layout::Layout;
use super::picture::{Line, Picture, Target};
use crate::chart::ChartError;
use crate::geometry::Rect;
use crate::margin::{self, MarginLabel, Sample};
use crate::scene::{Fill, Group, Mark, Node, Paint, Place, Scene, Shape, px};
use crate::text::Weight;
use crate::theme::Palette;
use crate::{axis, words};

/// Dashes in pixels, by the scenario's place: the base is drawn through.
const DASHES: [&[f64]; 4] = [&[], &[9.0, 4.0], &[2.5, 3.5], &[12.0, 3.5, 2.5, 3.5]];
/// Widths in pixels: the base's, and every other's.
const WIDTHS: (f64, f64) = (3.4, 2.2);

/// Puts the drawing together.
pub(super) fn scene(
    compared: &Comparison,
    picture: &Picture,
    layout: &Layout,
    palette: &'static Palette,
) -> Result<Scene, ChartError> {
    let Layout { plot, unit, sizes, .. } = layout;
    let mut nodes = vec![band(picture, layout, palette)?];
    nodes.push(axis::grid(plot, &layout.scale.ticks, palette, *unit));
    nodes.push(axis::zero(plot, picture.years.len(), palette, *unit));
    // The base on top of the others.
    for (place, line) in picture.lines.iter().enumerate().rev() {
        nodes.push(scenario(place, line, picture, layout, palette)?);
    }
    let targets = picture.targets.iter().enumerate();
    nodes.extend(targets.map(|(number, it)| target(number, it, layout, palette)));
    nodes.push(Group::of_class("axes").holding_all(layout.texts.clone()).into());
    let labels = labels(picture, palette, *unit);
    let (labels, mut keep_clear) = margin::placed(plot, &labels, *sizes, palette.muted, *unit);
    keep_clear.push(plot.area);
    nodes.push(labels);
    nodes.push(Group::of_class("caption").holding_all(layout.caption.clone()).into());
    nodes.push(years(compared, picture, layout));
    Ok(Scene {
        size: layout.size,
        unit: *unit,
        kind: "comparison",
        data: vec![("data-mode", format!("{:?}", picture.mode).to_lowercase())],
        title: words::comparison::title(compared),
        description: words::comparison::alt_text(compared, picture.mode),
        palette,
        nodes,
        keep_clear,
    })
}

/// The scenarios' names beside the ends of their lines.
pub(super) fn labels(picture: &Picture, palette: &Palette, unit: f64) -> Vec<MarginLabel> {
    let label = |(place, line): (usize, &Line)| MarginLabel {
        key: place.to_string(),
        name: line.name.clone(),
        short: None,
        figure: line.figure.clone(),
        height: line.heights.last().copied().unwrap_or(0.0),
        weight: if place == 0 { Weight::SemiBold } else { Weight::Regular },
        sample: Sample::Stroke(paint(place, palette, unit)),
    };
    // Listed from the last, so that the base stands highest where several end at one height.
    picture.lines.iter().enumerate().rev().map(label).collect()
}

/// A scenario's paint: its colour, its width, its dashes.
fn paint(place: usize, palette: &Palette, unit: f64) -> Paint {
    let width = unit * if place == 0 { WIDTHS.0 } else { WIDTHS.1 };
    let dashes = DASHES.get(place).copied().unwrap_or_default();
    let dashes: Vec<f64> = dashes.iter().map(|dash| dash * unit).collect();
    Paint::dashed(palette.scenario(place), width, &dashes)
}

/// How far the scenarios lie apart, from the lowest to the highest in every year.
fn band(picture: &Picture, layout: &Layout, palette: &Palette) -> Result<Node, ChartError> {
    let edge = |pick: fn(f64, f64) -> f64| -> Vec<Place> {
        let at =
            |place: usize| picture.lines.iter().filter_map(move |line| line.heights.get(place));
        (0..picture.years.len())
            .filter_map(|place| Some((place as f64, at(place).copied().reduce(pick)?)))
            .collect()
    };
    let outline = edge(f64::max).into_iter().chain(edge(f64::min).into_iter().rev()).collect();
    let shapes = layout.plot.drawn([Mark::Area(outline)])?;
    Ok(Group::of_class("difference")
        .with("data-series", "difference")
        .titled("From the lowest to the highest of the scenarios")
        .painted(Paint::filled(Fill::Plain(palette.band)))
        .holding_all(shapes)
        .into())
}

fn scenario(
    place: usize,
    line: &Line,
    picture: &Picture,
    layout: &Layout,
    palette: &Palette,
) -> Result<Node, ChartError> {
    let last = picture.years.last().map_or("", String::as_str);
    let places = line.heights.iter().enumerate().map(|(year, height)| (year as f64, *height));
    let shapes = layout.plot.drawn([Mark::Line(places.collect())])?;
    let group = Group {
        id: Some(format!("scenario-{place}")),
        ..Group::of_class("series scenario")
            .with("data-series", "scenario")
            .with("data-scenario", place.to_string())
    };
    Ok(group
        .titled(format!("{}: {} in {last}", line.name, line.figure))
        .painted(paint(place, palette, layout.unit))
        .holding_all(shapes)
        .into())
}

/// A target's diamonds, and the pole from its last one to its words.
fn target(number: usize, target: &Target, layout: &Layout, palette: &Palette) -> Node {
    let Layout { plot, unit, .. } = layout;
    let top = layout.poles.get(number).copied().flatten();
    let pole = top.zip(target.points.last()).map(|(top, (place, height))| {
        let x = plot.x(*place);
        let dots = [1.5 * unit, 3.0 * unit];
        Group::of_class("pole").holding(
            Shape::segment((x, top), (x, plot.y(*height))).painted(Paint::dashed(
                palette.muted,
                *unit,
                &dots,
            )),
        )
    });
    let mark = Paint::filled(Fill::Plain(palette.target)).edged(palette.mark_edge, 1.8 * unit);
    let marks = target.points.iter().map(|(place, height)| {
        let at = (plot.x(*place), plot.y(*height));
        Group::of_class("mark").holding(Shape::diamond(at, 6.0 * unit).painted(mark.clone()))
    });
    let group = Group {
        id: Some(format!("target-{number}")),
        ..Group::of_class("series target")
            .with("data-series", "target")
            .with("data-target", number.to_string())
    };
    group.titled(target.what.clone()).holding_all(pole).holding_all(marks).into()
}

/// A strip for each year, from the opening point on, that tells every scenario's figure.
fn years(compared: &Comparison, picture: &Picture, layout: &Layout) -> Node {
    let last = picture.last_place();
    let strips = words::comparison::points(compared, picture.mode).into_iter().enumerate();
    let strips = strips.map(|(place, said)| {
        let edge = |place: f64| layout.plot.x(place.max(0.0).min(last));
        let place = place as f64;
        let strip = Rect { left: edge(place - 0.5), right: edge(place + 0.5), ..layout.plot.area };
        Group::point(said)
            .with("data-x", px(layout.plot.x(place)))
            .holding(Shape::Box(strip, 0.0).painted(Paint::filled(Fill::Clear)))
    });
    Group::of_class("points").holding_all(strips).into()
}
