//! `fivefold import` and `fivefold export`.

use std::fs;

use crate::command::{cases, example, fivefold, text};

#[test]
fn a_plan_comes_out_as_it_went_in() {
    let folder = tempfile::tempdir().unwrap();
    let names =
        ["stepping-forward-england", "perinatal-closing-the-gap", "community-perinatal-team"];
    let plans = cases().into_iter().map(|(plan, _)| plan).chain(names.map(example));
    for (number, plan) in plans.enumerate() {
        let direct = folder.path().join(format!("{number}-direct.json"));
        let imported = folder.path().join(format!("{number}.fivefold"));
        let exported = folder.path().join(format!("{number}-exported.json"));
        fivefold(["export", text(&plan), "--format", "json", "-o", text(&direct)]).done();
        fivefold(["import", text(&plan), "-o", text(&imported)]).done();
        fivefold(["export", text(&imported), "--format", "json", "-o", text(&exported)]).done();
        let [direct, exported] = [direct, exported].map(|file| fs::read_to_string(file).unwrap());
        assert_eq!(direct, exported, "{}", plan.display());
    }
}

#[test]
fn importing_never_overwrites() {
    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("there.fivefold");
    fs::write(&there, "somebody's").unwrap();
    let plan = example("community-perinatal-team");
    let error = fivefold(["import", text(&plan), "-o", text(&there)]).refused();
    assert!(error.contains("Choose another name"), "{error}");
    assert_eq!(fs::read_to_string(&there).unwrap(), "somebody's");
}

#[test]
fn a_plan_file_is_not_imported_again() {
    let folder = tempfile::tempdir().unwrap();
    let [plan, again] = ["plan.fivefold", "again.fivefold"].map(|name| folder.path().join(name));
    let json = example("community-perinatal-team");
    fivefold(["import", text(&json), "-o", text(&plan)]).done();
    let error = fivefold(["import", text(&plan), "-o", text(&again)]).refused();
    assert!(error.contains("is a Fivefold plan already"), "{error}");
    assert!(!again.exists());
}

#[test]
fn exporting_replaces_an_older_output_but_never_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let [plan, output] = ["plan.json", "out.csv"].map(|name| folder.path().join(name));
    fs::copy(example("community-perinatal-team"), &plan).unwrap();
    fs::write(&output, "older").unwrap();
    fivefold(["export", text(&plan), "--format", "csv", "-o", text(&output)]).done();
    let csv = fs::read_to_string(&output).unwrap();
    assert!(csv.starts_with("scenario,about,id,name,year,measure,unit,value\n"), "{csv}");
    assert_eq!(csv, fivefold(["project", text(&plan), "--format", "csv"]).done());

    let before = fs::read(&plan).unwrap();
    let error = fivefold(["export", text(&plan), "--format", "csv", "-o", text(&plan)]).refused();
    assert!(error.contains("is the plan itself"), "{error}");
    assert_eq!(fs::read(&plan).unwrap(), before);
}

#[test]
fn an_output_that_cannot_be_written_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("no such folder").join("out.fivefold");
    let plan = example("community-perinatal-team");
    let error =
        fivefold(["export", text(&plan), "--format", "json", "-o", text(&nowhere)]).refused();
    assert!(error.contains("can't be written"), "{error}");
    fivefold(["import", text(&plan), "-o", text(&nowhere)]).refused();
    let a_folder = folder.path();
    fivefold(["export", text(&plan), "--format", "json", "-o", text(a_folder)]).refused();
    assert_eq!(fs::read_dir(a_folder).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn an_output_can_be_read_by_others_like_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let [output, ordinary] = ["out.json", "ordinary"].map(|name| folder.path().join(name));
    let plan = example("community-perinatal-team");
    fivefold(["export", text(&plan), "--format", "json", "-o", text(&output)]).done();
    fs::write(&ordinary, "").unwrap();
    let [output, ordinary] = [output, ordinary].map(|file| fs::metadata(file).unwrap());
    assert_eq!(output.permissions().mode(), ordinary.permissions().mode());
}

#[test]
fn a_plan_is_imported_under_the_name_of_a_plan() {
    let folder = tempfile::tempdir().unwrap();
    let plan = example("community-perinatal-team");
    for name in ["plan", "plan.json", ".fivefold"] {
        let output = folder.path().join(name);
        let error = fivefold(["import", text(&plan), "-o", text(&output)]).refused();
        assert!(error.contains("does not end in .fivefold"), "{error}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    fivefold(["import", text(&plan), "-o", text(&folder.path().join("PLAN.FIVEFOLD"))]).done();
}

#[test]
fn a_scenario_is_exported_as_a_vensim_model() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("plan.mdl");
    let plan = example("community-perinatal-team");
    let json: serde_json::Value = serde_json::from_slice(&fs::read(&plan).unwrap()).unwrap();
    let last = json["scenarios"].as_array().unwrap().last().unwrap()["name"].as_str().unwrap();
    let export = |arguments: &[&str]| {
        let always = ["export", text(&plan), "--format", "mdl", "-o", text(&output)];
        fivefold(always.into_iter().chain(arguments.iter().copied()))
    };
    export(&[]).done();
    let first = fs::read_to_string(&output).unwrap();
    assert!(first.starts_with("{UTF-8}\n"), "{first}");
    export(&["--scenario", last]).done();
    assert_ne!(fs::read_to_string(&output).unwrap(), first);
    let error = export(&["--scenario", "none such"]).refused();
    assert!(error.contains("There is no scenario \"none such\""), "{error}");
    let arguments = ["export", text(&plan), "--format", "json", "--scenario", last, "-o"];
    let error = fivefold(arguments.into_iter().chain([text(&output)])).refused();
    assert!(error.contains("Leave --scenario out"), "{error}");
}

#[test]
fn small_counts_are_withheld_from_csv_alone() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("out");
    let plan = example("community-perinatal-team");
    let export = |format: &str, below: &str| {
        let always = ["export", text(&plan), "--format", format, "-o", text(&output)];
        fivefold(always.into_iter().chain(["--suppress-below", below]))
    };
    export("csv", "5").done();
    let csv = fs::read_to_string(&output).unwrap();
    assert!(csv.contains(",closing,heads,<5\n"), "{csv}");
    assert!(csv.trim_end().ends_with("worked back from the others.\""), "{csv}");
    for format in ["json", "mdl", "xlsx"] {
        let error = export(format, "5").refused();
        assert!(error.contains("would tell counts below 5"), "{error}");
    }
    assert_eq!(export("csv", "0").status, 2);
}
