//! Benchmarks.

use fivefold_engine::plan::Benchmark;
use rusqlite::types::Value;

use super::super::cell::{self, Cell, Cells};
use super::super::list::ListRow;
use crate::StoreError;

impl ListRow for Benchmark {
    const TABLE: &'static str = "benchmark";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("name", Value::Text(self.name.clone())),
            ("measure", cell::word(&self.measure)?),
            ("scope", cell::optional_json(&self.scope)?),
            ("whole", cell::optional_json(&self.whole)?),
            ("base", cell::optional_json(&self.base)?),
            ("year", cell::optional_year(self.year)),
            ("peers", cell::rows(&self.peers)?),
            ("standard", cell::optional_json(&self.standard)?),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            name: cell.get("name")?,
            measure: cell.word("measure")?,
            scope: cell.optional_json("scope")?,
            whole: cell.optional_json("whole")?,
            base: cell.optional_json("base")?,
            year: cell.get("year")?,
            peers: cell.rows("peers")?,
            standard: cell.optional_json("standard")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
