//! Scenarios side by side.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod random_plans;
mod small_plan;

use fivefold_engine::compare::{CompareQuestion, Comparison, compare};
use fivefold_engine::plan::{Plan, Scenario, Scope};
use fivefold_engine::project;
use fivefold_engine::summary::{Unit, summarise};
use random_plans::{Kinds, random_plan};
use small_plan::small_plan;

fn question(base: &str, with: &[&str]) -> CompareQuestion {
    CompareQuestion {
        base: base.to_owned(),
        with: with.iter().map(|name| (*name).to_owned()).collect(),
        scope: Scope::All,
        unit: Unit::Heads,
    }
}

fn refused(plan: &Plan, base: &str, with: &[&str]) -> String {
    compare(plan, &question(base, with)).unwrap_err().to_string()
}

#[test]
fn the_base_comes_first_and_differs_from_itself_in_nothing() {
    let compared = compare(&small_plan(), &question("Nothing", &["Grow"])).unwrap();
    let names: Vec<&str> = compared.scenarios.iter().map(|each| each.name.as_str()).collect();
    assert_eq!(names, ["Nothing", "Grow"]);
    assert!(compared.base().unwrap().years.iter().all(|year| year.difference == 0.0));
    assert!(compared.scenarios[1].years[2].difference > 0.0);
}

/// What the levers differ by, business as usual with them, is what those in post differ by.
#[test]
fn differences_by_lever_add_up_whatever_the_plan_scope_and_unit() {
    for seed in 0..300 {
        let mut plan = random_plan(seed, Kinds::ALL);
        plan.scenarios.push(Scenario { name: "Nothing".to_owned(), ..Scenario::default() });
        for unit in [Unit::Heads, Unit::Wte] {
            for scope in [Scope::All, Scope::Role("r1".to_owned())] {
                let question = CompareQuestion {
                    scope: scope.clone(),
                    unit,
                    ..question("Nothing", &["Scenario 0"])
                };
                let Comparison { scenarios, .. } = compare(&plan, &question).unwrap();
                let projection = project(&plan).unwrap();
                let summary = summarise(&plan, &projection.scenarios[0], &scope, unit);
                for (year, expected) in scenarios[1].years.iter().zip(&summary.years) {
                    assert_eq!(year.in_post, expected.in_post);
                    let sum = year.contribution_differences.in_post();
                    let close = 1e-9 * year.in_post.abs().max(1e3);
                    assert!((sum - year.difference).abs() <= close, "{sum} {}", year.difference);
                }
            }
        }
    }
}

#[test]
fn four_at_most_each_once_and_only_those_there_are() {
    let mut plan = small_plan();
    for name in ["A", "B", "C"] {
        plan.scenarios.push(Scenario { name: name.to_owned(), ..Scenario::default() });
    }
    assert_eq!(compare(&plan, &question("Grow", &["A", "B", "C"])).unwrap().scenarios.len(), 4);
    assert!(refused(&plan, "Grow", &["A", "B", "C", "Nothing"]).contains("Choose 4 at most"));
    assert!(refused(&plan, "Grow", &["Grow"]).contains("with itself"));
    assert!(refused(&plan, "Grow", &["A", "A"]).contains("each scenario once"));
    assert!(refused(&plan, "Grow", &["Z"]).contains("There is no scenario \"Z\""));
    assert_eq!(compare(&plan, &question("Grow", &[])).unwrap().scenarios.len(), 1);
}

#[test]
fn a_year_is_the_last_unless_asked_for() {
    let compared = compare(&small_plan(), &question("Grow", &["Nothing"])).unwrap();
    assert_eq!((compared.place_of(None), compared.place_of(Some(2027))), (Ok(2), Ok(0)));
    assert!(compared.place_of(Some(2035)).unwrap_err().to_string().contains("2026/27 to 2028/29"));
}
