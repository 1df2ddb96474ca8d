//! Teams, with their functions and who covers them.

use fivefold_engine::plan::Team;
use rusqlite::types::Value;

use super::super::cell::{self, Cell, Cells};
use super::super::list::ListRow;
use crate::StoreError;

impl ListRow for Team {
    const TABLE: &'static str = "team";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("name", Value::Text(self.name.clone())),
            ("kind", cell::optional_word(&self.kind)?),
            ("counts", cell::optional_word(&self.counts)?),
            ("time", cell::json(&self.time)?),
            ("functions", cell::rows(&self.functions)?),
            ("cover", cell::rows(&self.cover)?),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            name: cell.get("name")?,
            kind: cell.optional_word("kind")?,
            counts: cell.optional_word("counts")?,
            time: cell.json("time")?,
            functions: cell.rows("functions")?,
            cover: cell.rows("cover")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
