//! `fivefold recover`: what a damaged plan still holds, and its backups.

use std::fs;
use std::path::Path;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_store::PlanFile;
use serde_json::Value;

use crate::command::{example, fivefold, text};

fn add_note(plan: &Path, heading: &str) {
    let note = Note { heading: heading.to_owned(), text: "x".to_owned(), evidence: None };
    let mut file = PlanFile::open(plan).unwrap();
    file.apply(&Edit::AddNote { note }, "2026-11-22T09:40:00Z").unwrap();
}

/// The headings of a plan's notes.
fn notes(plan: &Path) -> Vec<String> {
    let file = PlanFile::open_read_only(plan).unwrap();
    file.plan().notes.iter().map(|note| note.heading.clone()).collect()
}

#[test]
fn a_damaged_plan_is_told_of_and_saved_anew_and_so_is_a_backup() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.fivefold");
    fivefold(["import", text(&example("community-perinatal-team")), "-o", text(&plan)]).done();
    add_note(&plan, "First sitting");
    add_note(&plan, "Second sitting");
    // The header gone: SQLite itself no longer knows the file.
    let mut bytes = fs::read(&plan).unwrap();
    bytes[..100].fill(0);
    fs::write(&plan, &bytes).unwrap();
    assert!(fivefold(["check", text(&plan)]).status == 1);

    let told = fivefold(["recover", text(&plan)]).done();
    for part in ["as it was saved last, figure by figure", "change 1.fivefold", "add -o"] {
        assert!(told.contains(part), "{part} is missing:\n{told}");
    }
    let json = fivefold(["recover", text(&plan), "--format", "json"]).done();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["exact"], &json["missing"]), (&true.into(), &Value::Array(vec![])));

    let anew = folder.path().join("anew.fivefold");
    let said = fivefold(["recover", text(&plan), "-o", text(&anew)]).done();
    assert!(said.contains("anew.fivefold; its history begins anew"), "{said}");
    assert!(notes(&anew).ends_with(&["First sitting".to_owned(), "Second sitting".to_owned()]));
    fivefold(["check", text(&anew)]).done();

    let backup = json["backups"][0]["name"].as_str().unwrap();
    let kept = folder.path().join("kept.fivefold");
    fivefold(["recover", text(&plan), "-o", text(&kept), "--backup", backup]).done();
    assert_eq!(notes(&kept).last().unwrap(), "First sitting");
    assert_eq!(fs::read(&plan).unwrap(), bytes, "the damaged plan is only read");
}

#[test]
fn what_can_not_be_recovered_or_written_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.fivefold");
    fs::write(&plan, "not a plan at all".repeat(500)).unwrap();
    let refused = fivefold(["recover", text(&plan)]).refused();
    assert!(refused.contains("Nothing of a plan can be read"), "{refused}");
    fivefold(["recover", text(&folder.path().join("none.fivefold"))]).refused();

    fs::remove_file(&plan).unwrap();
    fivefold(["import", text(&example("community-perinatal-team")), "-o", text(&plan)]).done();
    let to = |name: &str| folder.path().join(name);
    let refused = fivefold(["recover", text(&plan), "-o", text(&to("anew.db"))]).refused();
    assert!(refused.contains(".fivefold"), "{refused}");
    let refused = fivefold(["recover", text(&plan), "-o", text(&plan)]).refused();
    assert!(refused.contains("already a file"), "{refused}");
    let anew = to("anew.fivefold");
    let refused =
        fivefold(["recover", text(&plan), "-o", text(&anew), "--backup", "none"]).refused();
    assert!(refused.contains("no such backup"), "{refused}");
    assert!(!anew.exists());
}
