//! A plan file that is open: create, open, view, edit, undo, redo, copy.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};

use fivefold_engine::edit::{self, Edit};
use fivefold_engine::validate::LONGEST_NAME;
use fivefold_engine::{EngineError, Plan, validate};
use rusqlite::Connection;

use crate::lock::{self, Asked, Lock};
use crate::plan_backups::BackedUp;
use crate::sign_off::SignOff;
use crate::state::State;
use crate::step::Signature;
use crate::version::Version;
use crate::view::{HistoryEntry, PlanView};
use crate::{
    StoreError, connection, copy, digest, header, history, schema, sign_off, state, step, table,
    upgrade, version,
};

/// A plan file that is open, and the plan it holds.
///
/// Every act either succeeds, and is on disk, or is refused, and the file is as it was.
#[derive(Debug)]
pub struct PlanFile {
    path: PathBuf,
    // Before the lock, so that the file is closed when the lock goes.
    pub(crate) connection: Connection,
    pub(crate) access: Access,
    pub(crate) plan: Plan,
    pub(crate) beside: Beside,
    /// Who makes the changes, for the history.
    pub(crate) by: Option<String>,
    pub(crate) backed_up: BackedUp,
    /// The file's header when it was read, by which a change of somebody else's is noticed.
    pub(crate) header: Vec<u8>,
}

#[derive(Debug)]
pub(crate) enum Access {
    /// The connection is to the file itself, and nobody else writes to it.
    Writing(Lock),
    /// The connection is to a copy in memory; why, in words.
    ReadOnly(String),
}

/// What a view tells beside the plan.
#[derive(Debug)]
pub(crate) struct Beside {
    pub(crate) state: State,
    undo: Option<String>,
    redo: Option<String>,
    history: Vec<HistoryEntry>,
    versions: Vec<Version>,
    pub(crate) sign_offs: Vec<SignOff>,
}

impl PlanFile {
    /// Creates a file with that plan in it and opens it. `when` is RFC 3339.
    ///
    /// # Errors
    /// Where the plan isn't valid, where there is such a file already, and where it can't be
    /// written. Nothing is left behind then.
    pub fn create(path: &Path, plan: &Plan, when: &str) -> Result<Self, StoreError> {
        refuse_invalid(plan, StoreError::Engine)?;
        copy::to_new_file(path, |file| fill(file, plan, when))?;
        Self::open(path).inspect_err(|_| {
            let _ = std::fs::remove_file(path);
        })
    }

