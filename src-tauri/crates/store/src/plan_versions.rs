//! A plan file's named versions, and the way back to an earlier step.

use fivefold_engine::Plan;
use fivefold_engine::validate::LONGEST_NAME;

use crate::plan_file::PlanFile;
use crate::version::NewVersion;
use crate::view::PlanView;
use crate::{StoreError, history, version};

impl PlanFile {
    /// Keeps the plan as it is under a name. `when` is RFC 3339.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::VersionName`] where the name is empty or longer
    /// than 200 characters, [`StoreError::VersionNameTaken`], [`StoreError::TooManyVersions`], and
    /// what the disk refuses.
    pub fn keep_version(&mut self, name: &str, when: &str) -> Result<PlanView, StoreError> {
        self.refuse_read_only()?;
        let name = name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err(StoreError::VersionName);
        }
        let by = self.by.as_deref();
        let revision = self.beside.state.revision;
        let version = NewVersion { name, when, by, revision, plan: &self.plan };
        version::keep(&self.connection, &version)?;
        self.stands_anew()
    }

    /// The plan a version holds.
    ///
    /// # Errors
    /// [`StoreError::NoVersion`], and where it can't be read.
    pub fn version(&self, id: i64) -> Result<Plan, StoreError> {
        Ok(version::read(&self.connection, id)?.1)
    }

    /// Makes the plan what it was in a version: one step of undo. `when` is RFC 3339.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::NoVersion`], and what [`PlanFile::become_plan`]
    /// refuses.
    pub fn restore_version(&mut self, id: i64, when: &str) -> Result<PlanView, StoreError> {
        let (name, plan) = version::read(&self.connection, id)?;
        self.become_plan(&plan, &format!("Restore the version {name}"), when)
    }

    /// Removes a version for good; the plan stays as it is.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::NoVersion`], [`StoreError::VersionLocked`] where it is
    /// what was signed off, and what the disk refuses.
    pub fn remove_version(&mut self, id: i64) -> Result<PlanView, StoreError> {
        self.refuse_read_only()?;
        version::remove(&mut self.connection, id)?;
        self.stands_anew()
    }

    /// Goes to the plan as it was right after a step of the history, by undo or redo, which keeps
    /// every step. `when` is RFC 3339.
    ///
    /// # Errors
    /// [`StoreError::NoStep`] where the step is not in the file, or is of an older version of the
    /// program and can't be taken; else as undo and redo. Steps taken before stay taken.
    pub fn go_to_step(&mut self, id: i64, when: &str) -> Result<PlanView, StoreError> {
        self.refuse_read_only()?;
        let way = history::way_to(&self.connection, id)?.ok_or(StoreError::NoStep)?;
        for _ in 0..way.undo {
            self.undo(when)?;
        }
        for _ in 0..way.redo {
            self.redo(when)?;
        }
        Ok(self.view())
    }
}
