//! Build rows: training programmes, of a scenario or of business as usual.

use fivefold_engine::plan::Build;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for Build {
    const TABLE: &'static str = "build";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("pathway", cell::optional_text(&self.id)),
            ("name", cell::optional_text(&self.name)),
            ("to", Value::Text(self.to.clone())),
            ("from", cell::optional_text(&self.from)),
            ("duration_years", cell::optional_count(self.duration_years)),
            ("annual_drop_out", cell::optional_json(&self.annual_drop_out)?),
            ("join_rate", cell::optional_json(&self.join_rate)?),
            ("starts", cell::json(&self.starts)?),
            ("employed", cell::optional_flag(self.employed)),
            ("productive_share", cell::optional_json(&self.productive_share)?),
            ("cost_per_learner_year", cell::optional_number(self.cost_per_learner_year)),
            ("bursary_per_learner_year", cell::optional_number(self.bursary_per_learner_year)),
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
            name: cell.get("name")?,
            to: cell.get("to")?,
            from: cell.get("from")?,
            duration_years: cell.get("duration_years")?,
            annual_drop_out: cell.optional_json("annual_drop_out")?,
            join_rate: cell.optional_json("join_rate")?,
            starts: cell.json("starts")?,
            employed: cell.get("employed")?,
            productive_share: cell.optional_json("productive_share")?,
            cost_per_learner_year: cell.get("cost_per_learner_year")?,
            bursary_per_learner_year: cell.get("bursary_per_learner_year")?,
            service_tie_years: cell.get("service_tie_years")?,
            clawback: cell.get("clawback")?,
            approach: cell.get("approach")?,
            evidence: cell.optional_json("evidence")?,
            field_evidence: cell.map("field_evidence")?,
        })
    }
}
