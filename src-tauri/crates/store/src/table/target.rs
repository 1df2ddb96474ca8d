//! Targets, with their values by year.

use std::collections::BTreeMap;

use fivefold_engine::plan::Target;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::{self, ListRow};
use super::target_value;
use crate::StoreError;

impl ListRow for Target {
    const TABLE: &'static str = "target";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("name", Value::Text(self.name.clone())),
            ("framework", cell::optional_text(&self.framework)),
            ("scope", cell::json(&self.scope)?),
            ("unit", cell::optional_word(&self.unit)?),
            ("posts_read_as", cell::optional_word(&self.posts_read_as)?),
            ("basis", cell::optional_word(&self.basis)?),
            ("measured", cell::optional_word(&self.measured)?),
            ("counts_borrowed", cell::optional_flag(self.counts_borrowed)),
            ("activity", cell::optional_json(&self.activity)?),
            ("local_share", cell::optional_json(&self.local_share)?),
            ("evidence", cell::optional_json(&self.evidence)?),
            ("field_evidence", cell::map(&self.field_evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            name: cell.get("name")?,
            framework: cell.get("framework")?,
            scope: cell.json("scope")?,
            unit: cell.optional_word("unit")?,
            posts_read_as: cell.optional_word("posts_read_as")?,
            basis: cell.optional_word("basis")?,
            values: BTreeMap::new(),
            measured: cell.optional_word("measured")?,
            counts_borrowed: cell.get("counts_borrowed")?,
            activity: cell.optional_json("activity")?,
            local_share: cell.optional_json("local_share")?,
            evidence: cell.optional_json("evidence")?,
            field_evidence: cell.map("field_evidence")?,
        })
    }
}

pub(super) fn read(file: &Connection) -> Result<Vec<Target>, StoreError> {
    let mut targets = Vec::new();
    for (key, target) in list::keyed_rows::<Target>(file, None)? {
        targets.push(Target { values: target_value::read(file, &key)?, ..target });
    }
    Ok(targets)
}

pub(super) fn write(
    file: &Connection,
    before: &[Target],
    after: &[Target],
) -> Result<(), StoreError> {
    let none = BTreeMap::new();
    for change in list::write(file, None, before, after)? {
        let old = change.before.map_or(&none, |target| &target.values);
        let new = change.after.map_or(&none, |target| &target.values);
        target_value::write(file, &change.key, old, new)?;
    }
    Ok(())
}
