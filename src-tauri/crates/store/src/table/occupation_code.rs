//! The planner's own table of occupation codes.

use fivefold_engine::plan::OccupationCode;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::ListRow;
use crate::StoreError;

impl ListRow for OccupationCode {
    const TABLE: &'static str = "occupation_code";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("code", Value::Text(self.code.clone())),
            ("name", cell::optional_text(&self.name)),
            ("staff_group", cell::optional_text(&self.staff_group)),
            ("group", cell::optional_text(&self.group)),
            ("registered", cell::optional_flag(self.registered)),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            code: cell.get("code")?,
            name: cell.get("name")?,
            staff_group: cell.get("staff_group")?,
            group: cell.get("group")?,
            registered: cell.get("registered")?,
        })
    }
}
