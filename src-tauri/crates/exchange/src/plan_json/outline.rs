//! What plan JSON says of itself before its fields are read: which format it is of, and whether any
//! of its lists is longer than a plan's ever is. Nothing of the file is kept meanwhile.

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// The most members a list of a plan may have: twice the outturn of 2,000 roles in 60 years. Each
/// takes many times its letters in memory.
pub const MOST_MEMBERS: usize = 250_000;

/// What a plan says of itself.
#[derive(Debug, Default)]
pub struct Outline {
    /// The format it names; none where it names none.
    pub format: Option<String>,
    /// The first list that is too long, by its name.
    pub too_long: Option<String>,
}

impl<'de> Deserialize<'de> for Outline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OfPlan)
    }
}

struct OfPlan;

impl<'de> Visitor<'de> for OfPlan {
    type Value = Outline;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Outline, A::Error> {
        let mut outline = Outline::default();
        while let Some(name) = map.next_key::<String>()? {
            match (name.as_str(), map.next_value()?) {
                ("format", Glimpse::Nothing) => {}
                ("format", Glimpse::Text(format)) => outline.format = Some(format),
                ("format", _) => outline.format = Some("no text".to_owned()),
                (_, Glimpse::List(members)) if members > MOST_MEMBERS => {
                    outline.too_long.get_or_insert(name);
                }
                _ => {}
            }
        }
        Ok(outline)
    }
}

/// A value that is passed over, but for what is asked of it.
enum Glimpse {
    Nothing,
    Text(String),
    /// A list of so many members.
    List(usize),
    Other,
}

impl<'de> Deserialize<'de> for Glimpse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OfValue)
    }
}

struct OfValue;

impl<'de> Visitor<'de> for OfValue {
    type Value = Glimpse;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Glimpse, E> {
        Ok(Glimpse::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Glimpse, E> {
        Ok(Glimpse::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Glimpse, E> {
        Ok(Glimpse::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Glimpse, E> {
        Ok(Glimpse::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<Glimpse, E> {
        Ok(Glimpse::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Glimpse, E> {
        Ok(Glimpse::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Glimpse, A::Error> {
        let mut members = 0;
        while list.next_element::<IgnoredAny>()?.is_some() {
            members += 1;
        }
        Ok(Glimpse::List(members))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Glimpse, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Glimpse::Other)
    }
}
