//! How far a plan has come, as its report says it.

use fivefold_report::{Signature, Standing, Step};
use fivefold_store::standing::in_force;
use fivefold_store::{SignOff, SignOffAct, Standing as StandingInFile};

/// What these sign-offs of a plan file make of the content with that hash.
pub fn of(sign_offs: &[SignOff], plan_hash: &str) -> Standing {
    let approved_before = match StandingInFile::of(sign_offs, plan_hash) {
        StandingInFile::Draft { since } => since.as_ref().and_then(signature),
        StandingInFile::Reviewed { .. } | StandingInFile::Approved { .. } => None,
    };
    let signed = in_force(sign_offs, plan_hash).into_iter().filter_map(signature).collect();
    Standing { signed, approved_before }
}

fn signature(SignOff { act, name, role, date, .. }: &SignOff) -> Option<Signature> {
    let step = match act {
        SignOffAct::Reviewed => Step::Reviewed,
        SignOffAct::Approved => Step::Approved,
        SignOffAct::Withdrawn => return None,
    };
    let [name, role, date] = [name, role, date].map(String::clone);
    Some(Signature { step, name, role, date })
}
