//! The first page: one sentence, the chart, what makes up the last year, and what to be wary of.

use fivefold_engine::money::cost;
use fivefold_engine::plan::{Confidence, Scope, financial_year};
use fivefold_engine::register::{counts, register};
use fivefold_engine::summary::{Summary, SummaryYear, Unit};
use serde::Serialize;

use super::Sources;
use super::assumptions::Register;
use super::targets::standing;
use crate::figures::{Precision, difference, people};
use crate::{ReportError, Section};

/// The name of the first page's chart.
pub const CHART: &str = "summary.svg";

/// The first page.
#[derive(Serialize)]
pub struct SummaryPage {
    /// What the scenario answers; empty where not given.
    question: String,
    /// The decision it led to, or asks for; empty where not given.
    decision: String,
    sentence: String,
    chart: &'static str,
    chart_alt: String,
    scope: String,
    /// What the figures count.
    unit: &'static str,
    /// The year the parts are of.
    last_year: String,
    /// What business as usual and the levers contribute in the last year.
    parts: Vec<Part>,
    /// The last value of each target of this scope.
    targets: Vec<TargetLine>,
    /// How many more targets there are than are listed here.
    more_targets: usize,
    /// What it costs; empty where nothing has a price, or small numbers are withheld.
    cost: String,
    /// How far the inputs can be trusted, one sentence.
    trust: String,
    /// How many figures were set by hand, one sentence; empty where none was.
    overrides: String,
    /// How many limits bite, one sentence; empty where none does.
    limits: String,
}

/// One part of those in post, or a result.
#[derive(Serialize)]
struct Part {
    /// The lever's name, or what the result is.
    name: &'static str,
    value: String,
    strong: bool,
}

/// A target in the last year it has a value for.
#[derive(Serialize)]
struct TargetLine {
    name: String,
    year: String,
    required: String,
    projected: String,
    gap: String,
    standing: &'static str,
}

/// More would push the first page over its end.
const MOST_TARGETS: usize = 4;

/// More of a question or a decision would push the first page over its end.
const LONGEST_QUESTION: usize = 240;

/// The first page of a report.
///
/// # Errors
/// [`ReportError`] where the scenario can't be priced.
pub fn gather(of: &Sources) -> Result<SummaryPage, ReportError> {
    let request = of.request;
    let given = |text: &Option<String>| {
        super::shortened(text.as_deref().unwrap_or_default().trim(), LONGEST_QUESTION)
    };
    let summary = request.summary;
    let precision = Precision::of_scope(summary.years.iter().map(|year| year.in_post));
    let targets = target_lines(summary, precision);
    let told = of.withheld.as_ref().is_none_or(|withheld| {
        withheld.tells(request.plan, request.result, &request.plan.main_scope(), summary)
    });
    if !told {
        let (question, decision) = (given(&of.scenario.question), given(&of.scenario.decision));
        return Ok(without_figures(of, question, decision));
    }
    Ok(SummaryPage {
        question: given(&of.scenario.question),
        decision: given(&of.scenario.decision),
        chart: CHART,
        sentence: request.chart.sentence.to_owned(),
        chart_alt: super::or_when_blank(request.chart.alt, "Chart of the projection"),
        scope: super::shortened(&summary.scope, 80),
        unit: unit(summary.unit),
        last_year: summary.years.last().map(|year| financial_year(year.year)).unwrap_or_default(),
        parts: summary.years.last().map(|year| parts(summary, year, precision)).unwrap_or_default(),
        more_targets: targets.len().saturating_sub(MOST_TARGETS),
        targets: targets.into_iter().take(MOST_TARGETS).collect(),
        cost: what_it_costs(of)?,
        trust: trust(&of.register),
        overrides: overrides(of),
        limits: limits(of.notices.len(), of.has(Section::Risks)),
    })
}

