//! The targets to be met, year by year, as figures of those in post and borrowed.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Measured, MixLimits, MixTarget, PostsReadAs, Target, Year};
use fivefold_engine::results::TargetYear;
use fivefold_engine::validate::MOST_HEADS;

use crate::error::MixError;
use crate::yearly::{by_year, in_range};

/// A target in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// The target's place in the plan.
    pub target: usize,
    /// The year.
    pub year: Year,
    /// The year's place in the horizon.
    pub t: usize,
    /// What is required; an increase has the baseline added.
    pub value: f64,
    /// What what stays as it is comes to.
    pub projected: f64,
    /// By how much it may be missed.
    pub short_by: f64,
    /// What one of its shortfall counts.
    pub weight: f64,
    /// What one more head counts in it.
    pub counts: Vec<Counts>,
}

/// What one more head of a role counts in a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counts {
    /// The role's place in the plan.
    pub role: usize,
    /// In post at the year's end.
    pub closing: f64,
    /// In post at the year's beginning.
    pub opening: f64,
    /// Borrowed, the year's average.
    pub borrowed: f64,
}

/// The targets to be met: those the limits name, or all of those in post. `compared` is what stays
/// as it is, `wte_per_head` of a role and year. With them, a sentence for each that is left out.
///
/// # Errors
/// [`MixError`] where a limit names what can't be met, and where nothing is to be met at all.
pub fn goals(
    plan: &Plan,
    limits: &MixLimits,
    compared: &[TargetYear],
    wte_per_head: &impl Fn(usize, usize) -> f64,
) -> Result<(Vec<Goal>, Vec<String>), MixError> {
    let mut told = Vec::new();
    let asked = match limits.targets.is_empty() {
        false => limits.targets.clone(),
        true => {
            let (fixed, moved): (Vec<&Target>, Vec<&Target>) =
                plan.targets.iter().partition(|target| is_of_funded_posts(target));
            told.extend(fixed.iter().map(|target| {
                format!(
                    "\"{}\" is about funded posts, which no lever changes: it is left out.",
                    target.name,
                )
            }));
            let whole = |target: &&Target| MixTarget {
                target: target.name.clone(),
                ..MixTarget::default()
            };
            moved.iter().map(whole).collect()
        }
    };
    let mut goals = Vec::new();
    for (nth, wanted) in asked.iter().enumerate() {
        if asked.iter().take(nth).any(|other| other.target == wanted.target) {
            return Err(MixError::Twice { what: format!("The target \"{}\"", wanted.target) });
        }
        let of_target = goals_of(plan, wanted, compared, wte_per_head)?;
        if of_target.is_empty() && !limits.targets.is_empty() {
            let why = "has no value in the plan's years";
            return Err(MixError::NothingToMeet { target: wanted.target.clone(), why });
        }
        goals.extend(of_target);
    }
    match goals.is_empty() {
        true => Err(MixError::NoTargets { first: plan.first_year, last: plan.last_year() }),
        false => Ok((goals, told)),
    }
}

fn goals_of(
    plan: &Plan,
    wanted: &MixTarget,
    compared: &[TargetYear],
    wte_per_head: &impl Fn(usize, usize) -> f64,
) -> Result<Vec<Goal>, MixError> {
    let found = plan.targets.iter().position(|target| target.name == wanted.target);
    let Some((place, target)) = found.and_then(|place| Some((place, plan.targets.get(place)?)))
    else {
        return Err(MixError::UnknownTarget {
            wanted: wanted.target.clone(),
            there_are: plan.targets.iter().map(|target| target.name.clone()).collect(),
        });
    };
    if is_of_funded_posts(target) {
        let why = "is about funded posts, which no lever changes";
        return Err(MixError::NothingToMeet { target: target.name.clone(), why });
    }
    let weight = wanted.weight.unwrap_or(1.0);
    in_range(&format!("The weight of \"{}\"", target.name), weight, 1e6)?;
    let what = format!("The shortfall allowed of \"{}\"", target.name);
    let short_by = match &wanted.short_by {
        Some(flow) => by_year(plan, flow, &what, MOST_HEADS)?,
        None => Vec::new(),
    };
    let places = target.scope.role_indices(plan);
    let goal = |(t, year): (usize, Year)| {
        let row = compared.iter().find(|row| row.target == target.name && row.year == year)?;
        let counts =
            places.iter().map(|&role| counts(target, role, wte_per_head(role, t))).collect();
        Some(Goal {
            target: place,
            year,
            t,
            value: row.target_value,
            projected: row.projected,
            short_by: short_by.get(t).copied().flatten().unwrap_or(0.0),
            weight,
            counts,
        })
    };
    Ok(plan.projected_years().enumerate().filter_map(goal).collect())
}

fn is_of_funded_posts(target: &Target) -> bool {
    target.compared_with() == PostsReadAs::Establishment
}

/// What one more head of a role counts, by the target's unit and when it is measured.
fn counts(target: &Target, role: usize, wte_per_head: f64) -> Counts {
    let one = match target.compared_with() {
        PostsReadAs::Wte => wte_per_head,
        PostsReadAs::Heads | PostsReadAs::Establishment => 1.0,
    };
    let (closing, opening) = match target.measured_or_default() {
        Measured::YearEnd => (one, 0.0),
        Measured::YearAverage => (one / 2.0, one / 2.0),
    };
    let borrowed = if target.counts_borrowed == Some(true) { one } else { 0.0 };
    Counts { role, closing, opening, borrowed }
}
