//! Every way plan JSON can be wrong is told in one clear sentence with its remedy.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use fivefold_exchange::plan_json;

/// A small valid plan with one place to put something wrong.
fn plan_with(role: &str, scenario: &str) -> String {
    format!(
        r#"{{"format": "fivefold-plan/1", "title": "Test", "first_year": 2026, "years": 3,
        "roles": [{{"id": "nurse", "name": "Nurse", "baseline_heads": 100{role}}}],
        "scenarios": [{{"name": "One", "levers": {{{scenario}}}}}]}}"#
    )
}

fn refusal(text: &str) -> String {
    match plan_json::read(text.as_bytes()) {
        Ok(_) => panic!("should have been refused: {text}"),
        Err(refusal) => refusal.to_string(),
    }
}

fn says(text: &str, parts: &[&str]) {
    let refusal = refusal(text);
    for part in parts {
        assert!(refusal.contains(part), "expected {part:?} in: {refusal}");
    }
    assert!(refusal.ends_with(['.', ')']), "not a sentence: {refusal}");
    assert!(!refusal.contains('\n'), "more than a line: {refusal}");
}

#[test]
fn the_plan_itself_is_fine() {
    assert!(plan_json::read(plan_with("", "").as_bytes()).is_ok());
}

#[test]
fn an_unknown_field_is_named_with_its_place_and_the_fields_there_are() {
    let rows = r#""buy": [{"role": "nurse", "hires": 1}, {"role": "nurse", "hire": 2}]"#;
    says(
        &plan_with("", rows),
        &[
            "scenarios[0].levers.buy[1]: unknown field `hire`, expected one of `role`, `hires`",
            "Remove it or correct its spelling.",
        ],
    );
    says(
        &plan_with("", "").replacen("\"years\"", "\"yeers\": 3, \"years\"", 1),
        &["The plan: unknown field `yeers`"],
    );
}

