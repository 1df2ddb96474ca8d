//! The planner's table of occupation codes applied to the roles that carry one.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use crate::edit::Edit;
use crate::plan::{OccupationCode, Plan, Role};

/// What applying the table to the roles comes to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CodesApplied {
    /// The edit, as one step of undo; none where no role would change.
    pub edit: Option<Edit>,
    /// The names of the roles that would change.
    pub changing: Vec<String>,
    /// Codes that roles carry and the table doesn't have, in order.
    pub unknown: Vec<String>,
    /// How many roles carry no code.
    pub without_code: usize,
}

/// Applies the table: a role with a code gets what the table says of it, its staff group, second
/// grouping and registration. Where the table is silent the role stays as it is.
pub fn apply_to_roles(plan: &Plan) -> CodesApplied {
    let mut changed = Vec::new();
    let mut unknown = BTreeSet::new();
    let mut without_code = 0;
    for role in &plan.roles {
        let code = role.occupation_code.as_deref().map(str::trim).filter(|code| !code.is_empty());
        let Some(code) = code else {
            without_code += 1;
            continue;
        };
        match plan.occupation_codes.iter().find(|row| is_code(row, code)) {
            Some(row) => changed.extend(with_labels(role, row)),
            None => {
                unknown.insert(code.to_owned());
            }
        }
    }
    let changing: Vec<String> = changed.iter().map(|role| role.name.clone()).collect();
    let edits: Vec<Edit> = changed.into_iter().map(|role| Edit::SetRole { role }).collect();
    let what = format!(
        "Apply the occupation codes to {} {}",
        edits.len(),
        if edits.len() == 1 { "role" } else { "roles" },
    );
    CodesApplied {
        edit: (!edits.is_empty()).then_some(Edit::Together { what, edits }),
        changing,
        unknown: unknown.into_iter().collect(),
        without_code,
    }
}

fn is_code(row: &OccupationCode, code: &str) -> bool {
    row.code.trim().eq_ignore_ascii_case(code)
}

/// The role with what the table says; none where that is what it has.
fn with_labels(role: &Role, row: &OccupationCode) -> Option<Role> {
    let mut labelled = role.clone();
    labelled.staff_group = row.staff_group.clone().or(labelled.staff_group);
    labelled.group = row.group.clone().or(labelled.group);
    labelled.registered = row.registered.or(labelled.registered);
    (labelled != *role).then_some(labelled)
}
