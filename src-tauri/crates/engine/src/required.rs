//! What a target asks of every role: its requirement shared out by a rule of the planner's. The
//! shares are never published figures; the rule is said in words wherever they are shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Basis, Plan, PostsReadAs, Role, Scope, Target, Year};
use crate::project::{measured, staff_required};
use crate::results::{RoleYear, ScenarioResult};

/// In proportion to what a requirement is shared out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum SharedBy {
    /// To what is projected for each role in the year.
    #[default]
    Projected,
    /// To each role's baseline.
    Baseline,
}

/// A target's requirement by role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RequiredWorkforce<'a> {
    /// The target's name.
    pub target: &'a str,
    /// Whom it counts, in words.
    pub scope: String,
    /// What it is compared with.
    pub compared_with: PostsReadAs,
    /// How the requirement was shared out, in words.
    pub assumption: String,
    /// One entry a projected year in which the target has a value.
    pub years: Vec<RequiredYear<'a>>,
}

/// What a target requires in one year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RequiredYear<'a> {
    /// The financial year.
    pub year: Year,
    /// What the scope requires, in what the target is compared with.
    pub required: f64,
    /// What is projected, measured as the target says.
    pub projected: f64,
    /// Projected less required: negative where short.
    pub gap: f64,
    /// By role, in the plan's order; none where there is nothing to share it out by.
    pub roles: Vec<RequiredRole<'a>>,
}

/// A role's part of a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RequiredRole<'a> {
    /// The role's id.
    pub role: &'a str,
    /// Its part of what the target counts, as a fraction; none where the target counts nothing.
    pub share: Option<f64>,
    /// People required.
    pub heads: f64,
    /// WTE required.
    pub wte: f64,
    /// What is projected, in people.
    pub projected_heads: f64,
    /// What is projected, in WTE.
    pub projected_wte: f64,
    /// Projected less required, in people.
    pub gap_heads: f64,
    /// Projected less required, in WTE.
    pub gap_wte: f64,
    /// The role's own target the figure is from, where it has one.
    pub own_target: Option<&'a str>,
}

/// A role in a target's scope in one year.
struct Member<'a> {
    role: &'a Role,
    wte_per_head: f64,
    /// Counted by the target, in its unit.
    projected: f64,
    weight: f64,
    own: Option<(&'a str, f64)>,
}

/// What the target at this place asks of every role of its scope; none where there is no such
/// target.
///
/// A role with a target of its own, compared in the same way, keeps what that asks; the rest is
/// shared out among the others in proportion to the rule.
pub fn required_workforce<'a>(
    plan: &'a Plan,
    result: &ScenarioResult<'a>,
    index: usize,
    rule: SharedBy,
) -> Option<RequiredWorkforce<'a>> {
    let target = plan.targets.get(index)?;
    let years: Vec<RequiredYear> = result
        .targets
        .iter()
        .filter(|compared| compared.target == target.name)
        .map(|compared| RequiredYear {
            year: compared.year,
            required: compared.target_value,
            projected: compared.projected,
            gap: compared.gap,
            roles: shared_out(
                compared.target_value,
                target.compared_with(),
                &members(plan, result, target, compared.year, rule),
            ),
        })
        .collect();
    Some(RequiredWorkforce {
        target: &target.name,
        scope: target.scope.words(plan),
        compared_with: target.compared_with(),
        assumption: assumption(target, rule, &years),
        years,
    })
}

fn members<'a>(
    plan: &'a Plan,
    result: &ScenarioResult<'a>,
    target: &Target,
    year: Year,
    rule: SharedBy,
) -> Vec<Member<'a>> {
    let place_in_horizon = usize::try_from(year.saturating_sub(plan.first_year)).unwrap_or(0);
    let rows: Vec<&RoleYear> = result.rows.iter().filter(|row| row.year == year).collect();
    let member = |place: usize| {
        let role = plan.roles.get(place)?;
        let row = rows.get(place)?;
        let wte_per_head = role.wte_per_head.as_ref().map_or(1.0, |wte| wte.at(place_in_horizon));
        let projected = measured(target, row, wte_per_head);
        let weight = match rule {
            SharedBy::Projected => projected,
            SharedBy::Baseline => baseline(role, target.compared_with()),
        };
        let own = own_target(plan, target, role, year, wte_per_head);
        Some(Member { role, wte_per_head, projected, weight: weight.max(0.0), own })
    };
    target.scope.role_indices(plan).into_iter().filter_map(member).collect()
}

fn baseline(role: &Role, counted: PostsReadAs) -> f64 {
    let heads = role.baseline_heads.unwrap_or(0.0);
    match counted {
        PostsReadAs::Heads => heads,
        PostsReadAs::Wte => heads * role.first_wte_per_head(),
        PostsReadAs::Establishment => role.establishment_wte.unwrap_or(0.0),
    }
}

