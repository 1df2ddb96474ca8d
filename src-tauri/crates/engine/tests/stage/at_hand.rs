//! Where the five sliders stand, and what they say of themselves.

use fivefold_engine::EngineError;
use fivefold_engine::plan::{Lever, Scope};
use fivefold_engine::stage::{StageChoice, levers_at_hand, set_at_hand};
use serde_json::json;

use super::small_plan::small_plan;
use super::{read, role, service, slider, with_row};

fn values(plan: &fivefold_engine::Plan, choice: &StageChoice) -> [f64; 5] {
    levers_at_hand(plan, "Grow", choice).unwrap().map(|lever| lever.value)
}

#[test]
fn they_stand_at_what_the_scenario_has_in_the_first_year() {
    let plan = small_plan();
    assert_eq!(values(&plan, &role("nurse", 2027)), [10.0, 0.0, 2.0, 0.0, 2.0]);
    assert_eq!(values(&plan, &role("nurse", 2028)), [20.0, 0.0, 2.0, 0.0, 1.0]);
    assert_eq!(values(&plan, &role("doctor", 2028)), [0.0, 4.0, 0.0, 3.0, 0.0]);
    // Doctors have no leaver rate, so the mean of the service is that of the nurses.
    assert_eq!(values(&plan, &service("Perinatal", 2029)), [30.0, 0.0, 2.0, 3.0, 0.0]);
}

#[test]
fn rows_in_wte_and_several_rows_are_added_up_in_people() {
    let in_wte = json!({ "lever": "buy", "row": { "role": "nurse", "hires": 8, "unit": "wte" } });
    let plan = with_row(&small_plan(), read(in_wte));
    let buy = slider(&plan, "Grow", &role("nurse", 2028), Lever::Buy);
    assert_eq!((buy.value, buy.said.as_str()), (30.0, "30 hires"));
    let said = "From 50 % to 100 % of the posts are filled, by row. What the plan has in WTE is \
                converted at each year's WTE per head.";
    assert_eq!(buy.assumption.as_deref(), Some(said));
}

#[test]
fn points_are_the_mean_weighted_by_heads() {
    let mut plan = small_plan();
    plan.roles[1].leaver_rate = Some(0.1.into());
    let points = |amount| {
        read(json!({
            "lever": "bind", "row": { "role": "doctor", "amount": amount, "unit": "points" }
        }))
    };
    let plan = with_row(&plan, points(json!(0.05)));
    let bind = slider(&plan, "Grow", &service("Perinatal", 2027), Lever::Bind);
    // 100 nurses at 2 points and 50 doctors at 5.
    assert_eq!((bind.value, bind.said.as_str()), (3.0, "3 points"));
    let said = "The mean of 2 roles weighted by heads; each keeps its proportion to the others.";
    assert_eq!(bind.assumption.as_deref(), Some(said));
    // The highest mean rate of the years, 70 / 3 %, rounded up.
    assert_eq!((bind.least, bind.most, bind.step), (0.0, 24.0, 0.1));
}

#[test]
fn they_say_what_they_set_and_from_when_on() {
    let words = |from| levers_at_hand(&small_plan(), "Grow", &role("nurse", from)).unwrap();
    assert_eq!(
        words(2028).map(|lever| lever.words),
        [
            "Buy: hires each year from 2027/28 on",
            "Build: starts each year from 2027/28 on",
            "Bind: points off the leaver rate each year from 2027/28 on",
            "Borrow: people on average each year from 2027/28 on",
            "Bounce: moves in each year from 2027/28 on",
        ]
    );
    assert_eq!(words(2029)[0].words, "Buy: hires in 2028/29");
    assert_eq!(
        words(2029).map(|lever| lever.unit),
        ["hires", "starts", "points", "people", "moves"]
    );
}

#[test]
fn ends_and_steps_follow_from_those_in_post_and_stay_while_a_slider_moves() {
    let mut plan = small_plan();
    let ends = |plan: &_, choice| {
        let buy = slider(plan, "Grow", &choice, Lever::Buy);
        (buy.least, buy.most, buy.step)
    };
    assert_eq!(ends(&plan, role("nurse", 2027)), (0.0, 50.0, 1.0));
    assert_eq!(ends(&plan, role("nurse", 2029)), (0.0, 50.0, 1.0));
    plan.roles[0].baseline_heads = Some(60_000.0);
    assert_eq!(ends(&plan, role("nurse", 2027)), (0.0, 20_000.0, 100.0));
    let lent = json!({ "lever": "borrow", "row": { "role": "nurse", "amount": -4 } });
    let borrow =
        slider(&with_row(&small_plan(), read(lent)), "Grow", &role("nurse", 2027), Lever::Borrow);
    assert_eq!((borrow.value, borrow.least, borrow.most), (-4.0, -50.0, 50.0));
}

