//! An assignment that is in the file twice and not the same: what the two rows say differently.

use crate::extract::cells::RowProblem;
use crate::extract::figures::number;
use crate::extract::mapping::{Mapping, Meaning, RolePart};
use crate::extract::words::quoted;

use super::{Assignment, Groups, Said};

/// Why a row can't be counted whose assignment was `said` to be something else before. It is mended
/// in the columns that contradict each other, to say what the earlier row says.
pub fn contradiction(
    said: Said,
    now: &Assignment,
    groups: &Groups,
    mapping: &Mapping,
) -> RowProblem {
    let mut differ: Vec<(Meaning, String)> = Vec::new();
    let parts = RolePart::ALL.into_iter().filter(|part| mapping.role_by.contains(part));
    for (part, (before, here)) in
        parts.zip(groups.key(said.group).iter().zip(groups.key(now.group)))
    {
        if before != here {
            differ.push((part.meaning(), words_or_blank(before)));
        }
    }
    if said.wte != now.wte {
        differ.push((Meaning::Wte, number(said.wte.value())));
    }
    if said.primary != now.primary {
        let there = if said.primary { "yes" } else { "no" };
        differ.push((Meaning::Primary, there.to_owned()));
    }
    let listed: Vec<String> =
        differ.iter().map(|(meaning, there)| format!("{}: {there}", meaning.words())).collect();
    let line = said.line;
    RowProblem {
        meanings: differ.into_iter().map(|(meaning, _)| meaning).collect(),
        reason: format!(
            "The assignment is on line {line} already, and not the same. There it has {}.",
            listed.join(", "),
        ),
        remedy: format!(
            "Make it say what line {line} says and it is counted once, or mend line {line} in the \
             file."
        ),
    }
}

fn words_or_blank(folded: &str) -> String {
    if folded.is_empty() { "nothing".to_owned() } else { quoted(folded) }
}
