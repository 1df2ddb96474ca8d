//! What a scenario costs: the pay bill, each lever, and the funding beside them, in constant prices
//! of the plan's price year.
//!
//! The pay bill of a role and year is (opening + closing) / 2 x WTE per head x pay per WTE. Since in
//! post is the exact sum of business as usual and the levers, so is the pay bill: each lever has the
//! pay of the people it adds beside its own cost. [`rows`] has the formulas of the levers' own costs,
//! [`learners`] counts who is on a pathway, [`totals`] adds up, [`per_person`] divides, and [`words`]
//! says it.

mod learners;
mod per_person;
mod rows;
mod totals;
mod words;

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{FundingCovers, Lever, Levers, Plan, Scope, Year};
use crate::project::Model;
use crate::results::{RoleYear, ScenarioResult};
use crate::validate::EngineError;

use learners::EveryPathway;
use rows::RoleYears;
pub use words::{about_pounds, headline};

/// What a scenario costs over a scope.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Cost {
    /// The scenario's name.
    pub scenario: String,
    /// The scope in words.
    pub scope: String,
    /// The financial year whose prices these are; none where the plan doesn't say.
    pub price_year: Option<Year>,
    /// One entry a projected year.
    pub years: Vec<CostYear>,
    /// The same added up over all years.
    pub all_years: CostYear,
    /// What each lever costs for what it adds, in the order they are shown.
    pub levers: Vec<LeverCost>,
    /// Every row of the scenario whose role is in scope, lever by lever.
    pub rows: Vec<RowCost>,
    /// Usual programmes and moves whose role is in scope.
    pub usual: Vec<RowCost>,
    /// The pay bill of every role in scope.
    pub roles: Vec<RolePay>,
    /// Every target of exactly these roles: what closing its gap costs.
    pub targets: Vec<GapCost>,
    /// Which costs the funding is compared with.
    pub funding_covers: FundingCovers,
    /// What is not priced, a sentence each; what has no price counts as nothing.
    pub unpriced: Vec<String>,
    /// What it comes to, in a sentence.
    pub headline: String,
}

/// The money of one financial year, or of all of them; pounds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CostYear {
    /// The financial year; the last one where it is the sum of all.
    pub year: Year,
    /// The pay bill.
    pub pay: f64,
    /// What the pay bill would be in business as usual.
    pub pay_as_usual: f64,
    /// Usual programmes and moves.
    pub usual: f64,
    /// Recruitment.
    pub buy: f64,
    /// Training.
    pub build: f64,
    /// Retention.
    pub bind: f64,
    /// Borrowed capacity.
    pub borrow: f64,
    /// Moves between roles, and letting go.
    pub bounce: f64,
    /// The five levers together.
    pub levers: f64,
    /// The pay bill, usual pathways and the levers.
    pub total: f64,
    /// What it costs above business as usual: the levers, and the pay bill they change.
    pub additional: f64,
    /// What funds it; none where the plan has no funding, or the scope is not everyone.
    pub funding: Option<f64>,
    /// The funding less the costs it is compared with: negative is a shortfall.
    pub left_over: Option<f64>,
}

impl CostYear {
    /// One lever's cost.
    pub fn of(&self, lever: Lever) -> f64 {
        match lever {
            Lever::Buy => self.buy,
            Lever::Build => self.build,
            Lever::Bind => self.bind,
            Lever::Borrow => self.borrow,
            Lever::Bounce => self.bounce,
        }
    }

    /// The costs the funding is compared with.
    pub fn covered(&self, covers: FundingCovers) -> f64 {
        match covers {
            FundingCovers::Everything => self.total,
            FundingCovers::Additional => self.additional,
            FundingCovers::Levers => self.levers,
        }
    }
}

/// What a row of a lever, or a usual pathway, costs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RowCost {
    /// The lever.
    pub lever: Lever,
    /// The row's place in the lever's list.
    pub index: usize,
    /// The row in words.
    pub title: String,
    /// The id of the role it counts with: who is hired, trained, kept, borrowed or moved to.
    pub role: String,
    /// Pounds by projected year.
    pub years: Vec<f64>,
    /// All years.
    pub total: f64,
}

impl RowCost {
    fn new(lever: Lever, index: usize, role: &str, years: Vec<f64>) -> Self {
        let total = years.iter().sum();
        Self { lever, index, title: String::new(), role: role.to_owned(), years, total }
    }
}

