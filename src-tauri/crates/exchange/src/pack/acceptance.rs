//! What was accepted, as one step that undo takes back.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;

use super::PackRefusal;
use super::change::Change;
use super::difference::find;
use super::record::rows_now;
use super::returned::ReturnedPack;
use super::review::{PackDifference, review};
use crate::ExchangeError;

/// The one step that takes the differences of these ids; none where there are none. It is worked
/// out from the plan as it is, so a difference that is no longer one is refused.
///
/// A figure that is taken while its source came back unchanged says so in its source, and counts as
/// unverified where it was better: the old source doesn't vouch for the new figure.
///
/// # Errors
/// [`PackRefusal::NoDifference`] for an id that isn't listed, otherwise as [`review`].
pub fn edit(
    plan: &Plan,
    pack: &ReturnedPack,
    accepted: &[String],
) -> Result<Option<Edit>, ExchangeError> {
    let listed = review(plan, pack)?.differences;
    if let Some(unknown) = accepted.iter().find(|id| !listed.iter().any(|one| one.id == **id)) {
        return Err(PackRefusal::NoDifference(unknown.clone()).into());
    }
    let mut by_row: BTreeMap<usize, Vec<&PackDifference>> = BTreeMap::new();
    for one in listed.iter().filter(|one| accepted.contains(&one.id)) {
        by_row.entry(one.place).or_default().push(one);
    }
    if by_row.is_empty() {
        return Ok(None);
    }
    let about = pack.about();
    let now = rows_now(plan, &about.scenario, &about.roles)?;
    let mut change = Change::of(plan, &about.scenario);
    for (place, differences) in &by_row {
        let sent = pack.record.rows.get(*place).and_then(|sent| find(&now, sent));
        if let Some(row) = sent {
            change.take(row, differences, &mark_of(pack));
        }
    }
    let what = match about.lead.as_str() {
        "" => "Merge a service-lead pack".to_owned(),
        lead => format!("Merge the pack of {lead}"),
    };
    let taken = by_row.values().map(Vec::len).sum::<usize>();
    let cells = if taken == 1 { "1 cell".to_owned() } else { format!("{taken} cells") };
    Ok(Some(Edit::Together { what: format!("{what}: {cells}"), edits: change.edits() }))
}

/// What a figure's source says that came back with its source unchanged.
fn mark_of(pack: &ReturnedPack) -> String {
    let about = pack.about();
    match about.lead.as_str() {
        "" => format!("Service-lead pack sent on {}", about.sent),
        lead => format!("Service-lead pack of {lead}, sent on {}", about.sent),
    }
}

/// What taking these differences will do, in a sentence.
///
/// # Errors
/// As [`edit`], and what the engine refuses of the plan it would make.
pub fn outcome(
    plan: &Plan,
    pack: &ReturnedPack,
    accepted: &[String],
) -> Result<String, ExchangeError> {
    let listed = review(plan, pack)?.differences;
    let Some(step) = edit(plan, pack, accepted)? else {
        return Ok("Nothing is ticked, so nothing will change.".to_owned());
    };
    if let Err(refused) = fivefold_engine::edit::apply(plan, &step) {
        return Ok(format!("This can't be taken as it is. {refused}"));
    }
    let taken: Vec<&PackDifference> =
        listed.iter().filter(|one| accepted.contains(&one.id)).collect();
    let mut roles: Vec<&str> = taken.iter().map(|one| one.role.as_str()).collect();
    roles.sort_unstable();
    roles.dedup();
    let overrides = match taken.iter().filter(|one| one.conflict).count() {
        0 => String::new(),
        1 => " 1 of them replaces a newer figure of the plan.".to_owned(),
        more => format!(" {more} of them replace newer figures of the plan."),
    };
    let of = match roles.as_slice() {
        [only] => (*only).to_owned(),
        several => format!("{} roles", several.len()),
    };
    let many = if taken.len() == 1 { "1 cell" } else { &*format!("{} cells", taken.len()) };
    Ok(format!(
        "{many} of {} will be taken, of {of}, as one step that undo takes back.{overrides}",
        listed.len(),
    ))
}
