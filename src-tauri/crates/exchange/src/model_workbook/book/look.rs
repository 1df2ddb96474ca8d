//! How cells look, and what a spreadsheet lets into them.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, Format, FormatAlign,
    XlsxError,
};

use super::{Allowed, Figures, Purpose};
use crate::workbook::looks;

/// The colour of a sheet's tab.
pub fn tab(purpose: Purpose) -> Color {
    match purpose {
        Purpose::Input => Color::RGB(0x00F4_C542),
        Purpose::Step => Color::RGB(0x009A_A3AD),
        Purpose::Result => Color::RGB(0x0012_436D),
    }
}

/// How a spreadsheet writes figures of this kind.
pub fn code(figures: Figures) -> &'static str {
    match figures {
        Figures::People => looks::FIGURE,
        Figures::Share => "0.00%",
        Figures::Factor => "0.0000",
        Figures::Whole => "0",
        Figures::Pounds => "\"£\"#,##0",
        Figures::General | Figures::Words => "General",
    }
}

/// How a cell looks.
pub fn format_of(figures: Figures, input: bool) -> Format {
    let base = if input { looks::input() } else { looks::cell() };
    match figures {
        Figures::Words => base,
        _ => base.set_num_format(code(figures)).set_align(FormatAlign::Right),
    }
}

/// What a spreadsheet lets into an input; it warns and doesn't insist.
pub fn validation(allowed: Allowed) -> Result<Option<DataValidation>, XlsxError> {
    let new = DataValidation::new;
    let (rule, said) = match allowed {
        Allowed::Anything => return Ok(None),
        Allowed::Between(low, high) => (
            new().allow_decimal_number(DataValidationRule::Between(low, high)),
            format!("The program takes figures from {low} to {high} here."),
        ),
        Allowed::WholeUpTo(most) => (
            new().allow_whole_number(DataValidationRule::Between(0, most)),
            format!("The program takes whole numbers from 0 to {most} here."),
        ),
        Allowed::Words(words) => (
            new().allow_list_strings(words)?,
            format!("The program takes these words here: {}.", words.join(", ")),
        ),
    };
    let rule = rule.set_error_style(DataValidationErrorStyle::Warning);
    Ok(Some(rule.set_error_message(said)?))
}