/// What the scenario costs and whether the funding reaches, as the section of costs begins.
fn what_it_costs(of: &Sources) -> Result<String, ReportError> {
    // Pay by WTE gives heads away.
    if of.withheld.is_some() {
        return Ok(String::new());
    }
    let cost = cost(of.request.plan, &of.scenario.name, &Scope::All)?;
    Ok(match cost.all_years.total == 0.0 {
        true => String::new(),
        false => cost.headline,
    })
}

/// The first page where its figures would give small numbers away.
fn without_figures(of: &Sources, question: String, decision: String) -> SummaryPage {
    let summary = of.request.summary;
    SummaryPage {
        question,
        decision,
        sentence: "What can be told of those in post stands by role behind this page: figures of \
                   everybody together would give small numbers away."
            .to_owned(),
        chart: "",
        chart_alt: String::new(),
        scope: super::shortened(&summary.scope, 80),
        unit: unit(summary.unit),
        last_year: summary.years.last().map(|year| financial_year(year.year)).unwrap_or_default(),
        parts: Vec::new(),
        targets: Vec::new(),
        more_targets: 0,
        cost: String::new(),
        trust: trust(&of.register),
        overrides: overrides(of),
        limits: String::new(),
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Heads => "people",
        Unit::Wte => "WTE",
    }
}

fn parts(summary: &Summary, year: &SummaryYear, precision: Precision) -> Vec<Part> {
    let part = |name, value| Part { name, value: difference(value, precision), strong: false };
    let result = |name, value| Part { name, value: people(value, precision), strong: true };
    let made_of = &year.contributions;
    vec![
        result("Baseline", summary.baseline),
        Part { strong: false, ..result("Business as usual", made_of.base) },
        part("Buy", made_of.buy),
        part("Build", made_of.build),
        part("Bind", made_of.bind),
        part("Bounce", made_of.bounce),
        result("In post", year.in_post),
        part("Borrow", made_of.borrow),
        result("Capacity", year.capacity),
    ]
}

fn target_lines(summary: &Summary, precision: Precision) -> Vec<TargetLine> {
    let line = |target: &fivefold_engine::summary::SummaryTarget| {
        let point = target.points.last()?;
        let gap = difference(point.gap, precision);
        Some(TargetLine {
            name: super::shortened(&target.name, 80),
            year: financial_year(point.year),
            required: people(point.value, precision),
            projected: people(point.projected, precision),
            standing: standing(point.gap, &gap),
            gap,
        })
    };
    summary.targets.iter().filter_map(line).collect()
}

/// How many inputs a reader has to be warned of: `Of 22 inputs, 2 are illustrative, 1 unverified.`
fn trust(register: &Register) -> String {
    let all: usize = register.counts.values().sum();
    let count = |confidence| register.counts.get(&confidence).copied().unwrap_or(0);
    let weak: Vec<(usize, &str)> = [
        (count(Some(Confidence::Illustrative)), "illustrative"),
        (count(Some(Confidence::Unverified)), "unverified"),
        (count(None), "of no stated confidence"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .collect();
    let Some((first, rest)) = weak.split_first() else {
        return format!("All {all} inputs are published, reported or derived from such figures.");
    };
    let verb = if first.0 == 1 { "is" } else { "are" };
    let others: String = rest.iter().map(|(count, word)| format!(", {count} {word}")).collect();
    format!("Of {all} inputs, {} {verb} {}{others}.", first.0, first.1)
}

/// How many figures of the plan and of this scenario were set by hand.
fn overrides(of: &Sources) -> String {
    let mut entries = register(of.request.plan);
    entries.retain(|entry| {
        entry.scenario.as_deref().is_none_or(|scenario| scenario == of.scenario.name)
    });
    match counts(&entries, &of.request.edition.date.to_string()).overrides {
        0 => String::new(),
        1 => "One figure was set by hand over an import or a share.".to_owned(),
        many => format!("{many} figures were set by hand over an import or a share."),
    }
}

fn limits(notices: usize, told: bool) -> String {
    let where_told = if told { ": see Risks and notices" } else { "" };
    match notices {
        0 => String::new(),
        1 => format!("One limit bites{where_told}."),
        many => format!("{many} limits bite{where_told}."),
    }
}
