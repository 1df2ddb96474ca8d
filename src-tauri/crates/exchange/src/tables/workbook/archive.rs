//! A zip: what it is, and its parts unpacked no further than is sound.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

use super::directory;
use super::measure::{Measured, measure};
use super::records;
use super::{
    MOST_DESCRIPTION_MEGABYTES, MOST_EXPANDED_MEGABYTES, MOST_PACKED_MEGABYTES, MOST_TEXT_MEGABYTES,
};
use crate::tables::TableRefusal;
use crate::tables::cell::shortened;
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

/// A zip whose directory says that it stays within the limits. A part that is larger than the
/// directory says is refused by whoever unpacks it.
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
        let mut file = BufReader::new(file);
        directory::check(&mut file)?;
        let mut zip = ZipArchive::new(file).map_err(|_| cut_short())?;
        let (mut places, mut expanded) = (BTreeMap::new(), 0_u64);
        for place in 0..zip.len() {
            let part = zip.by_index_raw(place).map_err(|_| cut_short())?;
            expanded = expanded.saturating_add(part.size());
            let name = String::from_utf8_lossy(part.name_raw()).replace('\\', "/");
            // Two of one name are read by one reader as the first and by another as the last.
            if places.insert(name.to_lowercase(), place).is_some() {
                return Err(broken("two of its parts have the same name"));
            }
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
            if name.contains("sharedstrings.") {
                self.measure_texts(&name)?;
                continue;
            }
            let limit_mb = MOST_DESCRIPTION_MEGABYTES;
            let measured =
                self.measure(&name, limit_mb, &TableRefusal::ExpandsTooFar { limit_mb })?;
            if name.contains("styles.") {
                measured.refuse_too_many_styles()?;
            }
        }
        Ok(())
    }

    /// Looks through the list of texts.
    fn measure_texts(&mut self, name: &str) -> Result<(), TableRefusal> {
        let limit_mb = MOST_TEXT_MEGABYTES;
        let measured = self.measure(name, limit_mb, &TableRefusal::TooManyTexts { limit_mb })?;
        if measured.claims_more_texts_than_it_has() {
            return Err(broken_part(name));
        }
        if name.ends_with(".bin") { records::check_texts(self.part(name)?, name) } else { Ok(()) }
    }

    /// Looks through a sheet.
    pub(super) fn measure_sheet(&mut self, name: &str) -> Result<Measured, TableRefusal> {
        let limit_mb = MOST_EXPANDED_MEGABYTES;
        self.measure(name, limit_mb, &TableRefusal::ExpandsTooFar { limit_mb })
    }

    fn measure(
        &mut self,
        name: &str,
        limit_mb: u64,
        refusal: &TableRefusal,
    ) -> Result<Measured, TableRefusal> {
        measure(self.part(name)?, limit_mb * MEGABYTE, refusal, name)
    }

    fn part(&mut self, name: &str) -> Result<impl Read, TableRefusal> {
        let place = self.places.get(&name.to_lowercase()).copied();
        let place =
            place.ok_or_else(|| broken(format!("its part {} is missing", shortened(name))))?;
        self.zip.by_index(place).map_err(|_| broken_part(name))
    }
}

/// The refusal for something wrong with a workbook.
pub(super) fn broken(reason: impl Into<String>) -> TableRefusal {
    TableRefusal::BrokenWorkbook { reason: reason.into() }
}

/// The refusal for a part that can't be unpacked.
pub(super) fn broken_part(name: &str) -> TableRefusal {
    broken(format!("its part {} can't be read", shortened(name)))
}

/// The refusal for a zip that ends early.
pub(super) fn cut_short() -> TableRefusal {
    broken("its end is missing, as after a download that broke off")
}
