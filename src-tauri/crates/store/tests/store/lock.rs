//! Who has a plan open.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use fivefold_engine::edit::Edit;
use fivefold_store::{PlanFile, StoreError};

use crate::plans;
use crate::scratch::{NOW, Scratch};

#[test]
fn the_second_to_open_may_read_and_is_told_who_has_it() {
    let scratch = Scratch::new();
    let plan = plans::plan(1);
    let path = scratch.path("a.fivefold");
    let mut first = PlanFile::create(&path, &plan, NOW).unwrap();
    assert_eq!(first.view().read_only, None);

    let second = PlanFile::open(&path).unwrap();
    assert_eq!(second.view().read_only.as_deref(), Some("The plan is open in another window."));

    first.say_who_has_it("Jo Bloggs on WARD-PC-3, since 09:40");
    let mut second = PlanFile::open(&path).unwrap();
    let why = "The plan is open elsewhere: Jo Bloggs on WARD-PC-3, since 09:40.";
    assert_eq!(second.view().read_only.as_deref(), Some(why));
    assert_eq!(*second.plan(), plan);
    let edit =
        Edit::SetPlan { title: "x".to_owned(), first_year: plan.first_year, years: plan.years };
    let refused = second.apply(&edit, NOW).unwrap_err();
    assert!(refused.to_string().contains(why), "{refused}");

    // The second holds nothing: the first goes on.
    assert_eq!(first.apply(&edit, NOW).unwrap().plan.title, "x");
    drop(first);
    assert_eq!(PlanFile::open(&path).unwrap().view().read_only, None);
}

#[test]
fn a_lock_file_left_behind_locks_nobody_out() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    fs::write(scratch.path("a.fivefold.lock"), "somebody who crashed").unwrap();
    assert_eq!(PlanFile::open(&path).unwrap().view().read_only, None);
    assert_eq!(scratch.files().len(), 1);
}

#[test]
fn where_no_lock_file_can_be_the_plan_is_read_only() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    // A folder of that name stands for a folder that can't be written to, which root always can.
    fs::create_dir(scratch.path("a.fivefold.lock")).unwrap();
    let file = PlanFile::open(&path).unwrap();
    let why = file.view().read_only.unwrap();
    assert_eq!(why, "The folder the file is in can't be written to.");
}

#[test]
fn in_a_folder_that_can_not_be_written_to_the_plan_is_read_only() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    let mode = |mode| fs::set_permissions(scratch.folder(), fs::Permissions::from_mode(mode));
    mode(0o555).unwrap();
    let is_root = fs::write(scratch.path("probe"), "").is_ok();
    let opened = PlanFile::open(&path).unwrap();
    let saved = opened.save_copy(&scratch.path("b.fivefold"));
    let created = PlanFile::create(&scratch.path("c.fivefold"), &plans::plan(1), NOW);
    mode(0o755).unwrap();
    if !is_root {
        let why = "The folder the file is in can't be written to.";
        assert_eq!(opened.view().read_only.as_deref(), Some(why));
        assert!(matches!(saved, Err(StoreError::Io { .. })));
        assert!(matches!(created, Err(StoreError::Io { .. })));
        assert_eq!(scratch.files().len(), 1);
    }
}

#[test]
fn a_refused_file_is_not_held() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    crate::scratch::tamper(&path, "CREATE TABLE extra (id INTEGER PRIMARY KEY)");
    assert!(matches!(PlanFile::open(&path), Err(StoreError::Altered(_))));
    assert_eq!(scratch.files().len(), 1);
}
