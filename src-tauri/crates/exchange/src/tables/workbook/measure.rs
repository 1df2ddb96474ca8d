//! A part of a workbook looked through once, unpacked and thrown away.

use std::io::Read;

use memchr::memmem;

use super::archive::{broken, broken_part};
use crate::tables::TableRefusal;

/// The most text between two tags: a cell of Excel has 32,767 characters at most.
const MOST_TEXT_BYTES: usize = 1024 * 1024;

/// The most the list of merged cells is kept of.
const MOST_MERGED_BYTES: usize = 4 * 1024 * 1024;

/// The most tags that styles may have: Excel keeps 65,000 formats, of a few tags each.
const MOST_STYLE_TAGS: u64 = 2_000_000;

/// The most bytes that the names in all formats may take.
const MOST_STYLE_BYTES: u64 = 256 * 1024 * 1024;

/// Bytes unpacked at a time, and how many of the last ones are looked at again for words cut apart.
const AT_A_TIME: usize = 64 * 1024;
const OVERLAP: usize = 64;

/// What was seen in a part.
#[derive(Debug, Default)]
pub(super) struct Measured {
    /// Bytes really unpacked, whatever the directory says.
    expanded_bytes: u64,
    /// How many tags it has.
    tags: u64,
    /// How many of them are formats of cells, each of which repeats its font and number format.
    formats: u64,
    /// The most bytes from one tag to the next.
    longest: usize,
    /// The most texts it says it has, for which room would be made.
    claimed_texts: u64,
    /// What follows the word `mergeCells`, up to its end.
    pub(super) merged: Vec<u8>,
}

impl Measured {
    /// Whether room would be made for texts that can't be there: each takes five bytes or more.
    pub(super) fn claims_more_texts_than_it_has(&self) -> bool {
        self.claimed_texts > self.expanded_bytes / 5
    }

    /// Refuses styles that would take more memory than is sound: each format of cells is kept with
    /// the names it has.
    pub(super) fn refuse_too_many_styles(&self) -> Result<(), TableRefusal> {
        let texts = self.formats.saturating_mul(self.longest as u64);
        if self.tags > MOST_STYLE_TAGS || texts > MOST_STYLE_BYTES {
            return Err(broken("it has more styles than Excel can hold"));
        }
        Ok(())
    }
}

/// Looks through a part, and refuses it when it expands beyond `most` bytes.
pub(super) fn measure(
    mut part: impl Read,
    most: u64,
    beyond: &TableRefusal,
    name: &str,
) -> Result<Measured, TableRefusal> {
    let mut measured = Measured::default();
    let mut window = vec![0; OVERLAP + AT_A_TIME];
    let (mut kept, mut since_tag) = (0, 0_usize);
    let is_xml = name.to_lowercase().ends_with(".xml");
    loop {
        let room = window.get_mut(kept..).unwrap_or_default();
        let read = part.read(room).map_err(|_| broken_part(name))?;
        if read == 0 {
            return Ok(measured);
        }
        measured.expanded_bytes += read as u64;
        if measured.expanded_bytes > most {
            return Err(beyond.clone());
        }
        let seen = window.get(..kept + read).unwrap_or_default();
        let new = seen.get(kept..).unwrap_or_default();
        if is_xml {
            since_tag = measured.look_for_tags(new, since_tag)?;
            measured.look_for_formats(seen, kept);
            measured.look_for_claims(seen);
            measured.look_for_merged(seen, new);
        }
        let again = seen.len().min(OVERLAP);
        let from = seen.len() - again;
        window.copy_within(from..from + again, 0);
        kept = again;
    }
}

impl Measured {
    /// How many bytes are behind the last tag, or a refusal where some text is too long.
    fn look_for_tags(&mut self, new: &[u8], mut since_tag: usize) -> Result<usize, TableRefusal> {
        let mut behind = 0;
        for tag in memchr::memchr_iter(b'<', new) {
            self.tags += 1;
            self.longest = self.longest.max(since_tag + tag - behind);
            (since_tag, behind) = (0, tag);
        }
        since_tag += new.len() - behind;
        self.longest = self.longest.max(since_tag);
        if self.longest > MOST_TEXT_BYTES {
            let limit_kb = MOST_TEXT_BYTES / 1024;
            return Err(broken(format!("one of its cells has more than {limit_kb} kB of text")));
        }
        Ok(since_tag)
    }