    /// Opens a file. One of an older version is brought to this one, after a backup beside it. The
    /// file is read-only where it or its folder is, and where somebody else has it open; the view
    /// says why.
    ///
    /// # Errors
    /// Where it is not a whole plan file of this version or an older one; see [`StoreError`].
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_for_writing(path).map_err(|refused| refused.naming(path))
    }

    fn open_for_writing(path: &Path) -> Result<Self, StoreError> {
        header::check(path)?;
        if !is_writable(path) {
            return Self::open_copy(path, "The file is read-only.".to_owned());
        }
        let why = match lock::ask(path) {
            Asked::Taken(lock) => {
                let connection = connection::for_writing(path)?;
                schema::check(&connection)?;
                if schema::version_of(&connection)? < schema::VERSION {
                    // What can't be read once it is upgraded is refused before it is touched.
                    drop(Self::open_copy(path, String::new())?);
                }
                let connection = upgrade::in_place(connection, path)?;
                return Self::opened(path, connection, Access::Writing(lock), Vec::new());
            }
            Asked::Elsewhere(Some(who)) => format!("The plan is open elsewhere: {who}."),
            Asked::Elsewhere(None) => "The plan is open in another window.".to_owned(),
            Asked::NotPossible => "The folder the file is in can't be written to.".to_owned(),
            Asked::NoLocks => {
                "The drive the file is on can't keep two people from writing at once.".to_owned()
            }
        };
        Self::open_copy(path, why)
    }

    /// Opens a file for reading only, as the command line does: nothing is written, created or
    /// held, neither the file nor anything beside it, and an older version is brought to this one
    /// in memory.
    ///
    /// # Errors
    /// Where it is not a whole plan file of this version or an older one; see [`StoreError`].
    pub fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        header::check(path)
            .and_then(|()| Self::open_copy(path, "It was opened for reading only.".to_owned()))
            .map_err(|refused| refused.naming(path))
    }

    pub(crate) fn open_copy(path: &Path, why: String) -> Result<Self, StoreError> {
        // Before the plan: what is changed in between is then read again and not missed.
        let header = header::of(path)?;
        let mut connection = copy::in_memory(path)?;
        schema::check(&connection)?;
        upgrade::in_memory(&mut connection)?;
        Self::opened(path, connection, Access::ReadOnly(why), header)
    }

    fn opened(
        path: &Path,
        connection: Connection,
        access: Access,
        header: Vec<u8>,
    ) -> Result<Self, StoreError> {
        let plan = table::read_plan(&connection)?;
        refuse_invalid(&plan, StoreError::NotValid)?;
        let (beside, backed_up) = (beside(&connection)?, BackedUp::default());
        Ok(Self {
            path: path.to_owned(),
            connection,
            access,
            plan,
            beside,
            by: None,
            backed_up,
            header,
        })
    }

    /// Leaves word of who has the plan open and since when, in a few words for people, such as
    /// "Jo Bloggs on WARD-PC-3, since 09:40". Whoever opens it second is told so.
    pub fn say_who_has_it(&mut self, who_and_since: &str) {
        if let Access::Writing(lock) = &mut self.access {
            // Only a courtesy: without it the second to open is told that somebody has it.
            let _ = lock.note(who_and_since);
        }
    }

    /// Puts a name to every change from here on, as the history tells it.
    pub fn sign_changes(&mut self, by: &str) {
        let by = by.trim();
        self.by = (!by.is_empty()).then(|| by.chars().take(LONGEST_NAME).collect());
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The plan as it is in the file.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The plan and where it stands.
    pub fn view(&self) -> PlanView {
        let Beside { state, undo, redo, history, versions, sign_offs } = &self.beside;
        PlanView {
            plan: self.plan.clone(),
            revision: state.revision,
            undo: undo.clone(),
            redo: redo.clone(),
            history: history.clone(),
            versions: versions.clone(),
            sign_offs: sign_offs.clone(),
            last_changed: state.last_changed.clone(),
            backup_problem: self.backed_up.problem.clone(),
            read_only: match &self.access {
                Access::Writing(_) => None,
                Access::ReadOnly(why) => Some(why.clone()),
            },
        }
    }

    /// Applies one edit, which is one step of undo. An edit that changes nothing is no step.
    /// `when` is RFC 3339.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], what the engine refuses, and what the disk refuses.
    pub fn apply(&mut self, edit: &Edit, when: &str) -> Result<PlanView, StoreError> {
        self.refuse_read_only()?;
        let after = edit::apply(&self.plan, edit)?;
        let what = edit::describe(&self.plan, edit);
        self.change_to(after, &what, when)
    }

    /// Makes the plan another one, as one step of undo, in these words. `when` is RFC 3339.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], where the plan isn't valid, and what the disk refuses.
    pub fn become_plan(
        &mut self,
        plan: &Plan,
        what: &str,
        when: &str,
    ) -> Result<PlanView, StoreError> {
        self.refuse_read_only()?;
        refuse_invalid(plan, StoreError::Engine)?;
        self.change_to(plan.clone(), what, when)
    }

    /// Takes the newest step back. `when` is RFC 3339.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::NothingToUndo`], [`StoreError::StepDamaged`], and
    /// what the disk refuses.
    pub fn undo(&mut self, when: &str) -> Result<PlanView, StoreError> {
        self.refuse_read_only()?;
        self.back_up_where_due();
        let before = step::undo(&mut self.connection, when)?;
        self.now_holds(before)
    }

    /// Brings back the step that was undone last. `when` is RFC 3339.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::NothingToRedo`], [`StoreError::StepDamaged`], and
    /// what the disk refuses.
    pub fn redo(&mut self, when: &str) -> Result<PlanView, StoreError> {
        self.refuse_read_only()?;
        self.back_up_where_due();
        let after = step::redo(&mut self.connection, when)?;
        self.now_holds(after)
    }

    /// Saves a copy, its history with it, at once or not at all. Whatever is at that path is
    /// overwritten, unless it is this plan or one that is open elsewhere. Where the plan's own file
    /// can't be read any more, or holds another plan by now, the copy is made of the plan as it
    /// stands, without its history.
    ///
    /// # Errors
    /// [`StoreError::SaveOverItself`], [`StoreError::TargetInUse`], and what the disk refuses.
    pub fn save_copy(&self, to: &Path) -> Result<(), StoreError> {
        let copied = copy::over_file_by(&self.path, to, |file| {
            copy::all(&self.connection, file)?;
            if table::read_plan(file)? == self.plan { Ok(()) } else { Err(StoreError::OutOfStep) }
        });
        match copied {
            Err(
                StoreError::OutOfStep
                | StoreError::Sqlite(_)
                | StoreError::Damaged(_)
                | StoreError::Moved
                | StoreError::Busy
                | StoreError::CannotWrite,
            ) => copy::over_file_by(&self.path, to, |file| {
                fill(file, &self.plan, &self.beside.state.last_changed)
            }),
            copied => copied,
        }
    }

    fn change_to(&mut self, after: Plan, what: &str, when: &str) -> Result<PlanView, StoreError> {
        self.back_up_where_due();
        let signature = Signature { when, by: self.by.as_deref() };
        step::change(&mut self.connection, &self.plan, &after, what, signature)?;
        self.now_holds(after)
    }

    pub(crate) fn refuse_read_only(&self) -> Result<(), StoreError> {
        match &self.access {
            Access::Writing(_) => Ok(()),
            Access::ReadOnly(why) => Err(StoreError::ReadOnly(why.clone())),
        }
    }

    fn now_holds(&mut self, plan: Plan) -> Result<PlanView, StoreError> {
        self.plan = plan;
        self.stands_anew()
    }

    pub(crate) fn stands_anew(&mut self) -> Result<PlanView, StoreError> {
        self.beside = beside(&self.connection)?;
        Ok(self.view())
    }
}

