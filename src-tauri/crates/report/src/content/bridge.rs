//! From opening to closing, flow by flow.

use fivefold_charts::ChartKind;
use fivefold_engine::bridge::{Bridge, bridge};
use fivefold_engine::plan::financial_year;
use fivefold_engine::skill_mix::MixBy;

use super::Sources;
use super::drawn::{DrawnSection, chart_of};
use super::people::unit_words;
use super::year_table::{YearRow, YearTable};
use crate::figures::{Precision, difference, people};
use crate::{ReportError, Section};

/// The bridge of what the first page is about, over all years.
pub fn gather(of: &Sources) -> Result<Option<DrawnSection>, ReportError> {
    let plan = of.request.plan;
    let (scope, unit) = (plan.main_scope(), of.request.summary.unit);
    let made_of = bridge(plan, &of.scenario.name, &scope, unit, None)?;
    let drawn = chart_of(of, ChartKind::Bridge, scope, unit, MixBy::Role)?;
    let tables = vec![table(&made_of)];
    Ok(Some(DrawnSection::new(Section::Bridge, "From opening to closing", drawn, tables)))
}

fn table(of: &Bridge) -> YearTable {
    let precision = Precision::of_scope([of.opening, of.closing]);
    let result =
        |when: String, figure| YearRow::new(when, vec![people(figure, precision)]).strong();
    let mut rows = vec![result(format!("In post on 1 April {}", of.from - 1), of.opening)];
    rows.extend(
        of.steps
            .iter()
            .map(|step| YearRow::new(step.flow.words(), vec![difference(step.change, precision)])),
    );
    rows.push(result(format!("In post on 31 March {}", of.to), of.closing));
    if of.borrow != 0.0 {
        let on_top = vec![difference(of.borrow, precision)];
        rows.push(
            YearRow::new("Borrow", on_top).with_detail("capacity on top, the last year's average"),
        );
    }
    YearTable {
        heading: format!("What makes up the change: {}", super::shortened(&of.scope, 80)),
        figures: format!(
            "{} over the years {} to {}. Leavers are counted as if nobody were kept; Bind is a \
             step of its own.",
            unit_words(of.unit),
            financial_year(of.from),
            financial_year(of.to),
        ),
        rows_are: "Flow".to_owned(),
        columns: vec!["All years".to_owned()],
        rows,
    }
}
