//! What the ages of those in post mean for retirements in the horizon.
//!
//! The rule is simple enough to be checked by hand, and said beside every figure of it:
//!
//! 1. The people of an age band are spread evenly over its ages ([`ages`]).
//! 2. Everybody retires within an assumed range of ages, as many at each of them. Somebody beyond
//!    it is due in the first year. Those are the people *due*.
//! 3. Of those due, the ones still here retire: others of their age leave for other reasons first.
//!
//! A leaver rate includes retirements already. So a rate is never added to it: the present rate is
//! split into retirement and the rest ([`split`]), the rest is kept, and the retirements of each
//! year take the place of today's ([`proposed_rates`]). [`take`] makes that an edit.
//!
//! [`waves`] tells of every role with a wave ahead.

mod ages;
mod split;
mod take;
mod waves;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Plan, Role, Year};

pub use take::take;
pub use waves::waves;

use ages::ByAge;
use split::Split;

/// A wave is a year with this many times the retirements there are now, or more, and at least one
/// person more,
pub const WAVE_TIMES: f64 = 1.5;
/// and with at least this share of those in post.
pub const WAVE_RATE: f64 = 0.03;
/// A wave is also where this share of those in post, or more, is due by [`WAVE_YEARS`].
pub const WAVE_SHARE: f64 = 0.2;
/// How many years that share is counted over.
pub const WAVE_YEARS: usize = 5;

/// The ages between which everybody is assumed to retire, as many at each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct RetirementAges {
    /// The first age anybody retires at.
    pub from: u32,
    /// The last age anybody is in post at.
    pub to: u32,
}

impl Default for RetirementAges {
    /// An assumption to begin with, not a published figure.
    fn default() -> Self {
        Self { from: 60, to: 67 }
    }
}

impl RetirementAges {
    /// What is wrong with the range, with the remedy; none where nothing is.
    pub fn refusal(self) -> Option<String> {
        let Self { from, to } = self;
        (from < 40 || to > 100 || from > to).then(|| {
            format!(
                "Retirement from {from} to {to} can't be used; give a first and a last age \
                 between 40 and 100, the first not above the last."
            )
        })
    }

    /// The share of those of an age who retire at it.
    fn share_at(self, age: usize) -> f64 {
        let (from, to) = (self.from as usize, self.to as usize);
        if age < from { 0.0 } else { 1.0 / (to.saturating_sub(age) + 1) as f64 }
    }
}

/// The retirements of a role in the horizon, and the leaver rates proposed from them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Retirements {
    /// The assumption all of it follows from.
    pub ages: RetirementAges,
    /// People in post at the baseline.
    pub heads: f64,
    /// Of those, people whose age is known; the others are taken to be of the same ages.
    pub known: f64,
    /// The leaver rate there is now: retirement and the rest.
    pub present_rate: f64,
    /// The part of it that is retirement.
    pub present_retirement: f64,
    /// The part of it that is not, kept in every year.
    pub other_rate: f64,
    /// Every projected year.
    pub years: Vec<RetirementYear>,
    /// Where a wave is coming: what to know, in a sentence each.
    pub warnings: Vec<String>,
    /// How the figures come about, line by line.
    pub arithmetic: Vec<String>,
}

/// The retirements of one year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RetirementYear {
    /// The financial year.
    pub year: Year,
    /// People in post today who are due by their age in this year.
    pub due: f64,
    /// The share of today's people who haven't left for another reason when the year begins.
    pub still_here: f64,
    /// People who retire: due x still here.
    pub retiring: f64,
    /// Retiring over the heads of today.
    pub retirement_rate: f64,
    /// The leaver rate proposed: the rest of the present rate, and this year's retirements.
    pub leaver_rate: f64,
    /// Whether this year is a wave.
    pub wave: bool,
}

