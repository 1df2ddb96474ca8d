//! Text made safe for a comment of a `.mdl` file, where `~` and `|` end it and nothing escapes them.

use fivefold_engine::plan::{Amount, Evidence};

use super::numbers::number;

/// Punctuation that means nothing to Vensim or PySD in a comment.
const HARMLESS: &str = " .,;-_/&()'+=!?";

/// A text with everything but letters, digits and harmless punctuation percent-encoded, as in a web
/// address: `~` is `%7E`, a line break `%0A`. It can be decoded again.
pub fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() || HARMLESS.contains(character) {
            out.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    out
}

/// What stands behind a figure, as sentences after its comment: nothing where nothing does.
pub fn evidence(evidence: Option<&Evidence>) -> String {
    let Some(evidence) = evidence else {
        return String::new();
    };
    let said = |what: &str, text: &Option<String>| match text {
        Some(text) if !text.trim().is_empty() => format!(" {what} {}.", safe(text.trim())),
        _ => String::new(),
    };
    let confidence = evidence.confidence.map(|word| format!(" Confidence: {}.", word.word()));
    said("Source:", &evidence.source)
        + &said("Rationale:", &evidence.rationale)
        + &confidence.unwrap_or_default()
}

/// The doubt around a figure, as a sentence after its comment: nothing where there is none.
pub fn doubt(amount: Option<&Amount>) -> String {
    match amount {
        Some(Amount::Range(range)) => {
            let [low, high] = [range.low, range.high].map(number);
            format!(" Likely; between {low} and {high}.")
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn nothing_in_a_comment_ends_it_or_is_more_than_text() {
        assert_eq!(safe("Nurse ~ | {x} \\"), "Nurse %7E %7C %7Bx%7D %5C");
        assert_eq!(safe("a\nb\u{202e}c"), "a%0Ab%E2%80%AEc");
        assert_eq!(safe(":MACRO: ****"), "%3AMACRO%3A %2A%2A%2A%2A");
        assert_eq!(safe("Psychologue \u{e9}t\u{e9} (8a), 100%"), "Psychologue été (8a), 100%25");
    }
}
