//! The stage: levers at hand, guesses, parked questions, and what is kept of them.

use std::sync::Arc;

use fivefold_charts::{Chart, ChartQuestion};
use fivefold_engine::Plan;
use fivefold_engine::plan::{Lever, Levers};
use fivefold_engine::stage::{StageChoice, what_moved};
use serde::Serialize;
use tauri::State;
use ts_rs::TS;

use super::chart::drawn;
use crate::clock;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ipc::DeskState;
use crate::stage::{
    Shown, Stage, StageKeep, StageReset, StageState, Workshop, levers_of, scenario_and_note,
    summary_of,
};

/// What is drawn on stage, and what moved.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct StagePicture {
    /// The chart.
    pub chart: Chart,
    /// What the move under way, or the last change, did; none where nothing was done, or a guess
    /// waits for its answer.
    pub moved: Option<String>,
    /// The chart before the last change, to show it again; none while a slider is moved.
    pub before: Option<Chart>,
}

/// What was kept, and the workshop going on from there.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct StageKept {
    /// The open plan with the new scenario and the note.
    pub desk: DeskState,
    /// The workshop, with nothing to keep.
    pub stage: StageState,
}

/// Begins a workshop on a scenario of the open plan.
#[tauri::command]
pub fn stage_begin(
    desk: State<Desk>,
    stage: State<Arc<Stage>>,
    scenario: String,
) -> Result<StageState, DeskError> {
    let workshop = desk.read(|open| Workshop::on(open.file.path(), open.file.plan(), &scenario))?;
    stage.begin(workshop)
}

/// The workshop as it stands; none where nothing is on stage.
#[tauri::command]
pub fn stage_state(stage: State<Arc<Stage>>) -> Result<Option<StageState>, DeskError> {
    stage.state()
}

/// Whom the levers at hand are about from now on.
#[tauri::command]
pub fn stage_choose(
    stage: State<Arc<Stage>>,
    choice: StageChoice,
) -> Result<StageState, DeskError> {
    stage.change(|workshop| workshop.choose(choice))
}

/// Moves a lever at hand: one step.
#[tauri::command]
pub fn stage_set(
    stage: State<Arc<Stage>>,
    choice: StageChoice,
    lever: Lever,
    value: f64,
) -> Result<StageState, DeskError> {
    stage.change(|workshop| workshop.set(choice, lever, value))
}

/// The picture as moving a lever would make it; nothing is kept. While a guess waits for its
/// answer, the picture stands still.
#[tauri::command]
pub fn stage_preview(
    stage: State<Arc<Stage>>,
    choice: StageChoice,
    lever: Lever,
    value: f64,
    question: ChartQuestion,
) -> Result<StagePicture, DeskError> {
    let (before, tried) = stage.read(|workshop| {
        let tried = workshop.tried(&choice, lever, value)?;
        Ok((workshop.plan_in_view(), Some(tried).filter(|_| !workshop.is_frozen())))
    })?;
    let (after, moved) = match tried {
        None => (before, None),
        Some((after, act)) => {
            let moved = told(&before, &after, &question, &act)?;
            (after, Some(moved))
        }
    };
    picture(&stage, after, question, moved, None)
}

/// The picture of how things stand, and of how they stood before the last change where the
/// question is about the scratch scenario.
#[tauri::command]
pub fn stage_view(
    stage: State<Arc<Stage>>,
    question: ChartQuestion,
) -> Result<StagePicture, DeskError> {
    stage.change(|workshop| {
        workshop.tell_in(question.unit);
        Ok(())
    })?;
    let (plan, last) = stage.read(|workshop| {
        let of_scratch = question.scenario == workshop.scratch();
        Ok((workshop.plan_in_view(), workshop.last_change().filter(|_| of_scratch)))
    })?;
    let moved = last.as_ref().map(|last| told(&last.before, &plan, &question, &last.act));
    let before = last.map(|last| drawn(&last.before, &question)).transpose()?;
    picture(&stage, plan, question, moved.transpose()?, before)
}

/// Takes the newest step back.
#[tauri::command]
pub fn stage_undo(stage: State<Arc<Stage>>) -> Result<StageState, DeskError> {
    stage.change(Workshop::undo)
}

