//! Edits, undo and redo: on disk when confirmed, back to the start and on to the end, across
//! closing and opening.

use fivefold_engine::edit::{self, Edit};
use fivefold_engine::plan::{Amount, BuyRow, LeverRow};
use fivefold_store::{PlanFile, StoreError};
use proptest::prelude::*;
use rusqlite::Connection;

use crate::plans::{self, Random};
use crate::scratch::{NOW, Scratch};
use crate::table::exactly;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn undoing_all_is_the_start_and_redoing_all_the_end(seed: u64) {
        let random = &mut Random::new(seed);
        let start = plans::plan(seed);
        let scratch = Scratch::new();
        let path = scratch.path("a.fivefold");
        let mut file = PlanFile::create(&path, &start, NOW).unwrap();

        let mut plans = vec![start];
        for _ in 0..20 {
            let edit = plans::edit(random, file.plan());
            match edit::apply(file.plan(), &edit) {
                Err(refusal) => {
                    let refused = file.apply(&edit, NOW).unwrap_err();
                    prop_assert_eq!(refused.to_string(), refusal.to_string());
                }
                Ok(after) => {
                    let view = file.apply(&edit, NOW).unwrap();
                    prop_assert_eq!(exactly(&view.plan), exactly(&after));
                    if exactly(plans.last().unwrap()) != exactly(&after) {
                        plans.push(after);
                    }
                }
            }
            if random.below(8) == 0 {
                drop(file);
                file = PlanFile::open(&path).unwrap();
            }
            prop_assert_eq!(exactly(file.plan()), exactly(plans.last().unwrap()));
        }

        for plan in plans.iter().rev().skip(1) {
            prop_assert_eq!(exactly(&file.undo(NOW).unwrap().plan), exactly(plan));
            if random.below(8) == 0 {
                drop(file);
                file = PlanFile::open(&path).unwrap();
                prop_assert_eq!(exactly(file.plan()), exactly(plan));
            }
        }
        prop_assert!(matches!(file.undo(NOW), Err(StoreError::NothingToUndo)));
        for plan in plans.iter().skip(1) {
            prop_assert_eq!(exactly(&file.redo(NOW).unwrap().plan), exactly(plan));
        }
        prop_assert!(matches!(file.redo(NOW), Err(StoreError::NothingToRedo)));
        drop(file);
        let file = PlanFile::open(&path).unwrap();
        prop_assert_eq!(exactly(file.plan()), exactly(plans.last().unwrap()));
    }
}

fn hire(hires: f64) -> Edit {
    let row = BuyRow { role: "r0".to_owned(), hires: Amount::Number(hires), ..BuyRow::default() };
    Edit::AddLeverRow { scenario: "Plan A".to_owned(), row: LeverRow::Buy(row) }
}

fn with_a_scenario(scratch: &Scratch) -> PlanFile {
    let mut file = PlanFile::create(&scratch.path("a.fivefold"), &plans::plan(7), NOW).unwrap();
    file.apply(&Edit::AddScenario { name: "Plan A".to_owned(), copy_of: None }, NOW).unwrap();
    file
}

#[test]
fn a_view_tells_what_undo_and_redo_would_do() {
    let scratch = Scratch::new();
    let mut file = with_a_scenario(&scratch);
    let edit = hire(3.0);
    let words = edit::describe(file.plan(), &edit);
    let view = file.apply(&edit, "2026-04-01T10:00:00Z").unwrap();
    assert_eq!(view.undo, Some(words.clone()));
    assert_eq!(view.redo, None);
    assert_eq!(view.revision, 2);
    assert_eq!(view.last_changed, "2026-04-01T10:00:00Z");

    let view = file.undo("2026-04-02T10:00:00Z").unwrap();
    assert_eq!(view.redo, Some(words.clone()));
    assert_eq!(view.revision, 3);
    assert_eq!(view.last_changed, "2026-04-02T10:00:00Z");
    assert_eq!(view.history[0].what, words);
    assert_eq!(view.history[0].when, "2026-04-01T10:00:00Z");
    assert!(view.history[0].undone);
    assert!(!view.history[1].undone);
}

#[test]
fn an_edit_after_undo_clears_what_could_be_redone() {
    let scratch = Scratch::new();
    let mut file = with_a_scenario(&scratch);
    file.apply(&hire(3.0), NOW).unwrap();
    file.undo(NOW).unwrap();
    let view = file.apply(&hire(4.0), NOW).unwrap();
    assert_eq!(view.redo, None);
    assert_eq!(view.history.len(), 2);
    assert!(matches!(file.redo(NOW), Err(StoreError::NothingToRedo)));
}

