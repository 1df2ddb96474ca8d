//! Figures of a role that an import gave and somebody changed: the one rule by which they are
//! marked where they stand, listed in the register and counted.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Amount, Role};

/// How far a figure may be from the imported one and still be the same, relative.
const SAME: f64 = 1e-9;

/// A figure of a role that an import gave and somebody changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SetByHand {
    /// The field's name in plan JSON.
    pub field: String,
    /// What the import gave; of a series the first year's.
    pub imported: f64,
    /// What stands there now; none where nothing does.
    pub now: Option<f64>,
}

/// What differs in a role from what an import gave, an emptied figure included; what a newer
/// program keeps as imported and this one doesn't know is left out.
pub(crate) fn set_by_hand(role: &Role) -> Vec<SetByHand> {
    let differing = role.as_imported.iter().filter_map(|(field, imported)| {
        let now = figure(role, field)?;
        let same = now.as_ref().is_some_and(|now| are_same(now, imported));
        (!same).then(|| SetByHand {
            field: field.clone(),
            imported: imported.at(0),
            now: now.map(|now| now.at(0)),
        })
    });
    differing.collect()
}

/// What stands in a field an import can give; none for a field this program doesn't know.
fn figure(role: &Role, field: &str) -> Option<Option<Amount>> {
    Some(match field {
        "baseline_heads" => role.baseline_heads.map(Amount::Number),
        "wte_per_head" => role.wte_per_head.clone(),
        "leaver_rate" => role.leaver_rate.clone(),
        "usual_joiners" => role.usual_joiners.clone(),
        "establishment_wte" => role.establishment_wte.map(Amount::Number),
        _ => return None,
    })
}

fn are_same(one: &Amount, other: &Amount) -> bool {
    let close = |one: f64, other: f64| (one - other).abs() <= SAME * other.abs().max(1.0);
    match (one, other) {
        (Amount::Series(one), Amount::Series(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| close(*one, *other))
        }
        // A series that says the same every year is that figure.
        (Amount::Series(series), figure) | (figure, Amount::Series(series)) => {
            series.iter().all(|value| close(*value, figure.at(0)))
        }
        (one, other) => close(one.at(0), other.at(0)),
    }
}
