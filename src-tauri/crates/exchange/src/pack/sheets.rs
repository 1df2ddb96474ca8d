//! The workbook of a pack: what to do, the baseline, the levers, and the record out of sight.
//!
//! Sheets are protected without a password: only the coloured cells take what is typed. Each row
//! carries the key of its record in a hidden column, so that it finds its way back however the
//! rows are sorted.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    ColNum, DataValidation, DataValidationRule, Format, FormatAlign, ProtectionOptions, RowNum,
    Table, TableColumn, TableStyle, Workbook, Worksheet, XlsxError,
};

use super::record::{FORMAT, Record};
use super::row::{PackRow, Reason, Slot, Written};
use super::words::slot_head;
use crate::workbook::cells::{self, Cell};
use crate::workbook::front::{Front, Part};
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

/// The confidences a person may choose.
const CONFIDENCES: [&str; 5] = ["published", "reported", "derived", "unverified", "illustrative"];

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

fn front(record: &Record, title: &str, date: NaiveDate) -> Front {
    let about = &record.about;
    let given = |text: &str, otherwise: &str| match text {
        "" => otherwise.to_owned(),
        text => text.to_owned(),
    };
    let mut names: Vec<&str> =
        record.rows.iter().filter(|row| row.is_baseline()).map(|row| row.role.as_str()).collect();
    names.dedup();
    let revision = about.revision.map_or(String::new(), |revision| format!(", change {revision}"));
    let asked = [
        (
            "What is asked",
            given(
                &about.asked,
                "Please check the figures of your roles and correct what isn't right.",
            ),
        ),
        ("Back by", given(&about.by, "As soon as you can.")),
        ("For", given(&about.lead, "The service lead of these roles.")),
        ("Roles", names.join(", ")),
        ("Plan", about.plan.clone()),
        ("Scenario", about.scenario.clone()),
        ("Sent", date.format("%-d %B %Y").to_string()),
        ("Reference", format!("{}{revision}", about.digest)),
    ];
    let steps = [
        (
            "1",
            "Go to the sheet \"Baseline\": the people in post, their WTE, leavers and usual joiners, and the funded posts of each role.",
        ),
        (
            "2",
            "Go to the sheet \"Levers\": what is planned for each year on top of that. A row \"nothing planned yet\" is yours to fill in or leave.",
        ),
        (
            "3",
            "Change only the yellow cells with a frame. All others are locked, without a password.",
        ),
        (
            "4",
            "Where you change a figure, say in the same row why, where it comes from, who answers for it, and how sure it is.",
        ),
        (
            "5",
            "Save the workbook under any name and send it back. Nothing changes in the plan until each difference has been looked at and accepted.",
        ),
    ];
    let know = [
        (
            "People",
            "Give numbers only. Please write no names of staff or patients, and nothing from which one could be known.",
        ),
        ("An emptied cell", "Is not taken as nothing. Type 0 where there is to be nothing."),
        ("Percentages", "Type 12% or 0.12 for twelve per cent."),
        (
            "Confidence",
            "published: in an official publication; reported: by others; derived: worked out from such figures; unverified: not traced; illustrative: made up to fill a hole.",
        ),
    ];
    Front {
        name: "Start here",
        title: title.to_owned(),
        parts: vec![
            Part::of("What is asked of you", asked),
            Part::of("What to do", steps.map(|(step, text)| (step, text.to_owned()))),
            Part::of("Good to know", know.map(|(what, text)| (what, text.to_owned()))),
        ],
    }
}

/// The columns of a sheet of figures.
struct Columns {
    slots: Vec<Slot>,
    first_slot: ColNum,
    first_reason: ColNum,
    key: ColNum,
    heads: Vec<(String, f64)>,
}

impl Columns {
    fn of(record: &Record, baseline: bool) -> Self {
        let mut heads: Vec<(String, f64)> = vec![("Role".to_owned(), 34.0)];
        if !baseline {
            heads.push(("Lever".to_owned(), 30.0));
        }
        heads.push(("Figure".to_owned(), 26.0));
        heads.push(("Counted in".to_owned(), 24.0));
        let first_slot = column(heads.len());
        let slots: Vec<Slot> =
            std::iter::once(Slot::Once).chain(record.years().map(Slot::Year)).collect();
        let first_year = record.about.first_year;
        heads.extend(slots.iter().map(|slot| (slot_head(*slot, baseline, first_year), 13.0)));
        let first_reason = column(heads.len());
        heads.extend(Reason::ALL.map(|reason| {
            let width = match reason {
                Reason::Why | Reason::Source => 36.0,
                Reason::Owner => 20.0,
                Reason::Confidence => 15.0,
            };
            (reason.head().to_owned(), width)
        }));
        let key = column(heads.len());
        heads.push((KEY.to_owned(), 8.0));
        Self { slots, first_slot, first_reason, key, heads }
    }
}

