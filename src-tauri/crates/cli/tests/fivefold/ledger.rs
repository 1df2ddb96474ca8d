//! `fivefold import-ledger`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::command::{Outcome, fivefold, text};

const LEDGER: &str = "\
Cost Centre,Service,Budgeted WTE,Contracted WTE
041100,Community,12.5,10
041110,Community,4,3.5
041200,Inpatient,8,eight
049990,Reserve,2,0
Grand Total,,26.5,13.5
";
const STAFF: &str = "\
Employee Number,Staff Group,Cost Centre,WTE
SECRET1,Nursing,41100,1
SECRET2,Nursing,41110,0.5
SECRET3,Nursing,41110,-1
";

/// A folder with a plan of one service, and a ledger in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let plan = r#"{"format":"fivefold-plan/1","title":"Trust","first_year":2028,"years":5,
            "roles":[{"id":"nurse","name":"Nurse","service":"community","baseline_heads":12}],
            "scenarios":[{"name":"Scenario 1"}]}"#;
        let json = desk.file("plan.json", plan);
        fivefold(["import", text(&json), "-o", text(&desk.path("plan.fivefold"))]).done();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, contents: &str) -> PathBuf {
        fs::write(self.path(name), contents).unwrap();
        self.path(name)
    }

    fn plan_bytes(&self) -> Vec<u8> {
        fs::read(self.path("plan.fivefold")).unwrap()
    }

    fn import(&self, ledger: &Path, more: &[&str]) -> Outcome {
        let plan = self.path("plan.fivefold");
        let arguments = ["import-ledger", text(ledger), "--plan", text(&plan)];
        fivefold(arguments.iter().chain(more))
    }

    fn funded_posts(&self) -> Value {
        let out = self.path("exported.json");
        let plan = self.path("plan.fivefold");
        fivefold(["export", text(&plan), "--format", "json", "-o", text(&out)]).done();
        let plan: Value = serde_json::from_str(&fs::read_to_string(out).unwrap()).unwrap();
        plan["roles"][0]["establishment_wte"].clone()
    }
}

#[test]
fn budgets_by_service_become_funded_posts() {
    let desk = Desk::new();
    let ledger = desk.file("ledger.csv", LEDGER);
    let told = desk.import(&ledger, &[]).done();
    let words = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Ledger ledger.csv, compared with the plan",
        "Rows read 5 counted 3 set aside 0 rejected 1 totals and headings 1",
        "Community 16.5 13.5 12 1.5 4.5",
        "Nurse – 16.5",
        "Reserve: 2 WTE",
        "line 4, Contracted WTE:",
        "Budgeted WTE of roles and of no role is the ledger's: 18.5, 18.5 (agrees)",
        "One undo in the window takes it back.",
    ] {
        assert!(words.contains(said), "{said}\n{told}");
    }
    assert_eq!(desk.funded_posts(), 16.5);
    let rejected = desk.path("rejected.csv");
    desk.import(&ledger, &["--dry-run", "--rejected", text(&rejected)]).done();
    let rejected = fs::read_to_string(rejected).unwrap();
    assert!(
        rejected.starts_with("line,column,reason,remedy,says\n4,Contracted WTE,"),
        "{rejected}"
    );
    assert_eq!(rejected.lines().count(), 2);
    // The same once more changes no figure.
    desk.import(&ledger, &[]).done();
    assert_eq!(desk.funded_posts(), 16.5);
}

