//! `fivefold merge-pack`: what came back from a service lead, listed and taken where accepted.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_engine::edit;
use fivefold_engine::plan::financial_year;
use fivefold_exchange::pack::{self, PackReview, ReturnedPack};
use fivefold_store::PlanFile;

use crate::loaded_plan::{FileKind, kind_of, load};
use crate::output;
use crate::printable::printable;
use crate::refusal::Refusal;

/// Merge a pack that came back: list each difference, and take those that are accepted.
///
/// Nothing is taken that isn't named by --accept. What is taken is one step, which undo in the
/// window takes back. Cells that can't be read are listed with sheet, row and reason.
#[derive(Debug, Args)]
#[command(after_help = "Accept:\n  \
    all      every difference; of conflicts, where the plan was changed meanwhile, what\n           \
             --conflicts says\n  \
    r3.2027  those of these ids, parted by commas")]
pub struct Arguments {
    /// The .fivefold plan; plan JSON only to look.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The workbook that came back.
    #[arg(value_name = "PACK.xlsx")]
    pack: PathBuf,
    /// What is taken: all, or ids of the list.
    #[arg(long, value_name = "all|IDS", value_delimiter = ',')]
    accept: Vec<String>,
    /// Which of both is kept of all conflicts, with --accept all.
    #[arg(long, value_enum, value_name = "WHOSE", default_value_t = Conflicts::Ours)]
    conflicts: Conflicts,
    /// Say what would be taken, and take nothing.
    #[arg(long)]
    dry_run: bool,
    /// How the list is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// What is done with every figure that both the plan and the pack changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Conflicts {
    /// The plan keeps what it has.
    Ours,
    /// What came back is taken.
    Theirs,
}

/// Lists what came back and takes what is accepted; `when` is the time, RFC 3339.
///
/// # Errors
/// [`Refusal`] where plan or pack can't be read, an id isn't listed, or the plan can't be changed.
pub fn run(arguments: &Arguments, when: &str) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    let returned = ReturnedPack::read(&arguments.pack)
        .map_err(|reason| Refusal::Pack { file: arguments.pack.clone(), reason })?;
    let review = pack::review(&plan, &returned)?;
    let accepted = accepted(&review, arguments);
    let step = pack::edit(&plan, &returned, &accepted)?;
    if let Some(step) = &step {
        edit::apply(&plan, step)?;
    }
    let mut told = match arguments.format {
        Format::Json => serde_json::to_string_pretty(&review).unwrap_or_default() + "\n",
        Format::Table => listed(&review),
    };
    if let (Some(step), false) = (&step, arguments.dry_run) {
        if kind_of(&arguments.plan) == FileKind::PlanJson {
            return Err(Refusal::NotAPlanFile(arguments.plan.clone()));
        }
        PlanFile::open(&arguments.plan)?.apply(step, when)?;
    }
    if arguments.format == Format::Table {
        told.push_str(&outcome(accepted.len(), arguments.dry_run, &review));
    }
    output::print(&told)
}

/// The ids that are accepted; of all of them, conflicts only where theirs are wanted.
fn accepted(review: &PackReview, arguments: &Arguments) -> Vec<String> {
    let named: Vec<&str> = arguments.accept.iter().map(|id| id.trim()).collect();
    if named != ["all"] {
        return named.into_iter().map(str::to_owned).collect();
    }
    let theirs = arguments.conflicts == Conflicts::Theirs;
    let taken = review.differences.iter().filter(|one| theirs || !one.conflict);
    taken.map(|one| one.id.clone()).collect()
}

fn listed(review: &PackReview) -> String {
    let mut text = String::new();
    for sentence in &review.sentences {
        text.push_str(&format!("{}\n", printable(sentence)));
    }
    for one in &review.differences {
        let year = one.year.map(|year| format!(", {}", financial_year(year))).unwrap_or_default();
        let conflict = if one.conflict { "  conflict" } else { "" };
        let [role, field] = [&one.role, &one.field].map(|text| printable(text));
        let [was, now, came_back] =
            [&one.was, &one.now, &one.came_back].map(|value| printable(&value.words));
        text.push_str(&format!(
            "{:<12} {role}, {field}{year}{conflict}\n             sent {was}; in the plan now \
             {now}; came back {came_back}\n",
            one.id,
        ));
    }
    if !review.unread.is_empty() {
        text.push_str("Can't be taken\n");
    }
    for cell in &review.unread {
        let row = match cell.row {
            0 => String::new(),
            row => format!(", row {row}"),
        };
        let [about, reason] = [&cell.about, &cell.reason].map(|text| printable(text));
        text.push_str(&format!("  {}{row}: {about}. {reason}\n", cell.sheet));
    }
    text
}

fn outcome(accepted: usize, dry_run: bool, review: &PackReview) -> String {
    match (accepted, dry_run) {
        (0, _) if review.differences.is_empty() => String::new(),
        (0, _) => "Nothing was taken. Name what is to be taken with --accept.\n".to_owned(),
        (taken, true) => {
            format!("{taken} of {} would be taken.\n", review.differences.len())
        }
        (taken, false) => format!("{taken} of {} taken.\n", review.differences.len()),
    }
}
