//! The charts of a projection: plotters draws them, this crate makes them accessible SVG.
//!
//! Read it in this order:
//!
//! 1. [`chart`](mod@chart): what comes back; [`table`]: the same figures as a table;
//!    [`ChartQuestion`]: which chart of a plan, and [`chart()`] the way from there to the drawing.
//! 2. One module a chart: `headcount`, `comparison`, `bridge`, `million`, `gap`, `mix`,
//!    `pipeline`, `flows`, `cost`, `tornado`, `fan`; `trade_off`, which is of no plan alone, and
//!    `dot_plot`, which a plan has as many of as it has benchmarks.
//! 3. [`mode`]: totals or change, and which of them tells more.
//! 4. [`words`]: the sentence above a chart, its text alternative, its caption and its figures.
//! 5. What charts are put together from: `frame`, `sizes`, `axis`, `upright`, `margin`, `scale`, `series`,
//!    [`theme`].
//! 6. `scene`: the drawing itself, in pixels, and how it is written; [`png`] and
//!    [`picture()`] make pixels of it.
//!
//! # How plotters' drawing becomes accessible SVG
//!
//! The SVG backend that comes with plotters writes no ids, titles, groups or patterns, rounds to
//! whole pixels, and lets a colour be nothing but a colour. Its drawing is therefore taken one
//! step earlier: `scene::plot` has a plotters backend of our own that keeps the paths and polygons
//! plotters asks for, in tenths of a pixel. A chart paints them and puts them into named groups of
//! a `scene::Scene`, and `scene::write` writes each group as one `<g>` with an id, a `data-series`
//! name, a `<title>` and the paint of the series, which may be a `<pattern>`. Text is placed from
//! the metrics of the embedded Inter and written as `<text>`.
//!
//! What can be pointed at or reached by keyboard is a group of the class `point`, in reading
//! order; its `<title>` is what is read out.
//!
//! What is written stays within a strict content security policy and within what usvg supports:
//! presentation attributes only, no `style`, no `<style>`, no script. Every id starts with a hash
//! of what is drawn, so that several charts can stand in one page; look a series up by
//! `[data-series="buy"]`.

mod axis;
mod bridge;
pub mod chart;
mod comparison;
mod cost;
mod dot_plot;
mod drawable;
mod fan;
mod flows;
mod frame;
mod gap;
mod geometry;
mod headcount;
mod margin;
mod million;
mod mix;
pub mod mode;
mod pipeline;
mod question;
mod raster;
mod scale;
mod scene;
mod series;
mod sizes;
pub mod table;
mod text;
pub mod theme;
mod tornado;
mod trade_off;
mod upright;
pub mod words;

#[cfg(test)]
#[path = "../tests/cases/mod.rs"]
#[allow(dead_code)]
mod cases;

pub use bridge::bridge;
pub use chart::{Chart, ChartError, ChartSize};
pub use comparison::comparison;
pub use cost::cost;
pub use dot_plot::{DotPlot, DotStandard, dot_plot};
pub use fan::fan;
pub use flows::flows;
pub use gap::gap;
pub use headcount::headcount;
pub use million::million;
pub use mix::mix;
pub use mode::Mode;
pub use pipeline::pipeline;
pub use question::{ChartKind, ChartQuestion, chart, refuse_small_numbers};
pub use raster::{Picture, picture, png};
pub use table::ChartTable;
pub use theme::Theme;
pub use tornado::tornado;
pub use trade_off::{TradeOff, trade_off};
