//! What the window is given of a workshop.

use fivefold_engine::stage::{StageChoice, StageLever};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A workshop as it stands; every change returns a fresh one.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct StageState {
    /// The scenario it began from, or was last kept as.
    pub begun_from: String,
    /// The name of the scratch scenario, to ask charts of.
    pub scenario: String,
    /// Whom the levers at hand are about, and from when on.
    pub choice: StageChoice,
    /// The five levers at hand, in their order.
    pub levers: Vec<StageLever>,
    /// What was done, oldest first, without what was taken back.
    pub steps: Vec<StageStep>,
    /// What undo would take back, in words.
    pub undo: Option<String>,
    /// What redo would bring back, in words.
    pub redo: Option<String>,
    /// Whether anything would be lost by leaving: a change, a guess or a parked question.
    pub has_something_to_keep: bool,
    /// Whether a guess waits for its answer, so that the chart stands still.
    pub frozen: bool,
    /// The room's guesses, oldest first.
    pub guesses: Vec<StageGuess>,
    /// The room's questions for later, oldest first.
    pub parked: Vec<String>,
}

/// One change on stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct StageStep {
    /// The act: `Bind 2 points for Mental health nurses, each year from 2027/28 on`.
    pub what: String,
    /// What it did, in a sentence that begins with the act; none while a guess waits for its
    /// answer.
    pub moved: Option<String>,
}

/// What the room was asked, what it thought and what came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StageGuess {
    /// What was asked.
    pub question: String,
    /// What the room said.
    pub guess: String,
    /// How things stood when it was revealed; none until it is.
    pub answer: Option<String>,
    /// What had moved since the guess was taken; none where nothing had.
    pub moved: Option<String>,
}

/// What a reset goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum StageReset {
    /// Business as usual: no lever is pulled.
    Nothing,
    /// The scenario begun from, as it is in the plan now.
    Saved,
}
