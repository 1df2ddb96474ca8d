//! What a screen reader finds: headings, tables with their header cells, the chart in words.

use fivefold_engine::Plan;
use fivefold_engine::sensitivity::{SensitivityQuestion, sensitivity};

use crate::fixture::{plan_for_a_room, report, small_plan};
use crate::reading::ReadBack;

const SECTIONS: [&str; 17] = [
    "Summary",
    "Where we are",
    "Gap to targets",
    "Gaps by role and year",
    "Lever schedule",
    "From opening to closing",
    "Pipelines",
    "Skill mix",
    "What the gap hangs on",
    "Assumptions",
    "Risks and notices",
    "Agreed actions",
    "Notes of the plan",
    "Method",
    "In post by role",
    "Ledger by year",
    "Sign-off",
];

#[test]
fn sections_are_headings_and_bookmarks() {
    let pdf = ReadBack::of(&report(&small_plan()));
    assert_eq!(pdf.bookmarks(), SECTIONS);
    // The list of contents has a heading of its own, and no bookmark.
    assert_eq!(pdf.structure_types()["H1"], SECTIONS.len() + 1);
    assert_eq!(pdf.structure_types()["TOCI"], SECTIONS.len());
}

#[test]
fn the_document_says_its_language_title_and_date() {
    let pdf = ReadBack::of(&report(&small_plan()));
    assert_eq!(pdf.language(), "en-GB");
    assert_eq!(pdf.information(b"Title"), "A small plan");
    assert_eq!(pdf.information(b"Creator"), "Fivefold 0.1.0");
    assert!(pdf.information(b"CreationDate").starts_with("D:20261121"));
}

#[test]
fn the_running_order_is_a_section_and_a_table_of_its_own() {
    let pdf = ReadBack::of(&report(&plan_for_a_room()));
    let small = ReadBack::of(&report(&small_plan()));
    assert_eq!(pdf.bookmarks()[12], "Running order");
    assert_eq!(pdf.structure_types()["Table"], small.structure_types()["Table"] + 1);
    let of_rows = |pdf: &ReadBack| pdf.header_scopes()["Row"];
    assert_eq!(of_rows(&pdf), of_rows(&small) + 2);
}

/// The tables of the small plan: rows with data, and columns.
const TABLES: [(&str, usize, usize); 33] = [
    ("what makes up the last year", 9, 2),
    ("targets of the first page", 1, 4),
    ("where we are", 3, 7),
    ("gap to targets", 2, 5),
    ("gaps by target", 1, 3),
    ("gaps by role", 2, 3),
    ("Buy planned", 1, 5),
    ("Buy brings", 1, 5),
    ("Build planned", 1, 5),
    ("Build brings", 1, 5),
    ("Bind planned", 1, 5),
    ("Bind brings", 1, 5),
    ("Borrow planned", 1, 5),
    ("Borrow brings", 1, 5),
    ("Bounce planned", 1, 5),
    ("Bounce brings", 1, 5),
    ("bridge", 9, 2),
    ("Build's pipeline", 6, 5),
    ("Bounce's pipeline", 5, 5),
    ("mix in heads", 2, 6),
    ("mix in WTE", 2, 6),
    ("heads", 2, 6),
    ("WTE", 2, 5),
    ("vacancies", 2, 5),
    ("ledger of all roles", 11, 5),
    ("ledger of nurses", 14, 5),
    ("ledger of support workers", 10, 5),
    ("assumptions", 11, 3),
    ("limits", 1, 3),
    ("worth knowing", 2, 2),
    ("actions", 1, 5),
    ("coverage", 5, 3),
    ("signatures", 3, 5),
];

/// The same with those that have a row for each thing that moves the gap.
fn tables() -> Vec<(&'static str, usize, usize)> {
    let question =
        SensitivityQuestion { scenario: "All five levers".to_owned(), ..Default::default() };
    let found = sensitivity(&small_plan(), &question).unwrap();
    let moving = [
        ("what moves the gap, by assumption", found.assumptions.len(), 5),
        ("what moves the gap, by lever", found.levers.len(), 5),
    ];
    TABLES.into_iter().chain(moving).collect()
}

/// Rows that head the rows below them: one target; two roles, five levers, a target and the notes.
const GROUP_HEADS: usize = 1 + 9;

#[test]
fn every_table_has_header_cells_for_its_columns_and_rows() {
    let pdf = ReadBack::of(&report(&small_plan()));
    let types = pdf.structure_types();
    let tables = tables();
    let rows: usize = tables.iter().map(|(_, rows, _)| rows).sum();
    let columns: usize = tables.iter().map(|(_, _, columns)| columns).sum();
    let data: usize = tables.iter().map(|(_, rows, columns)| rows * (columns - 1)).sum();
    assert_eq!(types["Table"], tables.len());
    assert_eq!(types["TR"], tables.len() + rows + GROUP_HEADS);
    assert_eq!(types["TD"], data);
    assert_eq!(types["TH"], columns + rows + GROUP_HEADS);
    assert_eq!(pdf.header_scopes()["Row"], rows);
    assert_eq!(pdf.header_scopes()["Column"], columns + GROUP_HEADS);
}

#[test]
fn sections_without_content_say_so() {
    let small = small_plan();
    let plan = Plan { targets: Vec::new(), actions: Vec::new(), notes: Vec::new(), ..small };
    let text = ReadBack::of(&report(&plan)).text();
    assert!(text.contains("The plan has no targets yet."));
    assert!(text.contains("No actions have been agreed yet."));
}
