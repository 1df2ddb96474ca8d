//! The limits of single values: rates, heads, names, dates.

use crate::plan::{Amount, Flow, Share, Year, financial_year};
use crate::written::percent;

use super::{Check, LONGEST_NAME, LONGEST_TEXT, MOST_HEADS, MOST_POUNDS};
use crate::dates::is_date;

/// What a value may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// A fraction from 0 to 1.
    Rate,
    /// WTE of one head: above 0, at most 1.5.
    WtePerHead,
    /// People or WTE, not negative.
    Heads,
    /// People or WTE of either sign.
    SignedHeads,
    /// Pounds a piece, not negative.
    Pounds,
}

impl Kind {
    /// Whether a value is within the limits.
    fn allows(self, value: f64) -> bool {
        match self {
            Self::Rate => (0.0..=1.0).contains(&value),
            Self::WtePerHead => value > 0.0 && value <= 1.5,
            Self::Heads => (0.0..=MOST_HEADS).contains(&value),
            Self::SignedHeads => value.abs() <= MOST_HEADS,
            Self::Pounds => (0.0..=MOST_POUNDS).contains(&value),
        }
    }

    /// A value as people and plan JSON write it: a rate both ways.
    fn said(self, value: f64) -> String {
        match self {
            Self::Rate if value.is_finite() && value.abs() < 1e6 => {
                format!("{} ({})", percent(value), written(value))
            }
            Self::Pounds => format!("{} pounds", written(value)),
            _ => written(value),
        }
    }

    /// What a value must be, and how to write it.
    fn must(self) -> String {
        match self {
            Self::Rate => "it must be from 0 % to 100 % (0 to 1)".to_owned(),
            Self::WtePerHead => {
                "it must be above 0 and at most 1.5 (0.8 is four days of five)".to_owned()
            }
            Self::Heads => format!("it must be from 0 to {} million", MOST_HEADS / 1e6),
            Self::SignedHeads => {
                format!("it must be from -{0} million to {0} million", MOST_HEADS / 1e6)
            }
            Self::Pounds => {
                format!("it must be from 0 to {} million pounds", MOST_POUNDS / 1e6)
            }
        }
    }

    fn may_have_a_range(self) -> bool {
        matches!(self, Self::Rate | Self::WtePerHead)
    }
}

