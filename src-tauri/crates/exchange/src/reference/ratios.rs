//! Ratios between activity and staff: caseloads and team sizes, as published and as units per WTE.

use fivefold_engine::plan::{Confidence, Evidence};
use serde::Serialize;
use ts_rs::TS;

use super::entry::{EntryKind, LibraryEntry, LibraryFigure, LibraryUse};
use super::rows::{self, RatioRow};
use super::{doubt, grouped};

/// A published ratio that can turn activity into staff.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ActivityRatio {
    /// Made of what the row is about, so stable.
    pub id: String,
    /// The programme or team.
    pub programme: String,
    /// The role or team it is about.
    pub role_or_team: String,
    /// What is related to what.
    pub ratio: String,
    /// What one WTE delivers in a year.
    pub units_per_wte: f64,
    /// The fewest, where a range is published.
    pub low: Option<f64>,
    /// The most.
    pub high: Option<f64>,
    /// What those units are, and how they follow from the figure as published.
    pub reading: String,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What stands behind a target that uses it.
    pub evidence: Evidence,
    /// What to know about it.
    pub notes: String,
    /// The programmes of activity it is about.
    pub suits: Vec<String>,
}

/// Which ratios are about which programme's people: by the names both files use.
const SUITS: [(&str, &[&str]); 6] = [
    ("Perinatal", &["Community perinatal team", "Perinatal (Integrate)"]),
    ("Perinatal (Integrate)", &["Perinatal (Integrate)", "Community perinatal team"]),
    ("Psychological therapies (IAPT)", &["Psychological therapies (IAPT)"]),
    ("Children and young people", &["CYP community (CAMHS)"]),
    ("SMI physical health", &["SMI physical health"]),
    ("Core24 liaison", &["Core24 liaison"]),
];

/// Every ratio that says what one WTE delivers, in the file's order.
pub fn activity_ratios() -> Vec<ActivityRatio> {
    rows::ratios().iter().filter_map(ratio).collect()
}

/// Every row of the file, to be searched and read.
pub fn library() -> Vec<LibraryEntry> {
    rows::ratios().iter().map(entry).collect()
}

/// What stands behind a target that uses a ratio.
fn evidence(row: &RatioRow, reading: &str) -> Evidence {
    let RatioRow { programme, role_or_team, ratio, .. } = row;
    Evidence {
        rationale: Some(format!("{programme}, {role_or_team}: {ratio}. {reading}")),
        source: Some(row.source.clone()),
        confidence: Some(row.confidence),
        ..Evidence::default()
    }
}

fn id(row: &RatioRow) -> String {
    [&row.programme, &row.role_or_team, &row.ratio, &row.year, &row.geography]
        .map(|part| part.replace('/', " "))
        .join("/")
}

fn ratio(row: &RatioRow) -> Option<ActivityRatio> {
    let (per, things) = per_wte(&row.unit)?;
    let likely = row.value.filter(|value| *value > 0.0)?;
    let positive = |value: Option<f64>| value.filter(|value| *value > 0.0);
    let (low, high) = (positive(row.low), positive(row.high));
    let (units_per_wte, low, high, reading) = match per {
        Per::Wte => (likely, low, high, format!("{} {things} per WTE a year.", grouped(likely))),
        // The more staff a thing takes, the fewer of it one WTE delivers.
        Per::Things(count) => (
            count / likely,
            high.map(|high| count / high),
            low.map(|low| count / low),
            format!(
                "{} {}, so {} {things} per WTE.",
                grouped(likely),
                row.unit,
                grouped_to_two(count / likely)
            ),
        ),
    };
    let caution = match row.ratio.contains("caseload") {
        true => " A caseload at one time: check that it is what one WTE sees in a year.",
        false => "",
    };
    Some(ActivityRatio {
        id: id(row),
        programme: row.programme.clone(),
        role_or_team: row.role_or_team.clone(),
        ratio: row.ratio.clone(),
        units_per_wte,
        low,
        high,
        evidence: evidence(row, &reading),
        reading: format!("{reading}{caution}"),
        confidence: row.confidence,
        notes: row.notes.clone(),
        suits: SUITS
            .iter()
            .filter(|(_, teams)| teams.contains(&row.programme.as_str()))
            .map(|(programme, _)| (*programme).to_owned())
            .collect(),
    })
}

/// How a unit relates staff and what they do.
enum Per {
    /// So many things per WTE.
    Wte,
    /// So many WTE for this many things.
    Things(f64),
}

