//! Other people's files: plan JSON and CSV in and out, the reference library and the example
//! plans.
//!
//! Nothing here knows the plan file, a window or a clock. Read it in this order:
//!
//! 1. [`plan_json`]: a plan from text and back, losing nothing; every refusal one clear sentence.
//! 2. [`projection_json`]: a projection in the shape other programs read.
//! 3. [`projection_csv`]: the same as tidy rows for a spreadsheet.
//! 4. [`actions_csv`] and [`actions_json`]: agreed actions, and what a scenario assumes beside them.
//!    [`cost_csv`]: what a scenario costs, as tidy rows.
//!    [`register_csv`]: every input with what stands behind it; [`answers_json`]: what the engine
//!    answers to a question, and [`tidy_csv`] rows of any kind.
//! 5. [`planning_return`]: a scenario's WTE by staff group as a workbook, for a planning return.
//!    [`model_workbook`]: a scenario as a workbook with living formulas.
//! 6. [`pack`]: a slice of a plan sent to a service lead as a workbook, and merged difference by
//!    difference.
//! 7. [`reference`]: published targets and trajectories, each with its source and confidence.
//! 8. [`examples`]: the plans that come with the program.
//! 9. [`tables`]: anybody's CSV file or workbook, row by row, every cell read with a reason.
//! 10. [`extract`]: staff in post, leavers and joiners counted from such a table into a plan.
//! 11. [`outturn_table`]: what turned out, from such a table.
//!     [`picture_tables`]: the tables of the picture, out and in; [`picture_csv`]: what is worked
//!     out of it; [`picture_templates`]: parts of it to begin with.
//! 12. [`vensim`]: a scenario as a model for Vensim and PySD.
//! 13. [`whole_file`]: how anything of these is written, whole or not at all.
//! 14. [`ExchangeError`]: everything that can be refused.

pub mod actions_csv;
pub mod actions_json;
pub mod answers_json;
pub mod cost_csv;
mod error;
pub mod examples;
pub mod extract;
mod json_text;
pub mod model_workbook;
pub mod outturn_table;
pub mod pack;
pub mod picture_csv;
pub mod picture_tables;
pub mod picture_templates;
pub mod plan_json;
pub mod planning_return;
pub mod projection_csv;
pub mod projection_json;
pub mod reference;
pub mod register_csv;
pub mod tables;
pub mod tidy_csv;
pub mod vensim;
pub mod whole_file;
mod workbook;

pub use error::ExchangeError;
