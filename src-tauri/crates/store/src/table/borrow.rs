//! Borrow rows: capacity that is nobody's in post.

use fivefold_engine::plan::BorrowRow;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for BorrowRow {
    const TABLE: &'static str = "borrow";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("role", Value::Text(self.role.clone())),
            ("amount", cell::json(&self.amount)?),
            ("unit", cell::optional_word(&self.unit)?),
            ("kind", cell::optional_text(&self.kind)),
            ("cost_per_head_year", cell::optional_number(self.cost_per_head_year)),
            ("backfills", cell::optional_text(&self.backfills)),
            ("approach", cell::optional_text(&self.approach)),
            ("evidence", cell::optional_json(&self.evidence)?),
            ("field_evidence", cell::map(&self.field_evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            role: cell.get("role")?,
            amount: cell.json("amount")?,
            unit: cell.optional_word("unit")?,
            kind: cell.get("kind")?,
            cost_per_head_year: cell.get("cost_per_head_year")?,
            backfills: cell.get("backfills")?,
            approach: cell.get("approach")?,
            evidence: cell.optional_json("evidence")?,
            field_evidence: cell.map("field_evidence")?,
        })
    }
}
