//! The open plan and where it came from.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use fivefold_engine::baseline::baseline;
use fivefold_engine::edit::Edit;
use fivefold_engine::hints::hints;
use fivefold_engine::plan::STAFF_GROUPS;
use fivefold_exchange::plan_json;
use fivefold_store::{PlanFile, PlanView, Standing, StoreError};

use crate::error::DeskError;
use crate::ipc::{DeskState, FileState};
use crate::{clock, mistakes, person};

/// The window's state: at most one open plan.
pub struct Desk {
    open: Mutex<Option<OpenPlan>>,
    /// The plan named on the command line, until it is opened.
    named: Mutex<Option<PathBuf>>,
    /// The file that was refused last as damaged, until a plan is opened.
    refused: Mutex<Option<PathBuf>>,
    /// The name of a file that couldn't be opened again after a mistake of the program's.
    lost: Mutex<Option<String>>,
    begun: AtomicBool,
}

/// An open plan file.
pub struct OpenPlan {
    /// The file.
    pub file: PlanFile,
    /// The id of the example it is a copy of, where it is one.
    pub example: Option<String>,
}

impl Desk {
    /// An empty desk, with the plan named on the command line waiting.
    pub fn to_open(named: Option<PathBuf>) -> Self {
        Self {
            open: Mutex::default(),
            named: Mutex::new(named),
            refused: Mutex::default(),
            lost: Mutex::default(),
            begun: AtomicBool::default(),
        }
    }

    /// Takes the plan named on the command line, once.
    pub fn take_named(&self) -> Option<PathBuf> {
        locked(&self.named).take()
    }

    /// Whether nothing has been asked for yet; true once.
    pub fn begins(&self) -> bool {
        !self.begun.swap(true, Ordering::Relaxed)
    }

    /// The open plan's state, if one is open.
    pub fn state(&self) -> Option<DeskState> {
        locked(&self.open).as_ref().map(state_of)
    }

    /// Opens a file and puts it on the desk in place of the one there, which stays where the new
    /// one can't be opened. The plan that is open already is simply shown. A plan without a
    /// scenario gets an empty one, since nothing can be shown without.
    pub fn put(&self, path: &Path, example: Option<String>) -> Result<DeskState, DeskError> {
        let mut open = locked(&self.open);
        if let Some(plan) = open.as_ref().filter(|plan| plan.file.path() == path) {
            return Ok(state_of(plan));
        }
        let mut file = opened(path).inspect_err(|refused| {
            *locked(&self.refused) = refused.is_damage().then(|| path.to_owned());
        })?;
        *locked(&self.refused) = None;
        let view = file.view();
        if view.read_only.is_none() && view.plan.scenarios.is_empty() {
            let first = Edit::AddScenario { name: "Scenario 1".to_owned(), copy_of: None };
            file.apply(&first, &clock::now())?;
        }
        *locked(&self.lost) = None;
        let plan = open.insert(OpenPlan { file, example });
        Ok(state_of(plan))
    }

    /// The file that was refused last as damaged, unless a plan was opened since.
    pub fn refused(&self) -> Option<PathBuf> {
        locked(&self.refused).clone()
    }

    /// Keeps a file in mind as refused although another plan was opened since.
    pub fn still_refuse(&self, damaged: Option<PathBuf>) {
        *locked(&self.refused) = damaged;
    }

    /// The open plan where somebody else has changed it or let go of it since it was read.
    pub fn follow(&self) -> Result<Option<DeskState>, DeskError> {
        let mut open = locked(&self.open);
        let plan = open.as_mut().ok_or_else(|| self.none_open())?;
        let changed = plan.file.follow()?;
        Ok((changed || plan.file.may_be_taken_over()).then(|| state_of(plan)))
    }

    /// Opens the plan for writing, where nobody else has it any more.
    pub fn take_over(&self) -> Result<DeskState, DeskError> {
        let mut open = locked(&self.open);
        let plan = open.as_mut().ok_or_else(|| self.none_open())?;
        plan.file.take_over()?;
        sign(&mut plan.file);
        Ok(state_of(plan))
    }

    /// Lets go of the open plan and opens its file again, so that what is in memory is what is in
    /// the file. Nothing happens where none is open.
    pub fn reopen(&self) -> Result<(), DeskError> {
        let mut open = locked(&self.open);
        let Some(OpenPlan { file, example }) = open.take() else { return Ok(()) };
        let path = file.path().to_owned();
        // The lock beside it has to be free first.
        drop(file);
        *locked(&self.lost) = Some(file_name(&path));
        *open = Some(OpenPlan { file: opened(&path)?, example });
        *locked(&self.lost) = None;
        Ok(())
    }

    fn none_open(&self) -> DeskError {
        locked(&self.lost).clone().map_or(DeskError::NoPlan, DeskError::PlanLost)
    }

    /// Reads the open plan.
    pub fn read<T>(
        &self,
        read: impl FnOnce(&OpenPlan) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let open = locked(&self.open);
        mistakes::rehearse("holds the plan");
        open.as_ref().ok_or_else(|| self.none_open()).and_then(read)
    }

    /// Changes the open plan and returns it fresh.
    pub fn change(
        &self,
        change: impl FnOnce(&mut PlanFile) -> Result<PlanView, fivefold_store::StoreError>,
    ) -> Result<DeskState, DeskError> {
        let mut open = locked(&self.open);
        mistakes::rehearse("holds the plan");
        let plan = open.as_mut().ok_or_else(|| self.none_open())?;
        let view = change(&mut plan.file)?;
        mistakes::rehearse("has changed the plan");
        Ok(state_from(view, plan))
    }
}

/// Opens a file under the name of whoever sits here.
fn opened(path: &Path) -> Result<PlanFile, StoreError> {
    let mut file = PlanFile::open(path)?;
    mistakes::rehearse("has opened the plan");
    sign(&mut file);
    Ok(file)
}

/// Says who has the plan and makes the changes.
fn sign(file: &mut PlanFile) {
    let since = clock::for_people();
    match person::logged_in() {
        Some(name) => {
            file.sign_changes(&name);
            file.say_who_has_it(&format!("{name}, in another Fivefold window, since {since}"));
        }
        None => file.say_who_has_it(&format!("another Fivefold window, since {since}")),
    }
}

/// After a panic the plan is opened again before anybody is told.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn state_of(plan: &OpenPlan) -> DeskState {
    state_from(plan.file.view(), plan)
}

fn state_from(view: PlanView, plan: &OpenPlan) -> DeskState {
    let path = plan.file.path();
    // Nobody having signed, there is nothing to compare a hash with.
    let plan_hash = (!view.sign_offs.is_empty()).then(|| plan_json::content_hash(&view.plan));
    let standing = Standing::of(&view.sign_offs, plan_hash.as_deref().unwrap_or_default());
    DeskState {
        hints: hints(&view.plan),
        baseline: baseline(&view.plan),
        staff_groups: &STAFF_GROUPS,
        main_scope: view.plan.main_scope(),
        main_unit: view.plan.main_unit(),
        plan: view.plan,
        file: FileState {
            name: file_name(path),
            path: path.display().to_string(),
            may_be_taken_over: plan.file.may_be_taken_over(),
            read_only: view.read_only,
            backup_problem: view.backup_problem,
            notice: None,
            example: plan.example.clone(),
        },
        undo: view.undo,
        redo: view.redo,
        history: view.history,
        versions: view.versions,
        standing_words: standing.to_string(),
        standing,
        sign_offs: view.sign_offs,
        plan_hash,
        revision: view.revision,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// A file's name without its folder.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into())
}
