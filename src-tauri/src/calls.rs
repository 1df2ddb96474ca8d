//! How the window's calls are answered: each on a thread of its own, each whatever happens.

use std::sync::Arc;

use tauri::async_runtime::spawn_blocking;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::mistakes::{self, Log};

/// Answers every call by these commands, never on the thread that draws the window: they may wait
/// for a dialog, for the audience or for a disk. What isn't among them is refused, and a command
/// that panics is noted and answered like a refusal, with the plan opened again.
pub fn answered(
    commands: impl Fn(Invoke) -> bool + Send + Sync + 'static,
) -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    let commands = Arc::new(commands);
    move |invoke| {
        let commands = Arc::clone(&commands);
        spawn_blocking(move || answer(&*commands, invoke));
        true
    }
}

fn answer(commands: &impl Fn(Invoke) -> bool, invoke: Invoke) {
    let resolver = invoke.resolver.clone();
    let app = invoke.message.webview_ref().app_handle().clone();
    let log = Arc::clone(&app.state::<Arc<Log>>());
    let command = invoke.message.command().to_owned();
    let done = mistakes::caught(&log, &command, || {
        mistakes::rehearse("begins");
        commands(invoke)
    });
    let refusal = match done {
        Some(true) => return,
        Some(false) => DeskError::NoCommand(command.clone()),
        None => start_again(&app, &log, &command),
    };
    // Where the mistake was made in answering, nobody waits for an answer any more.
    mistakes::caught(&log, &command, || resolver.reject(refusal));
}

/// Opens the plan again after a mistake, so that nothing half done in memory stays, and says so.
fn start_again(app: &AppHandle, log: &Log, command: &str) -> DeskError {
    let noted = log.path().display().to_string();
    match mistakes::caught(log, command, || app.state::<Desk>().reopen()) {
        Some(Ok(())) => DeskError::Mistake { noted },
        Some(Err(why)) => DeskError::MistakeWithoutWayBack { why: Some(Box::new(why)), noted },
        None => DeskError::MistakeWithoutWayBack { why: None, noted },
    }
}
