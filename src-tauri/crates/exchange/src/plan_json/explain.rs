//! What the JSON reader says, as a sentence that names the field and the remedy.

use serde_json::error::Category;

use crate::ExchangeError;

/// The most of somebody else's text that a message repeats, in characters.
const MOST_REPEATED: usize = 120;
/// The longest message of the reader's own, in characters: some quote the file.
const LONGEST_MESSAGE: usize = 400;

/// An error inside the plan, with the path of the field it is about.
pub fn field(text: &str, error: &serde_path_to_error::Error<serde_json::Error>) -> ExchangeError {
    let path = error.path().to_string();
    let inner = error.inner();
    match inner.classify() {
        Category::Data => {
            let message = message(inner);
            let place = match object_of_unknown(&path, &message) {
                "" | "." => "The plan".to_owned(),
                place => repeated(place),
            };
            ExchangeError::WrongField { place, problem: wrong(&message) }
        }
        _ => ExchangeError::BrokenJson {
            line: inner.line(),
            column: inner.column(),
            place: match path.trim_end_matches('?').trim_end_matches('.') {
                "" => String::new(),
                place => format!(" ({})", repeated(place)),
            },
            problem: broken(text, inner),
        },
    }
}

/// Something after the plan's end.
pub fn trailing(error: &serde_json::Error) -> ExchangeError {
    ExchangeError::BrokenJson {
        line: error.line(),
        column: error.column(),
        place: String::new(),
        problem: "there is something after the plan's end; remove it".to_owned(),
    }
}

/// The reader's message without the place it appends.
fn message(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// An unknown field is named by its message: what remains to say is the object it is in.
fn object_of_unknown<'a>(path: &'a str, message: &str) -> &'a str {
    match unknown_field(message).and_then(|(name, _)| path.strip_suffix(name)) {
        Some(object) => object.trim_end_matches('.'),
        None => path,
    }
}

/// An unknown field's name, and the names expected in its place.
fn unknown_field(message: &str) -> Option<(&str, &str)> {
    message.strip_prefix("unknown field `")?.split_once("`, expected ")
}

/// A word that is none of those a field can hold, and those it can.
fn unknown_word(message: &str) -> Option<(&str, &str)> {
    message.strip_prefix("unknown variant `")?.split_once("`, expected ")
}

/// What is wrong with a field's name or value, and what to do.
fn wrong(message: &str) -> String {
    if let Some((name, expected)) = unknown_field(message) {
        let name = repeated(name);
        return format!(
            "unknown field `{name}`, expected {expected}. Remove it or correct its spelling"
        );
    }
    if let Some((word, expected)) = unknown_word(message) {
        return format!("unknown word `{}`, expected {expected}. Correct it", repeated(word));
    }
    let held = message.strip_prefix("invalid type: ").or(message.strip_prefix("invalid value: "));
    if let Some((held, expected)) = held.and_then(|rest| rest.rsplit_once(", expected ")) {
        let (held, expected) = (held_in_words(held), expected_in_words(expected));
        return format!("it holds {held} where {expected} is expected. Correct it");
    }
    let remedy = match message {
        _ if message.starts_with("missing field") => "Add it",
        _ if message.starts_with("duplicate field") => "Keep one of them",
        _ => "Correct it",
    };
    format!("{}. {remedy}", message_repeated(message))
}

/// What the file holds, as a person would say it.
fn held_in_words(held: &str) -> String {
    let (kind, value) = held.split_once(' ').unwrap_or((held, ""));
    let value = value.trim_start_matches("point ").trim_matches('`');
    match kind {
        "floating" | "integer" => format!("the number {}", repeated(value)),
        "string" => format!("the text {}", repeated(value)),
        "boolean" => repeated(value),
        "sequence" => "a list".to_owned(),
        "map" => "an object".to_owned(),
        _ => repeated(held),
    }
}

/// What the plan needs, as a person would say it.
fn expected_in_words(expected: &str) -> &str {
    match expected {
        "f64" => "a number",
        "u32" => "a whole number, 0 or more,",
        "i32" => "a whole number",
        "a string" | "string" => "a text",
        "a sequence" => "a list",
        "a boolean" => "true or false",
        "a map" => "an object",
        _ if expected.starts_with("struct ") => "an object",
        _ => expected,
    }
}

/// Somebody else's text as a message may repeat it.
pub fn repeated(text: &str) -> String {
    shortened(text, MOST_REPEATED)
}

/// A message of the reader's own, which may quote the file, as a message may repeat it.
pub fn message_repeated(message: &str) -> String {
    shortened(message, LONGEST_MESSAGE)
}

/// A text on one line, and of no more than so many characters.
fn shortened(text: &str, most: usize) -> String {
    let plain = |letter: char| if letter.is_control() { '\u{fffd}' } else { letter };
    let mut short: String = text.chars().take(most).map(plain).collect();
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}

/// What breaks JSON's own rules.
fn broken(text: &str, error: &serde_json::Error) -> String {
    if error.is_eof() {
        return "it breaks off; it may not have been saved or copied whole".to_owned();
    }
    let message = message(error);
    if let Some(word) = not_a_number(text, error) {
        return format!("{word} is not a number; write one, or leave the field out");
    }
    match message.as_str() {
        "number out of range" => {
            "the number is larger than a computer can hold; write a smaller one".to_owned()
        }
        "recursion limit exceeded" => {
            "lists and objects are nested deeper than a plan ever is; correct that".to_owned()
        }
        other => format!("{other}; correct it there or export the plan again"),
    }
}

/// `NaN` and `Infinity`, which some programs write though JSON has no such numbers.
fn not_a_number(text: &str, error: &serde_json::Error) -> Option<&'static str> {
    let line = text.lines().nth(error.line().checked_sub(1)?)?;
    let before = error.column().saturating_sub(2);
    let near = line.get(before..).or_else(|| line.get(before.checked_sub(1)?..))?;
    let near = near.trim_start_matches([' ', ':', ',', '[', '-']);
    ["NaN", "Infinity", "nan", "inf"].into_iter().find(|word| near.starts_with(word))
}
