//! The linear program about one figure: how all that hangs together with it can move.

use std::collections::BTreeMap;

use super::known::Known;
use super::simplex::{Unknown, most};
use super::{Counts, Rule, Shown, Table};

/// How far a figure has moved where it should move all the way; less is rounding.
const SHORT: f64 = 1e-6;

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
    table: &Table,
    rule: Rule,
    shown: &[Shown],
    wanted: Move,
    shifting: Shifting,
) -> BTreeMap<usize, f64> {
    let movers = movers(table, rule, shown, wanted, shifting);
    let mut columns: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
    for (column, mover) in movers.iter().enumerate() {
        columns.entry(mover.figure).or_default().push((column, mover.way));
    }
    let equation = |sum: &super::Sum| {
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
    let equations: Vec<Vec<f64>> = table
        .sums
        .iter()
        .map(equation)
        .filter(|row| row.iter().any(|coefficient| *coefficient != 0.0))
        .collect();
    let unknowns: Vec<Unknown> = movers.iter().map(|mover| mover.bounds).collect();
    let mut by_figure = BTreeMap::new();
    for (mover, by) in movers.iter().zip(most(&unknowns, &equations)) {
        *by_figure.entry(mover.figure).or_insert(0.0) += mover.way * by;
    }
    by_figure
}

/// Whether a figure that moved by so much moved as far as it was to, or further.
pub fn reached(by: f64, wanted: Move) -> bool {
    (by - wanted.by) * wanted.by.signum() >= -SHORT
}

/// Every figure that can move and hangs together with the one wanted through others that can.
fn movers(
    table: &Table,
    rule: Rule,
    shown: &[Shown],
    wanted: Move,
    shifting: Shifting,
) -> Vec<Mover> {
    let mut movers = Vec::new();
    for figure in together(table, rule, shown, wanted.figure, shifting) {
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
            let worth = -cost(table, figure);
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

/// What withholding a figure costs by the unit it moves: totals more than their parts, large counts
/// a little more than small ones.
fn cost(table: &Table, figure: usize) -> f64 {
    let totals = table.sums.iter().filter(|sum| sum.total == figure).count();
    let size = table.figures.get(figure).map_or(0.0, |figure| figure.value.abs());
    1.0 + totals as f64 + size / (size + 1_000.0)
}

/// The figure and all that can move and share a sum with one of them, in order.
fn together(
    table: &Table,
    rule: Rule,
    shown: &[Shown],
    first: usize,
    shifting: Shifting,
) -> Vec<usize> {
    let mut in_it = vec![false; table.figures.len()];
    let can_move: Vec<bool> = (0..table.figures.len())
        .map(|figure| match (shown.get(figure), table.figures.get(figure)) {
            (Some(Shown::Below | Shown::Withheld), _) => true,
            (Some(Shown::Value), Some(of)) if shifting == Shifting::AtACost => {
                of.counts == Counts::Other || of.value >= f64::from(rule.below)
            }
            _ => false,
        })
        .collect();
    let mut looked_at = vec![false; table.sums.len()];
    if let Some(slot) = in_it.get_mut(first) {
        *slot = true;
    }
    loop {
        let mut grown = false;
        for (sum, looked_at) in table.sums.iter().zip(&mut looked_at) {
            let places = || sum.parts.iter().map(|(part, _)| *part).chain([sum.total]);
            let is = |flags: &[bool], place: usize| flags.get(place).copied().unwrap_or(false);
            if *looked_at || !places().any(|place| is(&in_it, place)) {
                continue;
            }
            (*looked_at, grown) = (true, true);
            for place in places().filter(|place| is(&can_move, *place)) {
                if let Some(slot) = in_it.get_mut(place) {
                    *slot = true;
                }
            }
        }
        if !grown {
            break;
        }
    }
    in_it.iter().enumerate().filter_map(|(place, in_it)| in_it.then_some(place)).collect()
}
