//! How far a plan has come: draft, reviewed or approved, and by whom. No part of a projection.

use serde::{Deserialize, Serialize};

/// Who stands behind exactly the content that is reported. Without anybody it is a draft, and so
/// it is by default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The reviews and approvals of this content, oldest first.
    pub signed: Vec<Signature>,
    /// Where there are none: the latest approval of the plan as it was before it was changed.
    pub approved_before: Option<Signature>,
}

/// One person's review or approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// What they did.
    pub step: Step,
    /// Their name.
    pub name: String,
    /// What they are, such as "Director of workforce".
    pub role: String,
    /// The day they did it, YYYY-MM-DD.
    pub date: String,
}

/// What somebody does who stands behind a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// Read it and found it sound.
    Reviewed,
    /// Approved it.
    Approved,
}

impl Standing {
    /// How far it has come: the furthest step anybody took, none for a draft.
    pub fn step(&self) -> Option<Step> {
        self.signed.iter().map(|signature| signature.step).max()
    }
}
