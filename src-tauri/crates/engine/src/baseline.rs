//! Where a plan stands before anything is projected: who is in post, in heads and in WTE, what is
//! funded, what is vacant, and which imported figures were set by hand.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Amount, Plan, Role};

/// How far a figure may be from the imported one and still be the same, relative.
const SAME: f64 = 1e-9;

/// The baseline of a whole plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Baseline {
    /// Every role, in the plan's order.
    pub roles: Vec<RoleBaseline>,
    /// All of them together.
    pub together: BaselineTotal,
    /// How many figures differ from what an import gave.
    pub set_by_hand: usize,
}

/// The baseline of one role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RoleBaseline {
    /// The role's id.
    pub role: String,
    /// People in post.
    pub heads: f64,
    /// WTE in post: heads x WTE per head of the first projected year.
    pub wte: f64,
    /// WTE of one head.
    pub wte_per_head: f64,
    /// Vacant posts in WTE, negative when over establishment; none without funded posts.
    pub vacancy_wte: Option<f64>,
    /// Vacant posts over funded posts; none without funded posts.
    pub vacancy_rate: Option<f64>,
    /// Figures that differ from what an import gave.
    pub set_by_hand: Vec<SetByHand>,
}

/// A figure of a role that an import gave and somebody changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SetByHand {
    /// The field's name in plan JSON.
    pub field: String,
    /// What the import gave; of a series the first year's.
    pub imported: f64,
    /// What stands there now; none where nothing does.
    pub now: Option<f64>,
}

/// Roles added up.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct BaselineTotal {
    /// People in post.
    pub heads: f64,
    /// WTE in post.
    pub wte: f64,
    /// WTE of one head on average; none without people.
    pub wte_per_head: Option<f64>,
    /// Leavers of the first year over people in post, those without a rate counting none; none
    /// without people.
    pub leaver_rate: Option<f64>,
    /// Usual joiners of the first year.
    pub usual_joiners: f64,
    /// Funded posts in WTE, of the roles that have any.
    pub establishment_wte: f64,
    /// Vacant posts in WTE, of the roles with funded posts; none where no role has any.
    pub vacancy_wte: Option<f64>,
    /// Vacant over funded posts; none where there are none.
    pub vacancy_rate: Option<f64>,
    /// Roles without funded posts: they count in neither funded posts nor vacancies.
    pub roles_without_establishment: usize,
}

/// The baseline of a valid plan.
pub fn baseline(plan: &Plan) -> Baseline {
    let roles: Vec<RoleBaseline> = plan.roles.iter().map(of_role).collect();
    let set_by_hand = roles.iter().map(|role| role.set_by_hand.len()).sum();
    Baseline { together: together(&plan.roles, &roles), set_by_hand, roles }
}

fn of_role(role: &Role) -> RoleBaseline {
    let heads = role.baseline_heads.unwrap_or(0.0);
    let wte_per_head = role.first_wte_per_head();
    // What was typed is said again to the digit.
    let wte = role.baseline_wte.unwrap_or(heads * wte_per_head);
    let vacancy_wte = role.establishment_wte.map(|posts| posts - wte);
    RoleBaseline {
        role: role.id.clone(),
        heads,
        wte,
        wte_per_head,
        vacancy_wte,
        vacancy_rate: over(vacancy_wte, role.establishment_wte.unwrap_or(0.0)),
        set_by_hand: set_by_hand(role),
    }
}

fn together(roles: &[Role], stand: &[RoleBaseline]) -> BaselineTotal {
    let mut sum = BaselineTotal::default();
    let mut leavers = 0.0;
    for (role, stands) in roles.iter().zip(stand) {
        sum.heads += stands.heads;
        sum.wte += stands.wte;
        leavers += stands.heads * role.leaver_rate.as_ref().map_or(0.0, |rate| rate.at(0));
        sum.usual_joiners += role.usual_joiners.as_ref().map_or(0.0, |joiners| joiners.at(0));
        match (role.establishment_wte, stands.vacancy_wte) {
            (Some(posts), Some(vacancy)) => {
                sum.establishment_wte += posts;
                sum.vacancy_wte = Some(sum.vacancy_wte.unwrap_or(0.0) + vacancy);
            }
            _ => sum.roles_without_establishment += 1,
        }
    }
    sum.wte_per_head = over(Some(sum.wte), sum.heads);
    sum.leaver_rate = over(Some(leavers), sum.heads);
    sum.vacancy_rate = over(sum.vacancy_wte, sum.establishment_wte);
    sum
}

fn over(part: Option<f64>, whole: f64) -> Option<f64> {
    part.filter(|_| whole > 0.0).map(|part| part / whole)
}

fn set_by_hand(role: &Role) -> Vec<SetByHand> {
    let differing = role.as_imported.iter().filter_map(|(field, imported)| {
        let now = figure(role, field)?;
        let same = now.as_ref().is_some_and(|now| are_same(now, imported));
        (!same).then(|| SetByHand {
            field: field.clone(),
            imported: imported.at(0),
            now: now.map(|now| now.at(0)),
        })
    });
    differing.collect()
}

/// What stands in a field an import can give; none for a field this program doesn't know.
fn figure(role: &Role, field: &str) -> Option<Option<Amount>> {
    Some(match field {
        "baseline_heads" => role.baseline_heads.map(Amount::Number),
        "baseline_wte" => Some(Amount::Number(role.baseline_wte.unwrap_or_else(|| of_heads(role)))),
        "wte_per_head" => role.wte_per_head.clone(),
        "leaver_rate" => role.leaver_rate.clone(),
        "usual_joiners" => role.usual_joiners.clone(),
        "establishment_wte" => role.establishment_wte.map(Amount::Number),
        _ => return None,
    })
}

fn of_heads(role: &Role) -> f64 {
    role.baseline_heads.unwrap_or(0.0) * role.first_wte_per_head()
}

fn are_same(one: &Amount, other: &Amount) -> bool {
    let close = |one: f64, other: f64| (one - other).abs() <= SAME * other.abs().max(1.0);
    match (one, other) {
        (Amount::Series(one), Amount::Series(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| close(*one, *other))
        }
        // A series that says the same every year is that figure.
        (Amount::Series(series), figure) | (figure, Amount::Series(series)) => {
            series.iter().all(|value| close(*value, figure.at(0)))
        }
        (one, other) => close(one.at(0), other.at(0)),
    }
}
