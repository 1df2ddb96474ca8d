//! The figures the example plans are made to show, since their notes speak of them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use fivefold_engine::plan::{Plan, Scope};
use fivefold_engine::results::{RoleYear, TargetYear};
use fivefold_engine::summary::{Summary, Unit, summarise};
use fivefold_engine::{Model, project};
use fivefold_tests::example_plans;

fn example(id: &str) -> Plan {
    example_plans().unwrap().into_iter().find(|(name, _)| name == id).unwrap().1
}

fn summary(plan: &Plan, scenario: &str, scope: &Scope) -> Summary {
    let projection = project(plan).unwrap();
    let result = projection.scenarios.iter().find(|it| it.scenario == scenario).unwrap();
    summarise(plan, result, scope, Unit::Heads)
}

fn assert_near(found: f64, expected: f64, most: f64, what: &str) {
    assert!((found - expected).abs() <= most, "{what}: {found}, not {expected}");
}

#[test]
fn stepping_forward_lands_on_its_target_with_the_reported_contributions_standing() {
    let plan = example("stepping-forward-england");
    let scope = Scope::Service("Mental health services".to_owned());
    let summary = summary(&plan, "Published split", &scope);
    assert_near(summary.baseline, 194_000.0, 0.5, "baseline");
    let last = summary.years.last().unwrap();
    assert_eq!(last.year, 2021);
    let stands = last.contributions;
    assert_near(last.in_post, 213_000.0, 0.5, "in post");
    assert_near(stands.buy, 3_000.0, 0.5, "Buy");
    assert_near(stands.bind, 6_000.0, 0.5, "Bind");
    assert_near(stands.build, 5_000.0, 0.5, "Build");
    assert_near(stands.bounce, 5_000.0, 0.5, "Bounce");
    assert_near(stands.borrow, 0.0, 1e-9, "Borrow");
}

#[test]
fn five_hundred_perinatal_practitioners_take_about_twice_as_many_starts() {
    let plan = example("perinatal-closing-the-gap");
    let projection = project(&plan).unwrap();
    let result = projection.scenarios.first().unwrap();
    let train_only = plan.scenarios.first().unwrap();
    let starts: f64 = train_only
        .levers
        .build
        .iter()
        .flat_map(|row| plan.projected_years().map(|year| row.starts.at(year, plan.first_year)))
        .sum();
    let trained = &train_only.levers.build.first().unwrap().to;
    let stands = |row: &&RoleYear| row.role == trained && row.year == plan.last_year();
    let closing = result.rows.iter().find(stands).unwrap().contributions.build;
    assert_near(closing, 500.0, 1.0, "standing in 2030/31");
    assert_near(starts / closing, 2.0, 0.25, "starts for each one standing");
}

#[test]
fn the_caseload_decides_how_many_practitioners_are_needed() {
    let plan = example("perinatal-closing-the-gap");
    let projection = project(&plan).unwrap();
    let targets = &projection.scenarios.first().unwrap().targets;
    let needed = |caseload: &str| {
        let of_caseload = |it: &&TargetYear| it.target.contains(caseload);
        targets.iter().rfind(of_caseload).unwrap().target_value
    };
    assert_near(needed("at 200 a WTE"), 575.0, 0.5, "WTE at 200 women each");
    assert_near(needed("at 60 a WTE"), 1_917.0, 0.5, "WTE at 60 women each");
}

#[test]
fn the_team_is_thirteen_people_with_two_vacancies() {
    let plan = example("community-perinatal-team");
    let heads: f64 = plan.roles.iter().filter_map(|role| role.baseline_heads).sum();
    let vacancies = plan.roles.iter().filter_map(|role| {
        let wte_per_head = role.wte_per_head.as_ref().map_or(1.0, |share| share.at(0));
        Some(role.establishment_wte? - role.baseline_heads.unwrap_or(0.0) * wte_per_head)
    });
    let vacant: Vec<f64> = vacancies.filter(|vacancy| *vacancy > 1e-9).collect();
    assert_eq!((plan.roles.len(), heads, vacant.len()), (8, 13.0, 2), "{vacant:?}");
}

#[test]
fn the_template_reproduces_the_national_figures_and_shows_what_does_not_agree() {
    let plan = example("integrated-perinatal-service");
    let model = Model::new(&plan).unwrap();
    let result = model.scenario(0).unwrap();
    let found = fivefold_engine::picture::integrated(&plan, &result).unwrap();
    assert_eq!(found.stated_caseload, Some(230.0));
    assert_near(found.years[0].practitioners, 391.3, 0.05, "practitioners by the model's own need");
    assert!(found.at_odds[0].contains("172,000 people, 28.7 % of 600,000 births"));
    let last = plan.last_year();
    let standing: f64 =
        result.rows.iter().filter(|row| row.year == last).map(|row| row.closing).sum();
    assert_near(standing, 500.0, 1e-9, "practitioners in post where nobody leaves");
}

#[test]
fn the_team_uses_all_of_the_picture() {
    let plan = example("community-perinatal-team");
    let picture = &plan.picture;
    let lists = [
        picture.strands.len(),
        picture.teams.len(),
        picture.competencies.len(),
        picture.required.len(),
        picture.held.len(),
        picture.benchmarks.len(),
        picture.readiness.len(),
    ];
    assert!(!lists.contains(&0), "{lists:?}");
    assert!(picture.integrated.is_some());
    let bursary = "A bursary for a top-up year";
    let found = fivefold_engine::picture::bursary::bursaries(&plan, bursary).unwrap();
    assert_near(found[0].arrived, 1.0, 1e-9, "one nurse comes of the bursary");
    assert_near(found[0].spent, 40_500.0, 1e-9, "place and stand-in");
}
