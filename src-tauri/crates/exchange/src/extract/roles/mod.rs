//! Groups of rows as roles of a plan: their names and ids, and which of the plan's roles they are.

mod allotting;
mod labels;
mod matching;
mod naming;

pub use allotting::{Share, allot};
pub use labels::labelled;
pub use matching::one_to_one;
pub use naming::{Named, named};
