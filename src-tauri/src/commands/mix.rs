//! The best mix of a scenario's levers within its limits: looked for while the plan goes on being
//! changed, told how far it has come, and ended at a word.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use fivefold_charts::{Chart, ChartSize, Theme, TradeOff};
use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::MixLimits;
use fivefold_optimise::{
    BestMix, MixCurve, MixWhy, Patience, Progress, Watch, best_mix as best_mix_of, explained,
    reasons, trade_off,
};
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

/// How many points the curve of cost against shortfall has.
const POINTS: usize = 12;

/// What the window asks about the best mix that is looked for.
#[derive(Default)]
pub struct Mixing {
    progress: Mutex<Option<Progress>>,
    ended: AtomicBool,
}

impl Watch for Mixing {
    fn go_on(&self, progress: &Progress) -> bool {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner) = Some(progress.clone());
        !self.ended.load(Ordering::Relaxed)
    }
}

impl Mixing {
    /// Looks for something in a scenario of the plan as it is now, within the limits it has there.
    fn look<T>(
        &self,
        desk: &Desk,
        scenario: &str,
        find: impl FnOnce(&Plan, &MixLimits, &dyn Watch) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let plan = desk.read(|open| Ok(open.file.plan().clone()))?;
        let found = plan.scenarios.iter().find(|other| other.name == scenario);
        let limits = found.and_then(|scenario| scenario.limits.clone()).unwrap_or_default();
        self.ended.store(false, Ordering::Relaxed);
        let answer = find(&plan, &limits, self);
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner) = None;
        answer
    }
}

/// Why a mix is as it is, and the step that adds it with these reasons.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct MixReasons {
    /// The reasons.
    pub why: MixWhy,
    /// What adds the mix to the plan with the reasons beside its rows; none where there is no mix.
    pub edit: Option<Edit>,
}

/// Points of a curve of cost against shortfall, and how they are drawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TradeOffRequest {
    /// The name of the scenario whose rows may be used.
    pub scenario: String,
    /// Shortfall and pounds of each point, as the curve has them.
    pub points: Vec<(f64, f64)>,
    /// Shortfall and pounds of the best mix, where there is one.
    pub best: Option<(f64, f64)>,
    /// How large the chart is.
    pub size: ChartSize,
    /// The chart's colours.
    pub theme: Theme,
}

/// The best mix of a scenario's rows within its limits.
#[tauri::command]
pub fn best_mix(
    desk: State<Desk>,
    mixing: State<Mixing>,
    scenario: String,
) -> Result<BestMix, DeskError> {
    mixing.look(&desk, &scenario, |plan, limits, watch| {
        Ok(best_mix_of(plan, &scenario, limits, watch, Patience::default())?)
    })
}

/// Why the best mix of a scenario is as it is.
#[tauri::command]
pub fn mix_reasons(
    desk: State<Desk>,
    mixing: State<Mixing>,
    scenario: String,
) -> Result<MixReasons, DeskError> {
    mixing.look(&desk, &scenario, |plan, limits, watch| {
        let best = best_mix_of(plan, &scenario, limits, watch, Patience::default())?;
        let why = reasons(plan, &scenario, limits, watch, Patience::default())?;
        let edit = best.mix.as_ref().map(|mix| explained(mix, &why));
        Ok(MixReasons { why, edit })
    })
}

/// Cost against shortfall within a scenario's limits.
#[tauri::command]
pub fn mix_curve(
    desk: State<Desk>,
    mixing: State<Mixing>,
    scenario: String,
) -> Result<MixCurve, DeskError> {
    mixing.look(&desk, &scenario, |plan, limits, watch| {
        Ok(trade_off(plan, &scenario, limits, POINTS, watch, Patience::default())?)
    })
}

/// Draws cost against shortfall.
#[tauri::command]
pub fn trade_off_chart(desk: State<Desk>, request: TradeOffRequest) -> Result<Chart, DeskError> {
    let TradeOffRequest { scenario, points, best, size, theme } = request;
    desk.read(|open| {
        let plan = open.file.plan();
        let of = TradeOff {
            plan_title: plan.title.clone(),
            scenario,
            first_year: plan.first_year,
            last_year: plan.last_year(),
            points,
            best,
        };
        Ok(fivefold_charts::trade_off(&of, theme, size)?)
    })
}

/// How far looking for the best mix has come; none where none is looked for.
#[tauri::command]
pub fn mix_progress(mixing: State<Mixing>) -> Option<Progress> {
    mixing.progress.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Ends looking for the best mix; what was found so far is answered.
#[tauri::command]
pub fn cancel_mix(mixing: State<Mixing>) {
    mixing.ended.store(true, Ordering::Relaxed);
}
