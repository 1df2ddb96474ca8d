//! What is kept of a workshop: a scenario, and a note that tells how it came about.

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Evidence, Note};
use fivefold_engine::validate::{LONGEST_NAME, LONGEST_TEXT};
use serde::Deserialize;
use ts_rs::TS;

use super::told::StageGuess;
use super::workshop::Workshop;
use crate::error::DeskError;

/// What a workshop is kept as.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct StageKeep {
    /// The new scenario's name.
    pub name: String,
    /// The question it answers.
    pub question: Option<String>,
    /// The decision it led to, or asks for.
    pub decision: Option<String>,
}

/// The one edit, and so the one step of undo, that keeps a workshop in the plan as it is now.
/// `day` is the day it is, as people write it: `3 April 2026`.
pub fn scenario_and_note(
    workshop: &Workshop,
    plan: &Plan,
    wanted: &StageKeep,
    day: &str,
) -> Result<Edit, DeskError> {
    if !workshop.has_something_to_keep() {
        return Err(DeskError::NothingToKeep);
    }
    let name = wanted.name.trim().to_owned();
    if plan.scenario_index(&name).is_some() {
        return Err(DeskError::ScenarioThere(name));
    }
    let heading = format!("Workshop, {day}");
    let begun_from = workshop.begun_from();
    let rationale = format!(
        "Shaped in a workshop on {day}, beginning from \u{201c}{begun_from}\u{201d}; the note \
         \u{201c}{heading}\u{201d} tells how."
    );
    let rows = workshop.levers().rows();
    let rows = rows.map(|(_, row)| Edit::AddLeverRow { scenario: name.clone(), row });
    let note = Note { heading, text: text(workshop, wanted, &name), evidence: None };
    let mut edits = vec![Edit::AddScenario { name: name.clone(), copy_of: None }];
    edits.extend(rows);
    edits.push(Edit::DescribeScenario {
        name: name.clone(),
        question: said(&wanted.question),
        decision: said(&wanted.decision),
        evidence: Some(Evidence { rationale: Some(rationale), ..Evidence::default() }),
    });
    edits.push(Edit::AddNote { note });
    let what = format!("Keep the workshop as scenario {name}");
    Ok(Edit::Together { what: what.chars().take(LONGEST_NAME).collect(), edits })
}

fn said(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// The note: what was asked and decided, the guesses with their answers, the parked questions and
/// the steps. Of a very long workshop the oldest steps are left out, and that is said.
fn text(workshop: &Workshop, wanted: &StageKeep, name: &str) -> String {
    let mut parts = vec![format!(
        "The scenario \u{201c}{name}\u{201d} was shaped on stage, beginning from \u{201c}{}\u{201d}.",
        workshop.begun_from(),
    )];
    parts.extend(said(&wanted.question).map(|question| format!("Question: {question}")));
    parts.extend(said(&wanted.decision).map(|decision| format!("Decision: {decision}")));
    parts.extend(listed("Guesses:", workshop.guesses().iter().map(guessed).collect()));
    parts.extend(listed("Parked questions:", workshop.parked().to_vec()));
    let before = parts.join("\n\n");
    let steps = workshop.steps();
    let steps = steps.map(|step| step.moved.clone().unwrap_or_else(|| step.what.clone()));
    let room = LONGEST_TEXT.saturating_sub(before.chars().count());
    let steps = newest_that_fit(steps.collect(), room);
    let parts = std::iter::once(before).chain(listed("Steps:", steps));
    parts.collect::<Vec<_>>().join("\n\n").chars().take(LONGEST_TEXT).collect()
}

fn guessed(guess: &StageGuess) -> String {
    let StageGuess { question, guess, answer, moved } = guess;
    match answer {
        Some(answer) => {
            let moved = moved.as_deref().map_or_else(String::new, |moved| format!(" {moved}"));
            format!("{question} The room said: {guess}. It came out: {answer}{moved}")
        }
        None => format!("{question} The room said: {guess}. It was not revealed."),
    }
}

fn listed(heading: &str, lines: Vec<String>) -> Option<String> {
    let lines: Vec<String> = lines.into_iter().map(|line| format!("\u{2013} {line}")).collect();
    (!lines.is_empty()).then(|| format!("{heading}\n{}", lines.join("\n")))
}

/// The newest lines that there is room for, after a line that says how many were left out.
fn newest_that_fit(lines: Vec<String>, room: usize) -> Vec<String> {
    /// What a list takes besides its lines: a heading, and the line of what was left out.
    const AROUND: usize = 100;
    /// What a line takes besides its words: a dash, a space, a line break.
    const AROUND_LINE: usize = 3;
    let mut left = room.saturating_sub(AROUND);
    let fits = |line: &&String| {
        let length = line.chars().count() + AROUND_LINE;
        let fits = length <= left;
        left = left.saturating_sub(length);
        fits
    };
    let newest = lines.iter().rev().take_while(fits).count();
    let left_out = lines.len() - newest;
    let said = (left_out > 0).then(|| format!("{left_out} earlier steps, left out for length"));
    said.into_iter().chain(lines.into_iter().skip(left_out)).collect()
}
