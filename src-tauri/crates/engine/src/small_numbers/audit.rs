//! The proof: between what each withheld count must lie, given all that is published.

use super::system::{Linked, Move, Shifting, moved};
use super::{Counts, Rule, Shown, Table, known::Known, wide_enough};

/// A withheld count that can be narrowed down further than it may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorkedBack {
    /// Its place in the table.
    pub figure: usize,
    /// The least it can be.
    pub low: f64,
    /// The most it can be, as far as was looked.
    pub high: f64,
}

/// Every withheld count that a reader of what is shown can narrow down to less than the threshold
/// tells: none where the table is safe. Two linear programs a count, over exactly what is published.
pub fn audit(table: &Table, rule: Rule, shown: &[Shown]) -> Vec<WorkedBack> {
    let linked = Linked::of(table, rule);
    let mut worked_back = Vec::new();
    for (figure, (of, mark)) in table.figures.iter().zip(shown).enumerate() {
        if *mark == Shown::Value || of.counts == Counts::Other {
            continue;
        }
        let (wide, small) = (wide_enough(rule), Known::below(rule));
        let reach = |by: f64, shifting| {
            let moved = moved(&linked, shown, Move { figure, by }, shifting);
            of.value + moved.get(&figure).copied().unwrap_or(0.0)
        };
        let (down, up) = match mark {
            Shown::Below => (small.low - of.value, small.high - of.value),
            _ => (-wide, wide),
        };
        let [low, high] = [down, up].map(|by| reach(by, Shifting::Nothing));
        // What the marks alone tell, which is less than the threshold only of whole counts.
        let [least, most] = match rule.whole {
            true => [down, up].map(|by| reach(by, Shifting::AtACost)),
            false => [of.value + down, of.value + up],
        };
        let missing = match mark {
            Shown::Below => (low - least).max(most - high),
            _ => wide.min(most - least) - (high - low),
        };
        // A millionth of a person is rounding.
        if missing > 1e-5 {
            worked_back.push(WorkedBack { figure, low, high });
        }
    }
    worked_back
}