impl Check<'_> {
    /// One value.
    pub(super) fn value(&mut self, field: &str, role: &str, what: &str, kind: Kind, value: f64) {
        if !kind.allows(value) {
            let message = format!("{what} is {}; {}.", kind.said(value), kind.must());
            self.refuse(field, Some(role), message);
        }
    }

    /// Heads or WTE of either sign.
    pub(super) fn signed_heads(&mut self, field: &str, role: &str, what: &str, value: f64) {
        self.value(field, role, what, Kind::SignedHeads, value);
    }

    /// A number for every year, a series of the plan's length, or a range of a rate.
    pub(super) fn amount(
        &mut self,
        field: &str,
        role: &str,
        what: &str,
        kind: Kind,
        amount: &Amount,
    ) {
        match amount {
            Amount::Number(value) => self.value(field, role, what, kind, *value),
            Amount::Series(values) => self.series(field, role, what, kind, values),
            Amount::Range(range) if kind.may_have_a_range() => {
                self.range(field, role, what, kind, [range.low, range.likely, range.high]);
            }
            Amount::Range(_) => self.refuse(
                field,
                Some(role),
                format!(
                    "{what} is a range; only a rate can be one: write a number or a list with one \
                 for each year.",
                ),
            ),
        }
    }

    /// A rate that is the same every year, or a range of one.
    pub(super) fn share(&mut self, field: &str, role: &str, what: &str, share: Option<Share>) {
        match share {
            None => {}
            Some(Share::Number(value)) => self.value(field, role, what, Kind::Rate, value),
            Some(Share::Range(range)) => {
                self.range(field, role, what, Kind::Rate, [range.low, range.likely, range.high]);
            }
        }
    }

    /// People who set out, not negative. Years by name may lie before the horizon only where
    /// `earlier` says so.
    pub(super) fn flow(&mut self, field: &str, role: &str, what: &str, flow: &Flow, earlier: bool) {
        match flow {
            Flow::Number(value) => self.value(field, role, what, Kind::Heads, *value),
            Flow::Series(values) => self.series(field, role, what, Kind::Heads, values),
            Flow::ByYear(values) => {
                for (&year, &value) in values {
                    let field = format!("{field}.{year}");
                    if !earlier || year >= self.plan.first_year {
                        self.year_in_horizon(&field, role, what, year);
                    } else {
                        self.earlier_year(&field, role, what, year);
                    }
                    let what = format!("{what} in {}", label(year));
                    self.value(&field, role, &what, Kind::Heads, value);
                }
            }
        }
    }

    /// A year before the horizon, but not absurdly so.
    pub(super) fn earlier_year(&mut self, field: &str, role: &str, what: &str, year: Year) {
        if !super::YEARS.contains(&year) || year >= self.plan.first_year {
            self.refuse(
                field,
                Some(role),
                format!(
                    "{what} is dated {year}, which is no year before the plan begins; write one from {} to {}.",
                    super::YEARS.start(),
                    self.plan.baseline_year(),
                ),
            );
        }
    }

    fn series(&mut self, field: &str, role: &str, what: &str, kind: Kind, values: &[f64]) {
        let years = self.plan.years as usize;
        if values.len() != years {
            let given = match values.len() {
                more if more > super::MOST_YEARS as usize => {
                    format!("more than {} values", super::MOST_YEARS)
                }
                1 => "1 value".to_owned(),
                few => format!("{few} values"),
            };
            self.refuse(
                field,
                Some(role),
                format!(
                    "{what} has {given} for {years} projected years; give one for each, or a \
                 single number for all.",
                ),
            );
            return;
        }
        for (place, (&value, year)) in values.iter().zip(self.plan.projected_years()).enumerate() {
            // Field and name are put together only for a value that is refused: most aren't.
            if !kind.allows(value) {
                let what = format!("{what} in {}", label(year));
                self.value(&format!("{field}[{place}]"), role, &what, kind, value);
            }
        }
    }

    fn range(
        &mut self,
        field: &str,
        role: &str,
        what: &str,
        kind: Kind,
        [low, likely, high]: [f64; 3],
    ) {
        for (name, value) in [("low", low), ("likely", likely), ("high", high)] {
            self.value(&format!("{field}.{name}"), role, &format!("{what} ({name})"), kind, value);
        }
        if !(low <= likely && likely <= high) {
            self.refuse(
                field,
                Some(role),
                format!(
                    "{what} runs from {} by {} to {}; put low, likely and high in rising order.",
                    written(low),
                    written(likely),
                    written(high),
                ),
            );
        }
    }

    /// A name: not too long, and not empty unless `may_be_empty`.
    pub(super) fn name(
        &mut self,
        field: &str,
        role: Option<&str>,
        what: &str,
        name: &str,
        may_be_empty: bool,
    ) {
        if name.trim().is_empty() && !may_be_empty {
            self.refuse(field, role, format!("{what} is empty; give it a name."));
        }
        let length = name.chars().count();
        if length > LONGEST_NAME {
            self.refuse(
                field,
                role,
                format!("{what} has {length} characters; shorten it to {LONGEST_NAME}.",),
            );
        }
    }

    /// An optional name.
    pub(super) fn label(
        &mut self,
        field: &str,
        role: Option<&str>,
        what: &str,
        label: &Option<String>,
    ) {
        self.name(field, role, what, label.as_deref().unwrap_or_default(), true);
    }

    /// A longer text.
    pub(super) fn text(&mut self, field: &str, what: &str, text: &str) {
        let length = text.chars().count();
        if length > LONGEST_TEXT {
            self.refuse(
                field,
                None,
                format!("{what} has {length} characters; shorten it to {LONGEST_TEXT}.",),
            );
        }
    }

    /// An optional date, YYYY-MM-DD.
    pub(super) fn date(&mut self, field: &str, what: &str, date: &Option<String>) {
        if let Some(date) = date.as_deref().filter(|date| !is_date(date)) {
            self.refuse(
                field,
                None,
                format!("{what} is \"{date}\"; write it as year, month and day: 2027-03-31.",),
            );
        }
    }
}

/// A number for a message: huge and tiny ones by their power of ten.
pub(super) fn written(value: f64) -> String {
    let size = value.abs();
    if size != 0.0 && !(1e-6..1e15).contains(&size) {
        format!("{value:e}")
    } else {
        value.to_string()
    }
}

fn label(year: Year) -> String {
    financial_year(year.clamp(-9_999, 9_999))
}
