//! A workshop: a scratch scenario with its steps, guesses and parked questions.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fivefold_engine::plan::{Lever, Levers, Scope};
use fivefold_engine::stage::{StageChoice, act, levers_at_hand, set_at_hand, what_moved};
use fivefold_engine::summary::{Summary, Unit};
use fivefold_engine::{EngineError, Plan, edit};

use super::scratch::{first_choice, levers_of, summary_of, with_scratch};
use super::told::{StageGuess, StageState, StageStep};
use crate::error::DeskError;

/// The most steps that can be taken back; older ones are forgotten.
const MOST_STEPS: usize = 1_000;

/// A workshop on a copy of the plan.
pub struct Workshop {
    /// The plan file it is about.
    path: PathBuf,
    begun_from: String,
    /// The plan as it was, with the scratch scenario as it stands at the end of its list.
    pub(super) plan: Arc<Plan>,
    pub(super) choice: StageChoice,
    /// The unit that sentences are told in.
    unit: Unit,
    pub(super) done: Vec<Step>,
    undone: Vec<Step>,
    pub(super) guesses: Vec<StageGuess>,
    /// How things stood when the guess that waits for its answer was taken.
    pub(super) frozen: Option<Frozen>,
    pub(super) parked: Vec<String>,
}

/// A change that can be taken back.
pub(super) struct Step {
    told: StageStep,
    /// The act in words, without its years.
    pub(super) act: String,
    choice: StageChoice,
    before: Levers,
    after: Levers,
}

/// How things stood when a guess was taken.
pub(super) struct Frozen {
    pub(super) plan: Arc<Plan>,
    /// How many steps had been done.
    pub(super) steps: usize,
}

/// The newest step that stands, to be shown again.
pub struct LastChange {
    /// The plan before it.
    pub before: Arc<Plan>,
    /// The act in words.
    pub act: String,
}

impl Workshop {
    /// A workshop on the scenario of a plan, which stays as it is.
    pub fn on(path: &Path, plan: &Plan, scenario: &str) -> Result<Self, DeskError> {
        let levers = levers_of(plan, scenario)?.clone();
        Ok(Self {
            path: path.to_owned(),
            begun_from: scenario.to_owned(),
            plan: with_scratch(plan, levers),
            choice: first_choice(plan),
            unit: plan.main_unit(),
            done: Vec::new(),
            undone: Vec::new(),
            guesses: Vec::new(),
            frozen: None,
            parked: Vec::new(),
        })
    }

    /// The plan file it is about.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The scenario it began from, or was last kept as.
    pub fn begun_from(&self) -> &str {
        &self.begun_from
    }

    /// The name of the scratch scenario.
    pub fn scratch(&self) -> &str {
        self.plan.scenarios.last().map_or("", |scratch| scratch.name.as_str())
    }

    /// The plan to be drawn: as it stands, or as it stood when a guess was taken.
    pub fn plan_in_view(&self) -> Arc<Plan> {
        Arc::clone(self.frozen.as_ref().map_or(&self.plan, |frozen| &frozen.plan))
    }

    /// Whether a guess waits for its answer, so that the chart stands still.
    pub fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    /// The levers of the scratch scenario.
    pub fn levers(&self) -> &Levers {
        static NONE: Levers = Levers {
            buy: Vec::new(),
            build: Vec::new(),
            bind: Vec::new(),
            borrow: Vec::new(),
            bounce: Vec::new(),
        };
        self.plan.scenarios.last().map_or(&NONE, |scratch| &scratch.levers)
    }

    /// What was done and not taken back, oldest first.
    pub fn steps(&self) -> impl Iterator<Item = &StageStep> {
        self.done.iter().map(|step| &step.told)
    }

    /// The room's guesses, oldest first.
    pub fn guesses(&self) -> &[StageGuess] {
        &self.guesses
    }

    /// The guess that waits for its answer, or the one answered last.
    pub fn newest_guess(&self) -> Option<&StageGuess> {
        self.guesses.last()
    }

    /// The room's questions for later, oldest first.
    pub fn parked(&self) -> &[String] {
        &self.parked
    }

    /// Whether leaving would lose anything.
    pub fn has_something_to_keep(&self) -> bool {
        let steps = !self.done.is_empty() || !self.undone.is_empty();
        steps || !self.guesses.is_empty() || !self.parked.is_empty()
    }

    /// The workshop as the window gets it.
    pub fn state(&self) -> Result<StageState, DeskError> {
        let moved = |step: &StageStep| step.moved.clone().filter(|_| self.frozen.is_none());
        Ok(StageState {
            begun_from: self.begun_from.clone(),
            scenario: self.scratch().to_owned(),
            choice: self.choice.clone(),
            levers: levers_at_hand(&self.plan, self.scratch(), &self.choice)?.into(),
            steps: self
                .steps()
                .map(|step| StageStep { what: step.what.clone(), moved: moved(step) })
                .collect(),
            undo: self.done.last().map(|step| step.told.what.clone()),
            redo: self.undone.last().map(|step| step.told.what.clone()),
            has_something_to_keep: self.has_something_to_keep(),
            frozen: self.is_frozen(),
            guesses: self.guesses.clone(),
            parked: self.parked.clone(),
        })
    }

