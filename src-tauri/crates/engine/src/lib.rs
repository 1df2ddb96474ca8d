//! The projection model of a workforce plan: a plan in, a projection out, and nothing else.
//!
//! No clock, no files, no threads, no randomness: the same plan gives the same bits on every
//! platform. Read it in this order:
//!
//! 1. [`plan`]: what a planner writes down, one to one with plan JSON.
//! 2. [`validate`]: what a plan has to satisfy, each refusal naming the field, the role and the
//!    remedy.
//! 3. [`project`]: one year after another, for every role.
//! 4. [`results`]: what comes out.
//! 5. [`summary`]: a result added up over a scope, as charts and reports show it.
//! 6. [`hints`]: what the program tells beside a role; not part of a projection.
//! 7. [`edit`]: the only way a plan changes.

pub mod baseline;
pub mod edit;
pub mod hints;
pub mod occupation_codes;
pub mod plan;
pub mod project;
pub mod results;
pub mod retirement;
pub mod summary;
pub mod validate;

pub use plan::Plan;
pub use project::{Model, project};
pub use validate::{EngineError, Problem, validate};
