//! A chart as a picture: PNG, drawn by resvg with the embedded Inter.

use std::sync::{Arc, LazyLock};

use resvg::{tiny_skia, usvg};

use crate::chart::ChartError;
use crate::text::FONTS;

/// Inter and no other font, so that the same chart gives the same picture on every machine.
static OPTIONS: LazyLock<usvg::Options<'static>> = LazyLock::new(|| {
    let mut options = usvg::Options { font_family: "Inter".to_owned(), ..usvg::Options::default() };
    let fonts = Arc::make_mut(&mut options.fontdb);
    FONTS.iter().for_each(|font| fonts.load_font_data(font.to_vec()));
    options
});

/// A chart in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// How many pixels it is wide.
    pub width: u32,
    /// How many pixels it is high.
    pub height: u32,
    /// Red, green, blue and an opacity that is always whole, row by row from the top.
    pub rgba: Vec<u8>,
}

/// A drawing of this crate as PNG, pixel for pixel as large as it says it is, on white where it
/// has no ground of its own.
///
/// The same drawing gives the same bytes.
///
/// # Errors
/// [`ChartError::Drawing`] where it can't be read, or there is no memory for its pixels.
pub fn png(svg: &str) -> Result<Vec<u8>, ChartError> {
    painted(svg, 0)?.encode_png().map_err(|error| failed(&error))
}

/// A drawing of this crate in pixels, at the least whole multiple of its size that is as wide as
/// `least_width`: a drawing made for a small place stays sharp in a large one.
///
/// # Errors
/// As [`png`].
pub fn picture(svg: &str, least_width: u32) -> Result<Picture, ChartError> {
    let painted = painted(svg, least_width)?;
    let (width, height) = (painted.width(), painted.height());
    Ok(Picture { width, height, rgba: painted.take_demultiplied() })
}

fn painted(svg: &str, least_width: u32) -> Result<tiny_skia::Pixmap, ChartError> {
    let tree = usvg::Tree::from_str(svg, &OPTIONS).map_err(|error| failed(&error))?;
    let size = tree.size().to_int_size();
    let times = least_width.div_ceil(size.width()).max(1);
    let (width, height) = (size.width().saturating_mul(times), size.height().saturating_mul(times));
    let mut pixels = tiny_skia::Pixmap::new(width, height)
        .ok_or_else(|| failed(&"there is no memory for so many pixels"))?;
    pixels.fill(tiny_skia::Color::WHITE);
    let larger = tiny_skia::Transform::from_scale(times as f32, times as f32);
    resvg::render(&tree, larger, &mut pixels.as_mut());
    Ok(pixels)
}

fn failed(error: &dyn std::fmt::Display) -> ChartError {
    ChartError::Drawing(error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    const HALF_BLACK: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"500\" \
                              height=\"250\"><rect width=\"250\" height=\"250\"/></svg>";

    #[test]
    fn a_picture_is_as_wide_as_asked_and_keeps_its_shape() {
        let size = |least| picture(HALF_BLACK, least).map(|drawn| (drawn.width, drawn.height));
        assert_eq!(size(0), Ok((500, 250)));
        assert_eq!(size(500), Ok((500, 250)));
        assert_eq!(size(1920), Ok((2000, 1000)));
    }

    #[test]
    fn a_picture_is_opaque_and_white_where_nothing_is_drawn() {
        let drawn = picture(HALF_BLACK, 1000).unwrap();
        let (black, white) = (&drawn.rgba[..4], &drawn.rgba[3996..4000]);
        assert_eq!((black, white), (&[0, 0, 0, 255][..], &[255; 4][..]));
    }
}
