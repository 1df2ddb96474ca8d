//! Ledgers and staff extracts as they come.

use std::ops::ControlFlow;
use std::path::PathBuf;

use fivefold_exchange::ExchangeError;
use fivefold_exchange::extract::finance::{
    LedgerCorrections, LedgerCount, LedgerGuess, LedgerKey, LedgerMapping, count, guess,
};
use fivefold_exchange::extract::open;
use tempfile::TempDir;

/// A ledger as finance departments send it.
pub const LEDGER: &str = "\
Pay budget statement,,,,,,
Cost Centre,Cost Centre Name,Service,Staff Group,Budgeted WTE,Contracted WTE,Bank WTE,Agency WTE
041100,North team,Community,Nursing,12.50,10.25,1.2,-
041100,North team,Community,Medical,2,(0.25),-,0.5
41110,South team,Community,Nursing,\"1,000.00\",998.5,,
049990,Reserve,Corporate,,3,-,-,-
,,Community,Nursing,1,1,-,-
041120,Crisis,Community,Nursing,four,4,-,-
041130,Crisis,Community,Nursing,4,\"1,5\",-,-
Grand Total,,,,1017.5,1008.5,1.2,0.5
";

/// A file that is deleted after the test.
pub struct Given {
    pub path: PathBuf,
    _folder: TempDir,
}

/// A file with this text.
pub fn a_file(text: &str) -> Given {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("extract.csv");
    std::fs::write(&path, text).unwrap();
    Given { path, _folder: folder }
}

/// What is guessed of a ledger's headings.
pub fn guessed(text: &str) -> LedgerGuess {
    let given = a_file(text);
    guess(&open::open(&given.path, None, None).unwrap().headings)
}

/// A ledger counted as guessed.
pub fn counted(text: &str, key: LedgerKey) -> LedgerCount {
    counted_as(text, &guessed(text).mapping, key).unwrap()
}

/// A ledger counted as mapped.
pub fn counted_as(
    text: &str,
    mapping: &LedgerMapping,
    key: LedgerKey,
) -> Result<LedgerCount, ExchangeError> {
    counted_with(text, mapping, key, &LedgerCorrections::new())
}

/// A ledger of these bytes, counted as guessed.
pub fn counted_bytes(bytes: &[u8], key: LedgerKey) -> LedgerCount {
    let given = a_file("");
    std::fs::write(&given.path, bytes).unwrap();
    let mapping = guess(&open::open(&given.path, None, None).unwrap().headings).mapping;
    let none = LedgerCorrections::new();
    count(&given.path, &mapping, key, &none, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// A ledger counted as mapped, with what a person wrote in place of cells.
pub fn counted_with(
    text: &str,
    mapping: &LedgerMapping,
    key: LedgerKey,
    corrections: &LedgerCorrections,
) -> Result<LedgerCount, ExchangeError> {
    count(&a_file(text).path, mapping, key, corrections, &mut |_| ControlFlow::Continue(()))
}
