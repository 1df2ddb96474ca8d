//! `fivefold import-ledger`: a finance ledger beside the staff, and its budgets into a plan.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fivefold_engine::Plan;
use fivefold_exchange::extract::as_json;
use fivefold_exchange::extract::finance::{
    self, ComparedStaff, LedgerCorrections, LedgerKey, LedgerMapping, staff_by_cost_centre,
    staff_by_label,
};
use fivefold_exchange::extract::mapping::{ExtractKind, Mapping, file};
use fivefold_exchange::extract::open::Corrections;
use fivefold_exchange::extract::preview::preview;
use fivefold_exchange::extract::{rejected_csv, staff};

use crate::extract::{Format, done, file_name, ledger_text, open_plan, progress};
use crate::output;
use crate::refusal::Refusal;
use crate::target::MayReplace;

/// Compare a finance ledger with the staff, and make its budgets funded posts.
///
/// By service or team it is compared with the plan's roles, and its budgets become their funded
/// posts. By cost centre it is compared with an extract of staff, and nothing is written, since
/// roles have no cost centre. Nothing is written either where the totals don't reconcile, and one
/// undo takes an import back.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The ledger: a CSV file or an Excel workbook, recognised by what is in it.
    #[arg(value_name = "LEDGER")]
    ledger: PathBuf,
    /// The Fivefold plan it is compared with, and its budgets go into.
    #[arg(long, value_name = "PLAN.fivefold", required_unless_present = "write_map")]
    plan: Option<PathBuf>,
    /// What it is compared by; the cost centre where an extract of staff is given, else the service,
    /// else the team.
    #[arg(long, value_enum, value_name = "WHAT")]
    by: Option<By>,
    /// The extract of staff to compare cost centres with.
    #[arg(long, value_name = "EXTRACT")]
    staff: Option<PathBuf>,
    /// Which column of that extract means what; guessed from the headings where left out.
    #[arg(long, value_name = "MAP.json", requires = "staff")]
    staff_map: Option<PathBuf>,
    /// Which column of the ledger means what; guessed from the headings where left out.
    #[arg(long, value_name = "MAP.json")]
    map: Option<PathBuf>,
    /// Write the mapping of the ledger that would be used, to look over and edit, and do nothing
    /// else.
    #[arg(long, value_name = "FILE")]
    write_map: Option<PathBuf>,
    /// The workbook's sheet; the first where left out.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The line the headings are on; found where left out.
    #[arg(long, value_name = "LINE")]
    heading_row: Option<u64>,
    /// Write the rejected rows as CSV, to be mended and imported.
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
    /// Say what the import would do and leave the plan as it is.
    #[arg(long)]
    dry_run: bool,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// What a ledger is compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    /// The cost centre, with an extract of staff.
    CostCentre,
    /// The service, with the plan's roles.
    Service,
    /// The team, with the plan's roles.
    Team,
}

/// Compares a ledger and takes its budgets; `now` is the time of the edit, RFC 3339.
///
/// # Errors
/// [`Refusal`] where ledger, extract, mapping or plan can't be read, and where totals don't
/// reconcile.
pub fn run(arguments: &Arguments, now: &str) -> Result<(), Refusal> {
    let ledger = &arguments.ledger;
    let mapping = mapping(arguments)?;
    if let Some(to) = &arguments.write_map {
        return output::write_file(
            to,
            ledger,
            MayReplace::NoPlan,
            file::write(&mapping).as_bytes(),
        );
    }
    // The parser has seen to it that there is one wherever it is asked for.
    let plan = arguments.plan.as_deref().unwrap_or(Path::new(""));
    let mut plan = open_plan(plan, arguments.dry_run)?;
    let key = key(arguments, &mapping)?;
    let count = finance::count(ledger, &mapping, key, &LedgerCorrections::new(), &mut progress())
        .map_err(Refusal::of_extract(ledger))?;
    let staff = compared_with(arguments, key, plan.plan())?;
    let import = finance::import(count, &staff, &file_name(ledger), plan.plan());
    if let Some(to) = &arguments.rejected {
        let text = rejected_csv::of_ledger(&import.count.rejected);
        output::write_file(to, ledger, MayReplace::NoPlan, text.as_bytes())?;
    }
    let edit = import.edit();
    if let (Ok(Some(edit)), false) = (&edit, arguments.dry_run) {
        plan.apply(edit, now)?;
    }
    output::print(&match arguments.format {
        Format::Table => ledger_text(&import),
        Format::Json => as_json(&import),
    })?;
    let told = match edit.map_err(Refusal::of_extract(ledger))? {
        Some(_) => done(arguments.dry_run, plan.plan()),
        None => "Compared by cost centre: the plan is as it was.".to_owned(),
    };
    match arguments.format {
        Format::Table => output::print(&format!("\n{told}\n")),
        Format::Json => Ok(()),
    }
}

fn mapping(arguments: &Arguments) -> Result<LedgerMapping, Refusal> {
    let mut mapping: LedgerMapping = match &arguments.map {
        Some(map) => file::read(map).map_err(Refusal::of_extract(map))?,
        None => guessed(arguments)?,
    };
    if arguments.sheet.is_some() {
        mapping.sheet.clone_from(&arguments.sheet);
    }
    mapping.heading_row = arguments.heading_row.or(mapping.heading_row);
    Ok(mapping)
}

fn guessed(arguments: &Arguments) -> Result<LedgerMapping, Refusal> {
    let ledger = &arguments.ledger;
    let guess = finance::preview(ledger, arguments.sheet.as_deref(), arguments.heading_row)
        .map_err(Refusal::of_extract(ledger))?
        .guess;
    match guess.unsure.first() {
        Some(unsure) if arguments.write_map.is_none() => {
            Err(Refusal::UnsureMapping { file: ledger.clone(), unsure: unsure.message.clone() })
        }
        _ => Ok(guess.mapping),
    }
}

fn key(arguments: &Arguments, mapping: &LedgerMapping) -> Result<LedgerKey, Refusal> {
    let has = |key: LedgerKey| mapping.columns.contains_key(&key.meaning());
    match (arguments.by, &arguments.staff) {
        (Some(By::CostCentre), None) => Err(Refusal::NoStaffToCompare),
        (Some(By::CostCentre) | None, Some(_)) => Ok(LedgerKey::CostCentre),
        (Some(By::Service | By::Team), Some(_)) => Err(Refusal::StaffNotCompared),
        (Some(By::Service), None) => Ok(LedgerKey::Service),
        (Some(By::Team), None) => Ok(LedgerKey::Team),
        (None, None) if has(LedgerKey::Service) => Ok(LedgerKey::Service),
        (None, None) if has(LedgerKey::Team) => Ok(LedgerKey::Team),
        (None, None) => Err(Refusal::NoStaffToCompare),
    }
}

fn compared_with(
    arguments: &Arguments,
    key: LedgerKey,
    plan: &Plan,
) -> Result<ComparedStaff, Refusal> {
    let Some(extract) = &arguments.staff else { return Ok(staff_by_label(plan, key)) };
    let mapping: Mapping = match &arguments.staff_map {
        Some(map) => file::read(map).map_err(Refusal::of_extract(map))?,
        None => {
            let guessed = preview(extract, ExtractKind::Staff, None, None);
            guessed.map_err(Refusal::of_extract(extract))?.guess.mapping
        }
    };
    let day = staff::as_at(&mapping, plan).map_err(Refusal::of_extract(extract))?;
    staff_by_cost_centre(extract, &mapping, day, &Corrections::new(), &mut progress())
        .map_err(Refusal::of_extract(extract))
}
