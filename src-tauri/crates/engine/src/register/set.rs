//! The edit that gives an input evidence of its own.

use crate::edit::Edit;
use crate::plan::{
    Evidence, FieldEvidence, Lever, LeverRow, MixLimits, Plan, Role, Target, UsualPathway,
};
use crate::validate::{EngineError, LONGEST_NAME};

use super::{InputAt, RegisterEntry, register};

/// The edit that puts evidence behind one input, and behind no other. Evidence that says nothing
/// takes its own away, so that what it inherits shows again.
///
/// # Errors
/// [`EngineError::EditRefused`] where the input is gone.
pub fn set_evidence(plan: &Plan, at: &InputAt, evidence: Evidence) -> Result<Edit, EngineError> {
    let evidence = Some(evidence).filter(|evidence| *evidence != Evidence::default());
    let entry = register(plan).into_iter().find(|entry| entry.at == *at);
    entry.zip(edit(plan, at, evidence)).map(|(entry, edit)| named(&entry, edit)).ok_or_else(|| {
        EngineError::EditRefused(
            "That input is no longer in the plan. Choose one the register shows.".to_owned(),
        )
    })
}

/// The edit under the input's own name, since the history would otherwise tell of its row.
fn named(entry: &RegisterEntry, edit: Edit) -> Edit {
    let what = format!("Evidence of {}", entry.what).chars().take(LONGEST_NAME).collect();
    Edit::Together { what, edits: vec![edit] }
}

fn edit(plan: &Plan, at: &InputAt, evidence: Option<Evidence>) -> Option<Edit> {
    match at {
        InputAt::Role { role, field } => {
            let mut role: Role = plan.role(role)?.clone();
            put(&mut role.field_evidence, field, evidence);
            Some(Edit::SetRole { role })
        }
        InputAt::EstablishmentChange { role, index } => {
            let mut role: Role = plan.role(role)?.clone();
            role.establishment_changes.get_mut(*index)?.evidence = evidence;
            Some(Edit::SetRole { role })
        }
        InputAt::Usual { lever, index, field } => of_usual(plan, *lever, *index, field, evidence),
        InputAt::Transfer { index } => {
            let mut transfer = plan.transfers.get(*index)?.clone();
            transfer.evidence = evidence;
            Some(Edit::SetTransfer { index: *index, transfer })
        }
        InputAt::Lever { scenario, lever, index, field } => {
            let levers = &plan.scenarios.iter().find(|other| other.name == *scenario)?.levers;
            let mut row = levers.row(*lever, *index)?;
            put(row.evidence_mut().1, field, evidence);
            Some(Edit::SetLeverRow { scenario: scenario.clone(), index: *index, row })
        }
        InputAt::Target { index, field } => {
            let mut target: Target = plan.targets.get(*index)?.clone();
            match &mut target.activity {
                Some(activity) if field == "activity" => {
                    activity.evidence = evidence;
                    target.field_evidence.remove(field);
                }
                _ => put(&mut target.field_evidence, field, evidence),
            }
            Some(Edit::SetTarget { index: *index, target })
        }
        InputAt::Context { index } => {
            let mut measure = plan.context.get(*index)?.clone();
            measure.evidence = evidence;
            Some(Edit::SetContext { index: *index, measure })
        }
        InputAt::Outturn { index } => {
            let mut outturn = plan.outturn.get(*index)?.clone();
            outturn.evidence = evidence;
            Some(Edit::SetOutturn { index: *index, outturn })
        }
        InputAt::Funding { index } => {
            let mut funding = plan.funding.get(*index)?.clone();
            funding.evidence = evidence;
            Some(Edit::SetFunding { index: *index, funding })
        }
        InputAt::Picture { list, index, part } => {
            super::picture::with_evidence(plan, *list, *index, *part, evidence)
        }
        InputAt::Integrated { field } => {
            let mut model = plan.picture.integrated.clone()?;
            put(&mut model.field_evidence, field, evidence);
            Some(Edit::SetIntegrated { model: Some(Box::new(model)) })
        }
        InputAt::Limits { scenario } => {
            let found = plan.scenarios.iter().find(|other| other.name == *scenario)?;
            let limits = MixLimits { evidence, ..found.limits.clone()? };
            Some(Edit::SetLimits { scenario: scenario.clone(), limits: Some(Box::new(limits)) })
        }
    }
}

fn of_usual(
    plan: &Plan,
    lever: Lever,
    index: usize,
    field: &str,
    evidence: Option<Evidence>,
) -> Option<Edit> {
    let mut row = match lever {
        Lever::Build => LeverRow::Build(plan.usual.build.get(index)?.clone()),
        Lever::Bounce => LeverRow::Bounce(plan.usual.bounce.get(index)?.clone()),
        Lever::Buy | Lever::Bind | Lever::Borrow => return None,
    };
    put(row.evidence_mut().1, field, evidence);
    let pathway = match row {
        LeverRow::Build(row) => UsualPathway::Build(row),
        LeverRow::Bounce(row) => UsualPathway::Bounce(row),
        LeverRow::Buy(_) | LeverRow::Bind(_) | LeverRow::Borrow(_) => return None,
    };
    Some(Edit::SetUsual { index, pathway })
}

fn put(single: &mut FieldEvidence, field: &str, evidence: Option<Evidence>) {
    match evidence {
        Some(evidence) => {
            single.insert(field.to_owned(), evidence);
        }
        None => {
            single.remove(field);
        }
    }
}
