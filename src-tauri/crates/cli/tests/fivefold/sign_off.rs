//! `fivefold sign-off`: draft, reviewed, approved, and what is refused.

use std::fs;
use std::path::{Path, PathBuf};

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_exchange::plan_json;
use fivefold_store::PlanFile;
use serde_json::Value;
use tempfile::TempDir;

use crate::command::{Outcome, example, fivefold, text};

/// A plan file of an example, in a folder that goes when the test ends.
fn plan() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.fivefold");
    fivefold(["import", text(&example("community-perinatal-team")), "-o", text(&plan)]).done();
    (folder, plan)
}

fn sign(plan: &Path, act: &str, date: &str, more: &[&str]) -> Outcome {
    let who = ["--name", "Ann Smith", "--role", "Director of workforce"];
    let arguments = [&["sign-off", text(plan), "--as", act, "--date", date], &who[..], more];
    fivefold(arguments.concat())
}

fn as_json(plan: &Path) -> Value {
    let written = fivefold(["sign-off", text(plan), "--format", "json"]).done();
    serde_json::from_str(&written).unwrap()
}

/// The hash of the plan JSON that an export writes.
fn hash_of_export(folder: &Path, plan: &Path) -> String {
    let json = folder.join("plan.json");
    fivefold(["export", text(plan), "--format", "json", "-o", text(&json)]).done();
    plan_json::content_hash(&plan_json::read_file(&json).unwrap())
}

#[test]
fn a_plan_is_reviewed_approved_and_withdrawn() {
    let (folder, plan) = plan();
    let draft = fivefold(["sign-off", text(&plan)]).done();
    assert!(draft.contains("\nDraft.\n") && draft.contains("Nobody has signed yet."), "{draft}");

    sign(&plan, "reviewed", "2026-11-20", &["--note", "Agrees with ESR."]).done();
    assert_eq!(as_json(&plan)["standing"]["is"], "reviewed");
    let approved = sign(&plan, "approved", "2026-11-22", &[]).done();
    for part in [
        "\nApproved by Ann Smith, Director of workforce, on 22 November 2026.\n",
        "2026-11-20  reviewed   Ann Smith, Director of workforce\n",
        "Agrees with ESR.\n",
        "the plan as it is now\n",
    ] {
        assert!(approved.contains(part), "{part} is missing:\n{approved}");
    }
    let said = as_json(&plan);
    assert_eq!(said["standing"]["by"]["date"], "2026-11-22");
    assert_eq!(said["plan_hash"], hash_of_export(folder.path(), &plan).as_str());
    assert_eq!(said["sign_offs"][0]["note"], "Agrees with ESR.");

    sign(&plan, "withdrawn", "2026-11-23", &[]).done();
    let said = as_json(&plan);
    assert_eq!(said["standing"]["is"], "draft");
    assert_eq!(said["sign_offs"].as_array().unwrap().len(), 3);
    let refused = sign(&plan, "withdrawn", "2026-11-23", &[]).refused();
    assert!(refused.contains("nothing to withdraw"), "{refused}");
}

#[test]
fn a_change_after_approval_makes_a_draft_that_names_the_approval() {
    let (_folder, plan) = plan();
    sign(&plan, "approved", "2026-11-22", &[]).done();
    let mut file = PlanFile::open(&plan).unwrap();
    let heading = "Changed".to_owned();
    let note = Note { heading, text: String::new(), evidence: None };
    file.apply(&Edit::AddNote { note }, "2026-11-23T09:00:00Z").unwrap();
    let listed = fivefold(["sign-off", text(&plan)]).done();
    for part in [
        "\nDraft, changed since it was approved by Ann Smith, Director of workforce, on 22 November \
         2026.\n",
        "the version \"Approved 22 November 2026 by Ann Smith\"\n",
    ] {
        assert!(listed.contains(part), "{part} is missing:\n{listed}");
    }
    file.undo("2026-11-23T09:01:00Z").unwrap();
    assert_eq!(as_json(&plan)["standing"]["is"], "approved");
}

#[test]
fn signing_leaves_the_report_s_date_and_figures_alone() {
    let (folder, plan) = plan();
    let project = || fivefold(["project", text(&plan), "--format", "json"]).done();
    let before = project();
    let pdf = folder.path().join("report.pdf");
    let report = || {
        fivefold(["report", text(&plan), "--sections", "sign_off", "-o", text(&pdf)]).done();
        fs::read(&pdf).unwrap()
    };
    let draft = report();
    sign(&plan, "approved", "1999-12-31", &[]).done();
    let approved = report();
    assert_eq!(project(), before);
    assert!(draft != approved, "the report says how far the plan has come");
    let day = |pdf: &[u8]| {
        let text = String::from_utf8_lossy(pdf);
        let at = text.find("<xmp:CreateDate>").unwrap();
        text[at..at + 26].to_owned()
    };
    assert_eq!(day(&draft), day(&approved), "the report is dated by the plan's last change");
}

#[test]
fn what_can_t_be_signed_is_refused_with_the_remedy() {
    let json = example("community-perinatal-team");
    for more in
        [&[][..], &["--as", "approved", "--name", "A", "--role", "B", "--date", "2026-03-31"]]
    {
        let refused = fivefold(["sign-off", text(&json)].iter().chain(more)).refused();
        assert!(refused.contains("fivefold import"), "{refused}");
    }
    let (_folder, plan) = plan();
    let before = fs::read(&plan).unwrap();
    let date = ["--date", "2026-03-31"];
    let asked = |name: &str, role: &str| {
        let who = ["sign-off", text(&plan), "--as", "approved", "--name", name, "--role", role];
        fivefold(who.iter().chain(&date)).refused()
    };
    assert!(asked(" ", "Director").contains("needs the name"));
    assert!(asked("Ann", "").contains("needs the role"));
    assert!(asked(&"x".repeat(201), "Director").contains("200 characters"));
    for wrong in ["31/03/2026", "2026-02-30", "today"] {
        assert_eq!(sign(&plan, "approved", wrong, &[]).status, 2, "{wrong}");
    }
    assert_eq!(fs::read(&plan).unwrap(), before);
    let gone = fivefold(["sign-off", "/nonexistent/plan.fivefold"]).refused();
    assert!(gone.contains("There is no file"), "{gone}");
}
