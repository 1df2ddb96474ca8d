//! A plan projected thousands of times, with every rate in doubt drawn from its range.
//!
//! The same plan, seed and number of draws give the same figures on any machine and any number of
//! threads. `docs/uncertainty.md` says exactly how a draw comes about. Read it in this order:
//!
//! 1. [`DoubtQuestion`]: what is asked, and [`SimulateError`]: what is refused.
//! 2. `draw`: a rate's value in a draw, a pure function of seed, draw, whose rate and what kind.
//! 3. `quantile`: the quantiles of the normal and of the PERT distribution, and how exact they are.
//! 4. `run`: the draws projected by the engine, some side by side, on every processor.
//! 5. `percentile`, [`Spread`]: what many draws of one figure come to.
//! 6. [`simulate`]: the answer for one scenario, with [`Doubt`] as its shape and `words` as its
//!    sentences; `leaning` finds the ranges that pull the median off the plan's line.
//! 7. [`simulate_between`]: two scenarios on the same draws.
//! 8. [`drawn_rates`]: the draws themselves.

mod between;
mod doubt;
mod draw;
mod error;
mod layout;
mod leaning;
mod percentile;
mod quantile;
mod question;
mod run;
mod words;

pub use between::simulate_between;
pub use between::{DoubtBetween, DoubtBetweenTarget, DoubtBetweenTargetYear, DoubtBetweenYear};
pub use doubt::{Doubt, DoubtCell, DoubtTarget, DoubtTargetYear, DoubtYear, KindInDoubt, simulate};
pub use draw::{DrawnRate, drawn_rates};
pub use error::SimulateError;
pub use percentile::Spread;
pub use quantile::{normal_quantile, pert_quantile_of_normal};
pub use question::{DoubtQuestion, MOST_DRAWS};
