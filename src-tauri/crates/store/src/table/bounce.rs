//! Bounce rows: moves between roles or out, of a scenario or of business as usual.

use fivefold_engine::plan::Bounce;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for Bounce {
    const TABLE: &'static str = "bounce";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("pathway", cell::optional_text(&self.id)),
            ("from", Value::Text(self.from.clone())),
            ("to", cell::optional_text(&self.to)),
            ("duration_years", cell::optional_count(self.duration_years)),
            ("completion", cell::optional_json(&self.completion)?),
            ("moves", cell::json(&self.moves)?),
            ("moves_before", cell::map(&self.moves_before)?),
            ("productive_share", cell::optional_json(&self.productive_share)?),
            ("cost_per_move", cell::optional_number(self.cost_per_move)),
            ("cost_per_exit", cell::optional_number(self.cost_per_exit)),
            ("service_tie_years", cell::optional_count(self.service_tie_years)),
            ("clawback", cell::optional_number(self.clawback)),
            ("approach", cell::optional_text(&self.approach)),
            ("evidence", cell::optional_json(&self.evidence)?),
            ("field_evidence", cell::map(&self.field_evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: cell.get("pathway")?,
            from: cell.get("from")?,
            to: cell.get("to")?,
            duration_years: cell.get("duration_years")?,
            completion: cell.optional_json("completion")?,
            moves: cell.json("moves")?,
            moves_before: cell.map("moves_before")?,
            productive_share: cell.optional_json("productive_share")?,
            cost_per_move: cell.get("cost_per_move")?,
            cost_per_exit: cell.get("cost_per_exit")?,
            service_tie_years: cell.get("service_tie_years")?,
            clawback: cell.get("clawback")?,
            approach: cell.get("approach")?,
            evidence: cell.optional_json("evidence")?,
            field_evidence: cell.map("field_evidence")?,
        })
    }
}
