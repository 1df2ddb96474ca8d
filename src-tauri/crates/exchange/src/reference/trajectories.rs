//! Published series of people to be treated, as published: with their gaps, and the end-points
//! apart from the slides that stop a year before them.

use fivefold_engine::plan::{Confidence, Year};
use serde::Serialize;
use ts_rs::TS;

use super::each_once;
use super::rows::{self, ActivityRow, Series};

/// What kind of series it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TrajectoryKind {
    /// The Five Year Forward View year by year, as its slides give it.
    Trajectory,
    /// The published aim for 2020/21.
    EndPoint,
    /// What happened.
    Outturn,
    /// A starting point, or another publication of the same or later years.
    Other,
}

/// A published figure of one year, or the gap where none is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TrajectoryPoint {
    /// The financial year; none where the figure belongs to no single one.
    pub year: Option<Year>,
    /// The year or period as shown: `2017/18`, `calendar 2021`.
    pub year_label: String,
    /// The figure in the series' unit; none where nothing is published.
    pub value: Option<f64>,
}

/// One measure of one programme in one publication.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Trajectory {
    /// The id of its entry in the library.
    pub id: String,
    /// The programme.
    pub programme: String,
    /// What is counted.
    pub measure: String,
    /// Its unit: people, or a percentage of something named.
    pub unit: String,
    /// Its basis as published: a total, an increase over a baseline, a performance standard.
    pub basis: String,
    /// What kind of series it is.
    pub kind: TrajectoryKind,
    /// In the order published.
    pub points: Vec<TrajectoryPoint>,
    /// The weakest confidence of its points.
    pub confidence: Confidence,
    /// Where its figures come from.
    pub source: String,
    /// What is to be known about single figures.
    pub notes: Vec<String>,
    /// The publication in a few words.
    pub series_source: String,
}

/// Every published series, in the order of the reference file.
pub fn trajectories() -> Vec<Trajectory> {
    series_of(rows::activity()).iter().filter_map(|rows| trajectory(rows)).collect()
}

/// Rows that belong to one series, in the file's order of their first.
pub(super) fn series_of(rows: Vec<ActivityRow>) -> Vec<Vec<ActivityRow>> {
    let mut all: Vec<Vec<ActivityRow>> = Vec::new();
    for row in rows {
        let same = |series: &&mut Vec<ActivityRow>| {
            series.first().is_some_and(|first| identity(first) == identity(&row))
        };
        match all.iter_mut().find(same) {
            Some(series) => series.push(row),
            None => all.push(vec![row]),
        }
    }
    all
}

fn identity(row: &ActivityRow) -> (Series, [&str; 4]) {
    (row.series, [&row.programme, &row.measure, &row.unit, &row.basis])
}

fn trajectory(rows: &[ActivityRow]) -> Option<Trajectory> {
    let first = rows.first()?;
    Some(Trajectory {
        id: first.id.clone(),
        programme: first.programme.clone(),
        measure: first.measure.clone(),
        unit: first.unit.clone(),
        basis: first.basis.clone(),
        kind: kind(first.series),
        points: rows.iter().map(point).collect(),
        confidence: rows.iter().map(|row| row.confidence).max()?,
        source: each_once(rows.iter().map(|row| row.source.as_str()), "; "),
        notes: notes(rows),
        series_source: publication(first.series).to_owned(),
    })
}

fn kind(series: Series) -> TrajectoryKind {
    match series {
        Series::Trajectory => TrajectoryKind::Trajectory,
        Series::EndPoint => TrajectoryKind::EndPoint,
        Series::Outturn => TrajectoryKind::Outturn,
        Series::Baseline | Series::LongTermPlan | Series::Other | Series::Integrate => {
            TrajectoryKind::Other
        }
    }
}

/// The publication a series belongs to, in a few words.
pub(super) fn publication(series: Series) -> &'static str {
    match series {
        Series::Trajectory => "Five Year Forward View for Mental Health, slides",
        Series::EndPoint => "Five Year Forward View for Mental Health, published end-point",
        Series::Baseline => "Starting point",
        Series::LongTermPlan => "NHS Long Term Plan and its implementation plan",
        Series::Other => "Other publications of the same years",
        Series::Outturn => "Outturn",
        Series::Integrate => "Integrate",
    }
}

fn point(row: &ActivityRow) -> TrajectoryPoint {
    TrajectoryPoint { year: financial_year(row), year_label: year_label(row), value: row.value }
}

/// The financial year a figure belongs to, if it belongs to one.
pub(super) fn financial_year(row: &ActivityRow) -> Option<Year> {
    row.year.filter(|_| !row.financial_year.is_empty())
}

/// The year or period as shown.
pub(super) fn year_label(row: &ActivityRow) -> String {
    if row.financial_year.is_empty() { row.period.clone() } else { row.financial_year.clone() }
}

fn notes(rows: &[ActivityRow]) -> Vec<String> {
    let noted = rows.iter().filter(|row| !row.notes.is_empty());
    noted.map(|row| format!("{}: {}", year_label(row), row.notes)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_slides_have_eight_programmes_of_four_years_with_their_gaps() {
        let all = trajectories();
        let slides: Vec<_> =
            all.iter().filter(|series| series.kind == TrajectoryKind::Trajectory).collect();
        assert_eq!(slides.len(), 8);
        for series in &slides {
            let years: Vec<_> = series.points.iter().map(|point| point.year.unwrap()).collect();
            assert_eq!(years, [2017, 2018, 2019, 2020], "{}", series.programme);
        }
        let gaps = slides.iter().flat_map(|series| &series.points);
        assert_eq!(gaps.filter(|point| point.value.is_none()).count(), 6);
    }

    #[test]
    fn years_are_shown_as_financial_years() {
        let all = trajectories();
        let labels: Vec<_> =
            all.first().unwrap().points.iter().map(|point| point.year_label.as_str()).collect();
        assert_eq!(labels, ["2016/17", "2017/18", "2018/19", "2019/20"]);
    }
}
