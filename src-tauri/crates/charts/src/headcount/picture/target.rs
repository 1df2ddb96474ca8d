//! A target as marked points.

use fivefold_engine::plan::Year;
use fivefold_engine::summary::{Summary, SummaryTarget};

use crate::mode::Mode;
use crate::scene::Place;
use crate::words;

/// A target's points, and what is projected for its last year.
#[derive(Debug)]
pub(crate) struct TargetPicture {
    /// By year; a new run begins wherever a year has no value.
    pub runs: Vec<Vec<Place>>,
    /// The last point.
    pub last: Place,
    /// What is projected at the last point.
    pub projected: f64,
    /// The gap there, in words.
    pub gap: String,
    /// The target in words: its name, its figure and how it is measured.
    pub what: String,
}

impl TargetPicture {
    /// A target as a mode measures it; none without a value in a projected year.
    pub fn of(summary: &Summary, target: &SummaryTarget, mode: Mode) -> Option<Self> {
        let mut points: Vec<_> = target
            .points
            .iter()
            .filter_map(|point| Some((place_of(summary, point.year)?, point)))
            .collect();
        points.sort_by_key(|(place, _)| *place);
        let measured = |value: f64, business_as_usual: f64| match mode {
            Mode::Change => value - business_as_usual,
            Mode::Totals | Mode::Auto => value,
        };
        let mut runs: Vec<Vec<Place>> = Vec::new();
        let mut previous = None;
        for (place, point) in &points {
            let height = measured(point.value, point.business_as_usual);
            let joined = previous.is_some_and(|before: usize| before + 1 == *place);
            match runs.last_mut() {
                Some(run) if joined => run.push((*place as f64, height)),
                _ => runs.push(vec![(*place as f64, height)]),
            }
            previous = Some(*place);
        }
        let (_, point) = points.last()?;
        Some(Self {
            last: *runs.last()?.last()?,
            runs,
            projected: measured(point.projected, point.business_as_usual),
            gap: words::gap(summary, point),
            what: words::target(summary, target, point, mode),
        })
    }
}

/// The place of a year on the horizontal axis, if it is projected.
pub(super) fn place_of(summary: &Summary, year: Year) -> Option<usize> {
    summary.years.iter().position(|each| each.year == year).map(|position| position + 1)
}
