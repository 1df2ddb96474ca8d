//! A projection's rows, found by role.

use std::collections::BTreeMap;

use fivefold_engine::plan::Year;
use fivefold_engine::results::{RoleYear, ScenarioResult};

/// The years of each role, in order.
pub struct RoleYears<'a> {
    by_role: BTreeMap<&'a str, Vec<&'a RoleYear<'a>>>,
    in_post_by_year: BTreeMap<Year, f64>,
}

impl<'a> RoleYears<'a> {
    /// Sorts a projection's rows by role.
    pub fn of(result: &'a ScenarioResult<'a>) -> Self {
        let mut by_role: BTreeMap<&str, Vec<&RoleYear>> = BTreeMap::new();
        let mut in_post_by_year: BTreeMap<Year, f64> = BTreeMap::new();
        for row in &result.rows {
            by_role.entry(row.role).or_default().push(row);
            *in_post_by_year.entry(row.year).or_default() += row.closing;
        }
        Self { by_role, in_post_by_year }
    }

    /// A role's years, in order; none where it wasn't projected.
    pub fn of_role(&self, role: &str) -> &[&'a RoleYear<'a>] {
        self.by_role.get(role).map_or(&[], Vec::as_slice)
    }

    /// How many are in post over all roles, only to choose how finely figures are shown.
    pub fn in_post_by_year(&self) -> impl Iterator<Item = f64> {
        self.in_post_by_year.values().copied()
    }
}
