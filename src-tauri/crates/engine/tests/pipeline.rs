//! A pipeline's figures are the projection's own, over thousands of random plans and in one worked
//! by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod random_plans;

use std::collections::BTreeMap;

use fivefold_engine::pipeline::{Passing, PathwayPlace, Pipeline, pipeline};
use fivefold_engine::plan::{Bounce, Build, Flow, Lever, Plan, Role, Scenario, Share};
use fivefold_engine::project;
use fivefold_engine::validate::EngineError;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use random_plans::{Kinds, random_plan};

fn every_plan() -> ProptestConfig {
    ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(5),
        ..ProptestConfig::default()
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// Every pathway of a plan and one of its scenarios.
fn every_pipeline(plan: &Plan, scenario: &Scenario) -> Vec<(PathwayPlace, Pipeline)> {
    let lists = [
        (true, Lever::Build, plan.usual.build.len()),
        (true, Lever::Bounce, plan.usual.bounce.len()),
        (false, Lever::Build, scenario.levers.build.len()),
        (false, Lever::Bounce, scenario.levers.bounce.len()),
    ];
    let places = lists.into_iter().flat_map(|(usual, lever, number)| {
        (0..number).map(move |index| PathwayPlace { usual, lever, index })
    });
    places.map(|place| (place, pipeline(plan, &scenario.name, place).unwrap())).collect()
}

/// A figure of the pipelines of a kind that touch a role, in the year at this place.
fn sum(
    pipelines: &[(PathwayPlace, Pipeline)],
    of: impl Fn(&PathwayPlace, &Pipeline) -> bool,
    t: usize,
    figure: impl Fn(&Passing) -> f64,
) -> f64 {
    let those = pipelines.iter().filter(|(place, pipeline)| of(place, pipeline));
    those.map(|(_, pipeline)| figure(&pipeline.years[t].together)).sum()
}

proptest! {
    #![proptest_config(every_plan())]

    #[test]
    fn pipelines_add_up_to_the_projection(seed: u64) {
        let plan = random_plan(seed, Kinds::ALL);
        let projection = project(&plan).unwrap();
        for (scenario, result) in plan.scenarios.iter().zip(&projection.scenarios) {
            let all = every_pipeline(&plan, scenario);
            for row in &result.rows {
                let t = (row.year - plan.first_year) as usize;
                let into = |p: &Pipeline| p.to.as_deref() == Some(row.role);
                let out = |p: &Pipeline| p.from.as_deref() == Some(row.role);
                let lever = |place: &PathwayPlace, lever| !place.usual && place.lever == lever;
                let arrived = |kind| sum(&all, |place, p| lever(place, kind) && into(p), t, |y| y.arrived);
                prop_assert!(close(arrived(Lever::Build), row.joined_build), "{row:?}");
                prop_assert!(close(arrived(Lever::Bounce), row.joined_bounce), "{row:?}");
                let returned = sum(&all, |place, p| !place.usual && out(p), t, |y| y.returned);
                prop_assert!(close(returned, row.returned), "{row:?}");
                let departed = sum(&all, |place, p| !place.usual && out(p), t, |y| y.started);
                prop_assert!(close(departed, row.departures), "{row:?}");
                let usual_in = sum(&all, |place, p| place.usual && into(p), t, |y| y.arrived)
                    + sum(&all, |place, p| place.usual && out(p), t, |y| y.returned);
                prop_assert!(close(usual_in, row.usual_moves_in), "{row:?}");
                let usual_out = sum(&all, |place, p| place.usual && out(p), t, |y| y.started);
                prop_assert!(close(usual_out, row.usual_moves_out), "{row:?}");
                let learning = sum(&all, |_, p| p.employed && into(p), t, |y| y.learning);
                prop_assert!(close(learning, row.in_training), "{row:?}");
            }
        }
    }

    /// Nobody appears or is lost from sight, and what is shown together is the sum of the cohorts.
    #[test]
    fn everyone_on_a_pathway_is_accounted_for(seed: u64) {
        let plan = random_plan(seed, Kinds::ALL);
        for scenario in &plan.scenarios {
            for (_, pipeline) in every_pipeline(&plan, scenario) {
                for cohort in &pipeline.cohorts {
                    let mut on_the_way = cohort.at_baseline;
                    for year in &cohort.years {
                        let lost = year.dropped_out + year.left + year.did_not_join;
                        prop_assert!(
                            close(on_the_way + year.started, year.learning + lost + year.arrived),
                            "{cohort:?}"
                        );
                        for figure in [year.started, year.learning, lost, year.arrived, year.returned] {
                            prop_assert!(figure >= -1e-9, "{cohort:?}");
                        }
                        on_the_way = year.learning;
                    }
                }
                for (t, year) in pipeline.years.iter().enumerate() {
                    let of_cohorts: f64 = pipeline.cohorts.iter().map(|c| c.years[t].learning).sum();
                    prop_assert!(close(of_cohorts, year.together.learning));
                    prop_assert_eq!(year.nobody_because.is_some(),
                        year.together.arrived <= 1e-9 && pipeline.to.is_some());
                }
            }
        }
    }
}

fn nurses() -> Plan {
    let role = |id: &str, heads| Role {
        id: id.into(),
        name: id.into(),
        baseline_heads: Some(heads),
        ..Role::default()
    };
    Plan {
        title: "Nurses".into(),
        first_year: 2027,
        years: 4,
        roles: vec![role("Nurse", 100.0), role("Assistant", 50.0)],
        scenarios: vec![Scenario { name: "A".into(), ..Scenario::default() }],
        ..Plan::default()
    }
}

fn of_scenario(plan: &Plan, lever: Lever) -> Pipeline {
    pipeline(plan, "A", PathwayPlace { usual: false, lever, index: 0 }).unwrap()
}

#[test]
fn a_programme_from_outside_loses_learners_year_by_year() {
    let mut plan = nurses();
    plan.scenarios[0].levers.build.push(Build {
        name: Some("Degree".into()),
        to: "Nurse".into(),
        duration_years: Some(2),
        annual_drop_out: Some(Share::Number(0.1)),
        join_rate: Some(Share::Number(0.5)),
        starts: Flow::Series(vec![100.0, 0.0, 0.0, 0.0]),
        ..Build::default()
    });
    let shown = of_scenario(&plan, Lever::Build);
    let first = &shown.cohorts[0];
    assert_eq!((first.year, first.arrives, first.before), (2027, 2029, false));
    let learning: Vec<f64> = first.years.iter().map(|year| year.learning).collect();
    assert_eq!(learning, [90.0, 81.0, 0.0, 0.0]);
    let dropped: Vec<f64> = first.years.iter().map(|year| year.dropped_out).collect();
    assert_eq!(dropped, [10.0, 9.0, 0.0, 0.0]);
    assert_eq!((first.years[2].arrived, first.years[2].did_not_join), (40.5, 40.5));
    assert_eq!(
        shown.years.iter().map(|year| year.nobody_because.as_deref()).collect::<Vec<_>>(),
        [
            Some("Nobody yet: it takes 2 years, and nobody set out in 2024/25."),
            Some("Nobody yet: it takes 2 years, and nobody set out in 2025/26."),
            None,
            Some("Nobody set out in 2027/28."),
        ],
    );
    assert_eq!(
        shown.said,
        [
            "It takes 2 years: who sets out in 2026/27 arrives in 2028/29. Nobody arrives before.",
            "100 set out; 40.5 arrive by 2029/30; 19 do not finish; 40.5 finish and do not join.",
        ],
    );
}

#[test]
fn people_already_in_training_arrive_first() {
    let mut plan = nurses();
    plan.usual.build.push(Build {
        to: "Nurse".into(),
        duration_years: Some(2),
        starts: Flow::ByYear(BTreeMap::from([(2026, 30.0)])),
        ..Build::default()
    });
    let place = PathwayPlace { usual: true, lever: Lever::Build, index: 0 };
    let shown = pipeline(&plan, "A", place).unwrap();
    let years: Vec<(i32, bool, f64)> =
        shown.cohorts.iter().map(|c| (c.year, c.before, c.at_baseline)).collect();
    assert_eq!(years[..3], [(2025, true, 0.0), (2026, true, 30.0), (2027, false, 0.0)]);
    assert_eq!(shown.years[1].together.arrived, 30.0);
    assert!(shown.years[0].nobody_because.as_deref().unwrap().contains("2024/25"));
    assert!(shown.said[0].ends_with("30 are already on their way."), "{:?}", shown.said);
}

#[test]
fn an_internal_programme_says_what_it_takes_and_gives_back() {
    let mut plan = nurses();
    plan.scenarios[0].levers.build.push(Build {
        to: "Nurse".into(),
        from: Some("Assistant".into()),
        duration_years: Some(1),
        annual_drop_out: Some(Share::Number(0.2)),
        starts: Flow::Series(vec![80.0, 0.0, 0.0, 0.0]),
        ..Build::default()
    });
    let shown = of_scenario(&plan, Lever::Build);
    assert_eq!(shown.cohorts[0].wanted, 80.0);
    assert_eq!(shown.years[0].together.started, 50.0);
    assert!(close(shown.years[1].together.returned, 10.0));
    assert_eq!(
        shown.said[1..],
        [
            "50 leave Assistant for it; 40 arrive by 2029/30; 10 do not finish, and come back to \
             Assistant.",
            "In 2026/27 only 50 of the 80 planned can leave Assistant, those who would still be \
             in post.",
        ],
    );
}

#[test]
fn those_let_go_leave_at_once() {
    let mut plan = nurses();
    plan.scenarios[0].levers.bounce.push(Bounce {
        from: "Nurse".into(),
        to: None,
        moves: Flow::Series(vec![0.0, 5.0, 0.0, 0.0]),
        ..Bounce::default()
    });
    let shown = of_scenario(&plan, Lever::Bounce);
    assert_eq!(shown.years[1].together.left, 5.0);
    assert_eq!(shown.total.learning, 0.0);
    assert!(shown.years.iter().all(|year| year.nobody_because.is_none()));
    assert_eq!(shown.said.len(), 1);
}

#[test]
fn what_is_not_there_is_refused() {
    let plan = nurses();
    for lever in [Lever::Build, Lever::Buy] {
        let place = PathwayPlace { usual: false, lever, index: usize::MAX };
        assert!(matches!(pipeline(&plan, "A", place), Err(EngineError::NoPathway { .. })));
    }
    let place = PathwayPlace { usual: true, lever: Lever::Bounce, index: 0 };
    assert!(matches!(pipeline(&plan, "B", place), Err(EngineError::UnknownScenario { .. })));
}
