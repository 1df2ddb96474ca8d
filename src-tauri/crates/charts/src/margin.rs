//! Labels in the margin at the right of a plot: each beside what it names, pushed apart where they
//! would touch, with a sample of its paint and a line that leads to it.

use crate::geometry::Rect;
use crate::scene::{Group, Node, Paint, PlacedText, Plot, Shape, centred_baseline};
use crate::sizes::{Type, widest};
use crate::text::{self, Weight};

/// What stands in the margin.
#[derive(Debug, Clone)]
pub(crate) struct MarginLabel {
    /// What the window and tests find it by.
    pub key: String,
    pub name: String,
    /// The name to take where the other finds no room.
    pub short: Option<String>,
    /// Written whole, however little room there is for the name.
    pub figure: String,
    /// The height it stands for, in what the vertical axis measures.
    pub height: f64,
    pub weight: Weight,
    pub sample: Sample,
}

/// How what is named is painted.
#[derive(Debug, Clone)]
pub(crate) enum Sample {
    /// A patch of a band.
    Patch(Paint),
    /// A stroke of a line.
    Stroke(Paint),
    /// A target's mark.
    Diamond(Paint),
    /// The mark of what turned out.
    Ring(Paint),
}

/// Of the margin, in grid steps: the leader, the sample, and the space before the text.
const LEADER: f64 = 2.5;
const PATCH: f64 = 2.25;
const STROKE: f64 = 4.0;
const SPACE: f64 = 0.75;
/// A name cut to fewer characters than this, its ellipsis included, says nothing.
const FEWEST_LETTERS: usize = 5;

impl Sample {
    fn width(&self, sizes: Type) -> f64 {
        match self {
            Self::Patch(_) | Self::Diamond(_) | Self::Ring(_) => PATCH * sizes.grid,
            Self::Stroke(_) => STROKE * sizes.grid,
        }
    }
}

impl MarginLabel {
    fn whole(&self) -> String {
        match self.name.as_str() {
            "" => self.figure.clone(),
            name => format!("{name} {}", self.figure),
        }
    }

    /// The label, short where the long one doesn't fit, or else with as much of its name as there
    /// is room for; of a name that would be no more than a letter or two, nothing.
    fn fitting(&self, size: f64, room: f64) -> String {
        let fits = |content: &String| text::width(content, size, self.weight) <= room;
        let short = self.short.as_ref().map(|short| format!("{short} {}", self.figure));
        let whole = Some(self.whole()).into_iter().chain(short).find(fits);
        whole.unwrap_or_else(|| {
            let figure = format!(" {}", self.figure);
            let room = room - text::width(&figure, size, self.weight);
            match text::ellipsized(&self.name, size, self.weight, room) {
                name if name.chars().count() < FEWEST_LETTERS => self.figure.clone(),
                name => format!("{name}{figure}"),
            }
        })
    }
}

/// The margin's width if no label has to be cut.
pub(crate) fn width(labels: &[MarginLabel], sizes: Type) -> f64 {
    let words: Vec<String> = labels.iter().map(MarginLabel::whole).collect();
    widest(&words, sizes.body, Weight::SemiBold) + before_text(labels, sizes)
}

/// From the plot's edge to the text; samples are as wide as the widest of them.
fn before_text(labels: &[MarginLabel], sizes: Type) -> f64 {
    let sample = labels.iter().map(|label| label.sample.width(sizes)).fold(0.0, f64::max);
    (LEADER + SPACE) * sizes.grid + sample
}

/// The labels where they stand, and the boxes of their samples.
pub(crate) fn placed(
    plot: &Plot,
    labels: &[MarginLabel],
    sizes: Type,
    muted: &'static str,
    unit: f64,
) -> (Node, Vec<Rect>) {
    let edge = f64::from(plot.size.width) - 2.0 * sizes.grid;
    placed_within(plot, labels, sizes, muted, unit, edge)
}

