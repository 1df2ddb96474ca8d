//! What the gap of the first page hangs on.

use fivefold_charts::Theme;
use fivefold_engine::plan::financial_year;
use fivefold_engine::sensitivity::{Sensitivity, SensitivityBar, SensitivityQuestion, sensitivity};

use super::Sources;
use super::drawn::{DrawnSection, SIZE};
use super::year_table::{YearRow, YearTable};
use crate::figures::{Precision, difference};
use crate::{ReportError, Section};

/// More assumptions than this are drawn or told nowhere else in the report.
const MOST_ROWS: usize = 20;

/// What the plan's first target with a value in its years hangs on; nothing where it has none.
pub fn gather(of: &Sources) -> Result<Option<DrawnSection>, ReportError> {
    let plan = of.request.plan;
    let years = plan.first_year..=plan.last_year();
    let has_one =
        plan.targets.iter().any(|target| target.values.keys().any(|year| years.contains(year)));
    if !has_one {
        return Ok(None);
    }
    let question = SensitivityQuestion { scenario: of.scenario.name.clone(), ..Default::default() };
    let found = sensitivity(plan, &question)?;
    let drawn = fivefold_charts::tornado(&found, Theme::Print, SIZE)?;
    let heading = "What the gap hangs on";
    let mut section = DrawnSection::new(Section::Sensitivity, heading, drawn, tables(&found))
        .saying(Some(
        "Each assumption with a range is set to its low and to its high, one without a range a \
             tenth either way, and each lever a tenth less and more; each alone, and the plan \
             projected again."
            .to_owned(),
    ));
    for even in &found.break_even {
        section = section.saying(Some(even.sentence.clone()));
    }
    Ok(Some(section))
}

fn tables(of: &Sensitivity) -> Vec<YearTable> {
    let all = of.assumptions.iter().chain(&of.levers);
    let gaps = all.flat_map(|bar| [bar.gap_at_low.abs(), bar.gap_at_high.abs()]);
    let precision = Precision::of_scope(gaps);
    let table = |heading: &str, rows_are: &str, bars: &[SensitivityBar]| YearTable {
        heading: heading.to_owned(),
        figures: format!("The gap in {} with one thing changed.", financial_year(of.year)),
        rows_are: rows_are.to_owned(),
        columns: ["Low", "Gap at low", "High", "Gap at high"].map(str::to_owned).to_vec(),
        rows: bars.iter().take(MOST_ROWS).map(|bar| row(bar, precision)).collect(),
    };
    [table("By assumption", "Assumption", &of.assumptions), table("By lever", "Lever", &of.levers)]
        .into_iter()
        .filter(|table| !table.rows.is_empty())
        .collect()
}

fn row(bar: &SensitivityBar, precision: Precision) -> YearRow {
    let cells = vec![
        bar.low.clone(),
        difference(bar.gap_at_low, precision),
        bar.high.clone(),
        difference(bar.gap_at_high, precision),
    ];
    let detail = if bar.from_range || bar.lever.is_some() { "" } else { "no range given" };
    YearRow::new(super::shortened(&bar.what, 120), cells).with_detail(detail)
}
