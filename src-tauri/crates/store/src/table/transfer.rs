//! Dated transfers of services in or out.

use fivefold_engine::plan::Transfer;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for Transfer {
    const TABLE: &'static str = "transfer";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("role", Value::Text(self.role.clone())),
            ("year", Value::Integer(self.year.into())),
            ("heads", Value::Real(self.heads)),
            ("reason", cell::optional_text(&self.reason)),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            role: cell.get("role")?,
            year: cell.get("year")?,
            heads: cell.get("heads")?,
            reason: cell.get("reason")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
