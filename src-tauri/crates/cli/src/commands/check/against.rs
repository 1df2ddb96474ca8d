//! Whether a report or workbook is what a plan says.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use fivefold_engine::Plan;
use fivefold_exchange::model_workbook::{self, Difference, Differences};
use fivefold_exchange::plan_json;
use fivefold_report::{self as report, Signature, Verdict};
use fivefold_store::{PlanFile, SignOff, standing};

use crate::loaded_plan::{FileKind, load};
use crate::output;
use crate::printable::printable;
use crate::refusal::Refusal;

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// How every zip archive begins, a workbook among them.
const ZIP_MAGIC: &[u8] = b"PK";
/// The most of a report that is read, in bytes: the largest this program makes is a tenth of it.
const LARGEST_REPORT: u64 = 512 * 1024 * 1024;

/// Compares a file with a plan and prints what came of it.
///
/// # Errors
/// [`Refusal`] where the file isn't what the program makes of the plan, and where either can't be
/// read.
pub fn check(file: &Path, plan_file: &Path) -> Result<(), Refusal> {
    let loaded = load(plan_file)?;
    let made = Made::read(file)?;
    let told = match made.compare(file, &loaded.plan, &loaded.sign_offs) {
        Err(Refusal::OfAnotherPlan { file, of, plan }) if loaded.kind == FileKind::PlanFile => {
            return Err(match version_of(plan_file, &of)? {
                Some((version, then)) => match made.compare(&file, &then, &loaded.sign_offs) {
                    Ok(_) => Refusal::OfVersion { file, version: printable(&version) },
                    Err(refused) => refused,
                },
                None => Refusal::OfAnotherPlan { file, of, plan },
            });
        }
        other => other?,
    };
    output::print(&told)
}

/// A file that was made of a plan.
enum Made {
    Workbook,
    /// The whole of it.
    Report(Vec<u8>),
}

impl Made {
    fn read(file: &Path) -> Result<Self, Refusal> {
        let unreadable = |reason| Refusal::Unreadable { file: file.to_owned(), reason };
        let mut bytes = Vec::new();
        let mut opened = File::open(file).map_err(unreadable)?.take(LARGEST_REPORT);
        opened.by_ref().take(2).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes == ZIP_MAGIC {
            return Ok(Self::Workbook);
        }
        opened.read_to_end(&mut bytes).map_err(unreadable)?;
        Ok(Self::Report(bytes))
    }

    /// What to print of a file that is what the plan says.
    fn compare(&self, file: &Path, plan: &Plan, sign_offs: &[SignOff]) -> Result<String, Refusal> {
        let hash = plan_json::content_hash(plan);
        match self {
            Self::Workbook => workbook(file, plan, &hash),
            Self::Report(bytes) => {
                let signed = standing::as_reported(sign_offs, &hash).signed;
                report_of(file, bytes, plan, &hash, &signed)
            }
        }
    }
}

/// Whoever a report says stands behind it has to be among those who signed: the report is made
/// again as it says it was, and anybody can say anything.
fn report_of(
    file: &Path,
    bytes: &[u8],
    plan: &Plan,
    hash: &str,
    signed: &[Signature],
) -> Result<String, Refusal> {
    let named = file.to_owned();
    match report::verify(bytes, plan, hash, VERSION)? {
        Verdict::Same(provenance) => {
            let said = &provenance.edition.standing.signed;
            if let Some(by) = said.iter().find(|by| !signed.contains(by)) {
                return Err(Refusal::NotSignedBy { file: named, name: printable(&by.name) });
            }
            let scenario = plan.scenarios.get(provenance.scenario);
            let name = scenario.map_or("", |scenario| &scenario.name);
            Ok(format!(
                "{}: a report of the scenario {}, plan as of {}\n\
                 Verified: byte for byte what this program makes of the plan.\n",
                file.display(),
                printable(name),
                provenance.edition.date.format("%-d %B %Y"),
            ))
        }
        Verdict::Changed(_) => Err(Refusal::ReportChanged(named)),
        Verdict::MadeByAnother { version } => {
            let maker = version.map(|version| format!("Fivefold {}", printable(&version)));
            let maker = maker.unwrap_or_else(|| "another version of the program".to_owned());
            Err(Refusal::MadeByAnother { file: named, maker })
        }
        Verdict::OfAnother { plan_hash } => Err(of_another(file, plan_hash, hash)),
        Verdict::NoReport => Err(Refusal::NoReport(named)),
    }
}

fn workbook(file: &Path, plan: &Plan, hash: &str) -> Result<String, Refusal> {
    use model_workbook::Verdict;

    let named = file.to_owned();
    let described = |scenario: &str| {
        format!("{}: a workbook of the scenario {}\n", file.display(), printable(scenario))
    };
    match model_workbook::verify(file, plan, hash, VERSION)? {
        Verdict::Same(told) => Ok(format!(
            "{}Verified: byte for byte what this program writes of the plan.\n",
            described(&told.scenario)
        )),
        Verdict::SavedAgain(told) => Ok(format!(
            "{}Verified: another program has saved it, and every cell still shows what this one \
             works out of the plan.\n",
            described(&told.scenario)
        )),
        Verdict::Changed(told, differences) => {
            output::print(&format!("{}{}", described(&told.scenario), listed(&differences)))?;
            Err(Refusal::WorkbookChanged { file: named, cells: differences.all })
        }
        Verdict::MadeByAnother { version } => {
            Err(Refusal::MadeByAnother { file: named, maker: printable(&version) })
        }
        Verdict::OfAnother { plan_hash } => Err(of_another(file, plan_hash, hash)),
        Verdict::NoWorkbook => Err(Refusal::NoReport(named)),
    }
}

fn of_another(file: &Path, of: String, plan: &str) -> Refusal {
    Refusal::OfAnotherPlan { file: file.to_owned(), of: printable(&of), plan: plan.to_owned() }
}

/// Every difference that is told, a line each.
fn listed(differences: &Differences) -> String {
    let line = |one: &Difference| {
        let place = match &one.cell {
            Some(cell) => format!("{} {cell}", printable(&one.sheet)),
            None => printable(&one.sheet),
        };
        let said = |text: &Option<String>| text.as_deref().map_or("nothing".to_owned(), printable);
        format!("  {place}: {}, was {}\n", said(&one.shows), said(&one.written))
    };
    let lines: String = differences.first.iter().map(line).collect();
    match differences.all.saturating_sub(differences.first.len()) {
        0 => lines,
        more => format!("{lines}  and {more} more\n"),
    }
}

/// The version with this content that a plan file keeps, newest first.
fn version_of(plan_file: &Path, hash: &str) -> Result<Option<(String, Plan)>, Refusal> {
    let file = PlanFile::open_read_only(plan_file)?;
    for version in file.view().versions {
        let plan = file.version(version.id)?;
        if plan_json::content_hash(&plan) == hash {
            return Ok(Some((version.name, plan)));
        }
    }
    Ok(None)
}
