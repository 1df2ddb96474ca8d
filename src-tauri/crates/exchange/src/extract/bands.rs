//! Bands as staff records write them.

use super::words::folded;

/// A band in the words a planner uses: `5`, `Review Body Band 5` and `NHS|XN05|Review Body Band 5`
/// are "Band 5", `Band 8 - Range A` is "Band 8a". What is no Agenda for Change band stays as it is.
pub fn in_words(text: &str) -> String {
    match agenda_for_change(text) {
        Some(band) => format!("Band {band}"),
        None => text.to_owned(),
    }
}

/// The band alone, `5` or `8a`.
fn agenda_for_change(text: &str) -> Option<String> {
    let folded = folded(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let band = match words.iter().rposition(|word| *word == "band") {
        Some(place) => words.get(place + 1..)?,
        None => words.as_slice(),
    };
    match band {
        [one] => whole_band(one),
        ["8", "range", range] => whole_band(&format!("8{range}")),
        ["8", part] => whole_band(&format!("8{part}")),
        _ => None,
    }
}

/// One of the bands there are, 1 to 9 and 8a to 8d, with or without a leading zero.
fn whole_band(word: &str) -> Option<String> {
    let word = word.trim_start_matches('0');
    let mut letters = word.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some('1'..='9'), None, _) | (Some('8'), Some('a'..='d'), None) => Some(word.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn one_band_is_written_in_one_way() {
        for text in
            ["5", "05", "Band 5", "BAND 5", "Review Body Band 5", "NHS|XN05|Review Body Band 5"]
        {
            assert_eq!(in_words(text), "Band 5");
        }
        for text in ["8a", "Band 8A", "Review Body Band 8 - Range A", "Band 8 a"] {
            assert_eq!(in_words(text), "Band 8a");
        }
        for text in ["Consultant", "VSM", "12", "Local pay point 3"] {
            assert_eq!(in_words(text), text);
        }
    }
}
