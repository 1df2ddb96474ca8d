//! A published programme as a chart shows it: its trajectory, where it is to end, what happened.
//!
//! Plain figures of others, carried with their source and confidence; nothing here is worked out.

use serde::Serialize;

use crate::plan::{Confidence, Year};

/// A programme of the Five Year Forward View for Mental Health.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Programme {
    /// Its name.
    pub name: String,
    /// What is counted.
    pub measure: String,
    /// Its unit: `people`, or `%` and of what.
    pub unit: String,
    /// Whether figures are on top of a baseline.
    pub is_increase: bool,
    /// Year by year as published; none where nothing is published for a year.
    pub trajectory: Vec<(Year, Option<f64>)>,
    /// The published aim, in the same unit.
    pub end_point: Option<ProgrammeFigure>,
    /// What happened, in the same unit and on the same basis.
    pub outturn: Vec<ProgrammeFigure>,
    /// Published outturn that can't be set beside the trajectory, each in words with its period.
    pub not_comparable: Vec<String>,
    /// The weakest confidence of the trajectory.
    pub confidence: Confidence,
    /// Where the trajectory comes from.
    pub source: String,
}

/// A published figure of one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProgrammeFigure {
    /// The financial year.
    pub year: Year,
    /// The figure.
    pub value: f64,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
}
