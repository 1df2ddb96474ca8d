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

/// A drawing of this crate as PNG, pixel for pixel as large as it says it is, on white where it
/// has no ground of its own.
///
/// The same drawing gives the same bytes.
///
/// # Errors
/// [`ChartError::Drawing`] where it can't be read, or there is no memory for its pixels.
pub fn png(svg: &str) -> Result<Vec<u8>, ChartError> {
    let failed = |error: &dyn std::fmt::Display| ChartError::Drawing(error.to_string());
    let tree = usvg::Tree::from_str(svg, &OPTIONS).map_err(|error| failed(&error))?;
    let size = tree.size().to_int_size();
    let mut picture = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| failed(&"there is no memory for so many pixels"))?;
    picture.fill(tiny_skia::Color::WHITE);
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut picture.as_mut());
    picture.encode_png().map_err(|error| failed(&error))
}
