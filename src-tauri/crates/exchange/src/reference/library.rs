//! Published figures as targets to add to a plan: with how they are read, or why they are context
//! only.

use std::collections::BTreeMap;

use fivefold_engine::plan::{
    Basis, Confidence, Evidence, PostsReadAs, Scope, Target, TargetUnit, Year,
};
use serde::Serialize;
use ts_rs::TS;

use super::rows::{self, WorkforceKind, WorkforceRow};
use super::{activity, grouped};

/// A published figure, as a target where it can be one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LibraryTarget {
    /// Stable: it doesn't change when a figure is corrected.
    pub id: String,
    /// The document it belongs to.
    pub framework: String,
    /// The programme within it.
    pub programme: String,
    /// Whom or what it counts.
    pub role: String,
    /// The target as it would be added, its scope every role until the planner chooses.
    pub target: Target,
    /// Its unit as published: posts, staff, people, FTE.
    pub unit_as_published: String,
    /// Its basis as published.
    pub basis_as_published: String,
    /// The weakest confidence of what the target stands on.
    pub confidence: Confidence,
    /// Where the figure comes from.
    pub source: String,
    /// How it is read here, and what to know about it.
    pub note: Option<String>,
    /// Whether it can be added as a target.
    pub addable: bool,
    /// Why it can't.
    pub why_not: Option<String>,
}

/// Every figure of the library: staff first, then people treated.
pub fn library() -> Vec<LibraryTarget> {
    let workforce = rows::workforce();
    workforce.iter().map(of_workforce).chain(activity::library()).collect()
}

fn of_workforce(row: &WorkforceRow) -> LibraryTarget {
    let year = row.year.filter(|_| !row.financial_year.is_empty());
    let why_not = why_not(row, year);
    LibraryTarget {
        id: row.id.clone(),
        framework: row.framework.clone(),
        programme: row.programme.clone(),
        role: row.staff_group_or_role.clone(),
        target: target(row, year),
        unit_as_published: row.unit.clone(),
        basis_as_published: row.measure.clone(),
        confidence: row.confidence,
        source: row.source.clone(),
        note: note(row),
        addable: why_not.is_none(),
        why_not,
    }
}

fn target(row: &WorkforceRow, year: Option<Year>) -> Target {
    Target {
        name: name(row),
        framework: Some(row.framework.clone()),
        scope: Scope::All,
        unit: row.plan_unit,
        posts_read_as: (row.plan_unit == Some(TargetUnit::Posts)).then_some(PostsReadAs::Heads),
        basis: row.plan_basis,
        values: year.zip(row.value).into_iter().collect::<BTreeMap<_, _>>(),
        evidence: Some(Evidence {
            rationale: Some(as_published(row)),
            source: Some(row.source.clone()),
            confidence: Some(row.confidence),
            ..Evidence::default()
        }),
        ..Target::default()
    }
}

/// Unlike any other target of the library: two documents aim for more of the same nurses.
fn name(row: &WorkforceRow) -> String {
    let whom = match row.programme.as_str() {
        "All" => row.staff_group_or_role.clone(),
        programme => format!("{programme}: {}", row.staff_group_or_role),
    };
    let figure = row.value.map(|value| format!(", {}", figure(row, value))).unwrap_or_default();
    let when = match (row.financial_year.as_str(), row.kind) {
        ("", _) => String::new(),
        (year, WorkforceKind::Target | WorkforceKind::NoFigure) => format!(" by {year}"),
        (year, _) => format!(" in {year}"),
    };
    format!("{whom}{figure}{when}")
}

/// A figure with its sign where it is an increase, and its unit where that isn't one of staff.
fn figure(row: &WorkforceRow, value: f64) -> String {
    let plus = if row.plan_basis == Some(Basis::Increase) { "+" } else { "" };
    let value = grouped(value);
    match (row.plan_unit, row.unit.strip_prefix('%')) {
        (Some(_), _) => format!("{plus}{value}"),
        (None, Some(of)) => format!("{value} %{of}"),
        (None, None) => format!("{value} {}", row.unit),
    }
}

