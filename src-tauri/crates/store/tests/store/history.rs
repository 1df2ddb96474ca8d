//! How much history a file keeps, and what of it can still be taken back.

use fivefold_engine::edit::Edit;
use fivefold_store::{PlanFile, StoreError};

use crate::plans;
use crate::scratch::{NOW, Scratch, tamper};

#[test]
fn the_oldest_steps_go_beyond_a_thousand_and_a_hundred_are_shown() {
    let scratch = Scratch::new();
    let plan = plans::plan(9);
    let path = scratch.path("a.fivefold");
    let mut file = PlanFile::create(&path, &plan, NOW).unwrap();
    // A thousand steps are there already, for a thousand edits would take long.
    drop(file);
    tamper(
        &path,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
         INSERT INTO history
           (at, what, schema_version, undone, changeset, digest_before, digest_after)
         SELECT 'then', 'step ' || i, 1, 0, x'00', x'00', x'00' FROM n",
    );
    crate::digest::sign(&path);
    file = PlanFile::open(&path).unwrap();
    let title = |title: &str| Edit::SetPlan {
        title: title.to_owned(),
        first_year: plan.first_year,
        years: plan.years,
    };
    let view = file.apply(&title("One more"), NOW).unwrap();
    assert_eq!(view.history.len(), 100);
    assert_eq!(view.history[1].what, "step 1000");
    drop(file);
    let connection = rusqlite::Connection::open(&path).unwrap();
    let (count, oldest): (i64, String) = connection
        .query_row("SELECT count(*), min(id) || ' ' || what FROM history", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!((count, oldest.as_str()), (1_000, "2 step 2"));
}

#[test]
fn steps_of_an_older_schema_are_told_but_not_taken() {
    let scratch = Scratch::new();
    let plan = plans::plan(9);
    let path = scratch.path("a.fivefold");
    let mut file = PlanFile::create(&path, &plan, NOW).unwrap();
    let edit =
        Edit::SetPlan { title: "New".to_owned(), first_year: plan.first_year, years: plan.years };
    file.apply(&edit, NOW).unwrap();
    drop(file);
    tamper(&path, "UPDATE history SET schema_version = 0");
    crate::digest::sign(&path);
    let mut file = PlanFile::open(&path).unwrap();
    let view = file.view();
    assert_eq!((view.history.len(), view.undo), (1, None));
    assert!(matches!(file.undo(NOW), Err(StoreError::NothingToUndo)));
}

#[test]
fn steps_since_the_plans_tables_are_as_they_are_now_are_taken() {
    let scratch = Scratch::new();
    let plan = plans::plan(9);
    let path = scratch.plan_file("a.fivefold", &plan);
    let edit =
        Edit::SetPlan { title: "New".to_owned(), first_year: plan.first_year, years: plan.years };
    let id = PlanFile::open(&path).unwrap().apply(&edit, NOW).unwrap().history[0].id;
    tamper(&path, "UPDATE history SET schema_version = 7");
    crate::digest::sign(&path);
    let mut file = PlanFile::open(&path).unwrap();
    assert_eq!(file.undo(NOW).unwrap().plan, plan);
    assert_eq!(file.go_to_step(id, NOW).unwrap().plan.title, "New");
}
