//! Synthetic extracts of a trust's records: staff in post, leavers, joiners and a finance ledger,
//! of any number of rows, with the truth beside them.
//!
//! Nobody in them exists. Every value is worked out from the seed and a row's number by
//! [`counter`], so the same seed gives the same bytes on any machine, and a million rows take no
//! more memory than two hundred. Read it in this order:
//!
//! 1. [`counter`]: integers from a seed, a purpose and a number.
//! 2. [`trust`]: the roles, services, teams and words the extracts are made of.
//! 3. [`people`]: the people of a trust and their assignments.
//! 4. [`staff`], [`movers`], [`finance`]: the extracts.
//! 5. [`mess`]: every kind of bad row a real extract brings.
//! 6. [`truth`]: what is in an extract, counted while it is made and not by reading it back.
//! 7. [`sheet`]: rows written as CSV or as a workbook.

pub mod counter;
pub mod finance;
pub mod mess;
pub mod movers;
pub mod people;
pub mod sheet;
pub mod staff;
pub mod trust;
pub mod truth;

use std::path::PathBuf;

/// Why an extract can't be made.
#[derive(Debug, thiserror::Error)]
pub enum ExtractError {
    /// The system doesn't take the file.
    #[error("{path} can't be written: {reason}. Check its folder.")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// Excel has no more rows.
    #[error("A sheet has room for 1,048,575 rows below its heading. Make a CSV file instead.")]
    TooManyRows,
    /// What the workbook's library says.
    #[error("The workbook can't be made: {0}.")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

/// What to make an extract of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Rows below the heading, bad ones aside. For a ledger the rows of the staff extract it is
    /// about.
    pub rows: u64,
    /// The seed.
    pub seed: u64,
    /// Whether to put in bad rows.
    pub mess: bool,
}
