//! `fivefold import-staff`, `import-leavers` and `import-joiners`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::command::{example, fivefold, text};

const STAFF: &str = "\
Employee Number,Assignment Number,Staff Group,Band,WTE
SECRET1,SECRET1,Nursing,5,1
SECRET2,SECRET2,Nursing,5,0.6
SECRET2,SECRET2-2,Nursing,6,0.4
SECRET3,SECRET3,Nursing,6,1
SECRET4,SECRET4,Nursing,6,-1
";
const LEAVERS: &str = "\
Employee Number,Staff Group,Band,Leaving Date,Leaving Reason
SECRET5,Nursing,5,30/06/2026,Retirement Age
SECRET6,Nursing,5,soon,
";

/// A folder with a plan whose baseline is 31 March 2027, and an extract in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let plan = r#"{"format":"fivefold-plan/1","title":"New plan","first_year":2028,"years":5,
            "roles":[{"id":"role-1","name":"First role"}],"scenarios":[{"name":"Scenario 1"}]}"#;
        let json = desk.file("plan.json", plan);
        fivefold(["import", text(&json), "-o", text(&desk.plan())]).done();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn plan(&self) -> PathBuf {
        self.path("plan.fivefold")
    }

    fn file(&self, name: &str, contents: &str) -> PathBuf {
        fs::write(self.path(name), contents).unwrap();
        self.path(name)
    }

    /// The plan as JSON.
    fn exported(&self) -> Value {
        let out = self.path("exported.json");
        fivefold(["export", text(&self.plan()), "--format", "json", "-o", text(&out)]).done();
        serde_json::from_str(&fs::read_to_string(out).unwrap()).unwrap()
    }

    fn import(&self, command: &str, extract: &Path, more: &[&str]) -> crate::command::Outcome {
        let plan = self.plan();
        let arguments = [command, text(extract), "--plan", text(&plan)];
        fivefold(arguments.iter().chain(more))
    }
}

#[test]
fn staff_are_imported_and_told() {
    let desk = Desk::new();
    let staff = desk.file("staff.csv", STAFF);
    let told = desk.import("import-staff", &staff, &[]).done();
    let words = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Rows read 5",
        "counted 4",
        "rejected 1",
        "People 3",
        "Assignments 4",
        "WTE 3",
        "line 6, WTE: The WTE is negative: -1.",
        "Nursing, Band 5 new – 2 – 1.6",
        "One undo in the window takes it back.",
    ] {
        assert!(words.contains(said), "{said}\n{told}");
    }
    assert!(!told.contains("SECRET"), "{told}");
    let plan = desk.exported();
    assert_eq!(plan["roles"].as_array().unwrap().len(), 2);
    assert_eq!(plan["roles"][0]["baseline_heads"], 2);
    assert!(!plan.to_string().contains("SECRET"));
    assert!(!String::from_utf8_lossy(&fs::read(desk.plan()).unwrap()).contains("SECRET"));
}

#[test]
fn a_dry_run_leaves_the_plan_as_it_was() {
    let desk = Desk::new();
    let staff = desk.file("staff.csv", STAFF);
    let before = fs::read(desk.plan()).unwrap();
    let told = desk.import("import-staff", &staff, &["--dry-run"]).done();
    assert!(told.contains("Dry run: the plan is as it was."), "{told}");
    assert_eq!(fs::read(desk.plan()).unwrap(), before);
}

