//! The register of inputs as CSV: one row an input, with what stands behind it.
//!
//! Texts that a spreadsheet would take for a formula are made inert by a leading apostrophe.

use fivefold_engine::plan::Confidence;
use fivefold_engine::register::{EvidenceFrom, RegisterEntry};

use crate::projection_csv::inert;

const HEADER: [&str; 11] = [
    "scenario",
    "input",
    "value",
    "confidence",
    "source",
    "rationale",
    "owner",
    "review by",
    "evidence is",
    "set by hand over",
    "path",
];

/// Writes inputs as CSV, in the order given. The same inputs give the same text.
pub fn write<'a>(entries: impl IntoIterator<Item = &'a RegisterEntry>) -> String {
    // Every record has the header's length and goes to memory: nothing in it can fail.
    try_write(entries).unwrap_or_default()
}

fn try_write<'a>(
    entries: impl IntoIterator<Item = &'a RegisterEntry>,
) -> Result<String, Box<dyn std::error::Error>> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(HEADER)?;
    for entry in entries {
        let evidence = entry.evidence.clone().unwrap_or_default();
        let texts = [
            entry.scenario.clone().unwrap_or_default(),
            entry.what.clone(),
            entry.value.clone(),
            evidence.confidence.map_or("", Confidence::word).to_owned(),
            evidence.source.unwrap_or_default(),
            evidence.rationale.unwrap_or_default(),
            evidence.owner.unwrap_or_default(),
            evidence.review_by.unwrap_or_default(),
            entry.evidence_from.map_or("", EvidenceFrom::words).to_owned(),
            entry.override_of.clone().unwrap_or_default(),
            entry.path.clone(),
        ];
        csv.write_record(texts.iter().map(|text| inert(text).into_owned()))?;
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}
