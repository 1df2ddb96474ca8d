//! Pipelines: every programme and route with its cohorts, from the year they set out to the year
//! they arrive.
//!
//! Each cohort has a lane of its own while all find room. Where they don't, each pathway has one
//! row with bars by year and their figures; where not even those find room, a line with bars and
//! its totals, and then only the largest pathways are drawn and the rest counted.

mod by_year;
mod lanes;
mod rows;
#[cfg(test)]
mod tests;

use fivefold_engine::pipeline::{Passing, PathwayPlace, Pipelines};
use fivefold_engine::plan::{Lever, financial_year};

use crate::axis;
use crate::chart::{Chart, ChartError, ChartSize};
use crate::drawable;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scene::{
    Fill, Group, Node, Paint, PlacedText, Plot, Scene, Shape, Tone, centred_baseline,
};
use crate::series::Series;
use crate::sizes::widest;
use crate::text::{self, Weight};
use crate::theme::{Palette, Theme};
use crate::words::pipeline as words;

use rows::{Form, Placed, Room, Way};

/// No more than this of a chart's width goes to the pathways' names.
const MOST_FOR_NAMES: f64 = 0.34;
/// The least and the most lines of text a row is high, by form.
const LANE: (f64, f64) = (0.82, 2.6);
const WITH_FIGURES: (f64, f64) = (2.8, 9.0);
const WITHOUT_FIGURES: (f64, f64) = (1.0, 2.8);

/// Draws who sets out on each pathway, and who arrives.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn pipeline(of: &Pipelines, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
    size.check()?;
    let scene = scene(of, theme, size)?;
    Ok(Chart {
        sentence: words::sentence(of),
        svg: scene.svg()?,
        alt: scene.description,
        mode: None,
        table: words::table(of),
    })
}

/// What is drawn, from top to bottom, and what is said below it.
struct Picture<'a> {
    frame: Frame,
    form: Form,
    placed: Vec<Placed<'a>>,
    left_out: Option<String>,
}

/// Where the names end and the years stand.
struct Columns {
    names_end: f64,
    plot: Plot,
}

fn scene(of: &Pipelines, theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    let passings = of.pathways.iter().flat_map(|(_, pathway)| {
        let of_cohorts = pathway
            .cohorts
            .iter()
            .flat_map(|cohort| cohort.years.iter().flat_map(figures).chain([cohort.at_baseline]));
        pathway.years.iter().flat_map(|year| figures(&year.together)).chain(of_cohorts)
    });
    drawable::check(passings.chain([of.let_go]), || words::source(of).span())?;
    let palette = theme.palette();
    let picture = pictured(of, theme, size);
    let (mut nodes, keep_clear) = match picture.placed.is_empty() {
        true => (vec![picture.frame.saying(&words::nothing(of))], Vec::new()),
        false => drawn(of, &picture, palette)?,
    };
    nodes.extend(picture.frame.nodes());
    Ok(Scene {
        size,
        unit: picture.frame.unit,
        kind: "pipeline",
        data: Vec::new(),
        title: words::title(of),
        description: words::alt(of),
        palette,
        nodes,
        keep_clear,
    })
}

/// The pathways with their years, and the boxes no text may stand in.
fn drawn(
    of: &Pipelines,
    picture: &Picture,
    palette: &'static Palette,
) -> Result<(Vec<Node>, Vec<Rect>), ChartError> {
    let Picture { frame, form, placed, left_out } = picture;
    let columns = columns(of, picture);
    let (marks, clear) = match form {
        Form::Lanes => lanes::drawn(of, placed, &columns, frame, palette)?,
        Form::Years | Form::Totals => by_year::drawn(of, picture, &columns, palette)?,
    };
    let years: Vec<String> = (of.years.0..=of.years.1).map(financial_year).collect();
    let mut nodes = vec![grid(placed, &columns.plot, years.len(), palette, frame.unit)];
    nodes.extend(marks);
    nodes.push(axis::zero(&columns.plot, years.len(), palette, frame.unit));
    let names = axis::places(&columns.plot, &years, frame.sizes);
    nodes.push(Group::of_class("axis").holding_all(names).into());
    nodes.extend(placed.iter().map(|row| labels(of, row, picture, &columns, palette)));
    nodes.extend(left_out.as_deref().map(|words| frame.note(words)));
    Ok((nodes, clear))
}

