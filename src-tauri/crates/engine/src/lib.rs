//! The projection model of a workforce plan: a plan in, a projection out, and nothing else.
//!
//! No clock, no files, no threads, no randomness: the same plan gives the same bits on every
//! platform. Read it in this order:
//!
//! 1. [`plan`]: what a planner writes down, one to one with plan JSON.
//! 2. [`validate`]: what a plan has to satisfy, each refusal naming the field, the role and the
//!    remedy.
//! 3. [`mod@project`]: one year after another, for every role; and with other values of the rates
//!    that are ranges, several draws side by side.
//! 4. [`results`]: what comes out.
//! 5. [`summary`]: a result added up over a scope, as charts and reports show it.
//!    [`asked`] adds up what the lever rows ask for, as the grid shows it.
//! 6. [`local_share`] and [`sums`]: how a target's values come about, kept in step and written out.
//! 7. [`required`]: a target's requirement shared out by role, by the planner's own rule.
//! 8. [`outturn`]: what was projected beside what turned out.
//! 9. [`hints`]: what the program tells beside a role; not part of a projection.
//! 10. [`baseline`]: where a plan stands before anything is projected, [`set_by_hand`]: which imported
//!     figures somebody changed, and [`retirement`]: what the ages of those in post mean for the
//!     years ahead.
//! 11. [`pipeline`], [`routes`] and [`kept`]: Build, Bounce and Bind as a planner looks at them.
//! 12. [`approaches`]: what each lever is for in practice, and the inputs each approach changes.
//! 13. [`agreed`] and [`coverage`]: actions as they stand, beside what a scenario assumes.
//! 14. [`edit`]: the only way a plan changes.
//! 15. [`gap`]: how much of a lever would close a gap, [`compare`]: scenarios side by side, and
//!     [`register`]: every input with what stands behind it.
//! 16. [`bridge`], [`gap_table`], [`role_flows`] and [`skill_mix`]: a projection as single charts
//!     show it; [`programme`]: published programmes, as a chart shows them.
//! 17. [`stage`]: five sliders over a role or a service, and what a move of one did; [`said`]: how
//!     finely figures are said in a sentence, and [`dates`]: how dates are.
//! 18. [`picture`]: what teams do, what people can, how others are staffed and what need there is,
//!     each worked out beside a projection.
//! 19. [`roll_forward`] and [`template`]: the plan of another year, made of this one.
//! 20. [`money`]: what a scenario costs, by year, lever and row, beside what funds it.
//! 21. [`sensitivity`]: what a gap hangs on, and where it breaks even.
//! 22. [`small_numbers`]: what is withheld so that no count of a few people leaves the house, and
//!     [`signing`]: who stands behind what leaves it.

pub mod agreed;
pub mod approaches;
pub mod asked;
pub mod baseline;
pub mod bridge;
pub mod compare;
pub mod coverage;
pub mod dates;
pub mod edit;
pub mod gap;
pub mod gap_table;
pub mod hints;
pub mod kept;
pub mod local_share;
pub mod money;
pub mod occupation_codes;
pub mod outturn;
pub mod picture;
pub mod pipeline;
pub mod plan;
pub mod programme;
pub mod project;
pub mod register;
pub mod required;
pub mod results;
pub mod retirement;
pub mod role_flows;
pub mod roll_forward;
pub mod routes;
pub mod said;
pub mod sensitivity;
pub mod set_by_hand;
pub mod signing;
pub mod skill_mix;
pub mod small_numbers;
pub mod stage;
pub mod summary;
pub mod sums;
pub mod template;
pub mod validate;
mod written;
mod yearly;

pub use plan::Plan;
pub use project::{Model, project};
pub use validate::{EngineError, Problem, validate};