/// How a unit is read, and what its things are; none where it is no ratio of the two.
fn per_wte(unit: &str) -> Option<(Per, &'static str)> {
    Some(match unit {
        "women per WTE" | "women per practitioner" => (Per::Wte, "women"),
        "people per WTE" | "people per FTE" | "people per care coordinator" => (Per::Wte, "people"),
        "referrals per WTE" => (Per::Wte, "referrals"),
        "checks per WTE" => (Per::Wte, "checks"),
        "WTE per 10,000 births" => (Per::Things(10_000.0), "births"),
        "WTE per 100,000" => (Per::Things(100_000.0), "people of the population"),
        "WTE per 500 beds" => (Per::Things(1.0), "hospitals of about 500 beds"),
        "WTE per 6 beds" => (Per::Things(6.0), "beds"),
        "WTE per bed" => (Per::Things(1.0), "beds"),
        _ => return None,
    })
}

fn grouped_to_two(value: f64) -> String {
    grouped((value * 100.0).round() / 100.0)
}

fn entry(row: &RatioRow) -> LibraryEntry {
    let reason = match ratio(row) {
        Some(ratio) => {
            format!("{} Choose it where a target turns activity into staff.", ratio.reading)
        }
        None => "To be read: it doesn't say what one WTE delivers.".to_owned(),
    };
    let usable_as = match ratio(row) {
        Some(_) => LibraryUse::Assumption { reason },
        None => LibraryUse::Nothing { reason },
    };
    LibraryEntry {
        id: id(row),
        kind: EntryKind::Ratio,
        framework: "Caseloads, team sizes and births".to_owned(),
        programme: row.programme.clone(),
        role: format!("{}: {}", row.role_or_team, row.ratio).trim_start_matches("-: ").to_owned(),
        name: format!("{}, {}: {}", row.programme, row.role_or_team, row.ratio),
        figures: vec![LibraryFigure {
            year: row.year.parse().ok(),
            year_label: row.year.clone(),
            value: row.value,
        }],
        low: row.low,
        high: row.high,
        unit_as_published: row.unit.clone(),
        basis_as_published: row.geography.clone(),
        confidence: row.confidence,
        source: row.source.clone(),
        note: (!row.notes.is_empty()).then(|| row.notes.clone()),
        doubt: doubt::in_notes(std::iter::once(row.notes.as_str())),
        usable_as,
        context: None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;

    fn of(programme: &str, role: &str, ratio: &str) -> ActivityRatio {
        let is_it = |it: &ActivityRatio| {
            it.programme == programme && it.role_or_team == role && it.ratio == ratio
        };
        activity_ratios().into_iter().find(is_it).unwrap()
    }

    #[test]
    fn every_row_has_an_id_of_its_own() {
        let entries = library();
        let ids: BTreeSet<_> = entries.iter().map(|entry| &entry.id).collect();
        assert_eq!((entries.len(), ids.len()), (126, 126));
    }

    #[test]
    fn every_programme_that_is_suited_is_in_the_file() {
        let rows = rows::ratios();
        for (_, teams) in SUITS {
            for team in teams {
                assert!(rows.iter().any(|row| row.programme == *team), "{team}");
            }
        }
    }

    #[test]
    fn a_ratio_keeps_its_range() {
        let perinatal = of("Community perinatal team", "All clinical", "women per WTE per year");
        assert_eq!(
            (perinatal.units_per_wte, perinatal.low, perinatal.high),
            (43.0, Some(30.0), Some(60.0))
        );
        assert_eq!(perinatal.confidence, Confidence::Illustrative);
        assert_eq!(perinatal.suits, ["Perinatal", "Perinatal (Integrate)"]);
    }

    #[test]
    fn staff_per_thing_is_turned_round_with_its_range() {
        let consultant =
            of("Core24 liaison", "Consultant psychiatrist", "WTE per hospital of about 500 beds");
        assert_eq!(consultant.units_per_wte, 0.5);
        assert!(consultant.reading.contains("so 0.5 hospitals"), "{}", consultant.reading);
        let bed = of("Mother and baby unit", "All staff", "WTE per bed (actual)");
        assert_eq!((bed.low, bed.high), (Some(1.0 / 3.59), Some(1.0 / 2.82)));
    }

    #[test]
    fn every_range_holds_its_figure() {
        for ratio in activity_ratios() {
            let units = ratio.units_per_wte;
            assert!(ratio.low.is_none_or(|low| 0.0 < low && low <= units), "{}", ratio.id);
            assert!(ratio.high.is_none_or(|high| high >= units), "{}", ratio.id);
        }
    }
}
