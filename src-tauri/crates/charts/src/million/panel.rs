//! One programme's panel: what is counted, its trajectory, its aim, what was seen.

use std::ops::RangeInclusive;

use fivefold_engine::plan::{Year, financial_year};
use fivefold_engine::programme::{Programme, ProgrammeFigure};

use super::figures;
use crate::chart::{ChartError, ChartSize};
use crate::geometry::Rect;
use crate::margin::{self, MarginLabel, Sample};
use crate::scale::Scale;
use crate::scene::{Anchor, Fill, Group, Mark, Node, Paint, Place, PlacedText, Plot, Shape, Tone};
use crate::series::Series;
use crate::sizes::Type;
use crate::text::{self, Weight};
use crate::theme::Palette;
use crate::words::{million as words, shortened};

/// No more than this of a panel's width goes to its labels.
const MOST_FOR_LABELS: f64 = 0.62;
/// A panel so many lines high has two for what is counted.
const HIGH: f64 = 8.5;

/// A programme's panel.
pub(super) struct Panel<'a> {
    pub programme: &'a Programme,
    pub bounds: Rect,
    pub size: ChartSize,
    pub sizes: Type,
    pub unit: f64,
    pub palette: &'static Palette,
}

impl Panel<'_> {
    /// The panel over these years, and where no text may stand.
    pub(super) fn drawn(
        &self,
        years: RangeInclusive<Year>,
    ) -> Result<(Node, Vec<Rect>), ChartError> {
        let Self { programme, bounds, sizes, unit, palette, .. } = self;
        let counted = self.counted();
        let head = sizes.line * (1 + counted.len()) as f64 + 0.5 * sizes.grid;
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
        nodes.push(Group::of_class("axes").holding_all(self.texts(&plot, &years, counted)).into());
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

    /// What is counted, on two lines where the panel is high enough.
    fn counted(&self) -> Vec<String> {
        let Self { programme, bounds, sizes, .. } = self;
        let words = words::counted(programme);
        let cut =
            |words: &str| text::ellipsized(words, sizes.body, Weight::Regular, bounds.width());
        if bounds.height() < HIGH * sizes.line {
            return vec![cut(&words)];
        }
        let mut lines = text::wrapped(&words, sizes.body, Weight::Regular, bounds.width());
        if let Some(rest) = lines.get(1..).filter(|rest| rest.len() > 1) {
            let rest = cut(&rest.join(" "));
            lines.truncate(1);
            lines.push(rest);
        }
        lines
    }

    /// The programme, what is counted, and the first and the last year.
    fn texts(
        &self,
        plot: &Plot,
        years: &RangeInclusive<Year>,
        counted: Vec<String>,
    ) -> Vec<PlacedText> {
        let Self { programme, bounds, sizes, .. } = self;
        let name = shortened(&programme.name);
        let name = text::ellipsized(&name, sizes.body, Weight::SemiBold, bounds.width());
        let top = bounds.top + 0.78 * sizes.body;
        let head = PlacedText::new(name, (bounds.left, top), sizes.body).weighing(Weight::SemiBold);
        let counted = counted.into_iter().zip(1..).map(|(line, row)| {
            let at = (bounds.left, top + f64::from(row) * sizes.line);
            PlacedText::new(line, at, sizes.body).toned(Tone::Muted)
        });
        let baseline = plot.area.bottom + 0.5 * sizes.grid + 0.78 * sizes.body;
        let year = |year: &Year, x, anchor| {
            PlacedText::new(financial_year(*year), (x, baseline), sizes.body)
                .anchored(anchor)
                .toned(Tone::Muted)
        };
        let first = year(years.start(), plot.area.left, Anchor::Start);
        let last = year(years.end(), plot.area.right, Anchor::End);
        let apart = first.bounds().right + sizes.grid <= last.bounds().left;
        std::iter::once(head).chain(counted).chain(apart.then_some(first)).chain([last]).collect()
    }
}
