//! Projections of what is in view, for the plan as it is or with an edit tried out in memory.

use fivefold_charts::{ChartSize, headcount, words};
use fivefold_engine::asked::{groups_asked, rows_asked};
use fivefold_engine::edit::{self, Edit};
use fivefold_engine::hints::hints;
use fivefold_engine::kept::kept_by_year;
use fivefold_engine::results::ScenarioResult;
use fivefold_engine::summary::summarise;
use fivefold_engine::{Model, Plan};
use tauri::State;
use tauri::ipc::Response;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::ipc::{RoleView, View, ViewRequest};

/// Projects what is in view.
#[tauri::command(async)]
pub fn view(desk: State<Desk>, request: ViewRequest) -> Result<Response, DeskError> {
    desk.read(|open| as_response(open.file.plan(), &request))
}

/// Projects what is in view as an edit would make it; the plan stays as it is.
#[tauri::command(async)]
pub fn preview(desk: State<Desk>, edit: Edit, request: ViewRequest) -> Result<Response, DeskError> {
    desk.read(|open| as_response(&edit::apply(open.file.plan(), &edit)?, &request))
}

/// The view borrows from the plan, so it is written out while the plan is at hand.
fn as_response(plan: &Plan, request: &ViewRequest) -> Result<Response, DeskError> {
    let view = project_view(plan, request)?;
    let text = serde_json::to_string(&view).map_err(DeskError::Answer)?;
    Ok(Response::new(text))
}

/// What is in view, projected.
pub fn project_view<'a>(plan: &'a Plan, request: &ViewRequest) -> Result<View<'a>, DeskError> {
    let result = Model::new(plan)?.scenario_named(&request.scenario)?;
    let summary = summarise(plan, &result, &request.scope, request.unit);
    let size = ChartSize { width: request.width, height: request.height };
    let chart = headcount(&summary, request.mode, request.theme, size)?;
    Ok(View {
        chart,
        sentence: words::sentence(&summary),
        ledger: result
            .rows
            .iter()
            .filter(|row| Some(row.role) == request.role.as_deref())
            .copied()
            .collect(),
        kept: request
            .role
            .as_deref()
            .map_or_else(Vec::new, |role| kept_by_year(plan, &result, role)),
        roles: roles_in_scope(plan, &result, request),
        asked: rows_asked(plan, &request.scenario),
        groups: groups_asked(plan, &result, &request.scope, request.unit),
        summary,
        targets: result.targets,
        notices: result.notices,
        hints: hints(plan),
    })
}

fn roles_in_scope<'a>(
    plan: &'a Plan,
    result: &ScenarioResult<'a>,
    request: &ViewRequest,
) -> Vec<RoleView<'a>> {
    let rows_of = |place: usize| result.rows.iter().skip(place).step_by(plan.roles.len().max(1));
    plan.roles
        .iter()
        .enumerate()
        .filter(|(_, role)| request.scope.holds(role))
        .map(|(place, role)| RoleView {
            role: &role.id,
            closing: rows_of(place).map(|row| row.closing).collect(),
            closing_wte: rows_of(place).map(|row| row.in_post_wte).collect(),
            contributions: rows_of(place).map(|row| row.contributions).collect(),
        })
        .collect()
}
