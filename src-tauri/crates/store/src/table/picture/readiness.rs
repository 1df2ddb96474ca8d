//! Questions of readiness.

use fivefold_engine::plan::ReadinessQuestion;
use rusqlite::types::Value;

use super::super::cell::{self, Cell, Cells};
use super::super::list::ListRow;
use crate::StoreError;

impl ListRow for ReadinessQuestion {
    const TABLE: &'static str = "readiness";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("list", Value::Text(self.list.clone())),
            ("heading", cell::optional_text(&self.heading)),
            ("question", Value::Text(self.question.clone())),
            ("asked_of", cell::optional_word(&self.asked_of)?),
            ("answer", cell::optional_word(&self.answer)?),
            ("said", cell::optional_text(&self.said)),
            ("owner", cell::optional_text(&self.owner)),
            ("date", cell::optional_text(&self.date)),
            ("to_do", cell::optional_text(&self.to_do)),
            ("became", cell::optional_text(&self.became)),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            list: cell.get("list")?,
            heading: cell.get("heading")?,
            question: cell.get("question")?,
            asked_of: cell.optional_word("asked_of")?,
            answer: cell.optional_word("answer")?,
            said: cell.get("said")?,
            owner: cell.get("owner")?,
            date: cell.get("date")?,
            to_do: cell.get("to_do")?,
            became: cell.get("became")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
