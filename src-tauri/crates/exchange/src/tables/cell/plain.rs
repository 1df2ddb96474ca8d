//! Text as people type and programs pad it, brought to plain characters.

/// Whether a text is nothing but white space, whichever kind.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_space)
}

/// Spaces that look like one: no-break, narrow, figure and thin spaces among them.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}')
}

/// A text without spaces around it, with no-break spaces as plain ones, and without what Excel
/// users put around an identifier to keep it text: `="00123"` or a leading apostrophe.
pub(super) fn without_wrapping(text: &str) -> String {
    let text = text.trim_matches(is_space);
    let inner = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let text = inner.or_else(|| text.strip_prefix('\'')).unwrap_or(text);
    let plain = |letter| match letter {
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => ' ',
        other => other,
    };
    text.trim_matches(is_space).chars().map(plain).collect()
}

/// The same for reading a number or a date: every dash that stands for a minus is a hyphen.
pub(super) fn for_reading(text: &str) -> String {
    let plain = |letter| match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        other => other,
    };
    without_wrapping(text).chars().map(plain).collect()
}

/// Whether a text says that there is nothing: blank, a dash, "n/a", and the signs of official
/// statistics for not applicable and not available.
pub(super) fn says_nothing(text: &str) -> bool {
    matches!(
        text.to_ascii_lowercase().as_str(),
        "" | "-" | "--" | "n/a" | "na" | "n.a." | "null" | "[z]" | "[x]" | ".." | ":"
    )
}
