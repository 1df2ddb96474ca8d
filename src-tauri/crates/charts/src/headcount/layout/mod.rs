//! Where everything stands, in pixels, before anything is drawn.
//!
//! From top to bottom: the vertical axis' title, the targets' flags, the plot with its labels in
//! a margin on the right, the years, the caption. Flags and labels have room of their own, so no
//! text ever lies on a band.

mod flags;
mod title;

use fivefold_engine::summary::Summary;

use crate::axis;
use crate::chart::ChartSize;
use crate::geometry::Rect;
use crate::headcount::draw;
use crate::headcount::picture::Picture;
use crate::margin;
use crate::scale::Scale;
use crate::scene::{Anchor, PlacedText, Plot, Tone};
use crate::sizes::{SURE_TO_FIT, Type, unit_of, widest};
use crate::text::{self, Weight};
use crate::theme::Theme;
use crate::words;

pub(crate) use flags::Flag;

/// Everything placed.
#[derive(Debug)]
pub(crate) struct Layout {
    pub size: ChartSize,
    /// One pixel at the usual size; grows and shrinks with the chart.
    pub unit: f64,
    pub sizes: Type,
    /// The plot.
    pub plot: Plot,
    /// The vertical axis.
    pub scale: Scale,
    pub axis_texts: Vec<PlacedText>,
    /// One a target, in the picture's order; none where there was no room.
    pub flags: Vec<Option<Flag>>,
    pub caption: Vec<PlacedText>,
}

/// Below this height the plot and its flags come first: the caption takes only what is left over.
const LOW: f64 = 300.0;
/// No more than this of a chart's width goes to the labels on the right.
const MOST_FOR_ENDS: f64 = 0.4;
/// No more than this of a chart's height goes to flags.
const MOST_FOR_FLAGS: f64 = 0.34;

impl Layout {
    /// Places everything of a picture in a chart of this size.
    pub fn of(summary: &Summary, picture: &Picture, size: ChartSize, theme: Theme) -> Self {
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let unit = unit_of(size, theme);
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
        let labels = draw::labels(picture, theme.palette(), unit);
        let right = width - margin - margin::width(&labels, sizes).min(width * MOST_FOR_ENDS);

        let across = Rect { left: margin, top: 0.0, right: width - margin, bottom: 0.0 };
        let place = |place: f64| left + (right - left) * place / picture.last_place();
        let most = (height * MOST_FOR_FLAGS).min(caption_top - least);
        let (flags, flags_height) = flags::placed(picture, sizes, across, place, most);
        let title = title::title(summary, picture, &flags, across, sizes);
        let title_bounds = title.bounds();
        let beside_title = |flag: &Flag| flag.left() > title_bounds.right + 3.0 * sizes.grid;
        let flags_top = match flags.iter().flatten().all(beside_title) {
            true => margin - 0.5 * sizes.grid,
            false => title_bounds.bottom + 0.5 * sizes.grid,
        };
        let ground = (flags_top + flags_height).max(title_bounds.bottom);
        let plot = Plot {
            size,
            area: Rect { left, top: ground + 1.5 * sizes.grid, right, bottom },
            across: (0.0, picture.last_place()),
            upwards: (scale.low, scale.high),
        };
        let flags = flags.into_iter().map(|flag| flag.map(|flag| flag.raised_on(ground)));

        let mut layout = Self {
            size,
            unit,
            sizes,
            plot,
            scale,
            axis_texts: vec![title],
            flags: flags.collect(),
            caption,
        };
        let figures = layout.scale.ticks.iter().copied().zip(marks);
        layout.axis_texts.extend(axis::figures(&layout.plot, figures, sizes));
        layout.axis_texts.extend(axis::places(&layout.plot, &picture.years, sizes));
        layout
    }
}

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
    let placed = |(row, content)| {
        PlacedText::new(content, (margin, first + line * row as f64), sizes.small)
            .toned(Tone::Muted)
    };
    lines.into_iter().enumerate().map(placed).collect()
}
