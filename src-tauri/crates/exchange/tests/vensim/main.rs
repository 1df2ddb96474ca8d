//! Vensim models: what PySD makes of them agrees with the engine, and no name gets out of its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod agreement;
mod hostile;
mod pysd;
