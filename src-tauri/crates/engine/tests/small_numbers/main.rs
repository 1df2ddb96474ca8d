//! Small numbers: whoever has what is published, and a linear program, works no small count back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod attackers;
mod by_hand;
mod random_tables;
mod worked_back;
