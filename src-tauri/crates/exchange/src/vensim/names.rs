//! Names that Vensim and PySD take, made of names that may hold anything.

/// The most characters of a name that are kept; the whole of it is in the comment.
const LONGEST: usize = 40;

/// A name that no other has, of ASCII letters, digits and spaces: `R3 Community nurse`. The number
/// makes it unique, whatever the letters, since Vensim tells neither case nor spaces and
/// underscores apart.
pub fn numbered(kind: &str, place: usize, name: &str) -> String {
    match readable(name) {
        words if words.is_empty() => format!("{kind}{}", place + 1),
        words => format!("{kind}{} {words}", place + 1),
    }
}

/// The ASCII letters and digits of a name, in words.
fn readable(name: &str) -> String {
    let mut kept = String::new();
    for word in name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let space = usize::from(!kept.is_empty());
        let room = LONGEST.saturating_sub(kept.len() + space);
        // A word is ASCII, so that every place in it is a whole character's.
        let (fits, cut) = word.split_at_checked(room).unwrap_or((word, ""));
        if fits.is_empty() || (!cut.is_empty() && !kept.is_empty()) {
            break;
        }
        if space > 0 {
            kept.push(' ');
        }
        kept.push_str(fits);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn a_name_keeps_what_can_be_read_of_it() {
        assert_eq!(numbered("R", 0, "Nurse (band 5)"), "R1 Nurse band 5");
        assert_eq!(numbered("R", 1, "~|{}\\\n\""), "R2");
        assert_eq!(numbered("R", 2, "Infirmi\u{e8}re"), "R3 Infirmi re");
        assert_eq!(numbered("R", 3, "護士"), "R4");
        assert_eq!(numbered("R", 4, &"x".repeat(200)), format!("R5 {}", "x".repeat(40)));
        let words = "one two three four five six seven eight nine ten";
        assert_eq!(numbered("R", 5, words), "R6 one two three four five six seven eight");
    }
}
