//! One year after another, for every role.
//!
//! [`rates`] turns a published leaver rate into the share that leaves, [`roles`] and [`pathways`]
//! resolve a plan's names and series into plain arrays, [`year`] is the year step itself,
//! [`limits`] tells where it cut, [`follow`] keeps what became of one pathway's cohorts, and
//! [`targets`] compares what comes out with what was wanted.

mod follow;
mod limits;
mod pathways;
mod rates;
mod roles;
mod targets;
mod year;

use crate::plan::Plan;
use crate::results::{Projection, ScenarioResult};
use crate::validate::{EngineError, validate};

pub(crate) use follow::FollowedPathway;
use pathways::{Owner, Pathway};
use roles::{LeverSeries, RoleSeries, places_by_id};
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
        let places = places_by_id(plan);
        let roles = RoleSeries::of(plan, &places);
        let scenarios = plan
            .scenarios
            .iter()
            .map(|scenario| ScenarioModel {
                levers: LeverSeries::of(plan, &scenario.levers, &roles, &places),
                pathways: pathways::resolve(
                    &scenario.levers.build,
                    &scenario.levers.bounce,
                    Owner::Lever,
                    plan,
                    &places,
                ),
            })
            .collect();
        let usual =
            pathways::resolve(&plan.usual.build, &plan.usual.bounce, Owner::Usual, plan, &places);
        let targets = targets::resolve(plan, &roles);
        Ok(Self { plan, roles, usual, scenarios, targets })
    }

    /// Projects the scenario at this place; none where there is none.
    pub fn scenario(&self, index: usize) -> Option<ScenarioResult<'a>> {
        let model = self.scenarios.get(index)?;
        let name = self.plan.scenarios.get(index)?.name.as_str();
        let (rows, notices) = year::every_year(
            self.plan,
            &self.roles,
            &model.levers,
            self.usual.iter().chain(&model.pathways),
            &mut (),
        );
        let targets = targets::compare(&self.targets, &self.roles, &rows);
        Some(ScenarioResult { scenario: name, rows, targets, notices })
    }

    /// Follows one pathway through the projection of the scenario at this place, cohort by cohort.
    /// `nth` counts usual programmes, usual moves, and the scenario's programmes and routes; none
    /// where there is no such scenario or pathway.
    pub(crate) fn follow(&self, index: usize, nth: usize) -> Option<FollowedPathway> {
        let model = self.scenarios.get(index)?;
        let pathways = self.usual.iter().chain(&model.pathways);
        let mut followed = FollowedPathway::new(nth, pathways.clone().nth(nth)?);
        year::every_year(self.plan, &self.roles, &model.levers, pathways, &mut followed);
        Some(followed)
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
    pub(crate) fn scenario_place(&self, name: &str) -> Result<usize, EngineError> {
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
