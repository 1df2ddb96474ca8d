//! A drawing as SVG.

use std::collections::BTreeSet;
use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::node::Point;
use super::texture::{Pattern, Texture, definition};
use super::{Anchor, Fill, Group, Node, Paint, PlacedText, Scene, Shape, Tone, hash};
use crate::chart::ChartError;
use crate::text::Weight;
use crate::theme::Palette;

pub(super) type Xml = Writer<Vec<u8>>;

/// The fonts asked for; Inter is embedded by the window and the report.
const FONTS: &str = "Inter, Arial, sans-serif";

/// The whole `<svg>` element.
pub(super) fn svg(scene: &Scene) -> Result<String, ChartError> {
    let drawing_failed = |error: &dyn std::fmt::Display| ChartError::Drawing(error.to_string());
    let named = (scene.kind, &scene.data, &scene.title, &scene.description);
    let prefix = hash::prefix(&format!("{:?}{named:?}{}", scene.size, scene.palette.surface));
    let mut xml: Xml = Writer::new_with_indent(Vec::with_capacity(24_000), b' ', 1);
    root(&mut xml, scene, &prefix).map_err(|error| drawing_failed(&error))?;
    String::from_utf8(xml.into_inner()).map_err(|error| drawing_failed(&error))
}

/// What everything in a drawing is written with.
struct Drawn<'a> {
    prefix: &'a str,
    palette: &'static Palette,
}

fn root(xml: &mut Xml, scene: &Scene, prefix: &str) -> io::Result<()> {
    let (width, height) = (scene.size.width.to_string(), scene.size.height.to_string());
    let (title, description) = (format!("{prefix}-title"), format!("{prefix}-desc"));
    let (view_box, class) = (format!("0 0 {width} {height}"), format!("chart {}", scene.kind));
    let labelled_by = format!("{title} {description}");
    let mut attributes = vec![
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", &view_box),
        ("width", &width),
        ("height", &height),
        ("role", "img"),
        ("aria-labelledby", &labelled_by),
        ("class", &class),
        ("font-family", FONTS),
    ];
    attributes.extend(scene.data.iter().map(|(name, value)| (*name, value.as_str())));
    let drawn = Drawn { prefix, palette: scene.palette };
    xml.create_element("svg").with_attributes(attributes).write_inner_content(|xml| {
        holding_text(xml, "title", &[("id", &title)], &scene.title)?;
        holding_text(xml, "desc", &[("id", &description)], &scene.description)?;
        textures(xml, scene, &drawn)?;
        if scene.palette.paints_surface {
            let surface = [
                ("class", "surface"),
                ("width", width.as_str()),
                ("height", &height),
                ("fill", scene.palette.surface),
            ];
            empty(xml, "rect", &surface)?;
        }
        scene.nodes.iter().try_for_each(|node| node_written(xml, node, &drawn, None))
    })?;
    Ok(())
}

/// The textures that are used, each once.
fn textures(xml: &mut Xml, scene: &Scene, drawn: &Drawn) -> io::Result<()> {
    fn gather(nodes: &[Node], used: &mut BTreeSet<(Texture, &'static str)>) {
        for node in nodes {
            let paint = match node {
                Node::Group(group) => {
                    gather(&group.nodes, used);
                    &group.paint
                }
                Node::Shape(_, paint) => paint,
                Node::Text(_) => continue,
            };
            if let Some(Fill::Textured(texture, colour)) = paint.fill {
                used.insert((texture, colour));
            }
        }
    }
    let mut used = BTreeSet::new();
    gather(&scene.nodes, &mut used);
    if used.is_empty() {
        return Ok(());
    }
    xml.create_element("defs").write_inner_content(|xml| {
        used.iter().try_for_each(|(texture, colour)| {
            let pattern = Pattern {
                id: &drawn.pattern(*texture, colour),
                texture: *texture,
                colour,
                surface: scene.palette.surface,
                strength: scene.palette.pattern_opacity,
                unit: scene.unit,
            };
            definition(xml, &pattern)
        })
    })?;
    Ok(())
}

impl Drawn<'_> {
    fn pattern(&self, texture: Texture, colour: &str) -> String {
        format!("{}-{}-{}", self.prefix, texture.key(), colour.trim_start_matches('#'))
    }

    /// A paint as attributes.
    fn attributes(&self, paint: &Paint) -> Vec<(&'static str, String)> {
        let mut attributes = Vec::new();
        match paint.fill {
            None => {}
            Some(Fill::Nothing) => attributes.push(("fill", "none".to_owned())),
            Some(Fill::Clear) => {
                attributes.push(("fill", self.palette.surface.to_owned()));
                attributes.push(("fill-opacity", "0".to_owned()));
            }
            Some(Fill::Plain(colour)) => attributes.push(("fill", colour.to_owned())),
            // Written with each shape.
            Some(Fill::Textured(..)) => {}
        }
        if let Some(stroke) = &paint.stroke {
            attributes.push(("stroke", stroke.colour.to_owned()));
            attributes.push(("stroke-width", px(stroke.width)));
            attributes.push(("stroke-linejoin", "round".to_owned()));
            if !stroke.dashes.is_empty() {
                let dashes: Vec<String> = stroke.dashes.iter().map(|dash| px(*dash)).collect();
                attributes.push(("stroke-dasharray", dashes.join(" ")));
            }
        }
        attributes
    }
}

