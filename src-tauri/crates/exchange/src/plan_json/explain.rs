//! What the JSON reader says, as a sentence that names the field and the remedy.

use serde_json::error::Category;

use crate::ExchangeError;

/// What a type of ours is called in a sentence.
const PLAIN_WORDS: [(&str, &str); 11] = [
    ("floating point ", "the number "),
    ("integer ", "the number "),
    ("string ", "the text "),
    ("boolean ", ""),
    ("sequence", "list"),
    ("a map", "an object"),
    ("map", "object"),
    ("expected f64", "expected a number"),
    ("expected u32", "expected a whole number, 0 or more"),
    ("expected i32", "expected a whole number"),
    ("expected a string", "expected a text"),
];

/// An error inside the plan, with the path of the field it is about.
pub fn field(text: &str, error: &serde_path_to_error::Error<serde_json::Error>) -> ExchangeError {
    let path = error.path().to_string();
    let inner = error.inner();
    match inner.classify() {
        Category::Data => ExchangeError::WrongField {
            place: if path == "." {
                "The plan".to_owned()
            } else {
                parent_of_unknown(&path, inner)
            },
            problem: with_remedy(&message(inner)),
        },
        _ => ExchangeError::BrokenJson {
            line: inner.line(),
            column: inner.column(),
            place: if path == "." { String::new() } else { format!(" ({path})") },
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

/// The path of the object a field is unknown in: the field itself is named by the message.
fn parent_of_unknown(path: &str, error: &serde_json::Error) -> String {
    let message = message(error);
    let unknown = message.strip_prefix("unknown field `").and_then(|rest| rest.split('`').next());
    match unknown.and_then(|name| path.strip_suffix(name)) {
        Some("") => "The plan".to_owned(),
        Some(parent) => parent.trim_end_matches('.').to_owned(),
        None => path.to_owned(),
    }
}

fn with_remedy(message: &str) -> String {
    let remedy = if message.starts_with("unknown field") {
        "Remove it or correct its spelling"
    } else if message.starts_with("unknown variant") {
        "Write one of those"
    } else if message.starts_with("missing field") {
        "Add it"
    } else if message.starts_with("duplicate field") {
        "Keep one of them"
    } else {
        "Correct it"
    };
    let mut plain = message.replace("unknown variant", "unknown word");
    for (theirs, ours) in PLAIN_WORDS {
        plain = plain.replace(theirs, ours);
    }
    format!("{plain}. {remedy}")
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
