//! Roles, with their dated changes of funded posts.

use fivefold_engine::plan::Role;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::cell::{self, Cell, Cells};
use super::list::{self, ListRow, Owner};
use crate::StoreError;

impl ListRow for Role {
    const TABLE: &'static str = "role";

    fn own_id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn cells(&self) -> Result<Cells, StoreError> {
        Ok(vec![
            ("name", Value::Text(self.name.clone())),
            ("staff_group", cell::optional_text(&self.staff_group)),
            ("service", cell::optional_text(&self.service)),
            ("team", cell::optional_text(&self.team)),
            ("band", cell::optional_text(&self.band)),
            ("employer", cell::optional_text(&self.employer)),
            ("group", cell::optional_text(&self.group)),
            ("occupation_code", cell::optional_text(&self.occupation_code)),
            ("registered", cell::optional_flag(self.registered)),
            ("baseline_heads", cell::optional_number(self.baseline_heads)),
            ("baseline_wte", cell::optional_number(self.baseline_wte)),
            ("age_bands", cell::rows(&self.age_bands)?),
            ("wte_per_head", cell::optional_json(&self.wte_per_head)?),
            ("leaver_rate", cell::optional_json(&self.leaver_rate)?),
            ("leaver_definition", cell::optional_word(&self.leaver_definition)?),
            ("leavers_counted", cell::optional_json(&self.leavers_counted)?),
            ("usual_joiners", cell::optional_json(&self.usual_joiners)?),
            ("joiners_counted", cell::optional_json(&self.joiners_counted)?),
            ("establishment_wte", cell::optional_number(self.establishment_wte)),
            ("pay_per_wte", cell::optional_number(self.pay_per_wte)),
            ("as_imported", cell::map(&self.as_imported)?),
            ("evidence", cell::optional_json(&self.evidence)?),
            ("field_evidence", cell::map(&self.field_evidence)?),
        ])
    }

    fn read(cell: &Cell<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: cell.get("id")?,
            name: cell.get("name")?,
            staff_group: cell.get("staff_group")?,
            service: cell.get("service")?,
            team: cell.get("team")?,
            band: cell.get("band")?,
            employer: cell.get("employer")?,
            group: cell.get("group")?,
            occupation_code: cell.get("occupation_code")?,
            registered: cell.get("registered")?,
            baseline_heads: cell.get("baseline_heads")?,
            baseline_wte: cell.get("baseline_wte")?,
            age_bands: cell.rows("age_bands")?,
            wte_per_head: cell.optional_json("wte_per_head")?,
            leaver_rate: cell.optional_json("leaver_rate")?,
            leaver_definition: cell.optional_word("leaver_definition")?,
            leavers_counted: cell.optional_json("leavers_counted")?,
            usual_joiners: cell.optional_json("usual_joiners")?,
            joiners_counted: cell.optional_json("joiners_counted")?,
            establishment_wte: cell.get("establishment_wte")?,
            establishment_changes: Vec::new(),
            pay_per_wte: cell.get("pay_per_wte")?,
            as_imported: cell.map("as_imported")?,
            evidence: cell.optional_json("evidence")?,
            field_evidence: cell.map("field_evidence")?,
        })
    }
}

pub(super) fn read(file: &Connection) -> Result<Vec<Role>, StoreError> {
    let mut roles = Vec::new();
    for (key, role) in list::keyed_rows::<Role>(file, None)? {
        let establishment_changes = list::rows(file, Some(&of(key)))?;
        roles.push(Role { establishment_changes, ..role });
    }
    Ok(roles)
}

pub(super) fn write(file: &Connection, before: &[Role], after: &[Role]) -> Result<(), StoreError> {
    for change in list::write(file, None, before, after)? {
        let old = change.before.map_or(&[][..], |role| &role.establishment_changes);
        let new = change.after.map_or(&[][..], |role| &role.establishment_changes);
        list::write(file, Some(&of(change.key)), old, new)?;
    }
    Ok(())
}

fn of(key: Value) -> Owner {
    Owner { column: "role", key }
}