#[test]
fn a_stop_of_the_running_order_is_read_as_strictly() {
    let plan = |stop: &str| {
        let stops = format!("\"years\": 3, \"running_order\": [{stop}]");
        plan_with("", "").replacen("\"years\": 3", &stops, 1)
    };
    says(
        &plan(r#"{"title": "Gap", "chart": "gap", "scenario": "A", "span": 3}"#),
        &["running_order[0]: unknown field `span`, expected one of `title`, `scope`, `chart`"],
    );
    says(
        &plan(r#"{"title": "Gap", "chart": "pie", "scenario": "A"}"#),
        &["running_order[0].chart", "unknown word `pie`", "`headcount`"],
    );
    says(
        &plan(r#"{"title": "Gap", "chart": "gap"}"#),
        &["running_order[0]: missing field `scenario`. Add it."],
    );
}

#[test]
fn a_missing_or_wrong_field_is_named() {
    let missing = plan_with("", "").replace("\"name\": \"Nurse\", ", "");
    says(&missing, &["roles[0]: missing field `name`. Add it."]);
    let text = plan_with(r#", "leaver_rate": "high""#, "");
    says(
        &text,
        &[
            "roles[0].leaver_rate: it holds the text \"high\" where a number, or a list with one number",
            "is expected. Correct it.",
        ],
    );
    let word = plan_with(r#", "leaver_definition": "some""#, "");
    says(&word, &["roles[0].leaver_definition", "unknown word `some`", "`trust`"]);
    let years = plan_with("", "").replace("\"years\": 3", "\"years\": 2.5");
    says(&years, &["years: it holds the number 2.5 where a whole number, 0 or more, is expected."]);
    let twice = plan_with(r#", "id": "again""#, "");
    says(&twice, &["roles[0]", "duplicate field `id`", "Keep one of them."]);
}

#[test]
fn a_message_stays_short_and_on_one_line_whatever_the_file_holds() {
    let long = "x".repeat(1_000_000);
    for text in [
        plan_with(&format!(r#", "leaver_rate": "{long}""#), ""),
        plan_with(&format!(r#", "{long}": 1"#), ""),
        plan_with("", &format!(r#""build": [{{"to": "nurse", "starts": {{"{long}": 1}}}}]"#)),
        plan_with(r#", "line\nbreak": 1"#, ""),
        plan_with("", "").replace("fivefold-plan/1", &long),
        plan_with("", "").replace("fivefold-plan/1", "a\\nb"),
    ] {
        let refusal = refusal(&text);
        assert!(refusal.len() < 1_000 && !refusal.contains('\n'), "{refusal}");
    }
}

#[test]
fn what_json_has_no_numbers_for_is_told_as_such() {
    for word in ["NaN", "Infinity", "-Infinity"] {
        let text = plan_with(&format!(r#", "leaver_rate": {word}"#), "");
        says(&text, &["line 2", "roles[0].leaver_rate", "is not a number"]);
    }
    let list = plan_with(r#", "leaver_rate": [0.1, NaN, 0.1]"#, "");
    says(&list, &["NaN is not a number"]);
    says(&plan_with(r#", "leaver_rate": 1e999"#, ""), &["roles[0].leaver_rate", "larger than"]);
}

#[test]
fn numbers_no_workforce_has_are_refused_by_field() {
    says(&plan_with(r#", "usual_joiners": 1e308"#, ""), &["usual_joiners"]);
    says(&plan_with(r#", "leaver_rate": 1.4"#, ""), &["leaver_rate", "Nurse"]);
    says(&plan_with(r#", "leaver_rate": [0.1, 0.1]"#, ""), &["leaver_rate"]);
    says(&plan_with("", r#""buy": [{"role": "doctor", "hires": 1}]"#), &["doctor"]);
}

#[test]
fn files_that_hold_no_plan_say_so() {
    says("", &["The file is empty."]);
    says(" \n", &["The file is empty."]);
    says("[1, 2]", &["not a plan"]);
    says("Role,Year\n", &["not a plan"]);
    says("{}", &["doesn't say that it is a plan", "fivefold-plan/1"]);
    says(r#"{"format": "other/1"}"#, &["\"other/1\""]);
    let png = plan_json::read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap_err();
    assert!(png.to_string().contains("not a plan"), "{png}");
}

#[test]
fn broken_json_says_where() {
    let whole = plan_with("", "");
    says(whole.get(..120).unwrap(), &["it breaks off"]);
    says(&format!("{whole} more"), &["something after the plan's end"]);
    says(&whole.replacen("\"years\"", "years", 1), &["not valid JSON at line 1"]);
    let deep = format!("{{\"format\": \"fivefold-plan/1\", \"title\": {}", "[".repeat(100_000));
    assert!(!refusal(&deep).is_empty());
}

#[test]
fn a_newer_format_asks_for_a_newer_program_whatever_fields_it_adds() {
    let newer = plan_with("", "").replace("fivefold-plan/1", "fivefold-plan/2");
    says(
        &newer.replacen("\"years\"", "\"quarters\": 4, \"years\"", 1),
        &["newer format", "Update the program"],
    );
}

#[test]
fn files_are_refused_by_size_before_they_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.json");
    // A sparse file: it has a size and no bytes.
    std::fs::File::create(&file).unwrap().set_len(65 * 1024 * 1024).unwrap();
    let refusal = plan_json::read_file(&file).unwrap_err().to_string();
    assert!(refusal.contains("larger than 64 MB"), "{refusal}");
    let refusal = plan_json::read_file(&folder.path().join("none.json")).unwrap_err().to_string();
    assert!(refusal.contains("there is no such file"), "{refusal}");
    let refusal = plan_json::read_file(folder.path()).unwrap_err().to_string();
    assert!(refusal.contains("it is a folder"), "{refusal}");
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    let text = format!("\u{feff}{}", plan_with("", ""));
    assert!(plan_json::read(text.as_bytes()).is_ok());
}
