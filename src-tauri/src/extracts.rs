//! The extracts at hand: the files chosen, how far reading them has come, and what was counted. A
//! window has one import at a time; nothing of it is in the plan until it is taken.

mod counted;
mod reading;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use fivefold_exchange::extract::mapping::ExtractKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use counted::{Count, Counted, CountedPeriod, ExtractImport, StaffInPost};
pub use reading::Reading;

use crate::desk::file_name;
use crate::error::DeskError;

/// What the window's state knows of extracts.
#[derive(Default)]
pub struct Extracts {
    /// The reading under way, of whichever file.
    pub reading: Reading,
    chosen: Mutex<BTreeMap<ExtractPart, Chosen>>,
    counted: Mutex<Option<Counted>>,
}

/// What an extract is for within an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ExtractPart {
    /// It is what is imported, or what a ledger is compared with.
    Counted,
    /// Staff in post when the period of leavers began.
    Opening,
    /// Staff in post when it ended.
    Closing,
}

/// The file chosen, and what it is an extract of.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// The file.
    pub path: PathBuf,
    /// Staff, leavers or joiners.
    pub kind: ExtractKind,
}

impl Chosen {
    /// The file's name, as evidence names it.
    pub fn source(&self) -> String {
        file_name(&self.path)
    }
}

impl Extracts {
    /// Puts another file at hand; what was counted of the one before goes. Another extract to be
    /// counted has its own beginning and end.
    pub fn choose(&self, part: ExtractPart, chosen: Chosen) {
        *locked(&self.counted) = None;
        let mut all = locked(&self.chosen);
        if part == ExtractPart::Counted {
            all.clear();
        }
        all.insert(part, chosen);
    }

    /// The file at hand.
    ///
    /// # Errors
    /// [`DeskError::NoExtract`] where none was chosen.
    pub fn chosen(&self, part: ExtractPart) -> Result<Chosen, DeskError> {
        locked(&self.chosen).get(&part).cloned().ok_or(DeskError::NoExtract)
    }

    /// Lets go of files and count, such as when the import is closed; ends a reading under way.
    pub fn forget(&self) {
        self.reading.cancel();
        locked(&self.chosen).clear();
        *locked(&self.counted) = None;
    }

    /// Keeps what was counted.
    pub fn keep(&self, counted: Counted) {
        *locked(&self.counted) = Some(counted);
    }

    /// Looks at what was counted last.
    ///
    /// # Errors
    /// [`DeskError::NoExtract`] where nothing was, and whatever `look` refuses.
    pub fn with_counted<T>(
        &self,
        look: impl FnOnce(&Counted) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        locked(&self.counted).as_ref().ok_or(DeskError::NoExtract).and_then(look)
    }
}

/// A panic elsewhere leaves nothing half done here: every value is replaced whole.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
