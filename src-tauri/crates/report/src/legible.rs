//! Characters the fonts lack, made visible.
//!
//! A glyph that is missing would abort the export, since PDF/A forbids it, and characters that
//! steer the direction of text or show nothing could hide what a plan says. Each is shown as its
//! code point, `[U+1F600]`, and counted, so that the report can say so.

use std::collections::BTreeMap;

use serde_json::Value;

/// How often each character was replaced.
pub type Replaced = BTreeMap<char, usize>;

/// Replaces what can't be set in one text. `covered` tells which characters the fonts have.
pub fn legible(text: &str, covered: impl Fn(char) -> bool, replaced: &mut Replaced) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut in_brackets = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let plain = match character {
            '\r' if characters.peek() == Some(&'\n') => continue,
            '\t' => Some(' '),
            '\n' => Some('\n'),
            other => (is_visible(other) && covered(other)).then_some(other),
        };
        if in_brackets && plain.is_some() {
            shown.push(']');
        }
        match plain {
            Some(plain) => shown.push(plain),
            None => {
                *replaced.entry(character).or_default() += 1;
                shown.push_str(if in_brackets { " " } else { "[" });
                shown.push_str(&code_point(character));
            }
        }
        in_brackets = plain.is_none();
    }
    if in_brackets {
        shown.push(']');
    }
    shown
}

/// Replaces what can't be set in every text of a JSON value.
pub fn make_legible(value: &mut Value, covered: &impl Fn(char) -> bool, replaced: &mut Replaced) {
    match value {
        Value::String(text) => *text = legible(text, covered, replaced),
        Value::Array(values) => {
            values.iter_mut().for_each(|value| make_legible(value, covered, replaced));
        }
        Value::Object(members) => {
            members.values_mut().for_each(|value| make_legible(value, covered, replaced));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A character as Unicode names it: `U+1F600`.
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Whether a character shows something of its own: no control, no steering of direction, nothing
/// of zero width, nothing for private use.
fn is_visible(character: char) -> bool {
    !character.is_control()
        && !matches!(character,
            '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> (String, Replaced) {
        let mut replaced = Replaced::new();
        let text = legible(text, |character| u32::from(character) < 0x250, &mut replaced);
        (text, replaced)
    }

    #[test]
    fn text_within_the_fonts_is_left_alone() {
        let (text, replaced) = shown("Nurse, \"Band 5\" #panic() *é*\nsecond line");
        assert_eq!(text, "Nurse, \"Band 5\" #panic() *é*\nsecond line");
        assert!(replaced.is_empty());
    }

    #[test]
    fn a_run_outside_the_fonts_shares_one_pair_of_brackets() {
        let (text, replaced) = shown("a\u{1F600}\u{200D}\u{1F600}b");
        assert_eq!(text, "a[U+1F600 U+200D U+1F600]b");
        assert_eq!(replaced.get(&'\u{1F600}'), Some(&2));
    }

    #[test]
    fn controls_and_direction_marks_are_shown() {
        assert_eq!(shown("a\u{7}").0, "a[U+0007]");
        assert_eq!(shown("\u{202E}abc").0, "[U+202E]abc");
        assert_eq!(shown("a\tb\r\nc\rd").0, "a b\nc[U+000D]d");
    }
}
