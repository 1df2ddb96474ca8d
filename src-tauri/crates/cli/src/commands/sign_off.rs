//! `fivefold sign-off`: who stands behind a plan, and standing behind it.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use fivefold_exchange::plan_json;
use fivefold_store::{NewSignOff, PlanFile, PlanView, SignOffAct, Standing};

use crate::loaded_plan::{FileKind, kind_of};
use crate::refusal::Refusal;
use crate::strict_date::strict_date;
use crate::{output, sign_off_text};

/// Sign a plan off, or list who did.
///
/// Without --as, whether the plan is a draft, reviewed or approved, and every sign-off. With it,
/// the plan as it is now is signed and kept as a version that is locked. A later change makes a
/// draft of it; changed back, it is the signed plan again. Withdrawing takes back every sign-off of
/// the plan as it is now.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan.
    #[arg(value_name = "PLAN.fivefold")]
    plan: PathBuf,
    /// What is done with the plan as it is now.
    #[arg(long = "as", value_name = "ACT", value_parser = act(), requires_all = ["name", "role", "date"])]
    act: Option<SignOffAct>,
    /// Who does it.
    #[arg(long, value_name = "NAME", requires = "act")]
    name: Option<String>,
    /// What they are, such as "Director of workforce".
    #[arg(long, value_name = "ROLE", requires = "act")]
    role: Option<String>,
    /// The day it was done.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = strict_date, requires = "act")]
    date: Option<NaiveDate>,
    /// What they have to say about it.
    #[arg(long, value_name = "TEXT", requires = "act")]
    note: Option<String>,
    /// How the list is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// An act by its name; any other is refused with the names there are.
fn act() -> impl TypedValueParser<Value = SignOffAct> {
    PossibleValuesParser::new(SignOffAct::ALL.map(SignOffAct::name))
        .try_map(|name| SignOffAct::named(&name).ok_or("there is no such act"))
}

/// Signs where that is asked for, and lists who signed; `when` is the time, RFC 3339.
///
/// # Errors
/// [`Refusal`] where it is no plan file, or can't be read or signed.
pub fn run(arguments: &Arguments, when: &str) -> Result<(), Refusal> {
    if arguments.plan.exists() && kind_of(&arguments.plan) == FileKind::PlanJson {
        return Err(Refusal::NoPlanToSign(arguments.plan.clone()));
    }
    let view = match asked(arguments) {
        Some(asked) => sign(&arguments.plan, &asked, when)?,
        None => PlanFile::open_read_only(&arguments.plan)?.view(),
    };
    let plan_hash = plan_json::content_hash(&view.plan);
    let standing = Standing::of(&view.sign_offs, &plan_hash);
    output::print(&match arguments.format {
        Format::Table => sign_off_text::of(&view, &standing, &plan_hash),
        Format::Json => sign_off_text::json(&view.sign_offs, &standing, &plan_hash),
    })
}

/// The sign-off that is asked for; whatever it lacks is refused before.
fn asked(arguments: &Arguments) -> Option<NewSignOff> {
    Some(NewSignOff {
        act: arguments.act?,
        name: arguments.name.clone()?,
        role: arguments.role.clone()?,
        date: arguments.date?.to_string(),
        note: arguments.note.clone(),
    })
}

fn sign(plan: &Path, asked: &NewSignOff, when: &str) -> Result<PlanView, Refusal> {
    let mut file = PlanFile::open(plan)?;
    let plan_hash = plan_json::content_hash(file.plan());
    Ok(file.sign_off(asked, &plan_hash, when)?)
}
