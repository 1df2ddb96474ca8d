//! A reading under way: how far it has come, and the word to end it. A window has one at a time.

use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use fivefold_exchange::extract::open::{ReadingProgress, Tell};

use super::locked;
use crate::error::DeskError;

/// What the window asks about the reading under way.
#[derive(Default)]
pub struct Reading {
    progress: Mutex<Option<ReadingProgress>>,
    cancelled: AtomicBool,
}

impl Reading {
    /// How far the reading under way has come; none where none is.
    pub fn progress(&self) -> Option<ReadingProgress> {
        *locked(&self.progress)
    }

    /// Ends the reading under way.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Reads one file or several while telling how far it has come, until it is done or ended.
    ///
    /// # Errors
    /// Whatever `read` refuses.
    pub fn run<T>(&self, read: impl FnOnce(Tell) -> Result<T, DeskError>) -> Result<T, DeskError> {
        self.cancelled.store(false, Ordering::Relaxed);
        *locked(&self.progress) = Some(ReadingProgress::default());
        let _over = Over(self);
        read(&mut |progress| {
            *locked(&self.progress) = Some(progress);
            match self.cancelled.load(Ordering::Relaxed) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        })
    }
}

/// Ends a reading however it ends, by a panic too.
struct Over<'a>(&'a Reading);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        *locked(&self.0.progress) = None;
    }
}
