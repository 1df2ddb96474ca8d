//! What the report says, section by section: text and lists that the template only has to place.

mod agreed;
mod amounts;
mod assumptions;
mod beside;
mod closing;
mod levers;

mod notices;
mod people;
mod role_names;
mod role_years;
mod running_order;
mod schedule;
mod summary;
mod targets;
mod year_table;

use fivefold_engine::plan::Scenario;
use serde::Serialize;
use serde_json::Value;

use crate::figures::Precision;
use crate::{ReportError, ReportRequest};
use role_names::RoleNames;
use role_years::RoleYears;

/// The report's content. Each member is one section of the template.
#[derive(Serialize)]
struct Content {
    title: String,
    running_title: String,
    running_scenario: String,
    scenario: String,
    date: String,
    program: String,
    summary: summary::SummaryPage,
    targets: Vec<targets::TargetGroup>,
    context: Vec<beside::ContextRow>,
    outturn: Option<beside::OutturnSection>,
    schedule: schedule::Schedule,
    assumptions: Vec<assumptions::AssumptionGroup>,
    notices: Vec<notices::NoticeRow>,
    hints: Vec<notices::HintRow>,
    agreed: agreed::AgreedSection,
    running_order: Vec<running_order::StopRow>,
    notes: Vec<closing::NoteText>,
    years: String,
    baseline: String,
    names_shortened: bool,
}

/// Everything the report says about a request, as the template reads it.
pub fn gather(request: &ReportRequest) -> Result<Value, ReportError> {
    let plan = request.plan;
    let scenario = scenario_of(request)?;
    let names = RoleNames::of(plan);
    let role_years = RoleYears::of(request.result);
    let register = assumptions::gather(plan, &names, scenario);
    let notices = notices::gather(plan, &names, request.result);
    let content = Content {
        title: or_when_blank(&plan.title, "Untitled plan"),
        running_title: shortened(&or_when_blank(&plan.title, "Untitled plan"), 70),
        running_scenario: shortened(&or_when_blank(&scenario.name, "Unnamed scenario"), 40),
        scenario: or_when_blank(&scenario.name, "Unnamed scenario"),
        date: request.date.format("%-d %B %Y").to_string(),
        program: format!("Fivefold {}", request.program_version),
        summary: summary::gather(request, &register, notices.len()),
        targets: targets::gather(plan, request.result),
        context: beside::context(plan),
        outturn: beside::outturn(plan, &names, request.result),
        schedule: schedule::gather(request, &names, scenario, &role_years),
        assumptions: register.groups,
        notices,
        hints: notices::hints_of(plan, &names, &scenario.name),
        agreed: agreed::gather(request)?,
        running_order: running_order::gather(plan),
        notes: closing::notes(plan),
        years: crate::figures::years_from_to(plan.first_year, plan.last_year()),
        baseline: format!("31 March {}", plan.baseline_year()),
        names_shortened: names.any_shortened(plan),
    };
    Ok(serde_json::to_value(content)?)
}

fn scenario_of<'a>(request: &ReportRequest<'a>) -> Result<&'a Scenario, ReportError> {
    let name = request.result.scenario;
    let plan = request.plan;
    plan.scenario_index(name)
        .and_then(|index| plan.scenarios.get(index))
        .ok_or_else(|| ReportError::ScenarioNotInPlan(name.to_owned()))
}

/// The precision that suits the plan as a whole.
fn precision_of_plan(role_years: &RoleYears) -> Precision {
    Precision::of_scope(role_years.in_post_by_year())
}

fn or_when_blank(text: &str, instead: &str) -> String {
    match text.trim().is_empty() {
        true => instead.to_owned(),
        false => text.to_owned(),
    }
}

/// At most so many characters, with an ellipsis where something was cut.
fn shortened(text: &str, most: usize) -> String {
    match text.chars().count() > most {
        true => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
        false => text.to_owned(),
    }
}

/// A text's lines that say something, one paragraph each.
fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

/// The words that say something, joined with semicolons.
fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let said: Vec<String> = parts.into_iter().flatten().collect();
    said.join("; ")
}

/// A word with a capital in front, as a sentence starts.
fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}
