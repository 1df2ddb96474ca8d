//! The plan projected again with one thing changed, as quickly as can be: a copy with only the
//! scenario and the target asked about, changed in place and put back.

use crate::plan::{Plan, Scenario, Target, Year};
use crate::project::Model;
use crate::validate::{EngineError, validate};

use super::SensitivityQuestion;

/// A plan of one scenario and one target.
pub(super) struct Probe {
    plan: Plan,
    target: Target,
    year: Year,
}

/// The target as a projection meets it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    /// What it is counted in.
    pub unit: &'static str,
    /// What is wanted.
    pub value: f64,
    /// Projected less wanted.
    pub gap: f64,
}

impl Probe {
    /// Of a plan, for the gap asked about.
    pub fn of(plan: &Plan, question: &SensitivityQuestion) -> Result<Self, EngineError> {
        let problems = validate(plan);
        if !problems.is_empty() {
            return Err(EngineError::Refused(problems));
        }
        let scenario = plan.scenarios.iter().find(|other| other.name == question.scenario);
        let scenario: Scenario = scenario.cloned().ok_or_else(|| EngineError::UnknownScenario {
            wanted: question.scenario.clone(),
            there_are: plan.scenarios.iter().map(|other| other.name.clone()).collect(),
        })?;
        let target = target_asked(plan, question)?.clone();
        let year = year_asked(plan, &target, question.year)?;
        let only = Plan {
            title: String::new(),
            first_year: plan.first_year,
            years: plan.years,
            roles: plan.roles.clone(),
            usual: plan.usual.clone(),
            transfers: plan.transfers.clone(),
            scenarios: vec![scenario],
            targets: vec![target.clone()],
            ..Plan::default()
        };
        Ok(Self { plan: only, target, year })
    }

    /// The plan of the one scenario.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The target asked about.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// The year asked about.
    pub fn year(&self) -> Year {
        self.year
    }

    /// The target as the plan now meets it.
    pub fn seen(&self) -> Seen {
        let model = Model::of_valid(&self.plan);
        let found = model.scenario(0).and_then(|result| {
            let of_year = result.targets.into_iter().find(|target| target.year == self.year)?;
            Some(Seen { unit: of_year.unit, value: of_year.target_value, gap: of_year.gap })
        });
        // The target has a value in the year: `year_asked` saw to that.
        found.unwrap_or(Seen { unit: "heads", value: 0.0, gap: 0.0 })
    }

    /// The gap with something changed, which is put back afterwards.
    pub fn gap_with(&mut self, change: impl FnOnce(&mut Plan) -> Undo) -> f64 {
        let undo = change(&mut self.plan);
        let gap = self.seen().gap;
        undo(&mut self.plan);
        gap
    }
}

/// Puts back what was changed.
pub(super) type Undo = Box<dyn FnOnce(&mut Plan)>;

fn target_asked<'p>(
    plan: &'p Plan,
    question: &SensitivityQuestion,
) -> Result<&'p Target, EngineError> {
    let years = plan.first_year..=plan.last_year();
    let Some(name) = &question.target else {
        let with_value =
            plan.targets.iter().find(|target| target.values.keys().any(|y| years.contains(y)));
        return with_value.ok_or_else(|| {
            EngineError::AskedWrongly(
                "The plan has no target with a value in its years, so there is no gap to ask \
                 about. Add one under Targets."
                    .to_owned(),
            )
        });
    };
    plan.targets.iter().find(|target| target.name == *name).ok_or_else(|| {
        EngineError::AskedWrongly(format!(
            "The plan has no target \"{name}\". Choose one of its targets: {}.",
            plan.targets.iter().map(|t| format!("\"{}\"", t.name)).collect::<Vec<_>>().join(", "),
        ))
    })
}

fn year_asked(plan: &Plan, target: &Target, year: Option<Year>) -> Result<Year, EngineError> {
    let years = plan.first_year..=plan.last_year();
    let with_value = target.values.keys().copied().filter(|year| years.contains(year));
    let with_value: Vec<Year> = with_value.collect();
    match (year, with_value.last()) {
        (None, Some(last)) => Ok(*last),
        (Some(year), _) if with_value.contains(&year) => Ok(year),
        (_, None) => Err(EngineError::AskedWrongly(format!(
            "The target \"{}\" has no value in the plan's years. Give it one, or choose another.",
            target.name,
        ))),
        (Some(_), Some(_)) => Err(EngineError::AskedWrongly(format!(
            "The target \"{}\" has no value in that year. Choose one of {}.",
            target.name,
            with_value
                .iter()
                .map(|year| crate::plan::financial_year(*year))
                .collect::<Vec<_>>()
                .join(", "),
        ))),
    }
}
