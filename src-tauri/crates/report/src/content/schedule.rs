//! The sections by role and year: what each lever does, who is in post, and the ledgers.

use fivefold_engine::plan::Plan;
use serde::Serialize;

use super::Sources;
use super::levers::{self, LeverSection};
use super::year_table::YearTable;
use super::{bursaries, people};
use crate::ReportError;

/// What is asked of each lever, and what it brings, cut to fit its pages.
#[derive(Serialize)]
pub struct LeverSchedule {
    /// Whether these pages lie on their side.
    pub landscape: bool,
    /// One section a lever that does something.
    levers: Vec<LeverSection>,
}

/// A schedule of more rows than this would part a reader from what comes after it.
const MOST_LEVER_ROWS: usize = 120;

impl LeverSchedule {
    /// Whether it is better read among the tables at the end.
    pub fn is_long(&self) -> bool {
        let tables = self.levers.iter().flat_map(|section| &section.tables);
        tables.map(|table| table.rows.len()).sum::<usize>() > MOST_LEVER_ROWS
    }
}

/// Tables by year, cut to fit their pages.
#[derive(Serialize)]
pub struct TablesSection {
    /// Whether these pages lie on their side.
    pub landscape: bool,
    tables: Vec<YearTable>,
    /// What is left out; empty where nothing is.
    left_out: String,
}

/// Beyond this many roles, only the reported scope has a ledger.
const MOST_ROLES_WITH_LEDGERS: usize = 12;

/// What is asked of each lever, and what it brings.
///
/// # Errors
/// [`ReportError::Engine`] where the scenario's bursaries can't be followed.
pub fn levers(of: &Sources) -> Result<LeverSchedule, ReportError> {
    let mut levers = levers::gather(of.request.plan, &of.names, of.scenario, &of.role_years);
    levers.extend(bursaries::gather(of)?);
    let landscape = levers.iter().flat_map(|section| &section.tables).any(YearTable::is_wide);
    let in_parts = levers.into_iter().map(|section| section.in_parts(landscape));
    Ok(LeverSchedule { landscape, levers: in_parts.collect() })
}

/// Those in post and their vacancies, by role.
pub fn in_post(of: &Sources) -> TablesSection {
    section(people::by_role(of), String::new())
}

/// Year by year, where the people come from and go to.
pub fn ledgers(of: &Sources) -> TablesSection {
    let plan = of.request.plan;
    let mut ledgers = vec![people::ledger_of_scope(of.request.summary)];
    if plan.roles.len() <= MOST_ROLES_WITH_LEDGERS {
        let each = plan.roles.iter();
        ledgers.extend(each.filter_map(|role| people::ledger(plan, role, &of.role_years)));
    }
    section(ledgers, left_out(plan))
}

fn section(tables: Vec<YearTable>, left_out: String) -> TablesSection {
    let landscape = tables.iter().any(YearTable::is_wide);
    TablesSection { landscape, tables: in_parts(tables, landscape), left_out }
}

fn left_out(plan: &Plan) -> String {
    match plan.roles.len() {
        roles if roles > MOST_ROLES_WITH_LEDGERS => format!(
            "The plan has {roles} roles; a ledger of each is printed up to \
             {MOST_ROLES_WITH_LEDGERS}. The program shows them all and exports them as CSV."
        ),
        _ => String::new(),
    }
}

/// Tables by year in parts that fit their pages.
pub fn in_parts(tables: Vec<YearTable>, landscape: bool) -> Vec<YearTable> {
    tables.into_iter().flat_map(|table| table.in_parts(landscape)).collect()
}
