//! Whose evidence stands behind an input.

use crate::plan::{Evidence, Plan};

use super::EvidenceFrom;

/// An input's evidence and whose it is.
pub(super) type Behind = (Option<Evidence>, Option<EvidenceFrom>);

/// The nearest evidence that says anything: the first of those given, or the plan's.
pub(super) fn nearest(plan: &Plan, levels: &[(EvidenceFrom, Option<&Evidence>)]) -> Behind {
    let plans = (EvidenceFrom::Plan, plan.evidence.as_ref());
    let says = levels.iter().copied().chain([plans]).find_map(|(from, evidence)| {
        Some((from, evidence.filter(|evidence| **evidence != Evidence::default())?))
    });
    (says.map(|(_, evidence)| evidence.clone()), says.map(|(from, _)| from))
}
