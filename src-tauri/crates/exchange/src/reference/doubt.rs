//! Where publications contradict each other: said with both figures, never settled here.

use super::rows::{ActivityRow, Series};
use super::trajectories::{financial_year, publication};
use super::{each_once, grouped};

/// Words by which a note says that a figure is in doubt.
const DOUBTS: [&str; 6] =
    ["conflict", "not comparable", "disagree", "check the document", "not stated", "unclear"];

/// The sentences of a note that say so.
pub fn in_notes<'a>(notes: impl Iterator<Item = &'a str>) -> Option<String> {
    let doubtful = |note: &&str| {
        let note = note.to_lowercase();
        DOUBTS.iter().any(|doubt| note.contains(doubt))
    };
    let said = each_once(notes.filter(doubtful), " ");
    (!said.is_empty()).then_some(said)
}

/// What a series' notes say, and other aims for the same people by the same year that differ.
pub fn of_series(series: &[ActivityRow], all: &[ActivityRow]) -> Option<String> {
    let others = series.iter().flat_map(|row| {
        all.iter().filter(move |other| contradicts(row, other)).map(|other| {
            format!(
                "{} in {}: {} here, {} in {}.",
                row.measure,
                row.financial_year,
                row.value.map(grouped).unwrap_or_default(),
                other.value.map(grouped).unwrap_or_default(),
                publication(other.series),
            )
        })
    });
    let others: Vec<String> = others.collect();
    let noted = in_notes(series.iter().map(|row| row.notes.as_str()));
    let said =
        each_once(noted.as_deref().into_iter().chain(others.iter().map(String::as_str)), " ");
    (!said.is_empty()).then_some(said)
}

/// Another publication's aim of the same programme, unit, basis and year, with another figure.
fn contradicts(row: &ActivityRow, other: &ActivityRow) -> bool {
    let is_aim = |row: &ActivityRow| match row.series {
        Series::Trajectory | Series::EndPoint | Series::LongTermPlan | Series::Other => true,
        Series::Baseline | Series::Outturn | Series::Integrate => false,
    };
    is_aim(row)
        && is_aim(other)
        && row.series != other.series
        && (&row.programme, &row.unit, row.plan_basis)
            == (&other.programme, &other.unit, other.plan_basis)
        && financial_year(row).is_some()
        && financial_year(row) == financial_year(other)
        && row.value.is_some()
        && other.value.is_some()
        && row.value != other.value
}
