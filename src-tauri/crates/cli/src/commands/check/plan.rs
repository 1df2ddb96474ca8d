//! What a plan's file is, every problem of it, and what is worth knowing.

use std::path::Path;

use fivefold_engine::hints::{Hint, hints};
use fivefold_engine::outturn::scope_errors;
use fivefold_engine::plan::{Scope, financial_year};
use fivefold_engine::summary::Unit;
use fivefold_engine::{Plan, Problem, project, validate};

use crate::loaded_plan::{FileKind, LoadedPlan, load_unchecked};
use crate::output;
use crate::printable::printable;
use crate::refusal::Refusal;

/// Prints what a file is, its problems and hints.
///
/// # Errors
/// [`Refusal`] where it holds no plan; [`Refusal::Checked`] where the plan has a problem.
pub fn check(file: &Path) -> Result<(), Refusal> {
    let loaded = load_unchecked(file)?;
    let problems = validate(&loaded.plan);
    let mut text = description(&loaded);
    if problems.is_empty() {
        text.push_str("No problems: the plan can be projected.\n");
        text.push_str(&hint_lines(&loaded.plan, &hints(&loaded.plan)));
        text.push_str(&outturn_lines(&loaded.plan)?);
    } else {
        text.push_str(&problem_lines(&problems));
    }
    output::print(&text)?;
    match problems.len() {
        0 => Ok(()),
        problems => Err(Refusal::Checked { file: file.to_owned(), problems }),
    }
}

/// How far each scenario's projection is from what turned out; nothing where nothing has yet.
fn outturn_lines(plan: &Plan) -> Result<String, Refusal> {
    if plan.outturn.is_empty() {
        return Ok(String::new());
    }
    let projection = project(plan)?;
    let mut lines = String::new();
    for result in &projection.scenarios {
        for unit in [Unit::Heads, Unit::Wte] {
            for error in scope_errors(plan, result, &Scope::All, unit) {
                lines.push_str(&format!("  {}: {}\n", printable(result.scenario), error.sentence));
            }
        }
    }
    Ok(if lines.is_empty() { lines } else { format!("What turned out\n{lines}") })
}

fn description(loaded: &LoadedPlan) -> String {
    let plan = &loaded.plan;
    let kind = match loaded.kind {
        FileKind::PlanFile => "a Fivefold plan",
        FileKind::PlanJson => "plan JSON, format \"fivefold-plan/1\"",
    };
    let first_year = financial_year(plan.first_year);
    let years = match plan.years {
        0 => "none".to_owned(),
        1 => first_year,
        _ => format!("{first_year} to {}", financial_year(plan.last_year())),
    };
    let scenarios = plan.scenarios.iter().map(|scenario| scenario.name.as_str());
    let targets = plan.targets.iter().map(|target| target.name.as_str());
    format!(
        "{}: {kind}\n  Years      {years}, baseline 31 March {}\n  Roles      {}\n  \
         Scenarios  {}\n  Targets    {}\n",
        printable(&plan.title),
        plan.baseline_year(),
        plan.roles.len(),
        listed(scenarios),
        listed(targets),
    )
}

/// How many there are, and their names.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(printable).collect();
    match names.as_slice() {
        [] => "none".to_owned(),
        names => format!("{}: {}", names.len(), names.join("; ")),
    }
}

fn problem_lines(problems: &[Problem]) -> String {
    let lines = problems.iter().map(|problem| {
        format!("  {}: {}\n", printable(&problem.field), printable(&problem.message))
    });
    format!("Problems\n{}", lines.collect::<String>())
}

fn hint_lines(plan: &Plan, hints: &[Hint]) -> String {
    if hints.is_empty() {
        return String::new();
    }
    let lines = hints.iter().map(|hint| {
        let role = hint.role.as_deref().map(|id| plan.role_name(id));
        let about: Vec<&str> = role.into_iter().chain(hint.scenario.as_deref()).collect();
        let message = printable(&hint.message);
        match about.as_slice() {
            [] => format!("  {message}\n"),
            about => format!("  {}: {message}\n", printable(&about.join(", "))),
        }
    });
    format!("Worth knowing\n{}", lines.collect::<String>())
}
