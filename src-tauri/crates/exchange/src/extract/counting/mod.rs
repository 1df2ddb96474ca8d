//! Counting people: which role a row is about, who it is, and whose the WTE is.

mod contradiction;
mod fingerprint;
mod groups;
mod people;
mod reasons;
mod settle;
mod text_counts;

pub use contradiction::contradiction;
pub use fingerprint::Fingerprint;
pub use groups::{Found, Group, Groups};
pub use people::{Assignment, People, Said, Seen};
pub use reasons::Reasons;
pub use settle::{Moved, settle};
pub use text_counts::TextCounts;
