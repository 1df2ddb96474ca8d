//! What a workforce is made of, year by year: heads and WTE by role, band or another label.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Plan, Role, Scope, financial_year};
use crate::results::ScenarioResult;

/// What roles are put together by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MixBy {
    /// Each role by itself.
    #[default]
    Role,
    /// By band.
    Band,
    /// By NHS staff group.
    StaffGroup,
    /// By service.
    Service,
}

/// A scope's workforce by role or label.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SkillMix {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scope in words.
    pub scope: String,
    /// What roles are put together by.
    pub by: MixBy,
    /// The baseline's date, then the financial years, in words.
    pub years: Vec<String>,
    /// In the plan's order; a group is named where its first role stands.
    pub groups: Vec<MixGroup>,
}

/// One part of a mix, on the baseline and at each year's end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MixGroup {
    /// The role's name or the label; roles without one are together.
    pub name: String,
    /// In post, in heads.
    pub heads: Vec<f64>,
    /// In post, in WTE.
    pub wte: Vec<f64>,
}

/// What the roles of a scope add up to by role or label.
pub fn skill_mix(plan: &Plan, result: &ScenarioResult, scope: &Scope, by: MixBy) -> SkillMix {
    let mut groups: Vec<MixGroup> = Vec::new();
    for place in scope.role_indices(plan) {
        let Some(role) = plan.roles.get(place) else { continue };
        let [heads, wte] = in_post(plan, result, role, place);
        let name = named(role, by);
        match groups.iter_mut().find(|group| group.name == name) {
            None => groups.push(MixGroup { name, heads, wte }),
            Some(group) => {
                add(&mut group.heads, &heads);
                add(&mut group.wte, &wte);
            }
        }
    }
    let baseline = format!("31 March {}", plan.baseline_year());
    SkillMix {
        plan_title: plan.title.clone(),
        scenario: result.scenario.to_owned(),
        scope: scope.words(plan),
        by,
        years: std::iter::once(baseline)
            .chain(plan.projected_years().map(financial_year))
            .collect(),
        groups,
    }
}

/// A role in heads and in WTE, on the baseline and at each year's end.
fn in_post(plan: &Plan, result: &ScenarioResult, role: &Role, place: usize) -> [Vec<f64>; 2] {
    let opening = role.baseline_heads.unwrap_or(0.0);
    let rows = result.rows.iter().skip(place).step_by(plan.roles.len().max(1));
    let (mut heads, mut wte) = (vec![opening], vec![opening * role.first_wte_per_head()]);
    for row in rows {
        heads.push(row.closing);
        wte.push(row.in_post_wte);
    }
    [heads, wte]
}

fn add(sum: &mut [f64], more: &[f64]) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

fn named(role: &Role, by: MixBy) -> String {
    let (label, none) = match by {
        MixBy::Role => return role.name.clone(),
        MixBy::Band => (&role.band, "No band given"),
        MixBy::StaffGroup => (&role.staff_group, "No staff group given"),
        MixBy::Service => (&role.service, "No service given"),
    };
    let given = label.as_deref().map(str::trim).filter(|label| !label.is_empty());
    let Some(given) = given else { return none.to_owned() };
    match by {
        MixBy::Band if !given.to_lowercase().starts_with("band") => format!("Band {given}"),
        _ => given.to_owned(),
    }
}
