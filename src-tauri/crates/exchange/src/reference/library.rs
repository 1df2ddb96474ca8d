//! Published figures as targets to add to a plan: with how they are read, or why they are context
//! only.

use std::collections::BTreeMap;

use fivefold_engine::plan::{Basis, ContextMeasure, Evidence, Scope, Target, TargetUnit, Year};

use super::entry::{EntryKind, LibraryEntry, LibraryFigure, LibraryUse};
use super::rows::{self, WorkforceKind, WorkforceRow};
use super::{activity, doubt, grouped, ratios};

/// Every figure of the library: staff first, then people treated, then what turns the one into the
/// other.
pub fn library() -> Vec<LibraryEntry> {
    let workforce = rows::workforce();
    workforce.iter().map(of_workforce).chain(activity::library()).chain(ratios::library()).collect()
}

fn of_workforce(row: &WorkforceRow) -> LibraryEntry {
    let year = row.year.filter(|_| !row.financial_year.is_empty());
    let usable_as = usable_as(row, year);
    let note = note(row, &usable_as);
    let label = row.year.map(|year| year.to_string()).unwrap_or_default();
    LibraryEntry {
        id: row.id.clone(),
        kind: EntryKind::Staff,
        framework: row.framework.clone(),
        programme: row.programme.clone(),
        role: row.staff_group_or_role.clone(),
        name: name(row),
        figures: vec![LibraryFigure {
            year,
            year_label: if year.is_some() { row.financial_year.clone() } else { label },
            value: row.value,
        }],
        low: None,
        high: None,
        unit_as_published: row.unit.clone(),
        basis_as_published: row.measure.clone(),
        confidence: row.confidence,
        source: row.source.clone(),
        note,
        doubt: doubt::in_notes(std::iter::once(row.notes.as_str())),
        usable_as,
        context: Some(context(row, year)),
    }
}

fn target(row: &WorkforceRow, year: Option<Year>) -> Target {
    Target {
        name: name(row),
        framework: Some(row.framework.clone()),
        scope: Scope::All,
        unit: row.plan_unit,
        basis: row.plan_basis,
        values: year.zip(row.value).into_iter().collect::<BTreeMap<_, _>>(),
        evidence: Some(evidence(row)),
        ..Target::default()
    }
}

fn context(row: &WorkforceRow, year: Option<Year>) -> ContextMeasure {
    ContextMeasure {
        name: name(row),
        framework: Some(row.framework.clone()),
        unit: Some(row.unit.clone()),
        values: year.zip(row.value).into_iter().collect(),
        evidence: Some(evidence(row)),
    }
}

fn evidence(row: &WorkforceRow) -> Evidence {
    Evidence {
        rationale: Some(as_published(row)),
        source: Some(row.source.clone()),
        confidence: Some(row.confidence),
        ..Evidence::default()
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

fn note(row: &WorkforceRow, usable_as: &LibraryUse) -> Option<String> {
    let mut sentences = Vec::new();
    if matches!(usable_as, LibraryUse::Target { .. }) {
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
        TargetUnit::Posts => "Published in posts, which mix people, WTE and funded posts: you say \
                              how they are read when you use it."
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

fn usable_as(row: &WorkforceRow, year: Option<Year>) -> LibraryUse {
    let reason = match row.kind {
        WorkforceKind::Baseline => "Where things stood, not an aim.",
        WorkforceKind::Outturn => "What happened, not an aim.",
        WorkforceKind::Context => "Not a number of staff to have in post.",
        WorkforceKind::NoFigure => "No number is published.",
        WorkforceKind::Target => match (row.value, row.plan_unit) {
            (None, _) => "No number is published.",
            (_, None) => "Its unit is not one of staff in post.",
            (Some(value), Some(unit)) => {
                return LibraryUse::Target {
                    target: Box::new(target(row, year)),
                    asks_reading: unit == TargetUnit::Posts,
                    undated: year.is_none().then_some(value),
                };
            }
        },
    };
    match row.value {
        Some(_) => LibraryUse::Context { reason: reason.to_owned() },
        None => LibraryUse::Nothing { reason: reason.to_owned() },
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_can_be_a_target_has_a_name_of_its_own_and_a_source() {
        let library = library();
        let offered: Vec<_> = library
            .iter()
            .filter_map(|entry| match &entry.usable_as {
                LibraryUse::Target { target, undated, .. } => Some((entry, target, undated)),
                _ => None,
            })
            .collect();
        let names: BTreeSet<_> = offered.iter().map(|(entry, ..)| &entry.name).collect();
        assert_eq!(names.len(), offered.len());
        for (entry, target, undated) in offered {
            assert_eq!(target.values.is_empty(), undated.is_some(), "{}", entry.id);
            let evidence = target.evidence.as_ref().unwrap();
            assert!(evidence.source.as_ref().is_some_and(|source| !source.is_empty()));
            assert_eq!(evidence.confidence, Some(entry.confidence), "{}", entry.id);
        }
    }

    #[test]
    fn posts_are_read_as_nothing_until_the_planner_says() {
        for entry in library() {
            if let LibraryUse::Target { target, asks_reading, .. } = entry.usable_as {
                assert_eq!(asks_reading, target.unit == Some(TargetUnit::Posts));
                assert_eq!(target.posts_read_as, None);
            }
        }
    }

    #[test]
    fn ids_are_their_own() {
        let library = library();
        let ids: BTreeSet<_> = library.iter().map(|entry| &entry.id).collect();
        assert_eq!(ids.len(), library.len());
    }

    #[test]
    fn stepping_forward_is_an_increase_of_people() {
        let library = library();
        let staff =
            library.iter().find(|it| it.id == "stepping-forward-nhs-employed-staff-2021").unwrap();
        assert_eq!(staff.name, "NHS-employed staff, +19,000 by 2020/21");
        let LibraryUse::Target { target, .. } = &staff.usable_as else { unreachable!() };
        assert_eq!(target.unit, Some(TargetUnit::Heads));
        assert_eq!(target.basis, Some(Basis::Increase));
        assert_eq!(target.values, BTreeMap::from([(2021, 19_000.0)]));
    }
}
