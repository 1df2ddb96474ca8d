//! What the window is told when something is refused.

use std::path::Path;

use fivefold_charts::ChartError;
use fivefold_exchange::ExchangeError;
use fivefold_exchange::whole_file::cause;
use fivefold_store::StoreError;
use serde::{Serialize, Serializer};
use ts_rs::TS;

use crate::desk::file_name;

/// Everything a command can refuse.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The plan file refuses.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The engine refuses.
    #[error(transparent)]
    Engine(#[from] fivefold_engine::EngineError),
    /// A file of another kind is refused.
    #[error(transparent)]
    Exchange(#[from] ExchangeError),
    /// One of several files is refused.
    #[error("{file}: {reason}")]
    OfFile {
        /// The file's name.
        file: String,
        /// Why it is refused.
        reason: ExchangeError,
    },
    /// The chart can't be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// A plan's doubt can't be reckoned.
    #[error(transparent)]
    Doubt(#[from] fivefold_simulate::SimulateError),
    /// The best mix can't be looked for.
    #[error(transparent)]
    Mix(#[from] fivefold_optimise::MixError),
    /// The report can't be made.
    #[error(transparent)]
    Report(#[from] fivefold_report::ReportError),
    /// No plan is open yet.
    #[error("No plan is open. Open a plan or an example first.")]
    NoPlan,
    /// No file was refused as damaged, or a plan was opened since.
    #[error("No damaged plan is at hand any more. Open the file again.")]
    NothingDamaged,
    /// The plan couldn't be opened again after a panic.
    #[error(
        "\"{0}\" is not open any more, since it could not be opened again after a mistake of the \
         program's. Every change that was saved is in it: open it from the plan's menu."
    )]
    PlanLost(String),
    /// No such page has been set.
    #[error("That page isn't there any more. Open the report again.")]
    NoPage,
    /// No pack that came back is being looked at.
    #[error("No pack is open any more. Choose Merge a pack again.")]
    NoPack,
    /// Nothing was ticked.
    #[error("Nothing is ticked, so nothing was changed. Tick what is to be taken.")]
    NothingAccepted,
    /// There is no example of that id.
    #[error("There is no example \"{0}\". Choose one from the list of examples.")]
    NoExample(String),
    /// No extract was chosen, or it was let go of.
    #[error("No extract is at hand any more. Choose the file again.")]
    NoExtract,
    /// A plan that isn't in the list of recent ones.
    #[error("That plan is not in the list of recent plans. Open it with Open instead.")]
    NotRecent,
    /// The system doesn't say where a program may keep its files.
    #[error(
        "The system names no folder for Fivefold's own files. Open a plan with Open, or start \
         the program from your own account."
    )]
    NoFolder(#[source] tauri::Error),
    /// A file can't be written.
    #[error("\"{path}\" could not be written: {}. Choose another folder or name.", cause(source))]
    Write {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// What was worked out can't be handed to the window.
    #[error(
        "The projection could not be shown: {0}. Undo the last change, and report this as a fault."
    )]
    Answer(#[source] serde_json::Error),
    /// Nothing is on stage.
    #[error("Nothing is on stage. Choose Present to begin.")]
    NothingOnStage,
    /// A workshop is on stage and would be lost.
    #[error("A workshop is on stage already. Keep or discard it first.")]
    OnStageAlready,
    /// Nothing was done on stage.
    #[error("Nothing was changed, guessed or parked on stage, so there is nothing to keep.")]
    NothingToKeep,
    /// The name a workshop is to be kept under is taken.
    #[error("There is a scenario \"{0}\" already. Keep the workshop under another name.")]
    ScenarioThere(String),
    /// No step can be taken back, or brought back.
    #[error("There is nothing on stage to {}.", if *.back { "take back" } else { "bring back" })]
    NoStepOnStage {
        /// Whether it was to be taken back.
        back: bool,
    },
    /// A guess is open.
    #[error("A guess waits for its answer. Reveal it before you take the next one.")]
    GuessWaits,
    /// No guess is open.
    #[error("No guess waits for its answer. Take the room's guess first.")]
    NoGuess,
    /// There is no parked question of that number.
    #[error("There is no parked question number {0} any more. Choose one from the list.")]
    NotParked(usize),
    /// Nothing was typed.
    #[error("The {0} is empty. Type it first.")]
    NoWords(&'static str),
    /// What was typed is too long.
    #[error("The {what} has {length} characters. Shorten it to {most}.")]
    TooManyWords {
        /// What it is.
        what: &'static str,
        /// Its length.
        length: usize,
        /// The most it may have.
        most: usize,
    },
    /// The list is full.
    #[error("There are {0} on the list already. Keep the workshop, and go on with an empty list.")]
    StageFull(usize),
    /// The system won't do what was asked of a window.
    #[error("The window could not be changed: {0}. Use the window's own controls instead.")]
    Window(#[source] tauri::Error),
    /// The system has no clipboard, or it takes no picture.
    #[error(
        "The picture could not be copied, since the system gives no clipboard that takes one. \
         Save the chart as PNG instead."
    )]
    Clipboard(#[source] arboard::Error),
    /// The audience's window asks for what only the planner's may.
    #[error("The audience's window only watches.")]
    OnlyWatches,
    /// The window asks for a command that isn't there.
    #[error(
        "The program has no command \"{0}\". Install it anew, since parts of it don't fit together."
    )]
    NoCommand(String),
    /// A command panicked, and the plan was opened again.
    #[error(
        "The program made a mistake and gave up what it was doing. The plan is open again as it \
         was last saved: look whether your last change is in it, and go on. Where the mistake is \
         was noted in \"{noted}\", without anything of the plan."
    )]
    Mistake {
        /// The log.
        noted: String,
    },
    /// A command panicked, and the plan can't be opened again.
    #[error(
        "The program made a mistake, and the plan could not be opened again: {} Where the mistake \
         is was noted in \"{noted}\", without anything of the plan.",
        in_words(why.as_deref())
    )]
    MistakeWithoutWayBack {
        /// Why not; none where that was a mistake too.
        why: Option<Box<DeskError>>,
        /// The log.
        noted: String,
    },
    /// The system's dialog gave something that is no file on this machine.
    #[error("The chosen file is not on this machine. Choose one in a folder of this machine.")]
    NotAPath,
}

