//! Words of an extract compared as people read them: without regard to case, punctuation, line
//! breaks or the number of spaces.

/// The text in small letters, with one space between words and nothing else but letters and
/// figures. `Pay-Scale\n(Desc)` and `pay scale desc` give the same.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut between = false;
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            if between && !folded.is_empty() {
                folded.push(' ');
            }
            between = false;
            folded.extend(letter.to_lowercase());
        } else if letter == '%' {
            folded.push_str(if folded.is_empty() { "percent" } else { " percent" });
            between = true;
        } else {
            between = true;
        }
    }
    folded
}

/// Whether a folded text has all the words of a folded phrase beside one another.
pub fn has_phrase(folded_text: &str, folded_phrase: &str) -> bool {
    if folded_phrase.is_empty() {
        return false;
    }
    folded_text.match_indices(folded_phrase).any(|(start, found)| {
        let before = folded_text.get(..start).unwrap_or_default();
        let after = folded_text.get(start + found.len()..).unwrap_or_default();
        (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
    })
}

/// The text on one line, without spaces around it and with one between words.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words with a capital at their beginning, as a sentence begins.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Somebody else's text as a message may repeat it: on one line, at most 60 characters.
pub fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    let plain = |letter: char| if letter.is_control() { '\u{fffd}' } else { letter };
    let tidied = tidy(text);
    let mut short: String = tidied.chars().take(MOST).map(plain).collect();
    if tidied.chars().nth(MOST).is_some() {
        short.push('…');
    }
    format!("\"{short}\"")
}

/// Things that could each be meant, as a message names them: the first few, and how many more.
pub fn any_of(labels: impl ExactSizeIterator<Item = String>) -> String {
    const MOST: usize = 8;
    let more = labels.len().saturating_sub(MOST);
    let named = labels.take(MOST).collect::<Vec<_>>().join(" and ");
    if more > 0 { format!("{named} and {more} more") } else { named }
}

#[cfg(test)]
mod tests {
    use super::{any_of, folded, has_phrase, quoted};

    #[test]
    fn of_many_things_the_first_few_are_named() {
        let labels = |many: usize| any_of((0..many).map(|label| label.to_string()));
        assert_eq!(labels(2), "0 and 1");
        assert!(labels(16_384).ends_with("6 and 7 and 16376 more"), "{}", labels(16_384));
    }

    #[test]
    fn headings_are_the_same_whatever_their_spaces_and_signs() {
        assert_eq!(folded("Pay-Scale\r\n (Desc) "), "pay scale desc");
        assert_eq!(folded("  FTE % "), "fte percent");
        assert_eq!(folded("%"), "percent");
    }

    #[test]
    fn a_phrase_is_whole_words() {
        assert!(has_phrase("inactive not worked", "inactive"));
        assert!(!has_phrase("inactive not worked", "active"));
        assert!(has_phrase("bank", "bank"));
        assert!(!has_phrase("bankside ward", "bank"));
        assert!(!has_phrase("anything", ""));
    }

    #[test]
    fn what_is_repeated_is_short_and_on_one_line() {
        assert_eq!(quoted("a\nb"), "\"a b\"");
        assert_eq!(quoted(&"x".repeat(99)).chars().count(), 63);
    }
}
