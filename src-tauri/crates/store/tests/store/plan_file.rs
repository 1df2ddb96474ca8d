//! Creating, opening and closing: what is left on disk, and what is refused with nothing left.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Plan;
use fivefold_store::{PlanFile, StoreError};

use crate::plans;
use crate::scratch::{NOW, Scratch, tamper};

fn rename(title: &str, plan: &Plan) -> Edit {
    Edit::SetPlan { title: title.to_owned(), first_year: plan.first_year, years: plan.years }
}

#[test]
fn only_the_plan_file_is_left_when_it_is_closed() {
    let scratch = Scratch::new();
    let path = scratch.path("Ward 3, ääkköset 計画.fivefold");
    let mut file = PlanFile::create(&path, &plans::plan(1), NOW).unwrap();
    file.apply(&rename("New title", &plans::plan(1)), NOW).unwrap();
    drop(file);
    let names: Vec<_> = scratch.files().into_keys().collect();
    assert_eq!(names, ["Ward 3, ääkköset 計画.fivefold"]);
}

#[test]
fn a_new_file_is_marked_as_ours_with_a_rollback_journal() {
    let scratch = Scratch::new();
    let bytes = fs::read(scratch.plan_file("a.fivefold", &plans::plan(1))).unwrap();
    assert_eq!(&bytes[68..72], b"5FLD");
    assert_eq!(&bytes[60..64], [0, 0, 0, 7]);
    assert_eq!(&bytes[18..20], [1, 1]);
}

#[test]
fn a_new_file_is_readable_like_any_other_new_file() {
    let scratch = Scratch::new();
    let plain = scratch.path("plain");
    fs::write(&plain, "x").unwrap();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    let mode = |path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(path), mode(plain));
}

#[test]
fn creating_overwrites_nothing() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    fs::write(&path, "precious").unwrap();
    let before = scratch.files();
    let refused = PlanFile::create(&path, &plans::plan(1), NOW).unwrap_err();
    assert!(matches!(refused, StoreError::AlreadyExists(_)), "{refused}");
    assert_eq!(scratch.files(), before);
}

#[test]
fn creating_what_is_not_a_plan_leaves_nothing_behind() {
    let scratch = Scratch::new();
    let refused = PlanFile::create(&scratch.path("a.fivefold"), &Plan::default(), NOW).unwrap_err();
    assert!(matches!(refused, StoreError::Engine(_)), "{refused}");
    let elsewhere = scratch.path("no such folder/a.fivefold");
    let refused = PlanFile::create(&elsewhere, &plans::plan(1), NOW).unwrap_err();
    assert!(matches!(refused, StoreError::NoFolder(_)), "{refused}");
    assert!(scratch.files().is_empty());
}

#[test]
fn reading_only_writes_nothing_creates_nothing_and_refuses_edits() {
    let scratch = Scratch::new();
    let plan = plans::plan(3);
    let path = scratch.plan_file("a.fivefold", &plan);
    let before = (scratch.files(), fs::metadata(&path).unwrap().modified().unwrap());
    let folder_before = fs::metadata(scratch.folder()).unwrap().modified().unwrap();

    let mut file = PlanFile::open_read_only(&path).unwrap();
    assert_eq!(*file.plan(), plan);
    assert_eq!(file.view().read_only.as_deref(), Some("It was opened for reading only."));
    for refused in [file.apply(&rename("x", &plan), NOW), file.undo(NOW), file.redo(NOW)] {
        assert!(matches!(refused, Err(StoreError::ReadOnly(_))));
    }
    assert_eq!(before, (scratch.files(), fs::metadata(&path).unwrap().modified().unwrap()));
    assert_eq!(fs::metadata(scratch.folder()).unwrap().modified().unwrap(), folder_before);
}

#[test]
fn a_file_marked_read_only_opens_read_only_and_says_so() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let before = scratch.files();
    let file = PlanFile::open(&path).unwrap();
    assert_eq!(file.view().read_only.as_deref(), Some("The file is read-only."));
    assert_eq!(scratch.files(), before);
}

#[test]
fn a_file_deleted_under_the_window_is_said_to_be_gone() {
    let scratch = Scratch::new();
    let plan = plans::plan(1);
    let mut file = PlanFile::create(&scratch.path("a.fivefold"), &plan, NOW).unwrap();
    fs::remove_file(scratch.path("a.fivefold")).unwrap();
    let refused = file.apply(&rename("x", &plan), NOW).unwrap_err();
    assert!(matches!(refused, StoreError::Moved), "{refused}");
    assert_eq!(*file.plan(), plan);
    file.save_copy(&scratch.path("b.fivefold")).unwrap();
    assert_eq!(*PlanFile::open(&scratch.path("b.fivefold")).unwrap().plan(), plan);
}

#[test]
fn a_file_another_program_holds_is_said_to_be_busy() {
    let scratch = Scratch::new();
    let plan = plans::plan(1);
    let path = scratch.path("a.fivefold");
    let mut file = PlanFile::create(&path, &plan, NOW).unwrap();
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let refused = file.apply(&rename("x", &plan), NOW).unwrap_err();
    assert!(matches!(refused, StoreError::Busy), "{refused}");
    assert_eq!(*file.plan(), plan);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(file.apply(&rename("x", &plan), NOW).unwrap().plan.title, "x");
}

#[test]
fn what_another_program_changed_meanwhile_is_noticed_at_the_next_edit() {
    let scratch = Scratch::new();
    let plan = plans::plan(1);
    let path = scratch.path("a.fivefold");
    let mut file = PlanFile::create(&path, &plan, NOW).unwrap();
    tamper(&path, "UPDATE role SET name = 'Someone else'");
    let refused = file.apply(&rename("x", &plan), NOW).unwrap_err();
    assert!(matches!(refused, StoreError::OutOfStep), "{refused}");
}

#[test]
fn a_plan_that_is_not_valid_is_refused_by_what_is_wrong_with_it() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    tamper(&path, "UPDATE plan SET years = 90");
    crate::digest::sign(&path);
    let before = scratch.files();
    let refused = PlanFile::open(&path).unwrap_err();
    assert!(matches!(refused, StoreError::NotValid(_)), "{refused}");
    assert!(refused.to_string().contains("90 years"), "{refused}");
    assert_eq!(scratch.files(), before);
}

#[test]
fn a_save_cut_short_is_put_right_by_opening_and_told_of_when_reading_only() {
    let scratch = Scratch::new();
    let plan = plans::plan(1);
    let path = scratch.plan_file("a.fivefold", &plan);
    // A journal as a power cut leaves it: taken from a transaction that is still under way.
    let cut = scratch.plan_file("cut.fivefold", &plan);
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN").unwrap();
    for number in 0..2_000 {
        other
            .execute(
                "INSERT INTO note (position, heading, text) VALUES (?1, 'x', ?2)",
                (number, "y".repeat(200)),
            )
            .unwrap();
    }
    fs::copy(&path, &cut).unwrap();
    fs::copy(scratch.path("a.fivefold-journal"), scratch.path("cut.fivefold-journal")).unwrap();
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);

    let before = scratch.files();
    let refused = PlanFile::open_read_only(&cut).unwrap_err();
    assert!(matches!(refused, StoreError::CutShort(_)), "{refused}");
    assert_eq!(scratch.files(), before);
    assert_eq!(*PlanFile::open(&cut).unwrap().plan(), plan);
}
