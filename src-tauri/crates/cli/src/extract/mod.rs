//! What the commands that import extracts share: how they are asked, and how results are told.

mod arguments;
mod progress;
mod text;

pub use arguments::{ExtractArguments, Format};
pub use progress::progress;
pub use text::{flow_text, staff_text};
