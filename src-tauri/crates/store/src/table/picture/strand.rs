//! Strands of the picture.

use fivefold_engine::plan::Strand;

use super::super::cell::{self, Cell, Cells};
use super::super::list::ListRow;
use crate::StoreError;

impl ListRow for Strand {
    const TABLE: &'static str = "strand";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("strand", cell::word(&self.strand)?),
            ("source", cell::optional_text(&self.source)),
            ("date", cell::optional_text(&self.date)),
            ("coverage", cell::optional_text(&self.coverage)),
            ("feeds", cell::optional_text(&self.feeds)),
            ("missing", cell::optional_text(&self.missing)),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            strand: cell.word("strand")?,
            source: cell.get("source")?,
            date: cell.get("date")?,
            coverage: cell.get("coverage")?,
            feeds: cell.get("feeds")?,
            missing: cell.get("missing")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
