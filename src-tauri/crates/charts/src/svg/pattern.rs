//! The patterns that tell the levers apart where colour doesn't.

use std::io;

use super::write::{Xml, empty, px};
use crate::picture::Series;
use crate::theme::Palette;

/// The paint of a series: a plain colour, or a reference to its pattern.
pub(super) fn paint(prefix: &str, series: Series, palette: &Palette) -> String {
    match series {
        Series::BusinessAsUsual | Series::InPost => palette.colour(series).to_owned(),
        patterned => format!("url(#{})", id(prefix, patterned)),
    }
}

fn id(prefix: &str, series: Series) -> String {
    format!("{prefix}-pattern-{}", series.key())
}

/// Writes the pattern of a series: its colour, with lines or dots of the surface's colour on it;
/// Borrow the other way round, since it is no staff: open hatching.
///
/// Buy upright lines, Build falling lines, Bind dots, Bounce level lines, Borrow rising hatching.
pub(super) fn definition(
    xml: &mut Xml,
    prefix: &str,
    series: Series,
    palette: &Palette,
    unit: f64,
) -> io::Result<()> {
    let tile = 8.0 * unit;
    let side = px(tile);
    let turned = match series {
        Series::Build => Some("rotate(-45)"),
        Series::Borrow => Some("rotate(45)"),
        _ => None,
    };
    let id = id(prefix, series);
    let mut attributes = vec![
        ("id", id.as_str()),
        ("patternUnits", "userSpaceOnUse"),
        ("width", &side),
        ("height", &side),
    ];
    attributes.extend(turned.map(|turned| ("patternTransform", turned)));
    let colour = palette.colour(series);
    let open = series == Series::Borrow;
    let (ground, mark) = if open { (palette.surface, colour) } else { (colour, palette.surface) };
    let strength = if open { "1" } else { palette.pattern_opacity };
    let middle = px(tile / 2.0);
    let stroke = px(if open { 2.6 * unit } else { 1.2 * unit });
    xml.create_element("pattern").with_attributes(attributes).write_inner_content(|xml| {
        let ground = [("width", side.as_str()), ("height", &side), ("fill", ground)];
        empty(xml, "rect", &ground)?;
        if series == Series::Bind {
            let radius = px(1.5 * unit);
            let dot = [("cx", middle.as_str()), ("cy", &middle), ("r", &radius)];
            return empty(xml, "circle", &[&dot[..], &[("fill", mark)]].concat());
        }
        let (middle, side) = (middle.as_str(), side.as_str());
        let line = match series {
            Series::Bounce => [("x1", "0"), ("y1", middle), ("x2", side), ("y2", middle)],
            _ => [("x1", middle), ("y1", "0"), ("x2", middle), ("y2", side)],
        };
        let painted = [("stroke", mark), ("stroke-width", &stroke), ("stroke-opacity", strength)];
        empty(xml, "line", &[&line[..], &painted].concat())
    })?;
    Ok(())
}
