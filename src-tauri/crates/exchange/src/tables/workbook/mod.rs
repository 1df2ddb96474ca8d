//! Workbooks: zips of XML, or of records in binary ones.
//!
//! [`archive`] says what a zip is and never unpacks more than is sound, after a look through its
//! [`directory`]. [`parts`] finds the sheets; [`measure`] looks through a part, and [`records`]
//! through the texts of a binary workbook, before calamine is let near it, for what would take
//! memory or says which cells are merged. [`reading`] has calamine stream a sheet on a thread of its own, so
//! that a damaged file can end that and nothing else; [`assemble`] makes rows of its cells, and
//! [`merged`] repeats a merged cell's text. [`old_container`] names what isn't read.

mod archive;
mod assemble;
mod directory;
mod measure;
mod merged;
mod old_container;
mod parts;
mod reading;
mod records;

use std::path::{Path, PathBuf};

use self::archive::{Archive, ZipKind};
use self::parts::SheetPart;
use super::cell::shortened;
use super::{DateSystem, TableKind, TableRefusal};

pub(super) use old_container::refusal_of_old_container;
pub(super) use reading::WorkbookRows;

/// The most a workbook may have, packed.
const MOST_PACKED_MEGABYTES: u64 = 300;

/// The most a workbook, or one part of it, may expand to. A million rows of an extract expand to
/// about 1,000 MB.
const MOST_EXPANDED_MEGABYTES: u64 = 1_500;

/// The most its list of different texts may expand to; it is kept in memory.
const MOST_TEXT_MEGABYTES: u64 = 250;

/// The most a part that describes the workbook may expand to.
const MOST_DESCRIPTION_MEGABYTES: u64 = 50;

/// A workbook that was opened: what it is and which sheets it has.
#[derive(Debug)]
pub(super) struct Workbook {
    path: PathBuf,
    binary: bool,
    sheets: Vec<SheetPart>,
    date_system: DateSystem,
}

impl Workbook {
    pub(super) fn open(path: &Path) -> Result<Workbook, TableRefusal> {
        let mut archive = Archive::open(path)?;
        let (binary, contents) = match archive.kind() {
            ZipKind::Workbook => (false, parts::contents(&mut archive)?),
            ZipKind::BinaryWorkbook => {
                archive.measure_descriptions()?;
                (true, reading::contents_of_binary(path)?)
            }
            ZipKind::Other(what) => return Err(TableRefusal::OtherZip { what }),
            ZipKind::OpenDocument => return Err(TableRefusal::OpenDocument),
        };
        if contents.sheets.is_empty() {
            return Err(TableRefusal::NoSheets);
        }
        let (sheets, date_system) = (contents.sheets, contents.date_system);
        Ok(Workbook { path: path.to_path_buf(), binary, sheets, date_system })
    }

    pub(super) fn kind(&self) -> TableKind {
        if self.binary { TableKind::Xlsb } else { TableKind::Xlsx }
    }

    pub(super) fn sheets(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    pub(super) fn date_system(&self) -> DateSystem {
        self.date_system
    }

    pub(super) fn rows(&self, sheet: Option<&str>) -> Result<WorkbookRows, TableRefusal> {
        let found = match sheet {
            Some(name) => self.sheets.iter().find(|sheet| sheet.name == name),
            None => self.sheets.first(),
        };
        let sheet = found.ok_or_else(|| TableRefusal::NoSuchSheet {
            name: shortened(sheet.unwrap_or_default()),
            have: self.sheet_names_in_words(),
        })?;
        WorkbookRows::start(self.path.clone(), self.binary, sheet.clone(), self.date_system)
    }

    fn sheet_names_in_words(&self) -> String {
        let names: Vec<String> = self
            .sheets
            .iter()
            .take(10)
            .map(|sheet| format!("\"{}\"", shortened(&sheet.name)))
            .collect();
        let more = self.sheets.len() - names.len();
        let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{}{rest}", names.join(", "))
    }
}
