//! A disk that is full, fails once or is gone in the middle of a save: the edit is refused, what
//! was confirmed stays, and the window goes on when the disk is well again.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_store::{PlanFile, StoreError};

use crate::disk::{Trouble, disk};
use crate::plans;
use crate::scratch::{NOW, Scratch, times};

fn long_note() -> Edit {
    let note = Note { heading: "Long".to_owned(), text: "long ".repeat(4_000), evidence: None };
    Edit::AddNote { note }
}

#[test]
fn whichever_write_a_disk_refuses_the_edit_is_refused_and_the_next_one_is_saved() {
    let (disk, _guard) = disk();
    let mut refusals = 0;
    for trouble in [Trouble::Full, Trouble::Once, Trouble::Gone] {
        // As far as the edit has acts to refuse: each, or in a quick run every third.
        for act in (0..).step_by(if times() > 1 { 1 } else { 3 }) {
            let scratch = Scratch::new();
            let path = scratch.plan_file("a.fivefold", &plans::plan(4));
            let mut file = PlanFile::open(&path).unwrap();
            let before = file.view();
            disk.trouble_at(act, trouble);
            let edited = file.apply(&long_note(), NOW);
            if !disk.mended() {
                assert!(edited.is_ok());
                break;
            }
            match edited {
                // What a failing disk was asked to tidy up after the edit was safe.
                Ok(_) => {}
                Err(refused) => {
                    assert!(
                        matches!(
                            refused,
                            StoreError::DiskFull | StoreError::Sqlite(_) | StoreError::CannotWrite
                        ),
                        "{trouble:?} at {act}: {refused}"
                    );
                    assert_eq!(file.view(), before, "{trouble:?} at {act}");
                    refusals += 1;
                }
            }
            // The disk is well again: the same window goes on, or says to open the plan anew.
            let held = file.plan().clone();
            match file.apply(&long_note(), NOW) {
                Ok(view) => assert_eq!(view.plan.notes.len(), held.notes.len() + 1),
                Err(refused) => panic!("{trouble:?} at {act}: {refused}"),
            }
            let confirmed = file.plan().clone();
            let copy = scratch.path("elsewhere.fivefold");
            file.save_copy(&copy).unwrap();
            drop(file);
            assert_eq!(*PlanFile::open(&path).unwrap().plan(), confirmed);
            assert_eq!(*PlanFile::open(&copy).unwrap().plan(), confirmed);
        }
    }
    println!("{refusals} edits refused by a disk in trouble, none half saved.");
    assert!(refusals > 15, "{refusals}");
}
