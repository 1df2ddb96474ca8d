//! A book as a workbook: one worksheet a sheet, its blocks below one another.

use fivefold_engine::plan::financial_year;
use rust_xlsxwriter::{
    ColNum, Format, FormatAlign, Formula, RowNum, Workbook, Worksheet, XlsxError,
};

use super::look::{code, format_of, tab, validation};
use super::{
    Allowed, Block, Book, Contents, Entry, FactColumn, Figures, HEADS, KEY, Kind, NAME, Sheet,
    Shown, Spec, YEAR_NUMBERS, column_number, year,
};
use crate::workbook::cells::{address, letters, shortened, write_text};
use crate::workbook::looks;
use crate::workbook::table::{fixed_range, print_on_a4};

/// The widths, in characters, of number, name, unit, baseline and years.
const WIDTHS: [f64; 5] = [7.0, 38.0, 11.0, 15.0, 11.5];
/// As many years as can be read when printed on the width of a page.
const MOST_ON_A_PAGE: usize = 20;

impl Book {
    /// Writes every sheet, in the order they were added.
    pub fn write_to(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        for (place, sheet) in self.sheets.iter().enumerate() {
            let blocks = || self.blocks.iter().filter(move |block| block.block.sheet.0 == place);
            let worksheet = workbook.add_worksheet();
            worksheet.set_name(sheet.name)?;
            // A formula that shows nothing shows nothing, and no nought, before it is worked out.
            worksheet.set_formula_result_default("");
            self.write_frame(worksheet, sheet, blocks().next())?;
            for contents in blocks() {
                self.write_block(worksheet, contents)?;
            }
        }
        for contents in &self.blocks {
            self.define_names(workbook, contents)?;
        }
        Ok(())
    }

    fn write_frame(
        &self,
        to: &mut Worksheet,
        sheet: &Sheet,
        first: Option<&Contents>,
    ) -> Result<(), XlsxError> {
        write_text(to, (0, 0), sheet.title, &looks::title())?;
        write_text(to, (1, 0), sheet.remark, &looks::remark())?;
        to.set_tab_color(tab(sheet.purpose)).set_screen_gridlines(false);
        print_on_a4(to, sheet.title);
        to.set_column_width(KEY, WIDTHS[0])?.set_column_width(NAME, WIDTHS[1])?;
        match first.map(|contents| (&contents.kind, contents.block)) {
            Some((Kind::Facts { columns, .. }, block)) => {
                for (place, column) in columns.iter().enumerate() {
                    to.set_column_width(column_number(place), column.width)?;
                }
                to.set_freeze_panes(block.first_row, 2)?;
                to.set_repeat_rows(block.first_row - 1, block.first_row - 1)?;
            }
            Some((Kind::ByYear(_), _)) => self.write_year_heads(to)?,
            None => {}
        }
        Ok(())
    }

    /// The heads of a sheet by year: the years in words, and below them as figures.
    fn write_year_heads(&self, to: &mut Worksheet) -> Result<(), XlsxError> {
        let head = looks::column_head();
        let right = head.clone().set_align(FormatAlign::Right);
        let baseline = format!("31 March {}", self.baseline_year);
        let heads = ["No.".to_owned(), "Name".to_owned(), "In".to_owned(), baseline];
        let years = self.years.iter().map(|&year| financial_year(year));
        for (column, text) in (KEY..).zip(heads.into_iter().chain(years)) {
            let format = if column < column_number(1) { &head } else { &right };
            write_text(to, (HEADS, column), &text, format)?;
        }
        let quiet = looks::remark().set_align(FormatAlign::Right);
        write_text(to, (YEAR_NUMBERS, NAME), "Year ending 31 March", &looks::remark())?;
        let numbers = std::iter::once(self.baseline_year).chain(self.years.iter().copied());
        for (column, year) in (column_number(1)..).zip(numbers) {
            to.write_number_with_format(YEAR_NUMBERS, column, f64::from(year), &quiet)?;
        }
        to.set_column_width(column_number(0), WIDTHS[2])?;
        to.set_column_width(column_number(1), WIDTHS[3])?;
        to.set_column_range_width(column_number(2), self.last_column(), WIDTHS[4])?;
        to.set_freeze_panes(YEAR_NUMBERS + 1, column_number(0))?;
        to.set_repeat_rows(HEADS, YEAR_NUMBERS)?.set_repeat_columns(KEY, NAME)?;
        if self.years.len() > MOST_ON_A_PAGE {
            to.set_print_fit_to_pages(0, 0).set_print_scale(60);
        }
        Ok(())
    }