#[test]
fn cost_centres_are_compared_with_an_extract_of_staff_and_nothing_is_written() {
    let desk = Desk::new();
    let ledger = desk.file("ledger.csv", LEDGER);
    let staff = desk.file("staff.csv", STAFF);
    let before = desk.plan_bytes();
    let json = desk.import(&ledger, &["--staff", text(&staff), "--format", "json"]).done();
    let result: Value = serde_json::from_str(&json).unwrap();
    let mut keys: Vec<&String> = result.as_object().unwrap().keys().collect();
    keys.sort_unstable();
    let expected = [
        "budgets",
        "checks",
        "comparison",
        "count",
        "problems",
        "remarks",
        "source",
        "staff_rows",
        "with",
    ];
    assert_eq!(keys, expected);
    assert_eq!(result["with"], "staff.csv");
    assert_eq!(result["staff_rows"]["rejected"], 1);
    let rejected = &result["count"]["rejected"][0];
    assert_eq!((&rejected["meaning"], &rejected["says"]), (&"contracted".into(), &"eight".into()));
    let lines = result["comparison"]["lines"].as_array().unwrap();
    let told: Vec<(&str, f64)> = lines
        .iter()
        .map(|line| (line["label"].as_str().unwrap(), line["difference_wte"].as_f64().unwrap()))
        .collect();
    assert_eq!(told, [("041100", 9.0), ("041110", 3.0), ("049990", 0.0)]);
    assert!(!json.contains("SECRET"));
    let told = desk.import(&ledger, &["--staff", text(&staff)]).done();
    assert!(told.contains("Compared by cost centre: the plan is as it was."), "{told}");
    assert!(!told.contains("Budgets of no role"), "{told}");
    assert_eq!(desk.plan_bytes(), before);
}

#[test]
fn a_dry_run_and_what_cannot_be_imported_leave_the_plan_as_it_was() {
    let desk = Desk::new();
    let before = desk.plan_bytes();
    let ledger = desk.file("ledger.csv", LEDGER);
    let told = desk.import(&ledger, &["--dry-run"]).done();
    assert!(told.contains("Dry run: the plan is as it was."), "{told}");
    let nothing = desk.file("nothing.csv", "Service,Budgeted WTE\nCommunity,four\n");
    let outcome = desk.import(&nothing, &[]);
    assert!(outcome.out.contains("Not imported"), "{}", outcome.out);
    assert!(outcome.refused().contains("No row of the ledger could be counted"));
    let elsewhere = desk.file("elsewhere.csv", "Service,Budgeted WTE\nReserve,4\n");
    assert!(desk.import(&elsewhere, &[]).refused().contains("No budget of the ledger belongs"));
    assert_eq!(desk.plan_bytes(), before);
}

#[test]
fn the_mapping_is_written_edited_and_used() {
    let desk = Desk::new();
    let odd = "Where,Posts,Service\nx,1,Community\n";
    let ledger = desk.file("ledger.csv", odd);
    assert!(desk.import(&ledger, &[]).refused().contains("No column is WTE"));
    let map = desk.path("map.json");
    fivefold(["import-ledger", text(&ledger), "--write-map", text(&map)]).done();
    let mut mapping: Value = serde_json::from_str(&fs::read_to_string(&map).unwrap()).unwrap();
    assert_eq!(mapping["format"], "fivefold-ledger-map/1");
    mapping["columns"]["budgeted"] = "Posts".into();
    fs::write(&map, mapping.to_string()).unwrap();
    desk.import(&ledger, &["--map", text(&map)]).done();
    assert_eq!(desk.funded_posts(), 1);
    mapping["colour"] = "red".into();
    fs::write(&map, mapping.to_string()).unwrap();
    assert!(desk.import(&ledger, &["--map", text(&map)]).refused().contains("colour"));
}

#[test]
fn what_is_compared_with_what_is_asked_for_in_words() {
    let desk = Desk::new();
    let ledger = desk.file("ledger.csv", LEDGER);
    let error = desk.import(&ledger, &["--by", "cost-centre"]).refused();
    assert!(error.contains("--staff EXTRACT"), "{error}");
    let staff = desk.file("staff.csv", STAFF);
    let error = desk.import(&ledger, &["--staff", text(&staff), "--by", "service"]).refused();
    assert!(error.contains("Leave --staff out"), "{error}");
    let without = desk.file("without.csv", "Employee Number,Staff Group,WTE\nSECRET1,Nursing,1\n");
    let error = desk.import(&ledger, &["--staff", text(&without)]).refused();
    assert!(error.contains("without.csv") && error.contains("cost centre"), "{error}");
    let error = desk.import(&ledger, &["--by", "team"]).refused();
    assert!(error.contains("No column is the team"), "{error}");
    assert_eq!(fivefold(["import-ledger", text(&ledger)]).status, 2);
}
