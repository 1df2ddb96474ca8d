//! The backups of an open plan: when one is made, and the way back to one.

use fivefold_engine::{Plan, dates};

use crate::plan_file::PlanFile;
use crate::view::PlanView;
use crate::{Backup, StoreError, backup};

/// How a plan stands with its backups since it was opened.
#[derive(Debug, Default)]
pub(crate) struct BackedUp {
    /// The revision before which a backup was last due; none as yet.
    due_at: Option<u64>,
    /// Why the last one could not be made.
    pub(crate) problem: Option<String>,
}

impl PlanFile {
    /// The plan's backups, newest first.
    pub fn backups(&self) -> Vec<Backup> {
        backup::all(self.path())
    }

    /// Makes the plan what it is in a backup: one step of undo. `when` is RFC 3339.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::NoBackup`], what [`PlanFile::open_read_only`]
    /// refuses of the backup, and what the disk refuses.
    pub fn restore_backup(&mut self, name: &str, when: &str) -> Result<PlanView, StoreError> {
        self.refuse_read_only()?;
        let (backup, plan) = read(self.path(), name)?;
        let day = backup.last_changed.split('T').next().unwrap_or_default();
        let what =
            format!("Restore the backup of {}, change {}", dates::in_words(day), backup.revision);
        self.become_plan(&plan, &what, when)
    }

    /// Makes a backup where the rule of [`backup`] asks for one. A change doesn't wait for a backup
    /// that can't be made: the view says so.
    pub(crate) fn back_up_where_due(&mut self) {
        let state = &self.beside.state;
        let first = self.backed_up.due_at.is_none();
        let due = match self.backed_up.due_at {
            // A plan nobody has changed yet is still where it came from.
            None => state.revision > 0,
            Some(due_at) => state.revision >= due_at.saturating_add(backup::CHANGES_BETWEEN),
        };
        if due {
            let made = backup::make(&self.connection, self.path(), state);
            self.backed_up.problem = made.err().map(|refused| refused.to_string());
        }
        if due || first {
            self.backed_up.due_at = Some(self.beside.state.revision);
        }
    }
}

/// A backup of a plan, whether that plan can be opened or not, and the plan the backup holds.
///
/// # Errors
/// [`StoreError::NoBackup`], and what [`PlanFile::open_read_only`] refuses of the backup.
pub fn read(plan: &std::path::Path, name: &str) -> Result<(Backup, Plan), StoreError> {
    let backups = backup::all(plan);
    let backup = backups.into_iter().find(|backup| backup.name == name);
    let backup = backup.ok_or(StoreError::NoBackup)?;
    let file = PlanFile::open_read_only(&backup::folder_of(plan).join(name))?;
    Ok((backup, file.plan().clone()))
}
