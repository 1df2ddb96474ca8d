//! The front sheet: what the return is of, how to read it, and what it rests on.

use fivefold_engine::plan::financial_year;
use rust_xlsxwriter::{Workbook, XlsxError};

use super::super::{PlanningReturn, assumptions};
use crate::workbook::front::{Front, Part};

/// The sheet's name.
const NAME: &str = "About this return";

/// What the return is of, and how to read it.
pub fn sheet(planning_return: &PlanningReturn, title: &str) -> Front {
    let plan = planning_return.plan;
    let years = format!(
        "{} to {}, from the baseline of 31 March {}",
        financial_year(plan.first_year),
        financial_year(plan.last_year()),
        plan.baseline_year(),
    );
    let about = [
        ("Plan", plan.title.clone()),
        ("Scenario", planning_return.result.scenario.to_owned()),
        ("Date", planning_return.date.format("%-d %B %Y").to_string()),
        ("Years", years),
        (
            "Units",
            "Whole-time equivalents (WTE), shown to two decimals; the cells hold every decimal."
                .to_owned(),
        ),
        ("Made with", format!("Fivefold {}", env!("CARGO_PKG_VERSION"))),
    ];
    let evidence = plan.evidence.iter().flat_map(|evidence| {
        let told = [
            ("Source of the plan", &evidence.source),
            ("Why", &evidence.rationale),
            ("Owner", &evidence.owner),
        ];
        told.into_iter().filter_map(|(label, text)| Some((label, text.clone()?)))
    });
    let sheets = [
        ("Staff groups", "WTE by staff group at year ends, and all staff."),
        ("Roles", "WTE by role at year ends: the plan's own figures."),
        ("Months by staff group", "The first year by month. Not a forecast by month."),
        ("Months by role", "The same by role."),
        ("Sources", "What each line rests on."),
        ("Check", "The totals beside those of the plan's projection."),
    ];
    let sheets = sheets.map(|(name, text)| (name, text.to_owned()));
    Front {
        name: NAME,
        title: title.to_owned(),
        parts: vec![
            Part::of("What this is", about.into_iter().chain(evidence)),
            Part::of("How to read it", assumptions::of(planning_return)),
            Part::of("What it rests on", assumptions::of_evidence(planning_return)),
            Part::of("Sheets", sheets),
        ],
    }
}

/// Names the cells that other workbooks may want to refer to. They are the first three lines of
/// the first part.
pub fn name_its_cells(book: &mut Workbook) -> Result<(), XlsxError> {
    for (row, name) in [(4, "Plan_title"), (5, "Plan_scenario"), (6, "Return_date")] {
        book.define_name(name, &format!("='{NAME}'!$B${row}"))?;
    }
    Ok(())
}
