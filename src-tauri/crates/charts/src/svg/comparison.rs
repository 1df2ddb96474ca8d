//! The drawing of scenarios side by side: lines, targets, and everything written.

use std::io;

use quick_xml::Writer;

use super::hash;
use super::write::{Xml, empty, group, holding_text, placed_text, px};
use crate::chart::ChartError;
use crate::layout::comparison::{Layout, Name};
use crate::picture::comparison::{Picture, Target};
use crate::theme::Palette;

/// Everything that makes a drawing.
pub(crate) struct Drawing<'a> {
    pub picture: &'a Picture,
    pub layout: &'a Layout,
    pub palette: &'static Palette,
    pub title: &'a str,
    pub description: &'a str,
}

/// Dashes in pixels, by the scenario's place: the base is drawn through.
const DASHES: [&[f64]; 4] = [&[], &[9.0, 4.0], &[2.5, 3.5], &[12.0, 3.5, 2.5, 3.5]];
/// Widths in pixels: the base's, and every other's.
const WIDTHS: (f64, f64) = (3.4, 2.2);

/// The whole `<svg>` element.
pub(crate) fn document(drawing: &Drawing) -> Result<String, ChartError> {
    let prefix = hash::prefix(&format!("{:?}{:?}", drawing.layout, drawing.palette.surface));
    let mut xml: Xml = Writer::new_with_indent(Vec::with_capacity(12_000), b' ', 1);
    write(&mut xml, drawing, &prefix).map_err(|error| ChartError::Drawing(error.to_string()))?;
    String::from_utf8(xml.into_inner()).map_err(|error| ChartError::Drawing(error.to_string()))
}

fn write(xml: &mut Xml, drawing: &Drawing, prefix: &str) -> io::Result<()> {
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
        ("class", "chart comparison"),
        ("data-mode", &mode),
        ("font-family", super::document::FONTS),
    ];
    xml.create_element("svg").with_attributes(attributes).write_inner_content(|xml| {
        holding_text(xml, "title", &[("id", &title)], drawing.title)?;
        holding_text(xml, "desc", &[("id", &description)], drawing.description)?;
        if palette.paints_surface {
            let surface = [
                ("class", "surface"),
                ("width", width.as_str()),
                ("height", &height),
                ("fill", palette.surface),
            ];
            empty(xml, "rect", &surface)?;
        }
        grid(xml, drawing)?;
        lines(xml, drawing, prefix)?;
        for (number, target) in picture.targets.iter().enumerate() {
            targets(xml, drawing, prefix, number, target)?;
        }
        group(xml, &[("class", "axes")], None, |xml| {
            layout.texts.iter().try_for_each(|text| placed_text(xml, text, palette))
        })?;
        group(xml, &[("class", "labels")], None, |xml| {
            let names = layout.names.iter().enumerate();
            names.into_iter().try_for_each(|(place, name)| label(xml, drawing, place, name))
        })
    })?;
    Ok(())
}

/// Level lines at the marks, and short ones below the years.
fn grid(xml: &mut Xml, drawing: &Drawing) -> io::Result<()> {
    let Drawing { picture, layout, palette, .. } = drawing;
    let (left, right) = (px(layout.plot.left), px(layout.plot.right));
    group(xml, &[("class", "grid")], None, |xml| {
        layout.scale.ticks.iter().try_for_each(|tick| {
            let y = px(layout.y(*tick));
            let stroke = if *tick == 0.0 { palette.ink } else { palette.grid };
            let ends =
                [("x1", left.as_str()), ("y1", &y), ("x2", &right), ("y2", &y), ("stroke", stroke)];
            empty(xml, "line", &ends)
        })?;
        let (top, bottom) = (px(layout.plot.bottom), px(layout.plot.bottom + 4.0 * layout.unit));
        (0..picture.years.len()).try_for_each(|place| {
            let x = px(layout.x(picture, place as f64));
            let ends = [("x1", x.as_str()), ("y1", &top), ("x2", &x), ("y2", &bottom)];
            empty(xml, "line", &[&ends[..], &[("stroke", palette.muted)]].concat())
        })
    })
}

