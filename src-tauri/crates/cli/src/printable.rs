//! Text of a plan, made safe to print in a terminal.

/// The text with every control character, and every mark that turns the direction of writing,
/// shown as U+FFFD, so that a name can neither steer a terminal nor read as another.
pub fn printable(text: &str) -> String {
    text.chars().map(|letter| if is_harmful(letter) { '\u{FFFD}' } else { letter }).collect()
}

fn is_harmful(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
