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
    drag: Option<DragFigures>,
    grid: Option<GridFigures>,
}

/// A slider dragged in a window of 1920 x 1080 with a plan of 60 roles and 15 years.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DragFigures {
    desk: DragPlace,
    stage: DragPlace,
}

/// From a slider's input to its painted chart, and the floor: the same window painting ready-made
/// drawings of the same chart, taken by turns.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DragPlace {
    dragged_ms: Milliseconds,
    floor_ms: Milliseconds,
    median_ratio: f64,
    p95_ratio: f64,
    late_share: f64,
}

/// A grid of 60 roles and 15 years in a plan with all five levers, and a bare table of as many
/// inputs in the same window.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GridFigures {
    empty_frames_ms: Milliseconds,
    arrow_ms: Milliseconds,
    typing_ms: Milliseconds,
    scroll_frame_ms: Milliseconds,
    bare_arrow_ms: Milliseconds,
    bare_typing_ms: Milliseconds,
    bare_scroll_frame_ms: Milliseconds,
}

/// Many durations in milliseconds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Milliseconds {
    median: f64,
    p95: Option<f64>,
    most: Option<f64>,
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
    let mut rows = vec![row(LEVER, &figures.lever_change_ms), row(START, &figures.cold_start_ms)];
    rows.extend(figures.drag.iter().flat_map(|drag| {
        [("the desk", &drag.desk), ("stage", &drag.stage)].into_iter().flat_map(drag_rows)
    }));
    rows.extend(figures.grid.iter().flat_map(grid_rows));
    Ok(rows)
}

fn drag_rows((place, figures): (&str, &DragPlace)) -> [Row; 2] {
    let remark = format!(
        "{:.2} times the floor by median, {:.2} by p95; goal 1.5 and 2; {:.0} % later than a frame \
         after the floor's p95",
        figures.median_ratio,
        figures.p95_ratio,
        figures.late_share * 100.0
    );
    let timing = |of: &Milliseconds| Some(of.timing());
    let what = format!("Dragging on {place} to the painted chart, 60 roles x 15 years, 1080p");
    let floor = "the floor: the same window painting it ready-made";
    [
        Row::taken(&what, timing(&figures.dragged_ms), Unit::Milliseconds, remark),
        Row::taken(floor, timing(&figures.floor_ms), Unit::Milliseconds, String::new()),
    ]
}

fn grid_rows(figures: &GridFigures) -> [Row; 7] {
    [
        row("Two empty frames, the least a key can take", &figures.empty_frames_ms),
        row("An arrow to its painted cell, 60 roles x 15 years", &figures.arrow_ms),
        row("the same in a bare table of inputs", &figures.bare_arrow_ms),
        row("A typed figure's keys to their painted cells", &figures.typing_ms),
        row("the same in a bare table of inputs", &figures.bare_typing_ms),
        row("A frame while the grid scrolls a row at a time", &figures.scroll_frame_ms),
        row("the same in a bare table of inputs", &figures.bare_scroll_frame_ms),
    ]
}

fn row(what: &str, figures: &Milliseconds) -> Row {
    let longest = figures.most.map(|most| format!("longest {most:.0} ms")).unwrap_or_default();
    Row::taken(what, Some(figures.timing()), Unit::Milliseconds, longest)
}
