//! A zip: what it is, and its parts unpacked no further than is sound.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

use super::measure::{Measured, measure};
use super::{
    MOST_DESCRIPTION_MEGABYTES, MOST_EXPANDED_MEGABYTES, MOST_PACKED_MEGABYTES, MOST_TEXT_MEGABYTES,
};
use crate::tables::TableRefusal;
use crate::tables::recognise::unreadable;

/// A million bytes.
const MEGABYTE: u64 = 1_000_000;

/// What a zip is, by the names of its parts.
pub(super) enum ZipKind {
    Workbook,
    BinaryWorkbook,
    OpenDocument,
    Other(&'static str),
}

/// A zip whose directory says that it stays within the limits.
pub(super) struct Archive {
    zip: ZipArchive<BufReader<File>>,
    /// Where each part is, by its name in lower case with forward slashes.
    places: BTreeMap<String, usize>,
}

impl Archive {
    pub(super) fn open(path: &Path) -> Result<Archive, TableRefusal> {
        let file = File::open(path).map_err(unreadable)?;
        if file.metadata().map_err(unreadable)?.len() > MOST_PACKED_MEGABYTES * MEGABYTE {
            let limit_mb = MOST_PACKED_MEGABYTES;
            return Err(TableRefusal::TooLarge { limit_mb, what: "a workbook" });
        }
        let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|_| cut_short())?;
        let (mut places, mut expanded) = (BTreeMap::new(), 0_u64);
        for place in 0..zip.len() {
            let part = zip.by_index_raw(place).map_err(|_| cut_short())?;
            expanded = expanded.saturating_add(part.size());
            let name = String::from_utf8_lossy(part.name_raw()).replace('\\', "/");
            places.insert(name.to_lowercase(), place);
        }
        if expanded > MOST_EXPANDED_MEGABYTES * MEGABYTE {
            return Err(TableRefusal::ExpandsTooFar { limit_mb: MOST_EXPANDED_MEGABYTES });
        }
        Ok(Archive { zip, places })
    }

    pub(super) fn kind(&self) -> ZipKind {
        let has = |name: &str| self.places.contains_key(name);
        let has_in = |folder: &str| self.places.keys().any(|name| name.starts_with(folder));
        if has("xl/workbook.bin") {
            ZipKind::BinaryWorkbook
        } else if has_in("word/") {
            ZipKind::Other("a Word document")
        } else if has_in("ppt/") {
            ZipKind::Other("a PowerPoint presentation")
        } else if has("[content_types].xml") || has("xl/workbook.xml") {
            ZipKind::Workbook
        } else if has("mimetype") && has("content.xml") {
            ZipKind::OpenDocument
        } else if has_in("index/") {
            ZipKind::Other("a document of Apple Numbers or Pages")
        } else {
            ZipKind::Other("a zip archive")
        }
    }

    /// Whether there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&name.to_lowercase())
    }

    /// How many bytes a part has, packed.
    pub(super) fn packed_bytes(&mut self, name: &str) -> u64 {
        let place = self.places.get(&name.to_lowercase()).copied();
        let part = place.and_then(|place| self.zip.by_index_raw(place).ok());
        part.map_or(0, |part| part.compressed_size())
    }

    /// A part that describes the workbook, as text.
    pub(super) fn text(&mut self, name: &str) -> Result<String, TableRefusal> {
        let mut bytes = Vec::new();
        let limit = MOST_DESCRIPTION_MEGABYTES * MEGABYTE;
        let part = self.part(name)?;
        part.take(limit + 1).read_to_end(&mut bytes).map_err(|_| broken_part(name))?;
        if bytes.len() as u64 > limit {
            return Err(TableRefusal::ExpandsTooFar { limit_mb: MOST_DESCRIPTION_MEGABYTES });
        }
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Looks through every part that is kept in memory once the workbook is opened: they are
    /// unpacked and counted, whatever the directory says of them.
    pub(super) fn measure_descriptions(&mut self) -> Result<(), TableRefusal> {
        let kept = ["sharedstrings.", "styles.", "theme/", "workbook.", "_rels/.rels"];
        let is_kept = |name: &&String| kept.iter().any(|part| name.contains(part));
        let names: Vec<String> = self.places.keys().filter(is_kept).cloned().collect();
        for name in names {
            let texts = name.contains("sharedstrings.");
            let limit_mb = if texts { MOST_TEXT_MEGABYTES } else { MOST_DESCRIPTION_MEGABYTES };
            let refusal = if texts {
                TableRefusal::TooManyTexts { limit_mb }
            } else {
                TableRefusal::ExpandsTooFar { limit_mb }
            };
            let measured = measure(self.part(&name)?, limit_mb * MEGABYTE, &refusal, &name)?;
            if measured.claims_more_texts_than_it_has() {
                return Err(broken_part(&name));
            }
        }
        Ok(())
    }

    /// Looks through a sheet.
    pub(super) fn measure_sheet(&mut self, name: &str) -> Result<Measured, TableRefusal> {
        let limit_mb = MOST_EXPANDED_MEGABYTES;
        let refusal = TableRefusal::ExpandsTooFar { limit_mb };
        measure(self.part(name)?, limit_mb * MEGABYTE, &refusal, name)
    }

    fn part(&mut self, name: &str) -> Result<impl Read, TableRefusal> {
        let place = self.places.get(&name.to_lowercase()).copied();
        let place = place.ok_or_else(|| broken(format!("its part {name} is missing")))?;
        self.zip.by_index(place).map_err(|_| broken_part(name))
    }
}

/// The refusal for something wrong with a workbook.
pub(super) fn broken(reason: impl Into<String>) -> TableRefusal {
    TableRefusal::BrokenWorkbook { reason: reason.into() }
}

/// The refusal for a part that can't be unpacked.
pub(super) fn broken_part(name: &str) -> TableRefusal {
    broken(format!("its part {name} can't be read"))
}

fn cut_short() -> TableRefusal {
    broken("its end is missing, as after a download that broke off")
}
