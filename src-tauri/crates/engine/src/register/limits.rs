//! The limits of best mixes, as one input a scenario.

use crate::plan::{MixLimits, Plan, Scenario};

use super::InputAt;
use super::entry::{EvidenceFrom, RegisterEntry};
use super::evidence::nearest;

/// The limits of every scenario that has some.
pub(super) fn of_limits(plan: &Plan) -> Vec<RegisterEntry> {
    let entry = |scenario: &Scenario| {
        let limits = scenario.limits.as_ref()?;
        let at = InputAt::Limits { scenario: scenario.name.clone() };
        let levels = [
            (EvidenceFrom::Own, limits.evidence.as_ref()),
            (EvidenceFrom::Scenario, scenario.evidence.as_ref()),
        ];
        let (evidence, evidence_from) = nearest(plan, &levels);
        let what = format!("Limits of {}", scenario.name);
        Some(RegisterEntry {
            path: at.path(plan),
            at,
            told_as: vec![what.clone()],
            what,
            scenario: Some(scenario.name.clone()),
            value: how_many(limits),
            evidence,
            evidence_from,
            override_of: None,
        })
    };
    plan.scenarios.iter().filter_map(entry).collect()
}

fn how_many(limits: &MixLimits) -> String {
    let alone = [
        limits.budget.is_some(),
        limits.budget_in_all.is_some(),
        limits.least_build_share.is_some(),
        limits.value_beyond.is_some(),
    ];
    let whole = alone.iter().filter(|given| **given).count();
    match limits.named() + whole {
        0 => "no limit".to_owned(),
        1 => "one limit".to_owned(),
        more => format!("{more} limits"),
    }
}
