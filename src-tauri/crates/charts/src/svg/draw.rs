//! The layers of the plot, from the back to the front.

use std::io;

use super::layer::{Mark, Shape, drawn, points};
use super::pattern::paint;
use super::write::{Xml, empty, group, px};
use super::{Drawing, pattern};
use crate::chart::ChartError;
use crate::picture::{
    OutturnPoint, Place, Series, Span, StackedBand, TargetPicture, borrow_outline,
};

/// The plot's shapes, drawn by plotters, ready to be painted.
pub(super) struct Layers {
    grid: Vec<Shape>,
    zero: Vec<Shape>,
    bands: Vec<(Series, Vec<Shape>)>,
    borrow: Vec<Shape>,
    line: Vec<Shape>,
    targets: Vec<TargetLayer>,
}

struct TargetLayer {
    joined: Vec<Shape>,
    gap: Vec<Shape>,
}

impl Layers {
    /// Has plotters draw every layer.
    pub fn of(drawing: &Drawing) -> Result<Self, ChartError> {
        let Drawing { picture, layout, .. } = drawing;
        let across = |height: f64| Mark::Line(vec![(0.0, height), (picture.last_place(), height)]);
        let with_places = |values: &[f64]| -> Vec<Place> {
            values.iter().enumerate().map(|(place, value)| (place as f64, *value)).collect()
        };
        let shapes = |marks: Vec<Mark>| drawn(layout, picture, marks);
        Ok(Self {
            grid: shapes(layout.scale.ticks.iter().map(|tick| across(*tick)).collect())?,
            zero: shapes(vec![across(0.0)])?,
            bands: picture
                .bands
                .iter()
                .map(|band| Ok((band.series, shapes(areas(band))?)))
                .collect::<Result<_, ChartError>>()?,
            borrow: shapes(
                borrow_outline(&picture.line, &picture.borrow)
                    .into_iter()
                    .map(Mark::Area)
                    .collect(),
            )?,
            line: shapes(vec![Mark::Line(with_places(&picture.line))])?,
            targets: picture
                .targets
                .iter()
                .map(|target| target_layer(target, &shapes))
                .collect::<Result<_, ChartError>>()?,
        })
    }
}

fn areas(band: &StackedBand) -> Vec<Mark> {
    let outline = |run: &Vec<Span>| {
        let upper = run.iter().map(|span| (span.place, span.upper));
        let lower = run.iter().rev().map(|span| (span.place, span.lower));
        Mark::Area(upper.chain(lower).collect())
    };
    band.runs.iter().map(outline).collect()
}

fn target_layer(
    target: &TargetPicture,
    shapes: &impl Fn(Vec<Mark>) -> Result<Vec<Shape>, ChartError>,
) -> Result<TargetLayer, ChartError> {
    let joined = target.runs.iter().filter(|run| run.len() > 1).cloned().map(Mark::Line);
    let (place, height) = target.last;
    Ok(TargetLayer {
        joined: shapes(joined.collect())?,
        gap: shapes(vec![Mark::Line(vec![(place, target.projected), (place, height)])])?,
    })
}

