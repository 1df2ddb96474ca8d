//! The inputs of the roles: their figures and their funded posts.

use crate::plan::{Amount, Plan, Role};
use crate::set_by_hand::set_by_hand;
use crate::written::given;

use super::entry::{EvidenceFrom, RegisterEntry};
use super::evidence::nearest;
use super::values::Kind;
use super::{InputAt, dated};

/// A figure of a role: its name in plan JSON, in words, as the history tells it, and how it is
/// written.
struct Figure {
    field: &'static str,
    words: &'static str,
    told: &'static str,
    kind: Kind,
    value: Option<Amount>,
}

/// The figures of every role, and after each role the dated changes of its funded posts.
pub(super) fn of_roles(plan: &Plan) -> Vec<RegisterEntry> {
    plan.roles.iter().flat_map(|role| of_role(plan, role)).collect()
}

fn of_role(plan: &Plan, role: &Role) -> Vec<RegisterEntry> {
    let by_hand = set_by_hand(role);
    let figures = figures(role).into_iter().filter_map(|figure| {
        let by_hand = by_hand.iter().any(|changed| changed.field == figure.field);
        (figure.value.is_some() || by_hand).then(|| entry(plan, role, &figure, by_hand))
    });
    let mut entries: Vec<RegisterEntry> = figures.collect();
    if let (Some(baseline), Some(wte)) = (entries.first_mut(), role.baseline_wte) {
        baseline.value = format!("{} WTE, {}", given(wte), baseline.value);
    }
    entries.extend(ages(plan, role));
    entries.extend(dated::of_establishment(plan, role));
    entries
}

fn figures(role: &Role) -> [Figure; 6] {
    let number = |value: Option<f64>| value.map(Amount::Number);
    [
        Figure {
            field: "baseline_heads",
            words: "In post at the baseline",
            told: "baseline",
            kind: Kind::Counted("heads"),
            value: number(role.baseline_heads),
        },
        Figure {
            field: "wte_per_head",
            words: "WTE per head",
            told: "WTE per head",
            kind: Kind::Plain,
            value: role.wte_per_head.clone(),
        },
        Figure {
            field: "leaver_rate",
            words: "Leaver rate",
            told: "leaver rate",
            kind: Kind::Percent,
            value: role.leaver_rate.clone(),
        },
        Figure {
            field: "usual_joiners",
            words: "Usual joiners",
            told: "usual joiners",
            kind: Kind::Counted("heads a year"),
            value: role.usual_joiners.clone(),
        },
        Figure {
            field: "establishment_wte",
            words: "Establishment",
            told: "establishment",
            kind: Kind::Counted("WTE"),
            value: number(role.establishment_wte),
        },
        Figure {
            field: "pay_per_wte",
            words: "Pay per WTE",
            told: "pay per WTE",
            kind: Kind::Pounds,
            value: number(role.pay_per_wte),
        },
    ]
}

fn entry(plan: &Plan, role: &Role, figure: &Figure, by_hand: bool) -> RegisterEntry {
    let in_words = |amount| figure.kind.amount(plan, amount);
    let imported = role.as_imported.get(figure.field).filter(|_| by_hand);
    let at = InputAt::Role { role: role.id.clone(), field: figure.field.to_owned() };
    let (evidence, evidence_from) = behind(plan, role, figure.field);
    RegisterEntry {
        path: at.path(plan),
        at,
        what: format!("{}, {}", figure.words, role.name),
        scenario: None,
        value: figure.value.as_ref().map_or_else(|| "Emptied".to_owned(), in_words),
        evidence,
        evidence_from,
        override_of: imported.map(|imported| format!("Imported as {}", in_words(imported))),
        told_as: vec![format!("{}, {}", role.name, figure.told), format!("Add role {}", role.name)],
    }
}

/// The evidence of a role's field, or the role's.
fn behind(plan: &Plan, role: &Role, field: &str) -> super::evidence::Behind {
    let levels = [
        (EvidenceFrom::Own, role.field_evidence.get(field)),
        (EvidenceFrom::Role, role.evidence.as_ref()),
    ];
    nearest(plan, &levels)
}

/// The ages of those in post, where they are known.
fn ages(plan: &Plan, role: &Role) -> Option<RegisterEntry> {
    let people: f64 = role.age_bands.iter().map(|band| band.heads).sum();
    let bands = role.age_bands.len();
    let at = InputAt::Role { role: role.id.clone(), field: "age_bands".to_owned() };
    let (evidence, evidence_from) = behind(plan, role, "age_bands");
    (bands > 0).then(|| RegisterEntry {
        path: at.path(plan),
        at,
        what: format!("Age bands, {}", role.name),
        scenario: None,
        value: format!(
            "{} heads in {bands} {}, on 31 March {}",
            given(people),
            if bands == 1 { "band" } else { "bands" },
            plan.baseline_year(),
        ),
        evidence,
        evidence_from,
        override_of: None,
        told_as: vec![format!("Add role {}", role.name)],
    })
}
