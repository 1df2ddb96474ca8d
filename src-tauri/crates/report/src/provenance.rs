//! What a report says of itself to programs: where it comes from, so that it can be made again.
//!
//! It stands in the document's metadata as two words without spaces: the plan's hash, plain enough
//! for any search, and all that this program needs to make the report again.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use memchr::memmem;
use serde::{Deserialize, Serialize};

use crate::Edition;

const PLAN_HASH: &str = "fivefold-plan-sha256:";
const PROVENANCE: &str = "fivefold-report:";
/// Longer than what this program writes ever is, sections and names in full.
const LONGEST: usize = 64 * 1024;

/// Where a report comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// The place of its scenario in the plan, counted from 0.
    pub scenario: usize,
    /// What was asked of it.
    pub edition: Edition,
}

impl Provenance {
    /// The words for a document's metadata: ASCII without spaces, quotes or angle brackets.
    pub fn keywords(&self) -> Result<[String; 2], serde_json::Error> {
        let whole = URL_SAFE_NO_PAD.encode(serde_json::to_vec(self)?);
        let hash = &self.edition.plan_hash;
        Ok([format!("{PLAN_HASH}{hash}"), format!("{PROVENANCE}{whole}")])
    }

    /// What a document says of itself; nothing where it isn't a report of a program that this one
    /// understands.
    pub fn of_document(document: &[u8]) -> Option<Self> {
        let encoded = word_after(document, PROVENANCE)?;
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(encoded).ok()?).ok()
    }
}

/// The hash of the plan that a document says it is of, whichever version of the program made it.
pub fn plan_hash_of(document: &[u8]) -> Option<String> {
    let hash = word_after(document, PLAN_HASH)?;
    String::from_utf8(hash.to_vec()).ok().filter(|hash| hash.len() == 64)
}

/// The letters, digits, hyphens and underscores right after the first mark of this name.
fn word_after<'a>(document: &'a [u8], mark: &str) -> Option<&'a [u8]> {
    let start = memmem::find(document, mark.as_bytes())?;
    let rest = document.get(start.saturating_add(mark.len())..)?;
    let is_of_word = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let length = rest.iter().take(LONGEST).take_while(is_of_word).count();
    rest.get(..length)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{Section, Sections};
    use chrono::NaiveDate;

    fn provenance() -> Provenance {
        Provenance {
            scenario: 2,
            edition: Edition {
                date: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
                program_version: "0.1.0".to_owned(),
                plan_hash: "ab".repeat(32),
                sections: Sections::only([Section::Bridge]),
            },
        }
    }

    #[test]
    fn what_is_written_is_read_again_from_among_other_bytes() {
        let [hash, whole] = provenance().keywords().unwrap();
        let document = [b"\xff<li>".as_slice(), hash.as_bytes(), b"</li>", whole.as_bytes(), b"<"];
        let document = document.concat();
        assert_eq!(Provenance::of_document(&document), Some(provenance()));
        assert_eq!(plan_hash_of(&document), Some("ab".repeat(32)));
    }

    #[test]
    fn what_another_version_wrote_still_tells_its_plan() {
        let of_later = "fivefold-report:eyJ3aG8iOjF9 fivefold-plan-sha256:".to_owned();
        let document = of_later + &"0f".repeat(32);
        assert_eq!(Provenance::of_document(document.as_bytes()), None);
        assert_eq!(plan_hash_of(document.as_bytes()), Some("0f".repeat(32)));
        assert_eq!(plan_hash_of(b"fivefold-plan-sha256:0f0f"), None);
        assert_eq!(plan_hash_of(b""), None);
    }
}
