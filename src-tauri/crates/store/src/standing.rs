//! Draft, reviewed or approved: what the sign-offs of a file make of the plan as it is now.
//!
//! It is derived and never stored, so a change makes a draft of an approved plan by itself, and
//! undoing that change makes it the approved plan again.

use std::fmt;

use fivefold_engine::dates;
use fivefold_engine::signing::{self, Signature, Step};
use serde::Serialize;
use ts_rs::TS;

use crate::sign_off::{SignOff, SignOffAct};

/// How far a plan has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum Standing {
    /// Nobody stands behind the plan as it is now.
    Draft {
        /// The latest approval that still stands, of the plan as it was before it was changed.
        since: Option<SignOff>,
    },
    /// It was reviewed as it is now.
    Reviewed {
        /// The latest review.
        by: SignOff,
    },
    /// It was approved as it is now.
    Approved {
        /// The latest approval.
        by: SignOff,
    },
}

impl Standing {
    /// What these sign-offs, oldest first, make of a plan whose content has that hash. An approval
    /// is not undone by a review after it, but only by being withdrawn.
    pub fn of(sign_offs: &[SignOff], plan_hash: &str) -> Self {
        let of_now = in_force(sign_offs, plan_hash);
        let latest = |act: SignOffAct| of_now.iter().rfind(|sign_off| sign_off.act == act);
        if let Some(&by) = latest(SignOffAct::Approved) {
            Self::Approved { by: by.clone() }
        } else if let Some(&by) = latest(SignOffAct::Reviewed) {
            Self::Reviewed { by: by.clone() }
        } else {
            let approvals = sign_offs.iter().rev().filter(|it| it.act == SignOffAct::Approved);
            let since = approvals.clone().find(|approval| stands(sign_offs, approval));
            Self::Draft { since: since.cloned() }
        }
    }

    /// In a word or two, as a sentence begins: "Draft", "Reviewed", "Approved".
    pub fn words(&self) -> &'static str {
        match self {
            Self::Draft { .. } => "Draft",
            Self::Reviewed { .. } => SignOffAct::Reviewed.words(),
            Self::Approved { .. } => SignOffAct::Approved.words(),
        }
    }
}

impl fmt::Display for Standing {
    /// In a sentence without its full stop: "Draft, changed since it was approved by Ann Smith,
    /// Director of workforce, on 20 November 2026".
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words();
        match self {
            Self::Draft { since: None } => to.write_str(words),
            Self::Draft { since: Some(approval) } => {
                write!(to, "{words}, changed since it was approved {}", who_and_when(approval))
            }
            Self::Reviewed { by } | Self::Approved { by } => {
                write!(to, "{words} {}", who_and_when(by))
            }
        }
    }
}

fn who_and_when(SignOff { name, role, date, .. }: &SignOff) -> String {
    format!("by {name}, {role}, on {}", dates::in_words(date))
}

/// What the sign-offs of a file, oldest first, make of the content with that hash, as its report
/// says it.
pub fn as_reported(sign_offs: &[SignOff], plan_hash: &str) -> signing::Standing {
    let approved_before = match Standing::of(sign_offs, plan_hash) {
        Standing::Draft { since } => since.as_ref().and_then(signature),
        Standing::Reviewed { .. } | Standing::Approved { .. } => None,
    };
    let signed = in_force(sign_offs, plan_hash).into_iter().filter_map(signature).collect();
    signing::Standing { signed, approved_before }
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

/// The reviews and approvals of a content that stand, oldest first.
pub(crate) fn in_force<'a>(sign_offs: &'a [SignOff], plan_hash: &str) -> Vec<&'a SignOff> {
    let of_it = sign_offs.iter().filter(|sign_off| sign_off.plan_hash == plan_hash);
    of_it.filter(|sign_off| stands(sign_offs, sign_off)).collect()
}

/// Whether a sign-off is a review or approval that was not withdrawn since.
pub fn stands(sign_offs: &[SignOff], sign_off: &SignOff) -> bool {
    let withdraws = |later: &SignOff| {
        later.act == SignOffAct::Withdrawn
            && later.id > sign_off.id
            && later.plan_hash == sign_off.plan_hash
    };
    sign_off.act != SignOffAct::Withdrawn && !sign_offs.iter().any(withdraws)
}
