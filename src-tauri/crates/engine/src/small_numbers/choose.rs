//! What else is withheld so that one withheld count can't be worked back.

use super::system::{Linked, Move, Shifting, as_it_is, moved, reached};
use super::{Counts, Shown, known::Known, wide_enough};

/// A figure that moves less doesn't have to be withheld.
const STILL: f64 = 1e-7;

/// Withholds what has to be so that the figure at this place can lie at either end of what it might
/// be. None where nothing helps. Of whole counts the marks alone can tell more: a total below five
/// of two that aren't zero leaves neither at four. There it goes as far as the marks let it.
pub fn protect(linked: &Linked, shown: &mut [Shown], figure: usize) -> Option<()> {
    let of = *linked.table.figures.get(figure)?;
    let rule = linked.rule;
    match (shown.get(figure)?, of.counts) {
        (Shown::Value, _) | (_, Counts::Other) => Some(()),
        (Shown::Below, _) => {
            let known = Known::below(rule);
            for by in [known.low - of.value, known.high - of.value] {
                let wanted = Move { figure, by };
                let by = withhold_for(linked, shown, wanted);
                (rule.whole || reached(by, wanted)).then_some(())?;
            }
            Some(())
        }
        (Shown::Withheld, _) => widen(linked, shown, figure),
    }
}

/// Withholds what lets a withheld count span as much as the threshold, upwards first: nothing where
/// it does so anyway.
fn widen(linked: &Linked, shown: &mut [Shown], figure: usize) -> Option<()> {
    let rule = linked.rule;
    let wide = wide_enough(rule);
    let [up, down] = [wide, -wide].map(|by| as_it_is(linked, shown, Move { figure, by }));
    if reached(up - down, Move { figure, by: wide }) {
        return Some(());
    }
    let up = withhold_for(linked, shown, Move { figure, by: wide });
    let down = Move { figure, by: up - wide };
    let by = withhold_for(linked, shown, down);
    (rule.whole || reached(by, down)).then_some(())
}

/// Withholds what has to move for a figure to move as wanted, and says how far it then can.
fn withhold_for(linked: &Linked, shown: &mut [Shown], wanted: Move) -> f64 {
    let free = as_it_is(linked, shown, wanted);
    if wanted.by == 0.0 || reached(free, wanted) {
        return free;
    }
    let moved = moved(linked, shown, wanted, Shifting::AtACost);
    for (place, by) in &moved {
        if let Some(slot @ Shown::Value) = shown.get_mut(*place)
            && by.abs() > STILL
        {
            *slot = Shown::Withheld;
        }
    }
    moved.get(&wanted.figure).copied().unwrap_or(0.0)
}
