//! A mix with the reasons for it written beside its rows.

use std::collections::HashMap;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Lever, LeverRow};

use crate::answer::FoundMix;
use crate::why::MixWhy;

/// The step that adds a mix to the plan, with why each row is used as far as it is in the row's
/// rationale, after what stands there.
pub fn explained(mix: &FoundMix, why: &MixWhy) -> Edit {
    let used = mix.rows.iter().zip(&why.rows);
    let reasons =
        used.filter_map(|(row, why)| Some(((row.lever, row.index?), why.reason.as_str())));
    let reasons: HashMap<(Lever, usize), &str> = reasons.collect();
    let Edit::Together { what, edits } = &mix.edit else { return mix.edit.clone() };
    let mut places: HashMap<Lever, usize> = HashMap::new();
    let with_reason = |edit: &Edit| match edit {
        Edit::AddLeverRow { scenario, row } => {
            let place = places.entry(row.lever()).or_default();
            let reason = reasons.get(&(row.lever(), *place));
            *place += 1;
            let row = reason.map_or_else(|| row.clone(), |reason| saying(row, reason));
            Edit::AddLeverRow { scenario: scenario.clone(), row }
        }
        other => other.clone(),
    };
    Edit::Together { what: what.clone(), edits: edits.iter().map(with_reason).collect() }
}

fn saying(row: &LeverRow, reason: &str) -> LeverRow {
    let mut row = row.clone();
    let evidence = row.evidence_mut().0.get_or_insert_default();
    let before = evidence.rationale.take().filter(|text| !text.trim().is_empty());
    evidence.rationale = Some(match before {
        Some(before) => format!("{before} Best mix: {reason}"),
        None => format!("Best mix: {reason}"),
    });
    row
}
