//! The textures that tell fills apart where colour doesn't.

use std::io;

use super::write::{Xml, empty, px};

/// Marks laid over a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Texture {
    Upright,
    Falling,
    Dots,
    Level,
    /// Lines of the colour on the surface, instead of the other way round: what is no staff.
    OpenRising,
    Rising,
    Squares,
    Crossed,
    Rings,
}

impl Texture {
    /// Its name in ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Upright => "upright",
            Self::Falling => "falling",
            Self::Dots => "dots",
            Self::Level => "level",
            Self::OpenRising => "open-rising",
            Self::Rising => "rising",
            Self::Squares => "squares",
            Self::Crossed => "crossed",
            Self::Rings => "rings",
        }
    }

    /// Whether its marks have the colour, and what is between them the surface's.
    pub fn is_open(self) -> bool {
        self == Self::OpenRising
    }

    fn turned(self) -> Option<&'static str> {
        match self {
            Self::Falling => Some("rotate(-45)"),
            Self::OpenRising | Self::Rising | Self::Crossed => Some("rotate(45)"),
            _ => None,
        }
    }
}

/// What a pattern is made of.
pub(super) struct Pattern<'a> {
    pub id: &'a str,
    pub texture: Texture,
    pub colour: &'a str,
    pub surface: &'a str,
    /// How strongly the marks stand out of the colour, 0 to 1.
    pub strength: &'a str,
    /// One pixel at the usual size.
    pub unit: f64,
}

/// Writes a texture's marks as a pattern that is clear between them: lines or dots of the surface's
/// colour, or of the colour itself where the texture is open.
pub(super) fn definition(xml: &mut Xml, pattern: &Pattern) -> io::Result<()> {
    let Pattern { texture, unit, .. } = *pattern;
    let tile = 8.0 * unit;
    let side = px(tile);
    let mut attributes = vec![
        ("id", pattern.id),
        ("patternUnits", "userSpaceOnUse"),
        ("width", &side),
        ("height", &side),
    ];
    attributes.extend(texture.turned().map(|turned| ("patternTransform", turned)));
    let open = texture.is_open();
    let mark = if open { pattern.colour } else { pattern.surface };
    let strength = if open { "1" } else { pattern.strength };
    let stroke = px(if open { 2.6 * unit } else { 1.2 * unit });
    let painted = [("stroke", mark), ("stroke-width", &stroke), ("stroke-opacity", strength)];
    let middle = px(tile / 2.0);
    let (middle, side) = (middle.as_str(), side.as_str());
    let upright = [("x1", middle), ("y1", "0"), ("x2", middle), ("y2", side)];
    let level = [("x1", "0"), ("y1", middle), ("x2", side), ("y2", middle)];
    xml.create_element("pattern").with_attributes(attributes).write_inner_content(|xml| {
        let line =
            |xml: &mut Xml, ends: &[(&str, &str)]| empty(xml, "line", &[ends, &painted].concat());
        match texture {
            Texture::Upright | Texture::Falling | Texture::OpenRising | Texture::Rising => {
                line(xml, &upright)
            }
            Texture::Level => line(xml, &level),
            Texture::Crossed => {
                line(xml, &upright)?;
                line(xml, &level)
            }
            Texture::Dots => {
                let radius = px(1.5 * unit);
                let dot = [("cx", middle), ("cy", middle), ("r", &radius), ("fill", mark)];
                empty(xml, "circle", &dot)
            }
            Texture::Rings => {
                let radius = px(2.2 * unit);
                let ring = [("cx", middle), ("cy", middle), ("r", &radius), ("fill", "none")];
                empty(xml, "circle", &[&ring[..], &painted].concat())
            }
            Texture::Squares => {
                let (from, long) = (px(2.4 * unit), px(3.2 * unit));
                let square = [("x", from.as_str()), ("y", &from), ("width", &long)];
                let filled = [("height", long.as_str()), ("fill", mark)];
                let strong = [("fill-opacity", strength)];
                empty(xml, "rect", &[&square[..], &filled, &strong].concat())
            }
        }
    })?;
    Ok(())
}
