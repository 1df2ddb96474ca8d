//! How the figures of a summary are said in a sentence: how finely, and of which target.

use crate::summary::{Summary, SummaryTarget, TargetPoint};

/// Below this, people are counted to a tenth: half a person is a third of a small team's gap.
const SMALL_TEAM: f64 = 100.0;

/// A number of people: thousands separated, whole from 100 on, with one decimal below where it
/// isn't whole, and a true minus sign.
///
/// ```
/// use fivefold_engine::said::people;
/// assert_eq!(people(213_000.4), "213,000");
/// assert_eq!(people(5.54), "5.5");
/// assert_eq!(people(-1234.0), "−1,234");
/// ```
#[must_use]
pub fn people(figure: f64) -> String {
    Rounding::up_to(figure.abs()).people(figure)
}

/// The target a sentence speaks of: the one whose last value is latest, the plan's first of them.
#[must_use]
pub fn in_question(summary: &Summary) -> Option<(&SummaryTarget, &TargetPoint)> {
    let mut found: Option<(&SummaryTarget, &TargetPoint)> = None;
    for target in &summary.targets {
        let last = target.points.iter().max_by_key(|point| point.year);
        let Some(last) = last else { continue };
        if found.is_none_or(|(_, point)| last.year > point.year) {
            found = Some((target, last));
        }
    }
    found
}

/// How finely every figure of one chart, sentence or table is written, so that they agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounding {
    to_tenths: bool,
}

impl Rounding {
    /// To a tenth where nothing in post and no target reaches 100, else whole.
    #[must_use]
    pub fn of(summary: &Summary) -> Self {
        Self::up_to(largest(summary))
    }

    /// The same for two summaries that one sentence speaks of.
    #[must_use]
    pub fn of_both(one: &Summary, other: &Summary) -> Self {
        Self::up_to(largest(one).max(largest(other)))
    }

    /// The same for figures of which none is larger than this.
    #[must_use]
    pub fn up_to(largest: f64) -> Self {
        Self { to_tenths: largest < SMALL_TEAM }
    }

    /// A number of people.
    #[must_use]
    pub fn people(self, figure: f64) -> String {
        let (whole, tenths) = self.whole_and_tenths(figure);
        let sign = if figure < 0.0 && !self.is_nothing(figure) { "−" } else { "" };
        let whole = crate::written::with_thousands(&whole);
        match tenths {
            0 => format!("{sign}{whole}"),
            tenths => format!("{sign}{whole}.{tenths}"),
        }
    }

    /// The same with its sign: `+3,000`, `−500`, `0`.
    #[must_use]
    pub fn signed(self, figure: f64) -> String {
        let written = self.people(figure);
        if figure > 0.0 && !self.is_nothing(figure) { format!("+{written}") } else { written }
    }

    /// Whether a figure is written as 0.
    #[must_use]
    pub fn is_nothing(self, figure: f64) -> bool {
        self.whole_and_tenths(figure) == ("0".to_owned(), 0)
    }

    /// The size of a figure, rounded half away from zero.
    fn whole_and_tenths(self, figure: f64) -> (String, u8) {
        let size = figure.abs();
        if !self.to_tenths {
            return (format!("{:.0}", size.round()), 0);
        }
        let tenths = (size * 10.0).round();
        let whole = (tenths / 10.0).floor();
        (format!("{whole:.0}"), (tenths - whole * 10.0) as u8)
    }
}

/// The largest figure of a summary that a sentence could write.
fn largest(summary: &Summary) -> f64 {
    let years = summary.years.iter();
    let points = summary.targets.iter().flat_map(|target| &target.points);
    years
        .flat_map(|year| [year.in_post, year.contributions.base, year.contributions.borrow])
        .chain(points.flat_map(|point| [point.value, point.projected]))
        .fold(summary.baseline.abs(), |largest, figure| largest.max(figure.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_only_as_written() {
        let cases = [
            (0.0, "0"),
            (-0.04, "0"),
            (0.05, "0.1"),
            (5.0, "5"),
            (-2.5, "−2.5"),
            (99.94, "99.9"),
            (99.96, "100"),
            (100.4, "100"),
            (999.5, "1,000"),
            (1e8, "100,000,000"),
        ];
        for (figure, written) in cases {
            assert_eq!(people(figure), written, "{figure}");
        }
    }

    #[test]
    fn signs_what_is_not_nothing() {
        let rounding = Rounding { to_tenths: false };
        assert_eq!(rounding.signed(3000.0), "+3,000");
        assert_eq!(rounding.signed(-0.4), "0");
        assert_eq!(rounding.signed(0.4), "0");
        assert_eq!(rounding.signed(-12.0), "−12");
    }
}
