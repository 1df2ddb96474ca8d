//! The picture of a service: worked by hand, what must hold of every plan, what is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod benchmarks;
mod bursary;
mod competencies;
mod edits;
mod functions;
mod integrated;
#[path = "../random_plans/mod.rs"]
mod random_plans;
mod readiness;
mod refused;
mod registered;

use fivefold_engine::{Model, Plan};
use serde_json::json;

/// Consultants, nurses and nursery nurses over two years, nobody leaves: figures by hand stay round.
pub fn plan() -> Plan {
    serde_json::from_value(json!({
        "format": "fivefold-plan/1",
        "title": "Community perinatal team",
        "first_year": 2027,
        "years": 2,
        "roles": [
            { "id": "consultant", "name": "Consultants", "baseline_heads": 2, "band": "Medical" },
            { "id": "nurse", "name": "Nurses", "baseline_heads": 10, "wte_per_head": 0.8,
              "establishment_wte": 10, "band": "6" },
            { "id": "nursery", "name": "Nursery nurses", "baseline_heads": 4, "band": "4" }
        ],
        "scenarios": [{
            "name": "Grow",
            "levers": {}
        }],
        "picture": {
            "teams": [{
                "name": "Community",
                "time": { "contracted_hours": 40, "leave": 0.15, "sickness": 0.05, "headroom": 0.3 },
                "functions": [
                    { "name": "Assessment", "hours_per_referral": 3, "referrals": 730,
                      "minimum": 0.9 },
                    { "name": "Parent-infant work", "hours_per_week": 80, "supervision": 0.25 },
                    { "name": "Medication", "hours_per_week": [20, 50] }
                ],
                "cover": [
                    { "function": "Assessment", "role": "nurse" },
                    { "function": "Parent-infant work", "role": "nurse", "share": 0.25 },
                    { "function": "Parent-infant work", "role": "nursery", "supervised": true },
                    { "function": "Medication", "role": "consultant", "share": 1 }
                ]
            }],
            "competencies": [
                { "id": "bonding", "name": "Bonding and attachment", "lapses_after": 2,
                  "training_hours": 10, "training_weeks": 8, "training_cost": 500,
                  "supervisor_hours": 20,
                  "supervisors": [{ "role": "consultant", "hours_per_wte": 30 }] },
                { "id": "risk", "name": "Assessing risk", "training_cost": 100,
                  "training_weeks": 30 }
            ],
            "required": [
                { "role": "nurse", "competency": "bonding" },
                { "role": "nursery", "competency": "bonding", "share": 0.5 },
                { "role": "nurse", "competency": "risk" }
            ],
            "held": [
                { "role": "nurse", "competency": "bonding", "heads": 3, "gained": 2026 },
                { "role": "nurse", "competency": "bonding", "heads": 2, "gained": 2025 },
                { "role": "nurse", "competency": "risk", "heads": 10, "gained": 2020 }
            ],
            "benchmarks": [{
                "name": "Nurses",
                "measure": "wte_per_ten_thousand_births",
                "scope": { "role": "nurse" },
                "base": 20000,
                "peers": [
                    { "name": "A", "value": 3 }, { "name": "B", "value": 5 },
                    { "name": "C", "value": 6 }, { "name": "D", "value": 9 }
                ],
                "standard": { "name": "Team standard", "value": 5,
                    "evidence": { "confidence": "unverified" } }
            }]
        }
    }))
    .unwrap()
}

/// What comes of the first scenario.
pub fn with_result<T>(
    plan: &Plan,
    of: impl FnOnce(&Plan, &fivefold_engine::results::ScenarioResult<'_>) -> T,
) -> T {
    let model = Model::new(plan).unwrap();
    of(plan, &model.scenario(0).unwrap())
}

/// Equal to 1e-9.
pub fn near(one: f64, other: f64) {
    assert!((one - other).abs() <= 1e-9 * other.abs().max(1.0), "{one} is not {other}");
}
