//! The CSV with small counts withheld: none is told, and none can be worked back from the targets'
//! figures beside them, which are totals.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;
use std::path::Path;

use fivefold_engine::plan::{Measured, PostsReadAs};
use fivefold_engine::small_numbers::Rule;
use fivefold_engine::{Plan, project};
use fivefold_exchange::{examples, plan_json, projection_csv};

/// A row of the CSV: scenario, what and whom it is about, year, measure, and what is shown.
struct Row {
    scenario: String,
    about: String,
    id: String,
    year: i32,
    measure: String,
    shown: String,
}

type Span = (f64, f64);

fn plans() -> Vec<Plan> {
    let case = |number| {
        let file = format!("../../../tests/cases/case-{number}.plan.json");
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
    };
    let examples = examples::all().into_iter().map(|example| example.json.as_bytes().to_vec());
    (1..=16).map(case).chain(examples).map(|json| plan_json::read(&json).unwrap()).collect()
}

fn rows(csv: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    let rows = records.filter(|record| &record[1] != "note").map(|record| Row {
        scenario: record[0].to_owned(),
        about: record[1].to_owned(),
        id: record[2].to_owned(),
        year: record[4].parse().unwrap(),
        measure: record[5].to_owned(),
        shown: record[7].to_owned(),
    });
    rows.collect()
}

fn span(shown: &str, below: f64) -> Span {
    match shown {
        "*" => (below, f64::INFINITY),
        mark if mark.starts_with('<') => (0.0, below),
        value => (value.parse().unwrap(), value.parse().unwrap()),
    }
}

/// Narrows the heads down that a target's total is the sum of, from what the others leave.
fn narrow(
    spans: &mut BTreeMap<(String, i32, String), Span>,
    parts: &[(String, f64)],
    total: f64,
    at: (&str, i32),
) {
    let key = |id: &String| (at.0.to_owned(), at.1, id.clone());
    for (id, factor) in parts {
        let others = parts.iter().filter(|(other, _)| other != id);
        let (low, high) = others.fold((0.0, 0.0), |(low, high), (other, factor)| {
            let span = spans[&key(other)];
            (low + span.0 * factor, high + span.1 * factor)
        });
        let span = spans.get_mut(&key(id)).unwrap();
        *span = (span.0.max((total - high) / factor), span.1.min((total - low) / factor));
    }
}

/// What a reader of the CSV, who knows the plan's targets and its WTE per head, makes of the heads.
fn worked_back(plan: &Plan, rows: &[Row], below: f64) -> Vec<String> {
    let closings = || rows.iter().filter(|row| row.measure == "closing");
    let mut spans: BTreeMap<_, _> = closings()
        .map(|row| {
            let key = (row.scenario.clone(), row.year, row.id.clone());
            (key, span(&row.shown, below))
        })
        .collect();
    let totals = rows.iter().filter(|row| row.about == "target" && row.measure == "projected");
    let told: Vec<&Row> = totals.filter(|row| row.shown.parse::<f64>().is_ok()).collect();
    for _ in 0..20 {
        for row in &told {
            let target = plan.targets.iter().find(|target| target.name == row.id).unwrap();
            let at_end = target.measured_or_default() == Measured::YearEnd;
            if !at_end || target.counts_borrowed == Some(true) {
                continue;
            }
            let t = (row.year - plan.first_year) as usize;
            let factor = |place: usize| match target.compared_with() {
                PostsReadAs::Heads => Some(1.0),
                PostsReadAs::Wte => {
                    Some(plan.roles[place].wte_per_head.as_ref().map_or(1.0, |w| w.at(t)))
                }
                PostsReadAs::Establishment => None,
            };
            let places = target.scope.role_indices(plan);
            let parts: Option<Vec<(String, f64)>> = places
                .iter()
                .map(|place| Some((plan.roles[*place].id.clone(), factor(*place)?)))
                .collect();
            if let Some(parts) = parts {
                narrow(&mut spans, &parts, row.shown.parse().unwrap(), (&row.scenario, row.year));
            }
        }
    }
    let told_too_much = |row: &&Row| {
        let (low, high) = spans[&(row.scenario.clone(), row.year, row.id.clone())];
        match row.shown.as_str() {
            "*" => high - low < below - 1e-4,
            mark if mark.starts_with('<') => low > 1e-4 || high < below - 1e-4,
            _ => false,
        }
    };
    closings()
        .filter(told_too_much)
        .map(|row| format!("{} {} {}", row.scenario, row.year, row.id))
        .collect()
}

#[test]
fn no_small_count_is_told_or_worked_back() {
    let (mut marked, mut small, mut cracked) = (0, 0, 0);
    for (plan, below) in plans().iter().flat_map(|plan| [(plan, 5), (plan, 100)]) {
        let projection = project(plan).unwrap();
        let rule = Rule::below(below);
        let csv = projection_csv::write_suppressed(plan, &projection, rule).unwrap();
        assert_eq!(csv, projection_csv::write_suppressed(plan, &projection, rule).unwrap());
        let rows = rows(&csv);
        for row in rows.iter().filter(|row| ["closing", "leavers"].contains(&&*row.measure)) {
            let told = row.shown.parse::<f64>().ok();
            assert!(told.is_none_or(|heads| heads < 1e-9 || heads >= f64::from(below)), "{csv}");
        }
        // A rate of another year would tell few leavers.
        let leavers = || rows.iter().filter(|row| row.measure == "leavers");
        for few in leavers().filter(|row| row.shown.starts_with('<')) {
            let told = |row: &&Row| row.shown.parse::<f64>().is_ok_and(|heads| heads > 1e-9);
            assert!(!leavers().filter(|row| row.id == few.id).any(|row| told(&row)), "{}", few.id);
        }
        let told = worked_back(plan, &rows, f64::from(below));
        assert!(told.is_empty(), "{}: {told:#?}", plan.title);
        marked += rows.iter().filter(|row| row.shown == "*").count();
        small += rows.iter().filter(|row| row.shown.starts_with('<')).count();

        // With only the small ones withheld, totals would tell.
        let plain = projection_csv::write(plan, &projection);
        let careless: Vec<Row> = self::rows(&plain)
            .into_iter()
            .filter(|row| ["closing", "projected"].contains(&&*row.measure))
            .map(|mut row| {
                let heads: f64 = row.shown.parse().unwrap();
                if row.measure == "closing" && heads >= 1e-9 && heads < f64::from(below) {
                    row.shown = format!("<{below}");
                }
                row
            })
            .collect();
        cracked += usize::from(!worked_back(plan, &careless, f64::from(below)).is_empty());
    }
    println!("{small} small, {marked} withheld, {cracked} plans cracked without that");
    assert!(small > 100 && marked > 100 && cracked > 5, "{small} {marked} {cracked}");
}

#[test]
fn the_marks_are_explained_and_large_counts_are_told() {
    let plan = plan_json::read(examples::all()[0].json.as_bytes()).unwrap();
    let projection = project(&plan).unwrap();
    let csv = projection_csv::write_suppressed(&plan, &projection, Rule::default()).unwrap();
    assert!(csv.trim_end().lines().last().unwrap().contains("<5: a count below 5"), "{csv}");
    let all = rows(&csv);
    let told = all.iter().filter(|row| row.shown.parse::<f64>().is_ok()).count();
    assert!(told * 2 > all.len(), "{told} of {}", all.len());
    assert!(projection_csv::write_suppressed(&plan, &projection, Rule::below(0)).is_err());
}
