//! Whatever is wrong with a file, every command says so in one clear sentence that names the
//! problem and the remedy, ends with exit status 1, and writes and changes nothing.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::command::{example, fivefold, text};

/// Runs every command on a bad file and asserts that each refuses it with these words.
fn assert_refused(bad: &Path, says: &[&str]) {
    let outputs = tempfile::tempdir().unwrap();
    let output = outputs.path().join("output.fivefold");
    let (bad, out) = (text(bad), text(&output));
    let before = fs::read(bad).ok();
    let commands: [&[&str]; 6] = [
        &["project", bad],
        &["import", bad, "-o", out],
        &["export", bad, "--format", "json", "-o", out],
        &["chart", bad, "-o", out],
        &["report", bad, "-o", out],
        &["check", bad],
    ];
    for arguments in commands {
        let outcome = fivefold(arguments);
        let told = format!("{}{}", outcome.out, outcome.error);
        for part in says {
            assert!(told.contains(part), "{arguments:?}: {part:?} is missing in {told}");
        }
        outcome.refused();
        assert_eq!(fs::read_dir(outputs.path()).unwrap().count(), 0, "{arguments:?}");
    }
    assert_eq!(fs::read(bad).ok(), before);
}

fn assert_bytes_refused(name: &str, bytes: &[u8], says: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let bad = folder.path().join(name);
    fs::write(&bad, bytes).unwrap();
    assert_refused(&bad, says);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "something was left beside it");
}

/// An example plan with something wrong put into it.
fn assert_plan_refused(spoil: impl FnOnce(&mut Value), says: &[&str]) {
    let sound = fs::read_to_string(example("community-perinatal-team")).unwrap();
    let mut plan: Value = serde_json::from_str(&sound).unwrap();
    spoil(&mut plan);
    assert_bytes_refused("plan.json", plan.to_string().as_bytes(), says);
}

fn levers(plan: &mut Value) -> &mut Value {
    &mut plan["scenarios"][0]["levers"]
}

#[test]
fn an_unknown_field() {
    assert_plan_refused(
        |plan| levers(plan)["buy"][0]["hire"] = 3.into(),
        &["scenarios[0].levers.buy[0]: unknown field `hire`", "correct its spelling"],
    );
}

#[test]
fn a_role_that_does_not_exist() {
    assert_plan_refused(|plan| levers(plan)["buy"][0]["role"] = "wizard".into(), &["wizard"]);
}

#[test]
fn a_wrong_series_length() {
    assert_plan_refused(
        |plan| plan["roles"][0]["leaver_rate"] = vec![0.1, 0.1].into(),
        &["roles[0].leaver_rate", "2"],
    );
}

#[test]
fn a_rate_of_more_than_everyone() {
    assert_plan_refused(|plan| plan["roles"][0]["leaver_rate"] = 1.4.into(), &["1.4", "roles[0]"]);
}

#[test]
fn a_number_no_workforce_has() {
    assert_plan_refused(
        |plan| plan["roles"][0]["baseline_heads"] = 1e308.into(),
        &["roles[0].baseline_heads"],
    );
}

#[test]
fn numbers_json_does_not_have() {
    let sound = fs::read_to_string(example("community-perinatal-team")).unwrap();
    for (number, says) in [("NaN", "NaN is not a number"), ("1e999", "larger than a computer")] {
        let (before, after) = sound.split_once("\"baseline_heads\": ").unwrap();
        let after = after.trim_start_matches(|digit: char| digit.is_ascii_digit() || digit == '.');
        let spoilt = format!("{before}\"baseline_heads\": {number}{after}");
        assert_bytes_refused("plan.json", spoilt.as_bytes(), &["roles[0].baseline_heads", says]);
    }
}

#[test]
fn a_plan_of_a_newer_format() {
    assert_plan_refused(
        |plan| {
            plan["format"] = "fivefold-plan/2".into();
            plan["quarters"] = 4.into();
        },
        &["newer format", "Update the program"],
    );
}

#[test]
fn an_empty_file() {
    assert_bytes_refused("plan.json", b"", &["is empty"]);
    assert_bytes_refused("plan.fivefold", b"", &["is empty"]);
}

#[test]
fn a_picture_renamed() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    assert_bytes_refused("plan.fivefold", png, &["not a plan", "Choose a"]);
}

#[test]
fn no_file_and_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    assert_refused(&folder.path().join("none.json"), &["there is no such file"]);
    assert_refused(folder.path(), &["it is a folder"]);
}

#[test]
fn a_file_over_the_size_limit() {
    let folder = tempfile::tempdir().unwrap();
    let bad = folder.path().join("plan.json");
    // A sparse file: it has a size and takes no room.
    fs::File::create(&bad).unwrap().set_len(65 * 1024 * 1024).unwrap();
    assert_refused(&bad, &["larger than 64 MB"]);
}

/// A sound plan file with some bytes of SQLite's header changed.
fn assert_header_refused(at: usize, bytes: [u8; 4], says: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound.fivefold");
    fivefold(["import", text(&example("community-perinatal-team")), "-o", text(&sound)]).done();
    let mut file = fs::read(&sound).unwrap();
    file[at..at + bytes.len()].copy_from_slice(&bytes);
    assert_bytes_refused("plan.fivefold", &file, says);
}

#[test]
fn a_sqlite_file_of_another_program() {
    const APPLICATION_ID: usize = 68;
    assert_header_refused(APPLICATION_ID, *b"GPKG", &["another program"]);
    assert_header_refused(APPLICATION_ID, [0; 4], &["another program"]);
}

#[test]
fn a_plan_file_of_a_newer_version() {
    const USER_VERSION: usize = 60;
    assert_header_refused(USER_VERSION, 999_u32.to_be_bytes(), &["newer version"]);
}

#[test]
fn a_plan_file_that_breaks_off() {
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound.fivefold");
    fivefold(["import", text(&example("community-perinatal-team")), "-o", text(&sound)]).done();
    let half = fs::read(&sound).unwrap();
    assert_bytes_refused("plan.fivefold", &half[..half.len() / 2], &["damaged"]);
}

#[test]
fn a_plan_file_whose_tables_are_unreadable_is_refused_without_a_word_of_sql() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.fivefold");
    fivefold(["import", text(&example("community-perinatal-team")), "-o", text(&plan)]).done();
    let mut bytes = fs::read(&plan).unwrap();
    bytes[100..2_000].fill(b'A');
    fs::write(&plan, bytes).unwrap();
    let name = text(&plan);
    let says = "is damaged and was left as it is: restore it from a copy or a backup.";
    let error = fivefold(["check", name]).refused();
    assert_eq!(error, format!("fivefold: \"{name}\" {says}\n"));
}
