//! A plan written and read again is the same plan, and written again the same text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::plan::{
    Activity, Amount, BindRow, BindUnit, Bounce, Build, BuyRow, ChartKind, Confidence, Evidence,
    Flow, Levers, Note, Range, Role, Scenario, Scope, Share, Stop, Target, TargetUnit,
};
use fivefold_engine::summary::Unit;
use fivefold_exchange::{examples, plan_json};
use proptest::prelude::*;

const FIRST_YEAR: i32 = 2026;

fn number(most: f64) -> impl Strategy<Value = f64> {
    prop_oneof![(0..=most as u32).prop_map(f64::from), 0.0..=most]
}

fn amount(most: f64, years: u32) -> impl Strategy<Value = Amount> {
    prop_oneof![
        number(most).prop_map(Amount::Number),
        prop::collection::vec(number(most), years as usize).prop_map(Amount::Series),
    ]
}

fn rate(years: u32) -> impl Strategy<Value = Amount> {
    let range = (0.0..0.1, 0.1..0.2, 0.2..0.3)
        .prop_map(|(low, likely, high)| Amount::Range(Range { low, likely, high }));
    prop_oneof![amount(1.0, years), range]
}

fn flow(most: f64, years: u32) -> impl Strategy<Value = Flow> {
    let within = FIRST_YEAR..FIRST_YEAR + years as i32;
    prop_oneof![
        number(most).prop_map(Flow::Number),
        prop::collection::vec(number(most), years as usize).prop_map(Flow::Series),
        prop::collection::btree_map(within, number(most), 1..4).prop_map(Flow::ByYear),
    ]
}

fn words() -> impl Strategy<Value = String> {
    "[A-Za-z\"\\\\/é€][A-Za-z0-9 =+'\"\\\\/é€😀]{0,18}[a-z]"
}

fn evidence() -> impl Strategy<Value = Option<Evidence>> {
    let confidence = prop_oneof![Just(Confidence::Published), Just(Confidence::Illustrative)];
    prop::option::of((words(), prop::option::of(confidence)).prop_map(|(source, confidence)| {
        Evidence { source: Some(source), confidence, ..Evidence::default() }
    }))
}

fn role(place: usize, years: u32) -> impl Strategy<Value = Role> {
    let heads = prop::option::of(number(5_000.0));
    let wte = prop::option::of(prop_oneof![Just(Amount::Number(0.8)), Just(Amount::Number(1.0))]);
    (words(), heads, wte, prop::option::of(rate(years)), evidence(), prop::option::of(words()))
        .prop_map(move |(name, baseline_heads, wte_per_head, leaver_rate, evidence, service)| {
            Role {
                id: format!("r{place}"),
                name,
                service,
                baseline_heads,
                wte_per_head,
                leaver_rate,
                evidence,
                ..Role::default()
            }
        })
}

fn levers(years: u32) -> impl Strategy<Value = Levers> {
    let buy = (amount(500.0, years), prop::option::of(rate_of_one(years)), evidence()).prop_map(
        |(hires, fill_rate, evidence)| BuyRow {
            role: "r0".to_owned(),
            hires,
            fill_rate,
            evidence,
            ..BuyRow::default()
        },
    );
    let build = (flow(100.0, years), prop::option::of(0u32..4), prop::option::of(0.0..1.0))
        .prop_map(|(starts, duration_years, drop_out)| Build {
            to: "r1".to_owned(),
            starts,
            duration_years,
            annual_drop_out: drop_out.map(Share::Number),
            ..Build::default()
        });
    let bind = amount(0.01, years).prop_map(|amount| BindRow {
        role: "r1".to_owned(),
        amount,
        unit: Some(BindUnit::Points),
        ..BindRow::default()
    });
    let bounce = (flow(5.0, years), any::<bool>()).prop_map(|(moves, out)| Bounce {
        from: "r0".to_owned(),
        to: (!out).then(|| "r1".to_owned()),
        moves,
        ..Bounce::default()
    });
    (
        prop::collection::vec(buy, 0..3),
        prop::collection::vec(build, 0..3),
        prop::collection::vec(bind, 0..2),
        prop::collection::vec(bounce, 0..3),
    )
        .prop_map(|(buy, build, bind, bounce)| Levers {
            buy,
            build,
            bind,
            bounce,
            ..Levers::default()
        })
}

fn rate_of_one(years: u32) -> impl Strategy<Value = Amount> {
    amount(1.0, years)
}

fn target() -> impl Strategy<Value = Target> {
    let values = prop::collection::btree_map(2020..2040, number(10_000.0), 0..5);
    let activity = prop::option::of((words(), 1.0..400.0).prop_map(|(measure, units_per_wte)| {
        Activity { measure, units_per_wte, ..Activity::default() }
    }));
    (values, activity, any::<bool>()).prop_map(|(values, activity, all): (BTreeMap<_, _>, _, _)| {
        Target {
            name: "A target".to_owned(),
            scope: if all { Scope::All } else { Scope::Roles(vec!["r0".into(), "r1".into()]) },
            unit: Some(TargetUnit::Wte),
            values,
            activity,
            ..Target::default()
        }
    })
}

