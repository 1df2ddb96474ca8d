//! The plan's own notes.

use fivefold_engine::plan::{Confidence, Note, Plan};
use serde::Serialize;

use super::assumptions::Standing;

/// A note of the plan.
#[derive(Serialize)]
pub struct NoteText {
    heading: String,
    /// One paragraph each.
    paragraphs: Vec<String>,
    /// Where it comes from; empty where not given.
    source: String,
    /// How far to trust it, where said.
    standing: Option<Standing>,
}

/// The plan's notes, in its order.
pub fn notes(plan: &Plan) -> Vec<NoteText> {
    let text = |(place, note): (usize, &Note)| {
        let evidence = note.evidence.as_ref();
        let confidence: Option<Confidence> = evidence.and_then(|evidence| evidence.confidence);
        NoteText {
            heading: super::or_when_blank(&note.heading, &format!("Note {}", place + 1)),
            paragraphs: super::paragraphs(&note.text),
            source: evidence.and_then(|evidence| evidence.source.clone()).unwrap_or_default(),
            standing: confidence.map(|confidence| Standing::of(Some(confidence))),
        }
    };
    plan.notes.iter().enumerate().map(text).collect()
}
