//! A finance ledger: budgeted, contracted, bank, agency and actual WTE by cost centre, compared
//! with what the staff record or the plan says.
//!
//! 1. [`LedgerMeaning`] and [`LedgerMapping`]: which column means what, guessed from headings;
//!    [`preview`]: a ledger's beginning with the guess.
//! 2. [`count`]: the ledger added up by cost centre, every row accounted for.
//! 3. [`staff_by_cost_centre`], [`staff_by_label`]: the staff to compare it with, from a staff
//!    extract or from the plan.
//! 4. [`compare`]: where the two differ, and by how much.
//! 5. [`budgets`]: the budgets as the funded posts of a plan's roles.
//! 6. [`import`]: all of it, with the totals that have to reconcile and the one edit.

mod budget;
mod compare;
mod count;
mod counted;
mod import;
mod mapping;
mod meaning;
mod preview;
mod spellings;
mod staff_wte;

pub use budget::{LedgerBudget, LedgerBudgets, UnplacedBudget, budgets};
pub use compare::{
    AGREES_WITHIN_WTE, FoundIn, LedgerComparison, LedgerDifference, LedgerTotals, compare,
};
pub use count::{LedgerCorrections, count};
pub use counted::{LedgerCount, LedgerFigures, LedgerLine, LedgerPart, LedgerRejectedRow};
pub use import::{ComparedStaff, LedgerImport, import};
pub use mapping::{LedgerGuess, LedgerMapping, LedgerMappingFormat, LedgerUnsure, guess};
pub use meaning::{LedgerKey, LedgerMeaning};
pub use preview::{LedgerPreview, preview};
pub use staff_wte::{StaffWte, staff_by_cost_centre, staff_by_label};
