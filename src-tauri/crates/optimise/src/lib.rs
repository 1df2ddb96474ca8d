//! The best mix: the cheapest set of levers that meets a plan's targets year by year within limits,
//! or the smallest shortfall there can be, found by linear programme and projected again by the
//! engine.
//!
//! The projection is linear in people as long as no limit on them bites, and the programme keeps
//! everything where none does; so what it says is what the engine projects. Read it in this order:
//!
//! 1. `fivefold_engine::plan::MixLimits`: what a planner allows.
//! 2. [`candidates`], [`caps`] and [`goals`]: which rows may be used, how far, and what for.
//! 3. [`setup`]: plan and limits made ready; [`refused`] is what they may not be together.
//! 4. [`formulate`]: the programme, with every formula; [`effects`] and [`unit_prices`] are what one
//!    person through a row does and costs, [`ask`] what one run is asked, [`lp`] plain figures for any solver.
//! 5. [`solver`]: microlp on a thread of its own, with somebody looking on ([`watch`]).
//! 6. [`mix`]: from the question to the answer; [`offers`] tries offers to everyone in post.
//! 7. [`found`]: decided figures as a scenario, projected again; [`replay`] steps through them,
//!    [`difference`] compares, [`money`] asks the engine what it costs, [`rounding`] makes people
//!    whole.
//! 8. [`odds`]: what is at odds where nothing meets every target; [`why`] and [`prices`]: which
//!    limit binds and what one more would save, and [`explained`] writes that beside the rows; [`curve`]: cost against shortfall.
//! 9. [`answer`]: what comes out; [`error`]: what is refused; [`words`]: how it is said.

pub mod answer;
mod ask;
mod candidates;
mod caps;
mod curve;
mod difference;
mod effects;
mod error;
mod explained;
mod formulate;
mod found;
mod goals;
mod lp;
mod mix;
mod money;
mod odds;
mod offers;
mod prices;
mod refused;
mod replay;
mod rounding;
mod setup;
mod solver;
mod unit_prices;
mod watch;
mod why;
mod words;
mod yearly;

pub use answer::{BestMix, FoundMix, MixStatus};
pub use curve::{MixCurve, MixPoint, trade_off};
pub use error::MixError;
pub use explained::explained;
pub use found::with_mix;
pub use mix::best_mix;
pub use watch::{Patience, Progress, Unwatched, Watch};
pub use why::{MixReason, MixWhy, reasons};