/// The plan's first other target of this role alone with a value in the year, measured the same
/// way; in the unit of the target asked about.
fn own_target<'a>(
    plan: &'a Plan,
    asked: &Target,
    role: &Role,
    year: Year,
    wte_per_head: f64,
) -> Option<(&'a str, f64)> {
    let alone = |scope: &Scope| match scope {
        Scope::Role(id) => *id == role.id,
        Scope::Roles(ids) => matches!(ids.as_slice(), [id] if *id == role.id),
        _ => false,
    };
    let posts = |target: &Target| target.compared_with() == PostsReadAs::Establishment;
    let same = |target: &&Target| {
        target.name != asked.name
            && alone(&target.scope)
            && posts(target) == posts(asked)
            && target.measured_or_default() == asked.measured_or_default()
            && target.counts_borrowed.unwrap_or(false) == asked.counts_borrowed.unwrap_or(false)
            && target.values.contains_key(&year)
    };
    let target = plan.targets.iter().find(same)?;
    let on_top = match target.basis.unwrap_or_default() {
        Basis::Total => 0.0,
        Basis::Increase => baseline(role, target.compared_with()),
    };
    let required = staff_required(target, *target.values.get(&year)?) + on_top;
    let converted = match (target.compared_with(), asked.compared_with()) {
        (PostsReadAs::Heads, PostsReadAs::Wte) => required * wte_per_head,
        (PostsReadAs::Wte, PostsReadAs::Heads) => required / wte_per_head,
        _ => required,
    };
    Some((&target.name, converted))
}

/// The requirement of every member; empty where nobody without a target of their own counts
/// anything, but some of it is left.
fn shared_out<'a>(
    required: f64,
    counted: PostsReadAs,
    members: &[Member<'a>],
) -> Vec<RequiredRole<'a>> {
    let own: f64 = members.iter().filter_map(|member| member.own).map(|(_, asked)| asked).sum();
    let left = (required - own).max(0.0);
    let weights: f64 =
        members.iter().filter(|member| member.own.is_none()).map(|member| member.weight).sum();
    if weights == 0.0 && members.iter().any(|member| member.own.is_none()) {
        return Vec::new();
    }
    let of_member = |member: &Member<'a>| {
        let asked = match member.own {
            Some((_, asked)) => asked,
            None => left * member.weight / weights,
        };
        let in_heads = |value: f64| match counted {
            PostsReadAs::Heads => value,
            PostsReadAs::Wte | PostsReadAs::Establishment => value / member.wte_per_head,
        };
        let (heads, projected_heads) = (in_heads(asked), in_heads(member.projected));
        let in_wte = |heads: f64| heads * member.wte_per_head;
        RequiredRole {
            role: &member.role.id,
            share: (required != 0.0).then(|| asked / required),
            heads,
            wte: in_wte(heads),
            projected_heads,
            projected_wte: in_wte(projected_heads),
            gap_heads: projected_heads - heads,
            gap_wte: in_wte(projected_heads - heads),
            own_target: member.own.map(|(name, _)| name),
        }
    };
    members.iter().map(of_member).collect()
}

fn assumption(target: &Target, rule: SharedBy, years: &[RequiredYear]) -> String {
    let counted = match target.compared_with() {
        PostsReadAs::Heads => "people",
        PostsReadAs::Wte => "WTE",
        PostsReadAs::Establishment => "funded posts",
    };
    let proportion = match rule {
        SharedBy::Projected => format!("the {counted} projected for each role in that year"),
        SharedBy::Baseline => format!("each role's {counted} on the baseline"),
    };
    let roles = || years.iter().flat_map(|year| &year.roles);
    let mut words = format!(
        "Our assumption, not a published figure: the requirement is shared out in proportion to \
         {proportion}."
    );
    if roles().any(|role| role.own_target.is_some()) {
        words.push_str(
            " A role with a target of its own keeps what that asks; the others share the rest.",
        );
    }
    if years.iter().any(asks_more_than_there_is) {
        words.push_str(
            " In some years the roles' own targets ask for more than this one, and nothing is left \
             for the others.",
        );
    }
    if years.iter().any(|year| year.roles.is_empty()) {
        words.push_str(" In some years there is nobody to share it out by, and it stays whole.");
    }
    words.push_str(" Heads and WTE are converted by each role's WTE per head of the year.");
    words
}

fn asks_more_than_there_is(year: &RequiredYear) -> bool {
    let own: f64 = year
        .roles
        .iter()
        .filter(|role| role.own_target.is_some())
        .filter_map(|role| role.share)
        .sum();
    own > 1.0 + 1e-9
}
