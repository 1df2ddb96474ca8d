//! What the store refuses, each in a sentence that names the problem and the remedy.

use std::fmt;
use std::path::{Path, PathBuf};

use fivefold_engine::EngineError;
use rusqlite::ErrorCode;
use rusqlite::ffi;

/// Why a plan file could not be opened, changed or copied. Whatever it is, the file on disk is as
/// it was.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such file.
    #[error("There is no file \"{}\". Check the name, or open the plan from where it is now.", .0.display())]
    NotFound(PathBuf),
    /// No such folder to save in.
    #[error("There is no folder \"{}\" to save in. Choose one that is there.", .0.display())]
    NoFolder(PathBuf),
    /// A folder, or anything else that is not a file.
    #[error("\"{}\" is not a file. Choose a plan file, which ends in .fivefold.", .0.display())]
    NotAFile(PathBuf),
    /// Nothing in it.
    #[error("\"{}\" is empty, so there is no plan in it. Restore it from a copy or a backup.", .0.display())]
    Empty(PathBuf),
    /// Not SQLite at all, whatever its name says.
    #[error("\"{}\" is not a plan file, whatever its name says. Choose a file that Fivefold saved, or import plan JSON instead.", .0.display())]
    NotAPlanFile(PathBuf),
    /// SQLite, but with another program's mark.
    #[error("\"{}\" belongs to another program. Open it there, and choose a file that Fivefold saved.", .0.display())]
    OtherProgram(PathBuf),
    /// Written by a later version.
    #[error("\"{}\" was saved by a newer version of Fivefold. Install that version to open it.", .0.display())]
    TooNew(PathBuf),
    /// Beyond what a plan can reach.
    #[error("\"{}\" is larger than {limit_mb} MB, which no plan file is. Choose another file.", .path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The limit, in MB.
        limit_mb: u64,
    },
    /// The file contradicts itself.
    #[error("{0} is damaged and was left as it is: restore it from a copy or a backup.")]
    Damaged(Finding),
    /// Tables, triggers or settings that Fivefold did not make.
    #[error(
        "{0} was altered by another program and left as it is: restore it from a copy or a backup."
    )]
    Altered(Finding),
    /// Sound as a file, but its content is not a plan a projection is possible from.
    #[error(
        "The plan in the file is not valid: {0}. Restore it from a copy or a backup; the file was left as it is."
    )]
    NotValid(EngineError),
    /// So damaged that no plan can be had of it.
    #[error("Nothing of a plan can be read any more in \"{}\". Restore it from a backup.", .0.display())]
    NothingToRecover(PathBuf),
    /// A backup that is gone.
    #[error("There is no such backup any more. Choose one that the list shows.")]
    NoBackup,
    /// Saving was cut short, and finishing it needs writing.
    #[error("The last save of \"{}\" was cut short. Open it once in the Fivefold window, where it can be written to, which puts it right.", .0.display())]
    CutShort(PathBuf),
    /// Opened read-only, with why.
    #[error("The plan was not changed. {0} Save a copy to change it there.")]
    ReadOnly(String),
    /// The medium or folder stopped taking writes.
    #[error(
        "The plan file can no longer be written to, so the change was not saved. Save a copy elsewhere."
    )]
    CannotWrite,
    /// The file was moved, deleted or replaced under the open window.
    #[error(
        "The plan file was moved or deleted while it was open, so the change was not saved. Save a copy to keep the plan."
    )]
    Moved,
    /// Another program holds it.
    #[error(
        "Another program is using the plan file at the moment, such as a backup or a sync client. Try again when it is done."
    )]
    Busy,
    /// No room.
    #[error("The disk is full, so nothing was saved. Free some space, or save a copy elsewhere.")]
    DiskFull,
    /// Creating would overwrite.
    #[error("There is already a file \"{}\". Choose another name.", .0.display())]
    AlreadyExists(PathBuf),
    /// A copy onto the plan itself.
    #[error("\"{}\" is the plan that is open. Choose another name for the copy.", .0.display())]
    SaveOverItself(PathBuf),
    /// A copy onto a plan that is open elsewhere.
    #[error("\"{}\" is open elsewhere, so it can't be overwritten. Choose another name.", .0.display())]
    TargetInUse(PathBuf),
    /// No edit to take back.
    #[error("There is nothing to undo.")]
    NothingToUndo,
    /// No edit to bring back.
    #[error("There is nothing to redo.")]
    NothingToRedo,
    /// A step that can't be gone to.
    #[error("There is no way to that step any more. Undo and redo one at a time instead.")]
    NoStep,
    /// A version that is gone.
    #[error("There is no such version any more. Choose one that the list shows.")]
    NoVersion,
    /// A version without a name, or with one too long.
    #[error("A version needs a name of at most 200 characters. Give it one.")]
    VersionName,
    /// Two versions of one name.
    #[error("There is a version \"{0}\" already. Choose another name.")]
    VersionNameTaken(String),
    /// As many versions as a file keeps.
    #[error("The plan has 200 versions, the most it keeps. Remove one you no longer need.")]
    TooManyVersions,
    /// A version that is what somebody reviewed or approved.
    #[error(
        "The version \"{0}\" is what was signed off, so it can't be removed. Restore it and withdraw the sign-off first."
    )]
    VersionLocked(String),
    /// A sign-off without a name, or with one too long.
    #[error("A sign-off needs the name of who signs, of at most 200 characters. Give it.")]
    SignOffName,
    /// A sign-off without a role, or with one too long.
    #[error(
        "A sign-off needs the role of who signs, of at most 200 characters. Give it, such as \"Director of workforce\"."
    )]
    SignOffRole,
    /// A day that isn't one.
    #[error("A sign-off needs the day it was done, from 1900 to 2200. Write it as in 2026-03-31.")]
    SignOffDate,
    /// A note beyond measure.
    #[error("The note of a sign-off is longer than 20,000 characters. Shorten it.")]
    SignOffNote,
    /// No sign-off of the plan as it is now.
    #[error(
        "The plan as it is now was neither reviewed nor approved, so there is nothing to withdraw. Restore the version that was signed off first."
    )]
    NothingToWithdraw,
    /// A step whose record does not lead where it should.
    #[error(
        "This step can't be taken because its record in the plan file is damaged. The plan is as it was; go on from here."
    )]
    StepDamaged,
    /// What is in the file is not what the program holds.
    #[error(
        "The plan file no longer holds what the window shows, so the change was not saved. Save a copy, then open the plan again."
    )]
    OutOfStep,
    /// Any other refusal of the file system.
    #[error("\"{}\" could not be read or written: {}. Choose another name or folder.", .path.display(), cause(source))]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A value that can't be written as JSON.
    #[error("The plan could not be written: {0}. Undo the last change and try again.")]
    Unwritable(serde_json::Error),
    /// Anything else SQLite says.
    #[error("The plan file could not be read or written. Save a copy elsewhere.")]
    Sqlite(#[source] rusqlite::Error),
    /// The engine refused the edit or the plan.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

/// What is wrong with a file. It is shown as the file alone; the detail is for whoever mends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file, once it is known which.
    pub file: Option<PathBuf>,
    /// What was found, in the words of the database.
    pub detail: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.file {
            Some(file) => write!(to, "\"{}\"", file.display()),
            None => write!(to, "The plan file"),
        }
    }
}

