//! A workbook compared with the plan it says it is of.

use std::path::PathBuf;

use fivefold_engine::plan::Plan;
use fivefold_exchange::model_workbook::{self, About, Difference, Verdict};
use fivefold_exchange::{examples, plan_json};

use super::about;
use super::change::{Change, Value};
use super::package::Package;
use super::recalculate::recalculated;

const VERSION: &str = "0.0.0";

struct Checked {
    folder: tempfile::TempDir,
    plan: Plan,
    hash: String,
}

impl Checked {
    fn example() -> Self {
        let plan = plan_json::read(examples::all()[0].json.as_bytes()).unwrap();
        let hash = plan_json::content_hash(&plan);
        Self { folder: tempfile::tempdir().unwrap(), plan, hash }
    }

    fn written(&self, scenario: usize) -> Vec<u8> {
        let about = About { plan_hash: &self.hash, ..about() };
        model_workbook::write(&self.plan, &self.plan.scenarios[scenario].name, &about).unwrap()
    }

    fn verdict(&self, bytes: &[u8]) -> Verdict {
        self.verdict_of_version(bytes, VERSION)
    }

    fn verdict_of_version(&self, bytes: &[u8], version: &str) -> Verdict {
        let path: PathBuf = self.folder.path().join("workbook.xlsx");
        std::fs::write(&path, bytes).unwrap();
        model_workbook::verify(&path, &self.plan, &self.hash, version).unwrap()
    }
}

#[test]
fn a_workbook_is_what_is_written_of_its_plan_again() {
    let checked = Checked::example();
    for scenario in 0..checked.plan.scenarios.len() {
        let verdict = checked.verdict(&checked.written(scenario));
        let Verdict::Same(told) = verdict else { panic!("{verdict:?}") };
        assert_eq!(told.scenario, checked.plan.scenarios[scenario].name);
        assert_eq!(told.date, Some(about().date));
    }
}

#[test]
fn a_workbook_another_program_has_saved_still_shows_the_plan() {
    let checked = Checked::example();
    let saved = recalculated(&[("saved".to_owned(), checked.written(0))]).remove(0);
    let verdict = checked.verdict(&saved);
    assert!(matches!(verdict, Verdict::SavedAgain(_)), "{verdict:?}");
}

#[test]
fn a_figure_typed_over_is_named_and_so_is_what_follows_from_it() {
    let checked = Checked::example();
    let change = Change { name: "Baseline_heads", row: 0, column: 0, value: Value::Figure(99.0) };
    let mut package = Package::of(&checked.written(0));
    package.set(&change);
    let changed = package.bytes();
    let verdict = checked.verdict(&changed);
    let Verdict::Changed(_, differences) = verdict else { panic!("{verdict:?}") };
    let [Difference { sheet, written, shows, .. }] = differences.first.as_slice() else {
        panic!("{differences:?}")
    };
    assert_eq!((differences.all, sheet.as_str(), shows.as_deref()), (1, "Roles", Some("99")));
    assert_ne!(written.as_deref(), Some("99"));

    let saved = recalculated(&[("changed".to_owned(), changed)]).remove(0);
    let verdict = checked.verdict(&saved);
    let Verdict::Changed(_, differences) = verdict else { panic!("{verdict:?}") };
    assert!(differences.all > 20, "{}", differences.all);
    assert_eq!(differences.first.len(), 20);
    assert!(differences.first.iter().any(|one| one.sheet == "Results"), "{differences:?}");
}

#[test]
fn what_cannot_be_compared_says_why() {
    let checked = Checked::example();
    let of_another = Verdict::OfAnother { plan_hash: about().plan_hash.to_owned() };
    let name = &checked.plan.scenarios[0].name;
    let other = model_workbook::write(&checked.plan, name, &about()).unwrap();
    assert_eq!(checked.verdict(&other), of_another);
    let made_by_another = Verdict::MadeByAnother { version: "Fivefold 0.0.0".to_owned() };
    assert_eq!(checked.verdict_of_version(&checked.written(0), "9.9.9"), made_by_another);
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_string(0, 0, "Something else").unwrap();
    assert_eq!(checked.verdict(&book.save_to_buffer().unwrap()), Verdict::NoWorkbook);
}
