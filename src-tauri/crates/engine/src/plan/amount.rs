//! Numbers of a plan: a plain number for every year, a series with one for each, dated starts,
//! and rates with a range of doubt.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::Year;

/// A rate with doubt around it; a projection uses `likely`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Range {
    /// The lowest it could reasonably be.
    pub low: f64,
    /// What a projection uses.
    pub likely: f64,
    /// The highest it could reasonably be.
    pub high: f64,
}

/// A value for every projected year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum Amount {
    /// The same every year.
    Number(f64),
    /// One value a projected year.
    Series(Vec<f64>),
    /// The same every year, with doubt; only for rates.
    Range(Range),
}

/// A plain rate that does not change over the years.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum Share {
    /// A plain number.
    Number(f64),
    /// A number with doubt.
    Range(Range),
}

/// People who set out each year: a number for every year, a series, or some years by name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum Flow {
    /// The same every year.
    Number(f64),
    /// One value a projected year.
    Series(Vec<f64>),
    /// Only in the years named.
    ByYear(BTreeMap<Year, f64>),
}

impl Default for Amount {
    fn default() -> Self {
        Self::Number(0.0)
    }
}

impl Default for Flow {
    fn default() -> Self {
        Self::Number(0.0)
    }
}

impl From<f64> for Amount {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<f64> for Share {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<f64> for Flow {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl Amount {
    /// The value of the year at this place in the horizon; 0 beyond a series' end.
    pub fn at(&self, place: usize) -> f64 {
        match self {
            Self::Number(value) => *value,
            Self::Series(values) => values.get(place).copied().unwrap_or(0.0),
            Self::Range(range) => range.likely,
        }
    }
}

impl Share {
    /// The value a projection uses.
    pub fn value(&self) -> f64 {
        match self {
            Self::Number(value) => *value,
            Self::Range(range) => range.likely,
        }
    }
}

impl Flow {
    /// The value of a year, given the first projected year; 0 where none is given.
    pub fn at(&self, year: Year, first_year: Year) -> f64 {
        match self {
            Self::Number(value) if year >= first_year => *value,
            Self::Number(_) => 0.0,
            Self::Series(values) => year
                .checked_sub(first_year)
                .and_then(|place| values.get(usize::try_from(place).ok()?))
                .copied()
                .unwrap_or(0.0),
            Self::ByYear(values) => values.get(&year).copied().unwrap_or(0.0),
        }
    }
}

impl Flow {
    /// The value of a year where each holds on until the next: a year without one has that of the
    /// latest before it, or the first there is.
    pub fn stepped(&self, year: Year, first_year: Year) -> f64 {
        match self {
            Self::ByYear(values) => {
                let before = values.range(..=year).next_back();
                before.or_else(|| values.iter().next()).map_or(0.0, |(_, value)| *value)
            }
            other => other.at(year, first_year),
        }
    }
}

/// What a JSON value in the place of a number can turn out to be.
enum Written {
    Number(f64),
    Series(Vec<f64>),
    Object(BTreeMap<String, f64>),
}

/// Reads a number, a list of numbers or an object of numbers, and says what was expected in words.
struct NumberVisitor(&'static str);

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.0)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Written, E> {
        Ok(Written::Number(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Written, E> {
        Ok(Written::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Written, E> {
        Ok(Written::Number(value as f64))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Written, A::Error> {
        // A series has at most 60 values; more is read past, not stored, and refused by length.
        const MOST: usize = 61;
        let mut values = Vec::new();
        while values.len() < MOST {
            match seq.next_element::<f64>()? {
                Some(value) => values.push(value),
                None => return Ok(Written::Series(values)),
            }
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Written::Series(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Written, A::Error> {
        let mut values = BTreeMap::new();
        while let Some((key, value)) = map.next_entry::<String, f64>()? {
            if values.insert(key.clone(), value).is_some() {
                return Err(de::Error::custom(format!("`{key}` is given twice")));
            }
        }
        Ok(Written::Object(values))
    }
}

fn range_of<E: de::Error>(mut object: BTreeMap<String, f64>) -> Result<Range, E> {
    let mut take = |name: &'static str| object.remove(name).ok_or_else(|| E::missing_field(name));
    let range = Range { low: take("low")?, likely: take("likely")?, high: take("high")? };
    match object.into_keys().next() {
        Some(key) => Err(E::unknown_field(&key, &["low", "likely", "high"])),
        None => Ok(range),
    }
}

fn years_of<E: de::Error>(object: BTreeMap<String, f64>) -> Result<BTreeMap<Year, f64>, E> {
    let mut values = BTreeMap::new();
    for (key, value) in object {
        let year: Year = key.parse().map_err(|_| {
            E::custom(format!("`{key}` is not a year; write the year it ends in, such as \"2018\""))
        })?;
        if values.insert(year, value).is_some() {
            return Err(E::custom(format!("the year {year} is given twice")));
        }
    }
    Ok(values)
}

/// Values by year, for `deserialize_with`. Years are read from text here, because a map inside a
/// tagged edit reaches serde with its keys as text.
pub(super) fn by_year<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<Year, f64>, D::Error> {
    let expected = "an object with a number by year";
    match deserializer.deserialize_any(NumberVisitor(expected))? {
        Written::Object(object) => years_of(object),
        Written::Number(value) => {
            Err(de::Error::invalid_type(de::Unexpected::Float(value), &expected))
        }
        Written::Series(_) => Err(de::Error::invalid_type(de::Unexpected::Seq, &expected)),
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a number, or a list with one number for each projected year";
        Ok(match deserializer.deserialize_any(NumberVisitor(expected))? {
            Written::Number(value) => Self::Number(value),
            Written::Series(values) => Self::Series(values),
            Written::Object(object) => Self::Range(range_of(object)?),
        })
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a number, the same for every year";
        match deserializer.deserialize_any(NumberVisitor(expected))? {
            Written::Number(value) => Ok(Self::Number(value)),
            Written::Series(_) => Err(de::Error::invalid_type(de::Unexpected::Seq, &expected)),
            Written::Object(object) => Ok(Self::Range(range_of(object)?)),
        }
    }
}

impl<'de> Deserialize<'de> for Flow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected =
            "a number, a list with one number for each projected year, or an object by year";
        Ok(match deserializer.deserialize_any(NumberVisitor(expected))? {
            Written::Number(value) => Self::Number(value),
            Written::Series(values) => Self::Series(values),
            Written::Object(object) => Self::ByYear(years_of(object)?),
        })
    }
}
