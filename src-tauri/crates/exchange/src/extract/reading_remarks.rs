//! What had to be done to read lines of a file, told once for each kind.

use std::collections::BTreeMap;

use crate::tables::{Row, RowRemark};

/// The lines read with a remark, by its kind: the first, and how many there are.
#[derive(Debug, Clone, Default)]
pub struct ReadingRemarks(BTreeMap<RowRemark, (u64, u64)>);

impl ReadingRemarks {
    /// Notes a row's remark, where it has one.
    pub fn note(&mut self, row: &Row) {
        if let Some(remark) = row.remark {
            self.0.entry(remark).or_insert((row.line, 0)).1 += 1;
        }
    }

    /// The remarks as sentences, each with its first line and how many more there are.
    pub fn sentences(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(remark, (line, lines))| match lines {
            1 => format!("Line {line}: {}", remark.words()),
            more => format!("Line {line} and {} more: {}", more - 1, remark.words()),
        })
    }
}
