//! The model's own coefficients, for whoever writes it down as a linear programme: what a year does
//! to one more person in a role, and what becomes of one more person sent out on a pathway.
//!
//! A year is linear in its people wherever no limit bites, so these and a projection to add to are
//! all there is. Nothing is worked out anew: a person is sent through the same steps as a
//! projection's.

use crate::plan::{Bounce, Build, Flow, LeverRow, Year};

use super::Model;
use super::in_doubt::Likely;

use super::pathways::{self, Journey, Owner, Pathway};
use super::rates::Exit;
use super::roles::places_by_id;

/// What a year does to one more person in a role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearOfOne {
    /// WTE of one head.
    pub wte_per_head: f64,
    /// The share of those in post all year that leaves in it: e = m / (1 + m/2).
    pub exit_share: f64,
    /// The share of those in post on 1 April that is still there at mid-year, when people set out
    /// on a pathway: (1 - e) / (1 - e/2).
    pub stay_to_mid_year: f64,
    /// The share of those about to leave that the scenario's Bind in points keeps.
    pub kept_share: f64,
}

/// What becomes of one more person who sets out on a pathway, by projected year from the first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PathOfOne {
    /// The place of the role they leave, if any.
    pub from: Option<usize>,
    /// The place of the role they arrive in; none where they are let go.
    pub to: Option<usize>,
    /// Who arrives.
    pub arrivals: Vec<f64>,
    /// Who comes back to the role they left.
    pub returns: Vec<f64>,
    /// Who is on the way at the year's end, employed here or not.
    pub away: Vec<f64>,
}

impl Model<'_> {
    /// What the year at this place does to one more person in a role, in the scenario at its place;
    /// none where there is no such role, year or scenario.
    pub fn year_of_one(&self, scenario: usize, role: usize, t: usize) -> Option<YearOfOne> {
        let input = self.roles.year(t).get(role)?;
        let Exit { share, stay_to_mid_year, .. } = input.exit;
        Some(YearOfOne {
            wte_per_head: input.wte_per_head,
            exit_share: share,
            stay_to_mid_year,
            kept_share: self.scenarios.get(scenario)?.levers.year(t).get(role)?.kept_share,
        })
    }

    /// What becomes of one person who sets out on a pathway in the year at this place, whatever its
    /// own starts are; none for a row that is no pathway.
    pub fn path_of_one(&self, row: &LeverRow, t: usize) -> Option<PathOfOne> {
        let mut pathway = self.resolved(row)?;
        pathway.starts.fill(0.0);
        let own = pathway.before + t;
        *pathway.starts.get_mut(own)? = 1.0;
        let pathway = &pathway;
        let mut away = Vec::new();
        let mut journeys = pathways::begin_all(std::iter::once(pathway), &self.roles, &mut away);
        let journey = journeys.first_mut()?;
        let mut path = PathOfOne { from: pathway.from, to: pathway.to, ..PathOfOne::default() };
        for year in 0..self.plan.years as usize {
            let set_out = journey.wanted(year);
            let passage = journey.pass(year, set_out, self.roles.year(year));
            path.arrivals.push(passage.arrivals);
            path.returns.push(passage.returns);
            path.away.push(away_of(journey, own, year));
        }
        Some(path)
    }

    /// A row as a pathway, with its names resolved.
    fn resolved(&self, row: &LeverRow) -> Option<Pathway> {
        let places = places_by_id(self.plan);
        let resolve = |build: &[Build], bounce: &[Bounce]| {
            pathways::resolve(build, bounce, Owner::Lever, self.plan, &places, &mut Likely)
        };
        let nobody = || Flow::Number(0.0);
        let resolved = match row {
            LeverRow::Build(row) => resolve(&[Build { starts: nobody(), ..row.clone() }], &[]),
            LeverRow::Bounce(row) => resolve(&[], &[Bounce { moves: nobody(), ..row.clone() }]),
            LeverRow::Buy(_) | LeverRow::Bind(_) | LeverRow::Borrow(_) => Vec::new(),
        };
        resolved.into_iter().next()
    }

    /// The place of a year in the horizon.
    pub fn place_of_year(&self, year: Year) -> Option<usize> {
        self.plan.projected_years().position(|projected| projected == year)
    }
}

/// Who of a cohort is on the way at a year's end; one that has arrived keeps an old figure.
fn away_of(journey: &Journey, cohort: usize, year: usize) -> f64 {
    match cohort <= year {
        true => 0.0,
        false => journey.away().get(cohort).copied().unwrap_or(0.0),
    }
}