/// The scenarios' lines, the base on top of the others.
fn lines(xml: &mut Xml, drawing: &Drawing, prefix: &str) -> io::Result<()> {
    let Drawing { picture, layout, .. } = drawing;
    let last = picture.years.last().map_or("", String::as_str);
    picture.lines.iter().enumerate().rev().try_for_each(|(place, line)| {
        let path = line.heights.iter().enumerate().map(|(year, height)| {
            format!("{},{}", px(layout.x(picture, year as f64)), px(layout.y(*height)))
        });
        let path = path.collect::<Vec<_>>().join(" ");
        let (id, number) = (format!("{prefix}-scenario-{place}"), place.to_string());
        let named = [
            ("id", id.as_str()),
            ("class", "series scenario"),
            ("data-series", "scenario"),
            ("data-scenario", &number),
        ];
        let title = format!("{}: {} in {last}", line.name, line.figure);
        group(xml, &named, Some(&title), |xml| {
            stroke(xml, drawing, place, "polyline", &[("points", &path)])
        })
    })
}

/// A scenario's paint: its colour, its width, its dashes.
fn stroke(
    xml: &mut Xml,
    drawing: &Drawing,
    place: usize,
    element: &str,
    shape: &[(&str, &str)],
) -> io::Result<()> {
    let unit = drawing.layout.unit;
    let width = px(unit * if place == 0 { WIDTHS.0 } else { WIDTHS.1 });
    let dashes = DASHES.get(place).copied().unwrap_or_default();
    let dashes = dashes.iter().map(|dash| px(dash * unit)).collect::<Vec<_>>().join(" ");
    let mut painted = vec![
        ("fill", "none"),
        ("stroke", drawing.palette.scenario(place)),
        ("stroke-width", &width),
        ("stroke-linejoin", "round"),
    ];
    if !dashes.is_empty() {
        painted.push(("stroke-dasharray", &dashes));
    }
    empty(xml, element, &[shape, &painted].concat())
}

fn label(xml: &mut Xml, drawing: &Drawing, place: usize, name: &Name) -> io::Result<()> {
    let Drawing { layout, palette, .. } = drawing;
    let number = place.to_string();
    group(xml, &[("class", "label"), ("data-label", &number)], None, |xml| {
        let leader = name.leader.map(|(x, y)| format!("{},{}", px(x), px(y))).join(" ");
        let thin = px(layout.unit);
        let led = [
            ("points", leader.as_str()),
            ("fill", "none"),
            ("stroke", palette.muted),
            ("stroke-width", &thin),
        ];
        empty(xml, "polyline", &led)?;
        let (from, to, y) = name.stroke;
        let (from, to, y) = (px(from), px(to), px(y));
        let ends = [("x1", from.as_str()), ("y1", &y), ("x2", &to), ("y2", &y)];
        stroke(xml, drawing, place, "line", &ends)?;
        placed_text(xml, &name.text, palette)
    })
}

/// A target's diamonds, and the pole from its last one to its words.
fn targets(
    xml: &mut Xml,
    drawing: &Drawing,
    prefix: &str,
    number: usize,
    target: &Target,
) -> io::Result<()> {
    let Drawing { picture, layout, palette, .. } = drawing;
    let (id, nth) = (format!("{prefix}-target-{number}"), number.to_string());
    let named = [
        ("id", id.as_str()),
        ("class", "series target"),
        ("data-series", "target"),
        ("data-target", &nth),
    ];
    group(xml, &named, Some(&target.what), |xml| {
        let top = layout.poles.get(number).copied().flatten();
        if let Some((top, last)) = top.zip(target.points.last()) {
            let (x, top, bottom) = (px(layout.x(picture, last.0)), px(top), px(layout.y(last.1)));
            let dots = format!("{} {}", px(1.5 * layout.unit), px(3.0 * layout.unit));
            let pole = [
                ("class", "pole"),
                ("x1", x.as_str()),
                ("y1", &top),
                ("x2", &x),
                ("y2", &bottom),
                ("stroke", palette.muted),
                ("stroke-dasharray", &dots),
            ];
            empty(xml, "line", &pole)?;
        }
        target.points.iter().try_for_each(|(place, height)| {
            let (x, y) = (layout.x(picture, *place), layout.y(*height));
            let half = 6.0 * layout.unit;
            let corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
            let corners = corners.map(|(x, y)| format!("{},{}", px(x), px(y))).join(" ");
            let edge = px(1.8 * layout.unit);
            let mark = [
                ("class", "mark"),
                ("points", corners.as_str()),
                ("fill", palette.target),
                ("stroke", palette.mark_edge),
                ("stroke-width", &edge),
                ("stroke-linejoin", "round"),
            ];
            empty(xml, "polygon", &mark)
        })
    })
}
