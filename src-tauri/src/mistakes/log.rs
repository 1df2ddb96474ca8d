//! The file that mistakes are noted in.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// How large the file grows, in bytes. Then it is put aside in place of the one before it, so
/// there are never more than two of this size.
const LARGEST: u64 = 64 * 1024;

/// A log of bounded size in a folder of the program's own.
pub struct Log {
    path: PathBuf,
    writing: Mutex<()>,
}

impl Log {
    /// The log in a folder, which is made with the first entry.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { path: folder.join("mistakes.log"), writing: Mutex::new(()) }
    }

    /// Where it is, whether or not anything has been noted.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds a line. A log that can't be written makes nothing worse than it is.
    pub fn add(&self, line: &str) {
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let full = fs::metadata(&self.path).is_ok_and(|about| about.len() >= LARGEST);
        if full {
            let _ = fs::rename(&self.path, self.path.with_extension("old.log"));
        }
        if let Some(folder) = self.path.parent() {
            let _ = fs::create_dir_all(folder);
        }
        if let Ok(mut file) = OpenOptions::new().create(true).append(true).open(&self.path) {
            let _ = file.write_all(format!("{line}\n").as_bytes());
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn it_never_grows_beyond_two_files_and_keeps_the_newest() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::in_folder(folder.path().join("logs"));
        let line = |nth: usize| format!("{nth:0>99}");
        for nth in 0..2_500 {
            log.add(&line(nth));
        }
        let files: Vec<_> = fs::read_dir(folder.path().join("logs")).unwrap().collect();
        let sizes = files.iter().map(|file| file.as_ref().unwrap().metadata().unwrap().len());
        assert_eq!(files.len(), 2);
        assert!(sizes.clone().all(|size| size <= LARGEST + 100), "{:?}", sizes.collect::<Vec<_>>());
        assert!(fs::read_to_string(log.path()).unwrap().ends_with(&format!("{}\n", line(2_499))));
    }

    #[test]
    fn where_it_cannot_be_written_nothing_happens() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("taken");
        fs::write(&taken, "a file where the folder should be").unwrap();
        Log::in_folder(taken.clone()).add("lost");
        assert_eq!(fs::read_to_string(taken).unwrap(), "a file where the folder should be");
    }
}
