//! Outturn by role and year.

use fivefold_engine::plan::Outturn;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for Outturn {
    const TABLE: &'static str = "outturn";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("role", Value::Text(self.role.clone())),
            ("year", Value::Integer(self.year.into())),
            ("heads", cell::optional_number(self.heads)),
            ("wte", cell::optional_number(self.wte)),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            role: cell.get("role")?,
            year: cell.get("year")?,
            heads: cell.get("heads")?,
            wte: cell.get("wte")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
