//! The axes' texts: the title, the figures on the left and the years below.

use fivefold_engine::summary::Summary;

use super::placed::centred_baseline;
use super::{Anchor, Flag, Layout, PlacedText, Tone, Type};
use crate::geometry::Rect;
use crate::mode::Mode;
use crate::picture::Picture;
use crate::text::{self, Weight};
use crate::words;

/// The chart's title: what the vertical axis measures, how many targets found no room for a flag,
/// and what the rings are where there are any.
pub(super) fn title(
    summary: &Summary,
    picture: &Picture,
    flags: &[Option<Flag>],
    across: Rect,
    sizes: Type,
) -> PlacedText {
    let unit = words::unit(summary);
    let measured = match picture.mode {
        Mode::Change => format!("Change from business as usual, {unit}"),
        Mode::Totals | Mode::Auto => format!("In post, {unit}"),
    };
    let unnamed = match flags.iter().filter(|flag| flag.is_none()).count() {
        0 => String::new(),
        1 => " (1 target not named)".to_owned(),
        more => format!(" ({more} targets not named)"),
    };
    // The mark's own shape tells it apart, so the mark stands in the words.
    let outturn = if picture.outturn.is_empty() { "" } else { "; \u{25cb} turned out" };
    let title = format!("{measured}{unnamed}{outturn}");
    PlacedText {
        content: text::ellipsized(&title, sizes.body, Weight::SemiBold, across.width()),
        x: across.left,
        baseline: across.left + sizes.body * 0.8,
        anchor: Anchor::Start,
        size: sizes.body,
        weight: Weight::SemiBold,
        tone: Tone::Ink,
    }
}

/// The figures on the left.
pub(super) fn marks(layout: &Layout, marks: &[String], sizes: Type) -> Vec<PlacedText> {
    let placed = |(mark, tick): (&String, &f64)| PlacedText {
        content: mark.clone(),
        x: layout.plot.left - sizes.grid,
        baseline: centred_baseline(layout.y(*tick), sizes.body),
        anchor: Anchor::End,
        size: sizes.body,
        weight: Weight::Regular,
        tone: Tone::Muted,
    };
    marks.iter().zip(&layout.scale.ticks).map(placed).collect()
}

/// The years below the axis. The opening point and the last year are always there; between them,
/// as many as keep clear of each other, evenly spaced and counted back from the last.
pub(super) fn years(layout: &Layout, picture: &Picture, sizes: Type) -> Vec<PlacedText> {
    let edge = f64::from(layout.size.width) - sizes.grid;
    let placed = |(place, year): (usize, &String)| {
        let half = text::width(year, sizes.body, Weight::Regular) / 2.0;
        PlacedText {
            content: year.clone(),
            x: layout.x(picture, place as f64).clamp(sizes.grid + half, edge - half),
            baseline: layout.plot.bottom + sizes.grid + sizes.body,
            anchor: Anchor::Middle,
            size: sizes.body,
            weight: Weight::Regular,
            tone: Tone::Muted,
        }
    };
    let all: Vec<PlacedText> = picture.years.iter().enumerate().map(placed).collect();
    let last = all.len().saturating_sub(1);
    for every in 1..=last.max(1) {
        let shown: Vec<&PlacedText> = all
            .iter()
            .enumerate()
            .filter(|(place, _)| *place == 0 || (last - place).is_multiple_of(every))
            .map(|(_, text)| text)
            .collect();
        let shown = without_second_too_close(shown, sizes);
        if keep_clear(&shown, sizes) {
            return shown.into_iter().cloned().collect();
        }
    }
    all.into_iter().rev().take(1).collect()
}

/// Leaves out the first year shown after the opening point where it would touch its longer label.
fn without_second_too_close(mut shown: Vec<&PlacedText>, sizes: Type) -> Vec<&PlacedText> {
    if shown.len() > 2 && shown.get(..2).is_some_and(|pair| !keep_clear(pair, sizes)) {
        shown.remove(1);
    }
    shown
}

fn keep_clear(shown: &[&PlacedText], sizes: Type) -> bool {
    shown.windows(2).all(|pair| match pair {
        [one, other] => one.bounds().right + sizes.grid <= other.bounds().left,
        _ => true,
    })
}
