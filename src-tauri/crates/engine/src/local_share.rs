//! A target that is a share of a larger place's: its values follow, unless one is set by hand.

use std::collections::BTreeMap;

use crate::plan::{LocalShare, Target, Year};

/// How far a value may be from the share of its year's and still be it, relative.
const SAME: f64 = 1e-9;

/// The share of every year's value of the larger place.
pub fn shares_of(local: &LocalShare) -> BTreeMap<Year, f64> {
    local.values.iter().map(|(&year, whole)| (year, whole * local.share)).collect()
}

/// Whether a value of the target was set by hand: it has a local share of that year, and isn't it.
pub fn is_by_hand(target: &Target, year: Year) -> bool {
    let local = target.local_share.as_ref();
    let share = local.and_then(|local| Some(local.values.get(&year)? * local.share));
    let differs = |share: f64, value: f64| (share - value).abs() > SAME * share.abs().max(1.0);
    share.zip(target.values.get(&year)).is_some_and(|(share, value)| differs(share, *value))
}

/// Keeps a target's values in step with its local share.
///
/// A share of two populations is their ratio. A year without a value gets its share, so emptying a
/// value set by hand puts the share back. Given the target as it was, values that were in step and
/// weren't changed follow the new share, and go where its year went.
pub fn keep_in_step(before: Option<&Target>, target: &mut Target) {
    let Some(local) = &mut target.local_share else { return };
    if let Some(populations) = local.populations {
        let ratio = populations.ours / populations.whole;
        // Anything else is refused when the plan is validated.
        local.share = if ratio.is_finite() { ratio } else { local.share };
    }
    let shares = shares_of(local);
    if let Some(before) = before {
        let followed = |year: Year, value: f64| {
            let had_share =
                before.local_share.as_ref().is_some_and(|old| old.values.contains_key(&year));
            had_share && !is_by_hand(before, year) && before.values.get(&year) == Some(&value)
        };
        target.values.retain(|&year, value| !followed(year, *value));
    }
    for (year, share) in shares {
        target.values.entry(year).or_insert(share);
    }
}
