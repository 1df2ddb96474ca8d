//! Dated changes of a role's funded posts.

use fivefold_engine::plan::EstablishmentChange;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for EstablishmentChange {
    const TABLE: &'static str = "establishment_change";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("year", Value::Integer(self.year.into())),
            ("wte", Value::Real(self.wte)),
            ("reason", cell::optional_word(&self.reason)?),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            year: cell.get("year")?,
            wte: cell.get("wte")?,
            reason: cell.optional_word("reason")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
