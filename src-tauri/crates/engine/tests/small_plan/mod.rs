//! A small plan with one of everything, for tests that change one thing about it.

use fivefold_engine::Plan;
use serde_json::json;

/// Two roles over 2026/27 to 2028/29, one row of each lever, a usual programme and move.
pub fn small_plan() -> Plan {
    serde_json::from_value(json!({
        "format": "fivefold-plan/1",
        "title": "Small",
        "first_year": 2027,
        "years": 3,
        "roles": [
            {
                "id": "nurse", "name": "Nurses", "service": "Perinatal", "team": "North",
                "baseline_heads": 100, "wte_per_head": 0.8, "leaver_rate": [0.1, 0.2, 0.3],
                "usual_joiners": 12, "establishment_wte": 90,
                "establishment_changes": [{ "year": 2028, "wte": -10 }]
            },
            { "id": "doctor", "name": "Doctors", "service": "Perinatal", "baseline_heads": 50 },
            { "id": "clerk", "name": "Clerks", "baseline_heads": 20 }
        ],
        "usual": {
            "build": [{
                "id": "degree", "name": "Nursing degree", "to": "nurse", "duration_years": 2,
                "starts": { "2026": 6, "2027": 5 }
            }],
            "bounce": [{
                "from": "nurse", "to": "doctor", "duration_years": 1, "moves": 1,
                "moves_before": { "2026": 2 }
            }]
        },
        "transfers": [{ "role": "doctor", "year": 2028, "heads": -5 }],
        "scenarios": [
            {
                "name": "Grow",
                "levers": {
                    "buy": [{ "role": "nurse", "hires": [10, 20, 30], "fill_rate": 0.5 }],
                    "build": [{
                        "name": "Return", "to": "doctor", "duration_years": 1,
                        "starts": { "2027": 4, "2028": 4 }
                    }],
                    "bind": [{ "role": "nurse", "amount": 0.02, "unit": "points" }],
                    "borrow": [{ "role": "doctor", "amount": 3, "kind": "agency" }],
                    "bounce": [{ "from": "clerk", "to": "nurse", "moves": [2, 1, 0] }]
                }
            },
            { "name": "Nothing", "levers": {} }
        ],
        "targets": [
            { "name": "Perinatal staff", "scope": { "service": "Perinatal" }, "values": { "2029": 160 } },
            { "name": "Nurses", "scope": { "role": "nurse" }, "unit": "wte", "values": { "2029": 90 } },
            { "name": "Both", "scope": { "roles": ["nurse", "clerk"] }, "values": { "2028": 150 } }
        ],
        "actions": [{ "text": "Advertise", "lever": "buy", "role": "nurse", "due": "2026-09-30" }],
        "notes": [{ "heading": "Caveat", "text": "Made up." }]
    }))
    .unwrap()
}
