//! The series of a headcount chart.

use fivefold_engine::summary::SummaryYear;

/// What a band, hatch or line stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Series {
    BusinessAsUsual,
    Buy,
    Build,
    Bind,
    Bounce,
    Borrow,
    /// In post in totals; all levers together in change.
    InPost,
}

impl Series {
    /// What makes up in post, from the bottom of the stack.
    pub const STACKED: [Self; 5] =
        [Self::BusinessAsUsual, Self::Buy, Self::Build, Self::Bind, Self::Bounce];
    /// The same without business as usual.
    pub const LEVERS_IN_POST: [Self; 4] = [Self::Buy, Self::Build, Self::Bind, Self::Bounce];
    /// The name a person reads.
    pub fn name(self) -> &'static str {
        match self {
            Self::BusinessAsUsual => "Business as usual",
            Self::Buy => "Buy",
            Self::Build => "Build",
            Self::Bind => "Bind",
            Self::Bounce => "Bounce",
            Self::Borrow => "Borrow",
            Self::InPost => "In post",
        }
    }

    /// The name in ids and `data-series`.
    pub fn key(self) -> &'static str {
        match self {
            Self::BusinessAsUsual => "base",
            Self::Buy => "buy",
            Self::Build => "build",
            Self::Bind => "bind",
            Self::Bounce => "bounce",
            Self::Borrow => "borrow",
            Self::InPost => "in-post",
        }
    }

    /// What it brings to a year.
    pub fn contribution(self, year: &SummaryYear) -> f64 {
        match self {
            Self::BusinessAsUsual => year.contributions.base,
            Self::Buy => year.contributions.buy,
            Self::Build => year.contributions.build,
            Self::Bind => year.contributions.bind,
            Self::Bounce => year.contributions.bounce,
            Self::Borrow => year.contributions.borrow,
            Self::InPost => year.in_post,
        }
    }
}
