//! The report as window and command line make it, so that both give the same bytes.

use chrono::NaiveDate;
use fivefold_charts::{ChartSize, Mode, Theme, headcount, words};
use fivefold_engine::summary::summarise;
use fivefold_engine::{Model, Plan};

use crate::{ReportChart, ReportError, ReportRequest, Sections, pdf};

/// The chart of the first page, as wide as its text.
const CHART_SIZE: ChartSize = ChartSize { width: 720, height: 400 };

/// What is asked of a report beside its plan and scenario.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// The day the plan stood as reported.
    pub date: NaiveDate,
    /// The version of the program.
    pub program_version: &'a str,
    /// What the report has beside its first page.
    pub sections: &'a Sections,
    /// The hash of the plan's content, where it is known.
    pub plan_hash: Option<&'a str>,
}

/// Projects a scenario and reports on it in all sections, without the plan's hash.
///
/// # Errors
/// As [`edition_of_scenario`].
pub fn of_scenario(
    plan: &Plan,
    scenario: &str,
    date: NaiveDate,
    program_version: &str,
) -> Result<Vec<u8>, ReportError> {
    let sections = Sections::default();
    let edition = Edition { date, program_version, sections: &sections, plan_hash: None };
    edition_of_scenario(plan, scenario, &edition)
}

/// Projects a scenario and reports on it. The first page is about what the plan's first target is
/// about, in that target's unit; about all roles in heads where there is no target.
///
/// # Errors
/// [`ReportError::Engine`] where the plan isn't valid or has no such scenario, otherwise as
/// [`pdf`].
pub fn edition_of_scenario(
    plan: &Plan,
    scenario: &str,
    edition: &Edition,
) -> Result<Vec<u8>, ReportError> {
    let result = Model::new(plan)?.scenario_named(scenario)?;
    let summary = summarise(plan, &result, &plan.main_scope(), plan.main_unit());
    let chart = headcount(&summary, Mode::Auto, Theme::Print, CHART_SIZE)?;
    let sentence = words::sentence(&summary);
    pdf(&ReportRequest {
        plan,
        result: &result,
        summary: &summary,
        chart: ReportChart { svg: &chart.svg, alt: &chart.alt, sentence: &sentence },
        date: edition.date,
        program_version: edition.program_version,
        sections: edition.sections,
        plan_hash: edition.plan_hash,
    })
}
