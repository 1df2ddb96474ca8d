//! Questions, and what follows from a "no".

use fivefold_engine::Plan;
use fivefold_engine::edit::{apply, describe};
use fivefold_engine::picture::readiness::{as_action, as_input, readiness_lists};
use fivefold_engine::plan::{Answer, AskedOf, Level, Lever, ReadinessQuestion};

fn asked() -> Plan {
    let mut plan = crate::plan();
    let question = |question: &str, answer| ReadinessQuestion {
        list: "Talking therapies".into(),
        question: question.into(),
        asked_of: Some(AskedOf::National),
        answer,
        said: Some("Not in the north.".into()),
        owner: Some("A. Lead".into()),
        date: Some("2027-05-01".into()),
        to_do: Some("Name a perinatal champion".into()),
        ..ReadinessQuestion::default()
    };
    plan.picture.readiness = vec![
        question("Is there a specialist service?", Some(Answer::Yes)),
        question("Are services perinatal-friendly?", Some(Answer::No)),
        question("What comes next?", None),
    ];
    plan
}

#[test]
fn a_list_says_how_it_stands() {
    let plan = asked();
    let lists = readiness_lists(&plan);
    assert_eq!(lists.len(), 1);
    assert_eq!(
        lists[0].words,
        "2 of 3 answered: 1 yes, 0 partly, 1 no. Nothing follows yet from 1 of those answered no or \
         partly."
    );
}

#[test]
fn a_no_becomes_an_action_in_one_step() {
    let plan = asked();
    let edit = as_action(&plan, 1).unwrap();
    assert_eq!(describe(&plan, &edit), "Action from a question: Name a perinatal champion");
    let after = apply(&plan, &edit).unwrap();
    let action = &after.actions[0];
    assert_eq!(action.text, "Name a perinatal champion");
    assert_eq!(
        (action.owner.as_deref(), action.due.as_deref()),
        (Some("A. Lead"), Some("2027-05-01"))
    );
    assert_eq!(action.level, Some(Level::National));
    let why = action.evidence.as_ref().unwrap().rationale.as_ref().unwrap();
    assert_eq!(
        why,
        "Asked in Talking therapies: Are services perinatal-friendly? No. Not in the north."
    );
    assert_eq!(
        after.picture.readiness[1].became.as_deref(),
        Some("Action: Name a perinatal champion")
    );
    assert_eq!(readiness_lists(&after)[0].nothing_follows, 0);
    assert!(as_action(&plan, 9).is_err());
}

#[test]
fn a_no_becomes_an_input_in_one_step() {
    let plan = asked();
    let after = apply(&plan, &as_input(&plan, 1, "Grow", Lever::Buy, "nurse").unwrap()).unwrap();
    let row = &after.scenarios[0].levers.buy[0];
    assert_eq!(row.role, "nurse");
    assert!(row.evidence.is_some());
    assert_eq!(after.picture.readiness[1].became.as_deref(), Some("Input: Buy, Nurses in Grow"));
    let message = as_input(&plan, 1, "Grow", Lever::Bounce, "nurse").unwrap_err().to_string();
    assert!(message.contains("choose another lever"), "{message}");
}