    fn last_column(&self) -> ColNum {
        column_number(year(self.years.len().max(1) - 1))
    }

    fn write_block(&self, to: &mut Worksheet, contents: &Contents) -> Result<(), XlsxError> {
        let block = contents.block;
        let (title, rule) = match &contents.kind {
            Kind::ByYear(spec) => (spec.title, spec.rule),
            Kind::Facts { title, rule, .. } => (*title, *rule),
        };
        let above = contents.rows_above();
        write_text(to, (block.first_row - above, KEY), title, &looks::heading())?;
        write_text(to, (block.first_row - above + 1, KEY), rule, &looks::remark())?;
        write_heads(to, contents)?;
        let key_is_input = contents
            .keys
            .iter()
            .any(|key| key.formula.is_none() && { key.shown == Shown::Nothing });
        let number = format_of(Figures::Whole, key_is_input).set_align(FormatAlign::Center);
        write_column(to, block, KEY, &contents.keys, &number)?;
        let name_is_input = contents.names.iter().all(|name| name.formula.is_none());
        let named = name_is_input && matches!(contents.kind, Kind::Facts { .. });
        write_column(to, block, NAME, &contents.names, &format_of(Figures::Words, named))?;
        for (place, entries) in contents.columns.iter().enumerate() {
            let (figures, input, allowed) = contents.look_of(place);
            let column = column_number(place);
            let input = input && !(contents.is_by_year() && entries.is_empty());
            write_column(to, block, column, entries, &format_of(figures, input))?;
            if input && let Some(validation) = validation(allowed)? {
                let last = block.row(block.rows.max(1) - 1);
                to.add_data_validation(block.first_row, column, last, column, &validation)?;
            }
        }
        match &contents.kind {
            Kind::ByYear(spec) if spec.total => write_total(to, contents, spec),
            Kind::ByYear(_) | Kind::Facts { .. } => Ok(()),
        }
    }

    fn define_names(&self, book: &mut Workbook, contents: &Contents) -> Result<(), XlsxError> {
        let block = contents.block;
        let sheet = self.sheets.get(block.sheet.0).map_or("", |sheet| sheet.name);
        if block.rows == 0 {
            return Ok(());
        }
        let (first, last) = (block.first_row, block.row(block.rows - 1));
        match &contents.kind {
            Kind::ByYear(spec) => {
                let (from, to) = (letters(column_number(year(0))), letters(self.last_column()));
                let range = format!("${from}${}:${to}${}", first + 1, last + 1);
                book.define_name(spec.name, &format!("='{sheet}'!{range}"))?;
            }
            Kind::Facts { columns, .. } => {
                for (place, column) in columns.iter().enumerate() {
                    if let Some(name) = column.name {
                        let range = fixed_range(column_number(place), first, last);
                        book.define_name(name, &format!("='{sheet}'!{range}"))?;
                    }
                }
            }
        }
        Ok(())
    }
}

impl Contents {
    fn rows_above(&self) -> RowNum {
        match &self.kind {
            Kind::ByYear(spec) => 2 + RowNum::from(spec.heads.is_some()),
            Kind::Facts { .. } => 3,
        }
    }

    /// How a column is written, whether it is an input, and what it may hold.
    fn look_of(&self, column: usize) -> (Figures, bool, Allowed) {
        match &self.kind {
            Kind::Facts { columns, .. } => match columns.get(column) {
                Some(spec) => (spec.figures, spec.input, spec.allowed),
                None => (Figures::General, false, Allowed::Anything),
            },
            Kind::ByYear(spec) if column >= year(0) => (spec.figures, spec.input, spec.allowed),
            Kind::ByYear(spec) if column == super::BASELINE && spec.heads.is_none() => {
                (spec.figures, false, Allowed::Anything)
            }
            Kind::ByYear(spec) => self.look_of_label(spec, column),
        }
    }

