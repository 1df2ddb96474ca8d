//! Service-lead packs: sent as a workbook, and what comes back merged as one step.

use std::sync::{Mutex, PoisonError};

use fivefold_engine::edit;
use fivefold_exchange::pack::{self, PackRequest, PackReview, ReturnedPack};
use tauri::{AppHandle, State};

use super::export::{refuse_small_numbers, save};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ipc::DeskState;
use crate::{clock, dialogs};

/// The pack that came back and is being looked at.
#[derive(Default)]
pub struct PackInHand(Mutex<Option<ReturnedPack>>);

impl PackInHand {
    fn get(&self) -> Result<ReturnedPack, DeskError> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.clone().ok_or(DeskError::NoPack)
    }

    fn put(&self, pack: ReturnedPack) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(pack);
    }
}

/// Asks where to put a pack and writes it; the path, or none when cancelled.
#[tauri::command]
pub fn send_pack(
    app: AppHandle,
    desk: State<Desk>,
    request: PackRequest,
    suppress_below: Option<u32>,
) -> Result<Option<String>, DeskError> {
    save(&app, &desk, dialogs::XLSX, |open| {
        refuse_small_numbers(open.file.plan(), suppress_below)?;
        let revision = open.file.view().revision;
        Ok(pack::write(open.file.plan(), &request, clock::day(), Some(revision))?)
    })
}

/// Asks for a pack that came back and lists what differs; none when cancelled.
#[tauri::command]
pub fn open_pack(
    app: AppHandle,
    desk: State<Desk>,
    in_hand: State<PackInHand>,
) -> Result<Option<PackReview>, DeskError> {
    let Some(path) = dialogs::ask_open(&app, dialogs::XLSX)? else { return Ok(None) };
    let returned = ReturnedPack::read(&path)?;
    let review = desk.read(|open| Ok(pack::review(open.file.plan(), &returned)?))?;
    in_hand.put(returned);
    Ok(Some(review))
}

/// What taking these differences will do, in a sentence; the plan stays as it is.
#[tauri::command]
pub fn pack_outcome(
    desk: State<Desk>,
    in_hand: State<PackInHand>,
    accepted: Vec<String>,
) -> Result<String, DeskError> {
    let returned = in_hand.get()?;
    desk.read(|open| Ok(pack::outcome(open.file.plan(), &returned, &accepted)?))
}

/// Takes these differences as one step and returns the plan fresh.
#[tauri::command]
pub fn merge_pack(
    desk: State<Desk>,
    in_hand: State<PackInHand>,
    accepted: Vec<String>,
) -> Result<DeskState, DeskError> {
    let returned = in_hand.get()?;
    let step = desk.read(|open| Ok(pack::edit(open.file.plan(), &returned, &accepted)?))?;
    let step = step.ok_or(DeskError::NothingAccepted)?;
    desk.read(|open| Ok(edit::apply(open.file.plan(), &step).map(drop)?))?;
    desk.change(|file| file.apply(&step, &clock::now()))
}
