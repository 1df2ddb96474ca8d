//! What the report says, section by section: text and lists that the template only has to place.
//!
//! [`gather`] goes through the chosen sections in reading order; `said` names the module of each.
//! A section a plan has nothing for is left out, or says so in a line where a board would ask.

mod agreed;
mod amounts;
mod assumptions;
mod beside;
mod bridge;
mod bursaries;
mod closing;
mod cost;
mod doubt;
mod drawn;
mod gaps;
mod gathered;
mod levers;
mod method;
mod mix;
mod notices;
mod people;
mod picture;
mod pipelines;
mod role_names;
mod role_years;
mod running_order;
mod scenarios;
mod schedule;
mod sensitivity;
mod signed;
mod summary;
mod targets;
mod where_we_are;
mod withheld;
mod year_table;

use std::collections::BTreeMap;

use fivefold_engine::plan::Scenario;
use serde::Serialize;
use serde_json::Value;

use crate::figures::Precision;
use crate::{Provenance, ReportError, ReportRequest, Section};
use gathered::{Gathered, SectionText};
use role_names::RoleNames;
use role_years::RoleYears;
use withheld::Withheld;

/// All that the template shows.
pub struct Content {
    /// Text and lists.
    pub said: Value,
    /// Drawings as SVG, by the name the text knows them by.
    pub charts: BTreeMap<String, String>,
}

/// The text of a report.
#[derive(Serialize)]
struct Text {
    title: String,
    running_title: String,
    running_scenario: String,
    scenario: String,
    date: String,
    /// The date as programs read it.
    iso_date: String,
    program: String,
    years: String,
    baseline: String,
    /// The hash of the plan's content.
    plan_hash: String,
    /// What the report says of itself to programs.
    keywords: [String; 2],
    /// What is withheld, and the sections left out for it; empty where nothing is.
    withheld: String,
    /// How far the plan has come, and who signed it.
    signed: signed::Signed,
    summary: summary::SummaryPage,
    /// What stands behind the first page, in reading order.
    sections: Vec<SectionText>,
}

/// What every section may be gathered from.
struct Sources<'a> {
    request: &'a ReportRequest<'a>,
    scenario: &'a Scenario,
    names: RoleNames<'a>,
    role_years: RoleYears<'a>,
    register: assumptions::Register,
    notices: Vec<notices::NoticeRow>,
    /// What is withheld; none where every figure is told.
    withheld: Option<Withheld>,
}

impl Sources<'_> {
    /// Whether a section is asked for and can be told.
    fn has(&self, section: Section) -> bool {
        self.request.edition.sections.has(section)
            && (self.withheld.is_none() || section.can_withhold())
    }

    /// What is withheld, and the sections left out for it.
    fn words_on_withheld(&self) -> String {
        let Some(withheld) = &self.withheld else { return String::new() };
        let asked = self.request.edition.sections.in_order();
        let left_out: Vec<&str> =
            asked.filter(|section| !section.can_withhold()).map(Section::title).collect();
        let words = withheld.words();
        match left_out.is_empty() {
            true => format!("Small numbers are withheld. {words}"),
            false => format!(
                "Small numbers are withheld. {words} Left out, since their figures would give \
                 small numbers away: {}.",
                left_out.join(", ")
            ),
        }
    }
}

/// Everything the report says about a request, as the template reads it.
pub fn gather(request: &ReportRequest) -> Result<Content, ReportError> {
    let plan = request.plan;
    let (place, scenario) = scenario_of(request)?;
    let provenance = Provenance { scenario: place, edition: request.edition.clone() };
    let names = RoleNames::of(plan);
    let below = request.edition.suppress_below;
    let withheld = below.map(|below| Withheld::of(plan, place, below)).transpose()?;
    let sources = Sources {
        register: assumptions::gather(plan, &names, scenario, withheld.as_ref()),
        notices: notices::gather(plan, &names, request.result),
        role_years: RoleYears::of(request.result),
        names,
        scenario,
        request,
        withheld,
    };
    let mut gathered = Gathered::default();
    gathered.charts.insert(summary::CHART.to_owned(), request.chart.svg.to_owned());
    for section in request.edition.sections.in_order().filter(|section| sources.has(*section)) {
        gathered.add(section, &sources)?;
    }
    gathered.finish();
    let title = or_when_blank(&plan.title, "Untitled plan");
    let scenario_name = or_when_blank(&scenario.name, "Unnamed scenario");
    let text = Text {
        running_title: shortened(&title, 70),
        running_scenario: shortened(&scenario_name, 40),
        title,
        scenario: scenario_name,
        date: request.edition.date.format("%-d %B %Y").to_string(),
        iso_date: request.edition.date.format("%Y-%m-%d").to_string(),
        program: format!("Fivefold {}", request.edition.program_version),
        years: crate::figures::years_from_to(plan.first_year, plan.last_year()),
        baseline: format!("31 March {}", plan.baseline_year()),
        plan_hash: request.edition.plan_hash.clone(),
        keywords: provenance.keywords()?,
        withheld: sources.words_on_withheld(),
        signed: signed::gather(&request.edition.standing),
        summary: summary::gather(&sources)?,
        sections: gathered.sections,
    };
    Ok(Content { said: serde_json::to_value(text)?, charts: gathered.charts })
}

/// The scenario and its place in the plan.
fn scenario_of<'a>(request: &ReportRequest<'a>) -> Result<(usize, &'a Scenario), ReportError> {
    let name = request.result.scenario;
    let plan = request.plan;
    plan.scenario_index(name)
        .and_then(|place| Some((place, plan.scenarios.get(place)?)))
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
