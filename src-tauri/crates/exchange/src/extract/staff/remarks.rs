//! What is worth knowing of an import, in sentences.

use fivefold_engine::Plan;
use fivefold_engine::plan::Amount;

use crate::extract::exact::Exact;
use crate::extract::figures::{baseline_day, counted, day, number};
use crate::extract::mapping::{Mapping, NotInExtract};

use super::{Layout, StaffCount};

/// The remarks of an import.
pub fn of(
    count: &StaffCount,
    mapping: &Mapping,
    plan: &Plan,
    matched: &[Option<usize>],
) -> Vec<String> {
    let remarks = [
        of_day(count, plan),
        of_layout(count.layout),
        count.ledger.rejected_remark(),
        of_repeated(count),
        of_wte(count),
        of_ages(count),
        of_series(plan, matched),
        of_kept(mapping, plan, matched),
    ];
    remarks.into_iter().flatten().chain(count.ledger.reading_remarks()).collect()
}

fn of_day(count: &StaffCount, plan: &Plan) -> Option<String> {
    let baseline = baseline_day(plan);
    (baseline != count.as_at).then(|| {
        format!(
            "Staff are counted as at {}, and stand for the plan's baseline of {}.",
            day(count.as_at),
            day(baseline),
        )
    })
}

fn of_layout(layout: Layout) -> Option<String> {
    match layout {
        Layout::AssignmentsByIdentifier | Layout::Aggregated => None,
        Layout::AssignmentsByNumber => Some(
            "No column is an identifier: people are told by their assignment number without what \
             follows its last hyphen."
                .to_owned(),
        ),
        Layout::RowsAsPeople => Some(
            "No column is an identifier, so every row counts as a person, also where somebody has \
             two."
                .to_owned(),
        ),
    }
}

fn of_repeated(count: &StaffCount) -> Option<String> {
    let repeated = count.repeated_lines.len() as u64;
    (repeated > 0).then(|| "Rows that repeat an assignment are counted once.".to_owned())
}

fn of_wte(count: &StaffCount) -> Option<String> {
    count.wte.is_none().then(|| {
        "No column is the WTE: heads alone are imported, and each role's WTE per head stays as it \
         is."
        .to_owned()
    })
}

fn of_ages(count: &StaffCount) -> Option<String> {
    if count.ages_overlap() {
        return Some(
            "The age bands of the extract overlap, so none are imported. Give bands that don't, \
             or ages."
                .to_owned(),
        );
    }
    let known: Exact = count.roles.iter().flat_map(|role| role.ages.values().copied()).sum();
    let unknown = count.people - known;
    (count.has_ages() && unknown > Exact::ZERO)
        .then(|| format!("{} people have no age in the extract.", number(unknown.value())))
}

fn of_series(plan: &Plan, matched: &[Option<usize>]) -> Option<String> {
    let roles = matched.iter().flatten().filter_map(|place| plan.roles.get(*place));
    let series = roles
        .filter(|role| matches!(role.wte_per_head, Some(Amount::Series(_) | Amount::Range(_))));
    let names: Vec<&str> = series.map(|role| role.name.as_str()).collect();
    (!names.is_empty()).then(|| {
        format!(
            "The WTE per head by year, or its range, gives way to the one counted: {}.",
            names.join(", "),
        )
    })
}

fn of_kept(mapping: &Mapping, plan: &Plan, matched: &[Option<usize>]) -> Option<String> {
    let without = (0..plan.roles.len()).filter(|place| !matched.contains(&Some(*place))).count();
    if without == 0 || super::placeholder::of(plan).is_some() {
        return None;
    }
    let roles = counted(without as u64, "role of the plan has", "roles of the plan have");
    Some(match mapping.roles_not_in_extract {
        NotInExtract::Keep => format!("{roles} nobody in the extract and stay as before."),
        NotInExtract::SetToZero => format!("{roles} nobody in the extract and are set to 0."),
    })
}
