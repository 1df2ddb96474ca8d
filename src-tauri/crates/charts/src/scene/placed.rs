//! A text where it will stand.

use crate::geometry::Rect;
use crate::text::{self, Weight};

/// Which point of a text stands at its `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// How much a text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Ink,
    Muted,
    /// A colour of its own, on a fill that neither of the others can be read on.
    On(&'static str),
}

/// A line of text.
#[derive(Debug, Clone)]
pub(crate) struct PlacedText {
    pub content: String,
    pub x: f64,
    pub baseline: f64,
    pub anchor: Anchor,
    pub size: f64,
    pub weight: Weight,
    pub tone: Tone,
    /// The box it was given, where that is a shape it stands in.
    #[cfg_attr(not(test), expect(dead_code, reason = "what tests hold every chart to"))]
    pub within: Option<Rect>,
}

/// The parts of Inter's em above and below the baseline that letters fill.
const ASCENT: f64 = 0.76;
const DESCENT: f64 = 0.2;

impl PlacedText {
    /// A text that begins at `x`, in ink.
    pub fn new(content: impl Into<String>, (x, baseline): (f64, f64), size: f64) -> Self {
        Self {
            content: content.into(),
            x,
            baseline,
            anchor: Anchor::Start,
            size,
            weight: Weight::Regular,
            tone: Tone::Ink,
            within: None,
        }
    }

    /// The same, standing otherwise at its `x`.
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The same in another tone.
    pub fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// The same in another weight.
    pub fn weighing(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// The same in a box it must not leave.
    pub fn within(self, bounds: Rect) -> Self {
        Self { within: Some(bounds), ..self }
    }

    /// The box the letters fill.
    pub fn bounds(&self) -> Rect {
        let width = text::width(&self.content, self.size, self.weight);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Rect {
            left,
            top: self.baseline - ASCENT * self.size,
            right: left + width,
            bottom: self.baseline + DESCENT * self.size,
        }
    }
}

/// The baseline on which a text's capitals are centred on a height.
pub(crate) fn centred_baseline(centre: f64, size: f64) -> f64 {
    const CAPITALS: f64 = 0.727;
    centre + CAPITALS / 2.0 * size
}
