//! The integrated model: a list of one at most.

use fivefold_engine::plan::IntegratedModel;
use rusqlite::types::Value;

use super::super::cell::{self, Cell, Cells};
use super::super::list::ListRow;
use crate::StoreError;

impl ListRow for IntegratedModel {
    const TABLE: &'static str = "integrated";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![("area", Value::Text(self.area.clone())), ("model", cell::json(self)?)])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        cell.json("model")
    }
}
