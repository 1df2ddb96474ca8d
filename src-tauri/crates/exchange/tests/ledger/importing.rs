//! A ledger from comparison to funded posts, with the totals that have to reconcile.

use fivefold_engine::Plan;
use fivefold_engine::edit::apply;
use fivefold_exchange::extract::finance::{
    ComparedStaff, LedgerImport, LedgerKey, import, staff_by_label,
};
use serde_json::json;

use crate::given::{LEDGER, counted};

fn plan() -> Plan {
    serde_json::from_value(json!({
        "format": "fivefold-plan/1", "title": "Plan", "first_year": 2027, "years": 2,
        "roles": [
            { "id": "nurse", "name": "Nurse", "service": "Community", "baseline_heads": 1000 },
        ],
        "scenarios": [{ "name": "Scenario 1", "levers": {} }]
    }))
    .unwrap()
}

fn by_service(ledger: &str, plan: &Plan) -> LedgerImport {
    let staff = staff_by_label(plan, LedgerKey::Service);
    import(counted(ledger, LedgerKey::Service), &staff, "ledger.csv", plan)
}

#[test]
fn every_total_is_told_and_has_to_agree() {
    let plan = plan();
    let found = by_service(LEDGER, &plan);
    assert!(found.problems.is_empty(), "{:?}", found.problems);
    let checks: Vec<(f64, f64)> =
        found.checks.iter().map(|check| (check.expected, check.found)).collect();
    // Rows; contracted; in post; budgets of the role and of no role.
    assert_eq!(checks, [(8.0, 8.0), (1009.5, 1009.5), (1000.0, 1000.0), (1018.5, 1018.5)]);
    assert_eq!(found.with, "the plan");
    assert!(found.remarks[0].starts_with("Of the ledger 2 rows are rejected"));
    let taken = apply(&plan, &found.edit().unwrap().unwrap()).unwrap();
    assert_eq!(taken.roles[0].establishment_wte, Some(1015.5));
    let again = by_service(LEDGER, &taken).edit().unwrap().unwrap();
    assert_eq!(apply(&taken, &again).unwrap(), taken);
}

#[test]
fn what_does_not_reconcile_is_not_written() {
    let plan = plan();
    let mut count = counted(LEDGER, LedgerKey::Service);
    count.totals.budgeted_wte = Some(1.0);
    let found = import(count, &staff_by_label(&plan, LedgerKey::Service), "ledger.csv", &plan);
    assert!(found.problems[0].contains("should be 1 and is 1,018.5"), "{:?}", found.problems);
    assert!(found.edit().is_err());
    let nothing = by_service("Service,Budgeted WTE\nCommunity,four\n", &plan);
    assert!(nothing.problems[0].contains("of 1 row, 1 rejected"), "{:?}", nothing.problems);
}

#[test]
fn by_cost_centre_nothing_is_to_be_written() {
    let plan = plan();
    let staff = ComparedStaff { with: "staff.csv".to_owned(), lines: Vec::new(), rows: None };
    let found = import(counted(LEDGER, LedgerKey::CostCentre), &staff, "ledger.csv", &plan);
    assert!(found.problems.is_empty(), "{:?}", found.problems);
    assert_eq!(found.edit().unwrap(), None);
}

#[test]
fn lines_in_other_letters_are_told() {
    let found = by_service("Service,Budgeted WTE\nCommunity,2\n", &plan());
    assert!(found.remarks.is_empty());
    let mut bytes = "Service,Budgeted WTE\nCommunity \u{e9},2\n".as_bytes().to_vec();
    bytes.extend(b"Caf\xe9,3\n");
    let count = crate::given::counted_bytes(&bytes, LedgerKey::Service);
    assert_eq!(count.remarks.len(), 1);
    assert!(count.remarks[0].starts_with("Line 3: This line is not UTF-8"), "{:?}", count.remarks);
}
