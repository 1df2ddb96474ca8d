//! Named versions and the way back, and who made a change.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_store::{PlanFile, StoreError};

use crate::plans;
use crate::scratch::{NOW, Scratch};

fn note(heading: &str) -> Edit {
    Edit::AddNote {
        note: Note { heading: heading.to_owned(), text: String::new(), evidence: None },
    }
}

#[test]
fn a_version_is_kept_restored_as_one_step_and_undone() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(3));
    let mut file = PlanFile::open(&path).unwrap();
    let before = file.plan().clone();
    let kept = file.keep_version("  Before the board  ", NOW).unwrap();
    assert_eq!(kept.versions[0].name, "Before the board");
    assert_eq!((kept.versions[0].revision, kept.revision), (0, 0), "keeping is no change");
    assert_eq!(kept.undo, None);

    let changed = file.apply(&note("First"), NOW).unwrap().plan;
    file.apply(&Edit::RemoveRole { id: "r0".to_owned() }, NOW).unwrap();
    let id = kept.versions[0].id;
    let restored = file.restore_version(id, NOW).unwrap();
    assert_eq!(restored.plan, before);
    assert_eq!(restored.undo.as_deref(), Some("Restore the version Before the board"));
    assert_ne!(file.undo(NOW).unwrap().plan, before);
    assert_eq!(file.undo(NOW).unwrap().plan, changed);

    drop(file);
    let mut file = PlanFile::open(&path).unwrap();
    assert_eq!(file.version(id).unwrap(), before, "it survives a restart");
    assert_eq!(file.remove_version(id).unwrap().versions, []);
    assert!(matches!(file.restore_version(id, NOW), Err(StoreError::NoVersion)));
    assert!(matches!(file.remove_version(id), Err(StoreError::NoVersion)));
    assert_eq!(*file.plan(), changed);
}

#[test]
fn a_version_needs_a_name_of_its_own() {
    let scratch = Scratch::new();
    let mut file = PlanFile::open(&scratch.plan_file("a.fivefold", &plans::plan(3))).unwrap();
    file.keep_version("One", NOW).unwrap();
    assert!(matches!(file.keep_version("One", NOW), Err(StoreError::VersionNameTaken(_))));
    assert!(matches!(file.keep_version(" ", NOW), Err(StoreError::VersionName)));
    assert!(matches!(file.keep_version(&"x".repeat(201), NOW), Err(StoreError::VersionName)));
    for number in 1..200 {
        file.keep_version(&number.to_string(), NOW).unwrap();
    }
    assert!(matches!(file.keep_version("more", NOW), Err(StoreError::TooManyVersions)));
}

#[test]
fn every_step_can_be_gone_to_and_come_back_from() {
    let scratch = Scratch::new();
    let mut file = PlanFile::open(&scratch.plan_file("a.fivefold", &plans::plan(3))).unwrap();
    let plans: Vec<_> =
        (0..6).map(|n| file.apply(&note(&n.to_string()), NOW).unwrap().plan).collect();
    let mut ids: Vec<i64> = file.view().history.iter().map(|entry| entry.id).collect();
    ids.reverse();
    for place in [2, 5, 0, 3, 3, 1] {
        let view = file.go_to_step(ids[place], NOW).unwrap();
        assert_eq!(view.plan, plans[place], "{place}");
        assert_eq!(view.history.iter().filter(|entry| entry.undone).count(), 5 - place);
    }
    assert!(matches!(file.go_to_step(99, NOW), Err(StoreError::NoStep)));
}

#[test]
fn the_history_says_who_made_a_change() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(3));
    let mut file = PlanFile::open(&path).unwrap();
    file.apply(&note("Nobody's"), NOW).unwrap();
    file.sign_changes(" Jo Bloggs ");
    file.apply(&note("Jo's"), NOW).unwrap();
    drop(file);
    let history = PlanFile::open_read_only(&path).unwrap().view().history;
    let by: Vec<_> = history.iter().map(|entry| entry.by.as_deref()).collect();
    assert_eq!(by, [Some("Jo Bloggs"), None]);
}

#[test]
fn a_read_only_plan_keeps_no_version() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(3));
    let mut file = PlanFile::open_read_only(&path).unwrap();
    assert!(matches!(file.keep_version("One", NOW), Err(StoreError::ReadOnly(_))));
    assert!(matches!(file.go_to_step(1, NOW), Err(StoreError::ReadOnly(_))));
}
