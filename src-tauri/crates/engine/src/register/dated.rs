//! Dated inputs: changes of funded posts, service transfers, outturn, funding.

use crate::plan::{ChangeReason, Plan, Role, financial_year};
use crate::written::given;

use super::InputAt;
use super::entry::{EvidenceFrom, RegisterEntry};
use super::evidence::nearest;
use super::values::Kind;

/// The dated changes of a role's funded posts.
pub(super) fn of_establishment(plan: &Plan, role: &Role) -> Vec<RegisterEntry> {
    let entry = |(index, change): (usize, &crate::plan::EstablishmentChange)| {
        let at = InputAt::EstablishmentChange { role: role.id.clone(), index };
        let levels = [
            (EvidenceFrom::Own, change.evidence.as_ref()),
            (EvidenceFrom::Role, role.evidence.as_ref()),
        ];
        let (evidence, evidence_from) = nearest(plan, &levels);
        let reason = match change.reason {
            Some(ChangeReason::Growth) => ", growth",
            Some(ChangeReason::CostImprovement) => ", cost improvement",
            Some(ChangeReason::Transfer) => ", transfer",
            Some(ChangeReason::Other) | None => "",
        };
        RegisterEntry {
            path: at.path(plan),
            at,
            what: format!(
                "Change of establishment, {}, {}",
                role.name,
                financial_year(change.year)
            ),
            scenario: None,
            value: format!("{} WTE{reason}", signed(change.wte)),
            evidence,
            evidence_from,
            override_of: None,
            told_as: vec![format!("{}: details", role.name)],
        }
    };
    role.establishment_changes.iter().enumerate().map(entry).collect()
}

/// The service transfers.
pub(super) fn of_transfers(plan: &Plan) -> Vec<RegisterEntry> {
    let entry = |(index, transfer): (usize, &crate::plan::Transfer)| {
        let at = InputAt::Transfer { index };
        let name = plan.role_name(&transfer.role);
        let (evidence, evidence_from) =
            nearest(plan, &[(EvidenceFrom::Own, transfer.evidence.as_ref())]);
        RegisterEntry {
            path: at.path(plan),
            at,
            what: format!("Service transfer, {name}, {}", financial_year(transfer.year)),
            scenario: None,
            value: format!("{} heads", signed(transfer.heads)),
            evidence,
            evidence_from,
            override_of: None,
            told_as: vec![
                format!("Add a service transfer of {name}"),
                format!("Change the service transfer of {name}"),
            ],
        }
    };
    plan.transfers.iter().enumerate().map(entry).collect()
}

/// Who was really in post.
pub(super) fn of_outturn(plan: &Plan) -> Vec<RegisterEntry> {
    let entry = |(index, outturn): (usize, &crate::plan::Outturn)| {
        let at = InputAt::Outturn { index };
        let what =
            format!("Outturn, {}, {}", plan.role_name(&outturn.role), financial_year(outturn.year));
        let heads = outturn.heads.map(|heads| format!("{} heads", given(heads)));
        let wte = outturn.wte.map(|wte| format!("{} WTE", given(wte)));
        let (evidence, evidence_from) =
            nearest(plan, &[(EvidenceFrom::Own, outturn.evidence.as_ref())]);
        RegisterEntry {
            path: at.path(plan),
            at,
            told_as: vec![what.clone()],
            what,
            scenario: None,
            value: heads.into_iter().chain(wte).collect::<Vec<_>>().join(", "),
            evidence,
            evidence_from,
            override_of: None,
        }
    };
    plan.outturn.iter().enumerate().map(entry).collect()
}

/// What funds the plan.
pub(super) fn of_funding(plan: &Plan) -> Vec<RegisterEntry> {
    let entry = |(index, funding): (usize, &crate::plan::Funding)| {
        let at = InputAt::Funding { index };
        let (evidence, evidence_from) =
            nearest(plan, &[(EvidenceFrom::Own, funding.evidence.as_ref())]);
        RegisterEntry {
            path: at.path(plan),
            at,
            what: format!("Funding, {}", funding.name),
            scenario: None,
            value: Kind::Pounds.dated(&funding.values),
            evidence,
            evidence_from,
            override_of: None,
            told_as: vec![
                format!("Add funding {}", funding.name),
                format!("Change funding {}", funding.name),
            ],
        }
    };
    plan.funding.iter().enumerate().map(entry).collect()
}

/// A change with its sign.
fn signed(value: f64) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    format!("{sign}{}", given(value))
}
