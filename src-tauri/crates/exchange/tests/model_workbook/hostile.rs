//! Names that a spreadsheet would run, cut or choke on stay text.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use fivefold_engine::plan::Plan;

use super::figures::{Figures, range_named};
use super::package::Package;
use super::{plans, recalculated, written};

fn names() -> Vec<String> {
    let mut names: Vec<String> = [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2",
        "@SUM(1)",
        "=HYPERLINK(\"http://example.org\")",
        "مرحبا \u{202e}abc\u{202c}",
        "👩🏽‍⚕️ nurse",
        "a\u{1}b\u{7}c",
        "<b>&amp;\"'",
        "_x0041_",
        "#N/A",
        "TRUE",
        "NaN",
        "1e5",
        "'quoted",
        "tab\tand\nline",
    ]
    .map(str::to_owned)
    .into();
    names.push("x".repeat(200));
    names
}

/// An example with a hostile name in every place that takes one.
fn hostile_plan(name: &str) -> Plan {
    let (_, mut plan) = plans().into_iter().find(|(id, _)| id == "case-1").unwrap();
    plan.title = name.to_owned();
    for role in &mut plan.roles {
        role.name = name.to_owned();
        role.service = Some(name.to_owned());
        role.group = Some(name.to_owned());
    }
    plan.scenarios.truncate(1);
    plan.scenarios[0].name = name.to_owned();
    plan.scenarios[0].question = Some(name.to_owned());
    for row in &mut plan.scenarios[0].levers.build {
        row.name = Some(name.to_owned());
    }
    for row in &mut plan.scenarios[0].levers.buy {
        row.channel = Some(name.to_owned());
    }
    plan.targets.truncate(1);
    plan.targets[0].name = name.to_owned();
    plan.targets[0].framework = Some(name.to_owned());
    plan.targets[0].scope = fivefold_engine::plan::Scope::Service(name.to_owned());
    plan
}

#[test]
fn hostile_names_stay_text_and_the_figures_stay_right() {
    let plans: Vec<Plan> = names().iter().map(|name| hostile_plan(name)).collect();
    let written = plans.iter().map(|plan| written(plan, &plan.scenarios[0].name));
    let written: Vec<Vec<u8>> = written.collect();
    for (plan, bytes) in plans.iter().zip(&written) {
        let name = &plan.title;
        assert_no_formula_holds(name, bytes);
        let figures = Figures::of(bytes);
        let shown = figures.cell("Roles", [6, 1]);
        let held = matches!(shown, Some(Data::String(text)) if text == name || {
            // What XML can't hold is written as its code.
            name.contains(char::is_control) || name.starts_with("_x")
        });
        assert!(held, "{name:?} is shown as {shown:?}");
    }
    // Opening takes LibreOffice seconds each: a few of them are worked out again.
    const EVERY: usize = 5;
    let plans: Vec<&Plan> = plans.iter().step_by(EVERY).collect();
    let named = (1..).zip(written.iter().step_by(EVERY));
    let files: Vec<_> = named
        .map(|(place, bytes)| {
            (format!("hostile-{place}"), Package::of(bytes).without_figures().bytes())
        })
        .collect();
    for ((plan, (file, _)), bytes) in plans.iter().zip(&files).zip(recalculated(&files)) {
        Figures::of(&bytes).assert_agree(&format!("{file} {:?}", plan.title), plan, 0);
    }
}

/// No formula's text holds a name, and none has a function but those Excel 2016 and LibreOffice 7
/// share; nothing is protected and there is no macro.
fn assert_no_formula_holds(name: &str, bytes: &[u8]) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut formulas = 0;
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let part = file.name().unwrap().into_owned();
        assert!(!part.contains("vba"), "{part}");
        let mut text = String::new();
        if !part.starts_with("xl/worksheets/") || file.read_to_string(&mut text).is_err() {
            continue;
        }
        assert!(!text.contains("sheetProtection"), "{part} is protected");
        for piece in text.split("<f>").skip(1) {
            let formula = piece.split("</f>").next().unwrap();
            formulas += 1;
            assert_only_shared_functions(formula);
            let words = ["cmd", "HYPERLINK", "xxxx", "nurse", "quoted", "example.org"];
            let found = words.iter().find(|word| formula.contains(**word));
            assert!(found.is_none(), "{name:?} is in {formula}");
        }
    }
    assert!(formulas > 1_000, "only {formulas} formulas");
    let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(range_named(book.defined_names(), "Plan_hash").0, "Read me");
    assert!(book.sheet_names().iter().all(|name| name.chars().count() <= 31));
}

fn assert_only_shared_functions(formula: &str) {
    const SHARED: [&str; 11] =
        ["", "AND", "EXACT", "IF", "INDEX", "MAX", "MIN", "POWER", "SUM", "SUMIF", "SUMPRODUCT"];
    for (place, _) in formula.match_indices('(') {
        let before = &formula[..place];
        let function = before.rsplit(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap();
        assert!(SHARED.contains(&function), "{function} in {formula}");
    }
}
