//! What the baseline is asked beside its figures: retirements, occupation codes.

use fivefold_engine::EngineError;
use fivefold_engine::edit::Edit;
use fivefold_engine::occupation_codes::{CodesApplied, apply_to_roles};
use fivefold_engine::retirement::{self, RetirementAges, Retirements};
use tauri::State;

use crate::desk::Desk;
use crate::error::DeskError;

/// The retirements of a role; none where its ages aren't known or it has nobody in post.
#[tauri::command]
pub fn retirements(
    desk: State<Desk>,
    role: String,
    ages: RetirementAges,
) -> Result<Option<Retirements>, DeskError> {
    if let Some(why) = ages.refusal() {
        return Err(EngineError::EditRefused(why).into());
    }
    desk.read(|open| {
        let plan = open.file.plan();
        Ok(plan.role(&role).and_then(|role| retirement::retirements(plan, role, ages)))
    })
}

/// The edit that takes the leaver rates proposed from a role's ages.
#[tauri::command]
pub fn retirement_rates(
    desk: State<Desk>,
    role: String,
    ages: RetirementAges,
) -> Result<Edit, DeskError> {
    desk.read(|open| Ok(retirement::take(open.file.plan(), &role, ages)?))
}

/// What applying the table of occupation codes to the roles comes to.
#[tauri::command]
pub fn occupation_codes_applied(desk: State<Desk>) -> Result<CodesApplied, DeskError> {
    desk.read(|open| Ok(apply_to_roles(open.file.plan())))
}