/// Brings back the step that was taken back last.
#[tauri::command]
pub fn stage_redo(stage: State<Arc<Stage>>) -> Result<StageState, DeskError> {
    stage.change(Workshop::redo)
}

/// Goes back to no levers at all, or to the scenario begun from as it is in the plan now; a step
/// like any other.
#[tauri::command]
pub fn stage_reset(
    desk: State<Desk>,
    stage: State<Arc<Stage>>,
    to: StageReset,
) -> Result<StageState, DeskError> {
    let begun_from = stage.read(|workshop| Ok(workshop.begun_from().to_owned()))?;
    let (levers, what) = match to {
        StageReset::Nothing => (Levers::default(), "Back to business as usual".to_owned()),
        StageReset::Saved => (
            desk.read(|open| Ok(levers_of(open.file.plan(), &begun_from)?.clone()))?,
            format!("Back to \u{201c}{begun_from}\u{201d} as saved"),
        ),
    };
    stage.change(|workshop| workshop.reset(levers, &what))
}

/// Takes the room's guess; the chart stands still until it is revealed.
#[tauri::command]
pub fn stage_guess(
    stage: State<Arc<Stage>>,
    question: String,
    guess: String,
) -> Result<StageState, DeskError> {
    let state = stage.change(|workshop| workshop.guess(&question, &guess))?;
    stage.let_see_words();
    Ok(state)
}

/// Answers the guess.
#[tauri::command]
pub fn stage_reveal(stage: State<Arc<Stage>>) -> Result<StageState, DeskError> {
    let state = stage.change(Workshop::reveal)?;
    stage.let_see_words();
    Ok(state)
}

/// Puts a question of the room aside for later.
#[tauri::command]
pub fn stage_park(stage: State<Arc<Stage>>, text: String) -> Result<StageState, DeskError> {
    let state = stage.change(|workshop| workshop.park(&text))?;
    stage.let_see_words();
    Ok(state)
}

/// Takes a parked question off the list.
#[tauri::command]
pub fn stage_unpark(stage: State<Arc<Stage>>, index: usize) -> Result<StageState, DeskError> {
    let state = stage.change(|workshop| workshop.unpark(index))?;
    stage.let_see_words();
    Ok(state)
}

/// Keeps the workshop as a new scenario with a note, as one step of the plan's undo, and goes on
/// from there.
#[tauri::command]
pub fn stage_keep(
    desk: State<Desk>,
    stage: State<Arc<Stage>>,
    wanted: StageKeep,
) -> Result<StageKept, DeskError> {
    let mut kept = None;
    let state = stage.change(|workshop| {
        let day = clock::day_for_people();
        let edit =
            desk.read(|open| scenario_and_note(workshop, open.file.plan(), &wanted, &day))?;
        let state = desk.change(|file| file.apply(&edit, &clock::now()))?;
        workshop.go_on_from(&state.plan, wanted.name.trim());
        kept = Some(state);
        Ok(())
    })?;
    stage.let_see_words();
    Ok(StageKept { desk: kept.ok_or(DeskError::NoPlan)?, stage: state })
}

/// Takes the workshop off the stage; nothing of it is kept.
#[tauri::command]
pub fn stage_discard(stage: State<Arc<Stage>>) {
    stage.clear();
}

/// The picture of a plan, which the audience is let see too.
fn picture(
    stage: &Stage,
    plan: Arc<Plan>,
    question: ChartQuestion,
    moved: Option<String>,
    before: Option<Chart>,
) -> Result<StagePicture, DeskError> {
    let chart = drawn(&plan, &question)?;
    stage.let_see(Shown { plan, question, moved: moved.clone() });
    Ok(StagePicture { chart, moved, before })
}

fn told(
    before: &Plan,
    after: &Plan,
    question: &ChartQuestion,
    act: &str,
) -> Result<String, DeskError> {
    let ChartQuestion { scenario, scope, unit, .. } = question;
    let seen = |plan| summary_of(plan, scenario, scope, *unit);
    Ok(what_moved(&seen(before)?, &seen(after)?, act))
}