#[test]
fn an_edit_that_changes_nothing_is_no_step_and_writes_nothing() {
    let scratch = Scratch::new();
    let mut file = with_a_scenario(&scratch);
    let before = scratch.files();
    let role = file.plan().roles[0].clone();
    let view = file.apply(&Edit::SetRole { role }, NOW).unwrap();
    assert_eq!(view.revision, 1);
    assert_eq!(scratch.files(), before);
}

#[test]
fn an_edit_of_one_row_writes_one_row() {
    let scratch = Scratch::new();
    let mut file = with_a_scenario(&scratch);
    for hires in [1.0, 2.0, 3.0, 4.0] {
        file.apply(&hire(hires), NOW).unwrap();
    }
    let buy = fivefold_engine::plan::Lever::Buy;
    let first = Edit::RemoveLeverRow { scenario: "Plan A".to_owned(), lever: buy, index: 0 };
    file.apply(&first, NOW).unwrap();
    drop(file);
    let (_, changeset) = newest_step(&scratch.path("a.fivefold"));
    assert!(changeset.len() < 120, "{} bytes", changeset.len());
}

#[test]
fn a_step_whose_record_is_damaged_leads_where_it_should_or_nowhere() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    let mut file = with_a_scenario(&scratch);
    let before = file.plan().clone();
    let after = file.apply(&hire(3.0), NOW).unwrap().plan;
    drop(file);
    let sound = std::fs::read(&path).unwrap();
    let (id, changeset) = newest_step(&path);

    let mut refused = 0;
    for place in 0..changeset.len() {
        std::fs::write(&path, &sound).unwrap();
        let mut flipped = changeset.clone();
        flipped[place] ^= 1;
        let connection = Connection::open(&path).unwrap();
        let sql = "UPDATE history SET changeset = ?1 WHERE id = ?2";
        connection.execute(sql, (flipped, id)).unwrap();
        drop(connection);
        assert!(matches!(PlanFile::open(&path), Err(StoreError::Damaged(_))));
        // Sealed as if it were sound, it still leads nowhere but where it should.
        crate::digest::sign(&path);
        let mut file = PlanFile::open(&path).unwrap();
        match file.undo(NOW) {
            Ok(view) => assert_eq!(view.plan, before),
            Err(_) => {
                assert_eq!(*file.plan(), after);
                drop(file);
                assert_eq!(*PlanFile::open(&path).unwrap().plan(), after);
                refused += 1;
            }
        }
    }
    assert!(refused > changeset.len() / 2, "{refused} of {}", changeset.len());
}

fn newest_step(path: &std::path::Path) -> (i64, Vec<u8>) {
    let connection = Connection::open(path).unwrap();
    let sql = "SELECT id, changeset FROM history ORDER BY id DESC LIMIT 1";
    connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
}

/// `cargo test -p fivefold-store --test store -- --ignored --nocapture how_long`
#[test]
#[ignore = "measures"]
fn how_long_opening_editing_and_undoing_take() {
    for roles in [30, 2_000] {
        let scratch = Scratch::new();
        let mut plan = plans::plan(7);
        let random = &mut Random::new(1);
        let years = plan.years;
        let first = plan.roles.len();
        plan.roles.extend((first..roles).map(|place| random.role(&format!("r{place}"), years)));
        let timed = |what: &str, act: &mut dyn FnMut()| {
            #[allow(clippy::disallowed_methods, reason = "it says how long a step takes")]
            let start = std::time::Instant::now();
            act();
            println!("{roles} roles, {what}: {:.1?}", start.elapsed());
        };
        let path = scratch.path("a.fivefold");
        let mut file = None;
        timed("create", &mut || file = Some(PlanFile::create(&path, &plan, NOW).unwrap()));
        file = None;
        timed("open", &mut || file = Some(PlanFile::open(&path).unwrap()));
        let mut file = file.unwrap();
        let add = Edit::AddScenario { name: "Plan A".to_owned(), copy_of: None };
        file.apply(&add, NOW).unwrap();
        timed("20 edits", &mut || {
            for hires in 0..20 {
                file.apply(&hire(f64::from(hires)), NOW).unwrap();
            }
        });
        timed("20 undos", &mut || {
            for _ in 0..20 {
                file.undo(NOW).unwrap();
            }
        });
    }
}
