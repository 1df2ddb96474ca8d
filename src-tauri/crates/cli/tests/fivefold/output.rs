//! Where an output may go, and what it never replaces.

use std::fs;
use std::path::Path;

use crate::command::{Outcome, example, fivefold, text};

const PLAN: &str = "community-perinatal-team";

/// Every command that writes an output, run on the example plan.
fn every_output(output: &Path) -> [Outcome; 4] {
    let (plan, output) = (example(PLAN), text(output));
    let plan = text(&plan);
    [
        fivefold(["chart", plan, "-o", output]),
        fivefold(["report", plan, "-o", output]),
        fivefold(["export", plan, "--format", "csv", "-o", output]),
        fivefold(["export", plan, "--format", "json", "-o", output]),
    ]
}

#[test]
fn a_dash_is_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("projection.csv");
    let plan = example(PLAN);
    fivefold(["export", text(&plan), "--format", "csv", "-o", text(&file)]).done();
    let printed = fivefold(["export", text(&plan), "--format", "csv", "-o", "-"]).done();
    assert_eq!(printed, fs::read_to_string(file).unwrap());
    assert!(!Path::new("-").exists());
}

#[test]
fn a_plan_file_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other.fivefold");
    fivefold(["import", text(&example(PLAN)), "-o", text(&other)]).done();
    let before = fs::read(&other).unwrap();
    for outcome in every_output(&other) {
        let error = outcome.refused();
        assert!(error.contains("holds a plan") && error.contains("Choose another name"), "{error}");
    }
    assert_eq!(fs::read(&other).unwrap(), before);
}

#[test]
fn plan_json_is_replaced_by_an_export_of_plan_json_alone() {
    let folder = tempfile::tempdir().unwrap();
    let older = folder.path().join("older.json");
    let before = fs::read_to_string(example("stepping-forward-england")).unwrap();
    // With the mark some editors put first.
    let before = format!("\u{FEFF}{before}");
    fs::write(&older, &before).unwrap();
    let [chart, report, csv, json] = {
        let outcomes = every_output(&older);
        assert_ne!(fs::read_to_string(&older).unwrap(), before, "not replaced by the export");
        outcomes
    };
    for outcome in [chart, report, csv] {
        assert!(outcome.refused().contains("holds a plan"));
    }
    json.done();
}

#[test]
fn a_folder_is_refused_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    for outcome in every_output(folder.path()) {
        assert!(outcome.refused().contains("is a folder. Choose a file name"));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_refusal_shows_neither_passing_names_nor_numbers_of_the_system() {
    let folder = tempfile::tempdir().unwrap();
    for outcome in every_output(&folder.path().join("none").join("output")) {
        let error = outcome.refused();
        assert!(error.contains("its folder doesn't exist"), "{error}");
        assert!(!error.contains("os error") && !error.contains(".fivefold-"), "{error}");
    }
}

#[test]
fn a_read_only_file_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept.svg");
    fs::write(&kept, "kept").unwrap();
    let mut permissions = fs::metadata(&kept).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&kept, permissions).unwrap();
    for outcome in every_output(&kept) {
        assert!(outcome.refused().contains("is read-only"));
    }
    assert_eq!(fs::read_to_string(&kept).unwrap(), "kept");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn a_pipe_is_written_to_and_stays_a_pipe() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::read_to_string(pipe).unwrap()
        });
        let plan = example(PLAN);
        fivefold(["export", text(&plan), "--format", "csv", "-o", text(&pipe)]).done();
        let csv = fivefold(["project", text(&plan), "--format", "csv"]).done();
        assert_eq!(reader.join().unwrap(), csv);
        assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
    }

    #[test]
    fn a_device_is_written_to_through_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("nowhere");
        symlink("/dev/null", &link).unwrap();
        for outcome in every_output(&link) {
            outcome.done();
        }
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
        assert!(link.is_symlink());
    }

    #[test]
    fn a_link_stays_and_the_file_it_leads_to_keeps_its_permissions() {
        let folder = tempfile::tempdir().unwrap();
        let [file, link] = ["file.json", "link.json"].map(|name| folder.path().join(name));
        fs::write(&file, "older").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("file.json", &link).unwrap();
        let plan = example(PLAN);
        fivefold(["export", text(&plan), "--format", "json", "-o", text(&link)]).done();
        assert!(link.is_symlink());
        assert!(fs::read_to_string(&file).unwrap().starts_with('{'));
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[test]
    fn a_link_to_nothing_and_the_plan_through_a_link_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let [plan, link] = ["plan.json", "link.json"].map(|name| folder.path().join(name));
        symlink("plan.json", &link).unwrap();
        let export = || fivefold(["export", text(&plan), "--format", "json", "-o", text(&link)]);
        for outcome in every_output(&link) {
            assert!(outcome.refused().contains("is a link to a file that isn't there"));
        }
        fs::copy(example(PLAN), &plan).unwrap();
        assert!(export().refused().contains("is the plan itself"));
    }
}
