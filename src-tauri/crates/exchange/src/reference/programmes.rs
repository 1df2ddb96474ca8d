//! The eight programmes of the Five Year Forward View for Mental Health: the trajectory of the
//! slides, the published aim, and what happened where that is counted the same way.

use fivefold_engine::programme::{Programme, ProgrammeFigure};

use super::grouped;
use super::rows::{self, ActivityRow, Series};
use super::trajectories::{financial_year, series_of, year_label};

/// Every programme of the slides, in their order.
///
/// An aim or an outturn is set beside a trajectory only in the same unit and on the same basis; an
/// outturn only of a financial year. What isn't, is listed in words.
pub fn programmes() -> Vec<Programme> {
    let all = rows::activity();
    let of_series = |series| all.iter().filter(move |row: &&ActivityRow| row.series == series);
    let slides: Vec<ActivityRow> = of_series(Series::Trajectory).cloned().collect();
    series_of(slides)
        .iter()
        .filter_map(|rows| {
            let first = rows.first()?;
            let same_programme = |row: &&ActivityRow| row.programme == first.programme;
            let end_points = of_series(Series::EndPoint).filter(same_programme);
            let mut outturn = Vec::new();
            let mut not_comparable = Vec::new();
            for row in of_series(Series::Outturn).filter(same_programme) {
                match figure(row).filter(|_| is_counted_alike(first, row)) {
                    Some(figure) => outturn.push(figure),
                    None => not_comparable.extend(in_words(row)),
                }
            }
            Some(Programme {
                name: first.programme.clone(),
                measure: first.measure.clone(),
                unit: first.unit.clone(),
                is_increase: is_increase(first),
                trajectory: rows
                    .iter()
                    .filter_map(|row| Some((financial_year(row)?, row.value)))
                    .collect(),
                end_point: end_points
                    .filter(|row| is_counted_alike(first, row))
                    .filter_map(figure)
                    .next(),
                outturn,
                not_comparable,
                confidence: rows.iter().map(|row| row.confidence).max()?,
                source: first.source.clone(),
            })
        })
        .collect()
}

fn figure(row: &ActivityRow) -> Option<ProgrammeFigure> {
    Some(ProgrammeFigure {
        year: financial_year(row)?,
        value: row.value?,
        confidence: row.confidence,
        source: row.source.clone(),
    })
}

/// The same unit, and both on top of a baseline or both not.
fn is_counted_alike(one: &ActivityRow, other: &ActivityRow) -> bool {
    one.unit == other.unit && is_increase(one) == is_increase(other)
}

fn is_increase(row: &ActivityRow) -> bool {
    row.basis.starts_with("increase")
}

fn in_words(row: &ActivityRow) -> Option<String> {
    let value = grouped(row.value?);
    let counted = match row.unit.strip_prefix('%') {
        Some(of) => format!("{value} %{of}"),
        None => format!("{value} {}", row.unit),
    };
    Some(format!("{}, {}: {counted} ({})", row.measure, year_label(row), row.confidence.word()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;

    #[test]
    fn eight_programmes_with_their_gaps_and_aims() {
        let all = programmes();
        assert_eq!(all.len(), 8);
        assert!(all.iter().all(|programme| programme.end_point.is_some()));
        let open = all.iter().flat_map(|programme| &programme.trajectory);
        assert_eq!(open.filter(|(_, value)| value.is_none()).count(), 6);
        let children = &all[0];
        assert_eq!(children.trajectory[3], (2020, Some(63_000.0)));
        let aim = children.end_point.as_ref().unwrap();
        assert_eq!((aim.year, aim.value), (2021, 70_000.0));
    }

    #[test]
    fn only_what_is_counted_alike_stands_beside_a_trajectory() {
        let all = programmes();
        let perinatal = all.iter().find(|programme| programme.name == "Perinatal").unwrap();
        let seen: Vec<_> = perinatal.outturn.iter().map(|of| (of.year, of.value)).collect();
        assert_eq!(seen, [(2019, 9_000.0)], "totals are not increases");
        let told = &perinatal.not_comparable[0];
        assert_eq!(told, "women seen, 2019/20: 30,000 people (published)");
    }
}