    /// Counts `<xf`, whatever prefix it has. Those that end in the bytes looked at before were
    /// counted then.
    fn look_for_formats(&mut self, seen: &[u8], before: usize) {
        let is_new = |place: &usize| place + b"xf ".len() > before;
        for place in memmem::find_iter(seen, b"xf").filter(is_new) {
            let before = place.checked_sub(1).and_then(|at| seen.get(at));
            let after = seen.get(place + b"xf".len());
            let begins = matches!(before, Some(b'<' | b':'));
            let ends = after.is_some_and(|byte| b" \t\r\n/>".contains(byte));
            self.formats += u64::from(begins && ends);
        }
    }

    fn look_for_claims(&mut self, seen: &[u8]) {
        for place in memmem::find_iter(seen, b"uniqueCount") {
            let after = seen.get(place..).unwrap_or_default().iter().skip(b"uniqueCount".len());
            let digits = after
                .skip_while(|byte| matches!(byte, b'=' | b'"' | b'\'' | b' '))
                .take_while(|byte| byte.is_ascii_digit());
            let claimed = digits.fold(0_u64, |number, digit| {
                number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
            });
            self.claimed_texts = self.claimed_texts.max(claimed);
        }
    }

    fn look_for_merged(&mut self, seen: &[u8], new: &[u8]) {
        if !self.merged.is_empty() {
            if self.merged.len() < MOST_MERGED_BYTES {
                self.merged.extend_from_slice(new);
            }
        } else if let Some(place) = memmem::find(seen, b"mergeCells") {
            self.merged.extend_from_slice(seen.get(place..).unwrap_or_default());
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::{Read, repeat};

    use super::{AT_A_TIME, MOST_TEXT_BYTES, measure};
    use crate::tables::TableRefusal;

    const BEYOND: TableRefusal = TableRefusal::ExpandsTooFar { limit_mb: 1 };

    #[test]
    fn what_is_really_unpacked_counts_and_not_what_the_directory_says() {
        let tags = |bytes| repeat(b'<').take(bytes);
        assert!(measure(tags(1_000_000), 1_000_000, &BEYOND, "sheet1.xml").is_ok());
        let refused = measure(tags(1_000_001), 1_000_000, &BEYOND, "sheet1.xml").unwrap_err();
        assert_eq!(refused, BEYOND);
        let endless = measure(repeat(b'<'), 1_000_000, &BEYOND, "sheet1.xml").unwrap_err();
        assert_eq!(endless, BEYOND);
    }

    #[test]
    fn a_text_too_long_for_a_cell_ends_it_early() {
        let refused = measure(repeat(b'a'), u64::MAX, &BEYOND, "sheet1.xml").unwrap_err();
        assert!(refused.to_string().contains("more than 1024 kB of text"));
        let long = [b"<t>".as_slice(), &vec![b'a'; MOST_TEXT_BYTES - 3], b"</t>"].concat();
        assert!(measure(long.as_slice(), u64::MAX, &BEYOND, "sheet1.xml").is_ok());
    }

    #[test]
    fn words_are_found_wherever_the_reading_cuts_them() {
        for before in (AT_A_TIME - 40)..(AT_A_TIME + 40) {
            let tags = "<c/>".repeat(before / 4) + &" ".repeat(before % 4);
            let merges = "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>";
            let xml = format!("{tags}<sst uniqueCount=\"123456789\"/>{merges}");
            let measured = measure(xml.as_bytes(), u64::MAX, &BEYOND, "sheet1.xml").unwrap();
            assert!(measured.claims_more_texts_than_it_has(), "{before}");
            let merged = String::from_utf8(measured.merged).unwrap();
            assert!(merged.starts_with("mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"));
        }
    }
}
