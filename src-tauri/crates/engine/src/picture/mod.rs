//! The picture of a service's workforce, worked out beside a projection.
//!
//! [`strands`] says what it is built from and what each part feeds; [`functions`] how much of what
//! teams have to do is covered; [`competencies`] who holds what roles require; [`benchmarks`] where
//! the plan stands among others; [`mod@integrated`] the need that one service for everyone would
//! meet; [`readiness`] what has to be asked; [`bursary`] what a place on a programme costs for
//! everybody who stays.

pub mod benchmarks;
pub mod bursary;
pub mod competencies;
pub mod functions;
pub mod integrated;
pub mod readiness;
pub mod strands;

pub use benchmarks::{BenchmarkResult, benchmarks};
pub use competencies::{CompetencyPicture, competency_picture, route_training};
pub use functions::{FunctionalMap, functional_map};
pub use integrated::{IntegratedResult, integrated};
