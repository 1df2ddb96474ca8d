//! Every edit survives the way it comes from the window: as JSON, through a parsed value.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::PathBuf;

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{LeverRow, Scenario, Stop, UsualPathway};

fn worked_plans() -> Vec<Plan> {
    let cases = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases");
    (1..=16)
        .map(|number| cases.join(format!("case-{number}.plan.json")))
        .map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
        .collect()
}

/// Adding everything a plan holds, one edit each.
fn edits_of(plan: &Plan) -> Vec<Edit> {
    let mut edits: Vec<Edit> =
        plan.roles.iter().map(|role| Edit::AddRole { role: role.clone() }).collect();
    let usual = plan.usual.build.iter().cloned().map(UsualPathway::Build);
    let usual = usual.chain(plan.usual.bounce.iter().cloned().map(UsualPathway::Bounce));
    edits.extend(usual.map(|pathway| Edit::AddUsual { pathway }));
    let transfer = |transfer: &_| Edit::AddTransfer { transfer: Clone::clone(transfer) };
    edits.extend(plan.transfers.iter().map(transfer));
    let stop = |scenario: &Scenario| Stop {
        title: plan.title.clone(),
        scenario: scenario.name.clone(),
        ..Stop::default()
    };
    edits.extend(plan.scenarios.iter().map(|scenario| Edit::AddStop { stop: stop(scenario) }));
    edits.extend(plan.targets.iter().map(|target| Edit::AddTarget { target: target.clone() }));
    for scenario in &plan.scenarios {
        let levers = scenario.levers.clone();
        let rows = (levers.buy.into_iter().map(LeverRow::Buy))
            .chain(levers.build.into_iter().map(LeverRow::Build))
            .chain(levers.bind.into_iter().map(LeverRow::Bind))
            .chain(levers.borrow.into_iter().map(LeverRow::Borrow))
            .chain(levers.bounce.into_iter().map(LeverRow::Bounce));
        edits.extend(rows.enumerate().map(|(index, row)| Edit::SetLeverRow {
            scenario: scenario.name.clone(),
            index,
            row,
        }));
    }
    edits
}

#[test]
fn edits_come_through_json_as_they_were() {
    let mut tried = 0;
    for edit in worked_plans().iter().flat_map(edits_of) {
        let value = serde_json::to_value(&edit).unwrap();
        assert_eq!(serde_json::from_value::<Edit>(value.clone()).unwrap(), edit);
        assert_eq!(serde_json::from_str::<Edit>(&value.to_string()).unwrap(), edit);
        tried += 1;
    }
    assert!(tried > 300, "only {tried} edits tried");
}
