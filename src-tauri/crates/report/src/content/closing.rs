//! Agreed actions and the plan's own notes.

use fivefold_engine::plan::{Action, ActionStatus, Confidence, Lever, Note, Plan};
use serde::Serialize;

use super::assumptions::Standing;
use super::role_names::RoleNames;

/// An agreed action.
#[derive(Serialize)]
pub struct ActionRow {
    text: String,
    owner: String,
    due: String,
    status: &'static str,
    /// The lever and role it is about, in words; empty where neither is given.
    about: String,
}

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

/// The plan's actions, in its order.
pub fn actions(plan: &Plan, names: &RoleNames) -> Vec<ActionRow> {
    let row = |action: &Action| ActionRow {
        text: action.text.clone(),
        owner: action.owner.clone().unwrap_or_default(),
        due: action.due.as_deref().map(date_in_words).unwrap_or_default(),
        status: match action.status {
            ActionStatus::Proposed => "Proposed",
            ActionStatus::Agreed => "Agreed",
            ActionStatus::UnderWay => "Under way",
            ActionStatus::Done => "Done",
        },
        about: super::joined([
            action.lever.map(|lever| Lever::name(lever).to_owned()),
            action.role.as_deref().map(|id| names.name(id).to_owned()),
        ]),
    };
    plan.actions.iter().map(row).collect()
}

/// The plan's notes, in its order.
pub fn notes(plan: &Plan) -> Vec<NoteText> {
    let text = |(place, note): (usize, &Note)| {
        let evidence = note.evidence.as_ref();
        let confidence: Option<Confidence> = evidence.and_then(|evidence| evidence.confidence);
        NoteText {
            heading: super::or_when_blank(&note.heading, &format!("Note {}", place + 1)),
            paragraphs: note
                .text
                .split('\n')
                .filter(|line| !line.trim().is_empty())
                .map(str::to_owned)
                .collect(),
            source: evidence.and_then(|evidence| evidence.source.clone()).unwrap_or_default(),
            standing: confidence.map(|confidence| Standing::of(Some(confidence))),
        }
    };
    plan.notes.iter().enumerate().map(text).collect()
}

/// A date written YYYY-MM-DD as `31 March 2019`; anything else as it stands.
pub fn date_in_words(date: &str) -> String {
    chrono::NaiveDate::parse_from_str(date, "%Y-%m-%d")
        .map_or_else(|_| date.to_owned(), |date| date.format("%-d %B %Y").to_string())
}
