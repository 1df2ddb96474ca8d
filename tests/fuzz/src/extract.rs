//! Everything that is made of somebody's table: its rows, an extract of staff, leavers or joiners,
//! a finance ledger, outturn.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::OnceLock;

use fivefold_engine::Plan;
use fivefold_engine::edit::{self, Edit};
use fivefold_exchange::extract::finance::{self, LedgerKey};
use fivefold_exchange::extract::flows::{self, Period, StaffThen};
use fivefold_exchange::extract::mapping::ExtractKind;
use fivefold_exchange::extract::open::{Corrections, ReadingProgress};
use fivefold_exchange::extract::preview::preview;
use fivefold_exchange::extract::{as_json, staff};
use fivefold_exchange::tables::{
    Cell, Row, ShareLimit, SharesAs, TableFile, headings, likely_heading_row,
};
use fivefold_exchange::{ExchangeError, examples, outturn_table, plan_json};

use crate::said::is_fit_to_show;

/// As many sheets of a workbook as are read here.
const MOST_SHEETS: usize = 4;
/// As many rows as are looked at for headings.
const FIRST_ROWS: usize = 60;

/// The plan it is all put into.
pub fn a_plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| {
        let all = examples::all();
        let team = all.iter().find(|example| example.id == "community-perinatal-team");
        let team = team.expect("the example is there");
        plan_json::read(team.json.as_bytes()).expect("the example is read")
    })
}

/// What reads a table as something.
type Reading = fn(&Path) -> Result<(), ExchangeError>;

const READINGS: [Reading; 5] = [
    staff_in,
    |path| flows_in(path, ExtractKind::Leavers),
    |path| flows_in(path, ExtractKind::Joiners),
    ledger_in,
    outturn_in,
];

/// Reads the file as a table and as everything that is made of one. The fuzzer, which comes to each
/// of them often enough, does one at a time.
pub fn everything_made_of(path: &Path, bytes: usize) {
    told(rows(path));
    for (place, reading) in READINGS.into_iter().enumerate() {
        if !cfg!(fuzzing) || bytes % READINGS.len() == place {
            told(reading(path));
        }
    }
}

fn told(read: Result<(), ExchangeError>) {
    if let Err(refusal) = read {
        is_fit_to_show(&refusal);
    }
}

fn on(_: ReadingProgress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn rows(path: &Path) -> Result<(), ExchangeError> {
    let file = TableFile::open(path)?;
    file.kind().words();
    let names = file.sheets().to_vec();
    for sheet in names.iter().take(MOST_SHEETS) {
        let mut first: Vec<Row> = Vec::new();
        let mut line = 0;
        for row in file.rows(Some(sheet))? {
            let row = row?;
            assert!(row.line > line, "line {} comes after line {line}", row.line);
            line = row.line;
            row.cells.iter().for_each(cell);
            if first.len() < FIRST_ROWS {
                first.push(row);
            }
        }
        let heading = likely_heading_row(&first);
        if let Some(row) = first.get(heading) {
            assert_eq!(headings(row).len(), row.cells.len());
        }
    }
    Ok(())
}

fn cell(cell: &Cell) {
    match cell.number() {
        Ok(number) => assert!(number.is_none_or(f64::is_finite), "{cell:?} is read as {number:?}"),
        Err(problem) => is_fit_to_show(&problem),
    }
    if let Err(problem) = cell.date() {
        is_fit_to_show(&problem);
    }
    if let Ok(Some(share)) = cell.share(SharesAs::Percentages, ShareLimit::Any) {
        assert!(share.fraction.is_finite() && share.fraction >= 0.0, "{cell:?}: {share:?}");
    }
}

/// An edit is refused, or makes a plan that holds.
fn applied(edit: Result<Edit, ExchangeError>) -> Result<(), ExchangeError> {
    if let Err(refusal) = edit::apply(a_plan(), &edit?) {
        is_fit_to_show(&refusal);
    }
    Ok(())
}

fn staff_in(path: &Path) -> Result<(), ExchangeError> {
    let mapping = preview(path, ExtractKind::Staff, None, None)?.guess.mapping;
    let as_at = staff::as_at(&mapping, a_plan())?;
    let count = staff::count(path, &mapping, as_at, &Corrections::new(), &mut on)?;
    let import = staff::import(&count, &mapping, "staff.csv", a_plan());
    as_json(&import);
    applied(import.edit())
}

fn flows_in(path: &Path, kind: ExtractKind) -> Result<(), ExchangeError> {
    let mapping = preview(path, kind, None, None)?.guess.mapping;
    let period = Period::of(&mapping, a_plan())?;
    let count = flows::count(path, kind, &mapping, period, &Corrections::new(), &mut on)?;
    let import = flows::import(&count, &mapping, "flows.csv", StaffThen::default(), a_plan());
    as_json(&import);
    applied(import.edit())
}

fn ledger_in(path: &Path) -> Result<(), ExchangeError> {
    let mapping = finance::preview(path, None, None)?.guess.mapping;
    for key in [LedgerKey::CostCentre, LedgerKey::Service] {
        let count = finance::count(path, &mapping, key, &Default::default(), &mut on)?;
        let staff = finance::staff_by_label(a_plan(), key);
        let import = finance::import(count, &staff, "ledger.csv", a_plan());
        as_json(&import);
        if let Some(edit) = import.edit()? {
            applied(Ok(edit))?;
        }
    }
    Ok(())
}

fn outturn_in(path: &Path) -> Result<(), ExchangeError> {
    let table = outturn_table::read(a_plan(), path)?;
    for rejected in &table.rejected {
        is_fit_to_show(&rejected.reason);
    }
    match outturn_table::edit(a_plan(), &table) {
        Some(edit) => applied(Ok(edit)),
        None => Ok(()),
    }
}
