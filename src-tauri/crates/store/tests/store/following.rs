//! The second to open a plan follows the first, and takes over when they are gone.

use std::fs;

use fivefold_engine::edit::Edit;
use fivefold_store::{PlanFile, StoreError};

use crate::plans;
use crate::scratch::{NOW, Scratch};

fn titled(file: &PlanFile, title: &str) -> Edit {
    let (first_year, years) = (file.plan().first_year, file.plan().years);
    Edit::SetPlan { title: title.to_owned(), first_year, years }
}

#[test]
fn the_second_follows_what_the_first_changes_and_takes_over_when_they_are_gone() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    let mut first = PlanFile::open(&path).unwrap();
    let mut second = PlanFile::open(&path).unwrap();
    assert!(!second.follow().unwrap(), "nothing is new");
    let edit = titled(&first, "Changed by the first");
    first.apply(&edit, NOW).unwrap();
    assert!(second.follow().unwrap());
    assert_eq!(second.view().plan, *first.plan());
    assert_eq!(second.view().revision, first.view().revision);
    assert!(!second.follow().unwrap());

    // As long as the first has it, taking over changes nothing.
    assert!(!second.may_be_taken_over());
    assert!(second.take_over().unwrap().read_only.is_some());
    let undone = first.undo(NOW).unwrap();
    drop(first);
    assert!(second.may_be_taken_over());
    let view = second.take_over().unwrap();
    assert_eq!((view.read_only, &view.plan), (None, &undone.plan));
    assert!(!second.may_be_taken_over() && !second.follow().unwrap());
    let edit = titled(&second, "Changed by the second");
    assert_eq!(second.apply(&edit, NOW).unwrap().plan.title, "Changed by the second");
}

#[test]
fn a_plan_that_goes_or_is_damaged_under_the_second_stays_as_it_was_read() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    let first = PlanFile::open(&path).unwrap();
    let mut second = PlanFile::open(&path).unwrap();
    let read = second.view();
    drop(first);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, [b"nonsense".repeat(20), bytes].concat()).unwrap();
    assert!(second.follow().is_err());
    assert!(second.take_over().is_err());
    assert_eq!(second.view(), read);
    fs::remove_file(&path).unwrap();
    assert!(matches!(second.follow(), Err(StoreError::NotFound(_))));
    assert!(!second.may_be_taken_over());
    assert_eq!(second.view(), read);
    second.save_copy(&scratch.path("b.fivefold")).unwrap();
    assert_eq!(*PlanFile::open(&scratch.path("b.fivefold")).unwrap().plan(), read.plan);
}
