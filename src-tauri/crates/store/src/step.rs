//! One edit, undo or redo, as one transaction: all of it is on disk afterwards, or none.

use fivefold_engine::{EngineError, Plan, validate};
use rusqlite::session::{ConflictAction, Session, invert_strm};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::history::{self, NewStep, Step};
use crate::table::{self, PLAN_TABLES};
use crate::{StoreError, digest, state};

/// When a change is made, and who makes it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signature<'a> {
    /// RFC 3339.
    pub(crate) when: &'a str,
    /// Where it is known.
    pub(crate) by: Option<&'a str>,
}

/// Makes the plan in the file the one after, and remembers how to go back. A change that changes
/// nothing writes nothing.
///
/// # Errors
/// [`StoreError::OutOfStep`] where the file does not hold the plan before, or would not hold the
/// plan after; else what SQLite refuses. The file is then as it was.
pub(crate) fn change(
    file: &mut Connection,
    before: &Plan,
    after: &Plan,
    what: &str,
    signature: Signature<'_>,
) -> Result<(), StoreError> {
    let Signature { when, by } = signature;
    let transaction = begin(file)?;
    let digest_before = state::read(&transaction)?.digest;
    let changeset = record(&transaction, |file| table::write_plan(file, before, after))?;
    if changeset.is_empty() {
        return Ok(());
    }
    if table::read_plan(&transaction)? != *after {
        return Err(StoreError::OutOfStep);
    }
    let digest_after = digest::of_plan(&transaction)?;
    history::push(
        &transaction,
        &NewStep {
            when,
            by,
            what,
            changeset: &changeset,
            digest_before: &digest_before,
            digest_after: &digest_after,
        },
    )?;
    state::advance(&transaction, when, &digest_after)?;
    Ok(transaction.commit()?)
}

/// Takes the newest step back. Gives the plan before it.
///
/// # Errors
/// [`StoreError::NothingToUndo`], [`StoreError::StepDamaged`], or what SQLite refuses. The file is
/// then as it was.
pub(crate) fn undo(file: &mut Connection, when: &str) -> Result<Plan, StoreError> {
    let transaction = begin(file)?;
    let Step { id, changeset, digest_before, .. } =
        history::to_undo(&transaction)?.ok_or(StoreError::NothingToUndo)?;
    let mut inverse = Vec::new();
    invert_strm(&mut changeset.as_slice(), &mut inverse).map_err(step_failed)?;
    let plan = take(&transaction, &inverse, &digest_before)?;
    history::mark(&transaction, id, true)?;
    state::advance(&transaction, when, &digest_before)?;
    transaction.commit()?;
    Ok(plan)
}

/// Brings back the step that was undone last. Gives the plan after it.
///
/// # Errors
/// [`StoreError::NothingToRedo`], [`StoreError::StepDamaged`], or what SQLite refuses. The file is
/// then as it was.
pub(crate) fn redo(file: &mut Connection, when: &str) -> Result<Plan, StoreError> {
    let transaction = begin(file)?;
    let Step { id, changeset, digest_after, .. } =
        history::to_redo(&transaction)?.ok_or(StoreError::NothingToRedo)?;
    let plan = take(&transaction, &changeset, &digest_after)?;
    history::mark(&transaction, id, false)?;
    state::advance(&transaction, when, &digest_after)?;
    transaction.commit()?;
    Ok(plan)
}

fn begin(file: &mut Connection) -> Result<Transaction<'_>, StoreError> {
    Ok(file.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// The changeset of what an act does to the plan's tables.
fn record(
    file: &Connection,
    act: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<Vec<u8>, StoreError> {
    let mut session = Session::new(file)?;
    for table in PLAN_TABLES {
        session.attach(Some(*table))?;
    }
    act(file)?;
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset)?;
    Ok(changeset)
}

/// Applies a changeset of the history, and makes sure that it led where it should.
fn take(
    file: &Connection,
    changeset: &[u8],
    digest_expected: &digest::Digest,
) -> Result<Plan, StoreError> {
    let plan_tables = |table: &str| PLAN_TABLES.contains(&table);
    file.apply_strm(&mut &*changeset, Some(plan_tables), |_, _| {
        ConflictAction::SQLITE_CHANGESET_ABORT
    })
    .map_err(step_failed)?;
    if digest::of_plan(file)? != *digest_expected {
        return Err(StoreError::StepDamaged);
    }
    let plan = table::read_plan(file)?;
    let problems = validate(&plan);
    if problems.is_empty() { Ok(plan) } else { Err(EngineError::Refused(problems).into()) }
}

/// A changeset that can't be applied is damaged, unless it is the disk that refuses.
fn step_failed(error: rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode;
    match error.sqlite_error_code() {
        Some(
            ErrorCode::OperationAborted
            | ErrorCode::DatabaseCorrupt
            | ErrorCode::ConstraintViolation,
        ) => StoreError::StepDamaged,
        _ => error.into(),
    }
}