/// Writes a node; `around` is the fill of the group around it.
fn node_written(xml: &mut Xml, node: &Node, drawn: &Drawn, around: Option<Fill>) -> io::Result<()> {
    match node {
        Node::Group(group) => group_written(xml, group, drawn, around),
        Node::Shape(shape, paint) => painted_shape(xml, shape, paint, drawn, around),
        Node::Text(text) => text_written(xml, text, drawn.palette),
    }
}

fn group_written(
    xml: &mut Xml,
    group: &Group,
    drawn: &Drawn,
    around: Option<Fill>,
) -> io::Result<()> {
    let id = group.id.as_ref().map(|id| ("id", format!("{}-{id}", drawn.prefix)));
    let attributes: Vec<(&str, String)> = id
        .into_iter()
        .chain(group.attributes.iter().cloned())
        .chain(drawn.attributes(&group.paint))
        .collect();
    let attributes = attributes.iter().map(|(name, value)| (*name, value.as_str()));
    xml.create_element("g").with_attributes(attributes).write_inner_content(|xml| {
        if let Some(title) = &group.title {
            holding_text(xml, "title", &[], title)?;
        }
        let around = group.paint.fill.or(around);
        group.nodes.iter().try_for_each(|node| node_written(xml, node, drawn, around))
    })?;
    Ok(())
}

/// A shape with a texture is written twice: its ground, and the texture's marks on it. One pattern
/// with both would show seams where its tiles meet.
fn painted_shape(
    xml: &mut Xml,
    shape: &Shape,
    paint: &Paint,
    drawn: &Drawn,
    around: Option<Fill>,
) -> io::Result<()> {
    let Some(Fill::Textured(texture, colour)) = paint.fill.or(around) else {
        return shape_written(xml, shape, &drawn.attributes(paint));
    };
    let ground = if texture.is_open() { drawn.palette.surface } else { colour };
    let ground = Paint { fill: Some(Fill::Plain(ground)), stroke: paint.stroke.clone() };
    shape_written(xml, shape, &drawn.attributes(&ground))?;
    let marks = format!("url(#{})", drawn.pattern(texture, colour));
    shape_written(xml, shape, &[("fill", marks), ("stroke", "none".to_owned())])
}

fn shape_written(xml: &mut Xml, shape: &Shape, painted: &[(&str, String)]) -> io::Result<()> {
    let (name, mut attributes) = match shape {
        Shape::Line(path) => match path.as_slice() {
            [from, to] => (
                "line",
                vec![("x1", px(from.0)), ("y1", px(from.1)), ("x2", px(to.0)), ("y2", px(to.1))],
            ),
            path => ("polyline", vec![("points", points(path))]),
        },
        Shape::Area(outline) => ("polygon", vec![("points", points(outline))]),
        Shape::Box(bounds, rounded) => {
            let mut of_box = vec![
                ("x", px(bounds.left)),
                ("y", px(bounds.top)),
                ("width", px(bounds.width())),
                ("height", px(bounds.height())),
            ];
            if *rounded > 0.0 {
                of_box.push(("rx", px(*rounded)));
            }
            ("rect", of_box)
        }
        Shape::Circle((x, y), radius) => {
            ("circle", vec![("cx", px(*x)), ("cy", px(*y)), ("r", px(*radius))])
        }
    };
    attributes.extend(painted.iter().cloned());
    let attributes: Vec<(&str, &str)> =
        attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    empty(xml, name, &attributes)
}

fn text_written(xml: &mut Xml, text: &PlacedText, palette: &Palette) -> io::Result<()> {
    let (x, y, size) = (px(text.x), px(text.baseline), px(text.size));
    let anchor = match text.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let fill = match text.tone {
        Tone::Ink => palette.ink,
        Tone::Muted => palette.muted,
        Tone::On(colour) => colour,
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

/// Points as SVG writes them.
fn points(path: &[Point]) -> String {
    let mut written = String::with_capacity(path.len() * 12);
    for (place, (x, y)) in path.iter().enumerate() {
        if place > 0 {
            written.push(' ');
        }
        written.push_str(&px(*x));
        written.push(',');
        written.push_str(&px(*y));
    }
    written
}

/// Pixels with one decimal at most: a hair finer than any screen.
pub(crate) fn px(pixels: f64) -> String {
    let tenths = (pixels * 10.0).round() as i32;
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
fn holding_text(
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
