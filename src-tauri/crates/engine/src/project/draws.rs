//! A scenario projected with other values of the rates that are ranges, several draws at a time.
//!
//! It is the same year step with the same inputs; only where the rates come from differs, and what is
//! kept of the years.

use crate::plan::{Levers, Plan};
use crate::results::MovesOf;

use super::in_doubt::{Given, Listed, RateInDoubt, Rates};
use super::number::Number;
use super::pathways::{self, Journey, Owner, Passage, Pathway};
use super::roles::{LeverInputs, LeverSeries, Places, RoleInputs, RoleSeries, places_by_id};
use super::targets::{ResolvedTarget, Stocks};
use super::year::{RoleStep, Watch, every_year};

/// A scenario's names and series as plain arrays, with the rates from somewhere.
struct Resolved<N> {
    roles: RoleSeries<N>,
    usual: Vec<Pathway<N>>,
    levers: LeverSeries<N>,
    pathways: Vec<Pathway<N>>,
}

impl<N: Number> Resolved<N> {
    /// Resolves a valid plan and a scenario's levers.
    fn of(plan: &Plan, levers: &Levers, places: &Places, rates: &mut impl Rates<N>) -> Self {
        let roles = RoleSeries::of(plan, places, rates);
        let (build, bounce) = (&plan.usual.build, &plan.usual.bounce);
        let usual = pathways::resolve(build, bounce, Owner::Usual, plan, places, rates);
        let series = LeverSeries::of(plan, levers, &roles, places, rates);
        let (build, bounce) = (&levers.build, &levers.bounce);
        let pathways = pathways::resolve(build, bounce, Owner::Lever, plan, places, rates);
        Self { roles, usual, levers: series, pathways }
    }
}

/// A scenario ready to be projected with other values of its rates in doubt.
pub struct Draws<'m> {
    plan: &'m Plan,
    levers: &'m Levers,
    places: Places<'m>,
    targets: &'m [ResolvedTarget<'m>],
    rates: Vec<RateInDoubt>,
}

/// One role in one year of several draws, in heads.
#[derive(Debug, Clone, Copy, Default)]
pub struct RoleDraw<N> {
    /// In post on 1 April.
    pub opening: N,
    /// In post on 31 March.
    pub closing: N,
    /// Borrowed capacity, the year's average.
    pub borrow: N,
    /// In post, Borrow and the productive share of employed learners.
    pub capacity: N,
    /// WTE of one head.
    pub wte_per_head: N,
    /// Funded posts, WTE.
    pub establishment_wte: Option<f64>,
}

/// What several draws come to.
#[derive(Debug, Clone, Default)]
pub struct Drawn<N> {
    /// By year, then in the plan's order of roles.
    pub rows: Vec<RoleDraw<N>>,
    /// What is projected less what is required: one entry a target and year that has a value within
    /// the horizon, in the plan's order of targets, then by year.
    pub gaps: Vec<N>,
}

impl<'m> Draws<'m> {
    /// A scenario of a valid plan.
    pub(super) fn of(
        plan: &'m Plan,
        levers: &'m Levers,
        targets: &'m [ResolvedTarget<'m>],
    ) -> Self {
        let places = places_by_id(plan);
        let mut listed = Listed::default();
        Resolved::<f64>::of(plan, levers, &places, &mut listed);
        Self { plan, levers, places, targets, rates: listed.0 }
    }

    /// The rates that are ranges and that the scenario's projection asks for, in the order in which
    /// values are given.
    pub fn rates(&self) -> &[RateInDoubt] {
        &self.rates
    }

    /// The target and the place of the year of each of [`Drawn::gaps`], by the target's place in the
    /// plan.
    pub fn gap_places(&self) -> Vec<(usize, usize)> {
        let of = |(nth, target): (usize, &ResolvedTarget)| {
            target.years().map(move |t| (nth, t)).collect::<Vec<_>>()
        };
        self.targets.iter().enumerate().flat_map(of).collect()
    }

    /// Projects with these values of [`Draws::rates`]; what is left over of the last is replaced.
    pub fn project<N: Number>(&self, values: &[N], drawn: &mut Drawn<N>) {
        let mut given = Given(values.iter());
        let resolved = Resolved::of(self.plan, self.levers, &self.places, &mut given);
        drawn.rows.clear();
        drawn.gaps.clear();
        every_year(
            self.plan.years as usize,
            &resolved.roles,
            &resolved.levers,
            resolved.usual.iter().chain(&resolved.pathways),
            &mut Stocktaking(&mut drawn.rows),
        );
        let roles = self.plan.roles.len();
        let stocks = |t: usize, place: usize| {
            drawn.rows.get(t * roles + place).map(|row| Stocks {
                closing: row.closing,
                average: (row.opening + row.closing) / N::from(2.0),
                borrow: row.borrow,
                wte_per_head: row.wte_per_head,
                establishment: row.establishment_wte,
            })
        };
        for target in self.targets {
            drawn.gaps.extend(target.gaps(&resolved.roles, stocks));
        }
    }

    /// Projects with the likely value of every rate, as a projection of the plan does.
    pub fn plan_line(&self) -> Drawn<f64> {
        let likely: Vec<f64> = self.rates.iter().map(|rate| rate.range.likely).collect();
        let mut drawn = Drawn::default();
        self.project(&likely, &mut drawn);
        drawn
    }
}

/// Keeps the stocks of every role and year.
struct Stocktaking<'d, N>(&'d mut Vec<RoleDraw<N>>);

impl<N: Number> Watch<N> for Stocktaking<'_, N> {
    fn begun(&mut self, _: &[Journey<N>]) {}

    fn scaled(&mut self, _: usize, _: usize, _: MovesOf, _: N, _: N) {}

    fn passed(&mut self, _: usize, _: N, _: &Passage<N>, _: &Journey<N>) {}

    #[inline(always)]
    fn closes<'y>(&mut self, _: usize, roles: impl Iterator<Item = RoleStep<'y, N>>) {
        self.0.extend(roles.map(|step| RoleDraw {
            opening: step.opening,
            closing: step.closing,
            borrow: step.borrow,
            capacity: step.capacity(),
            wte_per_head: step.input.wte_per_head,
            establishment_wte: step.input.establishment_wte,
        }));
    }

    fn closed(&mut self, _: usize, _: &[RoleInputs<N>], _: &[LeverInputs<N>]) {}
}
