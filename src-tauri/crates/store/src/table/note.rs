//! Notes: what a reader has to know to judge the plan.

use fivefold_engine::plan::Note;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for Note {
    const TABLE: &'static str = "note";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("heading", Value::Text(self.heading.clone())),
            ("text", Value::Text(self.text.clone())),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            heading: cell.get("heading")?,
            text: cell.get("text")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
