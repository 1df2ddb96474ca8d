//! The linear program about one figure: how all that hangs together with it can move.

use std::collections::{BTreeMap, BTreeSet};

use super::known::Known;
use super::simplex::{Unknown, most};
use super::{Counts, Rule, Shown, Sum, Table};

/// How far a figure has moved where it should move all the way; less is rounding.
const SHORT: f64 = 1e-6;

/// A table with what is asked of it again and again.
pub struct Linked<'a> {
    /// The table.
    pub table: &'a Table,
    /// The rule.
    pub rule: Rule,
    /// The sums each figure is in, by figure.
    sums: Vec<Vec<usize>>,
    /// What withholding it costs by the unit it moves, by figure.
    costs: Vec<f64>,
}

impl<'a> Linked<'a> {
    /// Of a table whose sums have been checked.
    pub fn of(table: &'a Table, rule: Rule) -> Self {
        let mut sums = vec![Vec::new(); table.figures.len()];
        let mut most_parts = vec![0_usize; table.figures.len()];
        for (nth, sum) in table.sums.iter().enumerate() {
            for figure in places(sum) {
                if let Some(all) = sums.get_mut(figure) {
                    all.push(nth);
                }
            }
            if let Some(parts) = most_parts.get_mut(sum.total) {
                *parts = sum.parts.len().max(*parts);
            }
        }
        let figures = table.figures.iter().zip(most_parts);
        let costs = figures.map(|(figure, parts)| cost(figure.value.abs(), parts)).collect();
        Self { table, rule, sums, costs }
    }
}

/// The figures of a sum, its total the last.
fn places(sum: &Sum) -> impl Iterator<Item = usize> {
    sum.parts.iter().map(|(part, _)| *part).chain([sum.total])
}

/// What withholding a figure costs by the unit it moves: totals more than their parts, the more so
/// the more parts they have, and large counts a little more than small ones.
fn cost(size: f64, parts: usize) -> f64 {
    1.0 + 2.0 * (parts as f64).sqrt() + size / (size + 1_000.0)
}

/// One figure that may move, in one direction or both.
#[derive(Debug, Clone, Copy)]
struct Mover {
    figure: usize,
    /// 1, or -1 where a unit of the unknown is a fall.
    way: f64,
    bounds: Unknown,
}

/// How far a figure is to move from where it is.
#[derive(Debug, Clone, Copy)]
pub struct Move {
    /// The figure's place.
    pub figure: usize,
    /// By how much, down where negative.
    pub by: f64,
}

/// How far figures may be moved that are not withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shifting {
    /// Not at all: only what is published counts.
    Nothing,
    /// At a cost, which is kept low.
    AtACost,
}

/// Moves a figure as far as asked or as it can go, and says by how much each moves, by its place.
pub fn moved(
    linked: &Linked,
    shown: &[Shown],
    wanted: Move,
    shifting: Shifting,
) -> BTreeMap<usize, f64> {
    let (figures, sums) = together(linked, shown, wanted.figure, shifting);
    let movers = movers(linked, shown, wanted, &figures);
    let mut columns: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
    for (column, mover) in movers.iter().enumerate() {
        columns.entry(mover.figure).or_default().push((column, mover.way));
    }
    let equation = |sum: &Sum| {
        let mut row = vec![0.0; movers.len()];
        let terms = sum.parts.iter().copied().chain([(sum.total, -1.0)]);
        for (figure, factor) in terms {
            for (column, way) in columns.get(&figure).into_iter().flatten() {
                if let Some(slot) = row.get_mut(*column) {
                    *slot += factor * way;
                }
            }
        }
        row
    };
    let sums = sums.iter().filter_map(|nth| linked.table.sums.get(*nth));
    let equations: Vec<Vec<f64>> = sums.map(equation).collect();
    let unknowns: Vec<Unknown> = movers.iter().map(|mover| mover.bounds).collect();
    let mut by_figure = BTreeMap::new();
    for (mover, by) in movers.iter().zip(most(&unknowns, &equations)) {
        *by_figure.entry(mover.figure).or_insert(0.0) += mover.way * by;
    }
    by_figure
}

/// How far a figure can move of what is wanted, with nothing else withheld.
pub fn as_it_is(linked: &Linked, shown: &[Shown], wanted: Move) -> f64 {
    let moved = moved(linked, shown, wanted, Shifting::Nothing);
    moved.get(&wanted.figure).copied().unwrap_or(0.0)
}

/// Whether a figure that moved by so much moved as far as it was to, or further.
pub fn reached(by: f64, wanted: Move) -> bool {
    (by - wanted.by) * wanted.by.signum() >= -SHORT
}

/// The unknowns for these figures, in order.
fn movers(linked: &Linked, shown: &[Shown], wanted: Move, figures: &BTreeSet<usize>) -> Vec<Mover> {
    let (table, rule) = (linked.table, linked.rule);
    let mut movers = Vec::new();
    for figure in figures.iter().copied() {
        let (Some(of), Some(shown)) = (table.figures.get(figure), shown.get(figure)) else {
            continue;
        };
        let visible = *shown == Shown::Value;
        let known = match visible {
            true => Known::withheld(of.counts, rule),
            false => Known::of(of, *shown, rule),
        };
        let [mut low, mut high] = [known.low - of.value, known.high - of.value];
        if figure == wanted.figure {
            // No further than wanted, and worth more than any cost.
            (low, high) = (low.min(0.0).max(wanted.by.min(0.0)), high.min(wanted.by.max(0.0)));
            let worth = 1e4 * wanted.by.signum();
            movers.push(Mover { figure, way: 1.0, bounds: Unknown { low, high, worth } });
        } else if visible {
            let worth = -linked.costs.get(figure).copied().unwrap_or(1.0);
            let up = Unknown { low: 0.0, high: high.max(0.0), worth };
            let down = Unknown { low: 0.0, high: (-low).max(0.0), worth };
            movers.push(Mover { figure, way: 1.0, bounds: up });
            movers.push(Mover { figure, way: -1.0, bounds: down });
        } else {
            let bounds = Unknown { low: low.min(0.0), high: high.max(0.0), worth: 0.0 };
            movers.push(Mover { figure, way: 1.0, bounds });
        }
    }
    movers
}

/// The figure and all that can move and share a sum with one of them, and those sums.
fn together(
    linked: &Linked,
    shown: &[Shown],
    first: usize,
    shifting: Shifting,
) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let can_move = |figure: usize| match (shown.get(figure), linked.table.figures.get(figure)) {
        (Some(Shown::Below | Shown::Withheld), _) => true,
        (Some(Shown::Value), Some(of)) if shifting == Shifting::AtACost => {
            of.counts == Counts::Other || of.value >= f64::from(linked.rule.below)
        }
        _ => false,
    };
    let (mut figures, mut sums) = (BTreeSet::from([first]), BTreeSet::new());
    let mut to_follow = vec![first];
    while let Some(figure) = to_follow.pop() {
        for nth in linked.sums.get(figure).into_iter().flatten().copied() {
            if !sums.insert(nth) {
                continue;
            }
            for place in linked.table.sums.get(nth).into_iter().flat_map(places) {
                if can_move(place) && figures.insert(place) {
                    to_follow.push(place);
                }
            }
        }
    }
    (figures, sums)
}
