//! An entry of the library: published figures and what may be made of them.

use fivefold_engine::plan::{Confidence, ContextMeasure, Target, Year};
use serde::Serialize;
use ts_rs::TS;

/// What an entry's figures count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum EntryKind {
    /// Staff to be employed, and what is said about them.
    Staff,
    /// People to be treated, standards and outcomes.
    Activity,
    /// Caseloads, team sizes, births: what turns the one into the other.
    Ratio,
}

/// A published figure of one year, or the gap where none is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LibraryFigure {
    /// The financial year; none where the figure belongs to no single one.
    pub year: Option<Year>,
    /// The year or period as shown: `2017/18`, `calendar 2021`; empty where nothing is said.
    pub year_label: String,
    /// The figure in the entry's unit; none where nothing is published.
    pub value: Option<f64>,
}

/// What a planner may make of an entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "as", rename_all = "snake_case")]
#[ts(export)]
pub enum LibraryUse {
    /// A target for staff.
    Target {
        /// The target as it would be added, its scope every role until the planner chooses.
        target: Box<Target>,
        /// Whether it is in posts, so that the planner has to say how they are read.
        asks_reading: bool,
        /// The value, where no year is published and the planner has to choose one.
        undated: Option<f64>,
    },
    /// A target for staff by way of a ratio: see [`super::activity_target`].
    Activity {
        /// What a percentage is of, where it is one and the planner has to give the number here.
        asks_base: Option<String>,
        /// The value, where no year is published and the planner has to choose one.
        undated: Option<f64>,
        /// The id of the ratio offered first.
        ratio: Option<String>,
    },
    /// Context, never turned into staff.
    Context {
        /// Why.
        reason: String,
    },
    /// An assumption to turn activity into staff with.
    Assumption {
        /// How to use it.
        reason: String,
    },
    /// Nothing but to be read.
    Nothing {
        /// Why.
        reason: String,
    },
}

/// Published figures of one measure in one publication.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LibraryEntry {
    /// Stable: it doesn't change when a figure is corrected.
    pub id: String,
    /// What its figures count.
    pub kind: EntryKind,
    /// The document it belongs to.
    pub framework: String,
    /// The programme within it.
    pub programme: String,
    /// Whom or what it counts.
    pub role: String,
    /// The name a target or context measure made of it would have.
    pub name: String,
    /// The figures, in the order published.
    pub figures: Vec<LibraryFigure>,
    /// The lowest of a ratio's range, where it has one.
    pub low: Option<f64>,
    /// The highest of it.
    pub high: Option<f64>,
    /// Its unit as published: posts, staff, people, FTE.
    pub unit_as_published: String,
    /// Its basis as published.
    pub basis_as_published: String,
    /// The weakest confidence of its figures.
    pub confidence: Confidence,
    /// Where the figures come from.
    pub source: String,
    /// How it is read here, and what to know about it.
    pub note: Option<String>,
    /// Where it contradicts another publication or itself.
    pub doubt: Option<String>,
    /// What may be made of it.
    #[serde(rename = "use")]
    pub usable_as: LibraryUse,
    /// The same as context, where it may be added as such.
    pub context: Option<ContextMeasure>,
}
