//! Agreed actions in the report: beside what the scenario assumes, overdue ones marked, and by who
//! decides.

use fivefold_engine::plan::{Action, Level, Lever};

use crate::fixture::{report, small_plan};
use crate::reading::ReadBack;

fn assert_says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "\"{words}\" is missing from:\n{text}");
    }
}

#[test]
fn an_uncovered_lever_and_an_overdue_action_show() {
    let text = ReadBack::of(&report(&small_plan())).text();
    assert_says(
        &text,
        &[
            "What the scenario assumes, and what actions cover",
            "Buy, Mental health nurse",
            "Not covered",
            "with no action",
            "30 September 2018 Overdue",
            "1 action gives no number of people.",
        ],
    );
    assert!(!text.contains("Who decides"), "no action says who decides:\n{text}");
}

#[test]
fn actions_are_grouped_by_who_decides() {
    let mut plan = small_plan();
    plan.actions.push(Action {
        text: "Agree one bank rate".to_owned(),
        system_lever: Some("Payment".to_owned()),
        level: Some(Level::System),
        accountable: Some("Integrated care board".to_owned()),
        lead: Some("A. Patel".to_owned()),
        decision_by: Some("2018-03-31".to_owned()),
        ..Action::default()
    });
    plan.actions.push(Action {
        text: "Recruit for values".to_owned(),
        lever: Some(Lever::Buy),
        approach: Some("buy_values_based".to_owned()),
        role: Some("nurse".to_owned()),
        year: Some(2019),
        people: Some(12.0),
        ..Action::default()
    });
    let text = ReadBack::of(&report(&plan)).text();
    assert_says(
        &text,
        &[
            "Who decides",
            "Payment",
            "Integrated care board",
            "A. Patel",
            "31 March 2018",
            "No level given",
            "Buy; Values-based recruitment; Mental health nurse; 2018/19; 12 people",
        ],
    );
}
