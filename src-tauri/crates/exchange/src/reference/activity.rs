//! People to be treated, standards and outcomes, one entry a series: what staff may follow from by
//! a ratio of the planner's, and what stays context.

use fivefold_engine::plan::{Basis, Confidence, ContextMeasure, Evidence, Year};

use super::entry::{EntryKind, LibraryEntry, LibraryFigure, LibraryUse};
use super::ratios::{ActivityRatio, activity_ratios};
use super::rows::{self, ActivityRow, Series};
use super::trajectories::{financial_year, publication, series_of, year_label};
use super::{doubt, each_once};

/// The ratio offered first for a programme, by team, role and ratio: one that is about the people
/// its measure counts.
const OFFERED: [(&str, [&str; 3]); 5] = [
    ("Perinatal", ["Community perinatal team", "All clinical", "women per WTE per year"]),
    (
        "Perinatal (Integrate)",
        ["Perinatal (Integrate)", "Psychological practitioner", "women per practitioner per year"],
    ),
    (
        "Psychological therapies (IAPT)",
        ["Psychological therapies (IAPT)", "PWP", "people per WTE per year"],
    ),
    (
        "Children and young people",
        ["CYP community (CAMHS)", "All staff", "CYP treated per WTE per year"],
    ),
    ("SMI physical health", ["SMI physical health", "Any clinician", "checks per WTE per year"]),
];

/// Every published series, one entry each, in the file's order.
pub fn library() -> Vec<LibraryEntry> {
    let (all, ratios) = (rows::activity(), activity_ratios());
    series_of(all.clone()).iter().filter_map(|series| entry(series, &all, &ratios)).collect()
}

/// Whether the series of this entry is a total or an increase.
pub fn basis(entry: &str) -> Option<Basis> {
    rows::activity().iter().find(|row| row.id == entry)?.plan_basis
}

fn entry(
    series: &[ActivityRow],
    all: &[ActivityRow],
    ratios: &[ActivityRatio],
) -> Option<LibraryEntry> {
    let first = series.first()?;
    let source = each_once(series.iter().map(|row| row.source.as_str()), "; ");
    let confidence = series.iter().map(|row| row.confidence).max()?;
    let usable_as = usable_as(series, ratios);
    let note = note(series, &usable_as);
    Some(LibraryEntry {
        id: first.id.clone(),
        kind: EntryKind::Activity,
        framework: publication(first.series).to_owned(),
        programme: first.programme.clone(),
        role: first.measure.clone(),
        name: name(first),
        figures: series.iter().map(figure).collect(),
        low: None,
        high: None,
        unit_as_published: first.unit.clone(),
        basis_as_published: first.basis.clone(),
        confidence,
        note,
        doubt: doubt::of_series(series, all),
        context: Some(context(series, &source, confidence)),
        source,
        usable_as,
    })
}

fn figure(row: &ActivityRow) -> LibraryFigure {
    LibraryFigure { year: financial_year(row), year_label: year_label(row), value: row.value }
}

/// Short enough for a chart, and unlike that of the same aim in another publication.
fn name(row: &ActivityRow) -> String {
    let publication = match row.series {
        Series::Trajectory => " (slides)",
        Series::EndPoint => " (end-point)",
        Series::LongTermPlan => " (Long Term Plan)",
        Series::Baseline => " (starting point)",
        Series::Outturn => " (outturn)",
        Series::Other => " (other)",
        Series::Integrate => "",
    };
    format!("{}: {}{publication}", row.programme, row.measure)
}

fn context(series: &[ActivityRow], source: &str, confidence: Confidence) -> ContextMeasure {
    let first = series.first();
    let undated = series.iter().filter(|row| financial_year(row).is_none());
    let undated = undated
        .filter_map(|row| Some(format!("{}: {}", year_label(row), super::grouped(row.value?))));
    let rationale: Vec<String> = first
        .map(|row| format!("As published: {}, {}.", row.measure, row.basis))
        .into_iter()
        .chain(undated)
        .collect();
    ContextMeasure {
        name: first.map(name).unwrap_or_default(),
        framework: first.map(|row| publication(row.series).to_owned()),
        unit: first.map(|row| row.unit.clone()),
        values: series.iter().filter_map(|row| Some((financial_year(row)?, row.value?))).collect(),
        evidence: Some(Evidence {
            rationale: Some(rationale.join(" ")),
            source: Some(source.to_owned()),
            confidence: Some(confidence),
            ..Evidence::default()
        }),
    }
}

