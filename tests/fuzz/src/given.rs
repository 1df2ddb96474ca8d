//! Bytes as a file.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A file that is gone with this.
pub struct Given {
    folder: TempDir,
    name: &'static str,
}

impl Given {
    /// A file of these bytes.
    pub fn of(name: &'static str, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the file");
        let given = Self { folder, name };
        std::fs::write(given.path(), bytes).expect("a file of the bytes");
        given
    }

    /// Where it is.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join(self.name)
    }

    /// What is in its folder, by name.
    pub fn beside(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).expect("the file's folder");
        let mut names: Vec<String> = entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

/// The bytes of a file.
pub fn bytes_of(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("the file is still there")
}
