//! How a command that imports an extract is asked.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_exchange::ExchangeError;
use fivefold_exchange::extract::mapping::{ExtractKind, Mapping, NotInExtract, RolePart, file};
use fivefold_exchange::extract::preview::preview;
use fivefold_exchange::extract::{RejectedRow, rejected_csv};
use fivefold_store::PlanFile;

use crate::loaded_plan::{FileKind, kind_of};
use crate::output;
use crate::refusal::Refusal;
use crate::target::MayReplace;

// What every import of an extract is asked with. Not as documentation, which would take the place
// of each command's own.
#[derive(Debug, Args)]
pub struct ExtractArguments {
    /// The extract: a CSV file or an Excel workbook, recognised by what is in it.
    #[arg(value_name = "EXTRACT")]
    pub extract: PathBuf,
    /// The Fivefold plan it goes into.
    #[arg(long, value_name = "PLAN.fivefold", required_unless_present = "write_map")]
    plan: Option<PathBuf>,
    /// Which column means what, and the rest of the mapping; guessed from the headings where left
    /// out. An option below takes precedence over it.
    #[arg(long, value_name = "MAP.json")]
    map: Option<PathBuf>,
    /// Write the mapping that would be used, to look over and edit, and import nothing.
    #[arg(long, value_name = "FILE")]
    pub write_map: Option<PathBuf>,
    /// The workbook's sheet; the first where left out.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The line the headings are on; found where left out.
    #[arg(long, value_name = "LINE")]
    heading_row: Option<u64>,
    /// What tells one role from another: staff_group, occupation_code, job_role, band, service,
    /// team, employer.
    #[arg(long, value_name = "PART,…", value_delimiter = ',', value_parser = role_part)]
    role_by: Vec<RolePart>,
    /// Set roles of the plan that nobody in the extract is of to 0, instead of keeping them.
    #[arg(long)]
    others_to_zero: bool,
    /// Write rejected rows with their reasons, without identifiers and dates of birth.
    #[arg(long, value_name = "FILE.csv")]
    rejected: Option<PathBuf>,
    /// Say what the import would do and leave the plan as it is.
    #[arg(long)]
    pub dry_run: bool,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// How the result of an import is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading.
    Table,
    /// Every figure.
    Json,
}

impl ExtractArguments {
    /// The mapping asked for.
    ///
    /// # Errors
    /// [`Refusal`] where it can't be read, and where a guess leaves something to decide.
    pub fn mapping(&self, kind: ExtractKind) -> Result<Mapping, Refusal> {
        let mut mapping = match &self.map {
            Some(map) => file::read(map).map_err(Refusal::of_extract(map))?,
            None => self.guessed(kind)?,
        };
        if self.sheet.is_some() {
            mapping.sheet.clone_from(&self.sheet);
        }
        mapping.heading_row = self.heading_row.or(mapping.heading_row);
        if !self.role_by.is_empty() {
            mapping.role_by.clone_from(&self.role_by);
        }
        if self.others_to_zero {
            mapping.roles_not_in_extract = NotInExtract::SetToZero;
        }
        Ok(mapping)
    }

    fn guessed(&self, kind: ExtractKind) -> Result<Mapping, Refusal> {
        let guess = preview(&self.extract, kind, self.sheet.as_deref(), self.heading_row)
            .map_err(Refusal::of_extract(&self.extract))?
            .guess;
        match guess.unsure.iter().find(|unsure| unsure.matters) {
            Some(unsure) if self.write_map.is_none() => Err(Refusal::UnsureMapping {
                file: self.extract.clone(),
                unsure: unsure.message.clone(),
            }),
            _ => Ok(guess.mapping),
        }
    }

    /// Writes the mapping.
    ///
    /// # Errors
    /// [`Refusal`] where it can't be written.
    pub fn write_map(&self, to: &Path, mapping: &Mapping) -> Result<(), Refusal> {
        output::write_file(to, &self.extract, MayReplace::NoPlan, file::write(mapping).as_bytes())
    }

    /// The plan's file, opened only for reading in a dry run.
    ///
    /// # Errors
    /// [`Refusal`] where it is no Fivefold plan.
    pub fn open_plan(&self) -> Result<PlanFile, Refusal> {
        // The parser has seen to it that there is one wherever it is asked for.
        let plan = self.plan.as_deref().unwrap_or(Path::new(""));
        open_plan(plan, self.dry_run)
    }

    /// Writes the rejected rows where that was asked for.
    ///
    /// # Errors
    /// [`Refusal`] where they can't be written.
    pub fn write_rejected(&self, rejected: &[RejectedRow]) -> Result<(), Refusal> {
        let Some(to) = &self.rejected else { return Ok(()) };
        let text = rejected_csv::write(rejected);
        output::write_file(to, &self.extract, MayReplace::NoPlan, text.as_bytes())
    }

    /// Tells the result, and puts it into the plan unless this is a dry run; the result is told
    /// also where it can't be put there.
    ///
    /// # Errors
    /// [`Refusal`] where the totals don't reconcile or the plan can't be written.
    pub fn finish(
        &self,
        mut plan: PlanFile,
        told: &str,
        edit: Result<Edit, ExchangeError>,
        now: &str,
    ) -> Result<(), Refusal> {
        if let (Ok(edit), false) = (&edit, self.dry_run) {
            plan.apply(edit, now)?;
        }
        output::print(told)?;
        edit.map_err(Refusal::of_extract(&self.extract))?;
        if self.format == Format::Table {
            output::print(&format!("\n{}\n", done(self.dry_run, plan.plan())))?;
        }
        Ok(())
    }

    /// The extract's file name, as the plan's evidence names it.
    pub fn source(&self) -> String {
        file_name(&self.extract)
    }
}

/// A file's name without its folder.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Opens a plan to import into; only for reading in a dry run.
///
/// # Errors
/// [`Refusal`] where it is no Fivefold plan.
pub fn open_plan(plan: &Path, dry_run: bool) -> Result<PlanFile, Refusal> {
    if plan.exists() && kind_of(plan) == FileKind::PlanJson {
        return Err(Refusal::NoPlanToImportInto(plan.to_owned()));
    }
    Ok(if dry_run { PlanFile::open_read_only(plan)? } else { PlanFile::open(plan)? })
}

/// What was done with a plan, in a sentence.
pub fn done(dry_run: bool, plan: &Plan) -> String {
    match dry_run {
        true => "Dry run: the plan is as it was.".to_owned(),
        false => format!("Imported into \"{}\". One undo in the window takes it back.", plan.title),
    }
}

fn role_part(text: &str) -> Result<RolePart, String> {
    RolePart::ALL.into_iter().find(|part| part.word() == text).ok_or_else(|| {
        let words: Vec<&str> = RolePart::ALL.into_iter().map(RolePart::word).collect();
        format!("write some of {}", words.join(", "))
    })
}
