//! The stage: a scratch scenario that a room shapes, in memory beside the open plan.
//!
//! Read it in this order:
//!
//! 1. `workshop`: the scratch scenario with its steps; `scratch`: the plan it stands in.
//! 2. `room`: guesses with their answers, and parked questions.
//! 3. `told`: what the window is given of it.
//! 4. `keep`: the one edit that makes a scenario and a note of it.
//! 5. `watching`: what the audience's window waits for.
//!
//! The plan on the desk stays free to be edited meanwhile: the stage works on a copy of it as it
//! was when the stage began, and what is kept is added to the plan as it then is. Where that has
//! become impossible, because a role was removed or the years moved, keeping is refused in words
//! and the workshop stays on stage.
//!
//! Locks: whoever holds the stage may take the desk, never the other way round, and nobody holds
//! the desk while waiting for the stage to change. Charts are drawn with neither held.

mod keep;
mod room;
mod scratch;
mod told;
mod watching;
mod workshop;

#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

pub use keep::{StageKeep, scenario_and_note};
pub use scratch::{levers_of, summary_of};
pub use told::{StageGuess, StageReset, StageState};
pub use watching::{Seen, Shown};
pub use workshop::Workshop;

use crate::error::DeskError;
use crate::mistakes;

/// At most one workshop, and what its audience sees.
#[derive(Default)]
pub struct Stage {
    on: Mutex<OnStage>,
    /// Told whenever what the audience sees has changed.
    changed: Condvar,
}

#[derive(Default)]
struct OnStage {
    workshop: Option<Workshop>,
    seen: Seen,
}

impl Stage {
    /// Puts a workshop on stage. One that is there is replaced only where nothing was done in it.
    pub fn begin(&self, workshop: Workshop) -> Result<StageState, DeskError> {
        let mut on = self.locked();
        if on.workshop.as_ref().is_some_and(Workshop::has_something_to_keep) {
            return Err(DeskError::OnStageAlready);
        }
        let state = on.workshop.insert(workshop).state()?;
        self.show(&mut on, None);
        Ok(state)
    }

    /// What is on stage; none where nothing is.
    pub fn state(&self) -> Result<Option<StageState>, DeskError> {
        self.locked().workshop.as_ref().map(Workshop::state).transpose()
    }

    /// Reads the workshop.
    pub fn read<T>(
        &self,
        read: impl FnOnce(&Workshop) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.locked().workshop.as_ref().ok_or(DeskError::NothingOnStage).and_then(read)
    }

    /// Changes the workshop and returns it fresh.
    pub fn change(
        &self,
        change: impl FnOnce(&mut Workshop) -> Result<(), DeskError>,
    ) -> Result<StageState, DeskError> {
        let mut on = self.locked();
        let workshop = on.workshop.as_mut().ok_or(DeskError::NothingOnStage)?;
        change(workshop)?;
        mistakes::rehearse("has changed the stage");
        workshop.state()
    }

    /// Takes everything off the stage.
    pub fn clear(&self) {
        let mut on = self.locked();
        on.workshop = None;
        self.show(&mut on, None);
    }

    /// Takes everything off the stage unless it is about the plan in this file; whether it did.
    pub fn clear_unless_of(&self, path: &Path) -> bool {
        let of_another = self.locked().workshop.as_ref().is_some_and(|on| on.path() != path);
        if of_another {
            self.clear();
        }
        of_another
    }

    /// A panic leaves the workshop as it was or as it was to be: a change is worked out first and
    /// then put in its place.
    fn locked(&self) -> MutexGuard<'_, OnStage> {
        self.on.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