/// The same in a margin that ends at `edge`.
pub(crate) fn placed_within(
    plot: &Plot,
    labels: &[MarginLabel],
    sizes: Type,
    muted: &'static str,
    unit: f64,
    edge: f64,
) -> (Node, Vec<Rect>) {
    let mut ends: Vec<(f64, &MarginLabel)> =
        labels.iter().map(|label| (plot.y(label.height), label)).collect();
    // From the top down; what comes later stands higher where heights are the same.
    ends.reverse();
    ends.sort_by(|one, other| one.0.total_cmp(&other.0));
    let wanted: Vec<f64> = ends.iter().map(|(y, _)| *y).collect();
    let centres = pushed_apart(&wanted, sizes.line, plot.area.top, plot.area.bottom);
    let sample_left = plot.area.right + LEADER * sizes.grid;
    let text_left = plot.area.right + before_text(labels, sizes);
    // The widest label has exactly its own room, but for how sums are rounded.
    let room = edge - text_left + 0.01;
    let half = 0.85 * sizes.grid;
    let mut samples = Vec::new();
    let mut all = Group::of_class("labels");
    for ((y, label), centre) in ends.into_iter().zip(centres) {
        let sample = Rect {
            left: sample_left,
            top: centre - half,
            right: sample_left + label.sample.width(sizes),
            bottom: centre + half,
        };
        let leader = Shape::Line(vec![
            (plot.area.right + 0.5 * sizes.grid, y),
            (plot.area.right + sizes.grid, y),
            (sample_left - 0.5 * sizes.grid, centre),
        ]);
        let shown = match &label.sample {
            Sample::Patch(paint) => Shape::Box(sample, 1.5).painted(paint.clone()),
            Sample::Diamond(paint) => {
                let middle = f64::midpoint(sample.left, sample.right);
                Shape::diamond((middle, centre), half).painted(paint.clone())
            }
            Sample::Ring(paint) => {
                let middle = f64::midpoint(sample.left, sample.right);
                Shape::Circle((middle, centre), 0.75 * half).painted(paint.clone())
            }
            Sample::Stroke(paint) => {
                Shape::segment((sample.left, centre), (sample.right, centre)).painted(paint.clone())
            }
        };
        let baseline = centred_baseline(centre, sizes.body);
        let words = label.fitting(sizes.body, room);
        let words = PlacedText::new(words, (text_left, baseline), sizes.body);
        let group = Group::of_class("label")
            .with("data-label", label.key.clone())
            .holding(leader.painted(Paint::line(muted, unit)))
            .holding(shown)
            .holding(words.weighing(label.weight));
        all = all.holding(group);
        samples.push(sample);
    }
    (all.into(), samples)
}

/// Centres at least `apart` from each other, in the same order, as near to those wanted as the
/// least sum of squared moves allows, and between `top` and `bottom` where there is room.
pub(crate) fn pushed_apart(wanted: &[f64], apart: f64, top: f64, bottom: f64) -> Vec<f64> {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;
    use crate::scene::check::HAIR;

    proptest! {
        #[test]
        fn labels_stay_in_order_and_apart(
            mut wanted in prop::collection::vec(-50.0..250.0_f64, 1..8),
        ) {
            wanted.sort_by(f64::total_cmp);
            let placed = pushed_apart(&wanted, 20.0, 0.0, 200.0);
            prop_assert!(placed.iter().all(|centre| (-HAIR..=200.0 + HAIR).contains(centre)));
            prop_assert!(placed.windows(2).all(|pair| pair[1] - pair[0] >= 20.0 - HAIR));
        }
    }

    #[test]
    fn labels_that_have_room_stay_where_they_are() {
        assert_eq!(pushed_apart(&[10.0, 50.0, 90.0], 20.0, 0.0, 200.0), [10.0, 50.0, 90.0]);
        assert_eq!(pushed_apart(&[50.0, 50.0], 20.0, 0.0, 200.0), [40.0, 60.0]);
    }
}
