//! Signing the plan off.

use fivefold_exchange::plan_json;
use fivefold_store::NewSignOff;
use tauri::State;

use crate::clock;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ipc::DeskState;

/// Signs the plan as it is, or takes back what was signed of it.
#[tauri::command]
pub fn sign_off(desk: State<Desk>, asked: NewSignOff) -> Result<DeskState, DeskError> {
    desk.change(|file| {
        let plan_hash = plan_json::content_hash(file.plan());
        file.sign_off(&asked, &plan_hash, &clock::now())
    })
}

/// The day it is, which a sign-off is of unless another is typed.
#[tauri::command]
pub fn today() -> String {
    clock::today()
}
