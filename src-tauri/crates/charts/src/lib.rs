//! The charts of a projection: plotters draws them, this crate makes them accessible SVG.
//!
//! Read it in this order:
//!
//! 1. [`chart`]: what is asked for and what comes back; [`headcount`] is the way in, and
//!    [`comparison()`] that of scenarios side by side: `comparison` in each of the modules below.
//! 2. [`mode`]: totals or change, and which of them tells more.
//! 3. [`words`]: the sentence above a chart, its text alternative, its caption and its figures.
//! 4. `picture`: a summary as bands, a line and targets, still in people.
//! 5. `layout`: where everything written stands, in pixels; nothing overlaps, nothing is clipped.
//! 6. `svg`: the drawing itself, layer by layer.
//!
//! # How plotters' drawing becomes accessible SVG
//!
//! The SVG backend that comes with plotters writes no ids, titles, groups or patterns, rounds to
//! whole pixels, and lets a colour be nothing but a colour. Its drawing is therefore taken one
//! step earlier: `svg::layer` is a plotters backend of our own that keeps the paths and polygons
//! plotters asks for. Every series is drawn on a layer of its own, all in one coordinate system
//! of tenths of a pixel, and `svg::document` writes each layer as one `<g>` with an id, a
//! `data-series` name, a `<title>` and the paint of the series, which may be a `<pattern>`. Text
//! is placed by `layout` from the metrics of the embedded Inter and written as `<text>`.
//!
//! What is written stays within a strict content security policy and within what usvg supports:
//! presentation attributes only, no `style`, no `<style>`, no script. Every id starts with a hash
//! of what is drawn, so that several charts can stand in one page; look a series up by
//! `[data-series="buy"]`.

pub mod chart;
mod comparison;
mod geometry;
mod layout;
pub mod mode;
mod picture;
mod svg;
mod text;
pub mod theme;
pub mod words;

#[cfg(test)]
#[path = "../tests/cases/mod.rs"]
#[allow(dead_code)]
mod cases;

pub use chart::{Chart, ChartError, ChartSize, headcount};
pub use comparison::comparison;
pub use mode::Mode;
pub use theme::Theme;
