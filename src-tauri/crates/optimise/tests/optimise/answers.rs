//! What the answers say, on a plan small enough to reckon by hand.

use fivefold_engine::edit::{Edit, apply, describe};
use fivefold_optimise::{MixStatus, Patience, Unwatched, reasons, trade_off, with_mix};
use serde_json::json;

use crate::cases::mix_of;
use crate::small::{limits, plan, plan_json};

/// Ten more nurses: moves at £1,000 are cheapest, then places at £3,000, then hires at £5,000.
#[test]
fn the_cheapest_way_first() {
    let plan = plan();
    let best = mix_of(
        &plan,
        &limits(json!({
            "bounce": [{ "route": "up", "most_moves": { "2027": 1, "2028": 1, "2029": 1 } }],
            "build": [{ "programme": "Top-up", "most_starts": 2 }]
        })),
    )
    .unwrap();
    assert_eq!(best.status, MixStatus::Found);
    let mix = best.mix.unwrap();
    // 3 moves, 2 starts in each of two years, and 3 hires.
    assert!((mix.cost - (3.0 * 1000.0 + 4.0 * 3000.0 + 3.0 * 5000.0)).abs() < 1e-3, "{}", mix.cost);
    assert_eq!(mix.shortfall, 0.0);
    assert_eq!(mix.difference.notices, 0);
    assert!(best.sentence.contains("£30,000"), "{}", best.sentence);
}

#[test]
fn a_limit_on_a_row_that_stays_as_it_is_says_nothing_of_the_others() {
    let fixed = json!([
        { "lever": "buy", "row": 1 }, { "lever": "build", "row": "top-up" },
        { "lever": "bind", "row": 1 }, { "lever": "borrow", "row": "nurse" }
    ]);
    let alone = mix_of(&plan(), &limits(json!({ "fixed": fixed }))).unwrap();
    let limited = limits(json!({
        "fixed": fixed,
        "buy": [{ "row": 1, "most_hires": 3 }],
        "build": [{ "programme": "top-up", "most_starts": 3 }],
        "bind": [{ "role": "assistant", "most_kept": 1, "steps": [
            { "people": 1, "cost_per_person_kept": 100 }
        ] }],
        "borrow": [{ "role": "nurse", "most_heads": 2, "most_share": 0.1 }]
    }));
    assert_eq!(mix_of(&plan(), &limited).unwrap().mix.unwrap().rows, alone.mix.unwrap().rows);
}

#[test]
fn it_is_one_step_that_adds_a_scenario() {
    let plan = plan();
    let mix = mix_of(&plan, &limits(json!({}))).unwrap().mix.unwrap();
    assert!(matches!(mix.edit, Edit::Together { .. }));
    assert!(describe(&plan, &mix.edit).contains("Best mix"));
    let with = with_mix(&plan, &mix).unwrap();
    assert_eq!(with.scenarios.len(), 2);
    assert_eq!(with.scenarios[1].name, "Best mix");
    // Found once more it has a name of its own.
    let again = mix_of(&with, &limits(json!({}))).unwrap().mix.unwrap();
    assert_eq!(again.scenario, "Best mix 2");
    assert_eq!(apply(&with, &again.edit).unwrap().scenarios.len(), 3);
}

#[test]
fn rising_costs_of_keeping_people_become_a_row_each() {
    let mut json = plan_json();
    json["targets"][0] = json!({
        "name": "Assistants", "scope": { "role": "assistant" }, "values": { "2027": 50 }
    });
    let plan = serde_json::from_value(json).unwrap();
    let mix = mix_of(
        &plan,
        &limits(json!({ "bind": [{ "role": "assistant", "steps": [
            { "people": 2, "cost_per_person_kept": 1000 },
            { "people": 9, "cost_per_person_kept": 1500 }
        ] }] })),
    )
    .unwrap()
    .mix
    .unwrap();
    // e = 0.1 / 1.05 of 50 leave: all of them have to be kept, two for less.
    let leave = 50.0 * 0.1 / 1.05;
    assert!((mix.cost - (2.0 * 1000.0 + (leave - 2.0) * 1500.0)).abs() < 1e-2, "{}", mix.cost);
    let kept: Vec<f64> = mix
        .rows
        .iter()
        .filter(|row| row.row.starts_with("Bind"))
        .map(|row| row.people[0])
        .collect();
    assert!((kept[0] - 2.0).abs() < 1e-6 && (kept[1] - (leave - 2.0)).abs() < 1e-6, "{kept:?}");
}

