//! Scenarios, with the rows of their five levers.

use fivefold_engine::plan::{Levers, Scenario};
use rusqlite::Connection;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::{self, ListRow, Owner};
use crate::StoreError;

impl ListRow for Scenario {
    const TABLE: &'static str = "scenario";

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("name", Value::Text(self.name.clone())),
            ("question", cell::optional_text(&self.question)),
            ("decision", cell::optional_text(&self.decision)),
            ("limits", cell::optional_json(&self.limits)?),
            ("evidence", cell::optional_json(&self.evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            name: cell.get("name")?,
            question: cell.get("question")?,
            decision: cell.get("decision")?,
            levers: Levers::default(),
            limits: cell.optional_json("limits")?,
            evidence: cell.optional_json("evidence")?,
        })
    }
}

pub(super) fn read(file: &Connection) -> Result<Vec<Scenario>, StoreError> {
    let mut scenarios = Vec::new();
    for (key, scenario) in list::keyed_rows::<Scenario>(file, None)? {
        let owner = of(key);
        let levers = Levers {
            buy: list::rows(file, Some(&owner))?,
            build: list::rows(file, Some(&owner))?,
            bind: list::rows(file, Some(&owner))?,
            borrow: list::rows(file, Some(&owner))?,
            bounce: list::rows(file, Some(&owner))?,
        };
        scenarios.push(Scenario { levers, ..scenario });
    }
    Ok(scenarios)
}

pub(super) fn write(
    file: &Connection,
    before: &[Scenario],
    after: &[Scenario],
) -> Result<(), StoreError> {
    let none = Levers::default();
    for change in list::write(file, None, before, after)? {
        let old = change.before.map_or(&none, |scenario| &scenario.levers);
        let new = change.after.map_or(&none, |scenario| &scenario.levers);
        let owner = of(change.key);
        list::write(file, Some(&owner), &old.buy, &new.buy)?;
        list::write(file, Some(&owner), &old.build, &new.build)?;
        list::write(file, Some(&owner), &old.bind, &new.bind)?;
        list::write(file, Some(&owner), &old.borrow, &new.borrow)?;
        list::write(file, Some(&owner), &old.bounce, &new.bounce)?;
    }
    Ok(())
}

fn of(key: Value) -> Owner {
    Owner { column: "scenario", key }
}