fn column(place: usize) -> ColNum {
    ColNum::try_from(place).unwrap_or(ColNum::MAX)
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

fn write_row(
    sheet: &mut Worksheet,
    at: RowNum,
    key: usize,
    row: &PackRow,
    baseline: bool,
    columns: &Columns,
) -> Result<(), XlsxError> {
    let unit =
        row.fixed.as_ref().map_or(row.unit.clone(), |fixed| format!("{}. {fixed}", row.unit));
    let mut words = vec![row.role.as_str()];
    if !baseline {
        words.push(&row.lever);
    }
    words.extend([row.field.as_str(), &unit]);
    for (place, text) in (0..).zip(&words) {
        cells::write_text(sheet, (at, place), text, &fixed())?;
    }
    let figure = match row.written {
        Written::Number => "#,##0.####",
        Written::Percent => "0.0##%",
    };
    for (place, slot) in (columns.first_slot..).zip(&columns.slots) {
        match row.value(*slot) {
            Some(value) if row.fixed.is_none() => {
                let cell = value.map_or(Cell::Empty, Cell::Number);
                let format = input().set_num_format(figure);
                cells::write(sheet, (at, place), &cell, &format)?;
                sheet.add_data_validation(at, place, at, place, &validation(row)?)?;
            }
            value => {
                let cell = value.flatten().map_or(Cell::Empty, Cell::Number);
                cells::write(sheet, (at, place), &cell, &fixed().set_num_format(figure))?;
            }
        }
    }
    for (place, reason) in (columns.first_reason..).zip(Reason::ALL) {
        let text = row.reason(reason).unwrap_or_default();
        cells::write_text(sheet, (at, place), text, &input().set_num_format("@"))?;
        if reason == Reason::Confidence {
            sheet.add_data_validation(at, place, at, place, &confidence()?)?;
        }
    }
    sheet.write_string_with_format(at, columns.key, key_of(key), &fixed())?;
    let texts =
        words.iter().copied().chain(Reason::ALL.map(|why| row.reason(why).unwrap_or_default()));
    let widths = columns
        .heads
        .iter()
        .take(words.len())
        .chain(columns.heads.iter().skip(usize::from(columns.first_reason)));
    let height = cells::height_for(texts.zip(widths.map(|(_, width)| *width)));
    sheet.set_row_height(at, height + 4.0)?;
    Ok(())
}

/// The key of a row of the record.
pub fn key_of(place: usize) -> String {
    format!("r{place}")
}

/// What a cell with a figure takes, and what it says otherwise.
fn validation(row: &PackRow) -> Result<DataValidation, XlsxError> {
    let [least, most] = row.bounds;
    let (example, limits) = match row.written {
        Written::Percent => ("12%", "from 0% to 100%".to_owned()),
        Written::Number if least < 0.0 => {
            ("1.5, or -1.5 for staff lent out", "as a number".to_owned())
        }
        Written::Number if most < 10.0 => ("0.85", format!("from {least} to {most}")),
        Written::Number => ("12", "of 0 or more".to_owned()),
    };
    DataValidation::new()
        .allow_decimal_number(DataValidationRule::Between(least, most))
        .set_error_title("That can't be used here")?
        .set_error_message(format!(
            "Type a figure {limits}, such as {example}. Type 0 for nothing."
        ))
}

fn confidence() -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_list_strings(&CONFIDENCES)?
        .set_error_title("Choose from the list")?
        .set_error_message(
            "Choose how sure the figure is: the sheet \"Start here\" says what each word means.",
        )
}

/// A cell to fill in: coloured, framed, unlocked.
fn input() -> Format {
    use rust_xlsxwriter::{Color, FormatBorder};
    looks::cell()
        .set_background_color(Color::RGB(0x00FF_F6CC))
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x00B0_8F00))
        .set_text_wrap()
        .set_unlocked()
}

/// A cell that isn't to be filled in.
fn fixed() -> Format {
    looks::cell().set_text_wrap()
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
