//! What the engine answers to a question, as JSON: a gap closed, scenarios side by side, the
//! register. Members have the names of the engine's types.

use serde::Serialize;

use crate::json_text;

/// Writes an answer as JSON. The same answer gives the same text.
pub fn write(answer: &impl Serialize) -> String {
    // An answer has no maps with other keys than text and is written to memory.
    json_text::write(answer).unwrap_or_default()
}
