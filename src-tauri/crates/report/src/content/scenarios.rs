//! The scenario beside others of the plan.

use fivefold_charts::ChartKind;
use fivefold_engine::compare::{
    CompareQuestion, ComparedScenario, ComparedYear, Comparison, MOST_COMPARED, compare,
};
use fivefold_engine::plan::financial_year;
use fivefold_engine::skill_mix::MixBy;
use fivefold_engine::summary::SummaryTarget;

use super::Sources;
use super::drawn::{DrawnSection, chart_of};
use super::people::unit_words;
use super::year_table::{YearRow, YearTable, year_columns};
use crate::figures::{Precision, difference, people};
use crate::{ReportError, Section};

/// The scenario and the first others, of what the first page is about; nothing where the plan has
/// no other.
pub fn gather(of: &Sources) -> Result<Option<DrawnSection>, ReportError> {
    let plan = of.request.plan;
    let others = plan.scenarios.iter().filter(|other| other.name != of.scenario.name);
    let with: Vec<String> =
        others.take(MOST_COMPARED - 1).map(|other| other.name.clone()).collect();
    if with.is_empty() {
        return Ok(None);
    }
    let (scope, unit) = (plan.main_scope(), of.request.summary.unit);
    let question =
        CompareQuestion { base: of.scenario.name.clone(), with, scope: scope.clone(), unit };
    let compared = compare(plan, &question)?;
    let drawn = chart_of(of, ChartKind::Scenarios, scope, unit, MixBy::Role)?;
    let mut tables = vec![in_post(&compared), differences(&compared)];
    let targets = compared.base().map(|base| base.targets.as_slice()).unwrap_or_default();
    tables.extend(targets.iter().filter_map(|target| gaps(&compared, target)));
    let left_out = plan.scenarios.len().saturating_sub(compared.scenarios.len());
    let said = (left_out > 0).then(|| {
        format!(
            "The plan has {} scenarios; the one reported on stands beside the first {} others.",
            plan.scenarios.len(),
            compared.scenarios.len().saturating_sub(1)
        )
    });
    let section = DrawnSection::new(Section::Scenarios, "Scenarios compared", drawn, tables);
    Ok(Some(section.saying(said)))
}

fn precision(of: &Comparison) -> Precision {
    let years = of.scenarios.iter().flat_map(|scenario| &scenario.years);
    Precision::of_scope(years.map(|year| year.in_post))
}

fn name(scenario: &ComparedScenario) -> String {
    super::shortened(&super::or_when_blank(&scenario.name, "Unnamed scenario"), 80)
}

fn in_post(of: &Comparison) -> YearTable {
    let precision = precision(of);
    let row = |scenario: &ComparedScenario| {
        let years = scenario.years.iter().map(|year| year.in_post);
        let cells = [of.baseline].into_iter().chain(years).map(|figure| people(figure, precision));
        YearRow::new(name(scenario), cells.collect()).with_detail(asks(scenario))
    };
    table(of, "In post", with_baseline(of), of.scenarios.iter().map(row).collect())
}

/// The question and the decision of a scenario, as far as given.
fn asks(scenario: &ComparedScenario) -> String {
    let said = |label: &str, text: &Option<String>| {
        let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty())?;
        Some(format!("{label}: {}", super::shortened(text, 200)))
    };
    super::joined([said("Question", &scenario.question), said("Decision", &scenario.decision)])
}

fn differences(of: &Comparison) -> YearTable {
    let precision = precision(of);
    let cell = |year: &ComparedYear| difference(year.difference, precision);
    let rows =
        of.scenarios.iter().skip(1).map(|scenario| {
            YearRow::new(name(scenario), scenario.years.iter().map(cell).collect())
        });
    let base = of.base().map(name).unwrap_or_default();
    let columns = year_columns(of.years.iter().copied());
    table(of, &format!("More or fewer than in {base}"), columns, rows.collect())
}

/// The gap to a target in each scenario.
fn gaps(of: &Comparison, target: &SummaryTarget) -> Option<YearTable> {
    let points = |scenario: &ComparedScenario| {
        let same = scenario.targets.iter().find(|other| other.name == target.name);
        same.map(|target| target.points.clone()).unwrap_or_default()
    };
    let precision = precision(of);
    let row = |scenario: &ComparedScenario| {
        let gaps = points(scenario).into_iter().map(|point| difference(point.gap, precision));
        YearRow::new(name(scenario), gaps.collect())
    };
    let columns = year_columns(target.points.iter().map(|point| point.year));
    let heading = format!("Gap to {}", super::shortened(&target.name, 80));
    let rows: Vec<YearRow> = of.scenarios.iter().map(row).collect();
    let whole = rows.iter().all(|row| row.cells.len() == columns.len());
    (whole && !columns.is_empty()).then(|| table(of, &heading, columns, rows))
}

fn table(of: &Comparison, heading: &str, columns: Vec<String>, rows: Vec<YearRow>) -> YearTable {
    let scope = super::shortened(&of.scope, 80);
    YearTable {
        heading: heading.to_owned(),
        figures: format!("{} on 31 March: {scope}.", unit_words(of.unit)),
        rows_are: "Scenario".to_owned(),
        columns,
        rows,
    }
}

/// Years with the baseline in front.
fn with_baseline(of: &Comparison) -> Vec<String> {
    let baseline = financial_year(of.baseline_year);
    [baseline].into_iter().chain(year_columns(of.years.iter().copied())).collect()
}
