//! The best mix of a scenario's levers within its limits: looked for while the plan goes on being
//! changed, told how far it has come, and ended at a word.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fivefold_charts::{Chart, ChartSize, Theme, TradeOff};
use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::MixLimits;
use fivefold_optimise::{
    BestMix, MixCurve, MixError, MixWhy, Patience, Progress, Watch, best_mix as best_mix_of,
    explained, reasons, trade_off,
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
    search: Mutex<Arc<Search>>,
    /// The scenario the last mix was found in, and the plan as it was then: why it is so, and what
    /// more or less of it costs, are asked of the same.
    found_in: Mutex<Option<(String, Plan)>>,
}

/// One search: how far it has come, and the word to end it.
#[derive(Default)]
struct Search {
    progress: Mutex<Option<Progress>>,
    ended: AtomicBool,
}

impl Watch for Search {
    fn go_on(&self, progress: &Progress) -> bool {
        *locked(&self.progress) = Some(progress.clone());
        !self.ended.load(Ordering::Relaxed)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Mixing {
    /// Looks for something in a scenario of a plan, within the limits it has there. A search begun
    /// before is ended.
    fn look<T>(
        &self,
        plan: &Plan,
        scenario: &str,
        find: impl FnOnce(&MixLimits, &dyn Watch) -> Result<T, MixError>,
    ) -> Result<T, DeskError> {
        let found = plan.scenarios.iter().find(|other| other.name == scenario);
        let limits = found.and_then(|scenario| scenario.limits.clone()).unwrap_or_default();
        let search = Arc::new(Search::default());
        let before = std::mem::replace(&mut *locked(&self.search), Arc::clone(&search));
        before.ended.store(true, Ordering::Relaxed);
        let answer = find(&limits, search.as_ref());
        *locked(&search.progress) = None;
        Ok(answer?)
    }

    /// The plan the last mix of a scenario was found in; the one on the desk where there is none.
    fn plan_of(&self, desk: &Desk, scenario: &str) -> Result<Plan, DeskError> {
        let found_in = locked(&self.found_in).clone();
        match found_in.filter(|(of, _)| of == scenario) {
            Some((_, plan)) => Ok(plan),
            None => desk.read(|open| Ok(open.file.plan().clone())),
        }
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
    let plan = desk.read(|open| Ok(open.file.plan().clone()))?;
    *locked(&mixing.found_in) = Some((scenario.clone(), plan.clone()));
    mixing.look(&plan, &scenario, |limits, watch| {
        best_mix_of(&plan, &scenario, limits, watch, Patience::default())
    })
}

/// Why the best mix of a scenario is as it is, of the plan it was found in.
#[tauri::command]
pub fn mix_reasons(
    desk: State<Desk>,
    mixing: State<Mixing>,
    scenario: String,
) -> Result<MixReasons, DeskError> {
    let plan = mixing.plan_of(&desk, &scenario)?;
    mixing.look(&plan, &scenario, |limits, watch| {
        let best = best_mix_of(&plan, &scenario, limits, watch, Patience::default())?;
        let why = reasons(&plan, &scenario, limits, watch, Patience::default())?;
        let edit = best.mix.as_ref().map(|mix| explained(mix, &why));
        Ok(MixReasons { why, edit })
    })
}

/// Cost against shortfall within a scenario's limits, of the plan its mix was found in.
#[tauri::command]
pub fn mix_curve(
    desk: State<Desk>,
    mixing: State<Mixing>,
    scenario: String,
) -> Result<MixCurve, DeskError> {
    let plan = mixing.plan_of(&desk, &scenario)?;
    mixing.look(&plan, &scenario, |limits, watch| {
        trade_off(&plan, &scenario, limits, POINTS, watch, Patience::default())
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
    let search = Arc::clone(&locked(&mixing.search));
    locked(&search.progress).clone()
}

/// Ends looking for the best mix; what was found so far is answered.
#[tauri::command]
pub fn cancel_mix(mixing: State<Mixing>) {
    locked(&mixing.search).ended.store(true, Ordering::Relaxed);
}
