//! The labels at the right edge: each beside what it names, pushed apart where they would touch.

use super::placed::centred_baseline;
use super::{Anchor, Layout, PlacedText, Tone, Type, widest};
use crate::geometry::Rect;
use crate::picture::{End, Picture, Series};
use crate::text::{self, Weight};

/// A label in the right margin with its swatch and the line that leads to it.
#[derive(Debug)]
pub(crate) struct EndLabel {
    pub series: Series,
    pub text: PlacedText,
    /// A patch of the series' pattern, or a stroke of its line.
    pub swatch: Rect,
    /// From the plot's edge to the swatch.
    pub leader: [(f64, f64); 3],
}

/// Of the margin, in grid steps: the leader, the swatch, and the space before the text.
const LEADER: f64 = 2.5;
const SWATCH: f64 = 2.25;
const SPACE: f64 = 0.75;

/// The margin's width if no label has to be cut.
pub(super) fn width(picture: &Picture, sizes: Type) -> f64 {
    let labels: Vec<String> = picture.ends.iter().map(whole_label).collect();
    widest(&labels, sizes.body, Weight::SemiBold) + (LEADER + SWATCH + SPACE) * sizes.grid
}

fn whole_label(end: &End) -> String {
    format!("{} {}", end.name, end.figure)
}

/// The label, short where the long one doesn't fit, or else with as much of its name as there is room for, and all of its figure.
fn label(end: &End, size: f64, weight: Weight, room: f64) -> String {
    let whole = whole_label(end);
    if text::width(&whole, size, weight) <= room {
        return whole;
    }
    let short = format!("As usual {}", end.figure);
    if end.series == Series::BusinessAsUsual && text::width(&short, size, weight) <= room {
        return short;
    }
    let figure = format!(" {}", end.figure);
    let room = room - text::width(&figure, size, weight);
    format!("{}{figure}", text::ellipsized(&end.name, size, weight, room))
}

pub(super) fn placed(layout: &Layout, picture: &Picture, sizes: Type) -> Vec<EndLabel> {
    let mut ends: Vec<(f64, &End)> =
        picture.ends.iter().map(|end| (layout.y(end.height), end)).collect();
    // From the top down; what is higher in the stack comes first where heights are the same.
    ends.reverse();
    ends.sort_by(|one, other| one.0.total_cmp(&other.0));
    let wanted: Vec<f64> = ends.iter().map(|(y, _)| *y).collect();
    let centres = pushed_apart(&wanted, sizes.line, layout.plot.top, layout.plot.bottom);

    let edge = layout.plot.right;
    let swatch_left = edge + LEADER * sizes.grid;
    let text_left = swatch_left + (SWATCH + SPACE) * sizes.grid;
    // The widest label has exactly its own room, but for how sums are rounded.
    let room = f64::from(layout.size.width) - 2.0 * sizes.grid - text_left + 0.01;
    let half = 0.85 * sizes.grid;
    ends.into_iter()
        .zip(centres)
        .map(|((y, end), centre)| {
            let weight = match end.series {
                Series::InPost => Weight::SemiBold,
                _ => Weight::Regular,
            };
            EndLabel {
                series: end.series,
                text: PlacedText {
                    content: label(end, sizes.body, weight, room),
                    x: text_left,
                    baseline: centred_baseline(centre, sizes.body),
                    anchor: Anchor::Start,
                    size: sizes.body,
                    weight,
                    tone: Tone::Ink,
                },
                swatch: Rect {
                    left: swatch_left,
                    top: centre - half,
                    right: swatch_left + SWATCH * sizes.grid,
                    bottom: centre + half,
                },
                leader: [
                    (edge + 0.5 * sizes.grid, y),
                    (edge + 1.0 * sizes.grid, y),
                    (swatch_left - 0.5 * sizes.grid, centre),
                ],
            }
        })
        .collect()
}

/// Centres at least `apart` from each other, in the same order, as near to those wanted as the
/// least sum of squared moves allows, and between `top` and `bottom` where there is room.
pub(super) fn pushed_apart(wanted: &[f64], apart: f64, top: f64, bottom: f64) -> Vec<f64> {
    /// Labels that touch: how many, and the sum of where the first would have to be for each.
    struct Cluster {
        count: usize,
        firsts: f64,
    }
    let height = apart * wanted.len().saturating_sub(1) as f64;
    let latest_first = (bottom - height).max(top);
    let first_of =
        |cluster: &Cluster| (cluster.firsts / cluster.count as f64).clamp(top, latest_first);

    // With every label moved up by those before it, "apart" becomes "not above".
    let mut clusters: Vec<Cluster> = Vec::new();
    for (place, wanted) in wanted.iter().enumerate() {
        let mut cluster = Cluster { count: 1, firsts: wanted - apart * place as f64 };
        while let Some(before) = clusters.pop_if(|before| first_of(before) >= first_of(&cluster)) {
            cluster.count += before.count;
            cluster.firsts += before.firsts;
        }
        clusters.push(cluster);
    }
    clusters
        .iter()
        .flat_map(|cluster| std::iter::repeat_n(first_of(cluster), cluster.count))
        .enumerate()
        .map(|(place, first)| first + apart * place as f64)
        .collect()
}