/// The schema and the plan, in an empty file.
fn fill(file: &mut Connection, plan: &Plan, when: &str) -> Result<(), StoreError> {
    schema::begin(file)?;
    let transaction = file.transaction()?;
    table::begin(&transaction)?;
    table::write_plan(&transaction, &Plan::default(), plan)?;
    state::begin(&transaction, when, &digest::of_plan(&transaction)?)?;
    Ok(transaction.commit()?)
}

fn beside(file: &Connection) -> Result<Beside, StoreError> {
    let sign_offs = sign_off::all(file)?;
    Ok(Beside {
        state: state::read(file)?,
        undo: history::to_undo(file)?.map(|step| step.what),
        redo: history::to_redo(file)?.map(|step| step.what),
        history: history::latest(file)?,
        versions: version::all(file, &sign_offs)?,
        sign_offs,
    })
}

fn refuse_invalid(
    plan: &Plan,
    refusal: impl FnOnce(EngineError) -> StoreError,
) -> Result<(), StoreError> {
    let problems = validate(plan);
    if problems.is_empty() { Ok(()) } else { Err(refusal(EngineError::Refused(problems))) }
}

/// Whether the file may be written to: the mark on it says so, and so does the system.
pub(crate) fn is_writable(path: &Path) -> bool {
    let marked = path.metadata().is_ok_and(|metadata| metadata.permissions().readonly());
    !marked && OpenOptions::new().write(true).open(path).is_ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use fivefold_engine::plan::{Note, Role};

    use super::*;

    /// The one way in to the connection, which only tests of this file have.
    #[test]
    fn a_full_disk_refuses_the_edit_and_changes_nothing() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("a.fivefold");
        let role = Role { id: "r0".to_owned(), name: "Nurse".to_owned(), ..Role::default() };
        let plan = Plan { first_year: 2026, years: 1, roles: vec![role], ..Plan::default() };
        let mut file = PlanFile::create(&path, &plan, "then").unwrap();
        let before = (std::fs::read(&path).unwrap(), file.view());

        let pages: i64 =
            file.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        file.connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
        let note = Note { heading: "Long".to_owned(), text: "long ".repeat(4_000), evidence: None };
        let refused = file.apply(&Edit::AddNote { note: note.clone() }, "now").unwrap_err();
        assert!(matches!(refused, StoreError::DiskFull), "{refused}");
        assert_eq!((std::fs::read(&path).unwrap(), file.view()), before);

        // With room again the window goes on where it was.
        file.connection
            .pragma_update_and_check(None, "max_page_count", 10_000, |_| Ok(()))
            .unwrap();
        file.apply(&Edit::AddNote { note }, "now").unwrap();
    }
}
