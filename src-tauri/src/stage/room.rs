//! What the room says: guesses with their answers, and questions for later.

use std::sync::Arc;

use fivefold_charts::words;
use fivefold_engine::stage::what_moved;

use super::told::StageGuess;
use super::workshop::{Frozen, Workshop};
use crate::error::DeskError;

/// The longest a question, a guess or a parked question may be, in characters.
const LONGEST_WORDS: usize = 500;
/// The most guesses, and the most parked questions.
const MOST_WORDS: usize = 100;

impl Workshop {
    /// Takes the room's guess; the chart stands still until it is revealed.
    pub fn guess(&mut self, question: &str, guess: &str) -> Result<(), DeskError> {
        if self.frozen.is_some() {
            return Err(DeskError::GuessWaits);
        }
        let question = words_of("question", question, self.guesses.len())?;
        let guess = words_of("guess", guess, self.guesses.len())?;
        self.guesses.push(StageGuess { question, guess, answer: None, moved: None });
        self.frozen = Some(Frozen { plan: Arc::clone(&self.plan), steps: self.done.len() });
        Ok(())
    }

    /// Answers the guess: how things stand now, and what moved since it was taken.
    pub fn reveal(&mut self) -> Result<(), DeskError> {
        let frozen = self.frozen.as_ref().ok_or(DeskError::NoGuess)?;
        let now = self.summary(&self.plan, &self.choice.scope)?;
        let moved = match frozen.plan == self.plan {
            true => None,
            false => {
                let act = match self.done.get(frozen.steps..) {
                    Some([only]) => only.act.as_str(),
                    _ => "Since the guess",
                };
                Some(what_moved(&self.summary(&frozen.plan, &self.choice.scope)?, &now, act))
            }
        };
        if let Some(guess) = self.guesses.last_mut() {
            guess.answer = Some(words::sentence(&now));
            guess.moved = moved;
        }
        self.frozen = None;
        Ok(())
    }

    /// Puts a question of the room aside for later.
    pub fn park(&mut self, text: &str) -> Result<(), DeskError> {
        let text = words_of("question to park", text, self.parked.len())?;
        self.parked.push(text);
        Ok(())
    }

    /// Takes a parked question off the list.
    pub fn unpark(&mut self, index: usize) -> Result<(), DeskError> {
        if index >= self.parked.len() {
            return Err(DeskError::NotParked(index.saturating_add(1)));
        }
        self.parked.remove(index);
        Ok(())
    }
}

/// What somebody typed, neither empty nor endless, while there is room for one more.
fn words_of(what: &'static str, text: &str, already: usize) -> Result<String, DeskError> {
    let text = text.trim();
    let length = text.chars().count();
    match (length, already) {
        (0, _) => Err(DeskError::NoWords(what)),
        (too_long, _) if too_long > LONGEST_WORDS => {
            Err(DeskError::TooManyWords { what, length, most: LONGEST_WORDS })
        }
        (_, full) if full >= MOST_WORDS => Err(DeskError::StageFull(MOST_WORDS)),
        _ => Ok(text.to_owned()),
    }
}
