//! Whether the totals of an import reconcile, and whether the plan it makes is one.

use fivefold_engine::edit::{self, Edit};
use fivefold_engine::validate::MOST_ROLES;
use fivefold_engine::{EngineError, Plan};
use serde::Serialize;
use ts_rs::TS;

use crate::extract::exact::Exact;
use crate::extract::figures::{self, Figures, number};
use crate::extract::ledger::RowCounts;

use super::{CountedRole, StaffCount};

/// How far apart two totals of WTE may be.
const SAME: f64 = 1e-6;
/// The most WTE a head can have in a plan.
const MOST_WTE_PER_HEAD: f64 = 1.5;

/// One thing that has to be the same as another.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, rename = "ImportCheck")]
pub struct Check {
    /// What is compared, in words.
    pub what: String,
    /// What it has to be.
    pub expected: f64,
    /// What it is.
    pub found: f64,
    /// Whether they are the same.
    pub holds: bool,
}

impl Check {
    /// Compares two totals.
    pub fn of(what: &str, expected: f64, found: f64) -> Self {
        let holds = (expected - found).abs() <= SAME * expected.abs().max(1.0);
        Self { what: what.to_owned(), expected, found, holds }
    }

    /// The check of the rows read against what became of them.
    pub fn of_rows(rows: &RowCounts) -> Self {
        let accounted = rows.counted + rows.set_aside + rows.rejected + rows.no_staff;
        let what = "Rows read are counted, set aside, rejected or no staff";
        Self::of(what, rows.read as f64, accounted as f64)
    }

    /// Why nothing is written, where it doesn't hold.
    pub fn problem(&self) -> Option<String> {
        let differs = || {
            format!(
                "The totals don't reconcile: {} should be {} and is {}. Nothing is written; please \
                 report this with the mapping.",
                self.what,
                number(self.expected),
                number(self.found)
            )
        };
        (!self.holds).then(differs)
    }
}

/// The checks of the count itself.
pub fn of_count(count: &StaffCount) -> Vec<Check> {
    let heads: Exact = count.roles.iter().map(|role| role.heads).sum();
    let wte: Exact = count.roles.iter().map(|role| role.wte).sum();
    let mut checks = vec![
        Check::of_rows(&count.ledger.counts),
        Check::of("Heads of all roles are the people counted", count.people.value(), heads.value()),
    ];
    if let Some(counted) = count.wte {
        let what = "WTE of all roles is the WTE of the rows counted";
        checks.push(Check::of(what, counted.value(), wte.value()));
    }
    checks
}

/// The checks of the plan afterwards: its people are those counted and those of the roles that
/// stay as they are.
pub fn of_plan(after: Figures, counted: Figures, kept: Figures, knows_wte: bool) -> Vec<Check> {
    let heads = "Heads of the plan afterwards are those counted and those kept";
    let wte = "WTE of the plan afterwards is that counted and that kept";
    let mut checks = vec![Check::of(heads, counted.heads + kept.heads, after.heads)];
    if knows_wte {
        checks.push(Check::of(wte, counted.wte + kept.wte, after.wte));
    }
    checks
}

/// The plan after an edit with its figures, or why there is none.
///
/// # Errors
/// Why the plan would be refused, as a sentence with a remedy.
pub fn plan_after(plan: &Plan, edit: &Edit) -> Result<Figures, String> {
    match edit::apply(plan, edit) {
        Ok(after) => Ok(figures::of_plan(&after)),
        Err(EngineError::Refused(problems)) => Err(fivefold_engine::validate::first_of(&problems)),
        Err(other) => Err(other.to_string()),
    }
}

/// What keeps the roles counted from being roles of a plan.
pub fn problems_of_roles<'a>(
    roles: impl Iterator<Item = (&'a CountedRole, &'a str)>,
    knows_wte: bool,
    roles_after: usize,
) -> Vec<String> {
    let mut problems: Vec<String> = match knows_wte {
        true => roles.filter_map(|(role, name)| problem_of_wte(role, name)).collect(),
        false => Vec::new(),
    };
    if roles_after > MOST_ROLES {
        problems.push(format!(
            "The plan would have {} roles, and at most {} are planned. Choose fewer columns to \
             tell roles apart (role_by).",
            number(roles_after as f64),
            number(MOST_ROLES as f64),
        ));
    }
    problems
}

fn problem_of_wte(role: &CountedRole, name: &str) -> Option<String> {
    let (heads, wte) = (role.heads.value(), role.wte.value());
    if heads > 0.0 && wte == 0.0 {
        return Some(format!(
            "{name} has {} heads and no WTE, so no WTE per head. Set assignments without WTE aside \
             (zero_wte set_aside), or leave WTE out of the mapping.",
            number(heads),
        ));
    }
    if heads == 0.0 && wte > 0.0 {
        return Some(format!(
            "{name} has {} WTE and no heads. Correct the heads of its rows.",
            number(wte),
        ));
    }
    let too_much = wte > heads * MOST_WTE_PER_HEAD * (1.0 + 1e-9);
    too_much.then(|| {
        format!(
            "{name} has {} WTE for {} heads, more than {MOST_WTE_PER_HEAD} each. Correct the WTE \
             of its rows.",
            number(wte),
            number(heads),
        )
    })
}
