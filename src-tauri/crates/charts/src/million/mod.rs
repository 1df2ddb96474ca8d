//! Reaching the million: the programmes of the Five Year Forward View for Mental Health side by
//! side, each with its published trajectory, its aim, and what happened.
//!
//! Every programme has a panel with a scale of its own, from zero. Years without a published figure
//! stay open: nothing is drawn across them, nor from the last figure to the aim.

use std::ops::RangeInclusive;

use fivefold_engine::plan::{Year, financial_year};
use fivefold_engine::programme::{Programme, ProgrammeFigure};

use crate::chart::{Chart, ChartError, ChartSize};
use crate::drawable;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::margin::{self, MarginLabel, Sample};
use crate::scale::Scale;
use crate::scene::{
    Anchor, Fill, Group, Mark, Node, Paint, Place, PlacedText, Plot, Scene, Shape, Tone,
};
use crate::series::Series;
use crate::sizes::Type;
use crate::text::{self, Weight};
use crate::theme::{Palette, Theme};
use crate::words::{million as words, shortened};

/// The least width of a panel in sizes of its type, and its least height in lines.
const LEAST: (f64, f64) = (16.0, 6.2);
/// How wide a panel is to its height where there is a choice.
const SHAPE: f64 = 1.5;
/// No more than this of a panel's width goes to its labels.
const MOST_FOR_LABELS: f64 = 0.62;

/// Draws programmes beside each other.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn million(
    programmes: &[Programme],
    theme: Theme,
    size: ChartSize,
) -> Result<Chart, ChartError> {
    size.check()?;
    let scene = scene(programmes, theme, size)?;
    let table = words::table(programmes);
    Ok(Chart { svg: scene.svg()?, alt: scene.description, mode: None, table })
}

fn scene(programmes: &[Programme], theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    for of in programmes {
        drawable::check(figures(of).map(|(_, value)| value), || shortened(&of.name))?;
    }
    let palette = theme.palette();
    let least = LEAST.1;
    let first = Frame::of(words::MEASURED, &words::caption(programmes, 0), least, size, theme);
    let (columns, rows) = panels(programmes.len(), first.inner, first.sizes);
    let left_out = programmes.len().saturating_sub(columns * rows);
    let frame =
        Frame::of(words::MEASURED, &words::caption(programmes, left_out), least, size, theme);
    let (columns, rows) = match panels(programmes.len(), frame.inner, frame.sizes) {
        (c, r) if programmes.len().saturating_sub(c * r) == left_out => (c, r),
        _ => (columns, rows),
    };
    let (inner, gap) = (frame.inner, 2.0 * frame.sizes.grid);
    let width = (inner.width() - gap * (columns - 1) as f64) / columns as f64;
    let height = (inner.height() - gap * (rows - 1) as f64) / rows as f64;
    let mut nodes = Vec::new();
    let mut keep_clear = Vec::new();
    for (nth, programme) in programmes.iter().take(columns * rows).enumerate() {
        let (left, top) = (
            inner.left + (nth % columns) as f64 * (width + gap),
            inner.top + (nth / columns) as f64 * (height + gap),
        );
        let bounds = Rect { left, top, right: left + width, bottom: top + height };
        let panel =
            Panel { programme, bounds, size, sizes: frame.sizes, unit: frame.unit, palette };
        let (node, clear) = panel.drawn(years(programmes))?;
        nodes.push(node);
        keep_clear.extend(clear);
    }
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit: frame.unit,
        kind: "million",
        data: Vec::new(),
        title: words::title(programmes),
        description: words::alt(programmes),
        palette,
        nodes,
        keep_clear,
    })
}

/// How many panels beside each other and how many rows of them: all if they fit, near to their
/// best shape, or else as many as fit.
fn panels(count: usize, inner: Rect, sizes: Type) -> (usize, usize) {
    let gap = 2.0 * sizes.grid;
    let most = |room: f64, least: f64| (((room + gap) / (least + gap)) as usize).max(1);
    let most_columns = most(inner.width(), LEAST.0 * sizes.body);
    let most_rows = most(inner.height(), LEAST.1 * sizes.line);
    let count = count.max(1);
    let shape = |columns: usize| {
        let rows = count.div_ceil(columns);
        let width = (inner.width() - gap * (columns - 1) as f64) / columns as f64;
        let height = (inner.height() - gap * (rows - 1) as f64) / rows as f64;
        let shape = width / height / SHAPE;
        shape.max(1.0 / shape)
    };
    let whole =
        (1..=most_columns.min(count)).filter(|columns| count.div_ceil(*columns) <= most_rows);
    match whole.min_by(|one, other| shape(*one).total_cmp(&shape(*other))) {
        Some(columns) => (columns, count.div_ceil(columns)),
        None => (most_columns.min(count), most_rows),
    }
}