#[test]
fn they_say_what_they_go_through() {
    let plan = small_plan();
    let said =
        |plan: &_, choice: &StageChoice, lever| slider(plan, "Grow", choice, lever).assumption;
    let is = |said: Option<String>, expected: &str| assert_eq!(said.as_deref(), Some(expected));
    is(
        said(&plan, &role("doctor", 2027), Lever::Build),
        "Through “Return”. It takes 1 year: who sets out in 2026/27 arrives in 2027/28.",
    );
    is(
        said(&plan, &role("nurse", 2028), Lever::Build),
        "Through a copy of “Nursing degree” of business as usual, since the scenario has no \
         programme here. It takes 2 years: who sets out in 2027/28 arrives in 2029/30, after the \
         plan's last year.",
    );
    is(
        said(&plan, &role("nurse", 2027), Lever::Bounce),
        "From Clerks. They arrive in the year they set out.",
    );
    is(said(&plan, &role("nurse", 2027), Lever::Buy), "50 % of the posts are filled.");
    is(
        said(&plan, &service("Perinatal", 2027), Lever::Borrow),
        "Borrowed people are capacity and never in post. Shared out over 2 roles in proportion to \
         what they have.",
    );
    let range = json!({ "low": 0.01, "likely": 0.02, "high": 0.04 });
    let bind =
        json!({ "lever": "bind", "row": { "role": "nurse", "amount": range, "unit": "points" } });
    let kept = json!({ "lever": "bind", "row": { "role": "nurse", "amount": 3 } });
    let plan = with_row(&with_row(&plan, read(bind)), read(kept));
    is(
        said(&plan, &role("nurse", 2027), Lever::Bind),
        "Rows that keep people by number stay as they are. It has a range, which a figure set here \
         takes the place of.",
    );
    assert_eq!(slider(&plan, "Grow", &role("nurse", 2027), Lever::Bind).value, 4.0);
}

#[test]
fn a_lever_without_a_pathway_says_why_and_is_refused_with_it() {
    let plan = small_plan();
    let refused = |choice: &StageChoice, lever, expected: &str| {
        let at_hand = slider(&plan, "Grow", choice, lever);
        assert_eq!((at_hand.value, at_hand.assumption), (0.0, None));
        assert_eq!(at_hand.why_not.as_deref(), Some(expected));
        let refusal = set_at_hand(&plan, "Grow", choice, lever, 5.0).unwrap_err();
        assert_eq!(refusal, EngineError::AskedWrongly(expected.to_owned()));
    };
    refused(
        &role("clerk", 2027),
        Lever::Build,
        "No training programme leads into Clerks. Add a Build programme to the scenario first, so \
         that it is known how long it takes and how many arrive.",
    );
    refused(
        &role("doctor", 2027),
        Lever::Bounce,
        "No Bounce route leads into Doctors. Add one to the scenario first, so that it is known \
         whom it takes and how many arrive.",
    );
    refused(
        &StageChoice { scope: Scope::All, from: 2027 },
        Lever::Bounce,
        "The Bounce routes of the scenario lead from one role of All roles to another and bring \
         nobody in. Choose one of the roles, or add a route from elsewhere.",
    );
    refused(
        &role("doctor", 2027),
        Lever::Bind,
        "Nobody leaves Doctors in these years, so no points can come off the leaver rate. Give the \
         leaver rate first.",
    );
    let can_move = levers_at_hand(&plan, "Grow", &role("nurse", 2027)).unwrap();
    assert!(can_move.iter().all(|lever| lever.why_not.is_none()));
}

#[test]
fn what_is_not_there_is_refused_in_words() {
    let plan = small_plan();
    let refusal =
        |scenario, choice| levers_at_hand(&plan, scenario, &choice).unwrap_err().to_string();
    assert_eq!(
        refusal("Shrink", role("nurse", 2027)),
        "There is no scenario \"Shrink\". The plan has: \"Grow\", \"Nothing\".",
    );
    assert_eq!(
        refusal("Grow", role("nurse", 2030)),
        "2029/30 is not a year of the plan. Choose one from 2026/27 to 2028/29.",
    );
    assert_eq!(
        refusal("Grow", service("Crisis", 2027)),
        "No role is in “Crisis”. Choose a role or a service of the plan.",
    );
    let no_number = set_at_hand(&plan, "Grow", &role("nurse", 2027), Lever::Buy, f64::NAN);
    assert_eq!(
        no_number.unwrap_err().to_string(),
        "Buy was to be set to something that is no number; give a number.",
    );
}
