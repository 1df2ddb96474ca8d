//! What reading a file can be refused for.

use fivefold_engine::Problem;
use fivefold_engine::validate::first_of;

use crate::pack::PackRefusal;
use crate::reference::AdoptionRefusal;
use crate::tables::TableRefusal;

/// Why a file can't be read as a plan. The caller names the file; each message says what is wrong
/// with it and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// The system doesn't hand the file over.
    #[error("The file can't be read: {reason}. Check its name, its folder and who may read it.")]
    Unreadable {
        /// What the system says.
        reason: String,
    },
    /// Larger than a plan may be; refused before it is read.
    #[error(
        "The file is larger than {limit_mb} MB, the most plan JSON may be. Check that it is the \
         right file, or split the plan."
    )]
    TooLarge {
        /// The most a file may have, in megabytes.
        limit_mb: u64,
    },
    /// Nothing in it.
    #[error("The file is empty. Choose another, or export the plan again.")]
    Empty,
    /// A picture, a spreadsheet, a text: no JSON object.
    #[error(
        "The file is not a plan: it holds neither plan JSON nor a Fivefold plan. Choose a \
         .fivefold file, or JSON that begins with {{ and names the format \"fivefold-plan/1\"."
    )]
    NotPlanJson,
    /// Two bytes a letter, as some programs of Windows write text.
    #[error(
        "The file is written as UTF-16. Save it as UTF-8, which plan JSON is in, and read it again."
    )]
    Utf16,
    /// JSON that breaks off or breaks JSON's own rules.
    #[error("The file is not valid JSON at line {line}, column {column}{place}: {problem}.")]
    BrokenJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// The field, as ` (roles[0].leaver_rate)`, or nothing where it isn't in one.
        place: String,
        /// What is wrong and what to do.
        problem: String,
    },
    /// JSON, but no word of being a plan.
    #[error(
        "The file is JSON, but doesn't say that it is a plan. If it is one, add \"format\": \
         \"fivefold-plan/1\"."
    )]
    NoFormat,
    /// JSON that says it is something else.
    #[error(
        "The file is of the format \"{found}\", which is not a plan. If it is one, write \
         \"format\": \"fivefold-plan/1\"."
    )]
    OtherFormat {
        /// The format it names.
        found: String,
    },
    /// A plan of a later version of the format.
    #[error(
        "This plan is of a newer format, \"{found}\"; this program reads \"fivefold-plan/1\". \
         Update the program, or export the plan in the older format."
    )]
    NewerFormat {
        /// The format it names.
        found: String,
    },
    /// A field that isn't there, shouldn't be there, or holds something else than it should.
    #[error("{place}: {problem}.")]
    WrongField {
        /// The field's path, `scenarios[0].levers.buy[2]`.
        place: String,
        /// What is wrong and what to do.
        problem: String,
    },
    /// A plan that can be read but not projected. The first problem is the message.
    #[error("{}", first_of(.0))]
    Refused(Vec<Problem>),
    /// Published activity that no target can be made of yet.
    #[error(transparent)]
    Adoption(#[from] AdoptionRefusal),
    /// A table that can't be read at all.
    #[error(transparent)]
    Table(#[from] TableRefusal),
    /// A service-lead pack that can't be made, read or merged.
    #[error(transparent)]
    Pack(#[from] PackRefusal),
    /// A workbook can't hold what should be in it.
    #[error("The workbook can't be made: {reason}. Export fewer roles, or export CSV instead.")]
    Workbook {
        /// What the workbook's library says.
        reason: String,
    },
    /// Small counts can't be withheld so that they stay unknown.
    #[error("{reason}")]
    SmallNumbers {
        /// What is wrong and what to do.
        reason: String,
    },
    /// A mapping that doesn't fit the extract it is for.
    #[error("{problem}")]
    WrongMapping {
        /// What doesn't fit and what to do.
        problem: String,
    },
    /// Somebody ended the reading of an extract.
    #[error("The import was cancelled. Nothing was changed; start it again when you like.")]
    Cancelled,
    /// An extract that is counted but can't be put into the plan.
    #[error("{problem}")]
    NotImported {
        /// The first problem, what to do, and how many more there are.
        problem: String,
    },
}

impl ExchangeError {
    /// The first of the problems that keep an extract out of a plan, and how many more there are.
    pub(crate) fn of_problems(problems: &[String]) -> Self {
        let problem = match problems {
            [] => "The extract changes nothing in the plan.".to_owned(),
            [only] => only.clone(),
            [first, rest @ ..] => format!("{first} (and {} more)", rest.len()),
        };
        Self::NotImported { problem }
    }
}
