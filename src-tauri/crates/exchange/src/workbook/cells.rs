//! Text and figures in cells. Text stays text, whatever it begins with.

use std::borrow::Cow;

use rust_xlsxwriter::{ColNum, Format, Formula, RowNum, Worksheet, XlsxError};

/// The most characters we write into a cell; a workbook takes 32,767.
pub(crate) const LONGEST_TEXT: usize = 32_000;

/// What is in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// Nothing.
    Empty,
    /// Text, never read as a formula.
    Text(String),
    /// A figure.
    Number(f64),
    /// A formula of our own making, and the figure it comes to.
    Formula(String, f64),
    /// A formula of our own making, and the word it comes to.
    Says(String, &'static str),
}

impl Cell {
    /// Text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Its text, where it is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Writes a cell.
pub(crate) fn write(
    sheet: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => sheet.write_blank(row, column, format)?,
        Cell::Text(text) => return write_text(sheet, (row, column), text, format),
        Cell::Number(value) => sheet.write_number_with_format(row, column, *value, format)?,
        Cell::Formula(formula, value) => {
            let formula = Formula::new(formula).set_result(value.to_string());
            sheet.write_formula_with_format(row, column, formula, format)?
        }
        Cell::Says(formula, word) => {
            let formula = Formula::new(formula).set_result(*word);
            sheet.write_formula_with_format(row, column, formula, format)?
        }
    };
    Ok(())
}

/// Writes text. What a spreadsheet would take for a formula on being typed again is marked as text.
pub(crate) fn write_text(
    sheet: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let text = shortened(text, LONGEST_TEXT);
    if text.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else if text.starts_with(['=', '+', '-', '@']) {
        let marked = format.clone().set_quote_prefix();
        sheet.write_string_with_format(row, column, text, &marked)?;
    } else {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

/// A text cut to so many UTF-16 units, the measure of a cell, with a mark where it was cut.
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    if text.encode_utf16().count() <= most {
        return text.into();
    }
    let mut kept = String::new();
    let mut units = 1;
    for letter in text.chars() {
        units += letter.len_utf16();
        if units > most {
            break;
        }
        kept.push(letter);
    }
    kept.push('…');
    kept.into()
}

/// The height, in points, that a row needs for its wrapped texts, each in a column of so many
/// characters. A spreadsheet isn't told otherwise, and some hide what doesn't fit.
pub(crate) fn height_for<'a>(texts: impl Iterator<Item = (&'a str, f64)>) -> f64 {
    /// A line of the running text.
    const LINE: f64 = 13.5;
    /// The most a row can have.
    const MOST: f64 = 405.0;
    let lines = texts.map(|(text, width)| text.split('\n').map(|line| lines_of(line, width)).sum());
    let most: f64 = lines.fold(1.0, f64::max);
    (most * LINE).min(MOST)
}

/// How many lines a text takes; a word goes to the next line whole.
fn lines_of(text: &str, width: f64) -> f64 {
    /// Letters are a little narrower than the digits a column's width is measured in.
    const LETTERS: f64 = 1.25;
    let room = (width * LETTERS).floor().max(1.0);
    let mut lines = 1.0;
    let mut used = 0.0;
    for word in text.split(' ') {
        let letters = word.chars().count() as f64;
        let with_space = if used > 0.0 { used + 1.0 + letters } else { letters };
        if with_space <= room {
            used = with_space;
        } else {
            let broken = (letters / room).ceil().max(1.0);
            lines += if used > 0.0 { broken } else { broken - 1.0 };
            used = letters - (broken - 1.0) * room;
        }
    }
    lines
}

/// A column's letters: 0 is A, 26 is AA.
pub(crate) fn letters(column: ColNum) -> String {
    rust_xlsxwriter::utility::column_number_to_name(column)
}

/// A cell's address as formulas write it: row 0, column 0 is A1.
pub(crate) fn address(row: RowNum, column: ColNum) -> String {
    format!("{}{}", letters(column), row + 1)
}

#[cfg(test)]
mod tests {
    use super::{address, height_for, shortened};

    #[test]
    fn a_text_is_cut_by_the_measure_of_a_cell() {
        assert_eq!(shortened("short", 5), "short");
        assert_eq!(shortened("longer", 5), "long…");
        assert_eq!(shortened("😀😀😀", 5), "😀😀…");
    }

    #[test]
    fn addresses_count_from_one_and_go_past_z() {
        assert_eq!(address(0, 0), "A1");
        assert_eq!(address(9, 27), "AB10");
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_text() {
        let of = |text, width| height_for([(text, width)].into_iter());
        assert_eq!(of("short", 10.0), 13.5);
        assert_eq!(of("two words, or three", 9.0), 27.0);
        assert_eq!(of("one\ntwo\nthree", 10.0), 40.5);
        assert_eq!(of(&"x".repeat(32_000), 10.0), 405.0);
    }
}
