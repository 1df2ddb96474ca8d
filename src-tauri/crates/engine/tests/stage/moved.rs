//! What a move is told as.

use fivefold_engine::plan::{Lever, Scope};
use fivefold_engine::stage::{StageChoice, act, what_moved};
use fivefold_engine::summary::{Summary, Unit, summarise};
use fivefold_engine::{Model, Plan};
use serde_json::json;

use super::moved;

/// Nurses who stay as they are but for the levers, over 2026/27 to 2028/29.
fn nurses(heads: f64, target: Option<f64>) -> Plan {
    let values = target.map_or_else(|| json!({}), |target| json!({ "2029": target }));
    serde_json::from_value(json!({
        "format": "fivefold-plan/1",
        "title": "Nurses",
        "first_year": 2027,
        "years": 3,
        "roles": [{
            "id": "nurse", "name": "Mental health nurses", "baseline_heads": heads,
            "wte_per_head": 0.5
        }],
        "scenarios": [{ "name": "Grow", "levers": {
            "bounce": [{ "from": "nurse", "to": null, "moves": [0, 0, 20] }],
            "buy": [{ "role": "nurse", "hires": [0, 0, 10] }]
        } }],
        "targets": [
            { "name": "Nurses", "values": values },
            { "name": "WTE", "unit": "wte", "values": values }
        ]
    }))
    .unwrap()
}

fn seen(plan: &Plan, unit: Unit) -> Summary {
    let model = Model::new(plan).unwrap();
    summarise(plan, &model.scenario_named("Grow").unwrap(), &Scope::All, unit)
}

/// What a lever of the nurses from 2028/29 on is told as.
fn told(plan: &Plan, lever: Lever, value: f64, unit: Unit) -> String {
    let choice = StageChoice { scope: Scope::Role("nurse".to_owned()), from: 2029 };
    let after = moved(plan, "Grow", &choice, lever, value);
    let act = act(plan, &choice.scope, lever, value);
    what_moved(&seen(plan, unit), &seen(&after, unit), &act)
}

fn told_in_heads(plan: &Plan, lever: Lever, value: f64) -> String {
    told(plan, lever, value, Unit::Heads)
}

#[test]
fn more_fewer_and_the_same_against_a_target_not_reached() {
    // 1,000 and 10 who join, less 20 let go, against 1,021.
    let plan = nurses(1_000.0, Some(1_021.0));
    assert_eq!(
        told_in_heads(&plan, Lever::Buy, 24.0),
        "Buy 24 hires for Mental health nurses: 14 more in post by 2028/29; the gap to the target \
         falls from 31 to 17.",
    );
    assert_eq!(
        told_in_heads(&plan, Lever::Buy, 1.0),
        "Buy 1 hire for Mental health nurses: 9 fewer in post by 2028/29; the gap to the target \
         rises from 31 to 40.",
    );
    assert_eq!(
        told_in_heads(&plan, Lever::Buy, 10.0),
        "Buy 10 hires for Mental health nurses: no change in post by 2028/29; the gap to the \
         target stays at 31.",
    );
    assert_eq!(
        told_in_heads(&plan, Lever::Buy, 10.3),
        "Buy 10.3 hires for Mental health nurses: less than 1 more in post by 2028/29; the gap to \
         the target stays at 31.",
    );
}

#[test]
fn gaps_close_open_and_stay_closed() {
    let plan = nurses(1_000.0, Some(1_021.0));
    assert_eq!(
        told_in_heads(&plan, Lever::Buy, 41.0),
        "Buy 41 hires for Mental health nurses: 31 more in post by 2028/29; the gap of 31 to the \
         target is closed.",
    );
    assert_eq!(
        told_in_heads(&plan, Lever::Buy, 46.0),
        "Buy 46 hires for Mental health nurses: 36 more in post by 2028/29; the gap of 31 to the \
         target is closed, 5 over.",
    );
    let met = nurses(1_000.0, Some(985.0));
    assert_eq!(
        told_in_heads(&met, Lever::Buy, 0.0),
        "Buy 0 hires for Mental health nurses: 10 fewer in post by 2028/29; a gap of 5 to the \
         target opens.",
    );
    assert_eq!(
        told_in_heads(&met, Lever::Buy, 12.0),
        "Buy 12 hires for Mental health nurses: 2 more in post by 2028/29; the target stays met, 7 \
         over.",
    );
}

#[test]
fn without_a_target_the_last_year_is_told() {
    assert_eq!(
        told_in_heads(&nurses(1_000.0, None), Lever::Buy, 24.0),
        "Buy 24 hires for Mental health nurses: 14 more in post by 2028/29; no target is set \
         for these roles.",
    );
}

#[test]
fn wte_are_named_and_small_teams_told_to_a_tenth() {
    assert_eq!(
        told(&nurses(1_000.0, Some(510.0)), Lever::Buy, 24.0, Unit::Wte),
        "Buy 24 hires for Mental health nurses: 7 WTE more in post by 2028/29; the gap to the \
         target falls from 15 to 8 WTE.",
    );
    assert_eq!(
        told_in_heads(&nurses(40.0, Some(44.25)), Lever::Buy, 12.5),
        "Buy 12.5 hires for Mental health nurses: 2.5 more in post by 2028/29; the gap to the \
         target falls from 14.3 to 11.8.",
    );
}

#[test]
fn borrowed_people_are_capacity() {
    assert_eq!(
        told_in_heads(&nurses(1_000.0, Some(1_021.0)), Lever::Borrow, 6.0),
        "Borrow 6 people for Mental health nurses: 6 more in capacity by 2028/29, but none in \
         post; the gap to the target stays at 31.",
    );
}

#[test]
fn what_comes_after_the_targets_year_is_told_beside_it() {
    let mut plan = nurses(1_000.0, None);
    plan.targets[0].values.insert(2028, 1_010.0);
    assert_eq!(
        told_in_heads(&plan, Lever::Buy, 24.0),
        "Buy 24 hires for Mental health nurses: no change by 2027/28, the target's year, but 14 \
         more in post by 2028/29; the gap to the target stays at 10.",
    );
}

#[test]
fn of_several_targets_the_one_in_question_is_named() {
    let mut plan = nurses(1_000.0, Some(1_021.0));
    let sooner = json!({ "name": "Sooner", "values": { "2028": 1_000 } });
    plan.targets.push(serde_json::from_value(sooner).unwrap());
    assert_eq!(
        told_in_heads(&plan, Lever::Buy, 24.0),
        "Buy 24 hires for Mental health nurses: 14 more in post by 2028/29; the gap to the target \
         “Nurses” falls from 31 to 17.",
    );
}
