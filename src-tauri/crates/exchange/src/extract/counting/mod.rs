//! Counting people: which role a row is about, who it is, and whose the WTE is.

mod fingerprint;
mod groups;
mod people;
mod reasons;
mod settle;
mod text_counts;

pub use fingerprint::Fingerprint;
pub use groups::{Found, Group, Groups};
pub use people::{Assignment, People, Seen};
pub use reasons::Reasons;
pub use settle::{Moved, settle};
pub use text_counts::TextCounts;
