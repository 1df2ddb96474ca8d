//! Plan JSON, format `fivefold-plan/1`: read with every check there is, written so that reading
//! it again gives the same plan.

mod explain;
mod outline;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use fivefold_engine::{Plan, validate};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::{ExchangeError, json_text};
pub(crate) use explain::{message_repeated, repeated};
use outline::{MOST_MEMBERS, Outline};

/// The most a plan JSON file may have.
pub const LIMIT_MB: u64 = 64;
const LIMIT_BYTES: u64 = LIMIT_MB * 1024 * 1024;

const FORMAT_PREFIX: &str = "fivefold-plan/";

/// Reads and validates a plan JSON file. Its size is checked before it is read.
///
/// # Errors
/// [`ExchangeError`], one clear sentence without the file's name.
pub fn read_file(path: &Path) -> Result<Plan, ExchangeError> {
    validated(parse_file(path)?)
}

/// Reads and validates plan JSON.
///
/// # Errors
/// [`ExchangeError`], one clear sentence: the first thing wrong with the text, or the first
/// problem of the plan it holds and how many more there are.
pub fn read(bytes: &[u8]) -> Result<Plan, ExchangeError> {
    validated(parse(bytes)?)
}

/// Reads a plan JSON file without validating the plan, for telling every problem of it.
///
/// # Errors
/// As [`read_file`], but never [`ExchangeError::Refused`].
pub fn parse_file(path: &Path) -> Result<Plan, ExchangeError> {
    let unreadable = |error: std::io::Error| ExchangeError::Unreadable { reason: in_words(&error) };
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if about.is_dir() {
        return Err(ExchangeError::Unreadable { reason: "it is a folder".to_owned() });
    }
    if about.len() > LIMIT_BYTES {
        return Err(ExchangeError::TooLarge { limit_mb: LIMIT_MB });
    }
    let mut bytes = Vec::new();
    // One byte more than allowed: a pipe or a growing file has no size to check beforehand.
    file.take(LIMIT_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    parse(&bytes)
}

/// Reads plan JSON without validating the plan.
///
/// # Errors
/// As [`read`], but never [`ExchangeError::Refused`].
pub fn parse(bytes: &[u8]) -> Result<Plan, ExchangeError> {
    if bytes.len() as u64 > LIMIT_BYTES {
        return Err(ExchangeError::TooLarge { limit_mb: LIMIT_MB });
    }
    // With its mark, or without one and the letters of JSON's first bracket.
    if let [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{', 0, ..] | [0, b'{', ..] = bytes {
        return Err(ExchangeError::Utf16);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ExchangeError::NotPlanJson)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ExchangeError::Empty);
    }
    if !text.trim_start().starts_with('{') {
        return Err(ExchangeError::NotPlanJson);
    }
    check_outline(text)?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let plan = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| explain::field(text, &error))?;
    deserializer.end().map_err(|error| explain::trailing(&error))?;
    Ok(plan)
}

fn validated(plan: Plan) -> Result<Plan, ExchangeError> {
    let problems = validate(&plan);
    if problems.is_empty() { Ok(plan) } else { Err(ExchangeError::Refused(problems)) }
}

/// Writes a plan as JSON: laid out for reading, in the format's own order, whole numbers as whole
/// numbers, nothing lost. The same plan gives the same text.
pub fn write(plan: &Plan) -> String {
    // A plan holds no map with keys other than text or years and writes to memory, the only two
    // things that can fail.
    json_text::write(plan).unwrap_or_default()
}

/// The SHA-256 of a plan's content, in hexadecimal digits: that of the text [`write`] gives, so
/// that it can be checked with any tool that hashes files.
pub fn content_hash(plan: &Plan) -> String {
    use std::fmt::Write as _;
    Sha256::digest(write(plan)).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What the text says it is, looked at before its fields: a newer format is to be told as such
/// and not by the first field it adds.
fn check_outline(text: &str) -> Result<(), ExchangeError> {
    // Broken JSON is left to the full reading, which knows the field it breaks in.
    let mut beginning = serde_json::Deserializer::from_str(text);
    let Ok(outline) = Outline::deserialize(&mut beginning) else { return Ok(()) };
    let found = outline.format.ok_or(ExchangeError::NoFormat)?;
    let version = found.strip_prefix(FORMAT_PREFIX).and_then(|text| text.parse::<u32>().ok());
    match (version, outline.too_long) {
        (Some(1), None) => Ok(()),
        (Some(1), Some(place)) => Err(ExchangeError::WrongField {
            place: explain::repeated(&place),
            problem: format!("it has more than {MOST_MEMBERS} members; split the plan"),
        }),
        (Some(version), _) if version > 1 => {
            Err(ExchangeError::NewerFormat { found: explain::repeated(&found) })
        }
        _ => Err(ExchangeError::OtherFormat { found: explain::repeated(&found) }),
    }
}

/// The system's reason without its number.
fn in_words(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "you may not read it".to_owned(),
        std::io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string(),
    }
}