#[test]
fn an_offer_to_everyone_is_made_only_where_it_is_worth_it() {
    let mut json = plan_json();
    json["targets"] = json!([
        { "name": "Assistants", "scope": { "role": "assistant" }, "values": { "2027": 48 } }
    ]);
    json["scenarios"][0]["levers"]["buy"] =
        json!([{ "role": "assistant", "hires": 0, "cost_per_hire": 5000 }]);
    let offer = |each: f64| {
        let mut json = json.clone();
        json["scenarios"][0]["levers"]["bind"] = json!([{ "role": "assistant", "amount": 0, "cost_per_person_kept": 100, "cost_per_head": each }]);
        let plan = serde_json::from_value(json).unwrap();
        mix_of(&plan, &limits(json!({}))).unwrap().mix.unwrap()
    };
    let leave = 50.0 * 0.1 / 1.05;
    let keep = leave - 2.0;
    // Made in the first year only, and of everyone in post on average.
    let cheap = offer(10.0);
    assert!(
        (cheap.cost - (keep * 100.0 + 10.0 * (50.0 + 48.0) / 2.0)).abs() < 1e-3,
        "{}",
        cheap.cost
    );
    // So dear that people are hired instead: one hired comes to 1 - e/2 of one at the year's end.
    let dear = offer(1000.0);
    let hires = keep / (1.0 - 0.1 / 1.05 / 2.0);
    assert!((dear.cost - hires * 5000.0).abs() < 1e-2, "{}", dear.cost);
}

#[test]
fn a_value_beyond_the_horizon_keeps_training_going() {
    let plan = plan();
    let limits = |value: f64| {
        limits(json!({ "build": [{ "programme": 1, "most_starts": 4, "value_beyond": value }] }))
    };
    let starts = |value: f64| {
        let mix = mix_of(&plan, &limits(value)).unwrap().mix.unwrap();
        let build = mix.rows.iter().find(|row| row.row.contains("Top-up")).unwrap().people[2];
        (build, mix.worth_beyond)
    };
    assert_eq!(starts(0.0), (0.0, 0.0));
    assert_eq!(starts(2_000.0).0, 0.0);
    let (build, worth) = starts(4_000.0);
    assert!((build - 4.0).abs() < 1e-6 && (worth - 16_000.0).abs() < 1e-2, "{build} {worth}");
}

#[test]
fn whole_people_are_whole_and_still_meet_the_target() {
    let mut json = plan_json();
    json["roles"][0]["leaver_rate"] = json!(0.08);
    let plan = serde_json::from_value(json).unwrap();
    let asked = limits(json!({
        "whole_people": true, "bounce": [{ "route": 1, "most_moves": 3 }],
        "build": [{ "programme": "top-up", "most_starts": 5 }]
    }));
    let mix = mix_of(&plan, &asked).unwrap().mix.unwrap();
    assert!(mix.rows.iter().flat_map(|row| &row.people).all(|people| people.fract() == 0.0));
    assert_eq!(mix.shortfall, 0.0);
    let rounding = mix.rounding.unwrap();
    assert!(rounding.cost_before <= mix.cost && mix.cost - rounding.cost_before < 5_000.0);
    assert!(rounding.sentence.contains("misses no target by more"), "{}", rounding.sentence);
}

