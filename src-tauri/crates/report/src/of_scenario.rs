//! The report as window and command line make it, so that both give the same bytes.

use fivefold_charts::{ChartSize, Mode, Theme, headcount};
use fivefold_engine::summary::summarise;
use fivefold_engine::{Model, Plan};

use crate::{Edition, Format, ReportChart, ReportError, ReportRequest, html, pdf};

/// The chart of the first page, as wide as its text.
const CHART_SIZE: ChartSize = ChartSize { width: 720, height: 400 };

/// Projects a scenario and reports on it. The first page is about what the plan's first target is
/// about, in that target's unit; about all roles in heads where there is no target.
///
/// # Errors
/// [`ReportError::Engine`] where the plan isn't valid or has no such scenario, otherwise as
/// [`pdf`].
pub fn of_scenario(
    plan: &Plan,
    scenario: &str,
    edition: &Edition,
    format: Format,
) -> Result<Vec<u8>, ReportError> {
    with_request(
        plan,
        scenario,
        edition,
        match format {
            Format::Pdf => pdf,
            Format::Html => html,
        },
    )
}

/// Makes something of the request for a scenario's report.
pub fn with_request<Made>(
    plan: &Plan,
    scenario: &str,
    edition: &Edition,
    make: impl FnOnce(&ReportRequest) -> Result<Made, ReportError>,
) -> Result<Made, ReportError> {
    let result = Model::new(plan)?.scenario_named(scenario)?;
    let summary = summarise(plan, &result, &plan.main_scope(), plan.main_unit());
    let chart = headcount(&summary, Mode::Auto, Theme::Print, CHART_SIZE)?;
    make(&ReportRequest {
        plan,
        result: &result,
        summary: &summary,
        chart: ReportChart { svg: &chart.svg, alt: &chart.alt, sentence: &chart.sentence },
        edition,
    })
}
