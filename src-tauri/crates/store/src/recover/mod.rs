//! What can be had of a damaged plan file, for a new one. The damaged file is only ever read.
//!
//! 1. `damaged_copy`: the file's bytes under another name, with a header SQLite can begin from.
//! 2. `rows`: every row that can still be read, table by table.
//! 3. `sound`: as many of them as make a valid plan, in an empty file in memory.
//! 4. `replay`: figures that were altered, put right from the history where that is possible; the
//!    digest in the file proves it.
//!
//! A plan is called exact only where its digest is the one that was saved. Any other says in a
//! note of its own that it was recovered and what is missing, so that no altered figure is taken
//! for one that somebody entered.

mod damaged_copy;
mod replay;
mod rows;
mod sound;

use std::path::Path;

use fivefold_engine::Plan;
use fivefold_engine::plan::Note;
use rusqlite::Connection;

use crate::{StoreError, connection, copy, digest, schema, seal, state, table};
use damaged_copy::DamagedCopy;
use rows::{Row, Tables};

/// The heading of the note that a recovered plan carries.
pub const NOTE_HEADING: &str = "Recovered from a damaged file";

/// Tables about the file whose rows a new file takes over where they are as they were sealed.
const TAKEN_OVER: [&str; 2] = ["version", "sign_off"];

/// What could be had of a damaged file.
#[derive(Debug)]
pub struct Recovered {
    /// The plan; with a note that says what it is, unless it is exact.
    pub plan: Plan,
    /// Whether the plan is, figure by figure, the one that was saved last.
    pub exact: bool,
    /// What is missing or can't be vouched for, a sentence each; empty where the plan is exact.
    pub missing: Vec<String>,
    /// When the plan was last changed, RFC 3339, where that can still be read.
    pub last_changed: Option<String>,
    /// The rows of `TAKEN_OVER`, each with its table.
    kept: Vec<(&'static str, Row)>,
}

/// Reads what can be read of a damaged file.
///
/// # Errors
/// [`StoreError::NothingToRecover`] where no plan can be had of it, [`StoreError::TooLarge`], and
/// what the file system refuses.
pub fn recover(path: &Path) -> Result<Recovered, StoreError> {
    let nothing = || StoreError::NothingToRecover(path.to_owned());
    let damaged = DamagedCopy::of(path).map_err(|refused| match refused {
        StoreError::Damaged(_) => nothing(),
        refused => refused,
    })?;
    let tables = rows::read(damaged.file()).map_err(|_| nothing())?;
    let mut sound = sound::put_together(&tables).map_err(|_| nothing())?;
    let saved = state::read_sealed(damaged.file());
    let digest_saved = saved.as_ref().map(|state| &state.digest);

    let exact = digest_saved.is_some_and(|saved| {
        digest::of_plan(&sound.file).is_ok_and(|digest| digest == *saved)
            || replay::towards(&mut sound.file, damaged.file(), saved).unwrap_or(false)
    });
    let mut plan = table::read_plan(&sound.file)?;
    let missing = if exact { Vec::new() } else { what_is_missing(&tables, &sound.left_out) };
    if !exact {
        plan.notes.push(note(path, &missing));
    }
    let kept = TAKEN_OVER
        .into_iter()
        .flat_map(|table| tables.rows_of(table).map(move |row| (table, row.clone())))
        .filter(|(_, row)| seal::holds_of(&row.cells_and_seal()))
        .collect();
    let last_changed = saved.map(|state| state.last_changed);
    Ok(Recovered { plan, exact, missing, last_changed, kept })
}

impl Recovered {
    /// Makes a new plan file of it: the plan, the kept versions and the sign-offs that are whole.
    /// Its history begins anew. `when` is RFC 3339.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] and what the disk refuses; nothing is left behind then.
    pub fn save(&self, to: &Path, when: &str) -> Result<(), StoreError> {
        copy::to_new_file(to, |file| {
            schema::begin(file)?;
            let transaction = file.transaction()?;
            table::begin(&transaction)?;
            table::write_plan(&transaction, &Plan::default(), &self.plan)?;
            state::begin(&transaction, when, &digest::of_plan(&transaction)?)?;
            for (table, row) in &self.kept {
                rows::insert(&transaction, table, row)?;
            }
            seal::every_row(&transaction)?;
            Ok(transaction.commit()?)
        })
    }
}

/// What a plan that isn't exact lacks, a sentence each.
fn what_is_missing(tables: &Tables, left_out: &[(&'static str, usize)]) -> Vec<String> {
    let mut sentences = vec![
        "At least one figure or text may not be as it was saved. Check them against a backup, a \
         report or your sources."
            .to_owned(),
    ];
    for (table, whole) in tables.read_whole() {
        if !whole {
            let called = rows::called(table);
            sentences.push(format!("Part of the {called} could not be read."));
        }
    }
    for (table, count) in left_out.iter().filter(|(_, count)| *count > 0) {
        let (called, were) = (rows::called(table), if *count == 1 { "was" } else { "were" });
        sentences.push(format!("{count} of the {called} {were} left out, being no longer valid."));
    }
    sentences
}

fn note(path: &Path, missing: &[String]) -> Note {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let text = format!("This plan was recovered from \"{file}\", which is damaged.");
    let text = std::iter::once(&text).chain(missing).cloned().collect::<Vec<_>>().join("\n");
    Note { heading: NOTE_HEADING.to_owned(), text, evidence: None }
}

/// An empty file in memory in the newest schema, in which rows may come in any order.
fn empty() -> Result<Connection, StoreError> {
    let mut file = connection::in_memory()?;
    schema::begin(&mut file)?;
    Ok(file)
}
