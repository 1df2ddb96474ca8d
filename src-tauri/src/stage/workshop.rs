//! A workshop: a scratch scenario with its steps, guesses and parked questions.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fivefold_charts::words;
use fivefold_engine::plan::{Lever, Levers, Scenario, Scope};
use fivefold_engine::stage::{StageChoice, act, levers_at_hand, set_at_hand, what_moved};
use fivefold_engine::summary::{Summary, Unit, summarise};
use fivefold_engine::{EngineError, Model, Plan, edit};

use super::told::{StageGuess, StageState, StageStep};
use crate::error::DeskError;

/// The most steps that can be taken back; older ones are forgotten.
const MOST_STEPS: usize = 1_000;
/// The longest a question, a guess or a parked question may be, in characters.
const LONGEST_WORDS: usize = 500;
/// The most guesses, and the most parked questions.
const MOST_WORDS: usize = 100;

/// A workshop on a copy of the plan.
pub struct Workshop {
    /// The plan file it is about.
    path: PathBuf,
    begun_from: String,
    /// The plan as it was, with the scratch scenario as it stands at the end of its list.
    plan: Arc<Plan>,
    choice: StageChoice,
    /// The unit that sentences are told in.
    unit: Unit,
    done: Vec<Step>,
    undone: Vec<Step>,
    guesses: Vec<StageGuess>,
    /// How things stood when the guess that waits for its answer was taken.
    frozen: Option<Frozen>,
    parked: Vec<String>,
}

struct Step {
    told: StageStep,
    act: String,
    choice: StageChoice,
    before: Levers,
    after: Levers,
}

struct Frozen {
    plan: Arc<Plan>,
    steps: usize,
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
        self.choice = choice;
        self.step(after, what, act)
    }

    /// Goes to other levers as a whole: a step like any other.
    pub fn reset(&mut self, levers: Levers, what: &str) -> Result<(), DeskError> {
        let after = self.with_levers(levers);
        let problems = fivefold_engine::validate(&after);
        if !problems.is_empty() {
            return Err(EngineError::Refused(problems).into());
        }
        self.step(after, what.to_owned(), what.to_owned())
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

    /// Takes the room's guess; the chart stands still until it is revealed.
    pub fn guess(&mut self, question: &str, guess: &str) -> Result<(), DeskError> {
        if self.frozen.is_some() {
            return Err(DeskError::GuessWaits);
        }
        let question = words_of("question", question, self.guesses.len())?;
        let guess = words_of("guess", guess, self.guesses.len())?;
        self.guesses.push(StageGuess { question, guess, answer: None });
        self.frozen = Some(Frozen { plan: Arc::clone(&self.plan), steps: self.done.len() });
        Ok(())
    }

    /// Answers the guess: what moved since it was taken, or how things stand where nothing did.
    pub fn reveal(&mut self) -> Result<(), DeskError> {
        let frozen = self.frozen.as_ref().ok_or(DeskError::NoGuess)?;
        let now = self.summary(&self.plan, &self.choice.scope)?;
        let answer = if frozen.plan == self.plan {
            words::sentence(&now)
        } else {
            let act = match self.done.get(frozen.steps..) {
                Some([only]) => only.act.as_str(),
                _ => "Since the guess",
            };
            what_moved(&self.summary(&frozen.plan, &self.choice.scope)?, &now, act)
        };
        if let Some(guess) = self.guesses.last_mut() {
            guess.answer = Some(answer);
        }
        self.frozen = None;
        Ok(())
    }

    /// Puts a question of the room aside for later.
    pub fn park(&mut self, text: &str) -> Result<(), DeskError> {
        let text = words_of("question to park", text, self.parked.len())?;
        self.parked.push(text);
        Ok(())
    }

    /// Takes a parked question off the list.
    pub fn unpark(&mut self, index: usize) -> Result<(), DeskError> {
        if index >= self.parked.len() {
            return Err(DeskError::NotParked(index.saturating_add(1)));
        }
        self.parked.remove(index);
        Ok(())
    }

    /// Goes on from the scenario it was kept as, in the plan as it is now.
    pub fn go_on_from(&mut self, plan: &Plan, name: &str) {
        self.plan = with_scratch(plan, self.levers().clone());
        self.begun_from = name.to_owned();
        // The roles the choice is about may be gone from the plan.
        if self.choose(self.choice.clone()).is_err() {
            self.choice = first_choice(plan);
        }
        self.done.clear();
        self.undone.clear();
        self.guesses.clear();
        self.frozen = None;
        self.parked.clear();
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

    fn step(&mut self, after: Arc<Plan>, what: String, act: String) -> Result<(), DeskError> {
        if after == self.plan {
            return Ok(());
        }
        let scope = &self.choice.scope;
        let (was, is) = (self.summary(&self.plan, scope)?, self.summary(&after, scope)?);
        let told = StageStep { what, moved: Some(what_moved(&was, &is, &act)) };
        let before = self.levers().clone();
        self.plan = after;
        let after = self.levers().clone();
        self.undone.clear();
        self.done.push(Step { told, act, choice: self.choice.clone(), before, after });
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
        Ok(())
    }
}

/// Those the plan is about, from its first year on.
fn first_choice(plan: &Plan) -> StageChoice {
    let scope = plan.main_scope();
    let scope = if scope.role_indices(plan).is_empty() { Scope::All } else { scope };
    StageChoice { scope, from: plan.first_year }
}

/// A plan's scenario added up over a scope.
pub fn summary_of(
    plan: &Plan,
    scenario: &str,
    scope: &Scope,
    unit: Unit,
) -> Result<Summary, DeskError> {
    let result = Model::new(plan)?.scenario_named(scenario)?;
    Ok(summarise(plan, &result, scope, unit))
}

/// The levers of a scenario.
pub fn levers_of<'a>(plan: &'a Plan, scenario: &str) -> Result<&'a Levers, EngineError> {
    let found = plan.scenarios.iter().find(|other| other.name == scenario);
    found.map(|scenario| &scenario.levers).ok_or_else(|| EngineError::UnknownScenario {
        wanted: scenario.to_owned(),
        there_are: plan.scenarios.iter().map(|other| other.name.clone()).collect(),
    })
}

/// The plan with a scratch scenario at the end, under a name that none has.
fn with_scratch(plan: &Plan, levers: Levers) -> Arc<Plan> {
    let names = (2_u32..).map(|nth| format!("On stage {nth}"));
    let mut names = std::iter::once("On stage".to_owned()).chain(names);
    let name = names.find(|name| plan.scenario_index(name).is_none()).unwrap_or_default();
    let mut plan = plan.clone();
    plan.scenarios.push(Scenario { name, levers, ..Scenario::default() });
    Arc::new(plan)
}

/// What somebody typed, neither empty nor endless, while there is room for one more.
fn words_of(what: &'static str, text: &str, already: usize) -> Result<String, DeskError> {
    let text = text.trim();
    let length = text.chars().count();
    match (length, already) {
        (0, _) => Err(DeskError::NoWords(what)),
        (too_long, _) if too_long > LONGEST_WORDS => {
            Err(DeskError::TooManyWords { what, length, most: LONGEST_WORDS })
        }
        (_, full) if full >= MOST_WORDS => Err(DeskError::StageFull(MOST_WORDS)),
        _ => Ok(text.to_owned()),
    }
}
