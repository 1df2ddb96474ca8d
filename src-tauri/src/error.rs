//! What the window is told when something is refused.

use std::path::Path;

use fivefold_exchange::ExchangeError;
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
    Chart(#[from] fivefold_charts::ChartError),
    /// The report can't be made.
    #[error(transparent)]
    Report(#[from] fivefold_report::ReportError),
    /// No plan is open yet.
    #[error("No plan is open. Open a plan or an example first.")]
    NoPlan,
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
    #[error("\"{path}\" could not be written: {source}. Choose another folder or name.")]
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

/// A refusal as the window gets it.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct IpcError {
    /// What is wrong and what to do.
    pub message: String,
}

impl Serialize for DeskError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let message = match self {
            Self::Engine(refusal) | Self::Store(StoreError::Engine(refusal)) => {
                refusal.for_people()
            }
            other => other.to_string(),
        };
        IpcError { message }.serialize(serializer)
    }
}
