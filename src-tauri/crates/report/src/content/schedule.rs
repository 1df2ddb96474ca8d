//! The sections by role and year: what each lever does, who is in post, and the ledgers.

use fivefold_engine::plan::{Plan, Scenario};
use serde::Serialize;

use super::levers::{self, LeverSection};
use super::people;
use super::role_names::RoleNames;
use super::role_years::RoleYears;
use super::year_table::YearTable;
use crate::ReportRequest;

/// The sections by role and year, cut to fit their pages.
#[derive(Serialize)]
pub struct Schedule {
    /// Whether these pages lie on their side.
    landscape: bool,
    /// One section a lever that does something.
    levers: Vec<LeverSection>,
    /// Those in post and their vacancies, by role.
    people: Vec<YearTable>,
    /// Year by year, where the people come from and go to.
    ledgers: Vec<YearTable>,
    /// What the ledgers leave out; empty where they leave out nothing.
    ledgers_left_out: String,
}

/// Beyond this many roles, only the reported scope has a ledger.
const MOST_ROLES_WITH_LEDGERS: usize = 12;

/// The sections by role and year.
pub fn gather(
    request: &ReportRequest,
    names: &RoleNames,
    scenario: &Scenario,
    role_years: &RoleYears,
) -> Schedule {
    let plan = request.plan;
    let levers = levers::gather(plan, names, scenario, role_years);
    let people = people::by_role(request, names, role_years);
    let ledgers = ledgers(request, role_years);
    let lever_tables = levers.iter().flat_map(|section| &section.tables);
    let landscape = lever_tables.chain(&people).chain(&ledgers).any(YearTable::is_wide);
    Schedule {
        landscape,
        levers: levers.into_iter().map(|section| section.in_parts(landscape)).collect(),
        people: in_parts(people, landscape),
        ledgers: in_parts(ledgers, landscape),
        ledgers_left_out: left_out(plan),
    }
}

fn ledgers(request: &ReportRequest, role_years: &RoleYears) -> Vec<YearTable> {
    let plan = request.plan;
    let mut ledgers = vec![people::ledger_of_scope(request.summary)];
    if plan.roles.len() <= MOST_ROLES_WITH_LEDGERS {
        ledgers.extend(plan.roles.iter().filter_map(|role| people::ledger(plan, role, role_years)));
    }
    ledgers
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

fn in_parts(tables: Vec<YearTable>, landscape: bool) -> Vec<YearTable> {
    tables.into_iter().flat_map(|table| table.in_parts(landscape)).collect()
}
