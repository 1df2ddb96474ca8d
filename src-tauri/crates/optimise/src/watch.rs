//! Who looks on while the solver works, and how long it may.

use std::time::Duration;

use serde::Serialize;
use ts_rs::TS;

/// Looks on. The window and the command line each have one; a clock, if they want one, is theirs.
pub trait Watch {
    /// Told some ten times a second, and before each run of the solver; whether to go on.
    fn go_on(&self, progress: &Progress) -> bool;
}

/// How far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export, rename = "MixProgress")]
pub struct Progress {
    /// What is being done, in words: `Looking for the cheapest mix`.
    pub doing: String,
    /// Which run of the solver this is, from 1.
    pub run: usize,
    /// How often this run has been looked at.
    pub looks: usize,
}

/// Nobody looks on, and nobody stops it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn go_on(&self, _: &Progress) -> bool {
        true
    }
}

/// How long one run of the solver may take, and how often somebody looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// The longest one run may take.
    pub longest: Duration,
    /// How long between looks.
    pub between_looks: Duration,
}

impl Default for Patience {
    /// Ten seconds, looked at ten times a second.
    fn default() -> Self {
        Self { longest: Duration::from_secs(10), between_looks: Duration::from_millis(100) }
    }
}