fn stop() -> impl Strategy<Value = Stop> {
    let chart = prop::sample::select(ChartKind::ALL.to_vec());
    let scope = prop_oneof![Just(Scope::All), Just(Scope::Role("r1".to_owned()))];
    let unit = prop_oneof![Just(Unit::Heads), Just(Unit::Wte)];
    (words(), scope, chart, unit, prop::option::of(words())).prop_map(
        |(title, scope, chart, unit, note)| Stop {
            title,
            scope,
            chart,
            scenario: "One".to_owned(),
            unit,
            note,
        },
    )
}

fn plan() -> impl Strategy<Value = Plan> {
    (1u32..8).prop_flat_map(|years| {
        let roles = (role(0, years), role(1, years));
        let stops = prop::collection::vec(stop(), 0..3);
        let parts = (roles, levers(years), target(), stops, words(), evidence());
        parts.prop_map(move |((first, second), levers, target, running_order, title, evidence)| {
            Plan {
                title: title.clone(),
                first_year: FIRST_YEAR,
                years,
                roles: vec![first, second],
                scenarios: vec![Scenario { name: "One".to_owned(), levers, ..Scenario::default() }],
                targets: vec![target],
                running_order,
                notes: vec![Note { heading: title.clone(), text: title, evidence: None }],
                evidence,
                ..Plan::default()
            }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn reading_what_was_written_gives_the_same_plan(plan in plan()) {
        let text = plan_json::write(&plan);
        let again = plan_json::read(text.as_bytes()).map_err(|refusal| {
            TestCaseError::fail(format!("{refusal}\n{text}"))
        })?;
        prop_assert_eq!(&again, &plan);
        prop_assert_eq!(plan_json::write(&again), text);
    }
}

#[test]
fn every_example_and_every_case_survives_a_round_trip() {
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/cases");
    let files = std::fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path());
    let plans = files.filter(|file| file.to_string_lossy().ends_with(".plan.json"));
    let texts = plans.map(|file| std::fs::read_to_string(file).unwrap());
    let examples = examples::all().into_iter().map(|example| example.json.to_owned());
    let mut seen = 0;
    for text in texts.chain(examples) {
        let plan = plan_json::read(text.as_bytes()).unwrap();
        let written = plan_json::write(&plan);
        assert_eq!(plan_json::read(written.as_bytes()).unwrap(), plan);
        // Nothing is lost that the plan's types would not show: the JSON says the same.
        let before: serde_json::Value = serde_json::from_str(&text).unwrap();
        let after: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert_lost_nothing(&before, &after, &plan.title);
        seen += 1;
    }
    assert_eq!(seen, 20);
}

/// Every member written by a person is still there with the same value; members may be added that
/// say a default.
fn assert_lost_nothing(before: &serde_json::Value, after: &serde_json::Value, at: &str) {
    use serde_json::Value;
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (key, value) in before {
                match after.get(key) {
                    Some(kept) => assert_lost_nothing(value, kept, &format!("{at}.{key}")),
                    None => assert!(says_nothing(value), "{at}.{key} is lost"),
                }
            }
        }
        (Value::Array(before), Value::Array(after)) => {
            assert_eq!(before.len(), after.len(), "{at}");
            for (place, (before, after)) in before.iter().zip(after).enumerate() {
                assert_lost_nothing(before, after, &format!("{at}[{place}]"));
            }
        }
        (Value::Number(before), Value::Number(after)) => {
            assert_eq!(before.as_f64(), after.as_f64(), "{at}");
        }
        _ => assert_eq!(before, after, "{at}"),
    }
}

/// Null, or a list or object of nothing else.
fn says_nothing(value: &serde_json::Value) -> bool {
    use serde_json::Value;
    match value {
        Value::Null => true,
        Value::Array(list) => list.iter().all(says_nothing),
        Value::Object(map) => map.values().all(says_nothing),
        _ => false,
    }
}

#[test]
fn numbers_are_written_as_people_write_them() {
    let text = r#"{"format": "fivefold-plan/1", "title": "Test", "first_year": 2026, "years": 2,
        "roles": [{"id": "a", "name": "A", "baseline_heads": 31.0, "leaver_rate": [0.1, 0.125]}],
        "targets": []}"#;
    let written = plan_json::write(&plan_json::read(text.as_bytes()).unwrap());
    let expected = r#"{
  "format": "fivefold-plan/1",
  "title": "Test",
  "first_year": 2026,
  "years": 2,
  "roles": [
    {
      "id": "a",
      "name": "A",
      "baseline_heads": 31,
      "leaver_rate": [0.1, 0.125]
    }
  ],
  "scenarios": [],
  "targets": []
}
"#;
    assert_eq!(written, expected);
}
