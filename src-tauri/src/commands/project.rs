//! Projections of what is in view, for the plan as it is or with an edit tried out in memory.

use fivefold_engine::asked::{groups_asked, rows_asked, standing};
use fivefold_engine::edit::{self, Edit};
use fivefold_engine::hints::hints;
use fivefold_engine::kept::kept_by_year;
use fivefold_engine::picture::functional_map;
use fivefold_engine::results::ScenarioResult;
use fivefold_engine::{Model, Plan};
use serde::Serialize;
use tauri::State;
use tauri::ipc::Response;

use super::chart::drawn;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ipc::{Projected, RoleFigures, View, ViewRequest};

/// Projects what is in view.
#[tauri::command]
pub fn view(desk: State<Desk>, request: ViewRequest) -> Result<Response, DeskError> {
    desk.read(|open| {
        let plan = open.file.plan();
        as_response(&View {
            projected: projected(plan, &request)?,
            asked: rows_asked(plan, &request.chart.scenario),
            hints: hints(plan),
        })
    })
}

/// Projects what is in view and follows a slider, as an edit would make it; the plan stays as it is.
#[tauri::command]
pub fn preview(desk: State<Desk>, edit: Edit, request: ViewRequest) -> Result<Response, DeskError> {
    desk.read(|open| {
        let plan = edit::apply(open.file.plan(), &edit)?;
        as_response(&projected(&plan, &request)?)
    })
}

/// One role of a scenario by itself; none where the plan has no such role.
#[tauri::command]
pub fn role_figures(
    desk: State<Desk>,
    scenario: String,
    role: String,
) -> Result<Response, DeskError> {
    desk.read(|open| {
        let plan = open.file.plan();
        let result = Model::new(plan)?.scenario_named(&scenario)?;
        as_response(&of_role(plan, &result, &role))
    })
}

/// The answer borrows from the plan, so it is written out while the plan is at hand.
fn as_response(answer: &impl Serialize) -> Result<Response, DeskError> {
    Ok(Response::new(serde_json::to_string(answer).map_err(DeskError::Answer)?))
}

fn projected<'a>(plan: &'a Plan, request: &ViewRequest) -> Result<Projected<'a>, DeskError> {
    let ViewRequest { chart, role } = request;
    let result = Model::new(plan)?.scenario_named(&chart.scenario)?;
    Ok(Projected {
        chart: drawn(plan, chart)?,
        standing: standing(plan, &result, &chart.scope, chart.unit),
        groups: groups_asked(plan, &result, &chart.scope, chart.unit),
        of_role: role.as_deref().and_then(|role| of_role(plan, &result, role)),
        falls_below: functional_map(plan, &result).falls_below,
        targets: result.targets,
        notices: result.notices,
    })
}

fn of_role<'a>(plan: &'a Plan, result: &ScenarioResult<'a>, role: &str) -> Option<RoleFigures<'a>> {
    let kept = kept_by_year(plan, result, role);
    let ledger = result.rows.iter().filter(|row| row.role == role).copied().collect();
    Some(RoleFigures { role: &plan.role(role)?.id, ledger, kept })
}
