//! One year after another, for every role.
//!
//! [`rates`] turns a published leaver rate into the share that leaves, [`roles`] and [`pathways`]
//! resolve a plan's names and series into plain arrays, [`year`] is the year step itself, [`rows`]
//! keeps what a projection shows of it, [`limits`] tells where it cut, [`follow`] keeps what became
//! of one pathway's cohorts, [`targets`] compares what comes out with what was wanted, and
//! [`linear`] shows the coefficients to whoever solves for levers.
//!
//! [`number`] is what all of it computes with: a figure, or the same figure in several draws.
//! [`in_doubt`] finds the rates that are ranges, and [`draws`] projects with other values of them.

mod draws;
mod follow;
mod in_doubt;
mod limits;
pub mod linear;
mod number;
mod pathways;
mod rates;
mod roles;
mod rows;
mod targets;
mod year;

use crate::plan::Plan;
use crate::results::{Projection, ScenarioResult};
use crate::validate::{EngineError, validate};

pub use draws::{Drawn, Draws, RoleDraw};
pub(crate) use follow::{FollowedPathway, Follower};
use in_doubt::Likely;
pub use in_doubt::{RateInDoubt, RateOf};
pub use number::{LANES, Lanes, Number};
pub(crate) use pathways::{Journey, Passage};
use pathways::{Owner, Pathway};
pub(crate) use rates::kept_share;
use roles::{LeverSeries, RoleSeries, places_by_id};
use rows::Rows;
use targets::ResolvedTarget;
pub(crate) use targets::{measured, staff_required};

/// A plan made ready to project: validated, and every name resolved to a place.
pub struct Model<'a> {
    plan: &'a Plan,
    roles: RoleSeries,
    usual: Vec<Pathway>,
    scenarios: Vec<ScenarioModel>,
    targets: Vec<ResolvedTarget<'a>>,
}

/// A scenario's levers as arrays.
struct ScenarioModel {
    levers: LeverSeries,
    pathways: Vec<Pathway>,
}

impl<'a> Model<'a> {
    /// Validates a plan and resolves its names.
    ///
    /// # Errors
    /// [`EngineError::Refused`] with every problem found.
    pub fn new(plan: &'a Plan) -> Result<Self, EngineError> {
        let problems = validate(plan);
        if !problems.is_empty() {
            return Err(EngineError::Refused(problems));
        }
        Ok(Self::of_valid(plan))
    }

    /// Resolves the names of a plan known to be valid, without validating it again.
    pub(crate) fn of_valid(plan: &'a Plan) -> Self {
        let places = places_by_id(plan);
        let roles = RoleSeries::of(plan, &places, &mut Likely);
        let scenarios = plan
            .scenarios
            .iter()
            .map(|scenario| ScenarioModel {
                levers: LeverSeries::of(plan, &scenario.levers, &roles, &places, &mut Likely),
                pathways: pathways::resolve(
                    &scenario.levers.build,
                    &scenario.levers.bounce,
                    Owner::Lever,
                    plan,
                    &places,
                    &mut Likely,
                ),
            })
            .collect();
        let (build, bounce) = (&plan.usual.build, &plan.usual.bounce);
        let usual = pathways::resolve(build, bounce, Owner::Usual, plan, &places, &mut Likely);
        let targets = targets::resolve(plan, &roles);
        Self { plan, roles, usual, scenarios, targets }
    }

    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// Projects the scenario at this place; none where there is none.
    pub fn scenario(&self, index: usize) -> Option<ScenarioResult<'a>> {
        self.scenario_followed(index, &mut ())
    }

    /// The same, with somebody told of every pathway's every year.
    pub(crate) fn scenario_followed(
        &self,
        index: usize,
        follower: &mut impl Follower,
    ) -> Option<ScenarioResult<'a>> {
        let model = self.scenarios.get(index)?;
        let name = self.plan.scenarios.get(index)?.name.as_str();
        let Rows { rows, notices, .. } = self.rows(model, follower);
        let targets = targets::compare(&self.targets, &self.roles, &rows);
        Some(ScenarioResult { scenario: name, rows, targets, notices })
    }

    /// Follows one pathway through the projection of the scenario at this place, cohort by cohort.
    /// `nth` counts usual programmes, usual moves, and the scenario's programmes and routes; none
    /// where there is no such scenario or pathway.
    pub(crate) fn follow(&self, index: usize, nth: usize) -> Option<FollowedPathway> {
        let model = self.scenarios.get(index)?;
        let pathway = self.usual.iter().chain(&model.pathways).nth(nth)?;
        let mut followed = FollowedPathway::new(nth, pathway);
        self.rows(model, &mut followed);
        Some(followed)
    }

    /// Every year of a scenario, and whoever follows.
    fn rows<'f, F: Follower>(&self, model: &ScenarioModel, follower: &'f mut F) -> Rows<'a, 'f, F> {
        let mut rows = Rows::before(self.plan, &self.roles.baseline, follower);
        let pathways = self.usual.iter().chain(&model.pathways);
        let years = self.plan.years as usize;
        year::every_year(years, &self.roles, &model.levers, pathways, &mut rows);
        rows
    }

    /// The scenario at this place, ready to be projected with other values of the rates that are
    /// ranges; none where there is none.
    pub fn draws(&self, index: usize) -> Option<Draws<'_>> {
        let scenario = self.plan.scenarios.get(index)?;
        Some(Draws::of(self.plan, &scenario.levers, &self.targets))
    }

    /// Projects the scenario of this name.
    ///
    /// # Errors
    /// [`EngineError::UnknownScenario`] with the names there are.
    pub fn scenario_named(&self, name: &str) -> Result<ScenarioResult<'a>, EngineError> {
        let index = self.scenario_place(name)?;
        self.scenario(index).ok_or_else(|| self.unknown(name))
    }

    /// The place of the scenario of this name.
    ///
    /// # Errors
    /// [`EngineError::UnknownScenario`] with the names there are.
    pub fn scenario_place(&self, name: &str) -> Result<usize, EngineError> {
        self.plan.scenario_index(name).ok_or_else(|| self.unknown(name))
    }

    fn unknown(&self, name: &str) -> EngineError {
        EngineError::UnknownScenario {
            wanted: name.to_owned(),
            there_are: self.plan.scenarios.iter().map(|s| s.name.clone()).collect(),
        }
    }
}

/// Projects every scenario of a plan.
///
/// # Errors
/// [`EngineError::Refused`] where the plan isn't valid.
pub fn project(plan: &Plan) -> Result<Projection<'_>, EngineError> {
    let model = Model::new(plan)?;
    let scenarios = (0..plan.scenarios.len()).filter_map(|index| model.scenario(index)).collect();
    Ok(Projection { title: &plan.title, scenarios })
}