/// The retirements of a role; none where it has nobody in post or no ages are known.
///
/// An age range that [`RetirementAges::refusal`] refuses gives figures that mean nothing.
pub fn retirements(plan: &Plan, role: &Role, ages: RetirementAges) -> Option<Retirements> {
    let heads = role.baseline_heads.unwrap_or(0.0);
    let known: f64 = role.age_bands.iter().map(|band| band.heads).sum();
    if heads <= 0.0 || known <= 0.0 {
        return None;
    }
    let due = due_by_year(ages::by_age(&role.age_bands, heads / known), ages, plan.years as usize);
    let split = split::of(role, due.first().copied().unwrap_or(0.0) / heads);
    let years = proposed_rates(plan, &due, heads, &split);
    let mut retirements = Retirements {
        ages,
        heads,
        known,
        present_rate: split.present,
        present_retirement: split.retirement,
        other_rate: split.other(),
        years,
        warnings: Vec::new(),
        arithmetic: Vec::new(),
    };
    retirements.warnings = words::warnings(&retirements);
    retirements.arithmetic = words::arithmetic(plan, &retirements, &split);
    Some(retirements)
}

/// People due in each year, everybody a year older each time.
fn due_by_year(mut people: ByAge, ages: RetirementAges, years: usize) -> Vec<f64> {
    let mut due = Vec::with_capacity(years);
    for _ in 0..years {
        let mut this_year = 0.0;
        for (age, there) in people.iter_mut().enumerate() {
            let retire = *there * ages.share_at(age);
            this_year += retire;
            *there -= retire;
        }
        due.push(this_year);
        // Nobody is in post beyond the oldest age: whoever was there is gone.
        people.rotate_right(1);
        if let Some(youngest) = people.first_mut() {
            *youngest = 0.0;
        }
    }
    due
}

/// Each year's retirements, and the leaver rate they and the rest of the present rate make.
fn proposed_rates(plan: &Plan, due: &[f64], heads: f64, split: &Split) -> Vec<RetirementYear> {
    let other = split.other();
    let leave_otherwise = other / (1.0 + other / 2.0);
    let usual = (split.retirement * heads).max(due.first().copied().unwrap_or(0.0));
    let mut still_here = 1.0;
    let mut years = Vec::with_capacity(due.len());
    for (year, &due) in plan.projected_years().zip(due) {
        let retiring = due * still_here;
        let retirement_rate = retiring / heads;
        years.push(RetirementYear {
            year,
            due,
            still_here,
            retiring,
            retirement_rate,
            leaver_rate: to_hundredths_of_a_point((other + retirement_rate).min(1.0)),
            wave: retiring >= (WAVE_TIMES * usual).max(usual + 1.0) && retirement_rate >= WAVE_RATE,
        });
        still_here *= 1.0 - leave_otherwise;
    }
    years
}

/// A rate as it is shown and taken: no reader could defend more digits of it.
fn to_hundredths_of_a_point(rate: f64) -> f64 {
    (rate * 10_000.0).round() / 10_000.0
}

/// The share of those in post who are due by their age within the first years.
fn due_share(retirements: &Retirements) -> f64 {
    let due: f64 = retirements.years.iter().take(WAVE_YEARS).map(|year| year.due).sum();
    due / retirements.heads
}

#[cfg(test)]
mod tests {
    use super::ages::OLDEST;
    use super::{RetirementAges, due_by_year};

    fn people(at: &[(usize, f64)]) -> Vec<f64> {
        let of = |age| at.iter().find(|(there, _)| *there == age).map_or(0.0, |(_, heads)| *heads);
        (0..=OLDEST).map(of).collect()
    }

    #[test]
    fn everybody_retires_within_the_range_as_many_at_each_age() {
        let ages = RetirementAges { from: 60, to: 63 };
        let due = due_by_year(people(&[(58, 8.0)]), ages, 7);
        assert_eq!(due, [0.0, 0.0, 2.0, 2.0, 2.0, 2.0, 0.0]);
    }

    #[test]
    fn somebody_beyond_the_range_is_due_at_once() {
        let ages = RetirementAges { from: 60, to: 63 };
        assert_eq!(due_by_year(people(&[(70, 3.0)]), ages, 2), [3.0, 0.0]);
        assert_eq!(due_by_year(people(&[(OLDEST, 1.0)]), ages, 2), [1.0, 0.0]);
    }
}
