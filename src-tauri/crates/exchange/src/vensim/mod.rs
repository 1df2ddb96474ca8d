//! One scenario of a plan as a Vensim model (`.mdl`), for modellers: readable by Vensim, its free
//! edition included, and by PySD.
//!
//! Time is the financial year, named by the year it ends in, and the time step is one year. Every
//! variable at a time is about that year: `… in post on 1 April` is a stock, everything else
//! follows from it and the inputs, and `… in post on 31 March` is what the stock becomes. People on
//! a pathway are one stock for each year of it; there is no delay function. The figures are the
//! engine's, limits included; contributions, targets and money are left to it.
//!
//! One set of variables a role and no subscripts, which Vensim's free edition lacks. Names are made
//! safe and unique by a number, `R3 Community nurse`; the name as the plan has it is in the comment.
//! There is a sketch with one empty view, as of a model typed in as text: Vensim opens it, and its
//! variables are put on views there.
//!
//! Inside: [`names`] makes names, [`comment`] makes text safe, [`numbers`] writes figures and
//! series, [`equation`] lays out equations, [`rows`] has Buy, Bind and Borrow, [`pathways`] training
//! and moves, [`roles`] the year step of a role, and [`frame`] what stands around it all.

mod comment;
mod equation;
mod frame;
mod names;
mod numbers;
mod pathways;
mod roles;
mod rows;

use fivefold_engine::plan::{Plan, Scenario};
use fivefold_engine::{EngineError, Model};

use equation::Equations;

/// Writes a scenario as a Vensim model. The same plan and scenario give the same text.
///
/// # Errors
/// [`EngineError`] where the plan isn't valid or has no scenario of that name.
pub fn write(plan: &Plan, scenario: &str) -> Result<String, EngineError> {
    let known = Model::new(plan)?.scenario_named(scenario)?.scenario;
    // The engine has just found it.
    let Some(scenario) = plan.scenarios.iter().find(|other| other.name == known) else {
        return Ok(String::new());
    };
    let about = About { plan, scenario, roles: role_names(plan) };
    let mut equations = Equations::default();
    frame::open(&about, &mut equations);
    let pathways = pathways::of(&about);
    for (place, role) in plan.roles.iter().enumerate() {
        roles::write(&about, &pathways, place, role, &mut equations);
    }
    rows::write(&about, &mut equations);
    for pathway in &pathways {
        pathways::write(&about, pathway, &mut equations);
    }
    frame::close(&about, &mut equations);
    Ok(equations.text())
}

/// What the names of each role's variables begin with, in the plan's order: `R3 Community nurse`.
pub fn role_names(plan: &Plan) -> Vec<String> {
    let names = plan.roles.iter().enumerate();
    names.map(|(place, role)| names::numbered("R", place, &role.name)).collect()
}

/// What is written about.
struct About<'a> {
    plan: &'a Plan,
    scenario: &'a Scenario,
    /// By role, in the plan's order.
    roles: Vec<String>,
}

impl About<'_> {
    /// What the variables of the role at this place begin with.
    fn role(&self, place: usize) -> &str {
        self.roles.get(place).map_or("", String::as_str)
    }

    /// Where the role of this id stands.
    fn place(&self, id: &str) -> Option<usize> {
        self.plan.roles.iter().position(|role| role.id == id)
    }

    /// A value for each projected year as an equation's right side.
    fn yearly(&self, at: impl Fn(usize) -> f64) -> String {
        let values: Vec<f64> = (0..self.plan.years as usize).map(at).collect();
        numbers::yearly(self.plan.first_year, &values)
    }
}
