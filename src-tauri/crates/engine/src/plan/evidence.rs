//! Where a figure comes from, and how far to trust it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far a figure can be trusted, from an official publication down to a teaching example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Confidence {
    /// In an official publication.
    Published,
    /// Reported by others, as by the press.
    Reported,
    /// Worked out from published or reported figures.
    Derived,
    /// Seen, but not traced to its source.
    Unverified,
    /// Made up to teach or to fill a hole.
    Illustrative,
}

impl Confidence {
    /// The word shown.
    pub fn word(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Reported => "reported",
            Self::Derived => "derived",
            Self::Unverified => "unverified",
            Self::Illustrative => "illustrative",
        }
    }
}

/// What stands behind a figure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Evidence {
    /// Why this figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rationale: Option<String>,
    /// Where it was published or who said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How far to trust it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// When it should be looked at again, YYYY-MM-DD.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<String>,
}

/// Evidence for single fields of an object, by the field's name in plan JSON, where one source
/// does not cover them all.
pub type FieldEvidence = BTreeMap<String, Evidence>;
