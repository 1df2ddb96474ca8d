//! What the program tells beside a role or scenario; not part of a projection.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Flow, LeaverDefinition, Plan, Year, financial_year};
use crate::retirement;

/// Something worth knowing that stops nothing.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Hint {
    /// The id of the role it is about, if any.
    pub role: Option<String>,
    /// The scenario it is about, if any.
    pub scenario: Option<String>,
    /// What is worth knowing and what to do about it.
    pub message: String,
}

/// Every hint about a valid plan.
pub fn hints(plan: &Plan) -> Vec<Hint> {
    let mut hints = slopes_to_nothing(plan);
    hints.extend(mixed_leaver_definitions(plan));
    hints.extend(late_arrivals(plan));
    hints.extend(unused_changes(plan));
    hints.extend(empty_target_scopes(plan));
    hints.extend(retirement::waves(plan));
    hints
}

/// Roles with leavers that nobody usually joins.
fn slopes_to_nothing(plan: &Plan) -> Vec<Hint> {
    let horizon = 0..plan.years as usize;
    plan.roles
        .iter()
        .filter(|role| {
            let leave = role
                .leaver_rate
                .as_ref()
                .is_some_and(|rate| horizon.clone().any(|t| rate.at(t) > 0.0));
            let join =
                role.usual_joiners.as_ref().is_some_and(|n| horizon.clone().any(|t| n.at(t) > 0.0));
            let move_in = plan.usual.build.iter().any(|row| row.to == role.id)
                || plan.usual.bounce.iter().any(|row| row.to.as_ref() == Some(&role.id));
            leave && !join && !move_in && role.baseline_heads.unwrap_or(0.0) > 0.0
        })
        .map(|role| Hint {
            role: Some(role.id.clone()),
            scenario: None,
            message: format!(
                "{} has leavers and no usual joiners, so business as usual is a slope to \
                 nothing. Enter the recruitment that goes on anyway as usual joiners.",
                role.name,
            ),
        })
        .collect()
}

/// Leaver rates that count different losses can't be compared or added up.
fn mixed_leaver_definitions(plan: &Plan) -> Option<Hint> {
    let mut definitions: BTreeMap<LeaverDefinition, &str> = BTreeMap::new();
    for role in &plan.roles {
        if let Some(definition) = role.leaver_definition {
            definitions.entry(definition).or_insert(&role.name);
        }
    }
    if definitions.len() < 2 {
        return None;
    }
    let each: Vec<String> = definitions
        .iter()
        .map(|(definition, role)| format!("{} ({role})", definition_in_words(*definition)))
        .collect();
    Some(Hint {
        role: None,
        scenario: None,
        message: format!(
            "Leaver rates count different losses: {}. Use one definition for all roles, or say \
             in the notes why they differ.",
            each.join("; "),
        ),
    })
}

/// What a leaver definition counts, in words.
pub fn definition_in_words(definition: LeaverDefinition) -> &'static str {
    match definition {
        LeaverDefinition::Trust => "leaving the trust, moves to other trusts included",
        LeaverDefinition::Nhs => "leaving NHS service",
        LeaverDefinition::Profession => "leaving the profession",
        LeaverDefinition::Unspecified => "a loss that isn't specified",
    }
}

/// Starts that arrive only after the last projected year.
fn late_arrivals(plan: &Plan) -> Vec<Hint> {
    let mut hints = Vec::new();
    let mut tell =
        |scenario: Option<&str>, to: Option<&str>, duration: Option<u32>, starts: &Flow| {
            let duration = duration.unwrap_or(0) as Year;
            let late: f64 = plan
                .projected_years()
                .filter(|year| year.saturating_add(duration) > plan.last_year())
                .map(|year| starts.at(year, plan.first_year))
                .sum();
            let (starts, arrive) =
                if late == 1.0 { ("start", "arrives") } else { ("starts", "arrive") };
            if let Some(to) = to.filter(|_| late > 0.0) {
                hints.push(Hint {
                    role: Some(to.to_owned()),
                    scenario: scenario.map(str::to_owned),
                    message: format!(
                        "{} {starts} towards {} {arrive} only after {}, the last year projected. \
                         Start earlier or extend the plan to see them arrive.",
                        rounded(late),
                        plan.role_name(to),
                        financial_year(plan.last_year()),
                    ),
                });
            }
        };
    for row in &plan.usual.build {
        tell(None, Some(&row.to), row.duration_years, &row.starts);
    }
    for row in &plan.usual.bounce {
        tell(None, row.to.as_deref(), row.duration_years, &row.moves);
    }
    for scenario in &plan.scenarios {
        let name = Some(scenario.name.as_str());
        for row in &scenario.levers.build {
            tell(name, Some(&row.to), row.duration_years, &row.starts);
        }
        for row in &scenario.levers.bounce {
            tell(name, row.to.as_deref(), row.duration_years, &row.moves);
        }
    }
    hints
}

/// A number for a sentence: whole from 100 on, one decimal below.
fn rounded(value: f64) -> String {
    if value >= 100.0 || value.fract() == 0.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.1}")
    }
}

/// Changes of funded posts where none are given to change.
fn unused_changes(plan: &Plan) -> Vec<Hint> {
    plan.roles
        .iter()
        .filter(|role| role.establishment_wte.is_none() && !role.establishment_changes.is_empty())
        .map(|role| Hint {
            role: Some(role.id.clone()),
            scenario: None,
            message: format!(
                "{} has changes of its establishment but no establishment at the baseline, so \
                 they count for nothing. Enter the funded posts at the baseline.",
                role.name,
            ),
        })
        .collect()
}

/// Targets that count nobody.
fn empty_target_scopes(plan: &Plan) -> Vec<Hint> {
    plan.targets
        .iter()
        .filter(|target| target.scope.role_indices(plan).is_empty())
        .map(|target| Hint {
            role: None,
            scenario: None,
            message: format!(
                "The target \"{}\" counts {}, and no role of the plan belongs to it. Choose \
                 another scope or label the roles.",
                target.name,
                target.scope.words(plan),
            ),
        })
        .collect()
}
