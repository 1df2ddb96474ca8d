//! Workbooks: zips of XML.

use std::path::Path;

use super::{DateSystem, Progress, Row, TableKind, TableRefusal};

/// A workbook that was opened.
#[derive(Debug)]
pub(super) struct Workbook {}

impl Workbook {
    pub(super) fn open(_: &Path) -> Result<Workbook, TableRefusal> {
        Err(TableRefusal::BrokenWorkbook { reason: String::from("workbooks aren't read yet") })
    }

    pub(super) fn kind(&self) -> TableKind {
        TableKind::Xlsx
    }

    pub(super) fn sheets(&self) -> Vec<String> {
        Vec::new()
    }

    pub(super) fn date_system(&self) -> DateSystem {
        DateSystem::From1900
    }

    pub(super) fn rows(&self, _: Option<&str>) -> Result<WorkbookRows, TableRefusal> {
        Err(TableRefusal::NoSheets)
    }
}

/// The rows of a sheet.
#[derive(Debug)]
pub(super) struct WorkbookRows {}

impl WorkbookRows {
    pub(super) fn progress(&self) -> Progress {
        Progress::default()
    }

    pub(super) fn read(&mut self) -> Result<Option<Row>, TableRefusal> {
        Ok(None)
    }
}

/// The refusal for a file in Microsoft's old container.
pub(super) fn refusal_of_old_container(_: &Path) -> TableRefusal {
    TableRefusal::OldWorkbook
}
