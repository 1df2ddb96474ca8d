//! The real window, as the end-to-end tests measured it.

use std::path::Path;

use serde::Deserialize;

use crate::error::BenchError;
use crate::measure::Timing;
use crate::table::{Row, Unit};

const NOT_TAKEN: &str = "not measured; how to is in tests/bench/README.md";

/// What the end-to-end tests write.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WindowFigures {
    lever_change_ms: Milliseconds,
    cold_start_ms: Milliseconds,
}

/// Many durations in milliseconds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Milliseconds {
    median: f64,
    p95: Option<f64>,
    n: usize,
}

impl Milliseconds {
    fn timing(&self) -> Timing {
        let nanoseconds = |milliseconds: f64| milliseconds * 1e6;
        Timing {
            median: nanoseconds(self.median),
            least: None,
            p95: self.p95.map(nanoseconds),
            times: self.n,
        }
    }
}

/// Rows of what was measured in the window; rows that say so where nothing was.
///
/// # Errors
/// [`BenchError::Window`] where the file isn't in the shape the README gives.
pub fn rows(path: &Path) -> Result<Vec<Row>, BenchError> {
    const LEVER: &str = "A lever's change to a painted chart, real window";
    const START: &str = "Cold start to first paint, real window";
    let Ok(json) = std::fs::read(path) else {
        return Ok(vec![Row::not_taken(LEVER, NOT_TAKEN), Row::not_taken(START, NOT_TAKEN)]);
    };
    let figures: WindowFigures = serde_json::from_slice(&json)
        .map_err(|why| BenchError::Window { path: path.to_owned(), why })?;
    let row = |what, figures: &Milliseconds| {
        Row::taken(what, Some(figures.timing()), Unit::Milliseconds, String::new())
    };
    Ok(vec![row(LEVER, &figures.lever_change_ms), row(START, &figures.cold_start_ms)])
}
