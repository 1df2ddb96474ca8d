//! A summary as what a chart shows: bands, a line, borrowed capacity and targets, still in people.

mod borrow;
mod ends;
mod figures;
mod outturn;
mod stack;
mod target;

use fivefold_engine::plan::financial_year;
use fivefold_engine::summary::{Summary, SummaryYear};

use crate::chart::ChartError;
use crate::mode::Mode;
use crate::series::Series;
use crate::words;

pub(crate) use borrow::borrow_outline;
pub(crate) use ends::End;
pub(crate) use outturn::OutturnPoint;
pub(crate) use stack::{Span, StackedBand};
pub(crate) use target::TargetPicture;

/// What a chart shows. Heights are in the summary's unit, as the chart's mode measures them.
#[derive(Debug)]
pub(crate) struct Picture {
    /// [`Mode::Totals`] or [`Mode::Change`].
    pub mode: Mode,
    /// The labels of the horizontal axis, the opening point first.
    pub years: Vec<String>,
    /// Business as usual (totals only) and the levers, stacked from zero.
    pub bands: Vec<StackedBand>,
    /// In post, or all levers together, from the opening point on.
    pub line: Vec<f64>,
    /// Borrowed capacity year by year: none at the opening point.
    pub borrow: Vec<f64>,
    /// The targets, in the plan's order.
    pub targets: Vec<TargetPicture>,
    /// What turned out, year by year.
    pub outturn: Vec<OutturnPoint>,
    /// What stands at the right edge, in the order of the stack.
    pub ends: Vec<End>,
}

impl Picture {
    /// A summary, drawn in a mode that is not `Auto`.
    pub fn of(summary: &Summary, mode: Mode) -> Result<Self, ChartError> {
        figures::check(summary)?;
        let in_change = mode == Mode::Change;
        let stacked: &[Series] = if in_change { &Series::LEVERS_IN_POST } else { &Series::STACKED };
        let from_opening = |opening: f64, figure: &dyn Fn(&SummaryYear) -> f64| -> Vec<f64> {
            std::iter::once(opening).chain(summary.years.iter().map(figure)).collect()
        };
        let values: Vec<Vec<f64>> = stacked
            .iter()
            .map(|series| match series {
                Series::BusinessAsUsual => {
                    from_opening(summary.baseline, &|year| year.contributions.base)
                }
                lever => from_opening(0.0, &|year| lever.contribution(year)),
            })
            .collect();
        let mut picture = Self {
            mode,
            years: std::iter::once(words::baseline_date(summary))
                .chain(summary.years.iter().map(|year| financial_year(year.year)))
                .collect(),
            bands: stack::stack(stacked, &values),
            line: match in_change {
                true => from_opening(0.0, &|year| year.in_post - year.contributions.base),
                false => from_opening(summary.baseline, &|year| year.in_post),
            },
            borrow: from_opening(0.0, &|year| year.contributions.borrow),
            targets: summary
                .targets
                .iter()
                .filter_map(|target| TargetPicture::of(summary, target, mode))
                .collect(),
            outturn: outturn::points(summary, mode),
            ends: Vec::new(),
        };
        picture.ends = ends::ends(summary, &picture);
        Ok(picture)
    }

    /// How far the horizontal axis reaches, in years from the opening point; at least one.
    pub fn last_place(&self) -> f64 {
        self.years.len().saturating_sub(1).max(1) as f64
    }

    /// The least and the greatest height drawn, zero included.
    pub fn extent(&self) -> (f64, f64) {
        let bands = self.bands.iter().flat_map(|band| &band.runs).flatten();
        let borrowed = borrow_outline(&self.line, &self.borrow).into_iter().flatten();
        let targets = self.targets.iter().flat_map(|target| {
            target.runs.iter().flatten().map(|place| place.1).chain([target.projected])
        });
        bands
            .flat_map(|span| [span.lower, span.upper])
            .chain(self.line.iter().copied())
            .chain(borrowed.map(|place| place.1))
            .chain(targets)
            .chain(self.outturn.iter().map(|point| point.place.1))
            .fold((0.0, 0.0), |(low, high), value| (f64::min(low, value), f64::max(high, value)))
    }
}
