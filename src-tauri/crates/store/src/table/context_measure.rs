//! Measures of context.

use fivefold_engine::plan::ContextMeasure;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for ContextMeasure {
    const TABLE: &'static str = "context_measure";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("name", Value::Text(self.name.clone())),
            ("framework", cell::optional_text(&self.framework)),
            ("unit", cell::optional_text(&self.unit)),
            ("by_year", cell::map(&self.values)?),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            name: cell.get("name")?,
            framework: cell.get("framework")?,
            unit: cell.get("unit")?,
            values: cell.map("by_year")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
