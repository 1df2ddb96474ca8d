//! Equations as a `.mdl` file lays them out: name, right side, unit, comment.

/// The longest line, in characters; Vensim's own are about as long.
const LONGEST_LINE: usize = 96;

/// How a line goes on in the next.
const GOES_ON: &str = "\\\n\t\t";

/// What a variable is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Heads.
    People,
    /// Heads a year, of what changes a stock.
    PeopleAYear,
    /// Whole-time equivalents.
    Wte,
    /// Whole-time equivalents of one head.
    WtePerPerson,
    /// Financial years.
    Year,
    /// A share or a factor.
    None,
}

impl Unit {
    fn word(self) -> &'static str {
        match self {
            Self::People => "person",
            Self::PeopleAYear => "person/Year",
            Self::Wte => "WTE",
            Self::WtePerPerson => "WTE/person",
            Self::Year => "Year",
            Self::None => "Dmnl",
        }
    }
}

/// A model's text as it grows.
#[derive(Debug, Default)]
pub struct Equations {
    text: String,
}

impl Equations {
    /// Adds text as it is.
    pub fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Begins a group. Name and comment have to be safe.
    pub fn group(&mut self, name: &str, comment: &str) {
        let line = "*".repeat(56);
        let comment = prose(comment);
        self.raw(&format!("{line}\n\t.{name}\n{line}~\n\t\t{comment}\n\t|\n\n"));
    }

    /// Adds an equation. Name and comment have to be safe.
    pub fn equation(&mut self, name: &str, unit: Unit, right: &str, comment: &str) {
        let (right, unit, comment) = (formula(right), unit.word(), prose(comment));
        self.raw(&format!("{name} =\n\t\t{right}\n\t~\t{unit}\n\t~\t{comment}\n\t|\n\n"));
    }

    /// The whole text.
    pub fn text(self) -> String {
        self.text
    }
}

/// The sum of these terms; 0 where there are none.
pub fn sum(terms: impl IntoIterator<Item = String>) -> String {
    let terms: Vec<String> = terms.into_iter().collect();
    match terms.as_slice() {
        [] => "0".to_owned(),
        terms => terms.join(" + "),
    }
}

/// A right side over as many lines as it needs, broken after a comma or an operator: never within
/// a variable's name, which has spaces too.
fn formula(text: &str) -> String {
    wrapped(text, |before| matches!(before, ',' | '+' | '*'))
}

/// A comment over as many lines as it needs.
fn prose(text: &str) -> String {
    wrapped(text, |_| true)
}

/// A text broken at those spaces that may be, by the character before them.
fn wrapped(text: &str, may_break_after: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut column, mut before) = (0, ' ');
    let pieces = text.split_inclusive(|character| {
        let last = std::mem::replace(&mut before, character);
        character == ' ' && may_break_after(last)
    });
    for piece in pieces {
        let length = piece.chars().count();
        if column > 0 && column + length > LONGEST_LINE {
            out.push_str(GOES_ON);
            column = 0;
        }
        out.push_str(piece);
        column += length;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Equations, Unit, sum};

    #[test]
    fn an_equation_is_four_parts_and_breaks_between_names() {
        let terms = (1..=9).map(|place| format!("Build {place} set out of somewhere"));
        let mut equations = Equations::default();
        equations.equation("R1 joined", Unit::People, &sum(terms), "Who joins. Added up.");
        let text = equations.text();
        assert_eq!(text.matches("somewhere").count(), 9);
        assert!(text.contains(" + \\\n\t\tBuild "), "{text}");
        assert!(text.ends_with("\t~\tperson\n\t~\tWho joins. Added up.\n\t|\n\n"), "{text}");
        assert!(text.lines().all(|line| line.len() <= 100), "{text}");
    }
}
