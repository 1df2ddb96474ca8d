//! The lists of the picture, one kind of row a file.

mod benchmark;
mod competency;
mod integrated;
mod readiness;
mod strand;
mod team;

use fivefold_engine::plan::Picture;
use rusqlite::Connection;

use super::list;
use crate::StoreError;

/// The picture the file holds.
pub(super) fn read(file: &Connection) -> Result<Picture, StoreError> {
    Ok(Picture {
        strands: list::rows(file, None)?,
        teams: list::rows(file, None)?,
        competencies: list::rows(file, None)?,
        required: list::rows(file, None)?,
        held: list::rows(file, None)?,
        benchmarks: list::rows(file, None)?,
        readiness: list::rows(file, None)?,
        integrated: list::rows(file, None)?.into_iter().next(),
    })
}

/// Writes what of its lists differs.
pub(super) fn write(
    file: &Connection,
    before: &Picture,
    after: &Picture,
) -> Result<(), StoreError> {
    list::write(file, None, &before.strands, &after.strands)?;
    list::write(file, None, &before.teams, &after.teams)?;
    list::write(file, None, &before.competencies, &after.competencies)?;
    list::write(file, None, &before.required, &after.required)?;
    list::write(file, None, &before.held, &after.held)?;
    list::write(file, None, &before.benchmarks, &after.benchmarks)?;
    list::write(file, None, &before.readiness, &after.readiness)?;
    let (before, after) = (&before.integrated, &after.integrated);
    list::write(file, None, before.as_slice(), after.as_slice())?;
    Ok(())
}
