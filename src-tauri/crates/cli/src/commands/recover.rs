//! `fivefold recover`: what can be had of a damaged plan file, and its backups.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fivefold_store::recover::{self, Recovered};
use fivefold_store::{Backup, PlanFile, backup, plan_backups};
use serde_json::json;

use crate::output;
use crate::printable::printable;
use crate::refusal::Refusal;

/// Save what a damaged plan still holds, or one of its backups, as a new plan.
///
/// The damaged file is only read. Without --output, tells what could be had of it and which backups
/// it has. A plan that is not, figure by figure, the one that was saved last says so in a note of
/// its own.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan, damaged or not.
    #[arg(value_name = "PLAN.fivefold")]
    plan: PathBuf,
    /// The new plan to write; there must be no such file yet.
    #[arg(short, long, value_name = "NEW.fivefold")]
    output: Option<PathBuf>,
    /// Take this backup instead, by its name in the folder of backups.
    #[arg(long, value_name = "NAME", requires = "output")]
    backup: Option<String>,
    /// How it is told.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// Tells or saves what can be had; `when` is the time, RFC 3339.
///
/// # Errors
/// [`Refusal`] where nothing can be had, or the new plan can't be written.
pub fn run(arguments: &Arguments, when: &str) -> Result<(), Refusal> {
    let Arguments { plan, output, backup: named, format } = arguments;
    if let (Some(to), Some(name)) = (output, named) {
        let (_, kept) = plan_backups::read(plan, name)?;
        PlanFile::create(checked(to)?, &kept, when)?;
        return output::print(&format!("The backup is saved as {}.\n", to.display()));
    }
    let had = recover::recover(plan)?;
    if let Some(to) = output {
        had.save(checked(to)?, when)?;
    }
    output::print(&match format {
        Format::Table => in_words(&had, backup::all(plan), output.as_deref()),
        Format::Json => as_json(&had, backup::all(plan)),
    })
}

fn checked(to: &Path) -> Result<&Path, Refusal> {
    match to.extension() {
        Some(ending) if ending == "fivefold" => Ok(to),
        _ => Err(Refusal::NotAPlanName(to.to_owned())),
    }
}

fn in_words(had: &Recovered, backups: Vec<Backup>, saved_as: Option<&Path>) -> String {
    let mut told = format!("{}: {} roles", printable(&had.plan.title), had.plan.roles.len());
    if let Some(last_changed) = &had.last_changed {
        let _ = write!(told, ", last changed {last_changed}");
    }
    told.push_str(if had.exact {
        "\nThis is the plan as it was saved last, figure by figure.\n"
    } else {
        "\nNot all of it could be read:\n"
    });
    for sentence in &had.missing {
        let _ = writeln!(told, "- {}", printable(sentence));
    }
    told.push_str(if backups.is_empty() { "It has no backups.\n" } else { "Its backups:\n" });
    for backup in backups {
        let _ = writeln!(told, "- {}", printable(&backup.name));
    }
    let _ = match saved_as {
        Some(to) => writeln!(told, "Saved as {}; its history begins anew.", to.display()),
        None => writeln!(told, "To save it, add -o NEW.fivefold."),
    };
    told
}

fn as_json(had: &Recovered, backups: Vec<Backup>) -> String {
    let told = json!({
        "title": had.plan.title,
        "roles": had.plan.roles.len(),
        "exact": had.exact,
        "missing": had.missing,
        "last_changed": had.last_changed,
        "backups": backups,
    });
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}
