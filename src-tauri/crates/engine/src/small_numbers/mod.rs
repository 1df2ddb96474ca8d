//! Small numbers: what is withheld from a table so that no count of a few people is told, nor can
//! be worked back from the totals around it.
//!
//! A count below the threshold is shown as `<5` ([`Shown::Below`]). Where totals would give it away,
//! further figures are shown as `*` ([`Shown::Withheld`]). The rule they satisfy: with all that is
//! published, and knowing what `<5` and `*` stand for, nobody can narrow a withheld count down to
//! less than the marks themselves tell. A count below five could still be anything from none to
//! five, and a larger one that is withheld still spans as much.
//!
//! Tables are figures and the sums between them ([`Table`]): rows and columns ([`TwoWay`]), totals by
//! service beside totals by staff group, sums with factors. The method is known as the linear
//! programming heuristic of cell suppression (Kelly, Golden and Assad, "Cell suppression: disclosure
//! protection for sensitive tabular data", Networks 22, 1992; Fischetti and Salazar, JASA 95, 2000):
//! for each small count in turn, the cheapest way to let it lie at either end of what it might be,
//! figures that are withheld already moving free of charge; what has to move is withheld too. It
//! withholds few figures, not provably the fewest. At the end every withheld count is audited by
//! linear programs of their own over exactly what is published.
//!
//! Inside: [`table`] is what is protected, [`known`] what a reader knows of each figure, [`system`]
//! the linear program, [`simplex`] its solver, [`choose`] what else to withhold, and [`audit`] the
//! proof. [`projection`] says what of a plan's projection is protected; [`refuse`] keeps back what
//! can't leave with some of its figures withheld.

mod audit;
mod choose;
mod known;
mod projection;
mod refuse;
mod simplex;
mod system;
mod table;
mod two_way;

use std::collections::BTreeSet;

use known::Known;
use system::Linked;

pub use audit::{WorkedBack, audit};
pub use projection::{ProjectionMarks, TargetMarks, of_projection};
pub use refuse::{refuse_to_tell, refuse_to_tell_scope};
pub use table::{Counts, Figure, Sum, Table};
pub use two_way::TwoWay;

/// The threshold where none is chosen.
pub const USUAL_THRESHOLD: u32 = 5;

/// What is too small to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Counts below this are withheld; at least 1.
    pub below: u32,
    /// Whether a count of nobody is withheld as well.
    pub zero_too: bool,
    /// Whether every count is a whole number, which a reader then knows.
    pub whole: bool,
}

impl Rule {
    /// Withholds counts below this, of heads as the engine has them: not rounded, none visible.
    pub fn below(below: u32) -> Self {
        Self { below, zero_too: false, whole: false }
    }

    /// Whether a count is too small to be told. Less than a billionth of a person is nobody.
    pub fn is_small(self, people: f64) -> bool {
        let nobody = people.abs() < 1e-9;
        if nobody { self.zero_too } else { people < f64::from(self.below) }
    }

    /// What the marks stand for, as a sentence under a table.
    pub fn words(self) -> String {
        let from = if self.zero_too { "" } else { " but not zero" };
        format!(
            "<{0}: a count below {0}{from}. *: withheld, so that no count below {0} can be worked \
             back from the others.",
            self.below
        )
    }
}

impl Default for Rule {
    fn default() -> Self {
        Self::below(USUAL_THRESHOLD)
    }
}

/// What is shown of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The figure.
    Value,
    /// That it is a count below the threshold: `<5`.
    Below,
    /// Nothing: `*`.
    Withheld,
}

impl Shown {
    /// What stands in the figure's place; nothing where it is shown.
    pub fn mark(self, rule: Rule) -> Option<String> {
        match self {
            Self::Value => None,
            Self::Below => Some(format!("<{}", rule.below)),
            Self::Withheld => Some("*".to_owned()),
        }
    }
}

/// Why a table can't be made safe to show.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SmallNumbersError {
    /// Nothing is below it.
    #[error("A threshold of 0 withholds nothing. Choose 1 or more, or show every count.")]
    NoThreshold,
    /// A count that can't be one.
    #[error(
        "A count to be withheld where small is {value}; it has to be zero or more, and whole where \
         whole numbers are asked for."
    )]
    NoCount {
        /// The count.
        value: f64,
    },
    /// The table contradicts itself.
    #[error("A total is {total}, but its parts add up to {parts}. Correct the table.")]
    DoesNotAddUp {
        /// The total given.
        total: f64,
        /// What its parts come to.
        parts: f64,
    },
    /// A sum speaks of a figure that isn't there.
    #[error("A sum is about a figure that the table hasn't got. Correct the table.")]
    UnknownFigure,
    /// Nothing helps.
    #[error(
        "A count below {below} could be worked back whatever else is withheld. Choose another \
         threshold, or leave the totals out."
    )]
    CannotBeProtected {
        /// The threshold.
        below: u32,
    },
}

/// Says of every figure of a table what is shown of it. The same table gives the same marks.
///
/// # Errors
/// [`SmallNumbersError`] where the table contradicts itself or can't be made safe.
pub fn suppress(table: &Table, rule: Rule) -> Result<Vec<Shown>, SmallNumbersError> {
    table.check(rule)?;
    let mut shown: Vec<Shown> = table
        .figures
        .iter()
        .map(|figure| match figure.counts {
            Counts::People if rule.is_small(figure.value) => Shown::Below,
            _ => Shown::Value,
        })
        .collect();
    let linked = Linked::of(table, rule);
    let cannot = SmallNumbersError::CannotBeProtected { below: rule.below };
    // What is withheld on the way is protected in its turn. Withholding more never takes protection
    // away, so that each needs looking at once.
    let withheld = |shown: &[Shown], mark| {
        (0..shown.len()).filter(|place| shown.get(*place) == Some(&mark)).collect::<Vec<_>>()
    };
    for place in withheld(&shown, Shown::Below) {
        choose::protect(&linked, &mut shown, place).ok_or_else(|| cannot.clone())?;
    }
    let mut done = BTreeSet::new();
    loop {
        let mut next = withheld(&shown, Shown::Withheld);
        next.retain(|place| done.insert(*place));
        if next.is_empty() {
            break;
        }
        for place in next {
            choose::protect(&linked, &mut shown, place).ok_or_else(|| cannot.clone())?;
        }
    }
    match audit(table, rule, &shown).is_empty() {
        true => Ok(shown),
        false => Err(cannot),
    }
}

/// How wide the span of a withheld count has to be: as wide as that of a count below the threshold.
fn wide_enough(rule: Rule) -> f64 {
    let small = Known::below(rule);
    small.high - small.low
}
