//! Where a table begins, and what its columns are called.

use fivefold_exchange::tables::{Cell, Row, column_letters, headings, likely_heading_row};

use crate::given::rows_of;

fn heading_of(text: &str) -> usize {
    likely_heading_row(&rows_of(text.as_bytes()))
}

const TABLE: &str = "Employee Number,Staff Group,Band,FTE,Start\n\
    1001,Nursing,Band 5,0.8,31/03/2017\n1002,Nursing,Band 6,1,01/04/2015\n";

#[test]
fn the_heading_is_found_below_titles_and_banners() {
    assert_eq!(heading_of(TABLE), 0);
    assert_eq!(heading_of(&format!("Staff in post\nRun on,31/03/2017\n\n{TABLE}")), 2);
    let banner = "Staff record,Staff record,Staff record,Staff record,Staff record";
    assert_eq!(heading_of(&format!("{banner}\n{TABLE}")), 1);
    let groups = "Person,Person,Post,Post,Post";
    assert_eq!(heading_of(&format!("{groups}\n{TABLE}")), 1);
}

#[test]
fn a_heading_may_lack_names_or_hold_years() {
    assert_eq!(heading_of("Title\nRole,,WTE,Band\nNurse,x,1,5\n"), 1);
    assert_eq!(
        heading_of(
            "Cost centre,Name,Budget,Contracted,2017,Bank,Agency,Actual,A,B,C\n1,x,2,3,4,5,6,7,8,9,1\n"
        ),
        0
    );
}

#[test]
fn a_table_without_a_heading_gives_its_first_row() {
    assert_eq!(heading_of("1001,5,0.8\n1002,6,1\n"), 0);
    assert_eq!(likely_heading_row(&[]), 0);
}

#[test]
fn headings_are_named_and_repeats_told() {
    let cells = ["Date", "", "  FTE\n(actual) ", "date"].map(Cell::of_text);
    let found = headings(&Row::new(1, cells.to_vec()));
    let names: Vec<&str> = found.iter().map(|heading| heading.name.as_str()).collect();
    assert_eq!(names, ["Date", "Column B", "FTE (actual)", "date"]);
    assert_eq!(
        found.iter().map(|heading| heading.repeated).collect::<Vec<_>>(),
        [true, false, false, true]
    );
    assert_eq!(found[3].label(), "date (column D)");
    assert_eq!(found[2].label(), "FTE (actual)");
}

#[test]
fn columns_are_lettered_as_in_excel() {
    for (column, letters) in
        [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
    {
        assert_eq!(column_letters(column), letters);
    }
}
