//! What is in a file of Microsoft's old container.

use std::path::Path;

use crate::tables::TableRefusal;

/// Why such a file isn't read: an encrypted workbook, an old one, or another document.
pub(in crate::tables) fn refusal_of_old_container(path: &Path) -> TableRefusal {
    let Ok(container) = cfb::open(path) else {
        return TableRefusal::OldWorkbook;
    };
    let has = |name: &str| container.exists(name);
    if has("/EncryptedPackage") || has("/EncryptionInfo") {
        TableRefusal::Password
    } else if has("/Workbook") || has("/Book") {
        TableRefusal::OldWorkbook
    } else {
        TableRefusal::OldOfficeDocument
    }
}
