//! The plan file: one SQLite file, typed edits, undo that survives a restart.
//!
//! The only crate with SQL. Nothing changes a plan but an [`Edit`](fivefold_engine::edit::Edit):
//! it is applied in memory by the engine, and the rows that differ are written in one transaction
//! together with the step that undoes it. What is on disk equals what [`PlanFile::plan`] gives,
//! and is checked to before each commit. Read it in this order:
//!
//! 1. [`plan_file`]: create, open, view, edit, undo, redo; [`view`] is what the window is given.
//!    `plan_versions`: named versions, kept by [`version`], and the way to an earlier step.
//!    [`plan_backups`]: the copies of itself a plan makes by the rule of [`backup`], and the way
//!    back to one. `following`: a plan that somebody else has open.
//! 2. `step`: one edit, undo or redo as one transaction; `history` keeps the steps, `state` the
//!    revision and the digest that the plan's cells have to match.
//!    [`sign_off`]: who reviewed or approved the plan, `plan_sign_offs`: how they sign, and
//!    [`standing`]: what that makes of the plan as it is now.
//! 3. `table`: the plan as rows, one kind a file.
//! 4. `schema`: the migrations, and the checks that a file is whole and ours: `digest` of the
//!    plan's cells, `seal` of every row about the file. `upgrade` runs the migrations on a file,
//!    with a backup beside it first; [`recover`] has what it can of a file that isn't whole.
//! 5. `header`, `lock`, `connection`: what comes before SQLite is let near a file, who has it
//!    open, and the settings every connection has.
//! 6. `copy`: copies to other files, and the copy in memory that a read-only plan lives in.
//! 7. [`error`]: everything that is refused, in words.
//!
//! Time is an argument (RFC 3339), never the clock.

pub mod backup;
mod connection;
mod copy;
mod digest;
pub mod error;
mod following;
mod header;
mod history;
mod lock;
pub mod plan_backups;
pub mod plan_file;
mod plan_sign_offs;
mod plan_versions;
pub mod recover;
mod schema;
mod seal;
pub mod sign_off;
pub mod standing;
mod state;
mod step;
mod table;
mod upgrade;
pub mod version;
pub mod view;

pub use backup::Backup;
pub use error::StoreError;
pub use plan_file::PlanFile;
pub use sign_off::{NewSignOff, SignOff, SignOffAct};
pub use standing::Standing;
pub use version::Version;
pub use view::{HistoryEntry, PlanView};
