//! A mapping as a file, `MAP.json`: that of an extract, or of a ledger.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::plan_json::{message_repeated, repeated};
use crate::{ExchangeError, json_text};

/// The most a mapping's file may have: one with every column takes a few kilobytes.
const LIMIT_MB: u64 = 1;

/// Reads a mapping.
///
/// # Errors
/// [`ExchangeError::Unreadable`] and [`ExchangeError::TooLarge`] as for any file,
/// [`ExchangeError::WrongMapping`] where it is no mapping, naming the place and the remedy.
pub fn read<Mapping: DeserializeOwned>(path: &Path) -> Result<Mapping, ExchangeError> {
    let unreadable =
        |error: std::io::Error| ExchangeError::Unreadable { reason: error.to_string() };
    let mut text = Vec::new();
    // One byte more than allowed: a pipe has no size to check beforehand.
    let file = File::open(path).map_err(unreadable)?;
    file.take((LIMIT_MB << 20) + 1).read_to_end(&mut text).map_err(unreadable)?;
    if text.len() as u64 > LIMIT_MB << 20 {
        return Err(ExchangeError::TooLarge { limit_mb: LIMIT_MB });
    }
    parse(&text)
}

/// Reads a mapping from its text.
///
/// # Errors
/// [`ExchangeError::WrongMapping`] where it is no mapping, naming the place and the remedy.
pub fn parse<Mapping: DeserializeOwned>(text: &[u8]) -> Result<Mapping, ExchangeError> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let mut json = serde_json::Deserializer::from_slice(text);
    let mapping = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let place = error.path().to_string();
        let place = if place == "." { String::new() } else { format!(" ({})", repeated(&place)) };
        wrong(&place, error.inner())
    })?;
    json.end().map_err(|error| wrong("", &error))?;
    Ok(mapping)
}

/// A mapping as text. The same mapping gives the same text.
pub fn write<Mapping: Serialize>(mapping: &Mapping) -> String {
    // Its keys are words and it goes to memory, the only two things that can fail.
    json_text::write(mapping).unwrap_or_default()
}

fn wrong(place: &str, error: &serde_json::Error) -> ExchangeError {
    let error = message_repeated(&error.to_string());
    ExchangeError::WrongMapping {
        problem: format!(
            "The mapping is not read{place}: {error}. Correct it there, or have a new one written \
             with --write-map."
        ),
    }
}
