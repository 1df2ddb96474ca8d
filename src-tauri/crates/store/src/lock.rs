//! Who has a plan open: a lock file beside it, held by the system's file lock.
//!
//! The system lets go of the lock when the program ends, however it ends, so a lock file that was
//! left behind locks nobody out. What is written in it only says who, for the second to open.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use same_file::Handle;

/// How much of a lock file is read; who and since take less.
const LONGEST_NOTE: u64 = 500;

/// The right to write to a plan file, until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    file: File,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub(crate) enum Asked {
    /// It is ours.
    Taken(Lock),
    /// Somebody else has it; who and since, where they said.
    Elsewhere(Option<String>),
    /// There can be no lock file in that folder.
    NotPossible,
    /// The file system there knows no locks, as some network shares.
    NoLocks,
}

/// Asks for the right to write to a plan file.
pub(crate) fn ask(plan: &Path) -> Asked {
    let path = beside(plan);
    // Whoever had the lock may have removed its file between our opening and locking it; what we
    // then hold is no longer what others will find. A few turns settle it.
    for _ in 0..5 {
        let mut file = match open(&path) {
            Ok(file) => file,
            Err(_) => return Asked::NotPossible,
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Asked::Elsewhere(note_in(&mut file)),
            Err(TryLockError::Error(_)) => {
                let _ = std::fs::remove_file(&path);
                return Asked::NoLocks;
            }
        }
        if is_what_others_find(&file, &path) {
            return Asked::Taken(Lock { path, file });
        }
    }
    Asked::Elsewhere(None)
}

/// Whether somebody, we included, has the plan open. Creates nothing.
pub(crate) fn is_held(plan: &Path) -> bool {
    File::open(beside(plan))
        .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// Whether the lock would be given now, as far as can be told without asking for it.
pub(crate) fn could_be_asked_for(plan: &Path) -> bool {
    let path = beside(plan);
    match File::open(&path) {
        Ok(_) => !is_held(plan),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}

impl Lock {
    /// Writes who has the plan and since when, for others to read.
    pub(crate) fn note(&mut self, who_and_since: &str) -> std::io::Result<()> {
        self.file.set_len(0)?;
        self.file.write_all(who_and_since.as_bytes())
    }
}

impl Drop for Lock {
    /// Removes the file first and lets go after, so that nobody finds it unlocked.
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}

fn beside(plan: &Path) -> PathBuf {
    let mut path = plan.as_os_str().to_owned();
    path.push(".lock");
    path.into()
}

fn open(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().read(true).append(true).create(true).open(path)
}

fn note_in(file: &mut File) -> Option<String> {
    let mut note = String::new();
    file.take(LONGEST_NOTE).read_to_string(&mut note).ok()?;
    let note = note.trim();
    (!note.is_empty()).then(|| note.to_owned())
}

fn is_what_others_find(file: &File, path: &Path) -> bool {
    let ours = file.try_clone().and_then(Handle::from_file);
    ours.is_ok_and(|ours| Handle::from_path(path).is_ok_and(|theirs| ours == theirs))
}
