//! Competencies, who requires them and who holds them.

use fivefold_engine::plan::{Competency, CompetencyHeld, CompetencyRequired};
use rusqlite::types::Value;

use super::super::cell::{self, Cell, Cells};
use super::super::list::ListRow;
use crate::StoreError;

impl ListRow for Competency {
    const TABLE: &'static str = "competency";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("competency", Value::Text(self.id.clone())),
            ("name", Value::Text(self.name.clone())),
            ("framework", cell::optional_text(&self.framework)),
            ("level", cell::optional_text(&self.level)),
            ("stage", cell::optional_text(&self.stage)),
            ("description", cell::optional_text(&self.description)),
            ("lapses_after", cell::optional_count(self.lapses_after)),
            ("training_hours", cell::optional_number(self.training_hours)),
            ("training_weeks", cell::optional_number(self.training_weeks)),
            ("training_cost", cell::optional_number(self.training_cost)),
            ("supervisor_hours", cell::optional_number(self.supervisor_hours)),
            ("supervisors", cell::rows(&self.supervisors)?),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: cell.get("competency")?,
            name: cell.get("name")?,
            framework: cell.get("framework")?,
            level: cell.get("level")?,
            stage: cell.get("stage")?,
            description: cell.get("description")?,
            lapses_after: cell.get("lapses_after")?,
            training_hours: cell.get("training_hours")?,
            training_weeks: cell.get("training_weeks")?,
            training_cost: cell.get("training_cost")?,
            supervisor_hours: cell.get("supervisor_hours")?,
            supervisors: cell.rows("supervisors")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}

impl ListRow for CompetencyRequired {
    const TABLE: &'static str = "competency_required";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("role", Value::Text(self.role.clone())),
            ("competency", Value::Text(self.competency.clone())),
            ("share", cell::optional_number(self.share)),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            role: cell.get("role")?,
            competency: cell.get("competency")?,
            share: cell.get("share")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}

impl ListRow for CompetencyHeld {
    const TABLE: &'static str = "competency_held";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("role", Value::Text(self.role.clone())),
            ("competency", Value::Text(self.competency.clone())),
            ("heads", Value::Real(self.heads)),
            ("gained", Value::Integer(self.gained.into())),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            role: cell.get("role")?,
            competency: cell.get("competency")?,
            heads: cell.get("heads")?,
            gained: cell.get("gained")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}
