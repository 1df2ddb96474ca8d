//! The colours of a chart, on a light or dark screen and on paper.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::scene::{Fill, Texture};
use crate::series::Series;

/// What a chart is drawn for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Theme {
    /// A light screen.
    #[default]
    Screen,
    /// A dark screen.
    Dark,
    /// A projector: larger type, and every text at least 7 to 1.
    Projector,
    /// Paper: no background, black text, bolder patterns.
    Print,
}

/// A fill that text stands on, and the colour of that text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written {
    pub fill: &'static str,
    pub text: &'static str,
}

const fn written(fill: &'static str, text: &'static str) -> Written {
    Written { fill, text }
}

/// The colours of a theme. Text is `ink` or `muted` on `surface`, or stands on a fill that has a
/// colour for it: at least 4.5 to 1, on a projector 7 to 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Palette {
    /// Behind everything; on paper it is only the colour that separates bands.
    pub surface: &'static str,
    /// Whether the surface is painted.
    pub paints_surface: bool,
    pub ink: &'static str,
    pub muted: &'static str,
    pub grid: &'static str,
    /// An area that is no series, such as that between two lines.
    pub band: &'static str,
    pub target: &'static str,
    /// Around a target's mark, dark in every theme.
    pub mark_edge: &'static str,
    base: &'static str,
    levers: [&'static str; 5],
    /// The lines of scenarios set beside a base, which is drawn in ink.
    scenarios: [&'static str; 3],
    /// Cells of a shortage, from the mildest.
    pub shortages: [Written; 4],
    /// A cell whose requirement is met.
    pub met: Written,
    /// The parts of a mix; the last are those put together.
    parts: [&'static str; Palette::PARTS],
    /// How strongly a pattern stands out of its colour, 0 to 1.
    pub pattern_opacity: &'static str,
}

const PARTS: [&str; Palette::PARTS] =
    ["#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1", "#2073bc", "#cdd3d9"];

const SCREEN: Palette = Palette {
    surface: "#ffffff",
    paints_surface: true,
    ink: "#15202b",
    muted: "#4a5560",
    grid: "#dfe3e7",
    band: "#eef1f4",
    target: "#ffd54a",
    mark_edge: "#15202b",
    base: "#cdd3d9",
    levers: ["#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d"],
    scenarios: ["#005ea8", "#8a4b00", "#7b10d8"],
    shortages: [
        written("#fdeadb", "#15202b"),
        written("#f8c79b", "#15202b"),
        written("#ee9a5c", "#15202b"),
        written("#8f3a0c", "#ffffff"),
    ],
    met: written("#cfe6f2", "#15202b"),
    parts: PARTS,
    pattern_opacity: "0.5",
};

const DARK: Palette = Palette {
    surface: "#14191f",
    paints_surface: true,
    ink: "#f2f5f7",
    muted: "#b4bec8",
    grid: "#2b333c",
    band: "#1f262e",
    target: "#ffd54a",
    mark_edge: "#15202b",
    base: "#46515c",
    levers: ["#6ea8dc", "#3cc0b4", "#c03a86", "#ff9a63", "#c3c9cf"],
    scenarios: ["#7ab8f5", "#f2b866", "#e05f86"],
    shortages: [
        written("#3a2b21", "#f2f5f7"),
        written("#6e4020", "#f2f5f7"),
        written("#dd9258", "#14191f"),
        written("#ffc796", "#14191f"),
    ],
    met: written("#17415c", "#f2f5f7"),
    parts: ["#6ea8dc", "#2f8f86", "#d986b4", "#b5581f", "#c3c9cf", "#7d62b8", "#8fd3ff", "#46515c"],
    pattern_opacity: "0.5",
};

const PRINT: Palette = Palette {
    paints_surface: false,
    ink: "#000000",
    muted: "#333333",
    grid: "#d5d5d5",
    band: "#ececec",
    pattern_opacity: "0.7",
    ..SCREEN
};

const PROJECTOR: Palette = Palette {
    ink: "#000000",
    muted: "#2f3a44",
    grid: "#c4cad0",
    band: "#e6eaee",
    scenarios: ["#004a87", "#6b3a00", "#7a00cc"],
    shortages: [
        written("#fdeadb", "#000000"),
        written("#f8c79b", "#000000"),
        written("#ee9a5c", "#000000"),
        written("#7d3008", "#ffffff"),
    ],
    met: written("#cfe6f2", "#000000"),
    pattern_opacity: "0.7",
    ..SCREEN
};

impl Theme {
    pub(crate) fn palette(self) -> &'static Palette {
        match self {
            Self::Screen => &SCREEN,
            Self::Dark => &DARK,
            Self::Projector => &PROJECTOR,
            Self::Print => &PRINT,
        }
    }
}

impl Palette {
    /// The colour of a series; its pattern is laid over it.
    pub fn colour(&self, series: Series) -> &'static str {
        let [buy, build, bind, borrow, bounce] = self.levers;
        match series {
            Series::BusinessAsUsual => self.base,
            Series::Buy => buy,
            Series::Build => build,
            Series::Bind => bind,
            Series::Borrow => borrow,
            Series::Bounce => bounce,
            Series::InPost => self.ink,
        }
    }

    /// The fill of a series: its colour, and for a lever the texture that tells it apart where
    /// colour doesn't.
    ///
    /// Buy upright lines, Build falling lines, Bind dots, Bounce level lines; Borrow, which is no
    /// staff, open hatching.
    pub fn fill(&self, series: Series) -> Fill {
        let textured = |texture| Fill::Textured(texture, self.colour(series));
        match series {
            Series::BusinessAsUsual | Series::InPost => Fill::Plain(self.colour(series)),
            Series::Buy => textured(Texture::Upright),
            Series::Build => textured(Texture::Falling),
            Series::Bind => textured(Texture::Dots),
            Series::Bounce => textured(Texture::Level),
            Series::Borrow => textured(Texture::OpenRising),
        }
    }

    /// How many parts of a mix can be told apart.
    pub const PARTS: usize = 8;

    /// The fill of a part of a mix by its place, and the colour of its edge.
    pub fn part(&self, place: usize) -> (Fill, &'static str) {
        let colour = self.parts.get(place).copied().unwrap_or(self.base);
        let textured = |texture| Fill::Textured(texture, colour);
        let fill = match place {
            0 => Fill::Plain(colour),
            1 => textured(Texture::Dots),
            2 => textured(Texture::Rising),
            3 => textured(Texture::Level),
            4 => textured(Texture::Squares),
            5 => textured(Texture::Falling),
            6 => textured(Texture::Crossed),
            _ => textured(Texture::Rings),
        };
        (fill, colour)
    }

    /// The colour of a total that is no series.
    pub fn total(&self) -> &'static str {
        self.muted
    }

    /// The colour of a scenario's line by its place, the base's first; its dashes tell it apart
    /// without.
    pub fn scenario(&self, place: usize) -> &'static str {
        let beside = place.checked_sub(1).and_then(|place| self.scenarios.get(place));
        beside.copied().unwrap_or(self.ink)
    }
}

#[cfg(test)]
mod tests;
