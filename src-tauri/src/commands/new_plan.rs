//! A new plan: blank, from the structure of another, or from last year's plan.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Role, Scenario};
use fivefold_engine::roll_forward::roll_forward;
use fivefold_engine::template::template_of;
use fivefold_exchange::{examples, plan_json};
use tauri::{AppHandle, State};

use super::plan::create;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ipc::{DeskState, NewPlan};
use crate::{clock, dialogs, folders};

/// Asks where to keep a new plan, makes it and opens it; none when cancelled.
#[tauri::command]
pub fn new_plan(
    app: AppHandle,
    desk: State<Desk>,
    from: NewPlan,
) -> Result<Option<DeskState>, DeskError> {
    let plan = made(&desk, from)?;
    let name = folders::plain_file_name(&plan.title);
    let path = dialogs::ask_save(&app, dialogs::PLAN, &name)?;
    path.map(|path| create(&app, &desk, &path, &plan, None)).transpose()
}

fn made(desk: &Desk, from: NewPlan) -> Result<Plan, DeskError> {
    match from {
        NewPlan::Blank => Ok(blank_plan()),
        NewPlan::StructureOfThis => {
            desk.read(|open| Ok(this_year(template_of(open.file.plan(), "New plan"))))
        }
        NewPlan::StructureOfExample { id } => {
            let example = examples::all()
                .into_iter()
                .find(|example| example.id == id)
                .ok_or(DeskError::NoExample(id))?;
            let plan = plan_json::read(example.json.as_bytes())?;
            Ok(this_year(template_of(&plan, "New plan")))
        }
        NewPlan::NextYear { scenario } => {
            desk.read(|open| Ok(roll_forward(open.file.plan(), &scenario)?))
        }
    }
}

/// A plan without figures, from this financial year on.
fn this_year(plan: Plan) -> Plan {
    Plan { first_year: clock::this_financial_year(), years: 5, ..plan }
}

/// What a blank plan begins with: this financial year and the four after it, a role to name and a
/// scenario to fill.
fn blank_plan() -> Plan {
    Plan {
        title: "New plan".to_owned(),
        first_year: clock::this_financial_year(),
        years: 5,
        roles: vec![Role {
            id: "role-1".to_owned(),
            name: "First role".to_owned(),
            ..Role::default()
        }],
        scenarios: vec![Scenario { name: "Scenario 1".to_owned(), ..Scenario::default() }],
        ..Plan::default()
    }
}
