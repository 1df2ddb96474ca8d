//! Draft, reviewed or approved, in words, and who signed.

use fivefold_engine::dates;
use serde::Serialize;

use crate::{Signature, Standing, Step};

/// What the first page, every foot and the sign-off say.
#[derive(Serialize)]
pub struct Signed {
    /// Whether every page is marked as a draft.
    is_draft: bool,
    /// In a word: "Draft", "Reviewed", "Approved".
    words: &'static str,
    /// In a sentence.
    said: String,
    /// Everybody who signed, oldest first.
    by: Vec<SignedBy>,
}

/// A line of the sign-off.
#[derive(Serialize)]
struct SignedBy {
    /// By which the template finds its place: `reviewed` or `approved`.
    step: &'static str,
    role: String,
    name: String,
    /// In words.
    date: String,
}

/// What there is to say of a plan's standing.
pub fn gather(standing: &Standing) -> Signed {
    let step = standing.step();
    let words = step.map_or("Draft", words_of);
    let latest = standing.signed.iter().rfind(|signature| Some(signature.step) == step);
    let said = match (latest, &standing.approved_before) {
        (Some(latest), _) => format!("{words} {}.", who_and_when(latest)),
        (None, Some(before)) => {
            format!("{words}: changed since it was approved {}.", who_and_when(before))
        }
        (None, None) => format!("{words}: neither reviewed nor approved."),
    };
    let by = standing.signed.iter().map(signed_by).collect();
    Signed { is_draft: step.is_none(), words, said, by }
}

fn words_of(step: Step) -> &'static str {
    match step {
        Step::Reviewed => "Reviewed",
        Step::Approved => "Approved",
    }
}

fn who_and_when(Signature { name, role, date, .. }: &Signature) -> String {
    format!("by {name}, {role}, on {}", dates::in_words(date))
}

fn signed_by(Signature { step, name, role, date }: &Signature) -> SignedBy {
    let step = match step {
        Step::Reviewed => "reviewed",
        Step::Approved => "approved",
    };
    SignedBy { step, role: role.clone(), name: name.clone(), date: dates::in_words(date) }
}
