//! The backups a plan makes of itself.

use fivefold_engine::edit::Edit;
use fivefold_store::backup::{CHANGES_BETWEEN, folder_of};
use fivefold_store::{PlanFile, PlanView, StoreError, plan_backups};

use crate::plans;
use crate::scratch::{NOW, Scratch};

fn title(file: &mut PlanFile, title: &str, when: &str) -> PlanView {
    let (first_year, years) = (file.plan().first_year, file.plan().years);
    file.apply(&Edit::SetPlan { title: title.to_owned(), first_year, years }, when).unwrap()
}

fn revisions(file: &PlanFile) -> Vec<u64> {
    file.backups().into_iter().map(|backup| backup.revision).collect()
}

#[test]
fn a_backup_is_made_before_the_first_change_after_opening_and_after_every_fifty() {
    let scratch = Scratch::new();
    let path = scratch.path("Ward.fivefold");
    let mut file = PlanFile::create(&path, &plans::plan(1), NOW).unwrap();
    title(&mut file, "One", NOW);
    assert!(revisions(&file).is_empty(), "a plan nobody had changed is still where it came from");
    drop(file);

    let mut file = PlanFile::open(&path).unwrap();
    assert!(revisions(&file).is_empty(), "looking makes none");
    for number in 0..CHANGES_BETWEEN + 2 {
        title(&mut file, &format!("Title {number}"), "2026-04-01T10:00:00Z");
    }
    assert_eq!(revisions(&file), [51, 1]);
    assert_eq!(file.view().backup_problem, None);
    let oldest = file.backups().pop().unwrap();
    assert_eq!(oldest.name, "Ward 2026-03-31 09.40.00 UTC, change 1.fivefold");
    assert_eq!(oldest.last_changed, NOW);
    assert_eq!(plan_backups::read(&path, &oldest.name).unwrap().1.title, "One");
}

#[test]
fn restoring_a_backup_is_one_step_that_undo_takes_back() {
    let scratch = Scratch::new();
    let path = scratch.path("Ward.fivefold");
    let mut file = PlanFile::create(&path, &plans::plan(1), NOW).unwrap();
    title(&mut file, "One", NOW);
    drop(file);
    let mut file = PlanFile::open(&path).unwrap();
    let now = title(&mut file, "Two", NOW).plan;
    let backup = file.backups().pop().unwrap();
    let view = file.restore_backup(&backup.name, NOW).unwrap();
    assert_eq!(view.plan.title, "One");
    assert_eq!(view.undo.as_deref(), Some("Restore the backup of 31 March 2026, change 1"));
    assert_eq!(file.undo(NOW).unwrap().plan, now);

    for name in ["../Ward.fivefold", "Ward.fivefold", "none", ""] {
        assert!(matches!(file.restore_backup(name, NOW), Err(StoreError::NoBackup)), "{name}");
    }
}

#[test]
fn a_backup_that_can_not_be_made_is_told_and_keeps_nobody_from_working() {
    let scratch = Scratch::new();
    let path = scratch.path("Ward.fivefold");
    let mut file = PlanFile::create(&path, &plans::plan(1), NOW).unwrap();
    title(&mut file, "One", NOW);
    drop(file);
    // A file where the folder of backups would be.
    std::fs::write(folder_of(&path), "in the way").unwrap();
    let mut file = PlanFile::open(&path).unwrap();
    let view = title(&mut file, "Two", NOW);
    assert_eq!(view.plan.title, "Two");
    assert!(view.backup_problem.unwrap().contains("Ward backups"));
    assert_eq!(*PlanFile::open_read_only(&path).unwrap().plan(), view.plan);
}

#[test]
fn what_a_killed_program_left_half_made_is_cleared_away() {
    let scratch = Scratch::new();
    let path = scratch.path("Ward.fivefold");
    let mut file = PlanFile::create(&path, &plans::plan(1), NOW).unwrap();
    title(&mut file, "One", NOW);
    drop(file);
    std::fs::create_dir(folder_of(&path)).unwrap();
    std::fs::write(folder_of(&path).join(".fivefold-abc.part"), "half").unwrap();
    std::fs::write(folder_of(&path).join("my own notes.txt"), "mine").unwrap();
    let mut file = PlanFile::open(&path).unwrap();
    title(&mut file, "Two", NOW);
    let entries = std::fs::read_dir(folder_of(&path)).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["Ward 2026-03-31 09.40.00 UTC, change 1.fivefold", "my own notes.txt"]);
}
