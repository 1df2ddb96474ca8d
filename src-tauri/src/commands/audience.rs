//! The audience's window: a second window that may watch the stage, and nothing else.

use std::path::Path;
use std::sync::Arc;

use fivefold_charts::{Chart, ChartQuestion, ChartSize, Theme};
use serde::Serialize;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager, State, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tauri::{Window, WindowEvent};
use ts_rs::TS;

use super::chart;
use crate::error::DeskError;
use crate::stage::{Seen, Stage, StageGuess};
use crate::windows;

/// The label of the window the planner works in.
pub const MAIN: &str = "main";
/// The label of the audience's window.
const AUDIENCE: &str = "audience";
/// All that the audience's window may call.
const MAY_CALL: [&str; 2] = ["audience_next", "full_screen"];

/// What the audience sees.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct AudienceView {
    /// The number to wait for the next one with.
    pub seen: u64,
    /// The chart at the window's own size; none where nothing is on stage.
    pub chart: Option<Chart>,
    /// What moved, in a sentence.
    pub moved: Option<String>,
    /// The guess that waits for its answer, or the one answered last.
    pub guess: Option<StageGuess>,
    /// The room's questions for later.
    pub parked: Vec<String>,
}

/// Opens the audience's window, on the second screen where there is one, or brings it to the front.
#[tauri::command]
pub fn open_audience(app: AppHandle) -> Result<(), DeskError> {
    open(&app).map_err(DeskError::Window)
}

fn open(app: &AppHandle) -> Result<(), tauri::Error> {
    if let Some(there) = app.get_webview_window(AUDIENCE) {
        return there.set_focus();
    }
    let page = WebviewUrl::App("index.html#audience".into());
    let window = WebviewWindowBuilder::new(app, AUDIENCE, page)
        .title("Fivefold, for the room")
        .inner_size(1280.0, 720.0)
        .min_inner_size(640.0, 360.0);
    let window = windows::kept_to_our_page(window).build()?;
    let here = app.get_webview_window(MAIN).and_then(|main| main.current_monitor().ok()?);
    let screens = app.available_monitors()?;
    let second = here
        .and_then(|here| screens.into_iter().find(|screen| screen.position() != here.position()));
    if let Some(second) = second {
        window.set_position(*second.position())?;
        window.set_fullscreen(true)?;
    }
    Ok(())
}

/// Closes the audience's window, where it is open.
#[tauri::command]
pub fn close_audience(app: AppHandle) -> Result<(), DeskError> {
    close(&app).map_err(DeskError::Window)
}

fn close(app: &AppHandle) -> Result<(), tauri::Error> {
    app.get_webview_window(AUDIENCE).map_or(Ok(()), |window| window.destroy())
}

/// What the audience sees as soon as it is something else than they saw, or after 20 seconds the
/// same. Every command has a thread of its own, so none waits for this one.
#[tauri::command]
pub fn audience_next(
    stage: State<Arc<Stage>>,
    seen: u64,
    size: ChartSize,
) -> Result<AudienceView, DeskError> {
    let Seen { number, shown, guess, parked } = stage.wait_for_other_than(seen);
    let mut view = AudienceView { seen: number, chart: None, moved: None, guess, parked };
    if let Some(shown) = shown {
        let question = ChartQuestion { size, theme: Theme::Projector, ..shown.question };
        view.chart = Some(chart::drawn(&shown.plan, &question)?);
        view.moved = shown.moved;
    }
    Ok(view)
}

/// Fills the screen with the window that asks, or gives the screen back.
#[tauri::command]
pub fn full_screen(window: WebviewWindow, on: bool) -> Result<(), DeskError> {
    window.set_fullscreen(on).map_err(DeskError::Window)
}

/// Ends what is on stage, and closes the audience's window, once another plan is open.
pub fn leave_stage_unless_of(app: &AppHandle, path: &Path) {
    if app.state::<Arc<Stage>>().clear_unless_of(path) {
        // A window that won't close shows an empty stage; opening a plan must not fail by it.
        let _ = close(app);
    }
}

/// Closes the audience's window with the main one.
pub fn close_with_main(window: &Window, event: &WindowEvent) {
    if window.label() == MAIN && matches!(event, WindowEvent::Destroyed) {
        let _ = close(window.app_handle());
    }
}

/// Commands as they are, but for the audience's window, which may only watch.
pub fn only_watched_by_the_audience(
    commands: impl Fn(Invoke) -> bool + Send + Sync + 'static,
) -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    move |invoke| {
        let message = &invoke.message;
        let may_call =
            message.webview_ref().label() != AUDIENCE || MAY_CALL.contains(&message.command());
        if may_call {
            return commands(invoke);
        }
        invoke.resolver.reject(DeskError::OnlyWatches);
        true
    }
}
