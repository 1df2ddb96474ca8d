//! The staff a ledger is compared with: from a staff extract, or from the plan.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use fivefold_engine::Plan;
use serde::Serialize;

use super::count::comparison_key;
use super::{ComparedStaff, LedgerKey};
use crate::ExchangeError;
use crate::extract::exact::Exact;
use crate::extract::figures;
use crate::extract::mapping::{Mapping, Meaning, RolePart};
use crate::extract::open::{Corrections, Tell};
use crate::extract::staff;

/// People and WTE of a cost centre, service or team.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StaffWte {
    /// Its code or name.
    pub label: String,
    /// People.
    pub heads: f64,
    /// WTE.
    pub wte: f64,
    /// What it is compared by.
    #[serde(skip)]
    pub(super) key: String,
}

/// Counts a staff extract by cost centre as it is counted by role: the same rows are set aside,
/// repeated or rejected, and each assignment's WTE stays in its own cost centre.
///
/// # Errors
/// [`ExchangeError::WrongMapping`] where no column is the cost centre or none is WTE; else as
/// [`staff::count`].
pub fn staff_by_cost_centre(
    path: &Path,
    mapping: &Mapping,
    as_at: NaiveDate,
    corrections: &Corrections,
    tell: Tell,
) -> Result<ComparedStaff, ExchangeError> {
    let column = |meaning: Meaning| {
        mapping.columns.get(&meaning).cloned().ok_or_else(|| ExchangeError::WrongMapping {
            problem: format!(
                "No column of the staff extract is the {}. Say which one is, or compare by service \
                 or team.",
                meaning.words()
            ),
        })
    };
    let cost_centre = column(Meaning::CostCentre)?;
    column(Meaning::Wte)?;
    // To the count a cost centre is a team like any other.
    let mut by_cost_centre = mapping.clone();
    by_cost_centre.columns.insert(Meaning::Team, cost_centre);
    by_cost_centre.role_by = vec![RolePart::Team];
    let count = staff::count(path, &by_cost_centre, as_at, corrections, tell)?;
    let mut sums: Vec<(String, Exact, Exact)> = count
        .roles
        .iter()
        .map(|role| {
            let words = || role.group.key.join(" ");
            let label = role.group.labels.get(&RolePart::Team).cloned().unwrap_or_else(words);
            (label, role.heads, role.wte)
        })
        .collect();
    for (from, to, moved) in &count.moved {
        if let Some((_, _, wte)) = sums.get_mut(*from) {
            *wte += moved.wte;
        }
        if let Some((_, _, wte)) = sums.get_mut(*to) {
            *wte -= moved.wte;
        }
    }
    let with = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(ComparedStaff { with, lines: added_up(sums), rows: Some(count.ledger.counts) })
}

/// The plan's staff in post on the baseline by service or team; nothing by cost centre, which its
/// roles don't have. Roles without the label aren't in it.
pub fn staff_by_label(plan: &Plan, key: LedgerKey) -> ComparedStaff {
    let label = |role: &fivefold_engine::plan::Role| match key {
        LedgerKey::CostCentre => None,
        LedgerKey::Service => role.service.clone(),
        LedgerKey::Team => role.team.clone(),
    };
    let staff = plan.roles.iter().filter_map(|role| {
        let figures = figures::of_role(role);
        Some((label(role)?, Exact::of(figures.heads), Exact::of(figures.wte)))
    });
    ComparedStaff { with: "the plan".to_owned(), lines: added_up(staff.collect()), rows: None }
}

/// The same cost centre spelt twice is one.
fn added_up(staff: Vec<(String, Exact, Exact)>) -> Vec<StaffWte> {
    let mut by_key: BTreeMap<String, (String, Exact, Exact)> = BTreeMap::new();
    for (label, heads, wte) in staff {
        let sum = by_key.entry(comparison_key(&label)).or_insert((label, Exact::ZERO, Exact::ZERO));
        sum.1 += heads;
        sum.2 += wte;
    }
    let staff = by_key.into_iter().map(|(key, (label, heads, wte))| StaffWte {
        label,
        heads: heads.value(),
        wte: wte.value(),
        key,
    });
    staff.collect()
}
