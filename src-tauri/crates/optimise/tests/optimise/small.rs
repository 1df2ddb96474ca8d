//! A plan small enough to reckon by hand: two roles over three years, one row of each lever.

use fivefold_engine::Plan;
use fivefold_engine::plan::MixLimits;
use serde_json::{Value, json};

/// 100 nurses of whom none leave, wanted to be 110 in the last year; assistants to train and move.
pub fn plan() -> Plan {
    serde_json::from_value(plan_json()).unwrap()
}

pub fn plan_json() -> Value {
    json!({
        "format": "fivefold-plan/1",
        "title": "Small",
        "first_year": 2027,
        "years": 3,
        "roles": [
            { "id": "nurse", "name": "Nurses", "baseline_heads": 100, "pay_per_wte": 40000 },
            { "id": "assistant", "name": "Assistants", "baseline_heads": 50, "leaver_rate": 0.1 }
        ],
        "scenarios": [{ "name": "Ways", "levers": {
            "buy": [{ "role": "nurse", "hires": 0, "cost_per_hire": 5000, "channel": "international" }],
            "build": [{
                "id": "top-up", "name": "Top-up", "to": "nurse", "duration_years": 1, "starts": 0,
                "cost_per_learner_year": 3000
            }],
            "bind": [{ "role": "assistant", "amount": 0, "cost_per_person_kept": 2000 }],
            "borrow": [{ "role": "nurse", "amount": 0, "cost_per_head_year": 60000 }],
            "bounce": [{
                "id": "up", "from": "assistant", "to": "nurse", "moves": 0, "cost_per_move": 1000
            }]
        } }],
        "targets": [
            { "name": "Nurses", "scope": { "role": "nurse" }, "values": { "2029": 110 } }
        ]
    })
}

/// Limits as somebody writes them.
pub fn limits(limits: Value) -> MixLimits {
    serde_json::from_value(limits).unwrap()
}