    /// Whom the levers at hand are about from now on.
    pub fn choose(&mut self, choice: StageChoice) -> Result<(), DeskError> {
        levers_at_hand(&self.plan, self.scratch(), &choice)?;
        self.choice = choice;
        Ok(())
    }

    /// The unit that sentences are told in from now on.
    pub fn tell_in(&mut self, unit: Unit) {
        self.unit = unit;
    }

    /// The plan as moving a slider would make it, and the act in words. Nothing is kept.
    pub fn tried(
        &self,
        choice: &StageChoice,
        lever: Lever,
        value: f64,
    ) -> Result<(Arc<Plan>, String), DeskError> {
        let set = set_at_hand(&self.plan, self.scratch(), choice, lever, value)?;
        let after = edit::apply(&self.plan, &set)?;
        Ok((Arc::new(after), act(&self.plan, &choice.scope, lever, value)))
    }

    /// Moves a slider: a step, unless nothing changes by it.
    pub fn set(&mut self, choice: StageChoice, lever: Lever, value: f64) -> Result<(), DeskError> {
        let set = set_at_hand(&self.plan, self.scratch(), &choice, lever, value)?;
        let what = edit::describe(&self.plan, &set);
        let (after, act) = self.tried(&choice, lever, value)?;
        self.step(choice, after, what, act)
    }

    /// Goes to other levers as a whole: a step like any other.
    pub fn reset(&mut self, levers: Levers, what: &str) -> Result<(), DeskError> {
        let after = self.with_levers(levers);
        let problems = fivefold_engine::validate(&after);
        if !problems.is_empty() {
            return Err(EngineError::Refused(problems).into());
        }
        self.step(self.choice.clone(), after, what.to_owned(), what.to_owned())
    }

    /// Takes the newest step back.
    pub fn undo(&mut self) -> Result<(), DeskError> {
        let step = self.done.pop().ok_or(DeskError::NoStepOnStage { back: true })?;
        self.plan = self.with_levers(step.before.clone());
        self.choice = step.choice.clone();
        self.undone.push(step);
        Ok(())
    }

    /// Brings back the step that was taken back last.
    pub fn redo(&mut self) -> Result<(), DeskError> {
        let step = self.undone.pop().ok_or(DeskError::NoStepOnStage { back: false })?;
        self.plan = self.with_levers(step.after.clone());
        self.choice = step.choice.clone();
        self.done.push(step);
        Ok(())
    }

    /// The newest step that stands, to be shown again; none while a guess waits for its answer.
    pub fn last_change(&self) -> Option<LastChange> {
        let step = self.done.last().filter(|_| self.frozen.is_none())?;
        let before = self.with_levers(step.before.clone());
        Some(LastChange { before, act: step.act.clone() })
    }

    /// Goes on from the scenario it was kept as, in the plan as it is now.
    pub fn go_on_from(&mut self, plan: &Plan, name: &str) {
        self.done.clear();
        self.undone.clear();
        self.guesses.clear();
        self.frozen = None;
        self.parked.clear();
        self.plan = with_scratch(plan, self.levers().clone());
        self.begun_from = name.to_owned();
        // The roles the choice is about may be gone from the plan.
        if self.choose(self.choice.clone()).is_err() {
            self.choice = first_choice(plan);
        }
    }

    /// A plan's scratch scenario added up over a scope.
    pub fn summary(&self, plan: &Plan, scope: &Scope) -> Result<Summary, DeskError> {
        summary_of(plan, self.scratch(), scope, self.unit)
    }

    fn with_levers(&self, levers: Levers) -> Arc<Plan> {
        let mut plan = Plan::clone(&self.plan);
        if let Some(scratch) = plan.scenarios.last_mut() {
            scratch.levers = levers;
        }
        Arc::new(plan)
    }

    fn step(
        &mut self,
        choice: StageChoice,
        after: Arc<Plan>,
        what: String,
        act: String,
    ) -> Result<(), DeskError> {
        if after == self.plan {
            self.choice = choice;
            return Ok(());
        }
        let scope = &choice.scope;
        let (was, is) = (self.summary(&self.plan, scope)?, self.summary(&after, scope)?);
        let told = StageStep { what, moved: Some(what_moved(&was, &is, &act)) };
        let before = self.levers().clone();
        self.choice = choice.clone();
        self.plan = after;
        let after = self.levers().clone();
        self.undone.clear();
        self.done.push(Step { told, act, choice, before, after });
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
        Ok(())
    }
}
