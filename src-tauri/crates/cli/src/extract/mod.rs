//! What the commands that import extracts share: how they are asked, and how results are told.

mod arguments;
mod ledger_text;
mod progress;
mod text;

pub use arguments::{ExtractArguments, Format, done, file_name, open_plan};
pub use ledger_text::ledger_text;
pub use progress::progress;
pub use text::{flow_text, staff_text};
