//! The drawing: grid, bands, borrowed capacity, the line, targets, what turned out, and everything
//! written; on top of it a strip a year that can be pointed at.

use fivefold_engine::summary::Summary;

use super::layout::{Flag, Layout};
use super::picture::{
    End, OutturnPoint, Picture, Span, StackedBand, TargetPicture, borrow_outline,
};
use crate::axis;
use crate::chart::ChartError;
use crate::geometry::Rect;
use crate::margin::{self, MarginLabel, Sample};
use crate::mode::Mode;
use crate::scene::{Fill, Group, Mark, Node, Paint, Place, Plot, Scene, Shape, px};
use crate::series::Series;
use crate::text::Weight;
use crate::theme::Palette;
use crate::words;

/// What every part of the drawing is drawn with.
struct Drawing<'a> {
    picture: &'a Picture,
    layout: &'a Layout,
    palette: &'static Palette,
}

/// Puts the drawing together.
pub(super) fn scene(
    summary: &Summary,
    picture: &Picture,
    layout: &Layout,
    palette: &'static Palette,
) -> Result<Scene, ChartError> {
    let drawing = Drawing { picture, layout, palette };
    let Layout { plot, unit, sizes, .. } = layout;
    let mut nodes = vec![axis::grid(plot, &layout.scale.ticks, palette, *unit)];
    for band in &picture.bands {
        nodes.push(drawing.band(band)?);
    }
    nodes.push(drawing.borrow()?);
    nodes.push(axis::zero(plot, picture.years.len(), palette, *unit));
    nodes.push(drawing.line()?);
    for (number, target) in picture.targets.iter().enumerate() {
        let flag = layout.flags.get(number).and_then(Option::as_ref);
        nodes.push(drawing.target(number, target, flag)?);
    }
    nodes.extend(picture.outturn.iter().map(|point| drawing.outturn(point)));
    let texts = |class: &str, texts: Vec<_>| Group::of_class(class).holding_all(texts).into();
    nodes.push(texts("axes", layout.axis_texts.clone()));
    let flags = layout.flags.iter().flatten().flat_map(|flag| flag.texts.clone());
    nodes.push(texts("flags", flags.collect()));
    let (labels, samples) =
        margin::placed(plot, &labels(picture, palette, *unit), *sizes, palette.muted, *unit);
    nodes.push(labels);
    nodes.push(texts("caption", layout.caption.clone()));
    nodes.push(drawing.years(summary));
    Ok(Scene {
        size: layout.size,
        unit: *unit,
        kind: "headcount",
        data: vec![("data-mode", format!("{:?}", picture.mode).to_lowercase())],
        title: words::title(summary),
        description: words::alt_text(summary, picture.mode),
        palette,
        nodes,
        keep_clear: drawing.keep_clear(samples),
    })
}

/// The labels at the right edge, in the order of the stack.
pub(super) fn labels(picture: &Picture, palette: &Palette, unit: f64) -> Vec<MarginLabel> {
    let is_change = picture.mode == Mode::Change;
    let label = |end: &End| {
        let width = match end.series {
            Series::InPost => Some(3.0),
            Series::BusinessAsUsual if is_change => Some(1.2),
            _ => None,
        };
        let patch =
            || Paint::filled(palette.fill(end.series)).edged(palette.colour(end.series), 1.0);
        MarginLabel {
            key: end.series.key().to_owned(),
            name: end.name.clone(),
            short: (end.series == Series::BusinessAsUsual).then(|| "As usual".to_owned()),
            figure: end.figure.clone(),
            height: end.height,
            weight: if end.series == Series::InPost { Weight::SemiBold } else { Weight::Regular },
            sample: match width {
                Some(width) => Sample::Stroke(Paint::line(palette.ink, width * unit)),
                None => Sample::Patch(patch()),
            },
        }
    };
    picture.ends.iter().map(label).collect()
}

