//! The edit that takes an answer into the plan.

use crate::edit::Edit;
use crate::plan::{Confidence, Evidence, LeverRow};
use crate::validate::{LONGEST_NAME, LONGEST_TEXT};

use super::words::{self, Wording};

/// One act and one step of undo: the row with so much more, and behind the figure the question it
/// answers.
pub(super) fn edit(wording: &Wording, amount: f64, closes: bool, row: LeverRow) -> Edit {
    let scenario = wording.question.scenario.clone();
    let row = with_reason(row, wording, amount);
    let edit = match wording.pulled.index {
        Some(index) => Edit::SetLeverRow { scenario, index, row },
        None => Edit::AddLeverRow { scenario, row },
    };
    let towards = if closes { "to close the gap" } else { "towards the gap" };
    let what = format!("{}, {towards}", words::what_it_is(wording, amount));
    let what = capitalised(&what).chars().take(LONGEST_NAME).collect();
    Edit::Together { what, edits: vec![edit] }
}

/// A new row's evidence is the question; in a row that was there it joins what was said of the
/// yearly figure before, since other years' values still rest on that.
fn with_reason(mut row: LeverRow, wording: &Wording, amount: f64) -> LeverRow {
    let reason = words::reason(wording, amount);
    let field = row.yearly_field();
    let is_new = wording.pulled.index.is_none();
    let (whole, single) = row.evidence_mut();
    let before = single.get(field).or(whole.as_ref()).cloned().unwrap_or_default();
    let rationale = match &before.rationale {
        Some(said) => format!("{said}\n{reason}"),
        None => reason.clone(),
    };
    let rationale = if rationale.chars().count() > LONGEST_TEXT { reason } else { rationale };
    let evidence =
        Evidence { rationale: Some(rationale), confidence: Some(Confidence::Derived), ..before };
    if is_new {
        *whole = Some(evidence);
    } else {
        single.insert(field.to_owned(), evidence);
    }
    row
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
