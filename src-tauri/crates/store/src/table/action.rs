//! Agreed actions.

use fivefold_engine::plan::Action;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for Action {
    const TABLE: &'static str = "action";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("text", Value::Text(self.text.clone())),
            ("owner", cell::optional_text(&self.owner)),
            ("due", cell::optional_text(&self.due)),
            ("status", cell::word(&self.status)?),
            ("lever", cell::optional_word(&self.lever)?),
            ("role", cell::optional_text(&self.role)),
            ("year", cell::optional_year(self.year)),
            ("people", cell::optional_number(self.people)),
            ("approach", cell::optional_text(&self.approach)),
            ("system_lever", cell::optional_text(&self.system_lever)),
            ("level", cell::optional_word(&self.level)?),
            ("accountable", cell::optional_text(&self.accountable)),
            ("lead", cell::optional_text(&self.lead)),
            ("decision_by", cell::optional_text(&self.decision_by)),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            text: cell.get("text")?,
            owner: cell.get("owner")?,
            due: cell.get("due")?,
            status: cell.word("status")?,
            lever: cell.optional_word("lever")?,
            role: cell.get("role")?,
            year: cell.get("year")?,
            people: cell.get("people")?,
            approach: cell.get("approach")?,
            system_lever: cell.get("system_lever")?,
            level: cell.optional_word("level")?,
            accountable: cell.get("accountable")?,
            lead: cell.get("lead")?,
            decision_by: cell.get("decision_by")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
