//! A row of a sheet of figures: its columns, what is written into them, and what its open cells
//! take.

use rust_xlsxwriter::{
    ColNum, DataValidation, DataValidationRule, Format, RowNum, Worksheet, XlsxError,
};

use super::record::Record;
use super::row::{PackRow, Reason, Slot, Written};
use super::sheets::{KEY, key_of};
use super::words::slot_head;
use crate::workbook::cells::{self, Cell};
use crate::workbook::looks;

/// The confidences a person may choose.
const CONFIDENCES: [&str; 5] = ["published", "reported", "derived", "unverified", "illustrative"];

/// The columns of a sheet of figures.
pub(super) struct Columns {
    pub(super) slots: Vec<Slot>,
    pub(super) first_slot: ColNum,
    pub(super) first_reason: ColNum,
    pub(super) key: ColNum,
    pub(super) heads: Vec<(String, f64)>,
}

impl Columns {
    /// The columns for a record's years.
    pub(super) fn of(record: &Record, baseline: bool) -> Self {
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

/// Writes a row of the record under its key.
pub(super) fn write_row(
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