    /// The columns before the years of a block with heads of its own.
    fn look_of_label(&self, spec: &Spec, column: usize) -> (Figures, bool, Allowed) {
        let entries = self.columns.get(column).map_or(&[][..], Vec::as_slice);
        let is_number = entries.iter().any(|entry| entry.as_number().is_some());
        let is_input = spec.input && spec.heads.is_some();
        let figures = match (is_number, column) {
            (true, super::BASELINE) => Figures::People,
            (true, _) => Figures::Whole,
            (false, _) => Figures::Words,
        };
        (figures, is_input, Allowed::Anything)
    }
}

fn write_heads(to: &mut Worksheet, contents: &Contents) -> Result<(), XlsxError> {
    let row = contents.block.first_row - 1;
    match &contents.kind {
        Kind::ByYear(spec) => {
            let heads = spec.heads.into_iter().flatten();
            for (column, head) in (KEY..).zip(heads) {
                write_text(to, (row, column), head, &looks::label())?;
            }
        }
        Kind::Facts { columns, .. } => {
            let format = looks::column_head();
            write_text(to, (row, KEY), "No.", &format)?;
            write_text(to, (row, NAME), "Name", &format)?;
            for (place, FactColumn { head, .. }) in columns.iter().enumerate() {
                write_text(to, (row, column_number(place)), head, &format)?;
            }
            to.set_row_height(row, 42.0)?;
        }
    }
    Ok(())
}

fn write_column(
    to: &mut Worksheet,
    block: Block,
    column: ColNum,
    entries: &[Entry],
    format: &Format,
) -> Result<(), XlsxError> {
    for (row, entry) in entries.iter().enumerate() {
        write_entry(to, (block.row(row), column), entry, format)?;
    }
    Ok(())
}

fn write_entry(
    to: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    entry: &Entry,
    format: &Format,
) -> Result<(), XlsxError> {
    match (&entry.formula, &entry.shown) {
        (Some(formula), shown) => {
            let formula = Formula::new(format!("={formula}")).set_result(result_of(shown));
            to.write_formula_with_format(row, column, formula, format)?;
        }
        (None, Shown::Nothing) => {
            to.write_blank(row, column, format)?;
        }
        (None, Shown::Number(value)) => {
            to.write_number_with_format(row, column, *value, format)?;
        }
        (None, Shown::Text(text)) => write_text(to, (row, column), text, format)?,
    }
    Ok(())
}

/// What a formula shows until it is worked out. Text that a spreadsheet would take for a figure or
/// an error is left for it to fill in.
fn result_of(shown: &Shown) -> String {
    match shown {
        Shown::Nothing => String::new(),
        Shown::Number(value) => value.to_string(),
        Shown::Text(text) => {
            let is_special = text.parse::<f64>().is_ok()
                || text.starts_with('#')
                || matches!(text.as_str(), "TRUE" | "FALSE");
            if is_special { String::new() } else { shortened(text, 200).into_owned() }
        }
    }
}

fn write_total(to: &mut Worksheet, contents: &Contents, spec: &Spec) -> Result<(), XlsxError> {
    let block = contents.block;
    let row = block.row(block.rows);
    let words = looks::total();
    write_text(to, (row, KEY), "", &words)?;
    write_text(to, (row, NAME), "All roles", &words)?;
    let figures = words.clone().set_num_format(code(spec.figures)).set_align(FormatAlign::Right);
    for (place, entries) in contents.columns.iter().enumerate() {
        let column = column_number(place);
        let numbers = || entries.iter().filter_map(Entry::as_number);
        if place == super::UNIT || numbers().next().is_none() {
            let unit = entries.first().and_then(Entry::as_text).unwrap_or_default();
            write_text(to, (row, column), unit, &words)?;
            continue;
        }
        let (first, last) = (address(block.first_row, column), address(row - 1, column));
        let sum = Formula::new(format!("=SUM({first}:{last})"));
        let sum = sum.set_result(numbers().sum::<f64>().to_string());
        to.write_formula_with_format(row, column, sum, &figures)?;
    }
    Ok(())
}
