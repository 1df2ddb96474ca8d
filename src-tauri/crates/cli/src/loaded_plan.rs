//! A plan from either kind of file, told apart by what is in it and not by its name.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_exchange::plan_json;
use fivefold_store::{PlanFile, SignOff};

use crate::refusal::Refusal;

/// How every SQLite file begins, a Fivefold plan among them.
const SQLITE_MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Which kind of file a plan came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A `.fivefold` file.
    PlanFile,
    /// Plan JSON.
    PlanJson,
}

/// A plan and the day it stood as read.
#[derive(Debug)]
pub struct LoadedPlan {
    /// The plan.
    pub plan: Plan,
    /// Which kind of file it came from.
    pub kind: FileKind,
    /// The day of its last change; plan JSON has none, and stands as of its baseline.
    pub date: NaiveDate,
    /// How often it has been changed; plan JSON doesn't count.
    pub revision: Option<u64>,
    /// Who reviewed, approved or withdrew it, oldest first; plan JSON keeps none.
    pub sign_offs: Vec<SignOff>,
}

/// Reads a valid plan.
///
/// # Errors
/// [`Refusal`] naming the file and what is wrong with it.
pub fn load(file: &Path) -> Result<LoadedPlan, Refusal> {
    match kind_of(file) {
        FileKind::PlanFile => load_plan_file(file),
        FileKind::PlanJson => {
            let plan = plan_json::read_file(file).map_err(Refusal::of_plan_json(file))?;
            Ok(of_plan_json(plan))
        }
    }
}

/// Reads a plan whose figures may be refused by the engine, for telling every problem of it.
///
/// # Errors
/// [`Refusal`] where the file holds no plan at all.
pub fn load_unchecked(file: &Path) -> Result<LoadedPlan, Refusal> {
    match kind_of(file) {
        FileKind::PlanFile => load_plan_file(file),
        FileKind::PlanJson => {
            let plan = plan_json::parse_file(file).map_err(Refusal::of_plan_json(file))?;
            Ok(of_plan_json(plan))
        }
    }
}

/// Which kind of file it is. What can't be read at all is left to the JSON reader, which says why;
/// so is a pipe, which can be read only once.
pub fn kind_of(file: &Path) -> FileKind {
    let mut beginning = [0; SQLITE_MAGIC.len()];
    let read = file.is_file()
        && File::open(file).is_ok_and(|mut file| file.read_exact(&mut beginning).is_ok());
    if read && beginning == *SQLITE_MAGIC { FileKind::PlanFile } else { FileKind::PlanJson }
}

fn load_plan_file(file: &Path) -> Result<LoadedPlan, Refusal> {
    let view = PlanFile::open_read_only(file)?.view();
    // The store keeps RFC 3339, which begins with the day.
    let day = view.last_changed.split('T').next().and_then(|day| day.parse().ok());
    let date = day.unwrap_or_else(|| baseline_date(&view.plan));
    Ok(LoadedPlan {
        plan: view.plan,
        kind: FileKind::PlanFile,
        date,
        revision: Some(view.revision),
        sign_offs: view.sign_offs,
    })
}

fn of_plan_json(plan: Plan) -> LoadedPlan {
    let date = baseline_date(&plan);
    LoadedPlan { plan, kind: FileKind::PlanJson, date, revision: None, sign_offs: Vec::new() }
}

/// 31 March before the first projected year.
fn baseline_date(plan: &Plan) -> NaiveDate {
    NaiveDate::from_ymd_opt(plan.baseline_year(), 3, 31).unwrap_or_default()
}
