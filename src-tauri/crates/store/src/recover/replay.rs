//! Putting altered figures right from the history: steps are taken back until the plan has the
//! digest it had before one of them, then taken again. Each step carries what every cell it
//! touched was before and after, so an altered cell gets its value back, and the digest proves
//! that all of them have.

use rusqlite::Connection;
use rusqlite::session::{ConflictAction, ConflictType, invert_strm};

use crate::digest::{self, Digest};
use crate::table::PLAN_TABLES;
use crate::{StoreError, history};

/// Whether the plan could be brought to the digest that was saved. Where it couldn't, it is as it
/// was.
///
/// # Errors
/// What SQLite refuses.
pub(super) fn towards(
    plan: &mut Connection,
    damaged: &Connection,
    saved: &Digest,
) -> Result<bool, StoreError> {
    let steps = history::sealed_and_done(damaged);
    let attempt = plan.savepoint()?;
    attempt.pragma_update(None, "defer_foreign_keys", true)?;
    for (place, step) in steps.iter().enumerate() {
        let mut inverse = Vec::new();
        invert_strm(&mut step.changeset.as_slice(), &mut inverse)?;
        put(&attempt, &inverse)?;
        if digest::of_plan(&attempt)? == step.digest_before {
            for again in steps.iter().take(place + 1).rev() {
                put(&attempt, &again.changeset)?;
            }
            let reached = digest::of_plan(&attempt)? == *saved;
            if reached {
                attempt.commit()?;
            }
            return Ok(reached);
        }
    }
    Ok(false)
}

/// Applies a changeset whatever the cells are now: that they are not what they were is the point.
fn put(file: &Connection, changeset: &[u8]) -> Result<(), StoreError> {
    let plan_tables = |table: &str| PLAN_TABLES.contains(&table);
    file.apply_strm(&mut &*changeset, Some(plan_tables), |conflict, _| match conflict {
        ConflictType::SQLITE_CHANGESET_DATA | ConflictType::SQLITE_CHANGESET_CONFLICT => {
            ConflictAction::SQLITE_CHANGESET_REPLACE
        }
        _ => ConflictAction::SQLITE_CHANGESET_OMIT,
    })?;
    Ok(())
}
