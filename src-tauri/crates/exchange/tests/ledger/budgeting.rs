//! Budgets as the funded posts of roles.

use fivefold_engine::Plan;
use fivefold_engine::edit::{apply, describe};
use fivefold_exchange::extract::finance::{LedgerKey, budgets};
use serde_json::json;

use crate::given::{LEDGER, counted};

fn plan(groups: [&str; 2]) -> Plan {
    serde_json::from_value(json!({
        "format": "fivefold-plan/1", "title": "Plan", "first_year": 2027, "years": 2,
        "roles": [
            { "id": "nurse", "name": "Nurse", "service": "community", "staff_group": groups[0],
              "baseline_heads": 30 },
            { "id": "doctor", "name": "Doctor", "service": "Community", "staff_group": groups[1],
              "baseline_heads": 10, "establishment_wte": 9 },
            { "id": "clerk", "name": "Clerk", "baseline_heads": 5 },
        ],
        "scenarios": [{ "name": "Scenario 1", "levers": {} }]
    }))
    .unwrap()
}

#[test]
fn a_staff_group_of_a_service_has_its_own_budget() {
    let plan = plan(["Nursing", "Medical"]);
    let found = budgets(&counted(LEDGER, LedgerKey::Service), &plan, "ledger.csv");
    let after: Vec<(&str, f64)> =
        found.roles.iter().map(|role| (role.role.as_str(), role.after)).collect();
    assert_eq!(after, [("nurse", 1013.5), ("doctor", 2.0)]);
    assert_eq!(found.unplaced.len(), 1);
    assert_eq!((found.unplaced[0].label.as_str(), found.unplaced[0].wte), ("Corporate", 3.0));
    let edit = found.edit().unwrap();
    assert_eq!(describe(&plan, &edit), "Funded posts of 2 roles from ledger.csv");
    let taken = apply(&plan, &edit).unwrap();
    assert_eq!(taken.roles[1].establishment_wte, Some(2.0));
    assert!(taken.roles[1].as_imported.contains_key("establishment_wte"));
}

#[test]
fn words_the_plan_does_not_use_share_the_service_as_a_whole() {
    let plan = plan(["Nursing and Midwifery Registered", "Medical and Dental"]);
    let found = budgets(&counted(LEDGER, LedgerKey::Service), &plan, "ledger.csv");
    assert_eq!(found.roles[0].after, 1015.5 * 0.75);
    assert_eq!(found.roles[1].after, 1015.5 * 0.25);
    assert!(found.roles[0].how.starts_with("75 % of 1,015.5 WTE budgeted for Community"));
}

#[test]
fn cost_centres_are_no_roles() {
    let found =
        budgets(&counted(LEDGER, LedgerKey::CostCentre), &plan(["Nursing", "Medical"]), "l.csv");
    assert!(found.roles.is_empty());
    assert!(found.edit().unwrap_err().to_string().contains("service or team"));
}
