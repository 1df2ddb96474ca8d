//! The first year month by month: a straight line, no forecast.

use chrono::NaiveDate;
use fivefold_engine::plan::Year;

use super::LineFigures;

/// The twelve month ends of a financial year, April first.
pub fn ends_of(year: Year) -> impl Iterator<Item = NaiveDate> {
    (0..12u32).filter_map(move |month| {
        // The last day of a month is the day before the first of the next.
        let (year, next) =
            if month < 8 { (year.saturating_sub(1), month + 5) } else { (year, month - 7) };
        NaiveDate::from_ymd_opt(year, next, 1)?.pred_opt()
    })
}

/// A line at the end of each month of the first year: on the straight line from the opening to the
/// year's end, or the year's average where the line is one. The total adds such lines up.
pub fn of_line(line: &LineFigures, all: &[LineFigures]) -> Vec<f64> {
    let Some(end) = line.year_ends.first() else { return Vec::new() };
    if line.line == super::Line::Total {
        let counted = all.iter().filter(|other| other.line.is_in_total());
        let months: Vec<Vec<f64>> = counted.map(|other| of_line(other, &[])).collect();
        let month = |place: usize| months.iter().filter_map(|months| months.get(place)).sum();
        return (0..12).map(month).collect();
    }
    match line.opening {
        Some(opening) => {
            let step = |month: u32| opening + (end - opening) * f64::from(month) / 12.0;
            (1..=12).map(step).collect()
        }
        None => vec![*end; 12],
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::planning_return::Line;

    #[test]
    fn the_months_run_from_april_to_march() {
        let ends: Vec<String> = ends_of(2024).map(|end| end.to_string()).collect();
        assert_eq!(ends.len(), 12);
        assert_eq!(ends.first().unwrap(), "2023-04-30");
        assert_eq!(ends.get(8).unwrap(), "2023-12-31");
        assert_eq!(ends.get(10).unwrap(), "2024-02-29");
        assert_eq!(ends.last().unwrap(), "2024-03-31");
    }

    #[test]
    fn the_line_ends_on_the_year_end_exactly() {
        let line =
            LineFigures { line: Line::Substantive, opening: Some(0.1), year_ends: vec![0.7, 9.0] };
        let months = of_line(&line, &[]);
        assert_eq!(months.len(), 12);
        assert!((months.get(5).unwrap() - 0.4).abs() < 1e-12);
        assert!((months.last().unwrap() - 0.7).abs() < 1e-15);
    }
}
