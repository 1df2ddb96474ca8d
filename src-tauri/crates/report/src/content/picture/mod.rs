//! The picture of the workforce, a section a file: what it is built from, what teams cover, who
//! holds what roles require, how others are staffed, one service for everyone, and readiness.

mod benchmarks;
mod competencies;
mod functions;
mod integrated;
mod parted;
mod readiness;
mod strands;

pub use benchmarks::gather as benchmarks;
pub use competencies::gather as competencies;
pub use functions::gather as functions;
pub use integrated::gather as integrated;
pub use parted::PartedSection;
pub use readiness::gather as readiness;
pub use strands::gather as strands;

/// The most of a typed name that heads a table or a row.
const LONGEST_NAME: usize = 120;

fn named(name: &str) -> String {
    super::shortened(name, LONGEST_NAME)
}

/// What stands where there is no figure.
fn or_none(figure: Option<String>) -> String {
    figure.unwrap_or_else(|| "–".to_owned())
}
