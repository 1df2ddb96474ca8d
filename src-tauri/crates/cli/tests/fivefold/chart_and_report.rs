//! `fivefold chart` and `fivefold report`.

use std::fs;

use crate::command::{example, fivefold, text};

#[test]
fn a_chart_says_in_words_what_it_shows() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("chart.svg");
    let plan = example("stepping-forward-england");
    let scope = "service:Mental health services";
    let arguments = ["chart", text(&plan), "--scope", scope, "-o", text(&output)];
    fivefold(arguments).done();
    let svg = fs::read_to_string(&output).unwrap();
    assert!(svg.starts_with("<svg"), "{}", svg.get(..80).unwrap());
    for part in ["<desc", "213,000", "2020/21"] {
        assert!(svg.contains(part), "{part} is missing");
    }
    fivefold(arguments).done();
    assert_eq!(fs::read_to_string(&output).unwrap(), svg, "not the same bytes again");
}

#[test]
fn every_kind_of_scope_is_understood_and_an_unknown_name_refused_with_those_there_are() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("chart.svg");
    let plan = example("stepping-forward-england");
    let chart = |scope: &str| {
        fivefold(["chart", text(&plan), "--scope", scope, "--unit", "wte", "-o", text(&output)])
    };
    chart("all").done();
    fs::remove_file(&output).unwrap();
    for (scope, says) in [
        ("role:wizard", "There is no role \"wizard\""),
        ("service:Magic", "There is no service \"Magic\""),
        ("staff_group:Wizards", "There is no staff group \"Wizards\""),
    ] {
        let error = chart(scope).refused();
        assert!(error.contains(says) && error.contains("There are: \""), "{error}");
    }
    assert!(!output.exists());
    assert_eq!(chart("wizard").status, 2);
    let castle = chart("castle:Hogwarts");
    assert_eq!(castle.status, 2);
    for kind in ["role", "service", "staff_group", "team", "band", "employer", "group"] {
        assert!(castle.error.contains(kind), "{kind} is missing: {}", castle.error);
    }
}

#[test]
fn an_unknown_scenario_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("output");
    let plan = example("stepping-forward-england");
    for command in ["chart", "report"] {
        let arguments = [command, text(&plan), "--scenario", "None such", "-o", text(&output)];
        let error = fivefold(arguments).refused();
        assert!(error.contains("\"Published split\""), "{error}");
    }
    assert!(!output.exists());
}

#[test]
fn the_same_plan_gives_the_same_report_until_its_date_is_another() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.fivefold");
    fivefold(["import", text(&example("community-perinatal-team")), "-o", text(&plan)]).done();
    let report = |name: &str, date: &[&str]| {
        let output = folder.path().join(name);
        let arguments = ["report", text(&plan), "-o", text(&output)];
        fivefold(arguments.iter().chain(date)).done();
        fs::read(&output).unwrap()
    };
    let first = report("first.pdf", &[]);
    assert!(first.starts_with(b"%PDF-"));
    assert!(first == report("second.pdf", &[]), "not the same bytes again");
    let dated = report("dated.pdf", &["--date", "2026-03-31"]);
    assert!(dated != first);
    assert!(dated == report("dated-again.pdf", &["--date", "2026-03-31"]));
}

#[test]
fn a_report_is_a_web_page_by_its_ending_and_another_ending_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let plan = example("community-perinatal-team");
    let report = |name: &str| {
        let output = folder.path().join(name);
        (fivefold(["report", text(&plan), "-o", text(&output)]), output)
    };
    let page = |name: &str| {
        let (made, output) = report(name);
        made.done();
        fs::read_to_string(output).unwrap()
    };
    let first = page("report.html");
    assert!(first.starts_with("<!DOCTYPE html><html lang=\"en-GB\">"));
    assert!(first == page("REPORT-AGAIN.HTML"), "not the same bytes again");
    for name in ["report.docx", "report.htm", "report.pdf.txt"] {
        let (made, output) = report(name);
        assert!(made.refused().contains("Let it end in .pdf or .html."));
        assert!(!output.exists());
    }
}

#[test]
fn a_report_has_the_sections_asked_for_and_unknown_ones_are_refused_with_those_there_are() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("report.pdf");
    let plan = example("community-perinatal-team");
    let report = |asked: &[&str]| {
        let arguments = ["report", text(&plan), "-o", text(&output)];
        fivefold(arguments.iter().chain(asked))
    };
    for asked in [["--sections", "summary,magic"], ["--without", "magic"]] {
        let refused = report(&asked);
        assert_eq!(refused.status, 2);
        assert!(refused.error.contains("magic"), "{}", refused.error);
        for name in ["where_we_are", "bridge", "sign_off"] {
            assert!(refused.error.contains(name), "{name} is missing: {}", refused.error);
        }
    }
    assert!(!output.exists());
    let bytes = |asked: &[&str]| {
        report(asked).done();
        fs::read(&output).unwrap()
    };
    let one = bytes(&["--sections", "bridge"]);
    let two = bytes(&["--sections", "summary,bridge,scenarios"]);
    assert!(one.len() < two.len());
    assert!(two == bytes(&["--sections", "bridge,scenarios,risks", "--without", "risks"]));
    assert!(bytes(&[]).len() > bytes(&["--without", "assumptions"]).len());
}

