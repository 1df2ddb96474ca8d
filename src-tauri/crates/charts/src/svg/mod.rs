//! The drawing: every series drawn by plotters on a layer of its own, the layers written as one
//! accessible SVG.

pub(crate) mod comparison;
mod document;
mod draw;
mod hash;
mod layer;
mod pattern;
mod write;

pub(crate) use document::{Drawing, document};
