//! Text as wide as it will be: measured with the embedded Inter, cut or wrapped to fit.

use std::sync::LazyLock;

use fivefold_engine::summary::Summary;
use ttf_parser::Face;

/// The weights a chart writes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

const INTER_REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/Inter-Regular.otf");
const INTER_SEMI_BOLD: &[u8] = include_bytes!("../../../../assets/fonts/Inter-SemiBold.otf");

/// The embedded fonts.
pub(crate) const FONTS: [&[u8]; 2] = [INTER_REGULAR, INTER_SEMI_BOLD];

static REGULAR: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(INTER_REGULAR, 0).ok());
static SEMI_BOLD: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(INTER_SEMI_BOLD, 0).ok());

/// A character the font lacks comes from another one; none is wider than this many ems.
const FOREIGN_EMS: f64 = 1.1;

/// The width of a text in pixels, without kerning, which only ever makes it narrower by a hair.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let face = match weight {
        Weight::Regular => REGULAR.as_ref(),
        Weight::SemiBold => SEMI_BOLD.as_ref(),
    };
    text.chars().map(|character| advance(face, character)).sum::<f64>() * size
}

fn advance(face: Option<&Face>, character: char) -> f64 {
    let glyph = |face: &Face| {
        let advance = face.glyph_hor_advance(face.glyph_index(character)?)?;
        Some(f64::from(advance) / f64::from(face.units_per_em()))
    };
    face.and_then(glyph).unwrap_or(FOREIGN_EMS)
}

/// The text, or as much of its beginning as fits followed by an ellipsis.
pub(crate) fn ellipsized(text: &str, size: f64, weight: Weight, room: f64) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let room = room - width("…", size, weight);
    let mut used = 0.0;
    let mut kept = String::new();
    for character in text.chars() {
        used += width(character.encode_utf8(&mut [0; 4]), size, weight);
        if used > room {
            break;
        }
        kept.push(character);
    }
    kept.truncate(kept.trim_end_matches([' ', ',', '.']).len());
    kept.push('…');
    kept
}

/// The text broken at spaces into lines that fit; a word that doesn't fit alone is cut.
pub(crate) fn wrapped(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if width(&longer, size, weight) <= room {
                *line = longer;
                continue;
            }
        }
        lines.push(ellipsized(word, size, weight, room));
    }
    lines
}

/// The text, or as much of its beginning and of its end as fits around an ellipsis: names that begin
/// alike often differ at their end.
pub(crate) fn cut_within(text: &str, size: f64, weight: Weight, room: f64) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let characters: Vec<char> = text.chars().collect();
    let kept = |number: usize| {
        let (head, tail) = (number.div_ceil(2), number / 2);
        let head: String = characters.iter().take(head).collect();
        let tail: String = characters.iter().skip(characters.len() - tail).collect();
        format!("{}…{}", head.trim_end(), tail.trim_start())
    };
    let fitting =
        (1..characters.len()).take_while(|number| width(&kept(*number), size, weight) <= room);
    kept(fitting.last().unwrap_or(0))
}

/// The text in no more than `most` lines, the last of them cut where there is more.
pub(crate) fn lines(text: &str, size: f64, weight: Weight, room: f64, most: usize) -> Vec<String> {
    let whole = wrapped(text, size, weight, room);
    if whole.len() <= most || most == 0 {
        return whole.into_iter().take(most).collect();
    }
    let first: Vec<String> = whole.into_iter().take(most - 1).collect();
    let written = first.iter().map(|line| line.split(' ').count()).sum();
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let rest = words.get(written..).unwrap_or_default().join(" ");
    first.into_iter().chain([cut_within(&rest, size, weight, room)]).collect()
}

/// A summary whose names can be written: one line, and nothing that XML forbids or that turns the
/// direction of what follows.
pub(crate) fn clean_names(summary: &Summary) -> Summary {
    let mut summary = summary.clone();
    let targets = summary.targets.iter_mut().flat_map(|target| {
        [
            Some(&mut target.name),
            target.framework.as_mut(),
            target.activity.as_mut(),
            target.local_share.as_mut(),
        ]
    });
    [&mut summary.plan_title, &mut summary.scenario, &mut summary.scope]
        .into_iter()
        .chain(targets.flatten())
        .for_each(|name| *name = clean(name));
    summary
}

/// A name on one line, as [`clean_names`] has it.
pub(crate) fn clean(name: &str) -> String {
    let kept = name.chars().filter_map(|character| match character {
        '\t' | '\n' | '\r' => Some(' '),
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\u{fffe}' | '\u{ffff}' => None,
        other if other.is_control() => None,
        other => Some(other),
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_too_long_keep_their_beginning_and_their_end() {
        let name = "Advanced clinical practitioner, community mental health team 2";
        let cut = cut_within(name, 14.0, Weight::Regular, 150.0);
        assert_eq!(cut, "Advanced…th team 2");
        assert_eq!(cut_within("Nurses", 14.0, Weight::Regular, 150.0), "Nurses");
        let lines = lines(name, 14.0, Weight::Regular, 150.0, 2);
        assert_eq!(lines, ["Advanced clinical", "practitione…lth team 2"]);
        let one_word = "Ab".repeat(40);
        for line in super::lines(&one_word, 14.0, Weight::Regular, 150.0, 3) {
            assert!(width(&line, 14.0, Weight::Regular) <= 150.0);
        }
    }
}
