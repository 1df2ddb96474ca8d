//! What a scenario costs, and what its gap hangs on.

use fivefold_charts::{Chart, ChartSize, Mode, Theme};
use fivefold_engine::money::{self, Cost};
use fivefold_engine::plan::Scope;
use fivefold_engine::sensitivity::{self, Sensitivity, SensitivityQuestion};
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

/// Whose cost, and how it is drawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CostRequest {
    /// The scenario's name.
    pub scenario: String,
    /// Of whom.
    pub scope: Scope,
    /// The whole cost, or what is above business as usual.
    pub mode: Mode,
    /// How large the chart is.
    pub size: ChartSize,
    /// The chart's colours.
    pub theme: Theme,
}

/// What a scenario costs, drawn and in figures.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct CostView {
    /// The chart.
    pub chart: Chart,
    /// The figures behind it.
    pub cost: Cost,
}

/// What a scenario costs over a scope.
#[tauri::command]
pub fn cost(desk: State<Desk>, request: CostRequest) -> Result<CostView, DeskError> {
    desk.read(|open| {
        let cost = money::cost(open.file.plan(), &request.scenario, &request.scope)?;
        let chart = fivefold_charts::cost(&cost, request.mode, request.theme, request.size)?;
        Ok(CostView { chart, cost })
    })
}

/// Which gap, and how it is drawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SensitivityRequest {
    /// Which gap.
    pub question: SensitivityQuestion,
    /// How large the chart is.
    pub size: ChartSize,
    /// The chart's colours.
    pub theme: Theme,
}

/// What a gap hangs on, drawn and in figures.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct SensitivityView {
    /// The chart.
    pub chart: Chart,
    /// The figures behind it.
    pub found: Sensitivity,
}

/// What a gap hangs on.
#[tauri::command]
pub fn sensitivity(
    desk: State<Desk>,
    request: SensitivityRequest,
) -> Result<SensitivityView, DeskError> {
    desk.read(|open| {
        let found = sensitivity::sensitivity(open.file.plan(), &request.question)?;
        let chart = fivefold_charts::tornado(&found, request.theme, request.size)?;
        Ok(SensitivityView { chart, found })
    })
}
