//! Plan files: SQLite databases, by whoever made them.

use std::path::Path;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_engine::{Plan, validate};
use fivefold_store::PlanFile;
use fivefold_store::recover::recover;

use crate::given::{Given, bytes_of};
use crate::said::is_fit_to_show;

const THEN: &str = "2026-04-01T09:00:00Z";
const NAME: &str = "plan.fivefold";

/// The file is opened or refused. One opened for reading is untouched, and so is one that is
/// refused or recovered; what was opened is a plan like any other, and an edit of it is there again
/// afterwards.
pub fn read(bytes: &[u8]) {
    let given = Given::of(NAME, bytes);
    let seen = looked_at(&given.path());
    assert_eq!(bytes_of(&given.path()), bytes, "opened for reading, and changed");
    assert_eq!(given.beside(), [NAME], "opened for reading, and something lies beside it");
    recovered(&given.path(), seen.as_ref());
    assert_eq!(bytes_of(&given.path()), bytes, "recovered, and changed");
    let opened = edited(&given.path(), seen.as_ref());
    if !opened {
        assert_eq!(bytes_of(&given.path()), bytes, "refused, and changed");
        assert_eq!(given.beside(), [NAME], "refused, and something lies beside it");
    }
}

/// The plan, as opened for reading only.
fn looked_at(path: &Path) -> Option<Plan> {
    match PlanFile::open_read_only(path) {
        Ok(file) => {
            let view = file.view();
            assert_eq!(validate(&view.plan), [], "a plan that isn't valid is shown");
            Some(view.plan)
        }
        Err(refusal) => {
            is_fit_to_show(&refusal);
            None
        }
    }
}

/// What is had of the file is a plan like any other; of one that can be opened, exactly that.
fn recovered(path: &Path, seen: Option<&Plan>) {
    match recover(path) {
        Ok(had) => {
            assert_eq!(validate(&had.plan), [], "a plan that isn't valid is recovered");
            if let (true, Some(seen)) = (had.exact, seen) {
                assert_eq!(had.plan, *seen, "what is called exact is not what is opened");
            }
            let anew = path.with_file_name("recovered.fivefold");
            match had.save(&anew, THEN) {
                Ok(()) => {
                    let file =
                        PlanFile::open_read_only(&anew).expect("what was recovered is opened");
                    assert_eq!(*file.plan(), had.plan, "what was recovered is not in the file");
                }
                Err(refusal) => is_fit_to_show(&refusal),
            }
            let _ = std::fs::remove_file(anew);
        }
        Err(refusal) => is_fit_to_show(&refusal),
    }
}

/// Opens the file for writing and adds a note; whether it could be opened.
fn edited(path: &Path, seen: Option<&Plan>) -> bool {
    let mut file = match PlanFile::open(path) {
        Ok(file) => file,
        Err(refusal) => {
            is_fit_to_show(&refusal);
            return false;
        }
    };
    if let Some(seen) = seen {
        assert_eq!(file.plan(), seen, "reading and writing show different plans");
    }
    if let Err(refusal) = file.undo(THEN).and_then(|_| file.redo(THEN)) {
        is_fit_to_show(&refusal);
    }
    let before = file.plan().clone();
    let note = Note { heading: "Heading".to_owned(), text: "Text".to_owned(), evidence: None };
    match file.apply(&Edit::AddNote { note }, THEN) {
        Ok(view) => {
            drop(file);
            let again = PlanFile::open_read_only(path).expect("what was written is opened");
            assert_eq!(again.plan(), &view.plan, "what was confirmed is not in the file");
            assert_eq!(again.plan().notes.len(), before.notes.len() + 1);
        }
        Err(refusal) => {
            is_fit_to_show(&refusal);
            assert_eq!(file.plan(), &before, "a refused edit changed the plan");
        }
    }
    true
}
