//! What the tests are made with: extracts as text, plans, imports without ceremony.

use std::ops::ControlFlow;
use std::path::PathBuf;

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_engine::edit;
use fivefold_engine::plan::{Role, Scenario};
use fivefold_exchange::ExchangeError;
use fivefold_exchange::extract::flows::{self, FlowImport, Period, StaffThen};
use fivefold_exchange::extract::mapping::{ExtractKind, Mapping};
use fivefold_exchange::extract::open::{Corrections, ReadingProgress};
use fivefold_exchange::extract::preview::preview;
use fivefold_exchange::extract::staff::{self, StaffCount, StaffImport};
use tempfile::TempDir;

/// An extract on disk, gone with the test.
pub struct Extract {
    pub path: PathBuf,
    _folder: TempDir,
}

/// An extract of these lines.
pub fn extract(lines: &str) -> Extract {
    extract_of("extract.csv", lines.as_bytes())
}

/// An extract of these bytes.
pub fn extract_of(name: &str, bytes: &[u8]) -> Extract {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    Extract { path, _folder: folder }
}

/// The mapping guessed.
pub fn guessed(extract: &Extract, kind: ExtractKind) -> Mapping {
    preview(&extract.path, kind, None, None).unwrap().guess.mapping
}

/// Goes on whatever progress is told.
pub fn on(_: ReadingProgress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The staff of an extract on 31 March 2026.
pub fn counted(extract: &Extract, mapping: &Mapping) -> Result<StaffCount, ExchangeError> {
    staff::count(&extract.path, mapping, day("2026-03-31"), &Corrections::new(), &mut on)
}

/// What an extract's staff make of a plan, mapped as guessed.
pub fn staff_import(lines: &str, plan: &Plan) -> StaffImport {
    let extract = extract(lines);
    let mapping = guessed(&extract, ExtractKind::Staff);
    let count = counted(&extract, &mapping).unwrap();
    staff::import(&count, &mapping, "staff.csv", plan)
}

/// What an extract's leavers or joiners make of a plan, mapped as guessed and then as changed.
pub fn flow_import(
    kind: ExtractKind,
    lines: &str,
    plan: &Plan,
    change: impl FnOnce(&mut Mapping),
) -> FlowImport {
    let extract = extract(lines);
    let mut mapping = guessed(&extract, kind);
    change(&mut mapping);
    let period = Period::of(&mapping, plan).unwrap();
    let count =
        flows::count(&extract.path, kind, &mapping, period, &Corrections::new(), &mut on).unwrap();
    flows::import(&count, &mapping, "leavers.csv", StaffThen::default(), plan)
}

/// A plan as a new one is, its baseline 31 March 2026.
pub fn new_plan() -> Plan {
    let role = Role { id: "role-1".into(), name: "First role".into(), ..Role::default() };
    plan_of(vec![role])
}

/// A plan of these roles, its baseline 31 March 2026.
pub fn plan_of(roles: Vec<Role>) -> Plan {
    let scenario = Scenario { name: "Scenario 1".into(), ..Scenario::default() };
    Plan {
        title: "Plan".into(),
        first_year: 2027,
        years: 5,
        roles,
        scenarios: vec![scenario],
        ..Plan::default()
    }
}

/// The plan with an import's staff.
pub fn with_staff(plan: &Plan, import: &StaffImport) -> Plan {
    edit::apply(plan, &import.edit().unwrap()).unwrap()
}

/// Heads and WTE of the roles afterwards, by name.
pub fn roles(import: &StaffImport) -> Vec<(&str, f64, f64)> {
    let of = |role: &'_ fivefold_exchange::extract::staff::RoleImport| {
        role.after.map(|after| (after.heads, (after.wte * 1e6).round() / 1e6))
    };
    let roles = import.roles.iter();
    roles.filter_map(|role| of(role).map(|(heads, wte)| (role.name.as_str(), heads, wte))).collect()
}
