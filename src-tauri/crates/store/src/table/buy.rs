//! Buy rows: recruitment on top of the usual joiners.

use fivefold_engine::plan::BuyRow;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for BuyRow {
    const TABLE: &'static str = "buy";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("role", Value::Text(self.role.clone())),
            ("hires", cell::json(&self.hires)?),
            ("unit", cell::optional_word(&self.unit)?),
            ("fill_rate", cell::optional_json(&self.fill_rate)?),
            ("channel", cell::optional_text(&self.channel)),
            ("cost_per_hire", cell::optional_number(self.cost_per_hire)),
            ("approach", cell::optional_text(&self.approach)),
            ("evidence", cell::optional_json(&self.evidence)?),
            ("field_evidence", cell::map(&self.field_evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            role: cell.get("role")?,
            hires: cell.json("hires")?,
            unit: cell.optional_word("unit")?,
            fill_rate: cell.optional_json("fill_rate")?,
            channel: cell.get("channel")?,
            cost_per_hire: cell.get("cost_per_hire")?,
            approach: cell.get("approach")?,
            evidence: cell.optional_json("evidence")?,
            field_evidence: cell.map("field_evidence")?,
        })
    }
}
