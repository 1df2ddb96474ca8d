//! Where everything of a chart of scenarios side by side stands, in pixels.
//!
//! From top to bottom: what the vertical axis measures, a line of text a target, the plot with the
//! scenarios' names in a margin on the right, the years, the caption.

use super::ends::pushed_apart;
use super::placed::centred_baseline;
use super::{Anchor, PlacedText, SURE_TO_FIT, Tone, Type, unit_of, widest};
use crate::chart::ChartSize;
use crate::geometry::Rect;
use crate::picture::Scale;
use crate::picture::comparison::{Line, Picture};
use crate::text::{self, Weight};
use crate::words;

/// No more than this of a chart's width goes to the names on the right.
const MOST_FOR_NAMES: f64 = 0.38;
/// So many targets are named; the rest are counted.
const MOST_TARGETS: usize = 3;
/// Of the margin, in grid steps: the leader, the stroke, the space before the text.
const LEADER: f64 = 2.5;
const STROKE: f64 = 4.0;
const SPACE: f64 = 0.75;

/// Everything placed.
#[derive(Debug)]
pub(crate) struct Layout {
    pub size: ChartSize,
    /// One pixel at the usual size.
    pub unit: f64,
    pub plot: Rect,
    pub scale: Scale,
    /// Axis texts, the targets' words and the caption.
    pub texts: Vec<PlacedText>,
    /// One a line, in the picture's order.
    pub names: Vec<Name>,
    /// Where each named target's pole begins; none where its words found no room.
    pub poles: Vec<Option<f64>>,
}

/// A scenario's name beside the end of its line.
#[derive(Debug)]
pub(crate) struct Name {
    pub text: PlacedText,
    /// A stroke of its line: from, to, height.
    pub stroke: (f64, f64, f64),
    /// From the plot's edge to the stroke.
    pub leader: [(f64, f64); 3],
}

impl Layout {
    /// Places everything of a picture in a chart of this size.
    pub fn of(picture: &Picture, size: ChartSize) -> Self {
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let unit = unit_of(size);
        let sizes = Type::of(unit);
        let margin = 2.0 * sizes.grid;
        let caption = caption(picture, sizes, size);
        let caption_top = caption.first().map_or(height, |line| line.bounds().top);
        let bottom = caption_top - 2.5 * sizes.grid - sizes.line;

        let named = picture.targets.len().min(MOST_TARGETS);
        let title_bottom = margin + sizes.body;
        let top = title_bottom + named as f64 * sizes.line + 1.5 * sizes.grid;
        let steps = (((bottom - top) / (3.0 * sizes.line)) as usize).clamp(2, 6);
        let scale = picture.scale(steps);
        let marks: Vec<String> = scale.ticks.iter().map(|tick| words::people(*tick)).collect();
        let left = margin + widest(&marks, sizes.body, Weight::Regular) + sizes.grid;
        let names: Vec<String> = picture.lines.iter().map(whole_name).collect();
        let beside = (LEADER + STROKE + SPACE) * sizes.grid;
        let names_width = widest(&names, sizes.body, Weight::SemiBold) + beside;
        let right = width - margin - names_width.min(width * MOST_FOR_NAMES);

        let plot = Rect { left, top, right, bottom };
        let mut layout = Self {
            size,
            unit,
            plot,
            scale,
            texts: Vec::new(),
            names: Vec::new(),
            poles: vec![None; picture.targets.len()],
        };
        layout.texts.push(title(picture, &layout.scale, sizes, width));
        layout.texts.extend(layout.marks(&marks, sizes));
        layout.texts.extend(layout.years(picture, sizes));
        layout.place_targets(picture, sizes, title_bottom);
        layout.texts.extend(caption);
        layout.names = layout.placed_names(picture, sizes);
        layout
    }

    /// The pixel of a place on the horizontal axis, in years from the opening point.
    pub fn x(&self, picture: &Picture, place: f64) -> f64 {
        self.plot.left + self.plot.width() * place / picture.last_place()
    }

    /// The pixel of a height.
    pub fn y(&self, height: f64) -> f64 {
        let share = (height - self.scale.low) / (self.scale.high - self.scale.low);
        self.plot.bottom - self.plot.height() * share
    }

    fn marks(&self, marks: &[String], sizes: Type) -> Vec<PlacedText> {
        let placed = |(mark, tick): (&String, &f64)| PlacedText {
            content: mark.clone(),
            x: self.plot.left - sizes.grid,
            baseline: centred_baseline(self.y(*tick), sizes.body),
            anchor: Anchor::End,
            size: sizes.body,
            weight: Weight::Regular,
            tone: Tone::Muted,
        };
        marks.iter().zip(&self.scale.ticks).map(placed).collect()
    }

    /// As many years as keep clear of each other, evenly spaced and counted back from the last;
    /// the opening point where there is room for it.
    fn years(&self, picture: &Picture, sizes: Type) -> Vec<PlacedText> {
        let edge = f64::from(self.size.width) - sizes.grid;
        let placed = |(place, year): (usize, &String)| {
            let half = text::width(year, sizes.body, Weight::Regular) / 2.0;
            PlacedText {
                content: year.clone(),
                x: self.x(picture, place as f64).clamp(sizes.grid + half, edge - half),
                baseline: self.plot.bottom + sizes.grid + sizes.body,
                anchor: Anchor::Middle,
                size: sizes.body,
                weight: Weight::Regular,
                tone: Tone::Muted,
            }
        };
        let mut shown: Vec<PlacedText> = Vec::new();
        for text in picture.years.iter().enumerate().map(placed).rev() {
            let clear = |last: &PlacedText| text.bounds().right + sizes.grid <= last.bounds().left;
            if shown.last().is_none_or(clear) {
                shown.push(text);
            }
        }
        shown
    }

