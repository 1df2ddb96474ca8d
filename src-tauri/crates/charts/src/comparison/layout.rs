//! Where everything of a chart of scenarios side by side stands, in pixels.
//!
//! From top to bottom: what the vertical axis measures, a line of text a target, the plot with the
//! scenarios' names in a margin on the right, the years, the caption.

use super::draw;
use super::picture::Picture;
use crate::chart::ChartSize;
use crate::geometry::Rect;
use crate::scale::Scale;
use crate::scene::{Anchor, PlacedText, Plot, Tone};
use crate::sizes::{SURE_TO_FIT, Type, unit_of, widest};
use crate::text::{self, Weight};
use crate::theme::Theme;
use crate::{axis, margin, words};

/// No more than this of a chart's width goes to the names on the right.
const MOST_FOR_NAMES: f64 = 0.38;
/// So many targets are named; the rest are counted.
const MOST_TARGETS: usize = 3;

/// Everything placed.
#[derive(Debug)]
pub(crate) struct Layout {
    pub size: ChartSize,
    /// One pixel at the usual size.
    pub unit: f64,
    pub sizes: Type,
    pub plot: Plot,
    pub scale: Scale,
    /// Axis texts and the targets' words.
    pub texts: Vec<PlacedText>,
    pub caption: Vec<PlacedText>,
    /// Where each named target's pole begins; none where its words found no room.
    pub poles: Vec<Option<f64>>,
}

impl Layout {
    /// Places everything of a picture in a chart of this size.
    pub fn of(picture: &Picture, size: ChartSize, theme: Theme) -> Self {
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let unit = unit_of(size, theme);
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
        let names = margin::width(&draw::labels(picture, theme.palette(), unit), sizes);
        let right = width - margin - names.min(width * MOST_FOR_NAMES);

        let plot = Plot {
            size,
            area: Rect { left, top, right, bottom },
            across: (0.0, picture.last_place()),
            upwards: (scale.low, scale.high),
        };
        let poles = vec![None; picture.targets.len()];
        let mut layout = Self { size, unit, sizes, plot, scale, texts: Vec::new(), caption, poles };
        layout.texts.push(title(picture, &layout.scale, sizes, width));
        let figures = layout.scale.ticks.iter().copied().zip(marks);
        layout.texts.extend(axis::figures(&layout.plot, figures, sizes));
        layout.texts.extend(axis::places(&layout.plot, &picture.years, sizes));
        layout.place_targets(picture, title_bottom);
        layout
    }

    /// A line of text a target, right of its pole or left of it, whichever has more room.
    fn place_targets(&mut self, picture: &Picture, title_bottom: f64) {
        let sizes = self.sizes;
        for (nth, target) in picture.targets.iter().take(MOST_TARGETS).enumerate() {
            let Some(last) = target.points.last() else { continue };
            let pole = self.plot.x(last.0);
            let baseline = title_bottom + (nth + 1) as f64 * sizes.line;
            let edge = f64::from(self.size.width) - 2.0 * sizes.grid;
            let (before, after) = (pole - 3.0 * sizes.grid, edge - pole - sizes.grid);
            let (x, anchor, room) = match before >= after {
                true => (pole - sizes.grid, Anchor::End, before),
                false => (pole + sizes.grid, Anchor::Start, after),
            };
            let content = text::ellipsized(&target.what, sizes.body, Weight::Regular, room);
            self.texts.push(PlacedText::new(content, (x, baseline), sizes.body).anchored(anchor));
            if let Some(slot) = self.poles.get_mut(nth) {
                *slot = Some(baseline - 0.6 * sizes.body);
            }
        }
    }
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
    let content = text::ellipsized(&content, sizes.body, Weight::SemiBold, room);
    PlacedText::new(content, (margin, margin + sizes.body * 0.8), sizes.body)
        .weighing(Weight::SemiBold)
}

fn caption(picture: &Picture, sizes: Type, size: ChartSize) -> Vec<PlacedText> {
    const MOST_LINES: usize = 2;
    let margin = 2.0 * sizes.grid;
    let room = SURE_TO_FIT * (f64::from(size.width) - 2.0 * margin);
    let line = 1.35 * sizes.small;
    let mut lines = text::wrapped(&picture.caption, sizes.small, Weight::Regular, room);
    lines.truncate(MOST_LINES);
    let first = f64::from(size.height) - margin - line * lines.len().saturating_sub(1) as f64;
    let placed = |(row, content)| {
        PlacedText::new(content, (margin, first + line * row as f64), sizes.small)
            .toned(Tone::Muted)
    };
    lines.into_iter().enumerate().map(placed).collect()
}
