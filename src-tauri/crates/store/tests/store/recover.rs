//! What is had of a damaged file, and that it never passes for more than it is.

use std::fs;
use std::path::Path;

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Lever, Note};
use fivefold_store::recover::{NOTE_HEADING, Recovered, recover};
use fivefold_store::{NewSignOff, PlanFile, SignOffAct, StoreError};
use rusqlite::Connection;

use crate::plans;
use crate::scratch::{NOW, Scratch, tamper};

/// A file with steps, a version and a sign-off in it.
fn lived_in(path: &Path) -> Plan {
    let has_all = |plan: &Plan| {
        let buys = plan.scenarios.first().map_or(0, |scenario| scenario.levers.buy.len());
        buys > 0 && !plan.targets.is_empty() && plan.roles.len() > 2 && !plan.notes.is_empty()
    };
    let plan = (0..).map(plans::plan).find(has_all).unwrap();
    let mut file = PlanFile::create(path, &plan, NOW).unwrap();
    let scenario = file.plan().scenarios[0].name.clone();
    file.apply(&Edit::RemoveRole { id: "r1".to_owned() }, NOW).unwrap();
    file.keep_version("As it went to the board", NOW).unwrap();
    for index in 0..file.plan().scenarios[0].levers.buy.len().min(2) {
        let row = Edit::RemoveLeverRow { scenario: scenario.clone(), lever: Lever::Buy, index };
        let _ = file.apply(&row, NOW);
    }
    let note = Note { heading: "Why".to_owned(), text: "said ".repeat(2_000), evidence: None };
    file.apply(&Edit::AddNote { note }, NOW).unwrap();
    let approval = NewSignOff {
        act: SignOffAct::Approved,
        name: "Ann Smith".to_owned(),
        role: "Director of workforce".to_owned(),
        date: "2026-03-31".to_owned(),
        note: None,
    };
    file.sign_off(&approval, "as signed", NOW).unwrap();
    file.plan().clone()
}

/// Recovers a file, saves that and opens it; the damaged file is as it was.
fn saved_anew(scratch: &Scratch, path: &Path) -> (Recovered, PlanFile) {
    let before = scratch.files();
    let recovered = recover(path).unwrap();
    assert_eq!(scratch.files(), before, "recovering only reads");
    let anew = scratch.path("recovered.fivefold");
    recovered.save(&anew, NOW).unwrap();
    let file = PlanFile::open(&anew).unwrap();
    assert_eq!(*file.plan(), recovered.plan);
    (recovered, file)
}

fn without_the_note(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.notes.retain(|note| note.heading != NOTE_HEADING);
    plan
}

#[test]
fn a_plan_whose_figures_are_whole_is_had_exactly_with_its_versions_and_sign_offs() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    let plan = lived_in(&path);
    tamper(&path, "CREATE TRIGGER t AFTER UPDATE ON role BEGIN DELETE FROM plan; END");
    assert!(matches!(PlanFile::open(&path), Err(StoreError::Altered(_))));
    let (recovered, file) = saved_anew(&scratch, &path);
    assert!(recovered.exact && recovered.missing.is_empty());
    assert_eq!(recovered.last_changed.as_deref(), Some(NOW));
    assert_eq!(recovered.plan, plan);
    let names: Vec<_> = file.view().versions.into_iter().map(|version| version.name).collect();
    assert_eq!(names, ["Approved 31 March 2026 by Ann Smith", "As it went to the board"]);
    assert_eq!(file.view().sign_offs.len(), 1);
    assert!(file.view().history.is_empty());
}

#[test]
fn a_damaged_version_is_left_behind_and_the_others_come_along() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    let plan = lived_in(&path);
    tamper(&path, "UPDATE version SET plan = replace(plan, '2026', '2027') WHERE name LIKE 'As%'");
    let (recovered, file) = saved_anew(&scratch, &path);
    assert!(recovered.exact);
    assert_eq!(recovered.plan, plan);
    let names: Vec<_> = file.view().versions.into_iter().map(|version| version.name).collect();
    assert_eq!(names, ["Approved 31 March 2026 by Ann Smith"]);
}

