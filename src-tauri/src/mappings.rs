//! Mappings the program remembers, one for each set of headings, so that next month's extract or
//! ledger is read as this month's was. Headings only; nothing that is in the rows.

use std::fs;
use std::path::PathBuf;

use fivefold_exchange::extract::mapping::{ExtractKind, Mapping};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tauri::{AppHandle, Manager};

use crate::error::DeskError;

/// How many are remembered.
const REMEMBERED: usize = 50;

/// What a remembered mapping is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MappingOf {
    /// Staff in post.
    Staff,
    /// Leavers.
    Leavers,
    /// Joiners.
    Joiners,
    /// A finance ledger.
    Ledger,
}

impl From<ExtractKind> for MappingOf {
    fn from(kind: ExtractKind) -> Self {
        match kind {
            ExtractKind::Staff => Self::Staff,
            ExtractKind::Leavers => Self::Leavers,
            ExtractKind::Joiners => Self::Joiners,
        }
    }
}

/// The mappings in a file of the program's own.
pub struct Memory {
    path: Option<PathBuf>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    kind: MappingOf,
    headings: Vec<String>,
    mapping: Value,
}

impl Memory {
    /// The memory of this person's program.
    pub fn of(app: &AppHandle) -> Self {
        let folder = app.path().app_config_dir().map_err(DeskError::NoFolder);
        Self { path: folder.ok().map(|folder| folder.join("mappings.json")) }
    }

    /// The mapping that files with these headings were read by last.
    pub fn recall<M: DeserializeOwned>(&self, kind: MappingOf, headings: &[String]) -> Option<M> {
        let same = |kept: &Remembered| kept.kind == kind && kept.headings == headings;
        let kept = self.read().into_iter().find(same)?;
        serde_json::from_value(kept.mapping).ok()
    }

    /// Remembers a mapping of an extract, without its days: they are those of one extract.
    pub fn remember_extract(&self, kind: ExtractKind, headings: Vec<String>, mapping: &Mapping) {
        let mapping = Mapping { as_at: None, from: None, to: None, ..mapping.clone() };
        self.remember(kind.into(), headings, &mapping);
    }

    /// Remembers a mapping. It is a convenience: where it can't be kept, the file is read all the
    /// same.
    pub fn remember(&self, kind: MappingOf, headings: Vec<String>, mapping: &impl Serialize) {
        let (Some(path), Ok(mapping)) = (&self.path, serde_json::to_value(mapping)) else { return };
        let mut kept = self.read();
        kept.retain(|other| other.kind != kind || other.headings != headings);
        kept.insert(0, Remembered { kind, headings, mapping });
        kept.truncate(REMEMBERED);
        let Some(folder) = path.parent() else { return };
        if let (Ok(()), Ok(text)) = (fs::create_dir_all(folder), serde_json::to_vec_pretty(&kept)) {
            let _ = fs::write(path, text);
        }
    }

    fn read(&self) -> Vec<Remembered> {
        let bytes = self.path.as_ref().and_then(|path| fs::read(path).ok());
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use fivefold_exchange::extract::finance::{LedgerMapping, LedgerMeaning};
    use fivefold_exchange::extract::mapping::{ExtractKind, Mapping, Meaning};

    use super::{MappingOf, Memory};

    #[test]
    fn a_mapping_is_remembered_by_its_headings_and_by_what_it_is_of() {
        let folder = tempfile::tempdir().unwrap();
        let memory = || Memory { path: Some(folder.path().join("its/own/mappings.json")) };
        let headings = vec!["Cost Centre".to_owned(), "WTE".to_owned()];
        let mut ledger = LedgerMapping::default();
        ledger.columns.insert(LedgerMeaning::Budgeted, "WTE".to_owned());
        memory().remember(MappingOf::Ledger, headings.clone(), &ledger);
        let mut staff = Mapping { as_at: Some("2026-03-31".to_owned()), ..Mapping::default() };
        staff.columns.insert(Meaning::Wte, "WTE".to_owned());
        memory().remember_extract(ExtractKind::Staff, headings.clone(), &staff);
        assert_eq!(memory().recall(MappingOf::Ledger, &headings), Some(ledger.clone()));
        let recalled: Mapping = memory().recall(MappingOf::Staff, &headings).unwrap();
        assert_eq!(recalled, Mapping { as_at: None, ..staff });
        assert_eq!(memory().recall::<Mapping>(MappingOf::Leavers, &headings), None);
        assert_eq!(memory().recall::<LedgerMapping>(MappingOf::Ledger, &[]), None);
        ledger.columns.insert(LedgerMeaning::Team, "Cost Centre".to_owned());
        memory().remember(MappingOf::Ledger, headings.clone(), &ledger);
        assert_eq!(memory().recall(MappingOf::Ledger, &headings), Some(ledger));
    }

    #[test]
    fn without_a_folder_nothing_is_remembered_and_nothing_fails() {
        let memory = Memory { path: None };
        memory.remember(MappingOf::Ledger, Vec::new(), &LedgerMapping::default());
        assert_eq!(memory.recall::<LedgerMapping>(MappingOf::Ledger, &[]), None);
    }
}