#[test]
fn what_is_at_odds_is_said_with_the_least_way_out() {
    let plan = plan();
    let best = mix_of(
        &plan,
        &limits(json!({
            "buy": [{ "row": "nurse", "most_hires": 2 }],
            "build": [{ "programme": "top-up", "most_starts": 0 }],
            "bounce": [{ "route": "up", "most_moves": 0 }]
        })),
    )
    .unwrap();
    assert_eq!(best.status, MixStatus::Infeasible);
    let odds = best.odds.unwrap();
    assert_eq!(odds.targets.len(), 1);
    assert!(odds.targets[0].contains("missed by 4 heads in 2028/29"), "{:?}", odds.targets);
    // Four more in three years: by hires of which there are two a year, a third of them more.
    assert_eq!(odds.limits, ["1.3 more hires a year in Nurses"]);
    assert!((best.mix.unwrap().shortfall - 4.0).abs() < 1e-5);
}

#[test]
fn every_row_and_limit_says_why() {
    let plan = plan();
    let asked = limits(json!({ "bounce": [{ "route": "up", "most_moves": 1 }] }));
    let why = reasons(&plan, "Ways", &asked, &Unwatched, Patience::default()).unwrap();
    assert_eq!(why.status, MixStatus::Found);
    // One more move in each of three years saves a place each: 3 x (£3,000 - £1,000).
    let moves = why.limits.iter().find(|price| price.limit.starts_with("moves")).unwrap();
    assert!((moves.saves - 6_000.0).abs() < 1e-3, "{moves:?}");
    let target = why.limits.iter().find(|price| price.limit.starts_with("the target")).unwrap();
    assert!((target.saves - 3_000.0).abs() < 1e-3, "{target:?}");
    let of = |row: &str| why.rows.iter().find(|reason| reason.row.contains(row)).unwrap();
    assert!(of("Bounce").reason.contains("£6,000"), "{:?}", of("Bounce"));
    assert!(of("Build").reason.contains("no limit on it binds"), "{:?}", of("Build"));
    assert!(!of("Buy").used && of("Buy").reason.contains("add £2,000"), "{:?}", of("Buy"));
    assert!(of("Borrow").reason.contains("add £60,000"), "{:?}", of("Borrow"));
}

#[test]
fn a_curve_goes_from_nothing_to_the_targets() {
    let plan = plan();
    let asked = limits(json!({ "bounce": [{ "route": "up", "most_moves": 1 }] }));
    let curve = trade_off(&plan, "Ways", &asked, 11, &Unwatched, Patience::default()).unwrap();
    assert_eq!(curve.points.len(), 11);
    assert!(curve.points[0].cost.abs() < 1e-6 && (curve.points[0].shortfall - 10.0).abs() < 1e-6);
    let last = &curve.points[10];
    assert!(last.shortfall < 1e-5 && (last.cost - 24_000.0).abs() < 0.1, "{}", last.cost);
    for point in &curve.points {
        with_mix(&plan, &point.mix).unwrap();
    }
}

/// Everybody about to leave is kept, which is no whole number: somebody has to be found elsewhere.
#[test]
fn rounding_looks_elsewhere_where_up_is_not_possible() {
    let mut json = plan_json();
    json["targets"][0] = json!({
        "name": "Assistants", "scope": { "role": "assistant" }, "values": { "2027": 50 }
    });
    json["scenarios"][0]["levers"]["buy"] =
        json!([{ "role": "assistant", "hires": 0, "cost_per_hire": 9000 }]);
    let plan = serde_json::from_value(json).unwrap();
    let mix = mix_of(&plan, &limits(json!({ "whole_people": true }))).unwrap().mix.unwrap();
    let people =
        |row: &str| mix.rows.iter().find(|found| found.row.starts_with(row)).unwrap().people[0];
    assert_eq!((people("Bind"), people("Buy")), (4.0, 1.0));
    assert_eq!(mix.shortfall, 0.0);
}
