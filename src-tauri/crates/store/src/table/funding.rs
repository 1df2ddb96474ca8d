//! Lines of funding.

use fivefold_engine::plan::Funding;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for Funding {
    const TABLE: &'static str = "funding";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("name", Value::Text(self.name.clone())),
            ("programme", cell::optional_text(&self.programme)),
            ("recurrent", cell::optional_flag(self.recurrent)),
            ("by_year", cell::map(&self.values)?),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            name: cell.get("name")?,
            programme: cell.get("programme")?,
            recurrent: cell.get("recurrent")?,
            values: cell.map("by_year")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
