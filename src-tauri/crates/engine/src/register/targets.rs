//! The inputs of targets: their values, their activity, their local share; and of context.

use crate::local_share::{is_by_hand, shares_of};
use crate::plan::{Plan, PostsReadAs, Target, TargetUnit, financial_year};
use crate::written::{given, percent};

use super::InputAt;
use super::entry::{EvidenceFrom, RegisterEntry};
use super::evidence::nearest;
use super::values::Kind;

/// The targets, in the plan's order.
pub(super) fn of_targets(plan: &Plan) -> Vec<RegisterEntry> {
    plan.targets.iter().enumerate().flat_map(|(index, each)| of_target(plan, index, each)).collect()
}

fn of_target(plan: &Plan, index: usize, target: &Target) -> Vec<RegisterEntry> {
    let values = entry(plan, index, target, "values", "Target", kind(target).dated(&target.values));
    let values = RegisterEntry { override_of: by_hand(target), ..values };
    let local = target.local_share.as_ref().map(|local| {
        let value = format!("{} of {}", percent(local.share), local.of);
        entry(plan, index, target, "local_share", "Local share", value)
    });
    let activity = target.activity.as_ref().map(|activity| {
        let scale = activity.scale.map_or_else(String::new, |scale| format!(" x {}", given(scale)));
        let value = format!("{}{scale}, {} a WTE", activity.measure, given(activity.units_per_wte));
        let made = entry(plan, index, target, "activity", "Activity to staff", value);
        let own = activity.evidence.as_ref();
        let levels = [
            (EvidenceFrom::Own, own.or_else(|| target.field_evidence.get("activity"))),
            (EvidenceFrom::Target, target.evidence.as_ref()),
        ];
        let (evidence, evidence_from) = nearest(plan, &levels);
        RegisterEntry { evidence, evidence_from, ..made }
    });
    [Some(values), local, activity].into_iter().flatten().collect()
}

fn entry(
    plan: &Plan,
    index: usize,
    target: &Target,
    field: &str,
    words: &str,
    value: String,
) -> RegisterEntry {
    let at = InputAt::Target { index, field: field.to_owned() };
    let levels = [
        (EvidenceFrom::Own, target.field_evidence.get(field)),
        (EvidenceFrom::Target, target.evidence.as_ref()),
    ];
    let (evidence, evidence_from) = nearest(plan, &levels);
    RegisterEntry {
        path: at.path(plan),
        at,
        what: format!("{words}, {}", target.name),
        scenario: None,
        value,
        evidence,
        evidence_from,
        override_of: None,
        told_as: vec![
            format!("Change target {}", target.name),
            format!("Add target {}", target.name),
        ],
    }
}

fn kind(target: &Target) -> Kind {
    match (target.activity.is_some(), target.unit.unwrap_or_default()) {
        (true, _) => Kind::Plain,
        (false, TargetUnit::Heads) => Kind::Counted("heads"),
        (false, TargetUnit::Wte) => Kind::Counted("WTE"),
        (false, TargetUnit::Posts) => Kind::Counted(match target.posts_read_as {
            Some(PostsReadAs::Wte) => "posts read as WTE",
            Some(PostsReadAs::Establishment) => "funded posts",
            Some(PostsReadAs::Heads) | None => "posts read as heads",
        }),
    }
}

/// Which years hold something else than their share, in words.
fn by_hand(target: &Target) -> Option<String> {
    let shares = shares_of(target.local_share.as_ref()?);
    let years: Vec<String> = shares
        .into_iter()
        .filter(|(year, _)| is_by_hand(target, *year))
        .map(|(year, share)| format!("{} in {}", given(share), financial_year(year)))
        .collect();
    (!years.is_empty()).then(|| format!("The local share is {}", years.join(", ")))
}

/// The context measures.
pub(super) fn of_context(plan: &Plan) -> Vec<RegisterEntry> {
    let entry = |(index, measure): (usize, &crate::plan::ContextMeasure)| {
        let at = InputAt::Context { index };
        let (evidence, evidence_from) =
            nearest(plan, &[(EvidenceFrom::Own, measure.evidence.as_ref())]);
        let values = Kind::Plain.dated(&measure.values);
        let unit = measure.unit.as_ref().map_or_else(String::new, |unit| format!(", {unit}"));
        RegisterEntry {
            path: at.path(plan),
            at,
            what: format!("Context, {}", measure.name),
            scenario: None,
            value: format!("{values}{unit}"),
            evidence,
            evidence_from,
            override_of: None,
            told_as: vec![
                format!("Change context measure {}", measure.name),
                format!("Add context measure {}", measure.name),
            ],
        }
    };
    plan.context.iter().enumerate().map(entry).collect()
}
