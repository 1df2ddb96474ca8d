//! `fivefold check REPORT --against PLAN`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{Outcome, example, fivefold, text};

struct Desk {
    folder: tempfile::TempDir,
    plan: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("plan.fivefold");
        fivefold(["import", text(&example("community-perinatal-team")), "-o", text(&plan)]).done();
        Self { folder, plan }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn report(&self, name: &str, more: &[&str]) -> PathBuf {
        let report = self.file(name);
        let always = ["report", text(&self.plan), "-o", text(&report)];
        fivefold(always.into_iter().chain(more.iter().copied())).done();
        report
    }

    fn workbook(&self) -> PathBuf {
        let workbook = self.file("plan.xlsx");
        let format = ["--format", "xlsx", "-o", text(&workbook)];
        fivefold(["export", text(&self.plan)].into_iter().chain(format)).done();
        workbook
    }

    fn check(&self, file: &Path) -> Outcome {
        fivefold(["check", text(file), "--against", text(&self.plan)])
    }
}

#[test]
fn a_report_of_chosen_sections_and_date_is_made_again_and_verified() {
    let desk = Desk::new();
    let chosen = ["--sections", "bridge,method", "--date", "2026-01-31"];
    let told = desk.check(&desk.report("report.pdf", &chosen)).done();
    assert!(told.contains("plan as of 31 January 2026\nVerified: byte for byte"), "{told}");
}

#[test]
fn a_changed_report_is_not_relied_on() {
    let desk = Desk::new();
    let report = desk.report("report.pdf", &["--sections", "method"]);
    let mut bytes = fs::read(&report).unwrap();
    // One object number in the table at the end.
    let last = bytes.len() - 12;
    bytes[last] = if bytes[last] == b'1' { b'2' } else { b'1' };
    fs::write(&report, bytes).unwrap();
    let error = desk.check(&report).refused();
    assert!(error.contains("it was changed"), "{error}");
}

#[test]
fn a_signature_counts_only_where_the_plan_has_it() {
    let desk = Desk::new();
    let signed = desk.file("signed.fivefold");
    fs::copy(&desk.plan, &signed).unwrap();
    let sign = |act: &str| {
        let by = ["--name", "Ann Smith", "--role", "Director of workforce"];
        let what = ["sign-off", text(&signed), "--as", act, "--date", "2026-11-20"];
        fivefold(what.into_iter().chain(by)).done();
    };
    sign("approved");
    let report = desk.file("approved.pdf");
    let sections = ["--sections", "sign_off", "-o", text(&report)];
    fivefold(["report", text(&signed)].into_iter().chain(sections)).done();
    let check = |plan| fivefold(["check", text(&report), "--against", text(plan)]);
    assert!(check(&signed).done().contains("Verified: byte for byte"));
    // The same content, which nobody has signed.
    let error = check(&desk.plan).refused();
    assert!(error.contains("says that Ann Smith signed it"), "{error}");
    sign("withdrawn");
    let error = check(&signed).refused();
    assert!(error.contains("or no longer"), "{error}");
}

#[test]
fn a_workbook_is_made_again_and_verified() {
    let desk = Desk::new();
    let workbook = desk.workbook();
    let told = desk.check(&workbook).done();
    assert!(told.contains("Verified: byte for byte"), "{told}");
}

#[test]
fn what_is_of_another_content_or_of_nothing_says_so() {
    let desk = Desk::new();
    let report = desk.report("report.pdf", &["--sections", "method"]);
    let workbook = desk.workbook();
    let other = example("stepping-forward-england");
    for file in [&report, &workbook] {
        let error = fivefold(["check", text(file), "--against", text(&other)]).refused();
        assert!(error.contains("made of a plan with another content"), "{error}");
    }
    let extract = desk.file("notes.txt");
    fs::write(&extract, "Nothing of a plan.").unwrap();
    let error = desk.check(&extract).refused();
    assert!(error.contains("is no report or workbook"), "{error}");
    let error = desk.check(&desk.file("gone.pdf")).refused();
    assert!(error.contains("there is no such file"), "{error}");
}
