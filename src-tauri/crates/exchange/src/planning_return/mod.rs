//! The planning return: the WTE of one scenario by staff group and role, substantive, bank and
//! agency, at year ends and month by month through the first year.
//!
//! [`of_scenario`] works it out from the engine's rows, [`xlsx`] and [`csv`] write it. Inside:
//! [`line`] names the lines, [`lines`] has a role's figures, [`group`] adds them up by staff group,
//! [`months`] lays the straight line through the first year, [`sources`] says what stands behind
//! each line, [`assumptions`] says in words how to read it all, and [`sheets`] is the workbook.

mod assumptions;
mod csv;
mod group;
mod line;
mod lines;
mod months;
mod sheets;
mod sources;

use chrono::NaiveDate;
use fivefold_engine::plan::Year;
use fivefold_engine::results::ScenarioResult;
use fivefold_engine::{EngineError, Model, Plan};

use crate::ExchangeError;

pub use line::Line;

use group::StaffGroup;
use lines::RoleLines;
use sources::RoleSources;

/// What every month's column says of itself.
pub const STRAIGHT_LINE: &str = "straight line between the two year ends; not a forecast by month";

/// One scenario's planning return.
#[derive(Debug)]
pub struct PlanningReturn<'a> {
    plan: &'a Plan,
    result: ScenarioResult<'a>,
    date: NaiveDate,
    /// Staff groups in the order the plan first names them, each with its roles.
    groups: Vec<StaffGroup<'a>>,
    /// What stands behind each line, by role in the plan's order.
    sources: Vec<RoleSources<'a>>,
}

/// A line's figures, WTE.
#[derive(Debug, Clone, PartialEq)]
pub struct LineFigures {
    /// Which line.
    pub line: Line,
    /// On the baseline, 31 March before the first projected year; none where the plan holds none.
    pub opening: Option<f64>,
    /// At the end of each projected year, or its average where the line is one.
    pub year_ends: Vec<f64>,
}

/// Works out a scenario's planning return. `date` is the day it is given out.
///
/// # Errors
/// [`EngineError`] where the plan isn't valid or has no such scenario.
pub fn of_scenario<'a>(
    plan: &'a Plan,
    scenario: &str,
    date: NaiveDate,
) -> Result<PlanningReturn<'a>, EngineError> {
    let result = Model::new(plan)?.scenario_named(scenario)?;
    let groups = group::by_staff_group(lines::of_roles(plan, &result));
    let levers = plan.scenarios.iter().find(|other| other.name == scenario);
    let sources = sources::of_plan(plan, levers.map(|scenario| &scenario.levers));
    Ok(PlanningReturn { plan, result, date, groups, sources })
}

/// The return as a workbook. The same return gives the same bytes.
///
/// # Errors
/// [`ExchangeError::Workbook`] where a workbook can't hold it.
pub fn xlsx(planning_return: &PlanningReturn) -> Result<Vec<u8>, ExchangeError> {
    crate::workbook::bytes(sheets::workbook(planning_return))
}

/// The return as tidy CSV: one row a line and date. The same return gives the same text.
pub fn csv(planning_return: &PlanningReturn) -> String {
    csv::write(planning_return)
}

impl<'a> PlanningReturn<'a> {
    /// The figures of all staff, line by line.
    pub fn all_staff(&self) -> Vec<LineFigures> {
        group::added_up(self.groups.iter().map(|group| group.lines.as_slice()))
    }

    /// The figures of a role.
    pub fn role(&self, id: &str) -> Option<&[LineFigures]> {
        self.roles().find(|role| role.role.id == id).map(|role| role.lines.as_slice())
    }

    /// The roles, staff group by staff group.
    fn roles(&self) -> impl Iterator<Item = &RoleLines<'a>> {
        self.groups.iter().flat_map(|group| &group.roles)
    }

    /// The weakest evidence a role's line rests on, in a word.
    fn weakest_evidence(&self, role: &str, line: &Line) -> &'static str {
        let behind = self.sources.iter().find(|sources| sources.role.id == role);
        behind.map_or(sources::NO_INPUT, |sources| sources.weakest(line))
    }

    /// The year ends there are, the baseline's first.
    fn year_ends(&self) -> impl Iterator<Item = Year> {
        self.plan.baseline_year()..=self.plan.last_year()
    }
}