fn as_published(row: &WorkforceRow) -> String {
    let figure = row.value.map_or_else(|| "no figure".to_owned(), grouped);
    let baseline = match row.baseline.as_str() {
        "" => String::new(),
        baseline => format!(", baseline: {baseline}"),
    };
    format!("As published: {figure} {} ({}{baseline}).", row.unit, row.measure)
}

fn note(row: &WorkforceRow) -> Option<String> {
    let mut sentences = Vec::new();
    if row.kind == WorkforceKind::Target {
        sentences.extend(how_read(row));
        sentences.extend(over_which_baseline(row));
        if row.staff_group_or_role != "All" {
            let whom = &row.staff_group_or_role;
            sentences
                .push(format!("It counts \"{whom}\": choose the roles of the plan it is about."));
        }
    }
    if !row.notes.is_empty() {
        sentences.push(row.notes.clone());
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn how_read(row: &WorkforceRow) -> Option<String> {
    let unit = &row.unit;
    Some(match row.plan_unit? {
        TargetUnit::Posts => "Posts are read as people in post; they can be compared with WTE or \
                              funded posts instead."
            .to_owned(),
        TargetUnit::Heads => format!("Published in {unit}, read as people in post."),
        TargetUnit::Wte => format!("Published in {unit}, read as WTE in post."),
    })
}

fn over_which_baseline(row: &WorkforceRow) -> Option<String> {
    if row.plan_basis != Some(Basis::Increase) {
        return None;
    }
    Some(match row.baseline.as_str() {
        "" => "An increase, its baseline not stated: it is added to the plan's own.".to_owned(),
        "on top of Stepping Forward" => "An increase on top of Stepping Forward to 2020/21: it is \
                                         added to the plan's own baseline, which has to be the \
                                         one it was meant for."
            .to_owned(),
        baseline => format!(
            "An increase over {baseline}: it is added to the plan's own baseline, which has to be \
             31 March of that year."
        ),
    })
}

fn why_not(row: &WorkforceRow, year: Option<Year>) -> Option<String> {
    let reason = match row.kind {
        WorkforceKind::Baseline => "Where things stood, not an aim.",
        WorkforceKind::Outturn => "What happened, not an aim.",
        WorkforceKind::Context => "Context: not a number of staff to have in post.",
        WorkforceKind::NoFigure => "No number is published.",
        WorkforceKind::Target => match (year, row.value, row.plan_unit) {
            (None, ..) => "No year is published: type the target, with a year of your own.",
            (_, None, _) => "No number is published.",
            (.., None) => "Its unit is not one of staff in post.",
            (Some(_), Some(_), Some(_)) => return None,
        },
    };
    Some(reason.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_can_be_added_has_a_name_of_its_own_a_year_and_a_source() {
        let library = library();
        let addable: Vec<_> = library.iter().filter(|entry| entry.addable).collect();
        let names: BTreeSet<_> = addable.iter().map(|entry| &entry.target.name).collect();
        assert_eq!(names.len(), addable.len());
        for entry in addable {
            assert!(!entry.target.values.is_empty(), "{}", entry.id);
            let evidence = entry.target.evidence.as_ref().unwrap();
            assert!(evidence.source.as_ref().is_some_and(|source| !source.is_empty()));
        }
    }

    #[test]
    fn what_cannot_be_added_says_why() {
        for entry in library() {
            assert_eq!(entry.addable, entry.why_not.is_none(), "{}", entry.id);
        }
    }

    #[test]
    fn stepping_forward_is_an_increase_of_people() {
        let library = library();
        let staff =
            library.iter().find(|it| it.id == "stepping-forward-nhs-employed-staff-2021").unwrap();
        assert_eq!(staff.target.name, "NHS-employed staff, +19,000 by 2020/21");
        assert_eq!(staff.target.unit, Some(TargetUnit::Heads));
        assert_eq!(staff.target.basis, Some(Basis::Increase));
        assert_eq!(staff.target.values, BTreeMap::from([(2021, 19_000.0)]));
    }
}