#[test]
fn plan_json_is_dated_by_its_baseline() {
    let folder = tempfile::tempdir().unwrap();
    let [undated, dated] = ["undated.pdf", "dated.pdf"].map(|name| folder.path().join(name));
    let plan = example("stepping-forward-england");
    fivefold(["report", text(&plan), "-o", text(&undated)]).done();
    fivefold(["report", text(&plan), "--date", "2017-03-31", "-o", text(&dated)]).done();
    assert!(fs::read(undated).unwrap() == fs::read(dated).unwrap());
}

#[test]
fn a_date_is_written_in_one_way() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("report.pdf");
    let plan = example("community-perinatal-team");
    let wrong = ["2026-3-1", " 2026-03-31", "+2026-03-31", "26-03-31", "31/03/2026", "2026-02-30"];
    for date in wrong.into_iter().chain(["1899-12-31", "2201-01-01", "99999-01-01"]) {
        let outcome = fivefold(["report", text(&plan), "--date", date, "-o", text(&output)]);
        assert_eq!(outcome.status, 2, "{date}");
        let says = "write a date from 1900 to 2200 as in 2026-03-31";
        assert!(outcome.error.contains(says), "{date}: {}", outcome.error);
    }
    assert!(!output.exists());
}

/// Every kind, in every theme, as SVG and as PNG of the size asked for.
#[test]
fn every_kind_of_chart_is_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let plan = example("stepping-forward-england");
    let kinds = [
        ("headcount", "In post"),
        ("bridge", "Leavers"),
        ("pipeline", "Build"),
        ("gap", "19,000 more staff"),
        ("scenarios", "Published split"),
        ("million", "Perinatal"),
        ("flows", "Bounce"),
        ("mix", "heads"),
        ("cost", "Nothing has a price yet"),
        ("sensitivity", "Change from a gap"),
        ("fan", "Median"),
    ];
    for (kind, says) in kinds {
        for theme in ["screen", "dark", "projector", "print"] {
            let output = folder.path().join(format!("{kind}-{theme}.svg"));
            let size = ["--width", "1280", "--height", "720", "--theme", theme];
            let asked = ["chart", text(&plan), "--kind", kind, "-o", text(&output)];
            fivefold(asked.into_iter().chain(size)).done();
            let svg = fs::read_to_string(&output).unwrap();
            assert!(svg.contains(says), "{kind} in {theme} says nothing of {says}");
            assert!(svg.contains("width=\"1280\" height=\"720\""), "{kind}");
        }
        let output = folder.path().join(format!("{kind}.PNG"));
        let asked = ["chart", text(&plan), "--kind", kind, "-o", text(&output)];
        fivefold(asked.into_iter().chain(["--width", "500", "--height", "400"])).done();
        let png = fs::read(&output).unwrap();
        assert_eq!(png.get(..8).unwrap(), b"\x89PNG\r\n\x1a\n", "{kind}");
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (500, 400), "{kind}");
    }
}

#[test]
fn a_bridge_goes_over_the_years_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let plan = example("stepping-forward-england");
    let output = folder.path().join("bridge.svg");
    let bridge = |from: &str, to: &str| {
        let years = ["--from", from, "--to", to, "-o", text(&output)];
        fivefold(["chart", text(&plan), "--kind", "bridge"].into_iter().chain(years))
    };
    bridge("2018/19", "2019/20").done();
    let svg = fs::read_to_string(&output).unwrap();
    assert!(svg.contains("31 March 2018") && svg.contains("31 March 2020"));
    let refused = bridge("2019/20", "2018/19").refused();
    assert!(refused.contains("from 2018 to 2021, the earlier first"), "{refused}");
}

#[test]
fn what_is_no_picture_or_no_size_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let plan = example("stepping-forward-england");
    let output = folder.path().join("chart.pdf");
    let refused = fivefold(["chart", text(&plan), "-o", text(&output)]).refused();
    assert!(refused.contains("Let it end in .svg or .png."), "{refused}");
    let output = folder.path().join("chart.svg");
    let narrow = ["chart", text(&plan), "--width", "10", "-o", text(&output)];
    let refused = fivefold(narrow).refused();
    assert!(refused.contains("A chart of 10 by 540 pixels"), "{refused}");
    assert!(!output.exists());
}
