//! Which step of the history set an input.

use super::RegisterEntry;

/// Whether a step of the history, in its words, set this input. Only where the words name it:
/// several changes made as one are told in the words of the act.
pub fn told_by(entry: &RegisterEntry, words: &str) -> bool {
    entry.told_as.iter().any(|told| {
        let rest = words.strip_prefix(told.as_str());
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}
