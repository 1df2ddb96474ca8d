//! Scenarios side by side.

use fivefold_charts::{Chart, ChartSize, Mode, Theme};
use fivefold_engine::compare::{CompareQuestion, Comparison};
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

/// What is compared, and how it is drawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CompareRequest {
    /// Which scenarios, of whom, in which unit.
    pub question: CompareQuestion,
    /// Totals, or change from the base.
    pub mode: Mode,
    /// The chart's width in CSS pixels.
    pub width: u32,
    /// The chart's height in CSS pixels.
    pub height: u32,
    /// The chart's colours.
    pub theme: Theme,
}

/// Scenarios side by side.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct CompareView {
    /// The chart.
    pub chart: Chart,
    /// The figures behind it.
    pub comparison: Comparison,
}

/// Projects scenarios and puts them side by side.
#[tauri::command]
pub fn compare(desk: State<Desk>, request: CompareRequest) -> Result<CompareView, DeskError> {
    desk.read(|open| {
        let comparison = fivefold_engine::compare::compare(open.file.plan(), &request.question)?;
        let size = ChartSize { width: request.width, height: request.height };
        let chart = fivefold_charts::comparison(&comparison, request.mode, request.theme, size)?;
        Ok(CompareView { chart, comparison })
    })
}
