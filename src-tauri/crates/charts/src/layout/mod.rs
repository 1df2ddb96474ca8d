//! Where everything stands, in pixels, before anything is drawn.
//!
//! From top to bottom: the vertical axis' title, the targets' flags, the plot with its labels in
//! a margin on the right, the years, the caption. Flags and labels have room of their own, so no
//! text ever lies on a band.

mod axes;
pub(crate) mod comparison;
mod ends;
mod flags;
mod placed;

use fivefold_engine::summary::Summary;

use crate::chart::ChartSize;
use crate::geometry::Rect;
use crate::picture::{Picture, Scale};
use crate::text::{self, Weight};
use crate::words;

pub(crate) use ends::EndLabel;
pub(crate) use flags::Flag;
pub(crate) use placed::{Anchor, PlacedText, Tone};

/// Everything placed.
#[derive(Debug)]
pub(crate) struct Layout {
    pub size: ChartSize,
    /// One pixel at the usual size; grows and shrinks with the chart.
    pub unit: f64,
    /// The plot.
    pub plot: Rect,
    /// The vertical axis.
    pub scale: Scale,
    pub axis_texts: Vec<PlacedText>,
    pub ends: Vec<EndLabel>,
    /// One a target, in the picture's order; none where there was no room.
    pub flags: Vec<Option<Flag>>,
    pub caption: Vec<PlacedText>,
}

/// The size the type is made for; it follows the square root of a chart's size, so that a chart
/// for a projector has larger type, but more room too.
const USUAL_SIZE: (f64, f64) = (960.0, 440.0);
/// Below this the type would be under 12 pixels.
const SMALLEST_UNIT: f64 = 0.86;
const LARGEST_UNIT: f64 = 3.0;
/// Below this height the plot and its flags come first: the caption takes only what is left over.
const LOW: f64 = 300.0;
/// No more than this of a chart's width goes to the labels on the right.
const MOST_FOR_ENDS: f64 = 0.4;
/// No more than this of a chart's height goes to flags.
const MOST_FOR_FLAGS: f64 = 0.34;

/// Measures that follow the unit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    /// The size of all text but the caption.
    pub body: f64,
    /// The size of the caption.
    pub small: f64,
    /// From one baseline to the next.
    pub line: f64,
    /// The grid everything keeps to: half of it between what belongs together.
    pub grid: f64,
}

impl Type {
    fn of(unit: f64) -> Self {
        Self { body: 14.0 * unit, small: 13.0 * unit, line: 19.0 * unit, grid: 8.0 * unit }
    }
}

impl Layout {
    /// Places everything of a picture in a chart of this size.
    pub fn of(summary: &Summary, picture: &Picture, size: ChartSize) -> Self {
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let unit = unit_of(size);
        let sizes = Type::of(unit);
        let margin = 2.0 * sizes.grid;

        // What the plot, its labels, the years and the title take at the least.
        let labels = sizes.line * (picture.ends.len() as f64 + 0.5);
        let least = labels + 2.0 * sizes.line + 8.0 * sizes.grid;
        let one_flag = if picture.targets.is_empty() { 0.0 } else { flags::row_height(sizes) };
        let caption = caption(summary, sizes, size, height - least - one_flag);
        let caption_top = caption.first().map_or(height, |line| line.bounds().top);
        let bottom = caption_top - 1.5 * sizes.grid - sizes.line - sizes.grid;

        let steps = (((bottom - margin) / (3.0 * sizes.line)) as usize).clamp(2, 6);
        let (low, high) = picture.extent();
        let scale = Scale::holding(low, high, steps);
        let marks: Vec<String> = scale.ticks.iter().map(|tick| words::people(*tick)).collect();
        let left = margin + widest(&marks, sizes.body, Weight::Regular) + sizes.grid;
        let right = width - margin - ends::width(picture, sizes).min(width * MOST_FOR_ENDS);

        let across = Rect { left: margin, top: 0.0, right: width - margin, bottom: 0.0 };
        let place = |place: f64| left + (right - left) * place / picture.last_place();
        let most = (height * MOST_FOR_FLAGS).min(caption_top - least);
        let (flags, flags_height) = flags::placed(picture, sizes, across, place, most);
        let title = axes::title(summary, picture, &flags, across, sizes);
        let title_bounds = title.bounds();
        let beside_title = |flag: &Flag| flag.left() > title_bounds.right + 3.0 * sizes.grid;
        let flags_top = match flags.iter().flatten().all(beside_title) {
            true => margin - 0.5 * sizes.grid,
            false => title_bounds.bottom + 0.5 * sizes.grid,
        };
        let ground = (flags_top + flags_height).max(title_bounds.bottom);
        let plot = Rect { left, top: ground + 1.5 * sizes.grid, right, bottom };
        let flags = flags.into_iter().map(|flag| flag.map(|flag| flag.raised_on(ground)));

        let mut layout = Self {
            size,
            unit,
            plot,
            scale,
            axis_texts: vec![title],
            ends: Vec::new(),
            flags: flags.collect(),
            caption,
        };
        layout.axis_texts.extend(axes::marks(&layout, &marks, sizes));
        layout.axis_texts.extend(axes::years(&layout, picture, sizes));
        layout.ends = ends::placed(&layout, picture, sizes);
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

    /// Every text of the chart.
    #[cfg(test)]
    pub fn texts(&self) -> impl Iterator<Item = &PlacedText> {
        self.axis_texts
            .iter()
            .chain(self.ends.iter().map(|end| &end.text))
            .chain(self.flags.iter().flatten().flat_map(|flag| &flag.texts))
            .chain(&self.caption)
    }
}

/// One pixel at the usual size, in a chart of this size.
fn unit_of(size: ChartSize) -> f64 {
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let share = (width / USUAL_SIZE.0).min(height / USUAL_SIZE.1);
    share.sqrt().clamp(SMALLEST_UNIT, LARGEST_UNIT)
}

fn widest(texts: &[String], size: f64, weight: Weight) -> f64 {
    texts.iter().map(|text| text::width(text, size, weight)).fold(0.0, f64::max)
}

/// Of the room for small writing, how much is filled: a browser sets it a little wider than the
/// font's own measure.
const SURE_TO_FIT: f64 = 0.97;

/// The caption, from the chart's bottom upwards: as many lines as fit within `most` pixels, but no
/// more than a quarter of the chart's height, and three at the least. A low chart has it whole or not
/// at all.
fn caption(summary: &Summary, sizes: Type, size: ChartSize, most: f64) -> Vec<PlacedText> {
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let margin = 2.0 * sizes.grid;
    let room = SURE_TO_FIT * (width - 2.0 * margin);
    let line = 1.35 * sizes.small;
    let fits_whole = |lines: usize| line * lines as f64 + margin <= most;
    let most_lines = ((most.min(0.25 * height) / line) as usize).max(3);
    let wrap = |paragraph: &String| text::wrapped(paragraph, sizes.small, Weight::Regular, room);
    let mut lines: Vec<String> = words::caption(summary).iter().flat_map(wrap).collect();
    if height < LOW && !fits_whole(lines.len()) {
        return Vec::new();
    }
    if lines.len() > most_lines {
        lines.truncate(most_lines);
        if let Some(last) = lines.last_mut() {
            *last = text::ellipsized(&format!("{last} …"), sizes.small, Weight::Regular, room);
        }
    }
    let first = height - margin - line * lines.len().saturating_sub(1) as f64;
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

#[cfg(test)]
mod tests;
