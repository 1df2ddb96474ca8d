//! Other people's tables: an extract saved as CSV or as a workbook, row by row, whoever wrote it.
//!
//! Nothing here knows what a column means. A file is recognised by what is in it and not by its
//! ending; a cell stays what it is until somebody asks it for a number, a date or a share, and a
//! refusal says what to do. Read it in this order:
//!
//! 1. [`TableFile`]: a file opened and recognised, its sheets, its [`Rows`].
//! 2. [`Row`] and [`Cell`]: what comes out.
//! 3. `cell`: a cell read as a number, a date or a share, each refusal a [`CellProblem`].
//! 4. [`likely_heading_row`] and [`headings`]: where the table begins and what its columns are
//!    called.
//! 5. `text` and `workbook`: how the two families of files are read in bounded memory.
//! 6. [`TableRefusal`]: everything a whole file can be refused for.

mod cell;
mod file;
mod headings;
mod recognise;
mod refusal;
mod row;
mod rows;
mod text;
mod workbook;

pub use cell::{Cell, CellProblem, DateSystem, Share, ShareLimit, SharesAs, likely_shares_as};
pub use file::{TableFile, TableKind};
pub use headings::{Heading, column_letters, headings, likely_heading_row};
pub use refusal::TableRefusal;
pub use row::{Row, RowRemark};
pub use rows::{Progress, Rows};
pub use text::{Delimiter, TextEncoding};
