//! The register of inputs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod random_plans;
mod small_plan;

use fivefold_engine::baseline::baseline;
use fivefold_engine::edit::{apply, describe};
use fivefold_engine::plan::{Amount, Confidence, Evidence, Plan};
use fivefold_engine::register::{
    EvidenceFrom, InputAt, RegisterEntry, RegisterFilter, counts, register, set_evidence, told_by,
};
use random_plans::{Kinds, random_plan};
use serde_json::json;
use small_plan::small_plan;

fn sure(confidence: Confidence) -> Evidence {
    Evidence { confidence: Some(confidence), ..Evidence::default() }
}

fn at_path(plan: &Plan, path: &str) -> RegisterEntry {
    register(plan).into_iter().find(|entry| entry.path == path).unwrap_or_else(|| panic!("{path}"))
}

#[test]
fn every_input_is_listed_in_words() {
    let listed: Vec<(String, String)> =
        register(&small_plan()).into_iter().map(|entry| (entry.what, entry.value)).collect();
    for (what, value) in [
        ("In post at the baseline, Nurses", "100 heads"),
        ("WTE per head, Nurses", "0.8"),
        ("Leaver rate, Nurses", "10 % in 2026/27, 20 % in 2027/28, 30 % in 2028/29"),
        ("Usual joiners, Nurses", "12 heads a year"),
        ("Establishment, Nurses", "90 WTE"),
        ("Change of establishment, Nurses, 2027/28", "\u{2212}10 WTE"),
        ("Starts, usual Nursing degree", "6 in 2025/26, 5 in 2026/27"),
        ("Duration, usual Nursing degree", "2 years"),
        ("Moves before the plan, usual Nurses to Doctors", "2 in 2025/26"),
        ("Service transfer, Doctors, 2027/28", "\u{2212}5 heads"),
        ("Hires, Buy, Nurses", "10 heads in 2026/27, 20 heads in 2027/28, 30 heads in 2028/29"),
        ("Fill rate, Buy, Nurses", "50 %"),
        ("Points off the leaver rate, Bind, Nurses", "2 points"),
        ("Borrowed, Borrow, Doctors", "3 heads"),
        ("Moves, Bounce, Clerks to Nurses", "2 in 2026/27, 1 in 2027/28, 0 in 2028/29"),
        ("Target, Perinatal staff", "160 heads in 2028/29"),
    ] {
        assert!(listed.contains(&(what.to_owned(), value.to_owned())), "{what}: {listed:#?}");
    }
}

#[test]
fn evidence_is_its_own_or_the_nearest_that_says_anything() {
    let mut plan = small_plan();
    let path = "scenarios[0].levers.buy[0].hires";
    assert_eq!(at_path(&plan, path).evidence_from, None);
    plan.evidence = Some(sure(Confidence::Illustrative));
    assert_eq!(at_path(&plan, path).evidence_from, Some(EvidenceFrom::Plan));
    plan.scenarios[0].evidence = Some(sure(Confidence::Derived));
    assert_eq!(at_path(&plan, path).evidence_from, Some(EvidenceFrom::Scenario));
    plan.scenarios[0].levers.buy[0].evidence = Some(Evidence::default());
    assert_eq!(at_path(&plan, path).evidence_from, Some(EvidenceFrom::Scenario));
    plan.scenarios[0].levers.buy[0].evidence = Some(sure(Confidence::Reported));
    let single = &mut plan.scenarios[0].levers.buy[0].field_evidence;
    single.insert("hires".to_owned(), sure(Confidence::Published));
    let hires = at_path(&plan, path);
    assert_eq!(hires.evidence_from, Some(EvidenceFrom::Own));
    assert_eq!(hires.evidence.unwrap().confidence, Some(Confidence::Published));
    let filled = at_path(&plan, "scenarios[0].levers.buy[0].fill_rate");
    assert_eq!(filled.evidence_from, Some(EvidenceFrom::Row));
}

