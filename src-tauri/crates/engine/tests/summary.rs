//! A projection added up over a scope.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod small_plan;

use fivefold_engine::plan::{Activity, Measured, Plan, PostsReadAs, Scope, Target, TargetUnit};
use fivefold_engine::project;
use fivefold_engine::results::RoleYear;
use fivefold_engine::summary::{Summary, Unit, summarise};
use small_plan::small_plan;

fn summary(plan: &Plan, scope: &Scope, unit: Unit) -> Summary {
    summarise(plan, &project(plan).unwrap().scenarios[0], scope, unit)
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs().max(1.0)
}

/// 100 heads of half a WTE, of whom 40 leave in the first year and 24 in the second; 10 more are
/// bought a year, of whom 8 stay, and 5 are borrowed.
fn shrinking() -> Plan {
    serde_json::from_value(serde_json::json!({
        "format": "fivefold-plan/1", "title": "Shrinking", "first_year": 2027, "years": 2,
        "roles": [{
            "id": "a", "name": "A", "baseline_heads": 100, "leaver_rate": 0.5, "wte_per_head": 0.5
        }],
        "scenarios": [{ "name": "Only", "levers": {
            "buy": [{ "role": "a", "hires": 10 }], "borrow": [{ "role": "a", "amount": 5 }]
        } }],
        "targets": [
            { "name": "End", "values": { "2027": 70, "2028": 70 } },
            {
                "name": "Average", "values": { "2027": 70, "2028": 70 },
                "measured": "year_average", "counts_borrowed": true
            }
        ]
    }))
    .unwrap()
}

fn points(target: &fivefold_engine::summary::SummaryTarget) -> Vec<[f64; 4]> {
    target.points.iter().map(|p| [p.value, p.projected, p.gap, p.business_as_usual]).collect()
}

#[test]
fn figures_add_up_over_the_roles_in_scope() {
    let plan = small_plan();
    let projection = project(&plan).unwrap();
    let rows = &projection.scenarios[0].rows;
    let scope = Scope::Service("Perinatal".into());
    for (unit, nurse, baseline) in [(Unit::Heads, 1.0, 150.0), (Unit::Wte, 0.8, 130.0)] {
        let summary = summary(&plan, &scope, unit);
        assert_eq!((summary.baseline_year, summary.years.len()), (2026, 3));
        assert!(close(summary.baseline, baseline));
        for year in &summary.years {
            let of = |id: &str| rows.iter().find(|r| r.role == id && r.year == year.year).unwrap();
            let sum =
                |figure: fn(&RoleYear) -> f64| figure(of("nurse")) * nurse + figure(of("doctor"));
            assert!(close(year.in_post, sum(|row| row.closing)));
            assert!(close(year.capacity, sum(|row| row.capacity_heads)));
            assert!(close(year.leavers, sum(|row| row.leavers)));
            assert!(close(year.kept, sum(|row| row.kept)) && year.kept > 0.0);
            assert!(close(year.in_training, sum(|row| row.in_training)) && year.in_training > 0.0);
            assert!(close(year.contributions.borrow, sum(|row| row.contributions.borrow)));
            assert!(close(year.contributions.in_post(), year.in_post));
        }
    }
}

#[test]
fn opening_arrivals_departures_and_leavers_give_in_post() {
    for scope in [Scope::All, Scope::Service("Perinatal".into()), Scope::Role("nurse".into())] {
        let summary = summary(&small_plan(), &scope, Unit::Heads);
        let mut opening = summary.baseline;
        for year in &summary.years {
            assert!(year.arrivals > 0.0 && year.departures > 0.0);
            assert!(close(opening + year.arrivals - year.departures - year.leavers, year.in_post));
            opening = year.in_post;
        }
    }
    // A service transfer out is a departure, not an arrival below zero.
    let doctors = summary(&small_plan(), &Scope::Role("doctor".into()), Unit::Heads);
    assert!(close(doctors.years[1].departures, 5.0));
}

#[test]
fn funded_posts_are_those_of_the_roles_that_have_them() {
    let with_doctors = summary(&small_plan(), &Scope::Service("Perinatal".into()), Unit::Heads);
    let posts: Vec<_> = with_doctors.years.iter().map(|year| year.establishment_wte).collect();
    assert_eq!(posts, [Some(90.0), Some(80.0), Some(80.0)]);
    let nurses = summary(&small_plan(), &Scope::Role("nurse".into()), Unit::Wte);
    for (all, nurses) in with_doctors.years.iter().zip(&nurses.years) {
        assert!(close(
            all.vacancy_wte.unwrap(),
            nurses.establishment_wte.unwrap() - nurses.in_post
        ));
    }
    let clerks = summary(&small_plan(), &Scope::Role("clerk".into()), Unit::Wte);
    assert!(
        clerks
            .years
            .iter()
            .all(|year| year.establishment_wte.is_none() && year.vacancy_wte.is_none())
    );
}