/// What the system says, for people.
fn cause(source: &std::io::Error) -> &'static str {
    use std::io::ErrorKind;
    match source.kind() {
        ErrorKind::PermissionDenied => "you are not allowed to",
        ErrorKind::ReadOnlyFilesystem => "the drive is read-only",
        ErrorKind::NotADirectory => "what should be its folder is a file",
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "it can't have that name",
        _ => "the drive or the system refused it",
    }
}

impl StoreError {
    /// Whether it refuses to open a file that something may be had of all the same.
    pub fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::Damaged(_)
                | Self::Altered(_)
                | Self::NotValid(_)
                | Self::NotAPlanFile(_)
                | Self::OtherProgram(_)
                | Self::Empty(_)
        )
    }

    /// Whether it is about the place an open plan is kept in, so that another place would do.
    pub fn is_of_the_place(&self) -> bool {
        matches!(
            self,
            Self::CannotWrite
                | Self::Moved
                | Self::DiskFull
                | Self::OutOfStep
                | Self::ReadOnly(_)
                | Self::Io { .. }
                | Self::Sqlite(_)
        )
    }

    /// A file that contradicts itself, not yet known by name.
    pub(crate) fn damaged(detail: impl Into<String>) -> Self {
        Self::Damaged(Finding { file: None, detail: detail.into() })
    }

    /// A file somebody else changed, not yet known by name.
    pub(crate) fn altered(detail: impl Into<String>) -> Self {
        Self::Altered(Finding { file: None, detail: detail.into() })
    }

    /// The same refusal, naming the file that is damaged or altered.
    pub(crate) fn naming(mut self, path: &Path) -> Self {
        if let Self::Damaged(finding) | Self::Altered(finding) = &mut self {
            finding.file.get_or_insert_with(|| path.to_owned());
        }
        self
    }

    /// The refusal of the file system, with the path it is about.
    pub(crate) fn io(path: &Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::NotFound => Self::NotFound(path),
            ErrorKind::AlreadyExists => Self::AlreadyExists(path),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io { path, source },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        match &error {
            Sql::SqliteFailure(failure, _) | Sql::SqlInputError { error: failure, .. } => {
                match failure.code {
                    ErrorCode::DiskFull => Self::DiskFull,
                    ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                    ErrorCode::ReadOnly
                        if failure.extended_code == ffi::SQLITE_READONLY_DBMOVED =>
                    {
                        Self::Moved
                    }
                    ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                        Self::CannotWrite
                    }
                    ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                        Self::damaged(error.to_string())
                    }
                    // The program's own statements are sound: it is the tables that are not.
                    _ if matches!(error, Sql::SqlInputError { .. }) => {
                        Self::damaged(error.to_string())
                    }
                    _ => Self::Sqlite(error),
                }
            }
            Sql::FromSqlConversionFailure(..)
            | Sql::IntegralValueOutOfRange(..)
            | Sql::Utf8Error(..)
            | Sql::InvalidColumnType(..)
            | Sql::QueryReturnedNoRows => Self::damaged(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}
