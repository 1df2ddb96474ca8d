//! A plan comes back from its rows as it was, to the last bit and the last thing left out.

use std::path::Path;

use fivefold_engine::{Plan, validate};
use fivefold_store::PlanFile;
use proptest::prelude::*;

use crate::plans;
use crate::scratch::{NOW, Scratch};

/// The plan as text, in which 0.1 and its neighbour differ and a number is not a series.
pub fn exactly(plan: &Plan) -> String {
    format!("{plan:?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_random_plan_comes_back_as_it_was(seed: u64) {
        let plan = plans::plan(seed);
        prop_assert_eq!(validate(&plan), vec![]);
        let scratch = Scratch::new();
        let created = PlanFile::create(&scratch.path("a.fivefold"), &plan, NOW).unwrap();
        prop_assert_eq!(exactly(created.plan()), exactly(&plan));
        drop(created);
        let opened = PlanFile::open_read_only(&scratch.path("a.fivefold")).unwrap();
        prop_assert_eq!(exactly(opened.plan()), exactly(&plan));
    }
}

#[test]
fn random_plans_between_them_use_every_form_and_leave_out_every_field() {
    let plans: Vec<String> = (0..200).map(|seed| exactly(&plans::plan(seed))).collect();
    let said = |words: &str| plans.iter().any(|plan| plan.contains(words));
    for form in ["Number(", "Series([", "Range(Range", "ByYear({20", "moves_before: {20"] {
        assert!(said(form), "{form}");
    }
    for field in [
        "staff_group",
        "registered",
        "baseline_heads",
        "wte_per_head",
        "leaver_rate",
        "leaver_definition",
        "usual_joiners",
        "establishment_wte",
        "evidence",
        "reason",
        "unit",
        "fill_rate",
        "channel",
        "pay_per_wte",
        "cost_per_hire",
        "cost_per_learner_year",
        "bursary_per_learner_year",
        "cost_per_person_kept",
        "cost_per_head",
        "cost_per_head_year",
        "service_tie_years",
        "clawback",
        "backfills",
        "on_duty",
        "supervision",
        "lapses_after",
        "standard",
        "asked_of",
        "integrated",
        "group_size",
        "cost_per_move",
        "cost_per_exit",
        "programme",
        "recurrent",
        "price_year",
        "funding_covers",
        "id",
        "from",
        "duration_years",
        "annual_drop_out",
        "join_rate",
        "employed",
        "productive_share",
        "kind",
        "to",
        "completion",
        "framework",
        "posts_read_as",
        "basis",
        "measured",
        "counts_borrowed",
        "activity",
        "scale",
        "owner",
        "due",
        "lever",
        "role",
        "rationale",
        "source",
        "confidence",
        "review_by",
    ] {
        assert!(said(&format!("{field}: None")), "{field} is never left out");
        assert!(said(&format!("{field}: Some")), "{field} is never given");
    }
}

#[test]
fn the_worked_cases_come_back_as_the_same_plan_json() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases");
    for number in 1..=16 {
        let json = std::fs::read_to_string(cases.join(format!("case-{number}.plan.json"))).unwrap();
        let plan: Plan = serde_json::from_str(&json).unwrap();
        let scratch = Scratch::new();
        let path = scratch.plan_file("a.fivefold", &plan);
        let stored = PlanFile::open_read_only(&path).unwrap();
        let written = |plan: &Plan| serde_json::to_string(plan).unwrap();
        assert_eq!(written(stored.plan()), written(&plan), "case {number}");
    }
}
