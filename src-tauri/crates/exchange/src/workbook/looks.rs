//! How the workbooks look: one type family, three sizes, the window's colours for action and input.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const INK: Color = Color::RGB(0x001B_1F24);
const MUTED: Color = Color::RGB(0x0056_5D66);
const LINE: Color = Color::RGB(0x00DD_E1E6);
const ACTION: Color = Color::RGB(0x0012_436D);
const QUIET: Color = Color::RGB(0x00F1_F3F5);
const INPUT: Color = Color::RGB(0x00FF_F6DB);

/// WTE and heads: two decimals, thousands separated.
pub(crate) const FIGURE: &str = "#,##0.00";

fn base() -> Format {
    Format::new().set_font_name("Arial").set_font_size(10).set_font_color(INK)
}

/// The heading of a sheet.
pub(crate) fn title() -> Format {
    base().set_font_size(16).set_bold()
}

/// The heading of a part of a sheet.
pub(crate) fn heading() -> Format {
    base().set_font_size(12).set_bold().set_font_color(ACTION)
}

/// What a line is about.
pub(crate) fn label() -> Format {
    base().set_bold().set_align(FormatAlign::Top)
}

/// Running text.
pub(crate) fn prose() -> Format {
    base().set_text_wrap().set_align(FormatAlign::Top)
}

/// A remark above a table, on one line.
pub(crate) fn remark() -> Format {
    base().set_font_color(MUTED)
}

/// The head of a column.
pub(crate) fn column_head() -> Format {
    base()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(ACTION)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_right(FormatBorder::Thin)
        .set_border_right_color(Color::White)
}

/// A cell of a table.
pub(crate) fn cell() -> Format {
    base()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(LINE)
}

/// A cell of a total.
pub(crate) fn total() -> Format {
    cell()
        .set_bold()
        .set_background_color(QUIET)
        .set_border_top(FormatBorder::Thin)
        .set_border_top_color(MUTED)
}

/// A cell that is there to be changed.
pub(crate) fn input() -> Format {
    cell().set_background_color(INPUT)
}