/// Writes the plot.
pub(super) fn plot(
    xml: &mut Xml,
    drawing: &Drawing,
    layers: &Layers,
    prefix: &str,
) -> io::Result<()> {
    let Drawing { layout, palette, .. } = drawing;
    let width = |pixels: f64| px(pixels * layout.unit);
    let grid = [("class", "grid"), ("stroke", palette.grid), ("stroke-width", &width(1.0))];
    group(xml, &grid, None, |xml| lines(xml, &layers.grid, &[]))?;
    for (series, shapes) in &layers.bands {
        let fill = paint(prefix, *series, palette);
        let painted =
            [("fill", fill.as_str()), ("stroke", palette.surface), ("stroke-width", "0.6")];
        series_group(xml, drawing, prefix, *series, &painted, |xml| polygons(xml, shapes))?;
    }
    let hatching = paint(prefix, Series::Borrow, palette);
    let borrow = [
        ("fill", hatching.as_str()),
        ("stroke", palette.colour(Series::Borrow)),
        ("stroke-width", &width(1.0)),
        ("stroke-linejoin", "round"),
    ];
    series_group(xml, drawing, prefix, Series::Borrow, &borrow, |xml| {
        polygons(xml, &layers.borrow)
    })?;
    let zero = [("class", "zero"), ("stroke", palette.ink), ("stroke-width", &width(1.2))];
    group(xml, &zero, None, |xml| {
        lines(xml, &layers.zero, &[])?;
        year_marks(xml, drawing)
    })?;
    let joint = [("fill", "none"), ("stroke-linejoin", "round"), ("stroke-linecap", "round")];
    series_group(xml, drawing, prefix, Series::InPost, &joint, |xml| {
        let (halo, line) = (width(5.5), width(3.0));
        lines(xml, &layers.line, &[("stroke", palette.surface), ("stroke-width", &halo)])?;
        lines(xml, &layers.line, &[("stroke", palette.ink), ("stroke-width", &line)])
    })?;
    targets(xml, drawing, layers, prefix)?;
    drawing.picture.outturn.iter().try_for_each(|point| outturn_mark(xml, drawing, point))
}

/// Writes a series' group: its name for tests and the window, and its figure when pointed at.
fn series_group(
    xml: &mut Xml,
    drawing: &Drawing,
    prefix: &str,
    series: Series,
    painted: &[(&str, &str)],
    content: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    let id = format!("{prefix}-series-{}", series.key());
    let end = drawing.picture.ends.iter().find(|end| end.series == series);
    let last = drawing.picture.years.last().map_or("", String::as_str);
    let title = end.map(|end| format!("{}: {} in {last}", end.name, end.figure));
    let named = [("id", id.as_str()), ("class", "series"), ("data-series", series.key())];
    group(xml, &[&named[..], painted].concat(), title.as_deref(), content)
}

fn targets(xml: &mut Xml, drawing: &Drawing, layers: &Layers, prefix: &str) -> io::Result<()> {
    let Drawing { picture, layout, palette, .. } = drawing;
    let width = |pixels: f64| px(pixels * layout.unit);
    let (thin, broad, halo) = (width(1.0), width(2.0), width(4.5));
    let (dots, dashes) =
        (format!("{} {}", width(1.5), width(3.0)), format!("{} {}", width(6.0), width(4.0)));
    for (number, (target, layer)) in picture.targets.iter().zip(&layers.targets).enumerate() {
        let (id, number) = (format!("{prefix}-target-{number}"), number.to_string());
        let named = [
            ("id", id.as_str()),
            ("class", "series target"),
            ("data-series", "target"),
            ("data-target", &number),
            ("fill", "none"),
            ("stroke", palette.ink),
        ];
        let title = format!("{}. {}", target.what, target.gap);
        group(xml, &named, Some(&title), |xml| {
            if let Some(flag) = layout.flags.get(number.parse::<usize>().unwrap_or(0)) {
                pole(xml, drawing, target, flag.as_ref(), &thin, &dots)?;
            }
            lines(xml, &layer.gap, &[("class", "gap"), ("stroke-width", &broad)])?;
            lines(xml, &layer.joined, &[("stroke", palette.surface), ("stroke-width", &halo)])?;
            lines(xml, &layer.joined, &[("stroke-width", &broad), ("stroke-dasharray", &dashes)])?;
            target.runs.iter().flatten().try_for_each(|place| diamond(xml, drawing, *place))
        })?;
    }
    Ok(())
}

fn pole(
    xml: &mut Xml,
    drawing: &Drawing,
    target: &TargetPicture,
    flag: Option<&crate::layout::Flag>,
    thin: &str,
    dots: &str,
) -> io::Result<()> {
    let Some(flag) = flag else { return Ok(()) };
    let (x, top) = (px(flag.x), px(flag.top));
    let bottom = px(drawing.layout.y(target.last.1));
    let ends = [("x1", x.as_str()), ("y1", &top), ("x2", &x), ("y2", &bottom)];
    let painted = [
        ("class", "pole"),
        ("stroke", drawing.palette.muted),
        ("stroke-width", thin),
        ("stroke-dasharray", dots),
    ];
    empty(xml, "line", &[&ends[..], &painted].concat())
}

