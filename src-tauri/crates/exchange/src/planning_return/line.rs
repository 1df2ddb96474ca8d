//! The lines of a planning return.

use fivefold_engine::plan::BorrowRow;

/// A line of a planning return, in the order they are shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// Employed staff in post.
    Substantive,
    /// Borrow rows of the kind "bank".
    Bank,
    /// Borrow rows of the kind "agency".
    Agency,
    /// Borrow rows of another kind, under the kind's name.
    OtherBorrowed(String),
    /// Borrow rows of no kind.
    UnnamedBorrowed,
    /// All the above.
    Total,
    /// Funded posts.
    Establishment,
    /// Funded posts less substantive staff; negative when over.
    Vacancy,
}

impl Line {
    /// The line a Borrow row counts in.
    pub(super) fn of_borrow(row: &BorrowRow) -> Self {
        let kind = row.kind.as_deref().unwrap_or_default().trim();
        match kind.to_lowercase().as_str() {
            "" => Self::UnnamedBorrowed,
            "bank" => Self::Bank,
            "agency" => Self::Agency,
            other => Self::OtherBorrowed(other.to_owned()),
        }
    }

    /// What the line is called.
    pub fn label(&self) -> String {
        match self {
            Self::Substantive => "Substantive".to_owned(),
            Self::Bank => "Bank".to_owned(),
            Self::Agency => "Agency".to_owned(),
            Self::OtherBorrowed(kind) => format!("Other borrowed: {kind}"),
            Self::UnnamedBorrowed => "Other borrowed, no kind given".to_owned(),
            Self::Total => "Total workforce".to_owned(),
            Self::Establishment => "Establishment".to_owned(),
            Self::Vacancy => "Vacancy".to_owned(),
        }
    }

    /// What its figures are at a year's end.
    pub fn measured(&self) -> &'static str {
        match self {
            Self::Total => "year end + year's average",
            line if line.is_borrowed() => "year's average",
            _ => "year end",
        }
    }

    /// Whether it is capacity borrowed for the year rather than staff in post.
    pub fn is_borrowed(&self) -> bool {
        matches!(self, Self::Bank | Self::Agency | Self::OtherBorrowed(_) | Self::UnnamedBorrowed)
    }

    /// Whether it counts in the total.
    pub(super) fn is_in_total(&self) -> bool {
        *self == Self::Substantive || self.is_borrowed()
    }

    /// Whether it goes through the first year month by month.
    pub(super) fn has_months(&self) -> bool {
        self.is_in_total() || *self == Self::Total
    }

    /// Whether an input of that line moves this one.
    pub(super) fn rests_on(&self, input_of: &Self) -> bool {
        match self {
            Self::Total => input_of.is_in_total(),
            Self::Vacancy => matches!(input_of, Self::Establishment | Self::Substantive),
            line => line == input_of,
        }
    }
}
