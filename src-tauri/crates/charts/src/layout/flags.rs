//! The targets' flags: the gap in words above the plot, on a pole down to the target's last point.

use super::{Anchor, PlacedText, Tone, Type};
use crate::geometry::Rect;
use crate::picture::{Picture, TargetPicture};
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

/// A flag's box counted from its strip's bottom, which is at 0.
struct Fit {
    bounds: Rect,
    pole: f64,
    anchor: Anchor,
}

/// Flags for the targets of a picture, in their order, standing on a height of 0, and the height
/// they take. A flag hangs on either side of its pole, in the lowest row where it touches neither
/// another flag nor a pole; without such a row within `most` there is none.
pub(super) fn placed(
    picture: &Picture,
    sizes: Type,
    across: Rect,
    place: impl Fn(f64) -> f64,
    most: f64,
) -> (Vec<Option<Flag>>, f64) {
    let row_height = 2.0 * sizes.line + 0.5 * sizes.grid;
    let rows = ((most / row_height) as usize).max(1);
    let mut fits: Vec<Fit> = Vec::new();
    let flags: Vec<Option<Flag>> = picture
        .targets
        .iter()
        .map(|target| {
            let pole = place(target.last.0);
            let fit = (0..rows).find_map(|row| {
                let bottom = -(row as f64) * row_height;
                let height = (bottom - row_height, bottom);
                sides(target, pole, across, sizes)
                    .map(|(left, right, anchor)| Fit {
                        bounds: Rect { left, top: height.0, right, bottom: height.1 },
                        pole,
                        anchor,
                    })
                    .into_iter()
                    .find(|fit| stands_free(fit, &fits, sizes))
            })?;
            let flag = flag(target, &fit, sizes);
            fits.push(fit);
            Some(flag)
        })
        .collect();
    let height = fits.iter().map(|fit| -fit.bounds.top).fold(0.0, f64::max);
    (flags, height)
}

/// The boxes to the left and to the right of a pole, the roomier one first where the text would
/// have to be cut on a side.
fn sides(target: &TargetPicture, pole: f64, across: Rect, sizes: Type) -> [(f64, f64, Anchor); 2] {
    let space = sizes.grid;
    let wanted = text::width(&target.gap, sizes.body, Weight::SemiBold).max(text::width(
        &target.what,
        sizes.body,
        Weight::Regular,
    ));
    let (left_room, right_room) = (pole - space - across.left, across.right - pole - space);
    let left = (pole - space - wanted.min(left_room), pole - space, Anchor::End);
    let right = (pole + space, pole + space + wanted.min(right_room), Anchor::Start);
    if left_room >= wanted || left_room >= right_room { [left, right] } else { [right, left] }
}

fn stands_free(fit: &Fit, others: &[Fit], sizes: Type) -> bool {
    /// A flag narrower than this many letters' heights says nothing.
    const NARROWEST: f64 = 8.0;
    let crosses = |pole: f64, flag: &Rect| {
        flag.left - sizes.grid / 2.0 < pole && pole < flag.right + sizes.grid / 2.0
    };
    let is_below = |lower: &Rect, upper: &Rect| lower.bottom > upper.bottom;
    fit.bounds.width() >= NARROWEST * sizes.body
        && others.iter().all(|other| {
            let padded = Rect {
                left: other.bounds.left - 2.0 * sizes.grid,
                right: other.bounds.right + 2.0 * sizes.grid,
                ..other.bounds
            };
            let same_pole = (other.pole - fit.pole).abs() < 0.5;
            let through_other =
                is_below(&other.bounds, &fit.bounds) && crosses(fit.pole, &other.bounds);
            let through_this =
                is_below(&fit.bounds, &other.bounds) && crosses(other.pole, &fit.bounds);
            !fit.bounds.overlaps(&padded) && (same_pole || !through_other && !through_this)
        })
}

fn flag(target: &TargetPicture, fit: &Fit, sizes: Type) -> Flag {
    let x = match fit.anchor {
        Anchor::End => fit.bounds.right,
        Anchor::Start | Anchor::Middle => fit.bounds.left,
    };
    let row = |content: &str, row: f64, weight, tone| PlacedText {
        content: text::ellipsized(content, sizes.body, weight, fit.bounds.width() + 0.01),
        x,
        baseline: fit.bounds.top + 0.75 * sizes.line + row * sizes.line,
        anchor: fit.anchor,
        size: sizes.body,
        weight,
        tone,
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
    /// The same flag standing on a height.
    pub fn raised_on(mut self, height: f64) -> Self {
        let Self { texts, top, .. } = &mut self;
        texts.iter_mut().for_each(|text| text.baseline += height);
        *top += height;
        self
    }
}
