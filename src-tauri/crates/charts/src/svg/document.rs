//! The whole document: who it is for those who don't see it, then the plot, then everything
//! written.

use std::io;

use quick_xml::Writer;

use super::draw::{self, Layers};
use super::hash;
use super::pattern::paint;
use super::write::{Xml, empty, group, holding_text, placed_text, px};
use crate::chart::ChartError;
use crate::layout::{EndLabel, Layout};
use crate::picture::{Picture, Series};
use crate::theme::Palette;

/// Everything that makes a drawing.
pub(crate) struct Drawing<'a> {
    pub picture: &'a Picture,
    pub layout: &'a Layout,
    pub palette: &'static Palette,
    pub title: &'a str,
    pub description: &'a str,
}

/// The fonts asked for; Inter is embedded by the window and the report.
pub(super) const FONTS: &str = "Inter, Arial, sans-serif";

/// The whole `<svg>` element.
pub(crate) fn document(drawing: &Drawing) -> Result<String, ChartError> {
    let layers = Layers::of(drawing)?;
    let prefix = hash::prefix(&format!("{:?}{:?}", drawing.layout, drawing.palette.surface));
    let mut xml: Xml = Writer::new_with_indent(Vec::with_capacity(24_000), b' ', 1);
    write(&mut xml, drawing, &layers, &prefix)
        .map_err(|error| ChartError::Drawing(error.to_string()))?;
    String::from_utf8(xml.into_inner()).map_err(|error| ChartError::Drawing(error.to_string()))
}

fn write(xml: &mut Xml, drawing: &Drawing, layers: &Layers, prefix: &str) -> io::Result<()> {
    let Drawing { picture, layout, palette, .. } = drawing;
    let (width, height) = (layout.size.width.to_string(), layout.size.height.to_string());
    let (title, description) = (format!("{prefix}-title"), format!("{prefix}-desc"));
    let mode = format!("{:?}", picture.mode).to_lowercase();
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", &format!("0 0 {width} {height}")),
        ("width", &width),
        ("height", &height),
        ("role", "img"),
        ("aria-labelledby", &format!("{title} {description}")),
        ("class", "chart headcount"),
        ("data-mode", &mode),
        ("font-family", FONTS),
    ];
    xml.create_element("svg").with_attributes(attributes).write_inner_content(|xml| {
        holding_text(xml, "title", &[("id", &title)], drawing.title)?;
        holding_text(xml, "desc", &[("id", &description)], drawing.description)?;
        xml.create_element("defs")
            .write_inner_content(|xml| draw::patterns(xml, drawing, prefix))?;
        if palette.paints_surface {
            let surface = [
                ("class", "surface"),
                ("width", width.as_str()),
                ("height", &height),
                ("fill", palette.surface),
            ];
            empty(xml, "rect", &surface)?;
        }
        draw::plot(xml, drawing, layers, prefix)?;
        written(xml, drawing, prefix)
    })?;
    Ok(())
}

/// Everything that is written, and what leads to it.
fn written(xml: &mut Xml, drawing: &Drawing, prefix: &str) -> io::Result<()> {
    let Drawing { layout, palette, .. } = drawing;
    group(xml, &[("class", "axes")], None, |xml| {
        layout.axis_texts.iter().try_for_each(|text| placed_text(xml, text, palette))
    })?;
    group(xml, &[("class", "flags")], None, |xml| {
        let texts = layout.flags.iter().flatten().flat_map(|flag| &flag.texts);
        texts.into_iter().try_for_each(|text| placed_text(xml, text, palette))
    })?;
    group(xml, &[("class", "labels")], None, |xml| {
        layout.ends.iter().try_for_each(|end| label(xml, drawing, prefix, end))
    })?;
    group(xml, &[("class", "caption")], None, |xml| {
        layout.caption.iter().try_for_each(|text| placed_text(xml, text, palette))
    })
}

fn label(xml: &mut Xml, drawing: &Drawing, prefix: &str, end: &EndLabel) -> io::Result<()> {
    let Drawing { layout, palette, picture, .. } = drawing;
    let thin = px(layout.unit);
    group(xml, &[("class", "label"), ("data-label", end.series.key())], None, |xml| {
        let leader = end.leader.map(|(x, y)| format!("{},{}", px(x), px(y))).join(" ");
        let led = [
            ("points", leader.as_str()),
            ("fill", "none"),
            ("stroke", palette.muted),
            ("stroke-width", &thin),
        ];
        empty(xml, "polyline", &led)?;
        swatch(xml, drawing, prefix, end, picture.mode == crate::mode::Mode::Change)?;
        placed_text(xml, &end.text, palette)
    })
}

/// A stroke for a line, a patch of its paint for a band.
fn swatch(
    xml: &mut Xml,
    drawing: &Drawing,
    prefix: &str,
    end: &EndLabel,
    is_change: bool,
) -> io::Result<()> {
    let Drawing { layout, palette, .. } = drawing;
    let box_ = &end.swatch;
    let stroke_width = match end.series {
        Series::InPost => Some(3.0),
        Series::BusinessAsUsual if is_change => Some(1.2),
        _ => None,
    };
    if let Some(stroke_width) = stroke_width {
        let y = px(f64::midpoint(box_.top, box_.bottom));
        let (from, to) = (px(box_.left), px(box_.right));
        let width = px(stroke_width * layout.unit);
        let line = [
            ("x1", from.as_str()),
            ("y1", &y),
            ("x2", &to),
            ("y2", &y),
            ("stroke", palette.ink),
            ("stroke-width", &width),
        ];
        return empty(xml, "line", &line);
    }
    let (x, y) = (px(box_.left), px(box_.top));
    let (width, height) = (px(box_.width()), px(box_.height()));
    let fill = paint(prefix, end.series, palette);
    let patch = [
        ("x", x.as_str()),
        ("y", &y),
        ("width", &width),
        ("height", &height),
        ("rx", "1.5"),
        ("fill", &fill),
        ("stroke", palette.colour(end.series)),
        ("stroke-width", "1"),
    ];
    empty(xml, "rect", &patch)
}
