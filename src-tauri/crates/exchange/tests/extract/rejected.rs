//! Rows that can't be counted, each with its line, reason and remedy, and nobody's identity.

use fivefold_engine::Plan;
use fivefold_exchange::extract::mapping::ExtractKind;
use fivefold_exchange::extract::rejected_csv;
use fivefold_exchange::extract::staff::{self, StaffImport};

use crate::bench::{counted, extract_of, guessed, new_plan, staff_import, with_staff};

const SECRET: &str = "QQ123456C";
const BORN: &str = "07/11/1962";

/// One row with something wrong, between two that are sound.
fn with_row(row: &str) -> StaffImport {
    staff_import(
        &format!(
            "Employee Number,Assignment Number,Staff Group,WTE,Date of Birth,Primary,Latest Start Date,Full Name\n\
             1,1,Nursing,1,{BORN},Y,,A\n{row}\n2,2,Nursing,1,{BORN},Y,,B\n"
        ),
        &new_plan(),
    )
}

#[test]
fn every_rejected_row_says_where_why_and_what_to_do() {
    for (row, column, reason) in [
        ("3,3,Nursing,-0.5,,Y,,C", Some("WTE"), "negative"),
        ("3,3,Nursing,3,,Y,,C", Some("WTE"), "more than the 2"),
        ("3,3,Nursing,full,,Y,,C", Some("WTE"), "not a number"),
        ("3,3,Nursing,,,Y,,C", Some("WTE"), "blank"),
        ("3,3,Nursing,\"<5\",,Y,,C", Some("WTE"), "suppressed"),
        (",3,Nursing,1,,Y,,C", Some("Employee Number"), "blank"),
        ("3,3,,1,,Y,,C", Some("Staff Group"), "Nothing tells the role"),
        ("3,3,Nursing,1,,maybe,,C", Some("Primary"), "neither yes nor no"),
        ("3,3,Nursing,1,,Y,soon,C", Some("Latest Start Date"), "not a date"),
        ("3,3,Nursing,1,01/01/1910,Y,,C", Some("Date of Birth"), "outside 14 to 100"),
        ("1,1,Nursing,0.5,,Y,,C", Some("WTE"), "on line 2 already"),
        ("1,1,Medical,0.5,,N,,C", Some("Staff Group, WTE, Primary"), "There it has staff group"),
    ] {
        let import = with_row(row);
        assert_eq!(import.rows.rejected, 1, "{row}");
        let rejected = &import.rejected[0];
        assert_eq!((rejected.line, rejected.column.as_deref()), (3, column), "{row}");
        assert!(rejected.reason.contains(reason), "{row}: {}", rejected.reason);
        assert!(rejected.reason.ends_with('.') && rejected.remedy.ends_with('.'), "{rejected:?}");
        // The rest is counted, and reconciles.
        assert_eq!(import.people, 2.0);
        assert!(import.problems.is_empty() && import.rows.add_up());
    }
}

#[test]
fn nobody_s_identity_is_in_any_result() {
    for row in [
        format!("{SECRET},{SECRET}-1,Nursing,-1,{BORN},Y,,{SECRET}"),
        format!("{SECRET},{SECRET}-1,Nursing,1,{BORN}x,Y,,{SECRET}"),
        format!("{SECRET},{SECRET}-1,Nursing,1,{BORN},Y,,{SECRET}"),
        format!("{SECRET},{SECRET}-1,,1,{BORN},Y,,{SECRET}"),
    ] {
        let import = with_row(&row);
        let plan: Plan = with_staff(&new_plan(), &import);
        let csv = rejected_csv::write(&import.rejected);
        let said = format!("{import:?}{plan:?}{csv}{}", serde_json::to_string(&import).unwrap());
        for secret in [SECRET, "07/11/1962", "1962-11-07"] {
            assert!(!said.contains(secret), "{row}: {said}");
        }
    }
}

#[test]
fn a_line_in_other_letters_is_counted_and_told() {
    let mut staff = "Employee Number,Staff Group,WTE\n1,Caf\u{e9},1\n".as_bytes().to_vec();
    staff.extend(b"2,Caf\xe9,1\n");
    let extract = extract_of("staff.csv", &staff);
    let mapping = guessed(&extract, ExtractKind::Staff);
    let count = counted(&extract, &mapping).unwrap();
    let import = staff::import(&count, &mapping, "staff.csv", &new_plan());
    assert_eq!(import.people, 2.0);
    assert_eq!(import.roles.iter().filter(|role| role.after.is_some()).count(), 1);
    let told = import.remarks.iter().find(|remark| remark.contains("not UTF-8")).unwrap();
    assert!(told.starts_with("Line 3: This line is not UTF-8 like the rest of the file"), "{told}");
}

#[test]
fn rejected_rows_are_written_without_formulas() {
    let import = with_row("3,3,=cmd(),9,,Y,,C");
    let csv = rejected_csv::write(&import.rejected);
    let mut lines = csv.lines();
    assert_eq!(
        lines.next(),
        Some("line,column,reason,remedy,staff group,WTE,mark of the main assignment")
    );
    let row = lines.next().unwrap();
    assert!(row.starts_with("3,WTE,") && row.contains(",'=cmd(),9,Y"), "{row}");
}

#[test]
fn reasons_for_setting_rows_aside_are_told_apart_up_to_a_point() {
    let mut lines = "Staff Group,WTE,Assignment Category\nNursing,1,Permanent\n".to_owned();
    for row in 0..2_000 {
        lines.push_str(&format!("Nursing,1,Bank {row} {}\n", "x".repeat(100)));
    }
    let import = crate::bench::staff_import(&lines, &crate::bench::new_plan());
    assert_eq!((import.rows.set_aside, import.rows.counted), (2_000, 1));
    assert_eq!(import.set_aside.len(), 501);
    let told: u64 = import.set_aside.iter().map(|aside| aside.rows).sum();
    assert_eq!(told, 2_000);
    let longest = import.set_aside.iter().map(|aside| aside.reason.chars().count()).max();
    assert!(longest.unwrap() < 250, "{longest:?}");
}
