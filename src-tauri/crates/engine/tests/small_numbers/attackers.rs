//! Readers who try to work withheld counts back. They share no code with what they attack.

use fivefold_engine::small_numbers::{Counts, Rule, Shown, Table};
use microlp::{ComparisonOp, OptimizationDirection, Problem};

/// Between what a figure lies.
pub type Span = (f64, f64);

/// What a reader knows of each figure from its mark alone.
fn from_marks(table: &Table, rule: Rule, shown: &[Shown]) -> Vec<Span> {
    let below = f64::from(rule.below);
    let of = |(figure, shown): (&fivefold_engine::small_numbers::Figure, &Shown)| match shown {
        Shown::Value => (figure.value, figure.value),
        Shown::Below if !rule.whole => (0.0, below),
        Shown::Below => (if rule.zero_too { 0.0 } else { 1.0 }, below - 1.0),
        Shown::Withheld if figure.counts == Counts::People => (below, f64::INFINITY),
        Shown::Withheld => (f64::NEG_INFINITY, f64::INFINITY),
    };
    table.figures.iter().zip(shown).map(of).collect()
}

/// Goes through the sums again and again, each time narrowing every figure down to what the others
/// of a sum leave it.
pub fn propagation(table: &Table, rule: Rule, shown: &[Shown]) -> Vec<Span> {
    let mut spans = from_marks(table, rule, shown);
    for _ in 0..200 {
        let before = spans.clone();
        for sum in &table.sums {
            let terms: Vec<(usize, f64)> =
                sum.parts.iter().copied().chain([(sum.total, -1.0)]).collect();
            for (place, factor) in &terms {
                let others = terms.iter().filter(|(other, _)| other != place);
                let (mut low, mut high) = (0.0, 0.0);
                for (other, factor) in others {
                    let ends = [spans[*other].0 * factor, spans[*other].1 * factor];
                    low += ends[0].min(ends[1]);
                    high += ends[0].max(ends[1]);
                }
                let ends = [-low / factor, -high / factor];
                let span = &mut spans[*place];
                *span = (span.0.max(ends[0].min(ends[1])), span.1.min(ends[0].max(ends[1])));
            }
        }
        if before == spans {
            break;
        }
    }
    spans
}

/// The least and the most a figure can be, by a linear program over all that is published; over
/// whole numbers where the rule says that counts are whole.
pub fn exact(table: &Table, rule: Rule, shown: &[Shown], figure: usize) -> Span {
    let end = |direction: OptimizationDirection| {
        let mut problem = Problem::new(direction);
        let spans = from_marks(table, rule, shown);
        let variables: Vec<_> = spans
            .iter()
            .enumerate()
            .map(|(place, (low, high))| {
                // Nobody needs to look further than this to see that a span is wide.
                let (low, high) = (low.max(-1e6), high.min(1e6));
                let worth = if place == figure { 1.0 } else { 0.0 };
                match rule.whole && low < high {
                    true => problem.add_integer_var(worth, (low as i32, high as i32)),
                    false => problem.add_var(worth, (low, high)),
                }
            })
            .collect();
        for sum in &table.sums {
            let mut terms: Vec<_> =
                sum.parts.iter().map(|(part, factor)| (variables[*part], *factor)).collect();
            terms.push((variables[sum.total], -1.0));
            // Published figures add up but for rounding.
            problem.add_constraint(&terms, ComparisonOp::Ge, -1e-7);
            problem.add_constraint(&terms, ComparisonOp::Le, 1e-7);
        }
        let solution = problem.solve().unwrap();
        solution.into_solution().unwrap().objective()
    };
    (end(OptimizationDirection::Minimize), end(OptimizationDirection::Maximize))
}

/// What the marks alone tell of a figure: as if every figure that isn't small or zero were withheld.
pub fn by_marks(table: &Table, rule: Rule, shown: &[Shown], figure: usize) -> Span {
    let hidden = |(of, shown): (&fivefold_engine::small_numbers::Figure, &Shown)| match shown {
        Shown::Value if of.value != 0.0 => Shown::Withheld,
        shown => *shown,
    };
    let shown: Vec<Shown> = table.figures.iter().zip(shown).map(hidden).collect();
    exact(table, rule, &shown, figure)
}

/// Whether a span tells more of a withheld count than the threshold does, or than the marks alone
/// where they tell more.
pub fn tells(rule: Rule, shown: Shown, span: Span, marks: Option<Span>) -> bool {
    let below = f64::from(rule.below);
    let (low, high) = match (rule.whole, rule.zero_too) {
        (false, _) => (0.0, below),
        (true, true) => (0.0, below - 1.0),
        (true, false) => (1.0, below - 1.0),
    };
    let marks = marks.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
    let wide = (high - low).min(marks.1 - marks.0);
    match shown {
        Shown::Value => false,
        Shown::Below => span.0 > low.max(marks.0) + 1e-4 || span.1 < high.min(marks.1) - 1e-4,
        Shown::Withheld => span.1 - span.0 < wide - 1e-4,
    }
}
