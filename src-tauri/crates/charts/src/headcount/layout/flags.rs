//! The targets' flags: the gap in words above the plot, on a pole down to the target's last point.

use super::{Anchor, PlacedText, Tone, Type};
use crate::geometry::Rect;
use crate::headcount::picture::{Picture, TargetPicture};
use crate::text::{self, Weight};

/// A target's flag.
#[derive(Debug, Clone)]
pub(crate) struct Flag {
    /// The gap, then the target.
    pub texts: [PlacedText; 2],
    /// Where the pole stands.
    pub x: f64,
    /// Where the pole begins; it ends at the target's last point.
    pub top: f64,
}

/// The room flags have: from the left to the right edge, and so many rows.
struct Room {
    left: f64,
    right: f64,
    rows: usize,
    row_height: f64,
}

/// A flag's box above a ground at 0, and its pole.
#[derive(Clone)]
struct Fit {
    bounds: Rect,
    pole: f64,
    anchor: Anchor,
}

/// Flags for the targets of a picture, in their order, on a ground at 0, and the height they take.
///
/// As many targets have a flag as find room; those whose last year is latest come first. A flag
/// hangs on either side of its pole, in the lowest row where it touches neither another flag nor
/// a pole. The gap is never cut, the target's name may be.
pub(super) fn placed(
    picture: &Picture,
    sizes: Type,
    across: Rect,
    place: impl Fn(f64) -> f64,
    most: f64,
) -> (Vec<Option<Flag>>, f64) {
    let row_height = row_height(sizes);
    let rows = (most / row_height) as usize;
    let room = Room { left: across.left, right: across.right, rows, row_height };
    let poles: Vec<f64> = picture.targets.iter().map(|target| place(target.last.0)).collect();
    let fits = (0..=picture.targets.len())
        .rev()
        .find_map(|count| fits(picture, &poles, count, sizes, &room))
        .unwrap_or_default();
    let height = fits.iter().flatten().map(|fit: &Fit| -fit.bounds.top).fold(0.0, f64::max);
    let flags = picture
        .targets
        .iter()
        .zip(fits)
        .map(|(target, fit)| Some(flag(target, &fit?, sizes)))
        .collect();
    (flags, height)
}

/// The height of a row of flags: two lines of text.
pub(super) fn row_height(sizes: Type) -> f64 {
    2.0 * sizes.line + 0.5 * sizes.grid
}

/// Boxes for the first so many targets by last year, in the picture's order, if all find room.
/// They are placed from the left, so that a later flag may rise above an earlier one.
fn fits(
    picture: &Picture,
    poles: &[f64],
    count: usize,
    sizes: Type,
    room: &Room,
) -> Option<Vec<Option<Fit>>> {
    let mut chosen: Vec<(usize, &TargetPicture, f64)> = picture
        .targets
        .iter()
        .zip(poles)
        .enumerate()
        .map(|(number, (target, pole))| (number, target, *pole))
        .collect();
    chosen.sort_by(|one, other| other.2.total_cmp(&one.2));
    chosen.truncate(count);
    chosen.sort_by(|one, other| one.2.total_cmp(&other.2));
    let mut placed: Vec<(usize, Fit)> = Vec::new();
    for (number, target, pole) in chosen {
        let fit = candidates(target, pole, sizes, room)
            .into_iter()
            .find(|fit| placed.iter().all(|(_, other)| stand_free(fit, other, sizes)))?;
        placed.push((number, fit));
    }
    let of = |number| placed.iter().find(|(of, _)| *of == number).map(|(_, fit)| fit.clone());
    Some((0..picture.targets.len()).map(of).collect())
}

/// The boxes a flag may have, the best first: whole before cut, low before high, left before
/// right.
fn candidates(target: &TargetPicture, pole: f64, sizes: Type, room: &Room) -> Vec<Fit> {
    /// A target's name takes no more than this share of the width.
    const WIDEST: f64 = 0.62;
    let gap = text::width(&target.gap, sizes.body, Weight::SemiBold);
    let what = text::width(&target.what, sizes.body, Weight::Regular);
    let whole = gap.max(what.min(WIDEST * (room.right - room.left)));
    let space = sizes.grid;
    let (left_room, right_room) = (pole - space - room.left, room.right - space - pole);
    let mut candidates = Vec::new();
    for wanted in [whole, gap] {
        for row in 0..room.rows {
            let bottom = -(row as f64) * room.row_height;
            let at = |left: f64, right: f64, anchor| Fit {
                bounds: Rect { left, top: bottom - room.row_height, right, bottom },
                pole,
                anchor,
            };
            if left_room >= wanted {
                let width = whole.min(left_room);
                candidates.push(at(pole - space - width, pole - space, Anchor::End));
            }
            if right_room >= wanted {
                let width = whole.min(right_room);
                candidates.push(at(pole + space, pole + space + width, Anchor::Start));
            }
        }
    }
    candidates
}

/// Whether neither flag touches the other or hangs in the way of the other's pole.
fn stand_free(one: &Fit, other: &Fit, sizes: Type) -> bool {
    let padded = Rect {
        left: other.bounds.left - 2.0 * sizes.grid,
        right: other.bounds.right + 2.0 * sizes.grid,
        ..other.bounds
    };
    let in_the_way = |lower: &Fit, upper: &Fit| {
        lower.bounds.bottom > upper.bounds.bottom
            && lower.bounds.left - sizes.grid / 2.0 < upper.pole
            && upper.pole < lower.bounds.right + sizes.grid / 2.0
    };
    !one.bounds.overlaps(&padded) && !in_the_way(one, other) && !in_the_way(other, one)
}

fn flag(target: &TargetPicture, fit: &Fit, sizes: Type) -> Flag {
    let x = match fit.anchor {
        Anchor::End => fit.bounds.right,
        Anchor::Start | Anchor::Middle => fit.bounds.left,
    };
    let row = |content: &str, row: f64, weight, tone| {
        PlacedText::new(
            text::ellipsized(content, sizes.body, weight, fit.bounds.width() + 0.01),
            (x, fit.bounds.top + 0.75 * sizes.line + row * sizes.line),
            sizes.body,
        )
        .anchored(fit.anchor)
        .weighing(weight)
        .toned(tone)
    };
    Flag {
        texts: [
            row(&target.gap, 0.0, Weight::SemiBold, Tone::Ink),
            row(&target.what, 1.0, Weight::Regular, Tone::Muted),
        ],
        x: fit.pole,
        top: fit.bounds.top,
    }
}

impl Flag {
    /// The leftmost of what is written and the pole.
    pub fn left(&self) -> f64 {
        self.texts.iter().map(|text| text.bounds().left).fold(self.x, f64::min)
    }

    /// The same flag on a ground of this height.
    pub fn raised_on(mut self, height: f64) -> Self {
        let Self { texts, top, .. } = &mut self;
        texts.iter_mut().for_each(|text| text.baseline += height);
        *top += height;
        self
    }
}
