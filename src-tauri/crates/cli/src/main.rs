//! The command line of Fivefold.
fn main() {}
