//! Why a command is refused, as it is told on standard error.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use fivefold_charts::ChartError;
use fivefold_engine::EngineError;
use fivefold_exchange::ExchangeError;
use fivefold_exchange::whole_file::cause;
use fivefold_optimise::MixError;
use fivefold_report::ReportError;
use fivefold_simulate::SimulateError;
use fivefold_store::StoreError;

/// Why a command is refused. Nothing was written or changed.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The file holds no plan JSON that can be read.
    #[error("{}: {reason}", file.display())]
    PlanJson {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        reason: ExchangeError,
    },
    /// The plan file can't be opened or written.
    #[error(transparent)]
    PlanFile(#[from] StoreError),
    /// There is nothing to import: the file is a Fivefold plan.
    #[error(
        "{} is a Fivefold plan already. Import reads plan JSON; to have a second plan, copy the \
         file.",
        .0.display()
    )]
    AlreadyPlanFile(PathBuf),
    /// A plan file has to be told from other files by its name.
    #[error("{} does not end in .fivefold, as the name of a plan does. Add the ending.", .0.display())]
    NotAPlanName(PathBuf),
    /// An extract can't be read, counted or put into the plan.
    #[error("{}: {reason}", file.display())]
    Extract {
        /// The extract, or the mapping.
        file: PathBuf,
        /// What is wrong and what to do.
        reason: ExchangeError,
    },
    /// The headings of an extract leave something to decide.
    #[error(
        "{}: {unsure} Have the mapping written with --write-map MAP.json, choose there, and import \
         with --map MAP.json.",
        file.display()
    )]
    UnsureMapping {
        /// The extract.
        file: PathBuf,
        /// What there is to decide.
        unsure: String,
    },
    /// Cost centres are compared with an extract of staff, and none is given.
    #[error(
        "Roles have no cost centre: name an extract of staff to compare with (--staff EXTRACT), or \
         compare by service or team (--by service)."
    )]
    NoStaffToCompare,
    /// Services and teams are compared with the plan's roles.
    #[error(
        "By service or team a ledger is compared with the plan's roles. Leave --staff out, or \
         compare by cost centre (--by cost-centre)."
    )]
    StaffNotCompared,
    /// Plan JSON keeps no history an import could be taken back from.
    #[error(
        "{} is no Fivefold plan. An extract goes into a .fivefold plan; make one of plan JSON with \
         fivefold import first.",
        .0.display()
    )]
    NoPlanToImportInto(PathBuf),
    /// The plan maps no such team.
    #[error("There is no team \"{wanted}\" with functions. The plan has: {}.", crate::names::listed(.there_are.iter().map(String::as_str)))]
    NoSuchTeam {
        /// The name asked for.
        wanted: String,
        /// The names there are.
        there_are: Vec<String>,
    },
    /// The plan can't be projected.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The plan can't be simulated as asked.
    #[error(transparent)]
    Simulate(#[from] SimulateError),
    /// There is nothing to draw or report.
    #[error("The plan has no scenario. Add one, with or without levers.")]
    NoScenario,
    /// There is no scenario of that name.
    #[error("There is no scenario \"{wanted}\". The plan has: {there_are}.")]
    UnknownScenario {
        /// The name asked for.
        wanted: String,
        /// The names there are.
        there_are: String,
    },
    /// Plan JSON is the plan as it is.
    #[error(
        "Plan JSON always holds every scenario. Leave --scenario out, or export another format."
    )]
    ScenarioOfPlanJson,
    /// No role is in the scope.
    #[error("There is no {what} \"{wanted}\" in the plan. {there_are}")]
    UnknownScope {
        /// What was asked for: `role`, `service`.
        what: &'static str,
        /// The name or id asked for.
        wanted: String,
        /// The names there are, as a sentence.
        there_are: String,
    },
    /// Bounce moves people out of another role.
    #[error("Bounce moves people from another role. Name it with --from.")]
    NobodyToMove,
    /// Limits of a best mix can't be read.
    #[error(
        "{}: {reason}. Correct it as docs/best-mix.md says.",
        file.display()
    )]
    Limits {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// There is no best mix of that.
    #[error(transparent)]
    Mix(#[from] MixError),
    /// The chart can't be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// A picture's name has an ending that is neither SVG's nor PNG's.
    #[error("{} is no name for a chart. Let it end in .svg or .png.", .0.display())]
    NoPicture(PathBuf),
    /// A report's name has an ending that is neither PDF's nor HTML's.
    #[error("{} is no name for a report. Let it end in .pdf or .html.", .0.display())]
    NoReportName(PathBuf),
    /// The report can't be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The file that came back is no pack, or can't be read.
    #[error("{}: {reason}", file.display())]
    Pack {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        reason: ExchangeError,
    },
    /// Plan JSON is not changed in place.
    #[error(
        "{} is plan JSON, which is not changed in place. Import it as a .fivefold plan first, or \
         add --dry-run.",
        .0.display()
    )]
    NotAPlanFile(PathBuf),
    /// Plan JSON keeps no sign-offs.
    #[error(
        "{} is no Fivefold plan, and only a .fivefold plan keeps who signed it. Make one of plan \
         JSON with fivefold import, and sign that.",
        .0.display()
    )]
    NoPlanToSign(PathBuf),
    /// An output of another kind can't be made.
    #[error(transparent)]
    Exchange(#[from] ExchangeError),
    /// The output would replace the plan it is made from.
    #[error("{} is the plan itself. Choose another name for the output.", .0.display())]
    WouldReplacePlan(PathBuf),
    /// The output would replace another plan.
    #[error("{} holds a plan, which would be lost. Choose another name for the output.", .0.display())]
    WouldReplaceAnotherPlan(PathBuf),
    /// The output has the name of a folder.
    #[error("{} is a folder. Choose a file name for the output.", .0.display())]
    OutputIsFolder(PathBuf),
    /// Somebody wants the file left as it is.
    #[error("{} is read-only. Choose another name for the output.", .0.display())]
    OutputIsReadOnly(PathBuf),
    /// A link that leads nowhere.
    #[error(
        "{} is a link to a file that isn't there. Choose another name for the output.",
        .0.display()
    )]
    LinkToNothing(PathBuf),
    /// The output can't be written.
    #[error(
        "{} can't be written: {}. Choose another folder or name.",
        file.display(),
        cause(reason)
    )]
    Unwritable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// Standard output is closed or full.
    #[error("Standard output can't be written: {}. Send it elsewhere.", cause(.0))]
    StandardOutput(io::Error),
    /// A report or workbook says nothing of a plan.
    #[error(
        "{} is no report or workbook of formulas of this program, or no longer says so. Name the \
         file as it was exported.",
        .0.display()
    )]
    NoReport(PathBuf),
    /// A report or workbook is of another plan, or of this one as it was.
    #[error(
        "{} was made of a plan with another content: its SHA-256 begins with {}, the plan's with \
         {}. Export it again, or compare it with the plan it was made of.",
        file.display(),
        beginning(of),
        beginning(plan)
    )]
    OfAnotherPlan {
        /// The report.
        file: PathBuf,
        /// The SHA-256 of the content it says it is of.
        of: String,
        /// That of the plan.
        plan: String,
    },
    /// A report or workbook is of a version that the plan keeps.
    #[error(
        "{} is what the program makes of the version \"{version}\", and not of the plan as it is. \
         Export it again, or restore that version.",
        file.display()
    )]
    OfVersion {
        /// The report.
        file: PathBuf,
        /// The version's name.
        version: String,
    },
    /// Only the program that made a report can make it again.
    #[error(
        "{} is of the plan as it is by its hash, but was made by {maker}. Only that can make it \
         again to compare; check it there, or export it again.",
        file.display()
    )]
    MadeByAnother {
        /// The report.
        file: PathBuf,
        /// The program and its version.
        maker: String,
    },
    /// A report names somebody who stands behind it, and the plan doesn't.
    #[error(
        "{} says that {name} signed it, which the plan has no record of, or no longer. Compare it \
         with the plan file that was signed, or don't rely on that.",
        file.display()
    )]
    NotSignedBy {
        /// The report.
        file: PathBuf,
        /// Who is said to have signed it.
        name: String,
    },
    /// A report says it is of the plan and isn't what the program makes of it.
    #[error(
        "{} says it is of the plan as it is, and differs from what the program makes of that: it \
         was changed. Don't rely on it; export it again.",
        .0.display()
    )]
    ReportChanged(PathBuf),
    /// A workbook shows something else than the program makes of the plan, told cell by cell before.
    #[error(
        "{}: {cells} of its cells show something else than the program works out of the plan. \
         Don't take its figures for the plan's; export it again.",
        file.display()
    )]
    WorkbookChanged {
        /// The workbook.
        file: PathBuf,
        /// How many cells.
        cells: usize,
    },
    /// A file can't be read.
    #[error("{} can't be read: {}. Check its name, or copy it to another folder.", file.display(), unread(reason))]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// A checked plan has problems, told before on standard output.
    #[error("{}: {}", file.display(), counted(*problems))]
    Checked {
        /// The file.
        file: PathBuf,
        /// How many.
        problems: usize,
    },
}

impl Refusal {
    /// Names the extract or mapping that is refused.
    pub fn of_extract(file: &Path) -> impl FnOnce(ExchangeError) -> Self {
        |reason| Self::Extract { file: file.to_owned(), reason }
    }

    /// Names the file a plan could not be read from.
    pub fn of_plan_json(file: &Path) -> impl FnOnce(ExchangeError) -> Self {
        |reason| Self::PlanJson { file: file.to_owned(), reason }
    }
}

/// What the system says of a file to be read.
fn unread(reason: &io::Error) -> &'static str {
    match reason.kind() {
        ErrorKind::NotFound => "there is no such file",
        ErrorKind::IsADirectory => "it is a folder",
        ErrorKind::PermissionDenied => "you are not allowed to read it",
        _ => "the system doesn't allow it",
    }
}

/// As much of a hash as tells two apart by eye.
fn beginning(hash: &str) -> String {
    hash.chars().take(12).collect()
}

fn counted(problems: usize) -> String {
    match problems {
        1 => "The plan has a problem. Correct it and check again.".to_owned(),
        more => format!("The plan has {more} problems. Correct them and check again."),
    }
}
