//! Transfers, targets, actions and notes: added, replaced and removed by their place.

use fivefold_engine::edit::Edit;
use fivefold_engine::edit::apply;
use fivefold_engine::plan::{
    Action, ContextMeasure, Note, OccupationCode, Outturn, Target, Transfer,
};

use crate::small_plan::small_plan;
use crate::{applied, refused};

fn transfer(heads: f64) -> Transfer {
    Transfer { role: "clerk".into(), year: 2027, heads, reason: None, evidence: None }
}

#[test]
fn transfers() {
    applied(
        &Edit::AddTransfer { transfer: transfer(7.0) },
        "Add a service transfer of Clerks",
        |plan| plan.transfers.push(transfer(7.0)),
    );
    applied(
        &Edit::SetTransfer { index: 0, transfer: transfer(8.0) },
        "Change the service transfer of Clerks",
        |plan| plan.transfers = vec![transfer(8.0)],
    );
    applied(&Edit::RemoveTransfer { index: 0 }, "Remove the service transfer of Doctors", |plan| {
        plan.transfers.clear()
    });
    let missing = "There is no service transfer number 2 any more; choose one that the plan shows.";
    refused(&Edit::SetTransfer { index: 1, transfer: transfer(8.0) }, missing);
    refused(&Edit::RemoveTransfer { index: 1 }, missing);
    refused(
        &Edit::AddTransfer { transfer: transfer(f64::NAN) },
        "The transfer of Clerks is NaN; it must be from -100 million to 100 million. \
         (transfers[1].heads)",
    );
}

#[test]
fn targets() {
    let target = |name: &str| Target { name: name.into(), ..Target::default() };
    applied(&Edit::AddTarget { target: target("More") }, "Add target More", |plan| {
        plan.targets.push(target("More"));
    });
    applied(&Edit::SetTarget { index: 1, target: target("Less") }, "Change target Less", |plan| {
        plan.targets[1] = target("Less");
    });
    applied(&Edit::RemoveTarget { index: 1 }, "Remove target Nurses", |plan| {
        drop(plan.targets.remove(1));
    });
    let missing = "There is no target number 4 any more; choose one that the plan shows.";
    refused(&Edit::SetTarget { index: 3, target: target("Less") }, missing);
    refused(&Edit::RemoveTarget { index: 3 }, missing);
    refused(
        &Edit::AddTarget { target: target("Both") },
        "Two targets are called \"Both\"; give one of them another name. (targets[3].name)",
    );
}

#[test]
fn actions() {
    let action = |text: &str| Action { text: text.into(), ..Action::default() };
    applied(&Edit::AddAction { action: action("Ask") }, "Add action: Ask", |plan| {
        plan.actions.push(action("Ask"));
    });
    applied(&Edit::SetAction { index: 0, action: action("Tell") }, "Change action: Tell", |plan| {
        plan.actions[0] = action("Tell");
    });
    applied(&Edit::RemoveAction { index: 0 }, "Remove action: Advertise", |plan| {
        plan.actions.clear();
    });
    let missing = "There is no action number 2 any more; choose one that the plan shows.";
    refused(&Edit::SetAction { index: 1, action: action("Tell") }, missing);
    refused(&Edit::RemoveAction { index: 1 }, missing);
    refused(
        &Edit::AddAction { action: Action { due: Some("soon".into()), ..action("Ask") } },
        "An action's date is \"soon\"; write it as year, month and day: 2027-03-31. \
         (actions[1].due)",
    );
}

#[test]
fn notes() {
    let note = |heading: &str| Note { heading: heading.into(), text: "…".into(), evidence: None };
    applied(&Edit::AddNote { note: note("Sources") }, "Add note: Sources", |plan| {
        plan.notes.push(note("Sources"));
    });
    applied(&Edit::SetNote { index: 0, note: note("Gaps") }, "Change note: Gaps", |plan| {
        plan.notes[0] = note("Gaps");
    });
    applied(&Edit::RemoveNote { index: 0 }, "Remove note: Caveat", |plan| plan.notes.clear());
    let missing = "There is no note number 2 any more; choose one that the plan shows.";
    refused(&Edit::SetNote { index: 1, note: note("Gaps") }, missing);
    refused(&Edit::RemoveNote { index: 1 }, missing);
    refused(
        &Edit::AddNote { note: note("") },
        "A note's heading is empty; give it a name. (notes[1].heading)",
    );
    let beyond = usize::MAX;
    refused(
        &Edit::RemoveNote { index: beyond },
        &format!("There is no note number {beyond} any more; choose one that the plan shows."),
    );
}

#[test]
fn outturn() {
    let outturn = |heads: f64| Outturn {
        role: "clerk".into(),
        year: 2026,
        heads: Some(heads),
        ..Outturn::default()
    };
    applied(
        &Edit::AddOutturn { outturn: outturn(41.0) },
        "Outturn, Clerks, 2025/26: 41 heads",
        |plan| plan.outturn.push(outturn(41.0)),
    );
    refused(
        &Edit::AddOutturn { outturn: Outturn { heads: None, ..outturn(1.0) } },
        "The outturn of Clerks has no figure; give its heads, its WTE or both. (outturn[0])",
    );
    refused(
        &Edit::RemoveOutturn { index: 0 },
        "There is no outturn number 1 any more; choose one that the plan shows.",
    );
}

#[test]
fn occupation_codes_and_context() {
    let code = OccupationCode { code: "N6A".into(), ..OccupationCode::default() };
    applied(&Edit::AddOccupationCode { code: code.clone() }, "Add occupation code N6A", |plan| {
        plan.occupation_codes.push(code.clone());
    });
    let twice = Edit::AddOccupationCode { code: code.clone() };
    refused(
        &Edit::Together { what: "Twice".into(), edits: vec![twice.clone(), twice] },
        "The occupation code \"N6A\" is in the table twice; keep one of them. \
         (occupation_codes[1].code)",
    );
    let measure = ContextMeasure { name: "Two weeks".into(), ..ContextMeasure::default() };
    applied(
        &Edit::AddContext { measure: measure.clone() },
        "Add context measure Two weeks",
        |plan| plan.context.push(measure.clone()),
    );
}

#[test]
fn roles_and_scenarios_move() {
    let id = small_plan().roles[2].id.clone();
    let name = small_plan().roles[2].name.clone();
    applied(&Edit::MoveRole { id, to: 0 }, &format!("Move role {name} to place 1"), |plan| {
        plan.roles[..3].rotate_right(1)
    });
    applied(
        &Edit::MoveScenario { name: "Grow".into(), to: 9 },
        "Move scenario Grow to place 10",
        |plan| plan.scenarios.rotate_left(1),
    );
}

#[test]
fn a_scenario_says_what_it_asks() {
    let describe = Edit::DescribeScenario {
        name: "Grow".into(),
        question: Some("What if every vacancy is filled?".into()),
        decision: None,
        evidence: None,
    };
    applied(&describe, "Describe scenario Grow", |plan| {
        plan.scenarios[0].question = Some("What if every vacancy is filled?".into());
    });
}

#[test]
fn heads_follow_a_typed_wte() {
    let mut role = small_plan().roles[0].clone();
    role.baseline_wte = Some(40.0);
    let plan = apply(&small_plan(), &Edit::SetRole { role }).unwrap();
    assert_eq!(plan.roles[0].baseline_heads, Some(50.0));
}
