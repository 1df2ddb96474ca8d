//! The workbook of a pack: what to do, the baseline, the levers, and the record out of sight.
//!
//! Sheets are protected without a password: only the coloured cells take what is typed. Each row
//! carries the key of its record in a hidden column, so that it finds its way back however the
//! rows are sorted.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    Format, FormatAlign, ProtectionOptions, RowNum, Table, TableColumn, TableStyle, Workbook,
    Worksheet, XlsxError,
};

use super::figure_row::{Columns, write_row};
use super::instructions::front;
use super::record::{FORMAT, Record};
use super::row::{PackRow, Reason};
use crate::workbook::cells;
use crate::workbook::{self, looks, table};

/// The sheet of roles' figures.
pub const BASELINE: &str = "Baseline";
/// The sheet of the levers' rows.
pub const LEVERS: &str = "Levers";
/// The hidden sheet of what was sent.
pub const RECORD: &str = "Fivefold pack";
/// The head of the hidden column of keys.
pub const KEY: &str = "Key";
/// The row of the columns' heads, counted from 0.
const HEAD: RowNum = table::HEAD;

/// Writes the sheets of a pack.
pub fn workbook(record: &Record, date: NaiveDate) -> Result<Workbook, XlsxError> {
    let title = format!("Workforce pack: {}", record.about.plan);
    let mut book = workbook::new(&title, &record.about.scenario, date)?;
    protect(front(record, &title, date).add_to(&mut book)?);
    for (name, title, baseline) in [
        (BASELINE, "The baseline: who is in post, who leaves, who usually joins", true),
        (LEVERS, "The levers: what is planned on top of that", false),
    ] {
        let rows: Vec<(usize, &PackRow)> = record
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.is_baseline() == baseline)
            .collect();
        figures(&mut book, name, title, record, &rows)?;
    }
    keep_record(&mut book, record)?;
    Ok(book)
}

fn figures(
    book: &mut Workbook,
    name: &'static str,
    title: &str,
    record: &Record,
    rows: &[(usize, &PackRow)],
) -> Result<(), XlsxError> {
    let baseline = name == BASELINE;
    let columns = Columns::of(record, baseline);
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    cells::write_text(sheet, (0, 0), title, &looks::title())?;
    let remark = "Change only the yellow cells with a frame; say in the same row why and where the \
                  figure comes from.";
    cells::write_text(sheet, (1, 0), remark, &looks::remark())?;
    if rows.is_empty() {
        cells::write_text(
            sheet,
            (2, 0),
            "There is nothing here for these roles.",
            &looks::remark(),
        )?;
        protect(sheet);
        return Ok(());
    }
    add_table(sheet, name, title, &columns, rows.len())?;
    for (place, (key, row)) in (HEAD + 1..).zip(rows) {
        write_row(sheet, place, *key, row, baseline, &columns)?;
    }
    for (place, (_, width)) in (0..).zip(&columns.heads) {
        sheet.set_column_width(place, *width)?;
    }
    sheet.set_column_hidden(columns.key)?;
    sheet.set_freeze_panes(HEAD + 1, columns.first_slot)?;
    sheet.set_repeat_rows(HEAD, HEAD)?;
    sheet.set_screen_gridlines(false);
    table::print_on_a4(sheet, title);
    protect(sheet);
    Ok(())
}

fn add_table(
    sheet: &mut Worksheet,
    name: &str,
    title: &str,
    columns: &Columns,
    rows: usize,
) -> Result<(), XlsxError> {
    let values = columns.first_slot..columns.first_reason;
    let heads: Vec<TableColumn> = (0..)
        .zip(&columns.heads)
        .map(|(place, (head, _))| {
            let format = match values.contains(&place) {
                true => looks::column_head().set_align(FormatAlign::Right),
                false => looks::column_head(),
            };
            TableColumn::new().set_header(head).set_header_format(format)
        })
        .collect();
    let described = Table::new()
        .set_name(format!("Pack_{}", name.to_lowercase()))
        .set_style(TableStyle::None)
        .set_autofilter(false)
        .set_alt_text_title(title)
        .set_alt_text("A row a figure, a column a year; the columns at the right say why.")
        .set_columns(&heads);
    let last = HEAD + RowNum::try_from(rows).unwrap_or(1);
    sheet.add_table(HEAD, 0, last, columns.key, &described)?;
    Ok(())
}

/// The key of a row of the record.
pub fn key_of(place: usize) -> String {
    format!("r{place}")
}

/// Locks what isn't to be filled in. There is no password: it keeps from slips, not from people.
fn protect(sheet: &mut Worksheet) {
    let options =
        ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() };
    sheet.protect_with_options(&options);
}

/// Keeps what was sent in a sheet that is out of sight.
fn keep_record(book: &mut Workbook, record: &Record) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(RECORD)?;
    let plain = Format::new();
    // Neither has a map whose keys aren't text, and both go to memory.
    let about = serde_json::to_string(&record.about).unwrap_or_default();
    cells::write_text(sheet, (0, 0), FORMAT, &plain)?;
    cells::write_text(sheet, (0, 1), &about, &plain)?;
    for (at, (place, row)) in (1..).zip(record.rows.iter().enumerate()) {
        let told = serde_json::to_string(row).unwrap_or_default();
        cells::write_text(sheet, (at, 0), &key_of(place), &plain)?;
        cells::write_text(sheet, (at, 1), &told, &plain)?;
        for (column, reason) in (2..).zip(Reason::ALL) {
            cells::write_text(sheet, (at, column), row.reason(reason).unwrap_or_default(), &plain)?;
        }
    }
    sheet.set_very_hidden(true);
    sheet.protect();
    Ok(())
}
