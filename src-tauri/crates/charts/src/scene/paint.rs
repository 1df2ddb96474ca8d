//! How a shape is painted.

use super::Texture;

/// A fill, a stroke, or both; what is left out comes from the group around it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Paint {
    pub fill: Option<Fill>,
    pub stroke: Option<Stroke>,
}

/// What a shape is filled with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Fill {
    /// Nothing, but it can still be pointed at.
    Clear,
    Nothing,
    Plain(&'static str),
    /// A colour and what tells it apart where colour doesn't.
    Textured(Texture, &'static str),
}

/// How a shape's edge is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stroke {
    pub colour: &'static str,
    /// In pixels.
    pub width: f64,
    /// Lengths in pixels, drawn and left out by turns; empty for a line drawn through.
    pub dashes: Vec<f64>,
}

impl Paint {
    /// A fill without an edge.
    pub fn filled(fill: Fill) -> Self {
        Self { fill: Some(fill), stroke: None }
    }

    /// A line drawn through, without a fill.
    pub fn line(colour: &'static str, width: f64) -> Self {
        Self::dashed(colour, width, &[])
    }

    /// A dashed line, without a fill; a dash and a gap each in pixels.
    pub fn dashed(colour: &'static str, width: f64, dashes: &[f64]) -> Self {
        let stroke = Stroke { colour, width, dashes: dashes.to_vec() };
        Self { fill: Some(Fill::Nothing), stroke: Some(stroke) }
    }

    /// The same with an edge drawn through.
    pub fn edged(mut self, colour: &'static str, width: f64) -> Self {
        self.stroke = Some(Stroke { colour, width, dashes: Vec::new() });
        self
    }
}
