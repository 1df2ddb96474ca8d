//! Extracts of the staff record and of trusts' own reports: staff in post, leavers and joiners,
//! counted into a plan.
//!
//! People are counted, never kept: an identifier is a hash while an extract is counted, a date of
//! birth becomes an age band, and neither is in any result, message or file. Read it in this order:
//!
//! 1. [`mapping`]: which column means what, guessed from headings, kept as `MAP.json`.
//! 2. [`open`]: a file's headings and rows, mended where a person has, with progress;
//!    [`preview`]: its beginning and the guess, to be looked over.
//! 3. `cells`, `ages`, `bands`: a row's cells as what they mean; what can't be read has a reason.
//! 4. `account`: every row read; `ledger`: what became of it; [`rejected_csv`] is the list to mend.
//! 5. `counting`: groups of rows, people counted once, whose the WTE is.
//! 6. `roles`: groups as roles of a plan.
//! 7. [`staff`]: staff in post, from extract to edit.
//! 8. [`flows`]: leavers and joiners of a period, from extract to edit.
//! 9. [`finance`]: a finance ledger by cost centre, compared with the staff.

mod account;
mod ages;
mod bands;
mod cells;
mod counting;
mod exact;
mod figures;
pub mod finance;
pub mod flows;
mod ledger;
pub mod mapping;
pub mod open;
pub mod preview;
mod reading_remarks;
pub mod rejected_csv;
mod roles;
mod rows;
pub mod staff;
mod words;

pub use figures::{Figures, number};
pub use ledger::{MOST_REJECTED_LISTED, MendableColumn, RejectedRow, RowCounts, SetAsideRows};
pub(crate) use words::quoted;

/// A result of an import as JSON, laid out for reading, in the order documented. The same result
/// gives the same text.
pub fn as_json<T: serde::Serialize>(result: &T) -> String {
    // Its keys are words and it goes to memory, the only two things that can fail.
    crate::json_text::write(result).unwrap_or_default()
}
