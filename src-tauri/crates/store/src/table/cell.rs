//! Single values: from the plan's types into cells, and out of a row by column name.

use std::collections::BTreeMap;

use fivefold_engine::plan::Year;
use rusqlite::Row;
use rusqlite::types::{FromSql, Value};
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Serialize};

use crate::StoreError;

/// The cells of a row by column, without its key, owner and position.
pub(crate) type Cells = Vec<(&'static str, Value)>;

/// A text that may be left out.
pub(crate) fn optional_text(text: &Option<String>) -> Value {
    text.clone().map_or(Value::Null, Value::Text)
}

/// Yes, no or left out.
pub(crate) fn optional_flag(flag: Option<bool>) -> Value {
    flag.map_or(Value::Null, |flag| Value::Integer(flag.into()))
}

/// A number that may be left out.
pub(crate) fn optional_number(number: Option<f64>) -> Value {
    number.map_or(Value::Null, Value::Real)
}

/// A financial year that may be left out.
pub(crate) fn optional_year(year: Option<Year>) -> Value {
    year.map_or(Value::Null, |year| Value::Integer(year.into()))
}

/// A list as plan JSON writes it, or nothing where it is empty.
pub(crate) fn rows<T: Serialize>(rows: &[T]) -> Result<Value, StoreError> {
    if rows.is_empty() { Ok(Value::Null) } else { json(&rows) }
}

/// A count that may be left out.
pub(crate) fn optional_count(count: Option<u32>) -> Value {
    count.map_or(Value::Null, |count| Value::Integer(count.into()))
}

/// A value as plan JSON writes it; numbers come back bit for bit.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<Value, StoreError> {
    serde_json::to_string(value).map(Value::Text).map_err(StoreError::Unwritable)
}

/// A value as plan JSON writes it, or nothing.
pub(crate) fn optional_json<T: Serialize>(value: &Option<T>) -> Result<Value, StoreError> {
    value.as_ref().map_or(Ok(Value::Null), json)
}

/// A map as plan JSON writes it, or nothing where it is empty.
pub(crate) fn map<K: Serialize + Ord, V: Serialize>(
    map: &BTreeMap<K, V>,
) -> Result<Value, StoreError> {
    if map.is_empty() { Ok(Value::Null) } else { json(map) }
}

/// One of the fixed words of plan JSON, without the quotes.
pub(crate) fn word<T: Serialize>(word: &T) -> Result<Value, StoreError> {
    match serde_json::to_value(word).map_err(StoreError::Unwritable)? {
        serde_json::Value::String(word) => Ok(Value::Text(word)),
        other => Ok(Value::Text(other.to_string())),
    }
}

/// One of the fixed words of plan JSON, or nothing.
pub(crate) fn optional_word<T: Serialize>(value: &Option<T>) -> Result<Value, StoreError> {
    value.as_ref().map_or(Ok(Value::Null), word)
}

/// A row being read, by column name, which knows its table so that damage can be named.
pub(crate) struct Cell<'row> {
    pub(crate) table: &'static str,
    pub(crate) row: &'row Row<'row>,
}

impl Cell<'_> {
    /// A cell as SQLite holds it: text, number, count; `Option` where it may be left out.
    pub(crate) fn get<T: FromSql>(&self, column: &str) -> Result<T, StoreError> {
        self.row.get(column).map_err(|error| self.damaged(column, &error.to_string()))
    }

    /// A cell that holds JSON.
    pub(crate) fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T, StoreError> {
        let text: String = self.get(column)?;
        serde_json::from_str(&text).map_err(|error| self.damaged(column, &error.to_string()))
    }

    /// A cell that holds JSON, or nothing.
    pub(crate) fn optional_json<T: DeserializeOwned>(
        &self,
        column: &str,
    ) -> Result<Option<T>, StoreError> {
        match self.get::<Option<String>>(column)? {
            Some(_) => self.json(column).map(Some),
            None => Ok(None),
        }
    }

    /// A cell that holds a map, empty where there is nothing.
    pub(crate) fn map<K: DeserializeOwned + Ord, V: DeserializeOwned>(
        &self,
        column: &str,
    ) -> Result<BTreeMap<K, V>, StoreError> {
        Ok(self.optional_json(column)?.unwrap_or_default())
    }

    /// A cell that holds a list, empty where there is nothing.
    pub(crate) fn rows<T: DeserializeOwned>(&self, column: &str) -> Result<Vec<T>, StoreError> {
        Ok(self.optional_json(column)?.unwrap_or_default())
    }

    /// A cell that holds one of the fixed words.
    pub(crate) fn word<T: for<'de> Deserialize<'de>>(&self, column: &str) -> Result<T, StoreError> {
        let word: String = self.get(column)?;
        let word: StrDeserializer<'_, WordError> = word.as_str().into_deserializer();
        T::deserialize(word).map_err(|error| self.damaged(column, &error.to_string()))
    }

    /// A cell that holds one of the fixed words, or nothing.
    pub(crate) fn optional_word<T: for<'de> Deserialize<'de>>(
        &self,
        column: &str,
    ) -> Result<Option<T>, StoreError> {
        match self.get::<Option<String>>(column)? {
            Some(_) => self.word(column).map(Some),
            None => Ok(None),
        }
    }

    fn damaged(&self, column: &str, why: &str) -> StoreError {
        StoreError::damaged(format!(
            "\"{column}\" in the table \"{}\" can't be read ({why})",
            self.table
        ))
    }
}
