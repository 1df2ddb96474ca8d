//! What every chart has around its plot: what it measures at the top, what has to be known below.

use crate::chart::ChartSize;
use crate::geometry::Rect;
use crate::scene::{Anchor, Group, Node, PlacedText, Tone, centred_baseline};
use crate::sizes::{SURE_TO_FIT, Type, unit_of};
use crate::text::{self, Weight};
use crate::theme::Theme;

/// Below this height the plot comes first: the caption takes only what is left over.
const LOW: f64 = 300.0;
/// No more than this of a chart's height goes to the caption.
const MOST_FOR_CAPTION: f64 = 0.25;

/// A chart's size, its measures, its title and caption, and the box left between them.
#[derive(Debug)]
pub(crate) struct Frame {
    pub size: ChartSize,
    /// One pixel at the usual size.
    pub unit: f64,
    pub sizes: Type,
    /// What is left for the plot and what belongs to it, margins taken off.
    pub inner: Rect,
    title: PlacedText,
    caption: Vec<PlacedText>,
}

impl Frame {
    /// A frame with what the chart measures at the top and `caption`, a paragraph an entry, at the
    /// bottom. The plot is left at least `least` lines of text, as far as the chart is high enough.
    pub fn of(
        measured: &str,
        caption: &[String],
        least: f64,
        size: ChartSize,
        theme: Theme,
    ) -> Self {
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let unit = unit_of(size, theme);
        let sizes = Type::of(unit);
        let margin = 2.0 * sizes.grid;
        let room = width - 2.0 * margin;
        let title = text::ellipsized(measured, sizes.body, Weight::SemiBold, room);
        let title = PlacedText::new(title, (margin, margin + sizes.body * 0.8), sizes.body)
            .weighing(Weight::SemiBold);
        let top = title.bounds().bottom + 1.5 * sizes.grid;
        let caption = captioned(caption, sizes, (width, height), height - top - least * sizes.line);
        let bottom = caption.first().map_or(height - margin, |line| line.bounds().top - sizes.grid);
        let inner = Rect { left: margin, top, right: width - margin, bottom };
        Self { size, unit, sizes, inner, title, caption }
    }

    /// A sentence in the middle of a chart that has nothing to draw.
    pub fn saying(&self, sentence: &str) -> Node {
        let Self { sizes, inner, .. } = *self;
        let room = (0.8 * inner.width()).min(40.0 * sizes.body);
        let mut lines = text::wrapped(sentence, sizes.body, Weight::Regular, room);
        lines.truncate((inner.height() / sizes.line) as usize);
        let middle = (inner.left + inner.right) / 2.0;
        let first = (inner.top + inner.bottom - sizes.line * lines.len() as f64) / 2.0;
        let placed = |(row, content): (usize, String)| {
            let centre = first + sizes.line * (row as f64 + 0.5);
            PlacedText::new(content, (middle, centred_baseline(centre, sizes.body)), sizes.body)
                .anchored(Anchor::Middle)
        };
        Group::of_class("nothing").holding_all(lines.into_iter().enumerate().map(placed)).into()
    }

    /// What isn't drawn for want of room, in the last line above the caption.
    pub fn note(&self, words: &str) -> Node {
        let Self { sizes, inner, .. } = *self;
        let words = text::ellipsized(words, sizes.body, Weight::Regular, inner.width());
        let baseline = centred_baseline(inner.bottom - sizes.line / 2.0, sizes.body);
        let placed = PlacedText::new(words, (inner.left, baseline), sizes.body).toned(Tone::Muted);
        Group::of_class("left-out").holding(placed).into()
    }

    /// The frame's texts.
    pub fn nodes(&self) -> [Node; 2] {
        [
            Group::of_class("axes").holding(self.title.clone()).into(),
            Group::of_class("caption").holding_all(self.caption.clone()).into(),
        ]
    }
}

/// The caption, from the chart's bottom upwards: as many lines as fit within `most` pixels, but no
/// more than a quarter of the chart's height, and two at the least. A low chart has it whole or not
/// at all.
fn captioned(
    paragraphs: &[String],
    sizes: Type,
    (width, height): (f64, f64),
    most: f64,
) -> Vec<PlacedText> {
    let margin = 2.0 * sizes.grid;
    let room = SURE_TO_FIT * (width - 2.0 * margin);
    let line = 1.35 * sizes.small;
    let wrap = |paragraph: &String| text::wrapped(paragraph, sizes.small, Weight::Regular, room);
    let mut lines: Vec<String> = paragraphs.iter().flat_map(wrap).collect();
    let fitting = (most.min(MOST_FOR_CAPTION * height) - margin) / line;
    if (height < LOW && fitting < lines.len() as f64) || fitting < 1.0 {
        return Vec::new();
    }
    let most_lines = (fitting as usize).max(1);
    if lines.len() > most_lines {
        lines.truncate(most_lines);
        if let Some(last) = lines.last_mut() {
            *last = text::ellipsized(&format!("{last} …"), sizes.small, Weight::Regular, room);
        }
    }
    let first = height - margin - line * lines.len().saturating_sub(1) as f64;
    let placed = |(row, content)| {
        let at = (margin, first + line * row as f64);
        PlacedText::new(content, at, sizes.small).toned(Tone::Muted)
    };
    lines.into_iter().enumerate().map(placed).collect()
}
