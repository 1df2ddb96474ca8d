//! The open plan and where it came from.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use fivefold_engine::baseline::baseline;
use fivefold_engine::edit::Edit;
use fivefold_engine::hints::hints;
use fivefold_engine::plan::STAFF_GROUPS;
use fivefold_exchange::plan_json;
use fivefold_store::{PlanFile, PlanView, Standing};

use crate::error::DeskError;
use crate::ipc::{DeskState, FileState};
use crate::{clock, person};

/// The window's state: at most one open plan.
pub struct Desk {
    open: Mutex<Option<OpenPlan>>,
    /// The plan named on the command line, until it is opened.
    named: Mutex<Option<PathBuf>>,
    /// The file that was refused last as damaged, until a plan is opened.
    refused: Mutex<Option<PathBuf>>,
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
        Self { open: Mutex::new(None), named: Mutex::new(named), refused: Mutex::default() }
    }

    /// Takes the plan named on the command line, once.
    pub fn take_named(&self) -> Option<PathBuf> {
        locked(&self.named).take()
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
        let mut file = PlanFile::open(path).inspect_err(|refused| {
            *locked(&self.refused) = refused.is_damage().then(|| path.to_owned());
        })?;
        sign(&mut file);
        *locked(&self.refused) = None;
        let view = file.view();
        if view.read_only.is_none() && view.plan.scenarios.is_empty() {
            let first = Edit::AddScenario { name: "Scenario 1".to_owned(), copy_of: None };
            file.apply(&first, &clock::now())?;
        }
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
        let plan = open.as_mut().ok_or(DeskError::NoPlan)?;
        let changed = plan.file.follow()?;
        Ok((changed || plan.file.may_be_taken_over()).then(|| state_of(plan)))
    }

    /// Opens the plan for writing, where nobody else has it any more.
    pub fn take_over(&self) -> Result<DeskState, DeskError> {
        let mut open = locked(&self.open);
        let plan = open.as_mut().ok_or(DeskError::NoPlan)?;
        plan.file.take_over()?;
        sign(&mut plan.file);
        Ok(state_of(plan))
    }

    /// Reads the open plan.
    pub fn read<T>(
        &self,
        read: impl FnOnce(&OpenPlan) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        locked(&self.open).as_ref().ok_or(DeskError::NoPlan).and_then(read)
    }

    /// Changes the open plan and returns it fresh.
    pub fn change(
        &self,
        change: impl FnOnce(&mut PlanFile) -> Result<PlanView, fivefold_store::StoreError>,
    ) -> Result<DeskState, DeskError> {
        let mut open = locked(&self.open);
        let plan = open.as_mut().ok_or(DeskError::NoPlan)?;
        let view = change(&mut plan.file)?;
        Ok(state_from(view, plan))
    }
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

/// A panic elsewhere leaves the plan as it was: every change is a transaction of its own.
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
