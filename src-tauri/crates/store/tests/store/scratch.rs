//! A folder of a test's own, and what is in it, byte for byte.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fivefold_engine::Plan;
use fivefold_store::PlanFile;
use rusqlite::Connection;
use tempfile::TempDir;

/// When everything in these tests happens.
pub const NOW: &str = "2026-03-31T09:40:00Z";

/// How many times as much as in a quick run: FIVEFOLD_SOAK is set by `make soak`.
pub fn times() -> usize {
    std::env::var("FIVEFOLD_SOAK").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// Numbers that look random, the same for the same seed.
pub struct Numbers(pub u64);

impl Numbers {
    /// One below that, which is above zero.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).unwrap()
    }
}

/// A folder that goes when the test ends.
pub struct Scratch(TempDir);

impl Scratch {
    /// In memory where the system has such a folder: these tests wait for a disk thousands of times.
    pub fn new() -> Self {
        Self(TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap())
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Every file of the folder by name, with its bytes.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = std::fs::read_dir(self.0.path()).unwrap().map(Result::unwrap);
        entries
            .map(|entry| {
                let bytes = std::fs::read(entry.path()).unwrap_or_default();
                (entry.file_name().to_string_lossy().into_owned(), bytes)
            })
            .collect()
    }

    /// A closed file with that plan in it.
    pub fn plan_file(&self, name: &str, plan: &Plan) -> PathBuf {
        let path = self.path(name);
        drop(PlanFile::create(&path, plan, NOW).unwrap());
        path
    }
}

/// Does something to a file that the store itself never does.
pub fn tamper(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}
