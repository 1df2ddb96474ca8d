//! Where the two panels stand: side by side, or one under the other where it is narrow.

use fivefold_engine::skill_mix::SkillMix;
use fivefold_engine::summary::Unit;

use crate::frame::Frame;
use crate::geometry::Rect;
use crate::margin::{self, MarginLabel};
use crate::scene::Plot;
use crate::text::{self, Weight};
use crate::theme::Palette;
use crate::words::mix as words;

/// Panels narrower together than this, in sizes of text, stand one under the other, if each is left
/// so many lines.
const NARROW: f64 = 36.0;
const LINES_EACH: f64 = 8.0;
/// No more than this of a chart's width goes to a margin with names, beside one panel or two.
const MOST_BESIDE_ONE: f64 = 0.48;
const MOST_BESIDE_TWO: f64 = 0.36;
/// Above a panel's columns, in sizes of text.
pub(super) const ABOVE: f64 = 1.9;

/// One of the two.
#[derive(Debug)]
pub(super) struct Panel {
    pub unit: Unit,
    /// Years are at 0, 1, 2 …; 1 is the whole.
    pub plot: Plot,
    /// Where the margin with its labels ends.
    pub edge: f64,
    /// Whether shares are written at its left.
    pub has_axis: bool,
    /// Whether its labels have names, or share those of the other.
    pub has_names: bool,
}

fn one_under_the_other(frame: &Frame) -> bool {
    let Frame { inner, sizes, .. } = frame;
    inner.width() < NARROW * sizes.body && inner.height() >= 2.0 * LINES_EACH * sizes.line
}

/// Between panels that stand one under the other.
fn between(frame: &Frame) -> f64 {
    frame.sizes.grid
}

/// The height of a panel's columns.
fn column_height(frame: &Frame) -> f64 {
    let Frame { inner, sizes, .. } = frame;
    let height = match one_under_the_other(frame) {
        true => (inner.height() - between(frame)) / 2.0,
        false => inner.height(),
    };
    height - ABOVE * sizes.body - sizes.grid - 1.3 * sizes.body
}

/// How many parts can be labelled and told apart.
pub(super) fn most_parts(frame: &Frame) -> usize {
    ((column_height(frame) / frame.sizes.line) as usize).clamp(2, Palette::PARTS)
}

/// The panels of heads and of WTE, for labels with and without names.
pub(super) fn panels(
    of: &SkillMix,
    named: &[MarginLabel],
    unnamed: &[MarginLabel],
    frame: &Frame,
) -> [Panel; 2] {
    let Frame { inner, sizes, size, .. } = *frame;
    let axis = text::width(&words::percent(1.0), sizes.body, Weight::Regular) + sizes.grid;
    let most = if one_under_the_other(frame) { MOST_BESIDE_ONE } else { MOST_BESIDE_TWO };
    let with_names = margin::width(named, sizes).min(most * inner.width());
    let height = column_height(frame);
    let panel = |unit, left: f64, top: f64, width: f64, edge: f64| {
        let top = top + ABOVE * sizes.body;
        let area = Rect { left, top, right: left + width, bottom: top + height };
        let across = (-0.5, of.years.len().max(1) as f64 - 0.5);
        let plot = Plot { size, area, across, upwards: (0.0, 1.0) };
        Panel { unit, plot, edge, has_axis: true, has_names: true }
    };
    let left = inner.left + axis;
    if one_under_the_other(frame) {
        let width = inner.right - with_names - left;
        let half = (inner.height() + between(frame)) / 2.0;
        return [(Unit::Heads, inner.top), (Unit::Wte, inner.top + half)]
            .map(|(unit, top)| panel(unit, left, top, width, inner.right));
    }
    let without = margin::width(unnamed, sizes) + 2.0 * sizes.grid;
    let width = (inner.right - with_names - without - left) / 2.0;
    let second = left + width + without;
    let heads = panel(Unit::Heads, left, inner.top, width, second - sizes.grid);
    let wte = panel(Unit::Wte, second, inner.top, width, inner.right);
    [Panel { has_names: false, ..heads }, Panel { has_axis: false, ..wte }]
}
