//! Copies: whole or not at all, and never over the plan itself.

use std::fs;

use fivefold_engine::edit::Edit;
use fivefold_store::{PlanFile, StoreError};

use crate::plans;
use crate::scratch::{NOW, Scratch};

#[test]
fn a_copy_holds_the_plan_and_its_history() {
    let scratch = Scratch::new();
    let plan = plans::plan(4);
    let mut file = PlanFile::create(&scratch.path("a.fivefold"), &plan, NOW).unwrap();
    let edit =
        Edit::SetPlan { title: "x".to_owned(), first_year: plan.first_year, years: plan.years };
    file.apply(&edit, NOW).unwrap();
    fs::write(scratch.path("b.fivefold"), "overwritten").unwrap();
    file.save_copy(&scratch.path("b.fivefold")).unwrap();

    let mut copy = PlanFile::open(&scratch.path("b.fivefold")).unwrap();
    assert_eq!(copy.view(), file.view());
    assert_eq!(copy.undo(NOW).unwrap().plan, plan);
    assert_eq!(file.plan().title, "x");
    drop((copy, file));
    let names: Vec<_> = scratch.files().into_keys().collect();
    assert_eq!(names, ["a.fivefold", "b backups", "b.fivefold"]);
}

#[test]
fn a_plan_opened_for_reading_can_be_copied_and_the_copy_edited() {
    let scratch = Scratch::new();
    let plan = plans::plan(4);
    let path = scratch.plan_file("a.fivefold", &plan);
    let file = PlanFile::open_read_only(&path).unwrap();
    file.save_copy(&scratch.path("b.fivefold")).unwrap();
    let copy = PlanFile::open(&scratch.path("b.fivefold")).unwrap();
    assert_eq!((copy.plan(), copy.view().read_only), (&plan, None));
}

#[test]
fn a_copy_over_the_plan_itself_is_refused_by_whatever_name() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    let file = PlanFile::create(&path, &plans::plan(4), NOW).unwrap();
    let before = scratch.files();
    std::os::unix::fs::symlink(&path, scratch.path("link.fivefold")).unwrap();
    let roundabout = scratch.folder().join(".").join("a.fivefold");
    for to in [path, roundabout, scratch.path("link.fivefold")] {
        assert!(matches!(file.save_copy(&to), Err(StoreError::SaveOverItself(_))));
    }
    fs::remove_file(scratch.path("link.fivefold")).unwrap();
    assert_eq!(scratch.files(), before);
}

#[test]
fn a_copy_over_a_plan_that_is_open_or_into_no_folder_is_refused() {
    let scratch = Scratch::new();
    let file = PlanFile::create(&scratch.path("a.fivefold"), &plans::plan(4), NOW).unwrap();
    let other = PlanFile::create(&scratch.path("b.fivefold"), &plans::plan(6), NOW).unwrap();
    let before = scratch.files();
    assert!(matches!(file.save_copy(other.path()), Err(StoreError::TargetInUse(_))));
    let nowhere = scratch.path("no such folder/c.fivefold");
    assert!(matches!(file.save_copy(&nowhere), Err(StoreError::NoFolder(_))));
    assert!(matches!(file.save_copy(scratch.folder()), Err(StoreError::NotAFile(_))));
    assert_eq!(scratch.files(), before);
}
