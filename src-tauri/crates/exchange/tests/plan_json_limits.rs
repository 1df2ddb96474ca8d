//! Plan JSON at its limits and beyond them: read or refused, in time and in memory.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::time::Instant;

use fivefold_exchange::plan_json;

/// A plan of so many roles and years, with more members behind them.
fn plan(roles: usize, years: usize, more: &str) -> String {
    let role = |place| format!(r#"{{"id":"r{place}","name":"Role {place}","baseline_heads":10}}"#);
    let roles: Vec<String> = (0..roles).map(role).collect();
    format!(
        r#"{{"format":"fivefold-plan/1","title":"T","first_year":2027,"years":{years},"roles":[{}]{more}}}"#,
        roles.join(",")
    )
}

fn refusal(text: &str) -> String {
    plan_json::read(text.as_bytes()).expect_err("the plan is read").to_string()
}

#[test]
fn two_thousand_roles_and_sixty_years_are_read_and_one_more_is_refused() {
    assert!(plan_json::read(plan(2_000, 60, "").as_bytes()).is_ok());
    assert!(refusal(&plan(2_001, 60, "")).contains("2001 roles; it must have from 1 to 2000"));
    assert!(refusal(&plan(1, 61, "")).contains("61 years; it must be from 1 to 60"));
    assert!(refusal(&plan(0, 1, "")).contains("0 roles"));
    for years in ["0", "-1", "1e3", "4294967296", "99999999999999999999"] {
        let text = plan(1, 1, "").replace("\"years\":1", &format!("\"years\":{years}"));
        assert!(refusal(&text).contains("years"), "{years}");
    }
}

#[test]
fn a_list_longer_than_a_plan_ever_has_is_refused_before_it_takes_the_memory() {
    let notes = |many: usize| {
        let note = r#"{"heading":"H","text":""},"#.repeat(many);
        plan(1, 1, &format!(r#","notes":[{}]"#, note.trim_end_matches(',')))
    };
    assert!(plan_json::read(notes(250_000).as_bytes()).is_ok());
    let told = refusal(&notes(250_001));
    assert_eq!(told, "notes: it has more than 250000 members; split the plan.");
    let format = format!("{{\"format\":[{}]}}", "0,".repeat(1_000_000) + "0");
    assert!(refusal(&format).contains("of the format \"no text\""), "{}", refusal(&format));
}

#[test]
fn nesting_of_any_depth_is_refused() {
    for begins in ["[", "{\"a\":", "[{\"a\":"] {
        for place in ["title", "format", "unknown"] {
            let text = format!("{{\"{place}\":{}", begins.repeat(1_000_000));
            assert!(refusal(&text).chars().count() < 1_000, "{place}");
        }
    }
    let text = plan(1, 1, "").replace("\"T\"", &("[".repeat(127) + &"]".repeat(127)));
    assert!(refusal(&text).contains("title"), "{}", refusal(&text));
}

#[test]
fn numbers_at_the_ends_of_what_there_is_are_refused_or_read_as_they_are() {
    let with = |number: &str| {
        plan(1, 1, "").replace("\"baseline_heads\":10", &format!("\"baseline_heads\":{number}"))
    };
    for number in ["1e999", "-1e999", "NaN", "Infinity", "1e308", "-1", "0x10", "01", "1e", "\"1\""]
    {
        refusal(&with(number));
    }
    for (number, heads) in [("-0", 0.0), ("-0.0", 0.0), ("1e-999", 0.0), ("5e-324", 5e-324)] {
        let read = plan_json::read(with(number).as_bytes()).unwrap();
        let found = read.roles.first().and_then(|role| role.baseline_heads);
        assert_eq!(found, Some(heads), "{number}");
        let again = plan_json::read(plan_json::write(&read).as_bytes()).unwrap();
        assert_eq!(again, read, "{number}");
    }
    let digits = "9".repeat(1_000_000);
    assert!(refusal(&with(&digits)).chars().count() < 1_000);
    let decimals = plan_json::read(with(&format!("1.{digits}")).as_bytes()).unwrap();
    assert_eq!(decimals.roles.first().and_then(|role| role.baseline_heads), Some(2.0));
}

#[test]
fn other_encodings_nuls_and_members_given_twice_are_refused() {
    let whole = plan(1, 1, "");
    for mark in ["", "\u{feff}"] {
        let text = format!("{mark}{whole}");
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let utf16: Vec<u8> = text.encode_utf16().flat_map(bytes).collect();
            let told = plan_json::read(&utf16).unwrap_err().to_string();
            assert!(told.contains("UTF-16. Save it as UTF-8"), "{told}");
        }
    }
    refusal(&whole.replace("\"T\"", "\"T\0\""));
    assert!(refusal(&format!("{whole}\0")).contains("something after the plan's end"));
    assert!(refusal(&whole.replace("\"T\"", "\"\\ud800\"")).contains("not valid JSON"));
    assert!(refusal(&whole.replace("\"years\"", "\"years\":1,\"years\"")).contains("duplicate"));
    let newer = format!("fivefold-plan/{}2", "0".repeat(1_000_000));
    let newer = refusal(&whole.replace("fivefold-plan/1", &newer));
    assert!(newer.contains("newer format") && newer.chars().count() < 500, "{newer}");
}

#[test]
fn years_given_twice_are_refused_in_every_member_by_year() {
    let more = r#","scenarios":[{"name":"S","levers":{"buy":[{"role":"r0","hires":{"2027":1,"2027":2}}]}}]"#;
    let twice = refusal(&plan(1, 1, more));
    assert!(twice.contains("2027"), "{twice}");
    let more = r#","targets":[{"name":"G","scope":"all","values":{"2027":1,"2027":2}}]"#;
    let twice = refusal(&plan(1, 1, more));
    assert!(twice.contains("2027"), "{twice}");
}

#[test]
fn very_many_wrong_rows_that_each_repeat_a_long_name_are_told_in_a_sentence() {
    let id = "n".repeat(20_000);
    let role = format!(r#"{{"id":"{id}","name":"{id}"}}"#);
    let row = r#"{"role":"r1","year":1,"heads":1},"#.replace("r1", "r0");
    let rows = row.repeat(250_000);
    let more = format!(r#","transfers":[{}]"#, rows.trim_end_matches(','));
    let text = plan(1, 1, &more).replacen("\"roles\":[", &format!("\"roles\":[{role},"), 1);
    let began = now();
    let told = refusal(&text);
    assert!(told.contains("20000 characters") && told.chars().count() < 2_000, "{told}");
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[allow(clippy::disallowed_methods, reason = "how long it takes is what is tested")]
fn now() -> Instant {
    Instant::now()
}
