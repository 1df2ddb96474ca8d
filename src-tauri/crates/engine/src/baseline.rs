//! Where a plan stands before anything is projected: who is in post, in heads and in WTE, what is
//! funded, what is vacant, and which imported figures were set by hand.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Plan, Role};
use crate::set_by_hand::{SetByHand, set_by_hand};

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
