//! Files that are ours by name but not in what they hold, and files of every version there was.

use std::fs;
use std::path::{Path, PathBuf};

use fivefold_engine::Plan;
use fivefold_engine::plan::{ChartKind, Scope, Stop};
use fivefold_engine::summary::Unit;
use fivefold_store::{NewSignOff, PlanFile, SignOff, SignOffAct, Standing, StoreError};

use crate::plans;
use crate::scratch::{NOW, Scratch, tamper};

const NEWEST: &str = "version-7";

/// The versions whose tables of the plan are those of the newest.
const OF_THESE_TABLES: [&str; 1] = [NEWEST];

/// The versions whose files are signed off.
const SIGNED: [&str; 4] = ["version-4", "version-5", "version-6", NEWEST];

fn plan_files() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/plan-files")
}

/// When each of them was last changed, as a backup's name says it.
const SAVED: &str = "2026-03-31 09.40.00 UTC";

/// The plan a version's file holds.
fn expected(version: &str) -> Plan {
    let json = fs::read_to_string(plan_files().join(format!("{version}.plan.json"))).unwrap();
    serde_json::from_str(&json).unwrap()
}

#[test]
fn a_file_of_every_version_opens_and_holds_what_it_held() {
    for version in
        ["version-1", "version-2", "version-3", "version-4", "version-5", "version-6", NEWEST]
    {
        let expected = expected(version);
        let name = format!("{version}.fivefold");
        let kept = plan_files().join(&name);
        assert_eq!(*PlanFile::open_read_only(&kept).unwrap().plan(), expected, "{name}");

        let scratch = Scratch::new();
        let path = scratch.path(&name);
        fs::copy(&kept, &path).unwrap();
        let mut file = PlanFile::open(&path).unwrap();
        assert_eq!(*file.plan(), expected, "{name}");
        assert_eq!(file.view().history.len(), 1, "{name}");
        if OF_THESE_TABLES.contains(&version) {
            assert_ne!(file.undo(NOW).unwrap().plan, expected, "{name}");
            assert_eq!(file.redo(NOW).unwrap().plan, expected, "{name}");
        } else {
            // What an older program did is still told, but its steps are about other tables.
            assert!(matches!(file.undo(NOW), Err(StoreError::NothingToUndo)), "{name}");
        }
        if SIGNED.contains(&version) {
            let signed: Vec<_> = file.view().sign_offs.iter().map(SignOff::words).collect();
            assert_eq!(signed, ["Approved 31 March 2026 by Ann Smith"]);
            assert!(matches!(file.standing("as signed"), Standing::Approved { .. }));
            assert_eq!(file.version(file.view().versions[0].id).unwrap(), expected);
        } else {
            assert_eq!(file.standing("as signed"), Standing::Draft { since: None }, "{name}");
        }
        if version != NEWEST {
            let number = version.trim_start_matches("version-");
            let backup = format!("{version} {SAVED} before upgrade from version {number}.fivefold");
            let backup = scratch.path(&backup);
            assert_eq!(fs::read(&backup).unwrap()[60..64], fs::read(&kept).unwrap()[60..64]);
            assert_eq!(*PlanFile::open_read_only(&backup).unwrap().plan(), expected, "{name}");
        }
    }
}

/// Makes the file of this version, once, when a version is new: `cargo test -p fivefold-store
/// --test store -- --ignored`, then rename it, for it is never made again.
#[test]
#[ignore = "writes tests/plan-files"]
fn write_the_plan_file_of_this_version() {
    let mut plan = plans::plan(2);
    plan.running_order.push(Stop {
        title: "Who moves".to_owned(),
        scope: Scope::Roles(vec!["r0".to_owned(), "r1".to_owned()]),
        chart: ChartKind::Flows,
        scenario: plan.scenarios[0].name.clone(),
        unit: Unit::Wte,
        note: Some("Ask for a guess first.\nThe room said 40.".to_owned()),
    });
    let ids: Vec<String> = plan.roles.iter().map(|role| role.id.clone()).collect();
    plan.scenarios[0].limits = Some(plans::Random::new(2).limits(&ids, plan.years));
    let has_it_all = |picture: &fivefold_engine::plan::Picture| {
        let lists = [
            picture.strands.len(),
            picture.teams.iter().map(|team| team.cover.len()).sum(),
            picture.competencies.len(),
            picture.required.len(),
            picture.held.len(),
            picture.benchmarks.len(),
            picture.readiness.len(),
            picture.integrated.iter().map(|model| model.areas.len()).sum(),
        ];
        !lists.contains(&0)
    };
    let pictures = (0..).map(|seed| plans::Random::new(seed).picture(&plan.roles, plan.years));
    plan.picture = pictures.into_iter().find(has_it_all).unwrap();
    let path = plan_files().join("version-new.fivefold");
    let mut file = PlanFile::create(&path, &plan, NOW).unwrap();
    let edit = fivefold_engine::edit::Edit::RemoveRole { id: "r1".to_owned() };
    let after = file.apply(&edit, NOW).unwrap().plan;
    let approval = NewSignOff {
        act: SignOffAct::Approved,
        name: "Ann Smith".to_owned(),
        role: "Director of workforce".to_owned(),
        date: "2026-03-31".to_owned(),
        note: Some("For the board of April.".to_owned()),
    };
    file.sign_off(&approval, "as signed", NOW).unwrap();
    let json = serde_json::to_string_pretty(&after).unwrap();
    fs::write(plan_files().join("version-new.plan.json"), json).unwrap();
}

#[test]
fn a_schema_with_more_or_less_in_it_than_ours_is_refused() {
    for sql in [
        "CREATE TRIGGER t AFTER UPDATE ON role BEGIN DELETE FROM plan; END",
        "CREATE VIEW v AS SELECT * FROM role",
        "CREATE TABLE extra (id INTEGER PRIMARY KEY)",
        "DROP INDEX buy_of_scenario",
        "ALTER TABLE note ADD COLUMN more TEXT",
        "DROP TABLE action",
    ] {
        let scratch = Scratch::new();
        let path = scratch.plan_file("a.fivefold", &plans::plan(5));
        tamper(&path, sql);
        let before = scratch.files();
        for opened in [PlanFile::open(&path), PlanFile::open_read_only(&path)] {
            let refused = opened.unwrap_err();
            assert!(matches!(refused, StoreError::Altered(_)), "{sql}: {refused}");
        }
        assert_eq!(scratch.files(), before);
    }
}

#[test]
fn a_row_of_nobody_is_refused() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(5));
    tamper(
        &path,
        "PRAGMA foreign_keys = OFF;
         INSERT INTO buy (scenario, position, role, hires) VALUES (999, 1, 'r0', '5')",
    );
    crate::digest::sign(&path);
    let refused = PlanFile::open(&path).unwrap_err();
    assert!(matches!(refused, StoreError::Damaged(_)), "{refused}");
}

#[test]
fn an_older_file_that_could_not_be_read_once_upgraded_is_refused_untouched() {
    let hurt = "../../../tests/fuzz/hurt/plan-file/step-that-is-no-text.fivefold";
    let scratch = Scratch::new();
    let path = scratch.path("a.fivefold");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(hurt), &path).unwrap();
    let before = scratch.files();
    PlanFile::open(&path).unwrap_err();
    assert!(scratch.files() == before, "it was changed, or something lies beside it");
}
