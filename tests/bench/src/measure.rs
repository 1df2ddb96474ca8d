//! How a duration is taken: warmed up, many times over, one at a time.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How many durations are taken, and what runs before the first.
#[derive(Debug, Clone, Copy)]
pub struct Repetition {
    /// Runs that aren't counted, until this much time has gone.
    pub warm_up: Duration,
    /// Durations taken.
    pub times: usize,
}

/// What many durations come to, in nanoseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Timing {
    /// Half were as short or shorter.
    pub median: f64,
    /// The shortest, where it is known.
    pub least: Option<f64>,
    /// 95 in 100 were as short or shorter, where it is known.
    pub p95: Option<f64>,
    /// How many there were.
    pub times: usize,
}

impl Timing {
    /// Sums durations up, given in nanoseconds; none for none.
    pub fn of(mut nanoseconds: Vec<f64>) -> Option<Self> {
        nanoseconds.sort_by(f64::total_cmp);
        let times = nanoseconds.len();
        Some(Self {
            median: *nanoseconds.get(times / 2)?,
            least: nanoseconds.first().copied(),
            p95: nanoseconds.get((times * 95).div_ceil(100).saturating_sub(1)).copied(),
            times,
        })
    }

    /// The same of a part, where what was timed did `parts` of them.
    pub fn per(self, parts: usize) -> Self {
        let parts = parts as f64;
        Self {
            median: self.median / parts,
            least: self.least.map(|least| least / parts),
            p95: self.p95.map(|p95| p95 / parts),
            times: self.times,
        }
    }
}

/// Durations of what `run` does, in nanoseconds. What it returns is dropped outside the clock.
#[allow(clippy::disallowed_methods, reason = "measuring is what it is for")]
pub fn durations<T>(repetition: Repetition, mut run: impl FnMut() -> T) -> Vec<f64> {
    let begun = Instant::now();
    while begun.elapsed() < repetition.warm_up {
        black_box(run());
    }
    let timed = |_| {
        let started = Instant::now();
        let made = black_box(run());
        let taken = started.elapsed();
        drop(made);
        taken.as_nanos() as f64
    };
    (0..repetition.times).map(timed).collect()
}
