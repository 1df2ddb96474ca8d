//! The register as CSV.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fivefold_engine::plan::{Confidence, Evidence, Plan, Role};
use fivefold_engine::register::register;
use fivefold_exchange::register_csv;

#[test]
fn every_input_is_a_row_and_nothing_runs_in_a_spreadsheet() {
    let plan = Plan {
        title: "Small".to_owned(),
        first_year: 2027,
        years: 1,
        roles: vec![Role {
            id: "nurse".to_owned(),
            name: "Nurse, \"senior\"".to_owned(),
            baseline_heads: Some(12.0),
            evidence: Some(Evidence {
                rationale: Some("=HYPERLINK(\"http://example.org\")".to_owned()),
                source: Some("line one\nline two".to_owned()),
                confidence: Some(Confidence::Derived),
                ..Evidence::default()
            }),
            ..Role::default()
        }],
        ..Plan::default()
    };
    let entries = register(&plan);
    let text = register_csv::write(&entries);
    let mut read = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(read.headers().unwrap().len(), 11);
    let rows: Vec<csv::StringRecord> = read.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), entries.len());
    let row = &rows[0];
    assert_eq!(&row[1], "In post at the baseline, Nurse, \"senior\"");
    assert_eq!((&row[2], &row[3], &row[8]), ("12 heads", "derived", "its role's"));
    assert_eq!(&row[4], "line one\nline two");
    assert!(row[5].starts_with("'=HYPERLINK"));
    assert_eq!(&row[10], "roles[0].baseline_heads");
}
