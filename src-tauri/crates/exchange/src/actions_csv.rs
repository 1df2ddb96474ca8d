//! Agreed actions as CSV, and what a scenario assumes beside what they cover.
//!
//! `about` tells the rows apart: one an action, then one a lever, role and year of the coverage.
//! Years are the calendar years financial years end in, and dates YYYY-MM-DD. Texts that a
//! spreadsheet would take for a formula are made inert by a leading apostrophe.

use std::error::Error;

use fivefold_engine::Plan;
use fivefold_engine::agreed::{ActionLine, AgreedActions};
use fivefold_engine::coverage::{CoverageLine, CoverageYear};
use fivefold_engine::plan::Action;

use crate::projection_csv::inert;

type Csv = csv::Writer<Vec<u8>>;

const HEADER: [&str; 20] = [
    "about",
    "lever",
    "approach",
    "role",
    "year",
    "people",
    "action",
    "owner",
    "due",
    "status",
    "overdue",
    "level",
    "accountable",
    "lead",
    "decision_by",
    "assumed",
    "covered",
    "proposed",
    "uncovered",
    "standing",
];

/// Writes the actions as they stand, and their coverage. The same plan and day give the same text.
pub fn write(plan: &Plan, agreed: &AgreedActions) -> String {
    // Every record has the header's length and goes to memory: nothing in it can fail.
    try_write(plan, agreed).unwrap_or_default()
}

fn try_write(plan: &Plan, agreed: &AgreedActions) -> Result<String, Box<dyn Error>> {
    let mut csv = Csv::from_writer(Vec::new());
    csv.write_record(HEADER)?;
    for (action, line) in plan.actions.iter().zip(&agreed.lines) {
        let cells = action_cells(action, line);
        csv.write_record(cells.iter().map(|cell| inert_text(cell)))?;
    }
    for line in &agreed.coverage.lines {
        for year in &line.years {
            let cells = coverage_cells(plan, line, year);
            csv.write_record(cells.iter().map(|cell| inert_text(cell)))?;
        }
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}

/// Numbers of this program may begin with a minus; texts of the planner's may not.
fn inert_text(cell: &str) -> String {
    match cell.parse::<f64>() {
        Ok(_) => cell.to_owned(),
        Err(_) => inert(cell).into_owned(),
    }
}

fn action_cells(action: &Action, line: &ActionLine) -> [String; HEADER.len()] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        "action".to_owned(),
        line.lever.clone(),
        line.approach.clone(),
        line.role.clone(),
        action.year.map(|year| year.to_string()).unwrap_or_default(),
        action.people.map(|people| people.to_string()).unwrap_or_default(),
        action.text.clone(),
        text(&action.owner),
        text(&action.due),
        line.status.clone(),
        line.overdue_words.clone(),
        line.level.clone(),
        text(&action.accountable),
        text(&action.lead),
        text(&action.decision_by),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
    ]
}

fn coverage_cells(plan: &Plan, line: &CoverageLine, year: &CoverageYear) -> [String; HEADER.len()] {
    let role = line.role.as_deref().map(|id| plan.role_name(id).to_owned()).unwrap_or_default();
    let lever = match line.lets_go {
        true => format!("{}, let go", line.lever.name()),
        false => line.lever.name().to_owned(),
    };
    let none = String::new;
    [
        "coverage".to_owned(),
        lever,
        none(),
        role,
        year.year.to_string(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        year.assumed.to_string(),
        year.covered.to_string(),
        year.proposed.to_string(),
        year.uncovered.to_string(),
        line.standing.name().to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use fivefold_engine::agreed::agreed_actions;
    use fivefold_engine::plan::{ActionStatus, BuyRow, Lever, Role, Scenario};

    use super::*;

    fn plan() -> Plan {
        let mut scenario = Scenario { name: "A".into(), ..Scenario::default() };
        scenario.levers.buy.push(BuyRow {
            role: "nurse".into(),
            hires: 10.0.into(),
            ..BuyRow::default()
        });
        Plan {
            title: "Actions".into(),
            first_year: 2027,
            years: 2,
            roles: vec![Role { id: "nurse".into(), name: "Nurse".into(), ..Role::default() }],
            scenarios: vec![scenario],
            actions: vec![Action {
                text: "=Open rounds, with \"care\"".into(),
                lever: Some(Lever::Buy),
                approach: Some("buy_values_based".into()),
                role: Some("nurse".into()),
                people: Some(4.0),
                due: Some("2026-03-31".into()),
                status: ActionStatus::Agreed,
                ..Action::default()
            }],
            ..Plan::default()
        }
    }

    #[test]
    fn actions_come_first_and_then_their_coverage() {
        let plan = plan();
        let text = write(&plan, &agreed_actions(&plan, "A", "2026-11-22").unwrap());
        let rows: Vec<&str> = text.lines().collect();
        assert_eq!(rows.len(), 4);
        assert_eq!(
            rows[1],
            "action,Buy,Values-based recruitment,Nurse,,4,\"'=Open rounds, with \"\"care\"\"\",,\
             2026-03-31,Agreed,Overdue since 31/03/2026,,,,,,,,,",
        );
        assert_eq!(rows[2], "coverage,Buy,,Nurse,2027,,,,,,,,,,,10,4,0,6,covered in part");
        assert_eq!(rows[3], "coverage,Buy,,Nurse,2028,,,,,,,,,,,10,4,0,6,covered in part");
    }
}
