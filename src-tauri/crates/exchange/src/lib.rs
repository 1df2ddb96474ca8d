//! Other people's files: plan JSON and CSV in and out, the reference library and the example
//! plans.
//!
//! Nothing here knows the plan file, a window or a clock. Read it in this order:
//!
//! 1. [`plan_json`]: a plan from text and back, losing nothing; every refusal one clear sentence.
//! 2. [`projection_json`]: a projection in the shape other programs read.
//! 3. [`projection_csv`]: the same as tidy rows for a spreadsheet.
//! 4. [`planning_return`]: a scenario's WTE by staff group as a workbook, for a planning return.
//! 5. [`reference`]: published targets and trajectories, each with its source and confidence.
//! 6. [`examples`]: the plans that come with the program.
//! 7. [`tables`]: anybody's CSV file or workbook, row by row, every cell read with a reason.
//! 8. [`extract`]: staff in post, leavers and joiners counted from such a table into a plan.
//! 9. [`ExchangeError`]: everything that can be refused.

mod error;
pub mod examples;
pub mod extract;
mod json_text;
pub mod plan_json;
pub mod planning_return;
pub mod projection_csv;
pub mod projection_json;
pub mod reference;
pub mod tables;
mod workbook;

pub use error::ExchangeError;
