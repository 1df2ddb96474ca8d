//! Writing elements and numbers.

use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;

use crate::layout::{Anchor, PlacedText, Tone};
use crate::text::Weight;
use crate::theme::Palette;

pub(super) type Xml = Writer<Vec<u8>>;

/// Pixels with one decimal at most: a hair finer than any screen.
pub(super) fn px(pixels: f64) -> String {
    tenths((pixels * 10.0).round() as i32)
}

/// Tenths of a pixel as pixels.
pub(super) fn tenths(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}

/// An element with attributes and nothing in it.
pub(super) fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_empty()?;
    Ok(())
}

/// An element with attributes and a text in it, escaped.
pub(super) fn holding_text(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    text: &str,
) -> io::Result<()> {
    xml.create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

/// A group with a name of its own, told when pointed at.
pub(super) fn group(
    xml: &mut Xml,
    attributes: &[(&str, &str)],
    title: Option<&str>,
    content: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element("g").with_attributes(attributes.iter().copied()).write_inner_content(
        |xml| {
            if let Some(title) = title {
                holding_text(xml, "title", &[], title)?;
            }
            content(xml)
        },
    )?;
    Ok(())
}

/// A text where layout placed it.
pub(super) fn placed_text(xml: &mut Xml, text: &PlacedText, palette: &Palette) -> io::Result<()> {
    let (x, y, size) = (px(text.x), px(text.baseline), px(text.size));
    let anchor = match text.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let fill = match text.tone {
        Tone::Ink => palette.ink,
        Tone::Muted => palette.muted,
    };
    let weight = match text.weight {
        Weight::Regular => "400",
        Weight::SemiBold => "600",
    };
    let attributes = [
        ("x", x.as_str()),
        ("y", &y),
        ("text-anchor", anchor),
        ("font-size", &size),
        ("font-weight", weight),
        ("fill", fill),
    ];
    holding_text(xml, "text", &attributes, &text.content)
}
