//! What stands beside the targets: measures of context, and what turned out.

use fivefold_engine::outturn::{ProjectionError, RoleError, role_errors, scope_errors};
use fivefold_engine::plan::{ContextMeasure, Plan, Scope, financial_year};
use fivefold_engine::results::ScenarioResult;
use fivefold_engine::summary::Unit;
use serde::Serialize;

use super::assumptions::Standing;
use super::role_names::RoleNames;
use crate::figures::{Precision, as_given, difference, people, percent};

/// A measure that no staff figure follows from.
#[derive(Serialize)]
pub struct ContextRow {
    name: String,
    /// The document and the unit; empty where not given.
    detail: String,
    /// Its figures, each with its year.
    figures: String,
    standing: Standing,
    source: String,
}

/// What turned out beside what was projected.
#[derive(Serialize)]
pub struct OutturnSection {
    /// Over all roles, one sentence a year and unit.
    sentences: Vec<String>,
    /// One group a year.
    years: Vec<OutturnYear>,
}

/// The roles of one year.
#[derive(Serialize)]
struct OutturnYear {
    year: String,
    rows: Vec<OutturnRow>,
}

/// A role's projection error in one unit.
#[derive(Serialize)]
struct OutturnRow {
    role: String,
    unit: &'static str,
    projected: String,
    actual: String,
    error: String,
    /// The error in per cent; a dash where nobody was left.
    share: String,
}

/// The plan's measures of context, in its order.
pub fn context(plan: &Plan) -> Vec<ContextRow> {
    let row = |measure: &ContextMeasure| {
        let evidence = measure.evidence.as_ref();
        let figure = |(year, value): (&i32, &f64)| {
            Some(format!("{} in {}", as_given(*value), financial_year(*year)))
        };
        ContextRow {
            name: super::or_when_blank(&measure.name, "Unnamed measure"),
            detail: super::joined([measure.framework.clone(), measure.unit.clone()]),
            figures: super::joined(measure.values.iter().map(figure)),
            standing: Standing::of(evidence.and_then(|evidence| evidence.confidence)),
            source: evidence.and_then(|evidence| evidence.source.clone()).unwrap_or_default(),
        }
    };
    plan.context.iter().map(row).collect()
}

/// The projection errors of a scenario; none where no projected year has turned out yet.
pub fn outturn(plan: &Plan, names: &RoleNames, result: &ScenarioResult) -> Option<OutturnSection> {
    let errors = role_errors(plan, result);
    if errors.is_empty() {
        return None;
    }
    let of_unit = |unit| scope_errors(plan, result, &Scope::All, unit);
    let mut told = of_unit(Unit::Heads);
    told.extend(of_unit(Unit::Wte));
    told.sort_by_key(|error| error.year);
    let mut years: Vec<OutturnYear> = Vec::new();
    for error in &errors {
        let year = financial_year(error.year);
        if years.last().is_none_or(|last| last.year != year) {
            years.push(OutturnYear { year, rows: Vec::new() });
        }
        if let Some(last) = years.last_mut() {
            last.rows.extend(rows(names, error));
        }
    }
    Some(OutturnSection {
        sentences: told.into_iter().map(|error| error.sentence).collect(),
        years,
    })
}

fn rows(names: &RoleNames, error: &RoleError) -> Vec<OutturnRow> {
    let row = |unit, of: ProjectionError| {
        let precision = Precision::of_scope([of.projected, of.actual]);
        OutturnRow {
            role: names.name(error.role).to_owned(),
            unit,
            projected: people(of.projected, precision),
            actual: people(of.actual, precision),
            error: difference(of.error, precision),
            share: of.share.map_or_else(|| "–".to_owned(), percent),
        }
    };
    let in_units = [("heads", error.heads), ("WTE", error.wte)];
    in_units.into_iter().filter_map(|(unit, of)| Some(row(unit, of?))).collect()
}