impl DeskError {
    /// Names the file that is refused, where an act reads several.
    pub fn of_file(path: &Path) -> impl FnOnce(ExchangeError) -> Self {
        |reason| match reason {
            // A person ended the reading of them all.
            ExchangeError::Cancelled => Self::Exchange(reason),
            reason => Self::OfFile { file: file_name(path), reason },
        }
    }
}

fn in_words(why: Option<&DeskError>) -> String {
    why.map_or_else(|| "it made another. Start it again.".to_owned(), ToString::to_string)
}

/// A refusal as the window gets it.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct IpcError {
    /// What is wrong and what to do.
    pub message: String,
    /// What the window can do about it at once, where it can.
    pub remedy: Option<Remedy>,
    /// Whether it is a mistake of the program's, after which the plan was opened again.
    pub mistake: bool,
}

/// What the window offers where something is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Remedy {
    /// To see what can be had of a damaged plan file.
    Recover,
    /// To save the plan in another place and go on with it there.
    SaveElsewhere,
}

impl DeskError {
    /// The refusal as the window gets it.
    pub fn for_window(&self) -> IpcError {
        let mistake = matches!(self, Self::Mistake { .. });
        IpcError { message: self.message(), remedy: self.remedy(), mistake }
    }

    fn remedy(&self) -> Option<Remedy> {
        let Self::Store(refused) = self else { return None };
        if refused.is_damage() {
            return Some(Remedy::Recover);
        }
        refused.is_of_the_place().then_some(Remedy::SaveElsewhere)
    }

    fn message(&self) -> String {
        match self {
            Self::Engine(refusal)
            | Self::Store(StoreError::Engine(refusal))
            | Self::Chart(ChartError::Plan(refusal)) => refusal.for_people(),
            other => other.to_string(),
        }
    }
}

impl Serialize for DeskError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.for_window().serialize(serializer)
    }
}