#[test]
fn only_targets_of_the_same_roles_and_unit_are_shown() {
    let names = |scope: Scope, unit| -> Vec<String> {
        summary(&small_plan(), &scope, unit).targets.into_iter().map(|target| target.name).collect()
    };
    let roles = |ids: &[&str]| Scope::Roles(ids.iter().map(|&id| id.to_owned()).collect());
    assert_eq!(names(Scope::Service("Perinatal".into()), Unit::Heads), ["Perinatal staff"]);
    assert_eq!(names(roles(&["doctor", "nurse"]), Unit::Heads), ["Perinatal staff"]);
    assert_eq!(names(Scope::Service("Perinatal".into()), Unit::Wte), [""; 0]);
    assert_eq!(names(Scope::Team("North".into()), Unit::Wte), ["Nurses"]);
    assert_eq!(names(Scope::Team("North".into()), Unit::Heads), [""; 0]);
    assert_eq!(names(Scope::All, Unit::Heads), [""; 0]);
}

#[test]
fn what_is_compared_otherwise_is_told_by_what_it_is_compared_with() {
    let otherwise = |scope, unit| summary(&small_plan(), &scope, unit).compared_otherwise;
    assert_eq!(otherwise(Scope::Service("Perinatal".into()), Unit::Heads), []);
    let perinatal_wte = otherwise(Scope::Service("Perinatal".into()), Unit::Wte);
    assert_eq!(perinatal_wte, [PostsReadAs::Heads]);
    assert_eq!(otherwise(Scope::Team("North".into()), Unit::Heads), [PostsReadAs::Wte]);
    assert_eq!(otherwise(Scope::Team("North".into()), Unit::Wte), []);
    assert_eq!(otherwise(Scope::All, Unit::Heads), []);
}

#[test]
fn a_target_in_funded_posts_is_on_no_chart_of_people() {
    let mut plan = shrinking();
    plan.targets = serde_json::from_value(serde_json::json!([
        { "name": "Funded", "unit": "posts", "posts_read_as": "establishment", "values": { "2027": 1 } },
        { "name": "Posts", "unit": "posts", "posts_read_as": "wte", "values": { "2027": 1 } }
    ]))
    .unwrap();
    let heads = summary(&plan, &Scope::All, Unit::Heads);
    assert!(heads.targets.is_empty());
    assert_eq!(heads.compared_otherwise, [PostsReadAs::Establishment, PostsReadAs::Wte]);
    let wte = summary(&plan, &Scope::All, Unit::Wte);
    assert_eq!(wte.targets.len(), 1);
    assert_eq!(wte.compared_otherwise, [PostsReadAs::Establishment]);
    assert_eq!(wte.targets[0].posts_read_as, plan.targets[1].posts_read_as);
}

#[test]
fn business_as_usual_is_measured_as_the_target_is() {
    let summary = summary(&shrinking(), &Scope::All, Unit::Heads);
    let [end, average] = summary.targets.as_slice() else {
        panic!("{:?}", summary.targets);
    };
    let agree = |found: Vec<[f64; 4]>, expected: [[f64; 4]; 2]| {
        assert!(
            found.len() == 2
                && found
                    .iter()
                    .flatten()
                    .zip(expected.iter().flatten())
                    .all(|(a, b)| close(*a, *b)),
            "{found:?} instead of {expected:?}",
        );
    };
    // In post is 68 and 48.8, business as usual 60 and 36 after 100.
    agree(points(end), [[70.0, 68.0, -2.0, 60.0], [70.0, 48.8, -21.2, 36.0]]);
    // Averages 84 and 58.4, with 5 borrowed; borrowing is no business as usual.
    agree(points(average), [[70.0, 89.0, 19.0, 80.0], [70.0, 63.4, -6.6, 48.0]]);
    assert_eq!((end.measured, end.counts_borrowed), (Measured::YearEnd, false));
    assert_eq!((average.measured, average.counts_borrowed), (Measured::YearAverage, true));
}

#[test]
fn activity_is_compared_in_wte_and_said_in_words() {
    let mut plan = shrinking();
    let activity = |scale| {
        Some(Activity {
            measure: "women seen".into(),
            scale,
            units_per_wte: 60.0,
            ..Activity::default()
        })
    };
    plan.targets =
        ["Whole", "Share"].map(|name| Target { name: name.into(), ..Target::default() }).into();
    for (target, scale) in plan.targets.iter_mut().zip([None, Some(0.25)]) {
        target.unit = Some(TargetUnit::Wte);
        target.activity = activity(scale);
        target.values = [(2027, 3_000.0)].into();
    }
    let summary = summary(&plan, &Scope::All, Unit::Wte);
    let [whole, share] = summary.targets.as_slice() else {
        panic!("{:?}", summary.targets);
    };
    assert_eq!(
        whole.activity.as_deref(),
        Some("3,000 women seen ÷ 60 per WTE a year = 50 WTE in 2026/27")
    );
    let said = "3,000 women seen × 25 % ÷ 60 per WTE a year = 12.5 WTE in 2026/27";
    assert_eq!(share.activity.as_deref(), Some(said));
    assert_eq!(whole.confidence, None);
    // Averages of the year, 84 and 80 heads of half a WTE.
    assert_eq!(whole.measured, Measured::YearAverage);
    assert!(points(whole)[0].iter().zip([50.0, 42.0, -8.0, 40.0]).all(|(a, b)| close(*a, b)));
    assert!(close(points(share)[0][0], 12.5));
}