/// What staff may follow from, and why nothing may where nothing does.
fn usable_as(series: &[ActivityRow], ratios: &[ActivityRatio]) -> LibraryUse {
    let because = |reason: &str| LibraryUse::Context { reason: reason.to_owned() };
    let Some(first) = series.first() else { return because("Nothing is published.") };
    let counted: Vec<&ActivityRow> = series.iter().filter(|row| row.value.is_some()).collect();
    let dated: Vec<Year> = counted.iter().filter_map(|row| financial_year(row)).collect();
    match first.series {
        Series::Outturn => return because("What happened, not an aim."),
        Series::Baseline => return because("Where things stood, not an aim."),
        _ if first.basis == "performance" => {
            return because("A performance standard: no number of staff follows from it.");
        }
        _ if !first.convertible && first.unit.contains("reduction") => {
            return because("An outcome: no number of staff follows from it.");
        }
        _ if !first.convertible => {
            return because("A share or a sum of money: no number of staff follows from it.");
        }
        _ if counted.is_empty() => return because("No number is published."),
        _ => {}
    }
    let of_what = first.unit.strip_prefix("% of ").or_else(|| first.unit.strip_prefix('%'));
    let undated = counted.first().filter(|_| dated.is_empty()).and_then(|row| row.value);
    LibraryUse::Activity {
        asks_base: of_what.map(str::to_owned),
        undated,
        ratio: offered(first, ratios).map(|ratio| ratio.id.clone()),
    }
}

/// The ratio offered first; none for a percentage, whose base decides what a ratio is about.
fn offered<'a>(row: &ActivityRow, ratios: &'a [ActivityRatio]) -> Option<&'a ActivityRatio> {
    if row.unit != "people" {
        return None;
    }
    let (_, [team, role, ratio]) =
        OFFERED.iter().find(|(programme, _)| *programme == row.programme)?;
    ratios.iter().find(|it| it.programme == *team && it.role_or_team == *role && it.ratio == *ratio)
}

fn note(series: &[ActivityRow], usable_as: &LibraryUse) -> Option<String> {
    let basis = series.first().and_then(|row| row.plan_basis);
    let on_top = match (usable_as, basis) {
        (LibraryUse::Activity { .. }, Some(Basis::Increase)) => {
            "An increase: the staff it takes come on top of those in post on the plan's baseline."
        }
        _ => "",
    };
    let noted = series.iter().map(|row| row.notes.as_str());
    let note = each_once(std::iter::once(on_top).chain(noted), " ");
    (!note.is_empty()).then_some(note)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;

    fn of(id: &str) -> LibraryEntry {
        library().into_iter().find(|entry| entry.id == id).unwrap()
    }

    #[test]
    fn every_published_figure_is_in_the_library_once() {
        let figures: usize = library().iter().map(|entry| entry.figures.len()).sum();
        assert_eq!(figures, rows::activity().len());
    }

    #[test]
    fn names_of_their_own() {
        let library = library();
        let names: BTreeSet<_> = library.iter().map(|entry| &entry.name).collect();
        assert_eq!(names.len(), library.len());
    }

    #[test]
    fn every_ratio_offered_is_in_the_file() {
        let ratios = activity_ratios();
        for (_, [team, role, ratio]) in OFFERED {
            let of = |it: &&ActivityRatio| {
                it.programme == team && it.role_or_team == role && it.ratio == ratio
            };
            assert_eq!(ratios.iter().filter(of).count(), 1, "{team}, {role}, {ratio}");
        }
    }

    #[test]
    fn performance_standards_and_outcomes_are_context_with_the_reason() {
        let standards = library().into_iter().filter(|entry| {
            entry.programme.contains("psychosis") || entry.programme.contains("Suicide")
        });
        for entry in standards {
            let LibraryUse::Context { reason } = &entry.usable_as else {
                unreachable!("{} is more than context", entry.id)
            };
            assert!(!reason.is_empty() && entry.context.is_some(), "{}", entry.id);
        }
    }

    #[test]
    fn publications_that_contradict_each_other_say_so_on_both_sides() {
        let end_point = of("end-point-perinatal-additional-women-slides").doubt.unwrap();
        assert!(end_point.contains("30,000 here, 35,000 in NHS Long Term Plan"), "{end_point}");
        assert!(of("long-term-plan-perinatal-additional-women-2021").doubt.is_some());
        assert!(of("other-liaison-diversion-coverage-2018").doubt.unwrap().contains("CONFLICT"));
        assert_eq!(of("trajectory-smi-2017").doubt, None);
    }

    #[test]
    fn a_percentage_asks_what_it_is_of() {
        let LibraryUse::Activity { asks_base, ratio, .. } = of("trajectory-core24-2017").usable_as
        else {
            unreachable!("Core24 may be turned into staff")
        };
        assert_eq!((asks_base.as_deref(), ratio), (Some("acute hospitals"), None));
    }
}