#[test]
fn results_are_written_as_json_with_stable_keys() {
    let desk = Desk::new();
    let staff = desk.file("staff.csv", STAFF);
    let json = desk.import("import-staff", &staff, &["--dry-run", "--format", "json"]).done();
    let result: Value = serde_json::from_str(&json).unwrap();
    let mut keys: Vec<&String> = result.as_object().unwrap().keys().collect();
    keys.sort_unstable();
    let mut expected = [
        "source",
        "as_at",
        "layout",
        "rows",
        "people",
        "assignments",
        "wte",
        "roles",
        "set_aside",
        "rejected",
        "repeated_lines",
        "adjustments",
        "plan_before",
        "plan_after",
        "checks",
        "problems",
        "remarks",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(result["rows"]["rejected"], 1);
    assert_eq!(result["roles"][1]["after"]["heads"], 2);
    assert_eq!(result["rejected"][0]["line"], 6);
}

#[test]
fn totals_that_cannot_be_imported_are_refused_and_nothing_is_written() {
    let desk = Desk::new();
    let staff = desk.file("staff.csv", "Employee Number,Staff Group,WTE\nSECRET1,Nursing,1.8\n");
    let before = fs::read(desk.plan()).unwrap();
    let outcome = desk.import("import-staff", &staff, &[]);
    assert!(outcome.out.contains("Not imported"), "{}", outcome.out);
    let error = outcome.refused();
    assert!(error.contains("more than 1.5 each"), "{error}");
    assert_eq!(fs::read(desk.plan()).unwrap(), before);
}

#[test]
fn the_guessed_mapping_is_written_edited_and_used() {
    let desk = Desk::new();
    let staff = desk.file("staff.csv", STAFF);
    let map = desk.path("map.json");
    fivefold(["import-staff", text(&staff), "--write-map", text(&map)]).done();
    let mut mapping: Value = serde_json::from_str(&fs::read_to_string(&map).unwrap()).unwrap();
    assert_eq!(mapping["columns"]["identifier"], "Employee Number");
    mapping["role_by"] = serde_json::json!(["staff_group"]);
    fs::write(&map, mapping.to_string()).unwrap();
    desk.import("import-staff", &staff, &["--map", text(&map)]).done();
    assert_eq!(desk.exported()["roles"].as_array().unwrap().len(), 1);
    mapping["colour"] = "red".into();
    fs::write(&map, mapping.to_string()).unwrap();
    let error = desk.import("import-staff", &staff, &["--map", text(&map)]).refused();
    assert!(error.contains("colour"), "{error}");
}

#[test]
fn what_could_be_two_things_is_for_a_person_to_decide() {
    let desk = Desk::new();
    let staff = desk.file("staff.csv", "Employee Number,Staff Group,WTE,FTE\n1,Nursing,1,0.5\n");
    let error = desk.import("import-staff", &staff, &[]).refused();
    assert!(error.contains("could each be the WTE") && error.contains("--write-map"), "{error}");
}

#[test]
fn rejected_rows_are_written_for_mending() {
    let desk = Desk::new();
    let staff = desk.file("staff.csv", STAFF);
    let rejected = desk.path("rejected.csv");
    desk.import("import-staff", &staff, &["--rejected", text(&rejected)]).done();
    let csv = fs::read_to_string(rejected).unwrap();
    assert!(csv.starts_with("line,column,reason,remedy,staff group,band,WTE\n6,WTE,"), "{csv}");
    assert!(!csv.contains("SECRET"), "{csv}");
}

#[test]
fn leavers_and_joiners_follow_staff() {
    let desk = Desk::new();
    let staff = desk.file("staff.csv", STAFF);
    desk.import("import-staff", &staff, &[]).done();
    let leavers = desk.file("leavers.csv", LEAVERS);
    let told = desk.import("import-leavers", &leavers, &["--definition", "nhs"]).done();
    assert!(told.contains("50.0 %") && told.contains("Retirement Age: 1"), "{told}");
    assert!(told.contains("line 3, Leaving Date:"), "{told}");
    let opening = desk.file("opening.csv", &STAFF.replace("SECRET3", "SECRET9"));
    let json = desk
        .import("import-leavers", &leavers, &["--opening", text(&opening), "--format", "json"])
        .done();
    let result: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(result["roles"][0]["figure"], 0.5);
    let joiners = desk.file("joiners.csv", &LEAVERS.replace("Leaving Date", "Start Date"));
    let told = desk.import("import-joiners", &joiners, &[]).done();
    assert!(told.contains("Joiners"), "{told}");
    let plan = desk.exported();
    assert_eq!(plan["roles"][0]["leaver_rate"], 0.5);
    assert_eq!(plan["roles"][0]["usual_joiners"], 1);
    assert!(!plan.to_string().contains("SECRET"));
}

#[test]
fn extracts_go_into_plan_files_only() {
    let desk = Desk::new();
    let staff = desk.file("staff.csv", STAFF);
    let json = example("community-perinatal-team");
    let error = fivefold(["import-staff", text(&staff), "--plan", text(&json)]).refused();
    assert!(error.contains("goes into a .fivefold plan"), "{error}");
    let nowhere = desk.path("none.csv");
    let error = desk.import("import-staff", &nowhere, &[]).refused();
    assert!(error.contains("none.csv"), "{error}");
    assert_eq!(fivefold(["import-staff", text(&staff)]).status, 2);
    assert_eq!(desk.import("import-staff", &staff, &["--role-by", "colour"]).status, 2);
}
