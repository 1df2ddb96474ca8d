//! The figures of `figures.py`, written down in `figures.json`.

use serde_json::Value;

pub fn figures() -> Value {
    serde_json::from_str(include_str!("figures.json")).unwrap()
}
