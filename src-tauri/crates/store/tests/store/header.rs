//! Files that aren't plan files are refused in a sentence, untouched, whichever way they are opened.

use std::fs;
use std::path::Path;

use fivefold_store::{PlanFile, StoreError};

use crate::plans;
use crate::scratch::{Scratch, tamper};

/// Opens the file both ways, expects the refusal, and nothing changed.
fn refused(scratch: &Scratch, path: &Path, is_right: impl Fn(&StoreError) -> bool) {
    let modified = || fs::metadata(path).ok().map(|metadata| metadata.modified().unwrap());
    let before = (scratch.files(), modified());
    for opened in [PlanFile::open(path), PlanFile::open_read_only(path)] {
        let refusal = opened.unwrap_err();
        assert!(is_right(&refusal), "{refusal:?}");
        let sentence = refusal.to_string();
        assert!(sentence.ends_with('.') && !sentence.contains('\n'), "{sentence}");
        assert_eq!((scratch.files(), modified()), before, "{sentence}");
    }
}

fn sound(scratch: &Scratch) -> Vec<u8> {
    fs::read(scratch.plan_file("sound.fivefold", &plans::plan(5))).unwrap()
}

#[test]
fn no_file() {
    let scratch = Scratch::new();
    refused(&scratch, &scratch.path("a.fivefold"), |e| matches!(e, StoreError::NotFound(_)));
}

#[test]
fn a_folder() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    fs::create_dir(&path).unwrap();
    refused(&scratch, &path, |e| matches!(e, StoreError::NotAFile(_)));
}

#[test]
fn an_empty_file() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    fs::write(&path, "").unwrap();
    refused(&scratch, &path, |e| matches!(e, StoreError::Empty(_)));
}

#[test]
fn a_picture_by_another_name() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    fs::write(&path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    refused(&scratch, &path, |e| matches!(e, StoreError::NotAPlanFile(_)));
}

#[test]
fn a_plan_as_json_by_another_name() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    fs::write(&path, "{}").unwrap();
    refused(&scratch, &path, |e| matches!(e, StoreError::NotAPlanFile(_)));
}

#[test]
fn a_database_of_another_program() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    tamper(&path, "PRAGMA application_id = 1; CREATE TABLE t (a)");
    refused(&scratch, &path, |e| matches!(e, StoreError::OtherProgram(_)));
}

#[test]
fn a_newer_version() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(5));
    tamper(&path, "PRAGMA user_version = 8");
    refused(&scratch, &path, |e| matches!(e, StoreError::TooNew(_)));
}

#[test]
fn a_version_there_never_was() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(5));
    tamper(&path, "PRAGMA user_version = -1");
    refused(&scratch, &path, |e| matches!(e, StoreError::Damaged(_)));
}

#[test]
fn another_journal_mode() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(5));
    tamper(&path, "PRAGMA journal_mode = WAL");
    refused(&scratch, &path, |e| matches!(e, StoreError::Altered(_)));
}

#[test]
fn a_file_that_breaks_off() {
    let scratch = Scratch::new();
    let bytes = sound(&scratch);
    let path = scratch.path("a.fivefold");
    for length in [16, 50, 99, 100, 4_096, bytes.len() / 2, bytes.len() - 4_096] {
        fs::write(&path, &bytes[..length]).unwrap();
        refused(&scratch, &path, |e| matches!(e, StoreError::Damaged(_) | StoreError::Altered(_)));
        let said = PlanFile::open_read_only(&path).unwrap_err().to_string();
        assert!(said.starts_with(&format!("\"{}\" ", path.display())), "{said}");
        assert_eq!(said.matches(". ").count(), 0, "more than a sentence: {said}");
    }
}

#[test]
fn a_file_too_large_to_be_a_plan() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    let file = fs::File::create(&path).unwrap();
    file.set_len((512 << 20) + 1).unwrap();
    for opened in [PlanFile::open(&path), PlanFile::open_read_only(&path)] {
        assert!(matches!(opened.unwrap_err(), StoreError::TooLarge { .. }));
    }
}
