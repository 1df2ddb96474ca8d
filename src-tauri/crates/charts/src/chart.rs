//! What is asked of a chart, and what comes back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::mode::Mode;
use crate::scene::Scene;
use crate::table::ChartTable;

/// How large a chart is, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ChartSize {
    /// From [`ChartSize::NARROWEST`] to [`ChartSize::LARGEST`].
    pub width: u32,
    /// From [`ChartSize::LOWEST`] to [`ChartSize::LARGEST`].
    pub height: u32,
}

impl ChartSize {
    /// The least width at which the labels still find room.
    pub const NARROWEST: u32 = 400;
    /// The least height at which the labels still find room.
    pub const LOWEST: u32 = 220;
    /// The greatest width or height.
    pub const LARGEST: u32 = 8192;

    /// Refuses a size outside the limits.
    pub(crate) fn check(self) -> Result<(), ChartError> {
        let Self { width, height } = self;
        let within = (Self::NARROWEST..=Self::LARGEST).contains(&width)
            && (Self::LOWEST..=Self::LARGEST).contains(&height);
        if within { Ok(()) } else { Err(ChartError::Size { width, height }) }
    }
}

/// A chart, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Chart {
    /// What it says, in a sentence or two made from its numbers, to stand above it.
    pub sentence: String,
    /// The drawing, a whole `<svg>` element without an XML declaration.
    pub svg: String,
    /// What it shows, in words made from the numbers; also the drawing's own `<desc>`.
    pub alt: String,
    /// What was drawn where a chart has modes: [`Mode::Totals`] or [`Mode::Change`], never
    /// [`Mode::Auto`].
    pub mode: Option<Mode>,
    /// The same figures as a table.
    pub table: ChartTable,
}

impl Chart {
    /// A scene written out, with what is said of it.
    pub(crate) fn drawn(
        scene: Scene,
        mode: Option<Mode>,
        sentence: String,
        table: ChartTable,
    ) -> Result<Self, ChartError> {
        Ok(Self { sentence, svg: scene.svg()?, alt: scene.description, mode, table })
    }
}

/// Why a chart can't be drawn.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ChartError {
    /// The size asked for is outside the limits.
    #[error(
        "A chart of {width} by {height} pixels can't be drawn. Ask for {narrowest} to {largest} \
         wide and {lowest} to {largest} high.",
        narrowest = ChartSize::NARROWEST,
        lowest = ChartSize::LOWEST,
        largest = ChartSize::LARGEST
    )]
    Size {
        /// The width asked for.
        width: u32,
        /// The height asked for.
        height: u32,
    },
    /// A figure is no number, or far beyond any workforce.
    #[error(
        "The figures of {year} hold one that is not a number or is too large to draw. Check the \
         plan's inputs up to that year."
    )]
    Figure {
        /// The financial year in words, or the baseline.
        year: String,
    },
    /// The engine refuses the plan or what was asked of it.
    #[error(transparent)]
    Plan(#[from] fivefold_engine::EngineError),
    /// The draws of a plan in doubt could not be made.
    #[error(transparent)]
    Doubt(#[from] fivefold_simulate::SimulateError),
    /// The drawing could not be put together.
    #[error("The chart could not be drawn: {0}. Please report this with the plan.")]
    Drawing(String),
}