#[test]
fn what_deserves_a_second_look_is_counted() {
    let mut plan = small_plan();
    let all = register(&plan).len();
    let before = counts(&register(&plan), "2026-11-21");
    assert_eq!((before.all, before.empty, before.overdue, before.overrides), (all, all, 0, 0));
    plan.roles[0].as_imported = [
        ("leaver_rate".to_owned(), Amount::Number(0.1)),
        ("usual_joiners".to_owned(), Amount::Number(12.0)),
    ]
    .into();
    plan.roles[0].field_evidence = [
        ("leaver_rate".to_owned(), sure(Confidence::Illustrative)),
        ("usual_joiners".to_owned(), sure(Confidence::Unverified)),
        (
            "establishment_wte".to_owned(),
            Evidence { review_by: Some("2026-11-21".to_owned()), ..Evidence::default() },
        ),
    ]
    .into();
    let entries = register(&plan);
    let on = counts(&entries, "2026-11-21");
    assert_eq!((on.illustrative, on.unverified, on.overdue, on.overrides), (1, 1, 0, 1));
    assert_eq!((on.empty, counts(&entries, "2026-11-22").overdue), (all - 3, 1));
    let overridden = entries.iter().find(|entry| entry.is(RegisterFilter::Overrides, "")).unwrap();
    assert_eq!(overridden.override_of.as_deref(), Some("Imported as 10 %"));
    let local = json!({ "share": 0.5, "of": "England", "values": { "2029": 300 } });
    plan.targets[0].local_share = Some(serde_json::from_value(local).unwrap());
    let target = at_path(&plan, "targets[0].values");
    assert_eq!(target.override_of.as_deref(), Some("The local share is 150 in 2028/29"));
    assert_eq!(at_path(&plan, "targets[0].local_share").value, "50 % of England");
}

/// An imported figure that was emptied was set by hand too, here and where it stands.
#[test]
fn an_emptied_figure_is_listed_with_what_was_imported() {
    let mut plan = small_plan();
    plan.roles[0].establishment_wte = None;
    plan.roles[0].as_imported = [("establishment_wte".to_owned(), Amount::Number(91.0))].into();
    let entry = at_path(&plan, "roles[0].establishment_wte");
    assert_eq!(entry.value, "Emptied");
    assert_eq!(entry.override_of.as_deref(), Some("Imported as 91 WTE"));
    let listed = counts(&register(&plan), "2026-11-21").overrides;
    assert_eq!((listed, baseline(&plan).set_by_hand), (1, 1));
}

/// Evidence put behind any input is its own afterwards and behind no other; taking it away brings
/// back what was inherited.
#[test]
fn evidence_can_be_set_for_every_input_as_one_edit() {
    let mut plans: Vec<Plan> = (0..40).map(|seed| random_plan(seed, Kinds::ALL)).collect();
    plans.push(small_plan());
    for plan in plans {
        let before = register(&plan);
        for (place, entry) in before.iter().enumerate() {
            let own = sure(Confidence::Reported);
            let edit = set_evidence(&plan, &entry.at, own.clone()).unwrap();
            assert_eq!(describe(&plan, &edit), format!("Evidence of {}", entry.what));
            let after = apply(&plan, &edit).unwrap();
            let listed = register(&after);
            assert_eq!(listed.len(), before.len());
            for (other, (was, is)) in before.iter().zip(&listed).enumerate() {
                if other == place {
                    assert_eq!(is.evidence, Some(own.clone()));
                    assert_eq!(is.evidence_from, Some(EvidenceFrom::Own));
                } else {
                    assert_eq!(was, is);
                }
            }
            let back = set_evidence(&after, &entry.at, Evidence::default()).unwrap();
            assert_eq!(register(&apply(&after, &back).unwrap()), before);
        }
    }
}

#[test]
fn what_is_gone_is_refused() {
    let gone = InputAt::Transfer { index: 7 };
    let refused = set_evidence(&small_plan(), &gone, sure(Confidence::Derived)).unwrap_err();
    assert!(refused.to_string().contains("no longer in the plan"));
}

#[test]
fn the_history_tells_of_an_input_where_its_words_name_it() {
    let plan = small_plan();
    let rate = at_path(&plan, "roles[0].leaver_rate");
    let mut role = plan.roles[0].clone();
    role.leaver_rate = Some(Amount::Number(0.12));
    let edit = fivefold_engine::edit::Edit::SetRole { role };
    assert!(told_by(&rate, &describe(&plan, &edit)), "{}", describe(&plan, &edit));
    assert!(!told_by(&at_path(&plan, "roles[0].usual_joiners"), &describe(&plan, &edit)));
    assert!(!told_by(&at_path(&plan, "roles[1].baseline_heads"), &describe(&plan, &edit)));
    let mut row = plan.scenarios[0].levers.buy[0].clone();
    row.hires = Amount::Number(9.0);
    let edit = fivefold_engine::edit::Edit::SetLeverRow {
        scenario: "Grow".to_owned(),
        index: 0,
        row: fivefold_engine::plan::LeverRow::Buy(row),
    };
    let hires = at_path(&plan, "scenarios[0].levers.buy[0].hires");
    assert!(told_by(&hires, &describe(&plan, &edit)), "{}", describe(&plan, &edit));
}
