//! A front sheet: parts with a heading each, and lines of what and how.

use rust_xlsxwriter::{RowNum, Workbook, Worksheet, XlsxError};

use super::{cells, looks, table};

/// The widths of the two columns, in characters.
const WIDTHS: [f64; 2] = [26.0, 100.0];

/// Points between two lines.
const GAP: f64 = 2.0;

/// A front sheet.
pub(crate) struct Front {
    /// The sheet's name.
    pub(crate) name: &'static str,
    /// The heading.
    pub(crate) title: String,
    /// The parts.
    pub(crate) parts: Vec<Part>,
}

/// A part of a front sheet.
pub(crate) struct Part {
    /// Its heading.
    pub(crate) heading: &'static str,
    /// What each line is about, and what it says.
    pub(crate) lines: Vec<(String, String)>,
}

impl Part {
    /// A part with these lines.
    pub(crate) fn of<'a>(
        heading: &'static str,
        lines: impl IntoIterator<Item = (&'a str, String)>,
    ) -> Self {
        let lines = lines.into_iter().map(|(label, text)| (label.to_owned(), text)).collect();
        Self { heading, lines }
    }
}

impl Front {
    /// Adds the sheet to a workbook.
    pub(crate) fn add_to<'a>(
        &self,
        workbook: &'a mut Workbook,
    ) -> Result<&'a mut Worksheet, XlsxError> {
        let sheet = workbook.add_worksheet();
        sheet.set_name(self.name)?;
        sheet.set_column_width(0, WIDTHS[0])?.set_column_width(1, WIDTHS[1])?;
        sheet.set_screen_gridlines(false);
        cells::write_text(sheet, (0, 0), &self.title, &looks::title())?;
        let mut row: RowNum = 2;
        for part in &self.parts {
            cells::write_text(sheet, (row, 0), part.heading, &looks::heading())?;
            row += 1;
            for (label, text) in &part.lines {
                cells::write_text(sheet, (row, 0), label, &looks::label().set_text_wrap())?;
                cells::write_text(sheet, (row, 1), text, &looks::prose())?;
                let texts = [label.as_str(), text].into_iter().zip(WIDTHS);
                sheet.set_row_height(row, cells::height_for(texts) + GAP)?;
                row += 1;
            }
            row += 1;
        }
        table::print_on_a4(sheet, &self.title);
        Ok(sheet)
    }
}
