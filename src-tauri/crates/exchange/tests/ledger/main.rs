//! Finance ledgers: added up by cost centre, every row accounted for, compared with the staff.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod budgeting;
mod comparing;
mod counting;
mod given;
mod importing;
