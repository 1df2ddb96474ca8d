//! Ledger and staff record side by side.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_exchange::extract::finance::{
    FoundIn, LedgerDifference, LedgerKey, StaffWte, compare, staff_by_cost_centre, staff_by_label,
};
use fivefold_exchange::extract::mapping::{ExtractKind, guess};
use fivefold_exchange::extract::open;

use crate::given::{LEDGER, a_file, counted};

/// Somebody works in two cost centres; one of these has nobody else.
const STAFF: &str = "\
Employee Number,Assignment Number,Primary,Staff Group,Job Role,Cost Centre,FTE,Assignment Category
1001,1001-1,Y,Nursing and Midwifery Registered,Nurse,41100,0.6,Permanent
1001,1001-2,N,Nursing and Midwifery Registered,Nurse,041150,0.4,Permanent
1002,1002-1,Y,Nursing and Midwifery Registered,Nurse,041100 North,0.42,Permanent
1003,1003-1,Y,Nursing and Midwifery Registered,Nurse,041110,1,Bank
";

fn staff_of(text: &str) -> Vec<StaffWte> {
    let given = a_file(text);
    let opened = open::open(&given.path, None, None).unwrap();
    let mapping = guess(ExtractKind::Staff, &opened.headings, &opened.first_rows).mapping;
    let as_at = NaiveDate::from_ymd_opt(2017, 3, 31).unwrap();
    let going_on = &mut |_| ControlFlow::Continue(());
    let staff =
        staff_by_cost_centre(&given.path, &mapping, as_at, &Default::default(), going_on).unwrap();
    assert_eq!(staff.with, "extract.csv");
    let rows = staff.rows.unwrap();
    assert!(rows.add_up() && rows.set_aside == 1, "{rows:?}");
    staff.lines
}

#[test]
fn each_assignments_wte_stays_in_its_cost_centre_and_people_are_counted_once() {
    let staff = staff_of(STAFF);
    let told: Vec<(f64, f64)> = staff.iter().map(|staff| (staff.heads, staff.wte)).collect();
    // 041100 by two spellings, 041150; bank staff are set aside.
    assert_eq!(told, [(2.0, 1.02), (0.0, 0.4)]);
}

#[test]
fn differences_are_listed_with_what_to_look_at() {
    let ledger = counted(
        "Cost Centre,Budgeted WTE,Contracted WTE\n041100,2,1\n041150,1,0.9\n049990,3,1.5\n",
        LedgerKey::CostCentre,
    );
    let elsewhere =
        format!("{STAFF}1004,1004-1,Y,Nursing and Midwifery Registered,Nurse,042000,1,Permanent\n");
    let compared = compare(&ledger, &staff_of(&elsewhere));
    let mut lines = Vec::new();
    for LedgerDifference { label, found_in, difference_wte, vacancy_wte, agrees, .. } in
        &compared.lines
    {
        lines.push((label.as_str(), *found_in, *difference_wte, *vacancy_wte, *agrees));
    }
    assert_eq!(
        lines,
        [
            ("041100", FoundIn::Both, Some(-0.02), Some(0.98), true),
            ("041150", FoundIn::Both, Some(0.5), Some(0.6), false),
            ("042000", FoundIn::Staff, Some(-1.0), None, false),
            ("049990", FoundIn::Ledger, Some(1.5), Some(3.0), false),
        ]
    );
    assert_eq!(compared.lines[0].words, "They agree.");
    assert!(compared.lines[1].words.starts_with("The ledger has 0.5 WTE more."));
    assert!(compared.lines[2].words.starts_with("The staff record has 1 WTE here"));
    assert!(compared.lines[3].words.starts_with("The ledger has 1.5 WTE contracted here"));
    assert_eq!(compared.agreeing, 1);
    assert_eq!(compared.totals.difference_wte, Some(0.98));
    assert_eq!(compared.totals.vacancy_wte, Some(3.58));
    assert_eq!(
        compared.words,
        "1 of 4 cost centres agree within 0.05 WTE. Altogether the ledger has 3.4 WTE contracted \
         and the staff record 2.42: 0.98 more."
    );
}

#[test]
fn without_contracted_wte_nothing_is_said_to_agree() {
    let ledger = counted("Cost Centre,Budgeted WTE\n041100,2\n041110,1\n", LedgerKey::CostCentre);
    let compared = compare(&ledger, &staff_of(STAFF));
    assert!(compared.lines.iter().all(|line| !line.agrees && line.difference_wte.is_none()));
    assert!(compared.words.contains("no contracted WTE"), "{}", compared.words);
}

#[test]
fn a_plans_roles_are_compared_by_service() {
    let plan = r#"{"format":"fivefold-plan/1","title":"P","first_year":2018,"years":1,"roles":[
        {"id":"a","name":"Nurse","service":"community","baseline_heads":1000,"wte_per_head":0.9},
        {"id":"b","name":"Doctor","service":"Community","baseline_heads":100},
        {"id":"c","name":"Clerk","baseline_heads":7}],"scenarios":[{"name":"S","levers":{}}]}"#;
    let plan: Plan = serde_json::from_str(plan).unwrap();
    let staff = staff_by_label(&plan, LedgerKey::Service).lines;
    assert_eq!(staff.len(), 1);
    assert_eq!((staff[0].heads, staff[0].wte), (1100.0, 1000.0));
    let compared = compare(&counted(LEDGER, LedgerKey::Service), &staff);
    assert_eq!(compared.lines[0].difference_wte, Some(9.5));
    assert!(staff_by_label(&plan, LedgerKey::CostCentre).lines.is_empty());
}
