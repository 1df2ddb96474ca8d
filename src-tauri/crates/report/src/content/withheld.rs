//! Small numbers: which figures a report withholds, so that no count of a few people is told nor
//! can be worked back.
//!
//! Those in post, what follows from them and the targets are withheld figure by figure, by the
//! engine's marks. An input of a role with a figure withheld would give it back, and is withheld
//! too. Sections of flows, of gaps by role and of other scenarios are left out whole, and those of
//! what teams cover, who holds a competency, benchmarks and one integrated service.

use std::collections::BTreeSet;

use fivefold_engine::Plan;
use fivefold_engine::plan::Scope;
use fivefold_engine::project;
use fivefold_engine::results::{ScenarioResult, TargetYear};
use fivefold_engine::small_numbers::{ProjectionMarks, Rule, Shown, TargetMarks, of_projection};
use fivefold_engine::summary::Summary;

use crate::{ReportError, Section};

/// What stands for a figure that is withheld.
pub const WITHHELD: &str = "*";

/// What a report withholds of a scenario.
pub struct Withheld {
    marks: ProjectionMarks,
    scenario: usize,
    /// The places of the roles of which something is withheld, in any scenario and year.
    roles: BTreeSet<usize>,
}

impl Withheld {
    /// Says what is withheld where counts below a threshold are.
    ///
    /// # Errors
    /// [`ReportError::Engine`] where the plan can't be projected, [`ReportError::SmallNumbers`]
    /// where it can't be made safe.
    pub fn of(plan: &Plan, scenario: usize, below: u32) -> Result<Self, ReportError> {
        let projection = project(plan)?;
        let marks = of_projection(plan, &projection, Rule::below(below))?;
        let is_told = |scenario: usize, role: usize| {
            (0..=plan.years as usize)
                .all(|year_end| marks.in_post(scenario, year_end, role) == Shown::Value)
        };
        let in_all = |role: &usize| (0..plan.scenarios.len()).all(|of| is_told(of, *role));
        let roles = (0..plan.roles.len()).filter(|role| !in_all(role)).collect();
        Ok(Self { marks, scenario, roles })
    }

    /// What the marks stand for, as a sentence or two.
    pub fn words(&self) -> String {
        self.marks.rule().words()
    }

    /// Whether something is withheld of the role in this place, so that its inputs have to be.
    pub fn of_role(&self, role: usize) -> bool {
        self.roles.contains(&role)
    }

    /// Whether something is withheld of any role.
    pub fn of_any_role(&self) -> bool {
        !self.roles.is_empty()
    }

    /// Those in post of a role in heads, or what stands in their place. Year end 0 is the baseline.
    pub fn in_post(&self, year_end: usize, role: usize, figure: String) -> String {
        self.shown(self.marks.in_post(self.scenario, year_end, role), figure)
    }

    /// A figure that follows from those in post, or what stands in its place.
    pub fn with_in_post(&self, year_end: usize, role: usize, figure: String) -> String {
        self.shown(self.marks.with_in_post(self.scenario, year_end, role), figure)
    }

    /// What is shown of a target in a year.
    pub fn target(&self, plan: &Plan, result: &ScenarioResult, year: &TargetYear) -> TargetMarks {
        let target = plan.targets.iter().find(|target| target.name == year.target);
        let nothing = TargetMarks {
            required: Shown::Withheld,
            projected: Shown::Withheld,
            gap: Shown::Withheld,
        };
        target.map_or(nothing, |target| {
            self.marks.target(plan, (self.scenario, result), target, year)
        })
    }

    /// A figure, or what stands in its place.
    pub fn shown(&self, mark: Shown, figure: String) -> String {
        mark.mark(self.marks.rule()).unwrap_or(figure)
    }

    /// A number of people that is an input, such as those an action should bring.
    pub fn people(&self, number: f64, figure: String) -> String {
        let is_small = self.marks.rule().is_small(number.abs());
        self.shown(if is_small { Shown::Below } else { Shown::Value }, figure)
    }

    /// Whether everything the first page says of its scope can be told: those in post at every year
    /// end, the parts they are made of, and the targets.
    pub fn tells(&self, plan: &Plan, result: &ScenarioResult, scope: &Scope, of: &Summary) -> bool {
        self.marks.tells(plan, (self.scenario, result), scope, of)
    }
}

impl Section {
    /// Whether its figures can be withheld one by one; a section that can't is left out where
    /// small numbers are withheld.
    pub(crate) fn can_withhold(self) -> bool {
        match self {
            Self::Summary
            | Self::Targets
            | Self::Context
            | Self::Picture
            | Self::Assumptions
            | Self::Readiness
            | Self::Actions
            | Self::RunningOrder
            | Self::Notes
            | Self::Method
            | Self::InPost
            | Self::SignOff => true,
            Self::WhereWeAre
            | Self::Gaps
            | Self::Outturn
            | Self::Levers
            | Self::Bridge
            | Self::Pipelines
            | Self::Scenarios
            | Self::SkillMix
            | Self::Functions
            | Self::Competencies
            | Self::Benchmarks
            | Self::Integrated
            | Self::Cost
            | Self::Sensitivity
            | Self::Doubt
            | Self::Risks
            | Self::Ledgers => false,
        }
    }
}