fn figures(of: &Passing) -> [f64; 7] {
    let Passing { started, learning, dropped_out, left, arrived, did_not_join, returned } = *of;
    [started, learning, dropped_out, left, arrived, did_not_join, returned]
}

/// The form with the most figures in which every pathway finds room, or else the largest pathways.
fn pictured(of: &Pipelines, theme: Theme, size: ChartSize) -> Picture<'_> {
    let ways = rows::ways(of);
    let empty = of.pathways.len() - ways.len();
    let forms = [(Form::Lanes, LANE), (Form::Years, WITH_FIGURES), (Form::Totals, WITHOUT_FIGURES)];
    let frame = |form: Form| {
        let (measured, caption) = match form {
            Form::Lanes => (words::IN_LANES, words::caption_of_lanes(of)),
            Form::Years => (words::BY_YEAR, words::caption_of_bars(of)),
            Form::Totals => (words::IN_ALL, words::caption_of_bars(of)),
        };
        Frame::of(measured, &caption, 9.0, size, theme)
    };
    let room = |frame: &Frame, form: Form, (least, most): (f64, f64), noted: bool| {
        let sizes = frame.sizes;
        let note = if noted { sizes.line } else { 0.0 };
        Room {
            top: frame.inner.top,
            bottom: frame.inner.bottom - sizes.line - sizes.grid - note,
            row: (least * sizes.line, most * sizes.line),
            form,
        }
    };
    for (form, row) in forms {
        let frame = frame(form);
        if let Some(placed) = rows::stacked(&ways, room(&frame, form, row, empty > 0), frame.sizes)
        {
            return Picture { frame, form, placed, left_out: words::left_out(0, empty) };
        }
    }
    let form = Form::Totals;
    let frame = frame(form);
    let placed = rows::largest(&ways, room(&frame, form, WITHOUT_FIGURES, true), frame.sizes);
    let left_out = words::left_out(ways.len() - placed.len(), empty);
    Picture { frame, form, placed, left_out }
}

fn columns(of: &Pipelines, picture: &Picture) -> Columns {
    let Frame { size, sizes, inner, .. } = picture.frame;
    let names: Vec<String> =
        picture.placed.iter().map(|row| text::clean(&row.way.pathway.name)).collect();
    let for_names = widest(&names, sizes.body, Weight::Regular).min(MOST_FOR_NAMES * inner.width());
    let (before, behind) = match picture.form {
        Form::Lanes => lanes::beside(&picture.placed, of, &picture.frame),
        Form::Years => (0.0, 0.0),
        Form::Totals => by_year::beside(&picture.placed, of, &picture.frame),
    };
    let names_end = inner.left + for_names + sizes.grid;
    let bottom = picture.placed.last().map_or(inner.bottom, |row| row.bottom);
    let area = Rect {
        left: names_end + before + 0.5 * sizes.grid,
        top: inner.top,
        right: inner.right - behind - 0.5 * sizes.grid,
        bottom: bottom + 0.5 * sizes.grid,
    };
    let last = f64::from(of.years.1.saturating_sub(of.years.0));
    // Heights are in pixels.
    let plot = Plot { size, area, across: (-0.5, last + 0.5), upwards: (area.bottom, area.top) };
    Columns { names_end, plot }
}

