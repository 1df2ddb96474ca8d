//! The extract at hand: the file chosen, how far reading it has come, and what was counted. A
//! window has one at a time; nothing of it is in the plan until it is taken.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_exchange::ExchangeError;
use fivefold_exchange::extract::RejectedRow;
use fivefold_exchange::extract::flows::{self, FlowCount, FlowImport, StaffThen};
use fivefold_exchange::extract::mapping::{ExtractKind, Mapping};
use fivefold_exchange::extract::open::ReadingProgress;
use fivefold_exchange::extract::staff::{self, StaffCount, StaffImport};
use serde::Serialize;
use ts_rs::TS;

use crate::desk::file_name;
use crate::error::DeskError;

/// What the window's state knows of extracts.
#[derive(Default)]
pub struct Extracts {
    chosen: Mutex<Option<Chosen>>,
    counted: Mutex<Option<Counted>>,
    reading: Mutex<Option<ReadingProgress>>,
    cancelled: AtomicBool,
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

/// An extract as counted, with what it takes to compare it with a plan.
pub struct Counted {
    /// What was counted.
    pub count: Count,
    /// How it was read.
    pub mapping: Mapping,
    /// The file's name.
    pub source: String,
}

/// What was counted.
pub enum Count {
    /// Staff in post.
    Staff(StaffCount),
    /// Leavers or joiners.
    Flow(FlowCount),
}

/// What an extract makes of the plan.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "of", content = "import", rename_all = "snake_case")]
#[ts(export)]
pub enum ExtractImport {
    /// Staff in post.
    Staff(StaffImport),
    /// Leavers or joiners.
    Flow(FlowImport),
}

impl ExtractImport {
    /// The one edit that puts it into the plan.
    ///
    /// # Errors
    /// [`ExchangeError::NotImported`] where the totals don't reconcile or the plan can't be.
    pub fn edit(&self) -> Result<Edit, ExchangeError> {
        match self {
            Self::Staff(import) => import.edit(),
            Self::Flow(import) => import.edit(),
        }
    }

    /// The rows that were rejected.
    pub fn rejected(&self) -> &[RejectedRow] {
        match self {
            Self::Staff(import) => &import.rejected,
            Self::Flow(import) => &import.rejected,
        }
    }
}

impl Counted {
    /// What the count makes of a plan.
    pub fn import(&self, plan: &Plan) -> ExtractImport {
        match &self.count {
            Count::Staff(count) => {
                ExtractImport::Staff(staff::import(count, &self.mapping, &self.source, plan))
            }
            Count::Flow(count) => {
                let then = StaffThen::default();
                let import = flows::import(count, &self.mapping, &self.source, then, plan);
                ExtractImport::Flow(import)
            }
        }
    }
}

impl Extracts {
    /// Puts another file at hand; what was counted of the one before goes.
    pub fn choose(&self, chosen: Chosen) {
        *locked(&self.counted) = None;
        *locked(&self.chosen) = Some(chosen);
    }

    /// The file at hand.
    ///
    /// # Errors
    /// [`DeskError::NoExtract`] where none was chosen.
    pub fn chosen(&self) -> Result<Chosen, DeskError> {
        locked(&self.chosen).clone().ok_or(DeskError::NoExtract)
    }

    /// Lets go of file and count, such as when the import is closed; ends a reading under way.
    pub fn forget(&self) {
        self.cancel();
        *locked(&self.chosen) = None;
        *locked(&self.counted) = None;
    }

    /// Ends the reading under way.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// How far the reading under way has come; none where none is.
    pub fn reading(&self) -> Option<ReadingProgress> {
        *locked(&self.reading)
    }

    /// Reads while telling how far it has come, until it is done or ended.
    ///
    /// # Errors
    /// Whatever `read` refuses.
    pub fn while_reading<T>(
        &self,
        read: impl FnOnce(
            &mut dyn FnMut(ReadingProgress) -> ControlFlow<()>,
        ) -> Result<T, ExchangeError>,
    ) -> Result<T, ExchangeError> {
        self.cancelled.store(false, Ordering::Relaxed);
        *locked(&self.reading) = Some(ReadingProgress::default());
        let result = read(&mut |progress| {
            *locked(&self.reading) = Some(progress);
            match self.cancelled.load(Ordering::Relaxed) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        });
        *locked(&self.reading) = None;
        result
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