#[test]
fn an_altered_figure_is_put_right_from_the_history_where_it_was_ever_entered() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    let mut file = PlanFile::create(&path, &plans::plan(2), NOW).unwrap();
    for title in ["One", "Two", "Three"] {
        let (first_year, years) = (file.plan().first_year, file.plan().years);
        let edit = Edit::SetPlan { title: title.to_owned(), first_year, years };
        file.apply(&edit, NOW).unwrap();
    }
    let plan = file.plan().clone();
    drop(file);
    tamper(&path, "UPDATE plan SET title = 'Tampered with'");
    let (recovered, _) = saved_anew(&scratch, &path);
    assert!(recovered.exact);
    assert_eq!(recovered.plan, plan);
}

#[test]
fn an_altered_figure_that_nothing_proves_is_told_of_in_the_plan_itself() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    let plan = lived_in(&path);
    tamper(&path, "UPDATE role SET baseline_heads = 12345 WHERE id = 'r0'");
    let (recovered, file) = saved_anew(&scratch, &path);
    assert!(!recovered.exact);
    let note = recovered.plan.notes.last().unwrap();
    assert_eq!(note.heading, NOTE_HEADING);
    assert!(note.text.contains("\"a.fivefold\", which is damaged"), "{}", note.text);
    assert!(note.text.contains("may not be as it was saved"), "{}", note.text);
    assert_eq!(file.plan().roles[0].baseline_heads, Some(12345.0));
    assert_eq!(without_the_note(&recovered.plan).roles.len(), plan.roles.len());
}

#[test]
fn what_is_no_longer_valid_is_left_out_and_counted_and_the_rest_is_kept() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    let plan = lived_in(&path);
    tamper(
        &path,
        "PRAGMA foreign_keys = OFF;
         UPDATE role SET leaver_rate = 'nonsense' WHERE id = 'r0';
         UPDATE note SET heading = x'00' WHERE 0;
         INSERT INTO buy (scenario, position, role, hires) VALUES (999, 1, 'r0', '5')",
    );
    let (recovered, _) = saved_anew(&scratch, &path);
    let kept = without_the_note(&recovered.plan);
    assert_eq!(kept.roles.len(), plan.roles.len() - 1);
    assert!(kept.roles.iter().all(|role| role.id != "r0"));
    assert!(!kept.scenarios.is_empty() && kept.title == plan.title);
    let told = recovered.missing.join("\n");
    assert!(told.contains("1 of the roles was left out"), "{told}");
    assert!(told.contains("Buy rows"), "{told}");
}

#[test]
fn a_header_overwritten_with_nonsense_costs_nothing() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    let plan = lived_in(&path);
    let mut bytes = fs::read(&path).unwrap();
    bytes[..100].fill(b'x');
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(PlanFile::open(&path), Err(StoreError::NotAPlanFile(_))));
    let (recovered, _) = saved_anew(&scratch, &path);
    assert!(recovered.exact);
    assert_eq!(recovered.plan, plan);
}

#[test]
fn a_zeroed_page_costs_what_was_on_it_and_is_told() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    lived_in(&path);
    let root: u32 = Connection::open(&path)
        .unwrap()
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'target'", [], |row| row.get(0))
        .unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let at = (root as usize - 1) * 4096;
    bytes[at..at + 4096].fill(0);
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(PlanFile::open(&path), Err(StoreError::Damaged(_))));
    let (recovered, _) = saved_anew(&scratch, &path);
    assert!(recovered.plan.targets.is_empty() && !recovered.plan.roles.is_empty());
    assert!(recovered.missing.iter().any(|said| said == "Part of the targets could not be read."));
}

#[test]
fn a_file_of_another_kind_gives_nothing() {
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    for bytes in [b"PK\x03\x04 a workbook".repeat(2_000), vec![0; 40_960], b"x".to_vec()] {
        fs::write(&path, bytes).unwrap();
        let refused = recover(&path).unwrap_err();
        assert!(matches!(refused, StoreError::NothingToRecover(_)), "{refused}");
    }
    fs::write(&path, "").unwrap();
    assert!(matches!(recover(&path), Err(StoreError::Empty(_))));
    assert!(matches!(recover(&scratch.path("none.fivefold")), Err(StoreError::NotFound(_))));
}
