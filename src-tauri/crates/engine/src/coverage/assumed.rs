//! What a scenario assumes: the people each lever brings to each role, year by year.

use crate::plan::{Action, Lever, Plan};
use crate::project::Model;
use crate::results::RoleYear;
use crate::validate::EngineError;

use super::NOBODY;

/// What one lever brings to one role.
pub struct Assumed<'a> {
    /// The lever.
    pub lever: Lever,
    /// The role's id.
    pub role: Option<&'a str>,
    /// Whether it is people let go.
    pub lets_go: bool,
    /// People by projected year.
    pub people: Vec<f64>,
}

impl Assumed<'_> {
    fn is_nothing(&self) -> bool {
        self.people.iter().all(|people| people.abs() <= NOBODY)
    }
}

/// Every lever and role of a scenario, those that bring nobody included: by lever, then role, those
/// let go after those who arrive.
pub fn of_scenario<'a>(plan: &'a Plan, scenario: &str) -> Result<Vec<Assumed<'a>>, EngineError> {
    let model = Model::new(plan)?;
    let index = model.scenario_place(scenario)?;
    let result = model.scenario_named(scenario)?;
    let let_go = let_go_by_role(plan, &model, index);
    let roles = plan.roles.len().max(1);
    let mut all = Vec::new();
    for lever in Lever::ALL {
        for (place, role) in plan.roles.iter().enumerate() {
            let rows = result.rows.iter().skip(place).step_by(roles);
            let people = rows.map(|row| brought(lever, row)).collect();
            all.push(Assumed { lever, role: Some(&role.id), lets_go: false, people });
            if lever == Lever::Bounce {
                let people = let_go.get(place).cloned().unwrap_or_default();
                all.push(Assumed { lever, role: Some(&role.id), lets_go: true, people });
            }
        }
    }
    Ok(all)
}

/// The people a lever brings to a role in a year.
fn brought(lever: Lever, row: &RoleYear) -> f64 {
    match lever {
        Lever::Buy => row.joined_buy,
        Lever::Build => row.joined_build,
        Lever::Bind => row.kept,
        Lever::Borrow => row.borrow,
        Lever::Bounce => row.joined_bounce,
    }
}

/// Who is let go, by role and projected year, after any scaling.
fn let_go_by_role(plan: &Plan, model: &Model, index: usize) -> Vec<Vec<f64>> {
    let mut by_role = vec![vec![0.0; plan.years as usize]; plan.roles.len()];
    let Some(scenario) = plan.scenarios.get(index) else { return by_role };
    let before = plan.usual.build.len() + plan.usual.bounce.len() + scenario.levers.build.len();
    for (nth, row) in scenario.levers.bounce.iter().enumerate().filter(|(_, row)| row.to.is_none())
    {
        let place = plan.roles.iter().position(|role| role.id == row.from);
        let role = place.and_then(|place| by_role.get_mut(place));
        if let Some((role, followed)) = role.zip(model.follow(index, before + nth)) {
            role.iter_mut().zip(&followed.years).for_each(|(sum, year)| *sum += year.set_out);
        }
    }
    by_role
}

/// Whether an action is about this lever and role. Fewer people through Bounce are people let go;
/// without a number it is about whichever of the two the scenario assumes.
pub fn serves(action: &Action, wanted: &Assumed, all: &[Assumed]) -> bool {
    if action.lever != Some(wanted.lever) || action.role.as_deref() != wanted.role {
        return false;
    }
    if wanted.lever != Lever::Bounce {
        return true;
    }
    let lets_go = match action.people {
        Some(people) => people < 0.0,
        None => {
            let same = |other: &&Assumed| other.lever == wanted.lever && other.role == wanted.role;
            let mut of_role = all.iter().filter(same).filter(|other| !other.is_nothing());
            of_role.clone().count() == 1 && of_role.any(|other| other.lets_go)
        }
    };
    lets_go == wanted.lets_go
}
