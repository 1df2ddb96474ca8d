//! Several edits as one act.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;

use super::{applied, refused};

fn note(heading: &str) -> Note {
    Note { heading: heading.into(), text: "Text".into(), evidence: None }
}

#[test]
fn edits_together_are_one_step_each_on_what_the_one_before_left() {
    let edits = vec![
        Edit::AddScenario { name: "New".into(), copy_of: None },
        Edit::RenameScenario { name: "New".into(), to: "Newer".into() },
        Edit::AddNote { note: note("Pasted") },
    ];
    applied(&Edit::Together { what: "Paste".into(), edits }, "Paste", |plan| {
        plan.scenarios
            .push(fivefold_engine::plan::Scenario { name: "Newer".into(), ..Default::default() });
        plan.notes.push(note("Pasted"));
    });
}

#[test]
fn one_refused_edit_refuses_them_all() {
    let edits =
        vec![Edit::AddNote { note: note("Pasted") }, Edit::RemoveScenario { name: "Old".into() }];
    refused(
        &Edit::Together { what: "Paste".into(), edits },
        "There is no scenario \"Old\". The plan has: \"Grow\", \"Nothing\".",
    );
}
