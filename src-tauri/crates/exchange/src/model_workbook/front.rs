//! The first sheet: what the workbook is of, and how to read, trace and change it.

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_engine::plan::{Scenario, financial_year};
use rust_xlsxwriter::{Workbook, XlsxError};

use super::About;
use crate::workbook::front::{Front, Part};

/// The sheet's name.
pub const NAME: &str = "Read me";
/// What stands before the scenario's name.
pub const SCENARIO: &str = "Scenario";
/// What stands before the plan's hash.
pub const PLAN_HASH: &str = "Plan hash";
/// What stands before the date.
pub const DATE: &str = "Date";
/// What stands before the program and its version.
pub const MADE_WITH: &str = "Made with";

const DATE_FORMAT: &str = "%-d %B %Y";

/// The program and its version, as the sheet says it.
pub fn made_with(program_version: &str) -> String {
    format!("Fivefold {program_version}")
}

/// The date the sheet says.
pub fn date_from(said: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(said, DATE_FORMAT).ok()
}

/// The sheet.
pub fn sheet(plan: &Plan, scenario: &Scenario, about: &About, title: &str) -> Front {
    let years = format!(
        "{} to {}, from the baseline of 31 March {}",
        financial_year(plan.first_year),
        financial_year(plan.last_year()),
        plan.baseline_year(),
    );
    let what = [
        ("Plan", plan.title.clone()),
        (SCENARIO, scenario.name.clone()),
        (PLAN_HASH, about.plan_hash.to_owned()),
        (DATE, about.date.format(DATE_FORMAT).to_string()),
        (MADE_WITH, made_with(about.program_version)),
        ("Years", years),
    ];
    let asked = [("Question", &scenario.question), ("Decision", &scenario.decision)];
    let asked = asked.into_iter().filter_map(|(label, text)| Some((label, text.clone()?)));
    Front {
        name: NAME,
        title: title.to_owned(),
        parts: vec![
            Part::of("What this is", what.into_iter().chain(asked)),
            Part::of("How to read it", lines(&READ)),
            Part::of("How to change it", lines(&CHANGE)),
            Part::of("Sheets: what comes out", lines(&RESULTS)),
            Part::of("Sheets: inputs", lines(&INPUTS)),
            Part::of("Sheets: the model, step by step", lines(&STEPS)),
        ],
    }
}

/// Names the cells that other workbooks and programs may want to refer to. They are the first
/// lines of the first part.
pub fn name_its_cells(book: &mut Workbook) -> Result<(), XlsxError> {
    let names = ["Plan_title", "Plan_scenario", "Plan_hash", "Plan_date", "Program_version"];
    for (row, name) in (4..).zip(names) {
        book.define_name(name, &format!("='{NAME}'!$B${row}"))?;
    }
    Ok(())
}

fn lines(
    told: &'static [(&'static str, &'static str)],
) -> impl Iterator<Item = (&'static str, String)> {
    told.iter().map(|(label, text)| (*label, (*text).to_owned()))
}

const READ: [(&str, &str); 6] = [
    (
        "Units",
        "Heads are people, with fractions; WTE are whole-time equivalents, heads x WTE per head. \
         Rates and shares are percentages of 1. Cells hold every decimal, whatever they show.",
    ),
    (
        "Years",
        "2017/18 is 1 April 2017 to 31 March 2018. A year is in the same column on every sheet by \
         year; the column before the first is the baseline.",
    ),
    (
        "Rows",
        "A role, pathway or target is known by its number, in column A. Each block of rows is one \
         measure; under its heading stands how it is worked out.",
    ),
    (
        "Tracing",
        "Every result is a formula of cells. Choose a cell and use Trace precedents (Excel: \
         Formulas; LibreOffice: Tools, Detective), or follow the steps backwards from 14 to 1.",
    ),
    (
        "Names",
        "Each block has a name, such as Leaver_rate or Closing: choose it in the name box at the \
         left of the formula bar to go there.",
    ),
    (
        "Colours",
        "Shaded cells are inputs, on sheets with a yellow tab. Grey tabs are steps, blue tabs what \
         comes out.",
    ),
];

const CHANGE: [(&str, &str); 4] = [
    (
        "Change an input",
        "Type into a shaded cell: everything follows, limits included, as it would in the \
         program. Nothing is protected. The sheet Check shows what has changed.",
    ),
    (
        "Add a row",
        "Lists of levers, dated changes and pathways have empty rows at their end. Put the number \
         of a role first.",
    ),
    (
        "What stays",
        "Roles, targets and years can't be added here. Uncertainty and agreed actions are not in \
         this workbook.",
    ),
    (
        "Plan hash",
        "It is that of the plan the workbook was written from. A change made here doesn't reach \
         the plan.",
    ),
];

const RESULTS: [(&str, &str); 2] = [
    ("Results", "Targets and gaps, all roles together, what it costs, and those in post by role."),
    ("Check", "The program's figures beside the workbook's."),
];

const INPUTS: [(&str, &str); 11] = [
    ("Roles", "Names, labels, heads in post and funded posts at the baseline."),
    ("Role years", "Leaver rate, WTE per head and usual joiners."),
    ("Dated changes", "Service transfers and changes of funded posts."),
    ("Levers", "Buy, Bind and Borrow."),
    ("Pathways", "Build, Bounce and what goes on anyway: from, to, how long, who drops out."),
    ("Starts", "Who wants to set out on each pathway, and who did before the first year."),
    ("Targets", "What each target counts."),
    ("Target scopes", "Which roles each target counts."),
    ("Target values", "How many by when."),
    ("Prices", "What everything costs a piece."),
    ("Funding", "What funds the plan, where the plan says."),
];

const STEPS: [(&str, &str); 14] = [
    ("1 Rates", "From the leaver rate to who leaves and who stays."),
    ("2 Levers by role", "What Buy, Bind and Borrow ask for."),
    ("3 Departures", "Who leaves for a transfer or a pathway, at most those who can."),
    ("4 Setting out", "Who sets out on each pathway, and who stays on it."),
    ("5 On the way", "Who is on the way at each 31 March."),
    ("6 Arrivals", "Who arrives, who comes back, who is in training."),
    ("7 Leavers and Bind", "Who would leave, and who of them is kept."),
    ("8 In post", "From opening to closing."),
    ("9 Contributions", "What business as usual and each lever add."),
    ("10 WTE and capacity", "WTE, Borrow and capacity."),
    ("11 Funded posts", "Funded posts and vacancy."),
    ("12 Targets", "What is required, what is projected, and the gap."),
    ("13 Limits", "Where a limit bites, and by how much."),
    ("14 Money", "The pay bill, and what each row and pathway costs."),
];
