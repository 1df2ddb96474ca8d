//! What a block of cells is, before its cells are filled.

/// How figures are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// Heads or WTE, two decimals.
    People,
    /// A rate or share, as a percentage.
    Share,
    /// A factor near 1, four decimals.
    Factor,
    /// A whole number, a calendar year or a role's number.
    Whole,
    /// Pounds, without pence.
    Pounds,
    /// As it is: people treated, a scale.
    General,
    /// Words.
    Words,
}

/// What an input may be; a spreadsheet says so on typing something else.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Allowed {
    /// Anything.
    Anything,
    /// From one figure to another.
    Between(f64, f64),
    /// A whole number from 0 to this.
    WholeUpTo(i32),
    /// One of these words.
    Words(&'static [&'static str]),
}

/// A block of one row a role, pathway, target or line, and one column a year.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// The name by which formulas and the name box know the cells of its years.
    pub name: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// How it is worked out, or what to put in.
    pub rule: &'static str,
    /// How its figures are written.
    pub figures: Figures,
    /// Whether its cells are inputs.
    pub input: bool,
    /// What an input may be.
    pub allowed: Allowed,
    /// Whether a row below adds its rows up.
    pub total: bool,
    /// What the columns before the years hold, where it isn't number, name, unit and baseline.
    pub heads: Option<[&'static str; 4]>,
}

impl Spec {
    /// Figures a formula works out.
    pub fn worked(name: &'static str, title: &'static str, rule: &'static str) -> Self {
        Self {
            name,
            title,
            rule,
            figures: Figures::People,
            input: false,
            allowed: Allowed::Anything,
            total: false,
            heads: None,
        }
    }

    /// Figures a planner puts in.
    pub fn input(name: &'static str, title: &'static str, rule: &'static str) -> Self {
        Self { input: true, ..Self::worked(name, title, rule) }
    }

    /// The same, written otherwise.
    pub fn written_as(self, figures: Figures) -> Self {
        Self { figures, ..self }
    }

    /// The same, with what an input may be.
    pub fn allowing(self, allowed: Allowed) -> Self {
        Self { allowed, ..self }
    }

    /// The same, added up in a row below.
    pub fn added_up(self) -> Self {
        Self { total: true, ..self }
    }

    /// The same, with other columns before the years.
    pub fn headed(self, heads: [&'static str; 4]) -> Self {
        Self { heads: Some(heads), ..self }
    }
}

/// A column of a sheet that lists things once rather than year by year.
#[derive(Debug, Clone)]
pub struct FactColumn {
    /// Its head.
    pub head: String,
    /// Its width in characters.
    pub width: f64,
    /// How its figures are written.
    pub figures: Figures,
    /// Whether its cells are inputs.
    pub input: bool,
    /// What an input may be.
    pub allowed: Allowed,
    /// The name by which formulas and the name box know its cells.
    pub name: Option<&'static str>,
}

impl FactColumn {
    /// An input of words.
    pub fn words(head: impl Into<String>, width: f64) -> Self {
        Self {
            head: head.into(),
            width,
            figures: Figures::Words,
            input: true,
            allowed: Allowed::Anything,
            name: None,
        }
    }

    /// An input of figures.
    pub fn figures(head: impl Into<String>, width: f64, figures: Figures) -> Self {
        Self { figures, ..Self::words(head, width) }
    }

    /// The same, worked out by a formula.
    pub fn worked(self) -> Self {
        Self { input: false, ..self }
    }

    /// The same, with what an input may be.
    pub fn allowing(self, allowed: Allowed) -> Self {
        Self { allowed, ..self }
    }

    /// The same, known by a name.
    pub fn named(self, name: &'static str) -> Self {
        Self { name: Some(name), ..self }
    }
}