/// Every figure of a programme with its year.
fn figures(of: &Programme) -> impl Iterator<Item = (Year, f64)> {
    let single = |figure: &ProgrammeFigure| (figure.year, figure.value);
    of.trajectory
        .iter()
        .filter_map(|(year, value)| Some((*year, (*value)?)))
        .chain(of.end_point.iter().map(single))
        .chain(of.outturn.iter().map(single))
}

/// The years all panels go over.
fn years(programmes: &[Programme]) -> RangeInclusive<Year> {
    let of_slides = programmes.iter().flat_map(|of| &of.trajectory).map(|(year, _)| *year);
    let all = programmes.iter().flat_map(figures).map(|(year, _)| year).chain(of_slides);
    let (first, last) =
        all.fold((Year::MAX, Year::MIN), |(first, last), year| (first.min(year), last.max(year)));
    if first > last { 2017..=2021 } else { first..=last.max(first + 1) }
}

/// A programme's panel.
struct Panel<'a> {
    programme: &'a Programme,
    bounds: Rect,
    size: ChartSize,
    sizes: Type,
    unit: f64,
    palette: &'static Palette,
}

impl Panel<'_> {
    fn drawn(&self, years: RangeInclusive<Year>) -> Result<(Node, Vec<Rect>), ChartError> {
        let Self { programme, bounds, sizes, unit, palette, .. } = self;
        let head = sizes.line * 2.0 + 0.5 * sizes.grid;
        let labels = self.labels();
        let for_labels = (margin::width(&labels, *sizes)).min(MOST_FOR_LABELS * bounds.width());
        let area = Rect {
            left: bounds.left,
            top: bounds.top + head,
            right: bounds.right - for_labels,
            bottom: bounds.bottom - sizes.line,
        };
        let highest = figures(programme).map(|(_, value)| value).fold(0.0, f64::max);
        let scale = Scale::holding(0.0, highest, 2);
        let plot = Plot {
            size: self.size,
            area,
            across: (f64::from(*years.start()), f64::from(*years.end())),
            upwards: (0.0, scale.high),
        };
        let mut nodes: Vec<Node> = vec![self.ground(&plot).into()];
        nodes.push(self.trajectory(&plot)?);
        nodes.extend(programme.end_point.iter().map(|aim| self.aim(&plot, aim)));
        nodes.extend(programme.outturn.iter().map(|figure| self.outturn(&plot, figure)));
        let (placed, samples) =
            margin::placed_within(&plot, &labels, *sizes, palette.muted, *unit, bounds.right);
        nodes.push(placed);
        nodes.push(Group::of_class("axes").holding_all(self.texts(&plot, &years)).into());
        let whole = Shape::Box(*bounds, 0.0).painted(Paint::filled(Fill::Clear));
        let group = Group::point(words::said(programme))
            .with("data-programme", shortened(&programme.name))
            .holding_all(nodes)
            .holding(whole);
        Ok((group.into(), samples.into_iter().chain([area]).collect()))
    }

    /// What stands beside the plot: the last figure of the trajectory, the aim, the last outturn.
    fn labels(&self) -> Vec<MarginLabel> {
        let Self { programme, palette, unit, .. } = self;
        let label = |key: &str, value: f64, sample, weight| MarginLabel {
            key: key.to_owned(),
            // The year is seen from where it stands, and read out.
            name: match key {
                "aim" => "Aim".to_owned(),
                "outturn" => "Seen".to_owned(),
                _ => String::new(),
            },
            short: None,
            figure: words::figure(programme, value),
            height: value,
            weight,
            sample,
        };
        let last = programme.trajectory.iter().rev().find_map(|(_, value)| *value);
        let line = Sample::Stroke(self.line());
        let mark = |fill, edge| Paint::filled(Fill::Plain(fill)).edged(edge, 1.8 * unit);
        let aim = programme.end_point.as_ref().map(|aim| {
            let sample = Sample::Diamond(mark(palette.target, palette.mark_edge));
            label("aim", aim.value, sample, Weight::SemiBold)
        });
        let seen = programme.outturn.last().map(|seen| {
            let sample = Sample::Ring(mark(palette.surface, palette.ink));
            label("outturn", seen.value, sample, Weight::Regular)
        });
        let trajectory = last.map(|last| label("trajectory", last, line, Weight::Regular));
        trajectory.into_iter().chain(seen).chain(aim).collect()
    }

    fn line(&self) -> Paint {
        Paint::line(self.palette.colour(Series::Buy), 2.4 * self.unit)
    }

    /// The zero line, a light line at the top of the scale, and a mark a year.
    fn ground(&self, plot: &Plot) -> Group {
        let Self { palette, unit, .. } = self;
        let area = plot.area;
        let level = |y: f64, colour, width: f64| {
            Shape::segment((area.left, y), (area.right, y))
                .painted(Paint::line(colour, width * unit))
        };
        let (from, to) = plot.across;
        let years = (from as i32..=to as i32).map(|year| {
            let x = plot.x(f64::from(year));
            Shape::segment((x, area.bottom), (x, area.bottom + 3.0 * unit))
                .painted(Paint::line(palette.muted, *unit))
        });
        Group::of_class("grid")
            .holding(level(area.top, palette.grid, 1.0))
            .holding(level(area.bottom, palette.ink, 1.2))
            .holding_all(years)
    }

    /// The figures published, joined only where the years follow each other.
    fn trajectory(&self, plot: &Plot) -> Result<Node, ChartError> {
        let mut runs: Vec<Vec<Place>> = vec![Vec::new()];
        for (year, value) in &self.programme.trajectory {
            match (value, runs.last_mut()) {
                (Some(value), Some(run)) => run.push((f64::from(*year), *value)),
                _ => runs.push(Vec::new()),
            }
        }
        let points: Vec<Place> = runs.iter().flatten().copied().collect();
        let joined = runs.into_iter().filter(|run| run.len() > 1).map(Mark::Line);
        let lines = plot.drawn(joined)?.into_iter().map(|shape| shape.painted(self.line()));
        let dot = Paint::filled(Fill::Plain(self.palette.colour(Series::Buy)));
        let dots = points.into_iter().map(|(year, value)| {
            Shape::Circle((plot.x(year), plot.y(value)), 3.2 * self.unit).painted(dot.clone())
        });
        Ok(Group::of_class("trajectory")
            .with("data-series", "trajectory")
            .holding_all(lines)
            .holding_all(dots)
            .into())
    }

    fn aim(&self, plot: &Plot, aim: &ProgrammeFigure) -> Node {
        let at = (plot.x(f64::from(aim.year)), plot.y(aim.value));
        let paint = Paint::filled(Fill::Plain(self.palette.target))
            .edged(self.palette.mark_edge, 1.8 * self.unit);
        Group::of_class("aim")
            .with("data-series", "target")
            .holding(Shape::diamond(at, 5.5 * self.unit).painted(paint))
            .into()
    }

    fn outturn(&self, plot: &Plot, seen: &ProgrammeFigure) -> Node {
        let at = (plot.x(f64::from(seen.year)), plot.y(seen.value));
        let ring = Paint::filled(Fill::Plain(self.palette.surface))
            .edged(self.palette.ink, 2.2 * self.unit);
        Group::of_class("outturn")
            .with("data-series", "outturn")
            .holding(Shape::Circle(at, 4.5 * self.unit).painted(ring))
            .into()
    }

    /// The programme, what is counted, and the first and the last year.
    fn texts(&self, plot: &Plot, years: &RangeInclusive<Year>) -> Vec<PlacedText> {
        let Self { programme, bounds, sizes, .. } = self;
        let fitting =
            |content: &str, weight| text::ellipsized(content, sizes.body, weight, bounds.width());
        let head = [
            PlacedText::new(
                fitting(&shortened(&programme.name), Weight::SemiBold),
                (bounds.left, bounds.top + 0.78 * sizes.body),
                sizes.body,
            )
            .weighing(Weight::SemiBold),
            PlacedText::new(
                fitting(&words::counted(programme), Weight::Regular),
                (bounds.left, bounds.top + 0.78 * sizes.body + sizes.line),
                sizes.body,
            )
            .toned(Tone::Muted),
        ];
        let baseline = plot.area.bottom + 0.5 * sizes.grid + 0.78 * sizes.body;
        let year = |year: &Year, x, anchor| {
            PlacedText::new(financial_year(*year), (x, baseline), sizes.body)
                .anchored(anchor)
                .toned(Tone::Muted)
        };
        let first = year(years.start(), plot.area.left, Anchor::Start);
        let last = year(years.end(), plot.area.right, Anchor::End);
        let apart = first.bounds().right + sizes.grid <= last.bounds().left;
        head.into_iter().chain(apart.then_some(first)).chain([last]).collect()
    }
}

#[cfg(test)]
mod tests;
