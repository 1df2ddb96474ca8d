//! A summary as what a chart shows: bands, a line, borrowed capacity and targets, still in people.

mod scale;
mod series;
mod stack;

use fivefold_engine::plan::{Year, financial_year};
use fivefold_engine::summary::{Summary, SummaryTarget, SummaryYear};

use crate::chart::ChartError;
use crate::mode::Mode;
use crate::words;

pub(crate) use scale::Scale;
pub(crate) use series::Series;
pub(crate) use stack::{Span, StackedBand};

/// A place on the horizontal axis, in years from the opening point, and a height in people.
pub(crate) type Place = (f64, f64);

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
    /// What stands at the right edge, in the order of the stack.
    pub ends: Vec<End>,
}

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

/// A series' name and figure at the right edge of the chart.
#[derive(Debug)]
pub(crate) struct End {
    pub series: Series,
    /// The height it stands for.
    pub height: f64,
    pub name: String,
    pub figure: String,
}

impl Picture {
    /// A summary, drawn in a mode that is not `Auto`.
    pub fn of(summary: &Summary, mode: Mode) -> Result<Self, ChartError> {
        check_figures(summary)?;
        let opening = SummaryYear {
            year: summary.baseline_year,
            contributions: fivefold_engine::results::Contributions {
                base: summary.baseline,
                ..Default::default()
            },
            in_post: summary.baseline,
            ..NO_YEAR
        };
        let years: Vec<SummaryYear> =
            std::iter::once(opening).chain(summary.years.iter().copied()).collect();
        let stacked: &[Series] = match mode {
            Mode::Change => &Series::LEVERS_IN_POST,
            Mode::Totals | Mode::Auto => &Series::STACKED,
        };
        let values: Vec<Vec<f64>> = stacked
            .iter()
            .map(|series| years.iter().map(|year| series.contribution(year)).collect())
            .collect();
        let mut picture = Self {
            mode,
            years: std::iter::once(words::baseline_date(summary))
                .chain(summary.years.iter().map(|year| financial_year(year.year)))
                .collect(),
            bands: stack::stack(stacked, &values),
            line: years
                .iter()
                .map(|year| match mode {
                    Mode::Change => year.in_post - year.contributions.base,
                    Mode::Totals | Mode::Auto => year.in_post,
                })
                .collect(),
            borrow: years.iter().map(|year| year.contributions.borrow).collect(),
            targets: summary
                .targets
                .iter()
                .filter_map(|target| target_picture(summary, target, mode))
                .collect(),
            ends: Vec::new(),
        };
        picture.ends = ends(summary, &picture);
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
            .fold((0.0, 0.0), |(low, high), value| (f64::min(low, value), f64::max(high, value)))
    }
}

const NO_YEAR: SummaryYear = SummaryYear {
    year: 0,
    contributions: fivefold_engine::results::Contributions {
        base: 0.0,
        buy: 0.0,
        build: 0.0,
        bind: 0.0,
        borrow: 0.0,
        bounce: 0.0,
    },
    in_post: 0.0,
    capacity: 0.0,
    in_training: 0.0,
    leavers: 0.0,
    arrivals: 0.0,
    departures: 0.0,
    kept: 0.0,
    establishment_wte: None,
    vacancy_wte: None,
};

/// The outlines of borrowed capacity: it is each year's average, so it stands on the line with the
/// same height all year. One outline for each run of years that have any.
pub(crate) fn borrow_outline(line: &[f64], borrow: &[f64]) -> Vec<Vec<Place>> {
    let mut outlines = Vec::new();
    let (mut edge, mut floor): (Vec<Place>, Vec<Place>) = (Vec::new(), Vec::new());
    let mut close = |edge: &mut Vec<Place>, floor: &mut Vec<Place>| {
        if !edge.is_empty() {
            let back = std::mem::take(floor).into_iter().rev();
            outlines.push(std::mem::take(edge).into_iter().chain(back).collect());
        }
    };
    for (year, (ends, borrowed)) in line.windows(2).zip(borrow.iter().skip(1)).enumerate() {
        let &[from, to] = ends else { continue };
        if *borrowed == 0.0 {
            close(&mut edge, &mut floor);
            continue;
        }
        let (start, end) = (year as f64, (year + 1) as f64);
        edge.extend([(start, from + borrowed), (end, to + borrowed)]);
        floor.extend([(start, from), (end, to)]);
    }
    close(&mut edge, &mut floor);
    outlines
}

fn target_picture(summary: &Summary, target: &SummaryTarget, mode: Mode) -> Option<TargetPicture> {
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
    Some(TargetPicture {
        last: *runs.last()?.last()?,
        runs,
        projected: measured(point.projected, point.business_as_usual),
        gap: words::gap(summary, point),
        what: words::target(summary, target, point, mode),
    })
}

/// The place of a year on the horizontal axis, if it is projected.
fn place_of(summary: &Summary, year: Year) -> Option<usize> {
    summary.years.iter().position(|each| each.year == year).map(|position| position + 1)
}

/// The labels at the right edge: business as usual, every lever that is ever pulled, the line,
/// and Borrow.
fn ends(summary: &Summary, picture: &Picture) -> Vec<End> {
    let rounding = words::Rounding::of(summary);
    let last = summary.years.last();
    let line = picture.line.last().copied().unwrap_or(0.0);
    let mut ends = Vec::new();
    if picture.mode == Mode::Change {
        ends.push(End {
            series: Series::BusinessAsUsual,
            height: 0.0,
            name: Series::BusinessAsUsual.name().to_owned(),
            figure: rounding.people(last.map_or(summary.baseline, |year| year.contributions.base)),
        });
    }
    for band in picture.bands.iter().filter(|band| !band.runs.is_empty()) {
        let value = last.map_or(summary.baseline, |year| band.series.contribution(year));
        let figure = match band.series {
            Series::BusinessAsUsual => rounding.people(value),
            _ => rounding.signed(value),
        };
        let name = band.series.name().to_owned();
        ends.push(End { series: band.series, height: band.end, name, figure });
    }
    let (name, figure) = match picture.mode {
        Mode::Change => ("All levers", rounding.signed(line)),
        Mode::Totals | Mode::Auto => ("In post", rounding.people(line)),
    };
    ends.push(End { series: Series::InPost, height: line, name: name.to_owned(), figure });
    if picture.borrow.iter().any(|borrowed| *borrowed != 0.0) {
        let borrowed = picture.borrow.last().copied().unwrap_or(0.0);
        ends.push(End {
            series: Series::Borrow,
            height: line + borrowed / 2.0,
            name: Series::Borrow.name().to_owned(),
            figure: rounding.signed(borrowed),
        });
    }
    ends
}

/// The largest figure drawn: far beyond 2,000 roles of 100 million heads.
const LARGEST: f64 = 1e12;

fn check_figures(summary: &Summary) -> Result<(), ChartError> {
    let drawable = |value: f64| value.is_finite() && value.abs() <= LARGEST;
    let refused = |year: String| Err(ChartError::Figure { year });
    if !drawable(summary.baseline) {
        return refused(words::baseline_date(summary));
    }
    for year in &summary.years {
        let of = &year.contributions;
        let figures = [of.base, of.buy, of.build, of.bind, of.borrow, of.bounce, year.in_post];
        if !figures.into_iter().all(drawable) {
            return refused(financial_year(year.year));
        }
    }
    for point in summary.targets.iter().flat_map(|target| &target.points) {
        let figures = [point.value, point.projected, point.gap, point.business_as_usual];
        if !figures.into_iter().all(drawable) {
            return refused(financial_year(point.year));
        }
    }
    Ok(())
}
