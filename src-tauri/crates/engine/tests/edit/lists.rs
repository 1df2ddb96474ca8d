//! Transfers, targets, actions and notes: added, replaced and removed by their place.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Action, Note, Target, Transfer};

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
