//! People to be treated as targets for staff, where a caseload is known; what isn't people treated
//! stays context.

use fivefold_engine::plan::{
    Activity, Basis, Confidence, Evidence, Scope, Target, TargetUnit, Year,
};

use super::library::LibraryTarget;
use super::rows::{self, ActivityRow, RatioRow, Series};
use super::trajectories::{financial_year, publication, series_of};
use super::{each_once, grouped};

/// The caseload offered for a programme: its row in `activity_ratios.csv` by team, role and ratio.
const CASELOADS: [(&str, [&str; 3]); 5] = [
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

/// The published aims for people treated, one entry a series.
pub fn library() -> Vec<LibraryTarget> {
    let ratios = rows::ratios();
    let aims = rows::activity().into_iter().filter(is_aim).collect();
    series_of(aims).iter().filter_map(|series| entry(series, &ratios)).collect()
}

fn is_aim(row: &ActivityRow) -> bool {
    match row.series {
        Series::Trajectory | Series::EndPoint | Series::LongTermPlan => true,
        Series::Integrate => row.convertible,
        Series::Baseline | Series::Outturn | Series::Other => false,
    }
}

fn entry(series: &[ActivityRow], ratios: &[RatioRow]) -> Option<LibraryTarget> {
    let first = series.first()?;
    let caseload = caseload(first, ratios);
    let why_not = why_not(series, caseload);
    let published = series.iter().map(|row| row.confidence).max()?;
    // What can't be added stands on the figure alone; a target stands on the caseload as well.
    let behind_target = caseload.filter(|_| why_not.is_none());
    Some(LibraryTarget {
        id: first.id.clone(),
        framework: publication(first.series).to_owned(),
        programme: first.programme.clone(),
        role: first.measure.clone(),
        target: target(series, published, behind_target),
        unit_as_published: first.unit.clone(),
        basis_as_published: first.basis.clone(),
        confidence: behind_target.map_or(published, |ratio| ratio.confidence.max(published)),
        source: each_once(series.iter().map(|row| row.source.as_str()), "; "),
        note: note(series, behind_target),
        addable: why_not.is_none(),
        why_not,
    })
}

fn caseload<'a>(row: &ActivityRow, ratios: &'a [RatioRow]) -> Option<&'a RatioRow> {
    if row.unit != "people" || !row.convertible {
        return None;
    }
    let (_, [team, role, ratio]) =
        CASELOADS.iter().find(|(programme, _)| *programme == row.programme)?;
    ratios.iter().find(|it| it.programme == *team && it.role_or_team == *role && it.ratio == *ratio)
}

fn target(series: &[ActivityRow], published: Confidence, caseload: Option<&RatioRow>) -> Target {
    let first = series.first();
    let dated = |row: &ActivityRow| Some((financial_year(row)?, row.value?));
    Target {
        name: first.map(name).unwrap_or_default(),
        framework: first.map(|row| publication(row.series).to_owned()),
        scope: Scope::All,
        unit: Some(TargetUnit::Wte),
        basis: first.and_then(|row| row.plan_basis),
        values: series.iter().filter_map(dated).collect(),
        activity: first.zip(caseload).and_then(|(row, ratio)| conversion(row, ratio)),
        evidence: Some(Evidence {
            rationale: first.map(|row| format!("As published: {}, {}.", row.measure, row.basis)),
            source: Some(each_once(series.iter().map(|row| row.source.as_str()), "; ")),
            confidence: Some(published),
            ..Evidence::default()
        }),
        ..Target::default()
    }
}

/// Short enough for a chart, and unlike that of the same aim in another publication.
fn name(row: &ActivityRow) -> String {
    let publication = match row.series {
        Series::Trajectory => " (slides)",
        Series::EndPoint => " (end-point)",
        Series::LongTermPlan => " (Long Term Plan)",
        Series::Integrate | Series::Baseline | Series::Other | Series::Outturn => "",
    };
    format!("{}: {}{publication}", row.programme, row.measure)
}

fn conversion(row: &ActivityRow, ratio: &RatioRow) -> Option<Activity> {
    Some(Activity {
        measure: row.measure.clone(),
        scale: None,
        units_per_wte: ratio.value?,
        evidence: Some(Evidence {
            rationale: Some(format!(
                "{}, {}: {}",
                ratio.programme, ratio.role_or_team, ratio.ratio
            )),
            source: Some(ratio.source.clone()),
            confidence: Some(ratio.confidence),
            ..Evidence::default()
        }),
    })
}

fn note(series: &[ActivityRow], caseload: Option<&RatioRow>) -> Option<String> {
    let assumed = caseload.and_then(assumption).unwrap_or_default();
    let basis = series.first().and_then(|row| row.plan_basis);
    let on_top = match basis.filter(|_| caseload.is_some()) {
        Some(Basis::Increase) => {
            "An increase: the staff it takes come on top of those in post on the plan's baseline."
        }
        Some(Basis::Total) | None => "",
    };
    let noted = series.iter().map(|row| row.notes.as_str());
    let note = each_once([assumed.as_str(), on_top].into_iter().chain(noted), " ");
    (!note.is_empty()).then_some(note)
}

/// The caseload a target stands on, and what to do about it.
fn assumption(ratio: &RatioRow) -> Option<String> {
    Some(format!(
        "Turned into WTE by {} {} ({}, {}), an assumption that is {}: put your own in its place, \
         and choose the roles it is about. The figure is England's: set the share that is yours.",
        grouped(ratio.value?),
        ratio.ratio,
        ratio.programme,
        ratio.role_or_team,
        ratio.confidence.word(),
    ))
}

fn why_not(series: &[ActivityRow], caseload: Option<&RatioRow>) -> Option<String> {
    let years: Vec<Year> =
        series.iter().filter(|row| row.value.is_some()).filter_map(financial_year).collect();
    let first = series.first()?;
    let reason = if !first.convertible {
        "A performance standard, an outcome or a share: context, never turned into staff."
    } else if first.unit != "people" {
        "A percentage: type the target with the local number behind it and a caseload per WTE."
    } else if years.is_empty() {
        "No year is published: type the target, with a year and a caseload of your own."
    } else if caseload.is_none() {
        "No caseload per WTE is known: type the target with one of your own."
    } else {
        return None;
    };
    Some(reason.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_caseload_offered_is_in_the_file() {
        let ratios = rows::ratios();
        for (_, [team, role, ratio]) in CASELOADS {
            let of = |it: &&RatioRow| {
                it.programme == team && it.role_or_team == role && it.ratio == ratio
            };
            assert_eq!(ratios.iter().filter(of).count(), 1, "{team}, {role}, {ratio}");
        }
    }

    #[test]
    fn a_target_is_no_surer_than_its_caseload() {
        let library = library();
        let perinatal = library.iter().find(|it| it.id == "trajectory-perinatal-2017").unwrap();
        assert!(perinatal.addable);
        assert_eq!(perinatal.confidence, Confidence::Illustrative);
        let activity = perinatal.target.activity.as_ref().unwrap();
        assert_eq!(activity.units_per_wte, 43.0);
        let evidence = activity.evidence.as_ref().unwrap();
        assert_eq!(evidence.confidence, Some(Confidence::Illustrative));
    }

    #[test]
    fn performance_standards_and_outcomes_are_never_converted() {
        for entry in library() {
            if entry.programme.contains("psychosis") || entry.programme.contains("Suicide") {
                assert!(!entry.addable && entry.target.activity.is_none(), "{}", entry.id);
            }
        }
    }
}