impl Drawing<'_> {
    fn unit(&self) -> f64 {
        self.layout.unit
    }

    fn plot(&self) -> &Plot {
        &self.layout.plot
    }

    /// A series' group: its name for tests and the window, and its figure when pointed at.
    fn series(&self, series: Series) -> Group {
        let end = self.picture.ends.iter().find(|end| end.series == series);
        let last = self.picture.years.last().map_or("", String::as_str);
        Group {
            id: Some(format!("series-{}", series.key())),
            title: end.map(|end| format!("{}: {} in {last}", end.name, end.figure)),
            ..Group::of_class("series").with("data-series", series.key())
        }
    }

    fn band(&self, band: &StackedBand) -> Result<Node, ChartError> {
        let outline = |run: &Vec<Span>| {
            let upper = run.iter().map(|span| (span.place, span.upper));
            let lower = run.iter().rev().map(|span| (span.place, span.lower));
            Mark::Area(upper.chain(lower).collect())
        };
        let paint = Paint::filled(self.palette.fill(band.series)).edged(self.palette.surface, 0.6);
        let shapes = self.plot().drawn(band.runs.iter().map(outline))?;
        Ok(self.series(band.series).painted(paint).holding_all(shapes).into())
    }

    fn borrow(&self) -> Result<Node, ChartError> {
        let outlines = borrow_outline(&self.picture.line, &self.picture.borrow);
        let paint = Paint::filled(self.palette.fill(Series::Borrow))
            .edged(self.palette.colour(Series::Borrow), self.unit());
        let shapes = self.plot().drawn(outlines.into_iter().map(Mark::Area))?;
        Ok(self.series(Series::Borrow).painted(paint).holding_all(shapes).into())
    }

    fn line(&self) -> Result<Node, ChartError> {
        let places: Vec<Place> = self
            .picture
            .line
            .iter()
            .enumerate()
            .map(|(place, value)| (place as f64, *value))
            .collect();
        let stroke = |colour, width| {
            let shapes = self.plot().drawn([Mark::Line(places.clone())])?;
            let paint = Paint::line(colour, width * self.unit());
            Ok::<_, ChartError>(shapes.into_iter().map(move |shape| shape.painted(paint.clone())))
        };
        let halo = stroke(self.palette.surface, 5.5)?;
        let line = stroke(self.palette.ink, 3.0)?;
        Ok(self.series(Series::InPost).holding_all(halo.chain(line)).into())
    }

    fn target(
        &self,
        number: usize,
        target: &TargetPicture,
        flag: Option<&Flag>,
    ) -> Result<Node, ChartError> {
        let (unit, palette) = (self.unit(), self.palette);
        let joined: Vec<Mark> =
            target.runs.iter().filter(|run| run.len() > 1).cloned().map(Mark::Line).collect();
        let (place, height) = target.last;
        let gap = Mark::Line(vec![(place, target.projected), (place, height)]);
        let painted = |marks: Vec<Mark>, paint: Paint| {
            let shapes = self.plot().drawn(marks)?;
            Ok::<_, ChartError>(shapes.into_iter().map(move |shape| shape.painted(paint.clone())))
        };
        let halo = painted(joined.clone(), Paint::line(palette.surface, 4.5 * unit))?;
        let dashes = [6.0 * unit, 4.0 * unit];
        let joined = painted(joined, Paint::dashed(palette.ink, 2.0 * unit, &dashes))?;
        let gap = painted(vec![gap], Paint::line(palette.ink, 2.0 * unit))?;
        let pole = flag.map(|flag| {
            let bottom = self.plot().y(height);
            let dots = [1.5 * unit, 3.0 * unit];
            Group::of_class("pole").holding(
                Shape::segment((flag.x, flag.top), (flag.x, bottom)).painted(Paint::dashed(
                    palette.muted,
                    unit,
                    &dots,
                )),
            )
        });
        let marks = target.runs.iter().flatten().map(|place| self.diamond(*place));
        let group = Group {
            id: Some(format!("target-{number}")),
            title: Some(format!("{}. {}", target.what, target.gap)),
            ..Group::of_class("series target")
                .with("data-series", "target")
                .with("data-target", number.to_string())
        };
        Ok(group
            .holding_all(pole)
            .holding(Group::of_class("gap").holding_all(gap))
            .holding_all(halo)
            .holding(Group::of_class("joined").holding_all(joined))
            .holding_all(marks)
            .into())
    }

    /// A target's mark, seen on any band in any grey: bright within a dark edge.
    fn diamond(&self, (place, height): Place) -> Node {
        let at = (self.plot().x(place), self.plot().y(height));
        let paint = Paint::filled(Fill::Plain(self.palette.target))
            .edged(self.palette.mark_edge, 1.8 * self.unit());
        Group::of_class("mark").holding(Shape::diamond(at, 6.0 * self.unit()).painted(paint)).into()
    }

    /// What turned out: a ring, seen on any band in any grey, told apart from a target's diamond by
    /// its shape.
    fn outturn(&self, point: &OutturnPoint) -> Node {
        let (unit, palette) = (self.unit(), self.palette);
        let at = (self.plot().x(point.place.0), self.plot().y(point.place.1));
        let ring = Paint::filled(Fill::Plain(palette.surface)).edged(palette.ink, 2.2 * unit);
        let dot = Paint::filled(Fill::Plain(palette.ink));
        Group::of_class("series outturn")
            .with("data-series", "outturn")
            .titled(point.what.clone())
            .holding(Shape::Circle(at, 5.5 * unit).painted(ring))
            .holding(Shape::Circle(at, 1.6 * unit).painted(dot))
            .into()
    }

    /// A strip for each year, from the opening point on, that tells the year's figures.
    fn years(&self, summary: &Summary) -> Node {
        let area = self.plot().area;
        let points = words::headcount_points(summary);
        let last = self.picture.last_place();
        let strips = points.into_iter().enumerate().map(|(place, said)| {
            let edge = |place: f64| self.plot().x(place.max(0.0).min(last));
            let place = place as f64;
            let strip = Rect { left: edge(place - 0.5), right: edge(place + 0.5), ..area };
            Group::point(said)
                .with("data-x", px(self.plot().x(place)))
                .holding(Shape::Box(strip, 0.0).painted(Paint::filled(Fill::Clear)))
        });
        Group::of_class("points").holding_all(strips).into()
    }

    /// The plot, the samples, and the poles above the plot: no text stands on any of them.
    fn keep_clear(&self, samples: Vec<Rect>) -> Vec<Rect> {
        let area = self.plot().area;
        let poles = self.layout.flags.iter().flatten().map(|flag| {
            let (left, right) = (flag.x - 0.5, flag.x + 0.5);
            Rect { left, top: flag.top, right, bottom: area.top }
        });
        poles.chain(samples).chain([area]).collect()
    }
}
