//! A scenario in doubt: how far it may reach, and how likely its targets are met.

use std::sync::atomic::AtomicBool;

use fivefold_charts::{Chart, ChartSize, Theme};
use fivefold_engine::Model;
use fivefold_engine::plan::RateKind;
use fivefold_engine::summary::summarise;
use fivefold_exchange::reference::{self, SuggestedRange};
use fivefold_simulate::{Doubt, DoubtBetween, DoubtQuestion, simulate, simulate_between};
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

/// Which scenario, of whom, by how many draws, and how it is drawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DoubtRequest {
    /// The scenario's name.
    pub scenario: String,
    /// Of whom, in what unit, by how many draws.
    pub question: DoubtQuestion,
    /// How large the chart is.
    pub size: ChartSize,
    /// The chart's colours.
    pub theme: Theme,
}

/// A scenario in doubt, drawn and in figures.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct DoubtView {
    /// The chart.
    pub chart: Chart,
    /// The figures behind it.
    pub doubt: Doubt,
}

/// Projects a scenario many times with its rates drawn from their ranges.
#[tauri::command]
pub fn doubt(desk: State<Desk>, request: DoubtRequest) -> Result<DoubtView, DeskError> {
    // Drawing takes a while: of a copy, so that the plan can be changed meanwhile.
    let plan = desk.read(|open| Ok(open.file.plan().clone()))?;
    let DoubtRequest { scenario, question, size, theme } = &request;
    let doubt = simulate(&plan, scenario, question, &AtomicBool::new(false))?;
    let result = Model::new(&plan)?.scenario_named(scenario)?;
    let summary = summarise(&plan, &result, &question.scope, question.unit);
    let chart = fivefold_charts::fan(&doubt, &summary, *theme, *size)?;
    Ok(DoubtView { chart, doubt })
}

/// Two scenarios on the same draws: what one has more than the other, and how likely it has.
#[tauri::command]
pub fn doubt_between(
    desk: State<Desk>,
    scenario: String,
    against: String,
    question: DoubtQuestion,
) -> Result<DoubtBetween, DeskError> {
    let plan = desk.read(|open| Ok(open.file.plan().clone()))?;
    Ok(simulate_between(&plan, &scenario, &against, &question, &AtomicBool::new(false))?)
}

/// The ranges that sources give for rates of a kind; of a drop-out, for a programme of that length.
#[tauri::command]
pub fn suggested_ranges(kind: RateKind, duration_years: Option<u32>) -> Vec<SuggestedRange> {
    reference::default_ranges(kind, duration_years)
}