/// A pathway's fill and edge: its lever's own, and that of business as usual for the usual ones.
fn painted(place: PathwayPlace, palette: &Palette) -> (Fill, &'static str, &'static str) {
    let series = match (place.usual, place.lever) {
        (true, _) => Series::BusinessAsUsual,
        (false, Lever::Build) => Series::Build,
        (false, _) => Series::Bounce,
    };
    let edge = if place.usual { palette.muted } else { palette.colour(series) };
    (palette.fill(series), edge, series.key())
}

/// Upright lines between the years, beside each pathway.
fn grid(
    placed: &[Placed],
    plot: &Plot,
    years: usize,
    palette: &'static Palette,
    unit: f64,
) -> Node {
    let lines = placed.iter().flat_map(|row| {
        (0..=years).map(|year| {
            let x = plot.x(year as f64 - 0.5);
            Shape::segment((x, row.top), (x, row.bottom))
        })
    });
    Group::of_class("grid").painted(Paint::line(palette.grid, unit)).holding_all(lines).into()
}

/// A pathway's name beside its rows, and its kind above it where it is the first of that.
fn labels(
    of: &Pipelines,
    row: &Placed,
    picture: &Picture,
    columns: &Columns,
    palette: &'static Palette,
) -> Node {
    let Frame { sizes, inner, unit, .. } = picture.frame;
    let mut group = Group::of_class("labels");
    if let Some(top) = row.heading {
        let middle = top + sizes.line / 2.0;
        let half = 0.7 * sizes.grid;
        let patch = Rect {
            left: inner.left,
            top: middle - half,
            right: inner.left + 2.25 * sizes.grid,
            bottom: middle + half,
        };
        let (fill, edge, _) = painted(row.way.place, palette);
        let left = patch.right + 0.75 * sizes.grid;
        let kind = words::kind(row.way.place);
        let kind = text::ellipsized(kind, sizes.body, Weight::SemiBold, inner.right - left);
        let at = (left, centred_baseline(middle, sizes.body));
        group = group
            .holding(Shape::Box(patch, 1.5).painted(Paint::filled(fill).edged(edge, 0.8 * unit)))
            .holding(PlacedText::new(kind, at, sizes.body).weighing(Weight::SemiBold));
    }
    let room = columns.names_end - sizes.grid - inner.left;
    let most = (((row.bottom - row.top) / sizes.line + 1e-6) as usize).max(1);
    let on_the_way = match picture.form {
        Form::Years => on_the_way(of, &row.way)
            .filter(|words| text::width(words, sizes.body, Weight::Regular) <= room),
        Form::Lanes | Form::Totals => None,
    };
    let for_name = most - usize::from(on_the_way.is_some());
    let name = text::clean(&row.way.pathway.name);
    let name = text::lines(&name, sizes.body, Weight::Regular, room, for_name);
    let name = name.into_iter().map(|line| (line, Tone::Ink));
    let lines: Vec<(String, Tone)> =
        name.chain(on_the_way.map(|words| (words, Tone::Muted))).collect();
    let first = (row.top + row.bottom - sizes.line * lines.len() as f64) / 2.0;
    let placed = |(place, (line, tone)): (usize, (String, Tone))| {
        let middle = first + sizes.line * (place as f64 + 0.5);
        let at = (inner.left, centred_baseline(middle, sizes.body));
        PlacedText::new(line, at, sizes.body).toned(tone)
    };
    group.holding_all(lines.into_iter().enumerate().map(placed)).into()
}

/// Who is on the way when the plan begins and when it ends, where anybody is.
fn on_the_way(of: &Pipelines, way: &Way) -> Option<String> {
    let rounding = words::rounding(of);
    let before: f64 = way.pathway.cohorts.iter().map(|cohort| cohort.at_baseline).sum();
    let after = way.pathway.total.learning;
    let told = [(before, "before"), (after, "after")]
        .into_iter()
        .filter(|(people, _)| !rounding.is_nothing(*people))
        .map(|(people, when)| format!("{} {when}", rounding.people(people)));
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| format!("On the way: {}", told.join(", ")))
}
