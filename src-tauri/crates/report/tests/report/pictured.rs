//! Plans with a picture of the workforce.

use fivefold_engine::plan::{Flow, Plan};
use serde_json::json;

use crate::fixture::{plan_saying, small_plan};

/// The small plan with something in every list of the picture, and a bursary among its levers.
pub fn plan_with_a_picture() -> Plan {
    let mut plan = small_plan();
    draw_on(&mut plan, "");
    let levers = &mut plan.scenarios[0].levers;
    levers.build[0].id = Some("degree".to_owned());
    levers.build[0].bursary_per_learner_year = Some(9_000.0);
    levers.build[0].service_tie_years = Some(2);
    levers.build[0].starts = Flow::Number(6.0);
    levers.borrow[0].backfills = Some("degree".to_owned());
    plan
}

/// A plan that says this wherever a planner can type, the picture too.
pub fn picture_saying(text: &str) -> Plan {
    let mut plan = plan_saying(text);
    draw_on(&mut plan, text);
    plan
}

/// A picture of nurses and support workers, each of its words followed by others.
fn draw_on(plan: &mut Plan, more: &str) {
    let said = |words: &str| -> String {
        let all = format!("{words} {more}");
        all.trim().chars().take(200).collect()
    };
    let illustrative = json!({ "confidence": "illustrative", "source": said("A workshop") });
    plan.picture = serde_json::from_value(json!({
        "strands": [{
            "strand": "functional_mapping",
            "source": said("Mapping day"),
            "date": "2017-02-10",
            "coverage": said("One team of four"),
            "feeds": said("Hours of the team"),
            "missing": said("The night team"),
            "evidence": { "confidence": "unverified" },
        }],
        "teams": [{
            "name": said("Team of the north"),
            "counts": "capacity",
            "time": { "leave": 0.14, "sickness": 0.05, "headroom": 0.21 },
            "functions": [
                { "name": said("Assessment"), "hours_per_week": 20_000, "supervision": 0.1 },
                { "name": said("Liaison"), "hours_per_week": 2_000, "minimum": 0.5 },
            ],
            "cover": [
                { "function": said("Assessment"), "role": "nurse", "share": 0.5 },
                { "function": said("Assessment"), "role": "worker", "supervised": true },
                { "function": said("Liaison"), "role": "nurse", "share": 0.2 },
            ],
        }],
        "competencies": [{
            "id": "risk",
            "name": said("Assesses risk"),
            "lapses_after": 2,
            "training_hours": 18,
            "training_cost": 450,
            "supervisor_hours": 10,
            "supervisors": [{ "role": "nurse", "hours_per_wte": 1 }],
        }],
        "required": [{ "role": "nurse", "competency": "risk" }],
        "held": [{ "role": "nurse", "competency": "risk", "heads": 300, "gained": 2017 }],
        "benchmarks": [
            {
                "name": said("All staff"),
                "measure": "wte_per_ten_thousand_births",
                "base": 2_000_000,
                "peers": [
                    { "name": said("Peer A"), "value": 3.1 },
                    { "name": said("Peer B"), "value": 5.2 },
                ],
                "standard": {
                    "name": said("The college"),
                    "value": 5.5,
                    "evidence": { "confidence": "unverified" },
                },
                "evidence": illustrative,
            },
            { "name": said("Vacancies"), "measure": "vacancy_rate" },
        ],
        "readiness": [
            {
                "list": said("Before we begin"),
                "heading": said("Rooms"),
                "question": said("Is there room for a pram?"),
                "asked_of": "local",
                "answer": "no",
                "said": said("Two sites have none."),
                "owner": said("Service manager"),
                "date": "2018-07-31",
                "to_do": said("Use family hubs"),
            },
            {
                "list": said("Before we begin"),
                "question": said("Are staff trained?"),
                "answer": "partly",
                "became": said("Action: train two a team"),
            },
            { "list": said("Nationally"), "question": said("Is there money?") },
        ],
        "integrated": {
            "area": said("The county"),
            "births": 9_000,
            "prevalence": 0.25,
            "severe_share": 0.4,
            "reached_severe": 480,
            "caseload": 230,
            "stated": { "reached": 500, "unmet": 1_150, "practitioners": 5 },
            "settings": [
                { "name": said("Maternity"), "share": 0.6, "role": "worker" },
                { "name": said("Family hubs"), "share": 0.4 },
            ],
            "access": { "hours_per_week": 45, "on_duty": 1, "role": "worker" },
            "universal": [{
                "name": said("Midwives"),
                "heads": 90,
                "training_hours": 8,
                "supervision_hours": 6,
                "group_size": 10,
            }],
            "areas": [
                { "name": said("North"), "births": 5_000 },
                { "name": said("South"), "births": 4_000 },
            ],
        },
    }))
    .unwrap();
}
