//! What is in a cell: an input or a formula, and what it shows.

use super::super::term::{Condition, Term};

/// A cell's content.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// The formula without its equals sign; none for an input or a heading.
    pub formula: Option<String>,
    /// What it shows before anything is worked out again.
    pub shown: Shown,
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Shown {
    /// Nothing.
    #[default]
    Nothing,
    /// A figure.
    Number(f64),
    /// Text.
    Text(String),
}

impl Entry {
    /// An empty cell.
    pub fn blank() -> Self {
        Self::default()
    }

    /// A figure that is no formula.
    pub fn number(value: f64) -> Self {
        Self { formula: None, shown: Shown::Number(value) }
    }

    /// A figure where there is one.
    pub fn maybe_number(value: Option<f64>) -> Self {
        value.map_or_else(Self::blank, Self::number)
    }

    /// Text that is no formula.
    pub fn text(text: impl Into<String>) -> Self {
        Self { formula: None, shown: Shown::Text(text.into()) }
    }

    /// Text where there is some.
    pub fn maybe_text(text: Option<&str>) -> Self {
        text.map_or_else(Self::blank, Self::text)
    }

    /// A formula that stays empty unless a condition holds.
    pub fn only_where(condition: Condition, term: &Term) -> Self {
        let formula = format!("IF({},{},\"\")", condition.text, term.text());
        let shown = if condition.holds { Shown::Number(term.value()) } else { Shown::Nothing };
        Self { formula: Some(formula), shown }
    }

    /// Its figure, where it shows one.
    pub fn as_number(&self) -> Option<f64> {
        match self.shown {
            Shown::Number(value) => Some(value),
            Shown::Nothing | Shown::Text(_) => None,
        }
    }

    /// Its text, where it shows some.
    pub fn as_text(&self) -> Option<&str> {
        match &self.shown {
            Shown::Text(text) => Some(text),
            Shown::Nothing | Shown::Number(_) => None,
        }
    }
}

impl From<Term> for Entry {
    fn from(term: Term) -> Self {
        Self { formula: Some(term.text().to_owned()), shown: Shown::Number(term.value()) }
    }
}
