//! A drawing before it is written: groups, shapes and texts in pixels, from the back to the front.
//!
//! A chart puts a [`Scene`] together; [`Scene::svg`] writes it. In reading order: [`Node`] is what
//! there is to draw, [`Paint`] and [`Texture`] how, [`PlacedText`] a line of text where it stands,
//! [`Plot`] the part of a drawing that plotters maps figures onto.

mod hash;
mod node;
mod paint;
mod placed;
mod plot;
mod texture;
mod write;

pub(crate) use node::{Group, Node, Shape};
pub(crate) use paint::{Fill, Paint};
pub(crate) use placed::{Anchor, PlacedText, Tone, centred_baseline};
pub(crate) use plot::{Mark, Place, Plot};
pub(crate) use texture::Texture;
pub(crate) use write::px;

#[cfg(test)]
pub(crate) mod check;

use crate::chart::{ChartError, ChartSize};
use crate::geometry::Rect;
use crate::theme::Palette;

/// A whole drawing.
#[derive(Debug)]
pub(crate) struct Scene {
    pub size: ChartSize,
    /// One pixel at the usual size; grows and shrinks with the chart.
    pub unit: f64,
    /// Which chart it is, as its class.
    pub kind: &'static str,
    /// What else the window and tests find it by.
    pub data: Vec<(&'static str, String)>,
    /// What it is of.
    pub title: String,
    /// What it shows, for those who don't see it.
    pub description: String,
    pub palette: &'static Palette,
    /// From the back to the front.
    pub nodes: Vec<Node>,
    /// Where no text may stand but one that is placed within it.
    #[cfg_attr(not(test), expect(dead_code, reason = "what tests hold every chart to"))]
    pub keep_clear: Vec<Rect>,
}

impl Scene {
    /// The drawing as one `<svg>` element without an XML declaration.
    ///
    /// # Errors
    /// [`ChartError::Drawing`] where it could not be written.
    pub fn svg(&self) -> Result<String, ChartError> {
        write::svg(self)
    }

    /// Every text, in drawing order.
    #[cfg(test)]
    pub fn texts(&self) -> Vec<&PlacedText> {
        fn gather<'a>(nodes: &'a [Node], texts: &mut Vec<&'a PlacedText>) {
            for node in nodes {
                match node {
                    Node::Group(group) => gather(&group.nodes, texts),
                    Node::Text(text) => texts.push(text),
                    Node::Shape(..) => {}
                }
            }
        }
        let mut texts = Vec::new();
        gather(&self.nodes, &mut texts);
        texts
    }
}
