//! What the window is given and asks with, beside the engine's own types.

use fivefold_charts::{Chart, ChartQuestion};
use fivefold_engine::Plan;
use fivefold_engine::asked::{GroupAsked, RoleStanding, RowAsked};
use fivefold_engine::baseline::Baseline;
use fivefold_engine::hints::Hint;
use fivefold_engine::kept::KeptYear;
use fivefold_engine::picture::functions::FallsBelow;
use fivefold_engine::plan::Scope;
use fivefold_engine::results::{Notice, RoleYear, TargetYear};
use fivefold_engine::summary::Unit;
use fivefold_store::{Backup, HistoryEntry, SignOff, Standing, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::IpcError;

/// The open plan and everything around it; every edit returns a fresh one.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct DeskState {
    /// The plan.
    pub plan: Plan,
    /// Where it is kept.
    pub file: FileState,
    /// What undo would take back, in words.
    pub undo: Option<String>,
    /// What redo would bring back, in words.
    pub redo: Option<String>,
    /// The newest hundred steps, newest first.
    pub history: Vec<HistoryEntry>,
    /// The named versions, newest first.
    pub versions: Vec<Version>,
    /// Whether the plan as it is now is a draft, reviewed or approved.
    pub standing: Standing,
    /// The same in a sentence, without its full stop.
    pub standing_words: String,
    /// Who reviewed, approved or withdrew what, oldest first.
    pub sign_offs: Vec<SignOff>,
    /// The hash of the plan's content, as far as anybody signed; none before that.
    pub plan_hash: Option<String>,
    /// What is worth knowing about the plan.
    pub hints: Vec<Hint>,
    /// Where the plan stands before anything is projected.
    pub baseline: Baseline,
    /// The staff groups of the NHS, to choose from.
    pub staff_groups: &'static [&'static str],
    /// The scope the plan is about: its first target's, or all roles.
    pub main_scope: Scope,
    /// The unit the plan is about: its first target's, or heads.
    pub main_unit: Unit,
    /// Counts every change.
    pub revision: u64,
    /// The program's version.
    pub version: String,
}

/// Where the open plan is kept.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct FileState {
    /// The file's name.
    pub name: String,
    /// The whole path.
    pub path: String,
    /// Why it can only be read, where so.
    pub read_only: Option<String>,
    /// Whether it could be written to by now, since whoever had it has closed it.
    pub may_be_taken_over: bool,
    /// Why the last backup could not be made, where so.
    pub backup_problem: Option<String>,
    /// What to know about where it is kept, told once.
    pub notice: Option<String>,
    /// The id of the example it is a copy of, where it is one.
    pub example: Option<String>,
}

/// The plan to begin with.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Startup {
    /// The plan.
    pub state: DeskState,
    /// Why it is not the one it should have been, where so.
    pub refused: Option<IpcError>,
}

/// What there is instead of a plan file that was refused as damaged.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Recovery {
    /// The damaged file's name.
    pub file: String,
    /// What could be had of the file itself; none where nothing could.
    pub found: Option<Found>,
    /// The backups of it that are whole, newest first.
    pub backups: Vec<Backup>,
}

/// What could be had of a damaged file.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Found {
    /// The plan's title.
    pub title: String,
    /// How many roles it has.
    pub roles: usize,
    /// Whether it is, figure by figure, the plan that was saved last.
    pub exact: bool,
    /// What is missing or can't be vouched for, a sentence each.
    pub missing: Vec<String>,
    /// When it was last changed, RFC 3339, where that can still be read.
    pub last_changed: Option<String>,
}

/// What is asked to be in view.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ViewRequest {
    /// The chart; its scenario, scope and unit are those of everything else.
    pub chart: ChartQuestion,
    /// The id of the role whose ledger is shown.
    pub role: Option<String>,
}

/// What is in view.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct View<'a> {
    /// What follows a slider.
    #[serde(flatten)]
    pub projected: Projected<'a>,
    /// What every row of the scenario asks for, in both units.
    pub asked: Vec<RowAsked<'a>>,
    /// What is worth knowing about the plan as projected.
    pub hints: Vec<Hint>,
}

/// What is in view and follows a slider while it moves.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Projected<'a> {
    /// The chart.
    pub chart: Chart,
    /// What stands at the end of the horizon of the roles in scope.
    pub standing: Vec<RoleStanding<'a>>,
    /// What is in scope, added up: together, by service and by staff group.
    pub groups: Vec<GroupAsked>,
    /// All the scenario's targets, by year.
    pub targets: Vec<TargetYear<'a>>,
    /// Where a limit bites in the scenario.
    pub notices: Vec<Notice<'a>>,
    /// Functions of teams that fall below their least.
    pub falls_below: Vec<FallsBelow<'a>>,
    /// The chosen role by itself.
    pub of_role: Option<RoleFigures<'a>>,
}

/// One role of a scenario, by year.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct RoleFigures<'a> {
    /// The role's id.
    pub role: &'a str,
    /// Where its people come from and go to.
    pub ledger: Vec<RoleYear<'a>>,
    /// What Bind does, in points and in people.
    pub kept: Vec<KeptYear>,
}

/// A plan that comes with the program.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ExamplePlan {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it teaches, in a sentence.
    pub teaches: String,
}

/// What a new plan begins with.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "from", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum NewPlan {
    /// One role to name and an empty scenario.
    Blank,
    /// The roles of the open plan with their labels, without figures.
    StructureOfThis,
    /// The roles of an example with their labels, without figures.
    StructureOfExample {
        /// The example's id.
        id: String,
    },
    /// The open plan a year later: closing becomes opening, outturn replaces projection.
    NextYear {
        /// The scenario that was carried out.
        scenario: String,
    },
}

/// A plan opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecentPlan {
    /// The file's name.
    pub name: String,
    /// The whole path.
    pub path: String,
}

/// What a plan, or a scenario of it, is exported as.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ExportFormat {
    /// Plan JSON.
    Json,
    /// The projection of every scenario as tidy CSV.
    Csv,
    /// A scenario as a workbook of formulas.
    Xlsx,
    /// A scenario as a Vensim model.
    Mdl,
}
