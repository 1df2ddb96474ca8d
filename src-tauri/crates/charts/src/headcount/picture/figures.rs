//! Figures that can be drawn at all.

use fivefold_engine::plan::financial_year;
use fivefold_engine::summary::Summary;

use crate::chart::ChartError;
use crate::drawable::is_drawable;
use crate::words;

/// Refuses figures that are not finite or beyond any workforce, naming their year.
pub(super) fn check(summary: &Summary) -> Result<(), ChartError> {
    let refused = |year: String| Err(ChartError::Figure { year });
    if !is_drawable(summary.baseline) {
        return refused(words::baseline_date(summary));
    }
    for year in &summary.years {
        let of = &year.contributions;
        let figures = [of.base, of.buy, of.build, of.bind, of.borrow, of.bounce, year.in_post];
        if !figures.into_iter().all(is_drawable) {
            return refused(financial_year(year.year));
        }
    }
    for of in &summary.outturn {
        if !is_drawable(of.over.actual) {
            return refused(financial_year(of.year));
        }
    }
    for point in summary.targets.iter().flat_map(|target| &target.points) {
        let figures = [point.value, point.projected, point.gap, point.business_as_usual];
        if !figures.into_iter().all(is_drawable) {
            return refused(financial_year(point.year));
        }
    }
    Ok(())
}
