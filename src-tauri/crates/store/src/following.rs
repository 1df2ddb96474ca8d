//! A plan that somebody else has open: following what they change, and taking over when they are
//! gone.

use crate::plan_file::{Access, PlanFile};
use crate::view::PlanView;
use crate::{StoreError, header, lock, plan_file};

impl PlanFile {
    /// Whether a plan that was opened read-only could be written to by now: whoever had it has
    /// closed it.
    pub fn may_be_taken_over(&self) -> bool {
        matches!(self.access, Access::ReadOnly(_))
            && plan_file::is_writable(self.path())
            && lock::could_be_asked_for(self.path())
    }

    /// Reads the file again where somebody has changed it since; whether they had. A plan that is
    /// open for writing is changed by nobody else.
    ///
    /// # Errors
    /// What [`PlanFile::open`] refuses, the file being moved or damaged meanwhile; the plan stays
    /// as it was read.
    pub fn follow(&mut self) -> Result<bool, StoreError> {
        let Access::ReadOnly(why) = &self.access else { return Ok(false) };
        if header::of(self.path())? == self.header {
            return Ok(false);
        }
        let again = Self::open_copy(self.path(), why.clone())
            .map_err(|refused| refused.naming(self.path()))?;
        self.become_file(again);
        Ok(true)
    }

    /// Opens the file anew, for writing where nobody has it any more. Where somebody has, the view
    /// says who.
    ///
    /// # Errors
    /// What [`PlanFile::open`] refuses; the plan stays as it was read.
    pub fn take_over(&mut self) -> Result<PlanView, StoreError> {
        if matches!(self.access, Access::ReadOnly(_)) {
            let again = Self::open(self.path())?;
            self.become_file(again);
        }
        Ok(self.view())
    }

    /// Becomes the file as it was read again; who signs the changes stays.
    fn become_file(&mut self, again: Self) {
        let by = self.by.take();
        *self = again;
        self.by = by;
    }
}