    /// A line of text a target, right of its pole or left of it, whichever has more room.
    fn place_targets(&mut self, picture: &Picture, sizes: Type, title_bottom: f64) {
        for (nth, target) in picture.targets.iter().take(MOST_TARGETS).enumerate() {
            let Some(last) = target.points.last() else { continue };
            let pole = self.x(picture, last.0);
            let baseline = title_bottom + (nth + 1) as f64 * sizes.line;
            let edge = f64::from(self.size.width) - 2.0 * sizes.grid;
            let (before, after) = (pole - 3.0 * sizes.grid, edge - pole - sizes.grid);
            let (x, anchor, room) = match before >= after {
                true => (pole - sizes.grid, Anchor::End, before),
                false => (pole + sizes.grid, Anchor::Start, after),
            };
            let content = text::ellipsized(&target.what, sizes.body, Weight::Regular, room);
            self.texts.push(PlacedText {
                content,
                x,
                baseline,
                anchor,
                size: sizes.body,
                weight: Weight::Regular,
                tone: Tone::Ink,
            });
            if let Some(slot) = self.poles.get_mut(nth) {
                *slot = Some(baseline - 0.6 * sizes.body);
            }
        }
    }

    fn placed_names(&self, picture: &Picture, sizes: Type) -> Vec<Name> {
        let last = |line: &Line| self.y(line.heights.last().copied().unwrap_or(0.0));
        let mut order: Vec<(usize, f64)> = picture.lines.iter().map(last).enumerate().collect();
        order.sort_by(|one, other| one.1.total_cmp(&other.1));
        let wanted: Vec<f64> = order.iter().map(|(_, y)| *y).collect();
        let centres = pushed_apart(&wanted, sizes.line, self.plot.top, self.plot.bottom);
        let mut names: Vec<(usize, Name)> = order
            .into_iter()
            .zip(centres)
            .filter_map(|((place, y), centre)| {
                Some((place, self.name(place, picture.lines.get(place)?, y, centre, sizes)))
            })
            .collect();
        names.sort_by_key(|(place, _)| *place);
        names.into_iter().map(|(_, name)| name).collect()
    }

    fn name(&self, place: usize, line: &Line, y: f64, centre: f64, sizes: Type) -> Name {
        let edge = self.plot.right;
        let from = edge + LEADER * sizes.grid;
        let to = from + STROKE * sizes.grid;
        let left = to + SPACE * sizes.grid;
        let weight = if place == 0 { Weight::SemiBold } else { Weight::Regular };
        let room = f64::from(self.size.width) - sizes.grid - left;
        let figure = format!(" {}", line.figure);
        let for_name = room - text::width(&figure, sizes.body, weight);
        let name = text::ellipsized(&line.name, sizes.body, weight, for_name);
        Name {
            text: PlacedText {
                content: format!("{name}{figure}"),
                x: left,
                baseline: centred_baseline(centre, sizes.body),
                anchor: Anchor::Start,
                size: sizes.body,
                weight,
                tone: Tone::Ink,
            },
            stroke: (from, to, centre),
            leader: [
                (edge + 0.5 * sizes.grid, y),
                (edge + sizes.grid, y),
                (from - 0.5 * sizes.grid, centre),
            ],
        }
    }
}

fn whole_name(line: &Line) -> String {
    format!("{} {}", line.name, line.figure)
}

/// What the vertical axis measures, where it begins if that isn't zero, and how many targets are
/// not named.
fn title(picture: &Picture, scale: &Scale, sizes: Type, width: f64) -> PlacedText {
    let from = match scale.low > 0.0 {
        true => ", axis not from zero",
        false => "",
    };
    let unnamed = match picture.targets.len().saturating_sub(MOST_TARGETS) {
        0 => String::new(),
        1 => " (1 target not named)".to_owned(),
        more => format!(" ({more} targets not named)"),
    };
    let margin = 2.0 * sizes.grid;
    let content = format!("{}{from}{unnamed}", picture.measured);
    let room = width - 2.0 * margin;
    PlacedText {
        content: text::ellipsized(&content, sizes.body, Weight::SemiBold, room),
        x: margin,
        baseline: margin + sizes.body * 0.8,
        anchor: Anchor::Start,
        size: sizes.body,
        weight: Weight::SemiBold,
        tone: Tone::Ink,
    }
}

fn caption(picture: &Picture, sizes: Type, size: ChartSize) -> Vec<PlacedText> {
    const MOST_LINES: usize = 2;
    let margin = 2.0 * sizes.grid;
    let room = SURE_TO_FIT * (f64::from(size.width) - 2.0 * margin);
    let line = 1.35 * sizes.small;
    let mut lines = text::wrapped(&picture.caption, sizes.small, Weight::Regular, room);
    lines.truncate(MOST_LINES);
    let first = f64::from(size.height) - margin - line * lines.len().saturating_sub(1) as f64;
    let placed = |(row, content)| PlacedText {
        content,
        x: margin,
        baseline: first + line * row as f64,
        anchor: Anchor::Start,
        size: sizes.small,
        weight: Weight::Regular,
        tone: Tone::Muted,
    };
    lines.into_iter().enumerate().map(placed).collect()
}
