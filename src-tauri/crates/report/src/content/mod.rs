//! What the report says, section by section: text and lists that the template only has to place.
//!
//! [`gather`] goes through the chosen sections in reading order; `said` names the module of each.
//! A section a plan has nothing for is left out, or says so in a line where a board would ask.

mod agreed;
mod amounts;
mod assumptions;
mod beside;
mod bridge;
mod closing;
mod drawn;
mod gaps;
mod levers;
mod method;
mod mix;
mod notices;
mod people;
mod pipelines;
mod role_names;
mod role_years;
mod running_order;
mod scenarios;
mod schedule;
mod summary;
mod targets;
mod where_we_are;
mod year_table;

use std::collections::BTreeMap;

use fivefold_engine::plan::Scenario;
use serde::Serialize;
use serde_json::Value;

use crate::figures::Precision;
use crate::{Provenance, ReportError, ReportRequest, Section};
use drawn::DrawnSection;
use role_names::RoleNames;
use role_years::RoleYears;

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
    summary: summary::SummaryPage,
    /// What stands behind the first page, in reading order.
    sections: Vec<SectionText>,
}

/// A section behind the first page.
#[derive(Serialize)]
struct SectionText {
    /// By which the template finds how to show it, and other sections whether it is there.
    name: &'static str,
    /// Whether its pages lie on their side.
    landscape: bool,
    said: Value,
}

/// What every section may be gathered from.
struct Sources<'a> {
    request: &'a ReportRequest<'a>,
    scenario: &'a Scenario,
    names: RoleNames<'a>,
    role_years: RoleYears<'a>,
    register: assumptions::Register,
    notices: Vec<notices::NoticeRow>,
}

/// Everything the report says about a request, as the template reads it.
pub fn gather(request: &ReportRequest) -> Result<Content, ReportError> {
    let plan = request.plan;
    let (place, scenario) = scenario_of(request)?;
    let provenance = Provenance { scenario: place, edition: request.edition.clone() };
    let names = RoleNames::of(plan);
    let sources = Sources {
        register: assumptions::gather(plan, &names, scenario),
        notices: notices::gather(plan, &names, request.result),
        role_years: RoleYears::of(request.result),
        names,
        scenario,
        request,
    };
    let first_chart = [(summary::CHART.to_owned(), request.chart.svg.to_owned())];
    let mut pages = Pages { charts: first_chart.into(), ..Pages::default() };
    for section in request.edition.sections.in_order() {
        pages.add(section, &sources)?;
    }
    pages.sections.append(&mut pages.in_full);
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
        summary: summary::gather(&sources),
        sections: pages.sections,
    };
    Ok(Content { said: serde_json::to_value(text)?, charts: pages.charts })
}

/// The sections so far, and what of them is to come in an appendix.
#[derive(Default)]
struct Pages {
    sections: Vec<SectionText>,
    charts: BTreeMap<String, String>,
    in_full: Vec<SectionText>,
}

impl Pages {
    /// Adds a section; nothing where the plan has nothing for it.
    fn add(&mut self, section: Section, of: &Sources) -> Result<(), ReportError> {
        let request = of.request;
        let plan = request.plan;
        let upright = |said: Value| Some((false, said));
        let there = |is_there: bool, said: Value| is_there.then_some((false, said));
        // Tables too long for their section come before the other long ones.
        if section >= Section::InPost {
            self.sections.append(&mut self.in_full);
        }
        let shown = match section {
            // The first page is there anyway.
            Section::Summary => None,
            Section::WhereWeAre => upright(to_value(where_we_are::gather(of))?),
            Section::Targets => upright(to_value(targets::gather(plan, request.result))?),
            Section::Gaps => self.drawn(section, gaps::gather(of)?)?,
            Section::Context => {
                let context = beside::context(plan);
                there(!context.is_empty(), to_value(context)?)
            }
            Section::Outturn => {
                let outturn = beside::outturn(plan, &of.names, request.result);
                there(outturn.is_some(), to_value(outturn)?)
            }
            Section::Levers => {
                let levers = schedule::levers(of);
                let (landscape, is_long) = (levers.landscape, levers.is_long());
                let said = to_value(levers)?;
                if is_long {
                    let name = section.name();
                    self.in_full.push(SectionText { name, landscape, said });
                    None
                } else {
                    Some((landscape, said))
                }
            }
            Section::Bridge => self.drawn(section, bridge::gather(of)?)?,
            Section::Pipelines => self.drawn(section, pipelines::gather(of)?)?,
            Section::Scenarios => self.drawn(section, scenarios::gather(of)?)?,
            Section::SkillMix => self.drawn(section, mix::gather(of)?)?,
            Section::Assumptions => upright(to_value(&of.register.groups)?),
            Section::Risks => upright(to_value(notices::section(of))?),
            Section::Actions => upright(to_value(agreed::gather(request)?)?),
            Section::RunningOrder => {
                let stops = running_order::gather(plan);
                there(!stops.is_empty(), to_value(stops)?)
            }
            Section::Notes => {
                let notes = closing::notes(plan);
                there(!notes.is_empty(), to_value(notes)?)
            }
            Section::Method => upright(to_value(method::gather(of))?),
            Section::InPost => {
                let in_post = schedule::in_post(of);
                Some((in_post.landscape, to_value(in_post)?))
            }
            Section::Ledgers => {
                let ledgers = schedule::ledgers(of);
                Some((ledgers.landscape, to_value(ledgers)?))
            }
            Section::SignOff => upright(Value::Null),
        };
        let name = section.name();
        self.sections.extend(shown.map(|(landscape, said)| SectionText { name, landscape, said }));
        Ok(())
    }

    /// A section with a chart, whose long tables wait for the appendix.
    fn drawn(
        &mut self,
        section: Section,
        drawn: Option<DrawnSection>,
    ) -> Result<Option<(bool, Value)>, ReportError> {
        let Some(mut drawn) = drawn else { return Ok(None) };
        let svg = std::mem::take(&mut drawn.svg);
        self.charts.insert(format!("{}.svg", section.name()), svg);
        if let Some(in_full) = drawn.in_full.take() {
            self.in_full.push(SectionText {
                name: "in_full",
                landscape: in_full.landscape,
                said: to_value(in_full)?,
            });
        }
        Ok(Some((drawn.landscape, to_value(drawn)?)))
    }
}

fn to_value(said: impl Serialize) -> Result<Value, ReportError> {
    Ok(serde_json::to_value(said)?)
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
