//! A projection as JSON, in the shape other programs read: `title` and `scenarios`, each with
//! `rows` by year then role, `targets` and `notices`.

use fivefold_engine::results::Projection;

use crate::json_text;

/// Writes a projection as JSON. The same projection gives the same text.
pub fn write(projection: &Projection) -> String {
    // A projection has no maps and is written to memory: nothing in it can fail.
    json_text::write(projection).unwrap_or_default()
}
