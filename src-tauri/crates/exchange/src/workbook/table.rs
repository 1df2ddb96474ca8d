//! A sheet that holds one table: a heading, up to two remarks, the table, its head always in view.

use rust_xlsxwriter::{
    ColNum, Format, FormatAlign, RowNum, Table, TableColumn, TableStyle, Workbook, Worksheet,
    XlsxError,
};

use super::cells::{self, Cell, letters};
use super::looks;

/// The row the columns' heads are in, counted from 0. The heading and two remarks stand above.
pub(crate) const HEAD: RowNum = 4;

/// Points between two rows.
const GAP: f64 = 2.0;
/// How much narrower a column is for bold letters.
const BOLD: f64 = 0.85;
/// As many columns as can be read when printed on the width of a page.
const MOST_ON_A_PAGE: usize = 20;

/// A sheet with one table.
pub(crate) struct TableSheet {
    /// The sheet's name.
    pub(crate) name: &'static str,
    /// The table's name, as formulas and screen readers know it.
    pub(crate) table: &'static str,
    /// The heading.
    pub(crate) title: String,
    /// What a reader has to know first, one line each.
    pub(crate) remarks: [String; 2],
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// How many columns at the left stay in view.
    pub(crate) frozen: ColNum,
    /// The rows, a cell a column.
    pub(crate) rows: Vec<Row>,
}

/// A column of a table.
pub(crate) struct Column {
    /// Its head, unique in the table.
    pub(crate) head: String,
    /// Its width in characters.
    pub(crate) width: f64,
    /// How its figures are written.
    pub(crate) figures: &'static str,
    /// Whether long text goes on in a new line.
    pub(crate) wraps: bool,
}

/// A row of a table.
pub(crate) struct Row {
    /// Its cells.
    pub(crate) cells: Vec<Cell>,
    /// Whether it adds up those above.
    pub(crate) total: bool,
}

impl Column {
    /// A column of figures of two decimals.
    pub(crate) fn figures(head: impl Into<String>, width: f64) -> Self {
        Self { head: head.into(), width, figures: looks::FIGURE, wraps: false }
    }

    /// A column of text.
    pub(crate) fn text(head: impl Into<String>, width: f64) -> Self {
        Self { wraps: true, ..Self::figures(head, width) }
    }
}

impl TableSheet {
    /// The row of the sheet this row of the table is in.
    pub(crate) fn row(place: usize) -> RowNum {
        HEAD + 1 + RowNum::try_from(place).unwrap_or(RowNum::MAX / 2)
    }

    /// Adds the sheet to a workbook.
    pub(crate) fn add_to<'a>(
        &self,
        workbook: &'a mut Workbook,
    ) -> Result<&'a mut Worksheet, XlsxError> {
        let sheet = workbook.add_worksheet();
        sheet.set_name(self.name)?;
        sheet.write_string_with_format(0, 0, &*self.title, &looks::title())?;
        for (row, remark) in (1..).zip(&self.remarks) {
            cells::write_text(sheet, (row, 0), remark, &looks::remark())?;
        }
        self.add_table(sheet)?;
        self.write_rows(sheet)?;
        self.set_view(sheet)?;
        Ok(sheet)
    }

    fn add_table(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let heads: Vec<TableColumn> = self
            .columns
            .iter()
            .enumerate()
            .map(|(place, column)| {
                let format = column.aligned(place, looks::column_head());
                TableColumn::new().set_header(&*column.head).set_header_format(format)
            })
            .collect();
        let table = Table::new()
            .set_name(self.table)
            .set_style(TableStyle::None)
            .set_autofilter(false)
            .set_first_column(true)
            .set_alt_text_title(&*self.title)
            .set_alt_text(self.remarks.join(" ").trim())
            .set_columns(&heads);
        let last_column = ColNum::try_from(self.columns.len()).unwrap_or(1).saturating_sub(1);
        let last_row = Self::row(self.rows.len().max(1)) - 1;
        sheet.add_table(HEAD, 0, last_row, last_column, &table)?;
        Ok(())
    }

    fn write_rows(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let formats = |base: fn() -> Format| -> Vec<Format> {
            let columns = self.columns.iter().enumerate();
            columns
                .map(|(place, column)| column.aligned(place, base()).set_num_format(column.figures))
                .collect()
        };
        let (ordinary, totals) = (formats(looks::cell), formats(looks::total));
        for (place, row) in self.rows.iter().enumerate() {
            let formats = if row.total { &totals } else { &ordinary };
            let texts = row.cells.iter().zip(&self.columns);
            let texts = texts.filter_map(|(cell, column)| Some((cell.as_text()?, column.width)));
            sheet.set_row_height(Self::row(place), cells::height_for(texts) + GAP)?;
            for ((column, cell), format) in (0..).zip(&row.cells).zip(formats) {
                cells::write(sheet, (Self::row(place), column), cell, format)?;
            }
        }
        Ok(())
    }

    fn set_view(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (place, column) in (0..).zip(&self.columns) {
            sheet.set_column_width(place, column.width)?;
        }
        let heads = self.columns.iter().map(|column| (&*column.head, column.width * BOLD));
        sheet.set_row_height(HEAD, cells::height_for(heads) + GAP)?;
        sheet.set_freeze_panes(HEAD + 1, self.frozen)?;
        sheet.set_repeat_rows(HEAD, HEAD)?;
        if self.frozen > 0 {
            sheet.set_repeat_columns(0, self.frozen - 1)?;
        }
        sheet.set_screen_gridlines(false);
        print_on_a4(sheet, &self.title);
        if self.columns.len() > MOST_ON_A_PAGE {
            sheet.set_print_fit_to_pages(0, 0).set_print_scale(60);
        }
        Ok(())
    }
}

impl Column {
    /// Text to the left, away from the figures it may follow; figures and their heads to the right.
    fn aligned(&self, place: usize, format: Format) -> Format {
        match (self.wraps, place) {
            (false, _) => format.set_align(FormatAlign::Right),
            (true, 0) => format.set_text_wrap(),
            (true, _) => format.set_text_wrap().set_align(FormatAlign::Left).set_indent(1),
        }
    }
}

/// Landscape A4, as wide as a page, with the sheet's name and the page's number at the foot.
pub(crate) fn print_on_a4(sheet: &mut Worksheet, title: &str) {
    const A4: u8 = 9;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    // An ampersand begins a code.
    let title = title.replace('&', "&&");
    sheet.set_footer(format!("&L&8{}&R&8Page &P of &N", cells::shortened(&title, 120)));
}

/// A range of one column, fixed whatever cell a formula is copied to: `$D$6:$D$20`.
pub(crate) fn fixed_range(column: ColNum, first: RowNum, last: RowNum) -> String {
    let letters = letters(column);
    format!("${letters}${}:${letters}${}", first + 1, last + 1)
}
