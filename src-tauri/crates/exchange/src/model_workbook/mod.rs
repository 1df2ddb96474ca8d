//! A scenario as a workbook that works itself out: inputs, the model step by step, results.
//!
//! One workbook holds one scenario, so that it stays readable: some thirty sheets, of which a
//! year is in the same column and a role's number in the same place throughout. Nothing in it is
//! worked out by a macro, a volatile function or one that Excel 2016 and LibreOffice 7 don't share.
//! A change of an input changes the results as the engine would, limits included.
//!
//! Read it in this order:
//!
//! 1. [`term`]: a formula and its value, built together.
//! 2. [`book`]: sheets of blocks of cells, and how a formula refers to them.
//! 3. [`inputs`]: what the plan says.
//! 4. [`steps`]: the engine's year step, in formulas.
//! 5. [`results`], [`check`], [`front`]: what a reader opens first.
//! 6. [`verify`]: whether a workbook is still what a plan says.

mod book;
mod check;
mod front;
mod inputs;
mod results;
mod steps;
mod term;
mod verify;

use chrono::NaiveDate;
use fivefold_engine::plan::Scenario;
use fivefold_engine::results::ScenarioResult;
use fivefold_engine::{Model, Plan};
use rust_xlsxwriter::{Workbook, XlsxError};

use crate::ExchangeError;
use crate::workbook;
use book::Book;
use inputs::Inputs;
use steps::Steps;

pub use verify::{Difference, Differences, Told, Verdict, verify};

/// The most cells a workbook is written with. Spreadsheets slow to a crawl beyond.
const MOST_CELLS: usize = 3_000_000;

/// What a workbook says of where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The program's version.
    pub program_version: &'a str,
    /// The hash of the plan's content.
    pub plan_hash: &'a str,
    /// The day it says it was made. The same plan, scenario and day give the same bytes.
    pub date: NaiveDate,
}

/// Writes the named scenario of a plan.
///
/// # Errors
/// [`ExchangeError::Refused`] where the plan isn't valid, and [`ExchangeError::Workbook`] where it
/// has no such scenario, or more roles, pathways and years than a workbook can hold.
pub fn write(plan: &Plan, scenario: &str, about: &About) -> Result<Vec<u8>, ExchangeError> {
    let refused = |error: fivefold_engine::EngineError| match error {
        fivefold_engine::EngineError::Refused(problems) => ExchangeError::Refused(problems),
        other => ExchangeError::Workbook { reason: other.to_string() },
    };
    let model = Model::new(plan).map_err(refused)?;
    let result = model.scenario_named(scenario).map_err(refused)?;
    let named = plan.scenarios.iter().find(|one| one.name == scenario);
    let scenario = named.cloned().unwrap_or_default();
    let made = Made::of(plan, &scenario, &result)?;
    workbook::bytes(made.workbook(plan, &scenario, about))
}

/// The sheets, filled.
struct Made(Book);

impl Made {
    fn of(
        plan: &Plan,
        scenario: &Scenario,
        result: &ScenarioResult,
    ) -> Result<Self, ExchangeError> {
        let mut book = Book::new(plan.projected_years(), plan.baseline_year());
        let sheet = results::sheet(&mut book);
        let inputs = Inputs::lay_out(&mut book, plan, scenario);
        let steps = Steps::lay_out(&mut book, &inputs);
        if book.cells() > MOST_CELLS {
            let millions = MOST_CELLS / 1_000_000;
            let reason = format!("it would have more than {millions} million cells");
            return Err(ExchangeError::Workbook { reason });
        }
        steps.fill(&mut book, &inputs);
        results::fill(&mut book, sheet, &inputs, &steps);
        check::fill(&mut book, &inputs, &steps, result);
        Ok(Self(book))
    }

    fn workbook(
        &self,
        plan: &Plan,
        scenario: &Scenario,
        about: &About,
    ) -> Result<Workbook, XlsxError> {
        let title = format!("{}: {}", plan.title, scenario.name);
        let mut book = workbook::new(&title, "A scenario as living formulas", about.date)?;
        front::sheet(plan, scenario, about, &title).add_to(&mut book)?;
        self.0.write_to(&mut book)?;
        front::name_its_cells(&mut book)?;
        Ok(book)
    }
}