/// A target's mark, seen on any band in any grey: bright within a dark edge.
fn diamond(xml: &mut Xml, drawing: &Drawing, (place, height): Place) -> io::Result<()> {
    let Drawing { picture, layout, palette, .. } = drawing;
    let (x, y, half) = (layout.x(picture, place), layout.y(height), 6.0 * layout.unit);
    let corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
    let corners = corners.map(|(x, y)| format!("{},{}", px(x), px(y))).join(" ");
    let edge = px(1.8 * layout.unit);
    let mark = [
        ("class", "mark"),
        ("points", corners.as_str()),
        ("fill", palette.target),
        ("stroke", palette.mark_edge),
        ("stroke-width", &edge),
        ("stroke-linejoin", "round"),
    ];
    empty(xml, "polygon", &mark)
}

/// What turned out: a ring, seen on any band in any grey, told apart from a target's diamond by its
/// shape.
fn outturn_mark(xml: &mut Xml, drawing: &Drawing, point: &OutturnPoint) -> io::Result<()> {
    let Drawing { picture, layout, palette, .. } = drawing;
    let (place, height) = point.place;
    let (x, y) = (px(layout.x(picture, place)), px(layout.y(height)));
    let (radius, dot, edge) = (px(5.5 * layout.unit), px(1.6 * layout.unit), px(2.2 * layout.unit));
    let named = [("class", "series outturn"), ("data-series", "outturn")];
    group(xml, &named, Some(&point.what), |xml| {
        let at = [("cx", x.as_str()), ("cy", &y)];
        let ring = [
            ("r", radius.as_str()),
            ("fill", palette.surface),
            ("stroke", palette.ink),
            ("stroke-width", &edge),
        ];
        empty(xml, "circle", &[&at[..], &ring].concat())?;
        empty(xml, "circle", &[&at[..], &[("r", dot.as_str()), ("fill", palette.ink)]].concat())
    })
}

/// Short marks below the plot, one a year, or as many as stay apart, counted back from the last.
fn year_marks(xml: &mut Xml, drawing: &Drawing) -> io::Result<()> {
    let Drawing { picture, layout, palette, .. } = drawing;
    let (top, bottom) = (px(layout.plot.bottom), px(layout.plot.bottom + 4.0 * layout.unit));
    let apart = layout.plot.width() / picture.last_place();
    let every = (6.0 * layout.unit / apart).ceil().max(1.0) as usize;
    (0..picture.years.len()).rev().step_by(every).try_for_each(|place| {
        let x = px(layout.x(picture, place as f64));
        let ends = [("x1", x.as_str()), ("y1", &top), ("x2", &x), ("y2", &bottom)];
        empty(xml, "line", &[&ends[..], &[("stroke", palette.muted)]].concat())
    })
}

fn lines(xml: &mut Xml, shapes: &[Shape], painted: &[(&str, &str)]) -> io::Result<()> {
    shapes.iter().try_for_each(|shape| {
        let (Shape::Line(path) | Shape::Area(path)) = shape;
        let path = points(path);
        empty(xml, "polyline", &[&[("points", path.as_str())], painted].concat())
    })
}

fn polygons(xml: &mut Xml, shapes: &[Shape]) -> io::Result<()> {
    shapes.iter().try_for_each(|shape| {
        let (Shape::Line(outline) | Shape::Area(outline)) = shape;
        empty(xml, "polygon", &[("points", &points(outline))])
    })
}

/// Writes the patterns that the plot and the labels refer to.
pub(super) fn patterns(xml: &mut Xml, drawing: &Drawing, prefix: &str) -> io::Result<()> {
    Series::PATTERNED.into_iter().try_for_each(|series| {
        pattern::definition(xml, prefix, series, drawing.palette, drawing.layout.unit)
    })
}
