//! What the fills of a gap table mean, in words, above the table.

use fivefold_engine::gap_table::{GapCell, GapTable};

use super::draw::{line, tick};
use super::layout::MetMark;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scene::{Fill, Group, Node, Paint, PlacedText, Shape, Tone, centred_baseline};
use crate::text::{self, Weight};
use crate::theme::{Palette, Written};
use crate::words::{Rounding, gap_table as words};

/// Where a stronger fill begins, as a share of what is required.
const STRONGER_FROM: [f64; 3] = [0.05, 0.1, 0.2];
/// A swatch's side and the space behind it, in sizes of text.
const SWATCH: f64 = 0.95;
const AFTER_SWATCH: f64 = 0.4;

/// What a cell says by its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Short, by its place among the palette's shortages.
    Short(usize),
    Met,
    NotRequired,
}

impl Look {
    /// How a cell looks; what is written as 0 is met.
    pub fn of(cell: Option<&GapCell>, rounding: Rounding) -> Self {
        match cell {
            None => Self::NotRequired,
            Some(cell) if cell.gap >= 0.0 || rounding.is_nothing(cell.gap) => Self::Met,
            Some(cell) => {
                let reached = |from: &&f64| -cell.gap >= **from * cell.required;
                Self::Short(STRONGER_FROM.iter().filter(reached).count())
            }
        }
    }

    /// The fill, and the colour of what stands on it; none where there is nothing on it.
    pub fn written(self, palette: &Palette) -> Option<Written> {
        match self {
            Self::Short(place) => palette.shortages.get(place).copied(),
            Self::Met => Some(palette.met),
            Self::NotRequired => None,
        }
    }

    /// How a cell of this look is painted.
    pub fn paint(self, palette: &Palette, unit: f64) -> Paint {
        match self.written(palette) {
            Some(written) => Paint::filled(Fill::Plain(written.fill)),
            None => Paint::line(palette.grid, unit),
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Short(place) => words::SHORTAGES.get(place).copied().unwrap_or_default(),
            Self::Met => words::MET,
            Self::NotRequired => words::NOT_REQUIRED,
        }
    }
}

/// The legend from the top of the frame downwards, on as many lines as it needs, and its lower
/// edge. Cells that are met
/// bear `mark`; `note` comes last, without a swatch.
pub(super) fn legend(
    of: &GapTable,
    mark: MetMark,
    note: Option<String>,
    frame: &Frame,
    palette: &Palette,
) -> (Node, f64) {
    let Frame { sizes, inner, unit, .. } = frame;
    let size = sizes.small;
    let empty = of.targets.iter().chain(&of.roles).flat_map(|row| &row.cells).any(Option::is_none);
    let looks = (0..words::SHORTAGES.len()).map(Look::Short).chain([Look::Met]);
    let looks = looks.chain(empty.then_some(Look::NotRequired));
    let entries = looks
        .map(|look| (Some(look), look.words().to_owned()))
        .chain(note.map(|note| (None, note)));
    let (mut x, mut centre) = (inner.left, inner.top + size * 0.6);
    let mut drawn = Group::of_class("legend");
    for (look, words) in entries {
        let before = if look.is_some() { (SWATCH + AFTER_SWATCH) * size } else { 0.0 };
        let width = before + text::width(&words, size, Weight::Regular);
        if x > inner.left && x + width > inner.right {
            (x, centre) = (inner.left, centre + 1.45 * size);
        }
        if let Some(look) = look {
            let half = SWATCH * size / 2.0;
            let swatch =
                Rect { left: x, top: centre - half, right: x + 2.0 * half, bottom: centre + half };
            let paint = look.paint(palette, *unit).edged(palette.muted, 0.8 * unit);
            drawn = drawn.holding(Shape::Box(swatch, 1.5 * unit).painted(paint));
            if let (Look::Met, Some(met)) = (look, look.written(palette)) {
                drawn = drawn.holding(match mark {
                    MetMark::Tick => tick((x + 0.38 * half, centre), 1.24 * half, met.text),
                    MetMark::Line => line(swatch, 0.4 * half, met.text),
                });
            }
        }
        let at = (x + before, centred_baseline(centre, size));
        drawn = drawn.holding(PlacedText::new(words, at, size).toned(Tone::Muted));
        x += width + 1.75 * sizes.grid;
    }
    (drawn.into(), centre + 0.7 * size)
}
