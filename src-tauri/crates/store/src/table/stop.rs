//! Stops of the running order.

use fivefold_engine::plan::Stop;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for Stop {
    const TABLE: &'static str = "stop";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("title", Value::Text(self.title.clone())),
            ("scope", cell::json(&self.scope)?),
            ("chart", cell::word(&self.chart)?),
            ("scenario", Value::Text(self.scenario.clone())),
            ("unit", cell::word(&self.unit)?),
            ("note", cell::optional_text(&self.note)),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            title: cell.get("title")?,
            scope: cell.json("scope")?,
            chart: cell.word("chart")?,
            scenario: cell.get("scenario")?,
            unit: cell.word("unit")?,
            note: cell.get("note")?,
        })
    }
}
