//! What became of each cohort of one pathway, as the projection itself moved it on.

use super::pathways::{Journey, Passage, Pathway};

/// Told of every pathway at the start, and of every pathway's every year.
pub trait Follower {
    /// The pathways before the first year, with who is away on them.
    fn begun(&mut self, journeys: &[Journey]);

    /// One pathway moved on by a year: how many set out, what came of it, who is away now.
    fn passed(&mut self, nth: usize, set_out: f64, passage: &Passage, journey: &Journey);
}

/// Nobody follows: a projection costs no more than without.
impl Follower for () {
    #[inline(always)]
    fn begun(&mut self, _: &[Journey]) {}

    #[inline(always)]
    fn passed(&mut self, _: usize, _: f64, _: &Passage, _: &Journey) {}
}

/// One pathway followed through the years. Cohorts are those that set out in the `before` years
/// before the first, and then one a projected year; the one whose time is up in the year at place
/// t is the cohort at place t.
#[derive(Debug, Clone)]
pub struct FollowedPathway {
    nth: usize,
    /// How many cohorts set out before the first year: the pathway's duration in years.
    pub before: usize,
    /// Whether they leave a role of the plan for it.
    pub has_from: bool,
    /// Whether it leads to a role of the plan.
    pub has_to: bool,
    /// Whether learners count as in training.
    pub employed: bool,
    /// Share of those still here that finishes.
    pub finish_share: f64,
    /// Who wanted to set out, by cohort.
    pub wanted: Vec<f64>,
    /// Who was away at the baseline, by cohort.
    pub away_at_baseline: Vec<f64>,
    /// What became of them, by projected year.
    pub years: Vec<FollowedYear>,
}

/// One year of a pathway.
#[derive(Debug, Clone)]
pub struct FollowedYear {
    /// Who set out, after any scaling.
    pub set_out: f64,
    /// Still here of the cohort whose time is up.
    pub here: f64,
    /// Of those, who arrives.
    pub arrivals: f64,
    /// Of those, who comes back.
    pub returns: f64,
    /// Who is away at the year's end, by cohort.
    pub away: Vec<f64>,
}

impl FollowedPathway {
    /// Ready to follow the pathway at this place among all.
    pub(super) fn new(nth: usize, pathway: &Pathway) -> Self {
        Self {
            nth,
            before: pathway.before,
            has_from: pathway.from.is_some(),
            has_to: pathway.to.is_some(),
            employed: pathway.employed,
            finish_share: pathway.finish_share,
            wanted: pathway.starts.clone(),
            away_at_baseline: Vec::new(),
            years: Vec::new(),
        }
    }
}

impl Follower for FollowedPathway {
    fn begun(&mut self, journeys: &[Journey]) {
        if let Some(journey) = journeys.get(self.nth) {
            self.away_at_baseline = journey.away().to_vec();
        }
    }

    fn passed(&mut self, nth: usize, set_out: f64, passage: &Passage, journey: &Journey) {
        if nth != self.nth {
            return;
        }
        // Only the cohorts still on their way are away; those that arrived keep an old figure.
        let arrived = self.years.len() + 1;
        let still_away = |(cohort, away): (usize, &f64)| match cohort < arrived {
            true => 0.0,
            false => *away,
        };
        self.years.push(FollowedYear {
            set_out,
            here: passage.here,
            arrivals: passage.arrivals,
            returns: passage.returns,
            away: journey.away().iter().enumerate().map(still_away).collect(),
        });
    }
}
