//! One integration harness across the crates
