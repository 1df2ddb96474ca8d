//! The workbook with living formulas, worked out again by LibreOffice.
//!
//! Every workbook goes to LibreOffice with noughts where its figures were, so that what comes back
//! can only have been worked out there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod change;
mod figures;
mod hostile;
mod package;
mod prices;
#[path = "../../../engine/tests/random_plans/mod.rs"]
#[allow(dead_code)]
mod random_plans;
mod recalculate;
mod verify;

use std::path::PathBuf;

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_exchange::model_workbook::{self, About};
use fivefold_exchange::{examples, plan_json};

use change::Change;
use figures::Figures;
use package::Package;
use prices::priced;
use random_plans::{Kinds, Random, random_plan};
use recalculate::recalculated;

fn about() -> About<'static> {
    About {
        program_version: "0.0.0",
        plan_hash: "the hash of the plan",
        date: NaiveDate::from_ymd_opt(2026, 3, 31).unwrap(),
    }
}

fn written(plan: &Plan, scenario: &str) -> Vec<u8> {
    model_workbook::write(plan, scenario, &about()).unwrap()
}

/// The sixteen cases and the three example plans, with a price for everything.
fn plans() -> Vec<(String, Plan)> {
    let cases = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases");
    let read = |bytes: &[u8]| priced(plan_json::read(bytes).unwrap());
    let case = |number| {
        let name = format!("case-{number}");
        let bytes = std::fs::read(cases.join(format!("{name}.plan.json"))).unwrap();
        (name, read(&bytes))
    };
    let examples = examples::all();
    let examples = examples.iter().map(|one| (one.id.to_owned(), read(one.json.as_bytes())));
    (1..=16).map(case).chain(examples).collect()
}

#[test]
fn every_case_and_example_worked_out_again_agrees_with_the_engine() {
    let mut files = Vec::new();
    let mut asked = Vec::new();
    for (name, plan) in plans() {
        for place in 0..plan.scenarios.len() {
            let bytes = written(&plan, &plan.scenarios[place].name);
            files.push((format!("{name}-{place}"), Package::of(&bytes).without_figures().bytes()));
            asked.push((plan.clone(), place));
        }
    }
    assert!(files.len() >= 19 + 3, "{} workbooks", files.len());
    let mut compared = 0;
    for (((plan, place), (name, _)), bytes) in asked.iter().zip(&files).zip(recalculated(&files)) {
        compared += Figures::of(&bytes).assert_agree(name, plan, *place);
    }
    assert!(compared > 40_000, "only {compared} figures were compared");
    println!("{} workbooks, {compared} figures agree", files.len());
}

#[test]
fn what_is_shown_before_anything_is_worked_out_is_the_engines() {
    for (name, plan) in plans() {
        for place in 0..plan.scenarios.len() {
            let bytes = written(&plan, &plan.scenarios[place].name);
            Figures::of(&bytes).assert_agree(&name, &plan, place);
        }
    }
}

#[test]
fn noughts_for_figures_are_noticed() {
    let (_, plan) = plans().remove(0);
    let noughts = Package::of(&written(&plan, &plan.scenarios[0].name)).without_figures().bytes();
    let differences = Figures::of(&noughts).differences(&plan, 0).1;
    assert!(differences.len() > 50, "{} differences", differences.len());
}

#[test]
fn changed_inputs_change_the_results_as_the_engine_would() {
    let mut files = Vec::new();
    let mut asked = Vec::new();
    let random =
        (0..8).map(|seed| (format!("random-{seed}"), priced(random_plan(seed, Kinds::ALL))));
    for (nth, (name, plan)) in plans().into_iter().step_by(3).chain(random).enumerate() {
        let mut package = Package::of(&written(&plan, &plan.scenarios[0].name)).without_figures();
        let random = &mut Random::new(nth as u64);
        let mut changed = plan.clone();
        let mut done = Vec::new();
        for _ in 0..40 {
            if let Some(change) = Change::at_random(random, &mut changed) {
                package.set(&change);
                done.push(change);
            }
        }
        assert!(done.len() > 5, "{name}: {} changes", done.len());
        files.push((name, package.bytes()));
        asked.push((plan, changed, done));
    }
    let kinds = asked.iter().flat_map(|(.., done)| done.iter().map(|change| change.name));
    let kinds: std::collections::BTreeSet<_> = kinds.collect();
    assert!(kinds.len() >= 15, "changed were only {kinds:?}");
    for (((plan, changed, done), (name, _)), bytes) in
        asked.iter().zip(&files).zip(recalculated(&files))
    {
        let figures = Figures::of(&bytes);
        assert!(!figures.differences(plan, 0).1.is_empty(), "{name}: nothing changed by {done:?}");
        let differences = figures.differences(changed, 0).1;
        assert!(differences.is_empty(), "{name}: {:#?} after {done:#?}", &differences[..1]);
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let (_, plan) = plans().remove(2);
    let name = &plan.scenarios[0].name;
    assert!(written(&plan, name) == written(&plan, name));
}

#[test]
fn an_unknown_scenario_is_refused_with_the_names_there_are() {
    let (_, plan) = plans().remove(0);
    let refused = model_workbook::write(&plan, "None such", &about()).unwrap_err().to_string();
    assert!(
        refused.contains("None such") && refused.contains(&plan.scenarios[0].name),
        "{refused}"
    );
}
