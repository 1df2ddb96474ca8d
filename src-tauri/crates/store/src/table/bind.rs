//! Bind rows: retention.

use fivefold_engine::plan::BindRow;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for BindRow {
    const TABLE: &'static str = "bind";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("role", Value::Text(self.role.clone())),
            ("amount", cell::json(&self.amount)?),
            ("unit", cell::optional_word(&self.unit)?),
            ("cost_per_person_kept", cell::optional_number(self.cost_per_person_kept)),
            ("cost_per_head", cell::optional_number(self.cost_per_head)),
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
            cost_per_person_kept: cell.get("cost_per_person_kept")?,
            cost_per_head: cell.get("cost_per_head")?,
            approach: cell.get("approach")?,
            evidence: cell.optional_json("evidence")?,
            field_evidence: cell.map("field_evidence")?,
        })
    }
}