/// The pay bill of one role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RolePay {
    /// The role's id.
    pub role: String,
    /// Its name.
    pub name: String,
    /// What a whole-time equivalent costs a year; none where the plan doesn't say.
    pub pay_per_wte: Option<f64>,
    /// Pounds by projected year.
    pub years: Vec<f64>,
}

/// What a lever costs for what it adds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LeverCost {
    /// The lever.
    pub lever: Lever,
    /// Its own cost over all years.
    pub cost: f64,
    /// The pay of the people it adds, over all years.
    pub pay: f64,
    /// The heads it adds in post at the end of the last year; for Borrow, the heads borrowed or lent
    /// in an average year.
    pub heads: f64,
    /// Its own cost over those heads: for Borrow the cost of one a year. None where it adds nobody.
    pub per_head: Option<f64>,
}

/// What closing the gap to a target costs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct GapCost {
    /// The target's name.
    pub target: String,
    /// The last projected year with a value.
    pub year: Year,
    /// What is wanted.
    pub value: f64,
    /// How much more of it there is than in business as usual, in the target's unit.
    pub closed: f64,
    /// What the scenario costs above business as usual, up to and with that year.
    pub additional: f64,
    /// That over `closed`; none where nothing is closed.
    pub per_unit: Option<f64>,
    /// That over points closed, a point being one per cent of what is wanted.
    pub per_point: Option<f64>,
}

/// What the scenario of this name costs over a scope.
///
/// # Errors
/// [`EngineError::UnknownScenario`], and [`EngineError::Refused`] where the plan isn't valid.
pub fn cost(plan: &Plan, scenario: &str, scope: &Scope) -> Result<Cost, EngineError> {
    let model = Model::new(plan)?;
    let index = model.scenario_place(scenario)?;
    cost_in(&model, index, scope).ok_or_else(|| EngineError::UnknownScenario {
        wanted: scenario.to_owned(),
        there_are: plan.scenarios.iter().map(|scenario| scenario.name.clone()).collect(),
    })
}

/// What the scenario at this place of a model costs over a scope; none where there is none.
pub fn cost_in(model: &Model, index: usize, scope: &Scope) -> Option<Cost> {
    let plan = model.plan();
    let scenario = plan.scenarios.get(index)?;
    let mut travellers = EveryPathway::default();
    let result = model.scenario_followed(index, &mut travellers)?;
    let roles = role_years(plan, &result);
    let of_role = |id: &str| roles.iter().find(|years| years.role.id == id);

    let mut travellers = travellers.travellers.iter();
    let mut usual = rows::of_pathways(&plan.usual.build, &plan.usual.bounce, &mut travellers);
    let levers = &scenario.levers;
    let mut rows = rows::of_pathways(&levers.build, &levers.bounce, &mut travellers);
    rows.extend(rows::of_role_rows(levers, &of_role));
    rows.sort_by_key(|row| (row.lever, row.index));

    let in_scope = |row: &RowCost| plan.role(&row.role).is_some_and(|role| scope.holds(role));
    rows.retain(in_scope);
    usual.retain(in_scope);
    entitle(plan, levers, &mut rows);
    let usual_levers = Levers {
        build: plan.usual.build.clone(),
        bounce: plan.usual.bounce.clone(),
        ..Levers::default()
    };
    entitle(plan, &usual_levers, &mut usual);
    Some(totals::add_up(plan, &result, scope, &roles, rows, usual))
}

/// Gives each row the name it goes by.
fn entitle(plan: &Plan, levers: &Levers, rows: &mut [RowCost]) {
    for cost in rows {
        let row = levers.row(cost.lever, cost.index);
        cost.title = row.map_or_else(String::new, |row| row.title(plan));
    }
}

/// Every role with its rows, in the plan's order.
fn role_years<'a>(plan: &'a Plan, result: &'a ScenarioResult<'a>) -> Vec<RoleYears<'a>> {
    let roles = plan.roles.len().max(1);
    let of = |place: usize| -> Vec<&RoleYear> {
        result.rows.iter().skip(place).step_by(roles).collect()
    };
    let with_years = |(place, role)| RoleYears { role, years: of(place) };
    plan.roles.iter().enumerate().map(with_years).collect()
}
