//! `fivefold pack` and `fivefold merge-pack`: a slice of a plan sent, brought back and merged.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::command::{Outcome, example, fivefold, project_file, text};

const NURSES: &str = "Nursing and Midwifery Registered";
const LEAVER_RATE: &str = "r3.2028";

/// A folder with the community team's plan in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let json = example("community-perinatal-team");
        fivefold(["import", text(&json), "-o", text(&desk.plan())]).done();
        desk
    }

    /// A desk whose plan has another leaver rate in 2027/28 than the pack was sent with.
    fn changed_meanwhile() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let json = fs::read_to_string(example("community-perinatal-team")).unwrap();
        let mut plan: Value = serde_json::from_str(&json).unwrap();
        plan["roles"][2]["leaver_rate"][1] = json!(0.15);
        fs::write(desk.path("plan.json"), plan.to_string()).unwrap();
        fivefold(["import", text(&desk.path("plan.json")), "-o", text(&desk.plan())]).done();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn plan(&self) -> PathBuf {
        self.path("plan.fivefold")
    }

    /// The nurses' leaver rate in 2027/28, as the plan file holds it.
    fn leaver_rate(&self) -> f64 {
        let out = self.path("exported.json");
        fivefold(["export", text(&self.plan()), "--format", "json", "-o", text(&out)]).done();
        let plan: Value = serde_json::from_str(&fs::read_to_string(out).unwrap()).unwrap();
        plan["roles"][2]["leaver_rate"][1].as_f64().unwrap()
    }

    fn pack(&self, more: &[&str]) -> Outcome {
        let (plan, out) = (self.plan(), self.path("pack.xlsx"));
        let arguments = ["pack", text(&plan), "-o", text(&out), "--date", "2026-03-31"];
        fivefold(arguments.iter().chain(more))
    }

    fn merge(&self, pack: &std::path::Path, more: &[&str]) -> Outcome {
        let plan = self.plan();
        fivefold(["merge-pack", text(&plan), text(pack)].iter().chain(more))
    }
}

/// A pack of the nurses that LibreOffice saved, with one leaver rate changed from 20 % to 25 %.
fn resaved() -> PathBuf {
    project_file("tests/packs/resaved-by-libreoffice.xlsx")
}

fn differences(listed: &str) -> Vec<Value> {
    let review: Value = serde_json::from_str(listed).unwrap();
    review["differences"].as_array().unwrap().clone()
}

#[test]
fn a_pack_is_the_same_again_and_comes_back_without_differences() {
    let desk = Desk::new();
    desk.pack(&["--staff-group", NURSES]).done();
    let first = fs::read(desk.path("pack.xlsx")).unwrap();
    desk.pack(&["--roles", "nurses-6,nurses-5"]).done();
    assert_eq!(first, fs::read(desk.path("pack.xlsx")).unwrap());
    let told = desk.merge(&desk.path("pack.xlsx"), &["--accept", "all"]).done();
    assert_eq!(told, "Nothing came back that differs from the plan.\n");
    assert_eq!(desk.leaver_rate(), 0.2);
}

#[test]
fn what_another_program_saved_differs_only_where_it_was_changed() {
    let desk = Desk::new();
    let listed = differences(&desk.merge(&resaved(), &["--format", "json"]).done());
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0]["id"], LEAVER_RATE);
    assert_eq!(listed[0]["was"]["words"], "20 %");
    assert_eq!(listed[0]["came_back"]["words"], "25 %");
    assert_eq!(listed[0]["conflict"], false);
}

#[test]
fn nothing_is_taken_that_is_not_accepted() {
    let desk = Desk::new();
    assert!(desk.merge(&resaved(), &[]).done().contains("Nothing was taken"));
    let told = desk.merge(&resaved(), &["--accept", "all", "--dry-run"]).done();
    assert!(told.ends_with("1 of 1 would be taken.\n"), "{told}");
    assert_eq!(desk.leaver_rate(), 0.2);
    let told = desk.merge(&resaved(), &["--accept", LEAVER_RATE]).done();
    assert!(told.ends_with("1 of 1 taken.\n"), "{told}");
    assert_eq!(desk.leaver_rate(), 0.25);
    let again = desk.merge(&resaved(), &["--accept", "all"]).done();
    assert!(again.contains("Nothing came back that differs from the plan."), "{again}");
}

#[test]
fn conflicts_are_left_unless_theirs_are_wanted() {
    let desk = Desk::changed_meanwhile();
    let listed = differences(&desk.merge(&resaved(), &["--format", "json"]).done());
    assert_eq!(listed[0]["conflict"], true);
    assert_eq!(listed[0]["now"]["words"], "15 %");
    desk.merge(&resaved(), &["--accept", "all"]).done();
    assert_eq!(desk.leaver_rate(), 0.15);
    desk.merge(&resaved(), &["--accept", "all", "--conflicts", "theirs"]).done();
    assert_eq!(desk.leaver_rate(), 0.25);
}

#[test]
fn what_is_asked_wrongly_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    for (asked, says) in [
        (["--staff-group", "Astronauts"], NURSES),
        (["--roles", "nobody"], "nurses-6"),
        (["--service", "Cardiology"], "Perinatal mental health"),
    ] {
        let refusal = desk.pack(&asked).refused();
        assert!(refusal.contains(says), "{refusal}");
    }
    let group = ["--staff-group", NURSES];
    let refusal = desk.pack(&[group[0], group[1], "--scenario", "Nowhere"]).refused();
    assert!(refusal.contains("Fill and keep"), "{refusal}");
    assert!(!desk.path("pack.xlsx").exists());
    let plan = desk.plan();
    let itself = ["pack", text(&plan), "-o", text(&plan), group[0], group[1]];
    assert!(fivefold(itself).refused().contains("the plan itself"));
    assert_eq!(desk.leaver_rate(), 0.2);
}

#[test]
fn what_is_no_pack_is_refused_and_nothing_is_taken() {
    let desk = Desk::new();
    let planning_return = desk.path("return.xlsx");
    fivefold(["planning-return", text(&desk.plan()), "-o", text(&planning_return)]).done();
    fs::write(desk.path("words.xlsx"), "not a workbook").unwrap();
    for (file, says) in
        [("return.xlsx", "not a pack"), ("words.xlsx", "words.xlsx"), ("nowhere.xlsx", "nowhere")]
    {
        let refusal = desk.merge(&desk.path(file), &["--accept", "all"]).refused();
        assert!(refusal.contains(says), "{refusal}");
    }
    let refusal = desk.merge(&resaved(), &["--accept", "r99.2028"]).refused();
    assert!(refusal.contains("r99.2028"), "{refusal}");
    assert_eq!(desk.leaver_rate(), 0.2);
}

#[test]
fn a_pack_of_another_plan_and_plan_json_are_not_merged_into() {
    let other = example("perinatal-closing-the-gap");
    let refusal = fivefold(["merge-pack", text(&other), text(&resaved())]).refused();
    assert!(refusal.contains("community perinatal team"), "{refusal}");
    let json = example("community-perinatal-team");
    let before = fs::read(&json).unwrap();
    fivefold(["merge-pack", text(&json), text(&resaved()), "--accept", "all"]).refused();
    assert_eq!(before, fs::read(&json).unwrap());
}
