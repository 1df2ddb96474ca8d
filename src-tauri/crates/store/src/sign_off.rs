//! Who reviewed, approved or withdrew a plan: an append-only list beside it.
//!
//! A sign-off is about the file and not the plan: signing is no step of undo. What is signed is
//! the plan's content, known by the hash of its plan JSON, and kept as a version.

use fivefold_engine::dates;
use fivefold_engine::validate::{LONGEST_NAME, LONGEST_TEXT, YEARS};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::StoreError;
use crate::seal::{self, Sealed};

/// What somebody did with the plan as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SignOffAct {
    /// Read it and found it sound.
    Reviewed,
    /// Approved it.
    Approved,
    /// Took back every review and approval of it.
    Withdrawn,
}

impl SignOffAct {
    /// Every act.
    pub const ALL: [Self; 3] = [Self::Reviewed, Self::Approved, Self::Withdrawn];

    /// As it is in the file and typed on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reviewed => "reviewed",
            Self::Approved => "approved",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// As it begins a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::Reviewed => "Reviewed",
            Self::Approved => "Approved",
            Self::Withdrawn => "Withdrawn",
        }
    }

    /// The act of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }
}

/// A sign-off as somebody asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NewSignOff {
    /// What is done.
    pub act: SignOffAct,
    /// Who does it; at most 200 characters.
    pub name: String,
    /// What they are, such as "Director of workforce"; at most 200 characters.
    pub role: String,
    /// The day it was done, YYYY-MM-DD.
    pub date: String,
    /// What they have to say about it, if anything; at most 20,000 characters.
    pub note: Option<String>,
}

/// A sign-off as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SignOff {
    /// Its number in this file.
    #[ts(type = "number")]
    pub id: i64,
    /// What was done.
    pub act: SignOffAct,
    /// Who did it.
    pub name: String,
    /// What they were.
    pub role: String,
    /// The day it was done, YYYY-MM-DD.
    pub date: String,
    /// What they had to say about it.
    pub note: Option<String>,
    /// The SHA-256 of the plan's content that it is about, in hexadecimal digits.
    pub plan_hash: String,
    /// The version that keeps this content; none once that was removed.
    #[ts(type = "number | null")]
    pub version: Option<i64>,
}

impl SignOff {
    /// The sign-off in words, the name a version gets by it: "Approved 22 November 2026 by Ann
    /// Smith".
    pub fn words(&self) -> String {
        in_words(self.act, &self.date, &self.name)
    }
}

fn in_words(act: SignOffAct, date: &str, name: &str) -> String {
    format!("{} {} by {name}", act.words(), dates::in_words(date))
}

impl NewSignOff {
    /// As [`SignOff::words`].
    pub(crate) fn words(&self) -> String {
        in_words(self.act, &self.date, &self.name)
    }

    /// The same with each name on one line, and no note where there is nothing in it.
    ///
    /// # Errors
    /// [`StoreError::SignOffName`], [`StoreError::SignOffRole`], [`StoreError::SignOffDate`],
    /// [`StoreError::SignOffNote`].
    pub(crate) fn checked(&self) -> Result<Self, StoreError> {
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_name = |text: &str| !text.is_empty() && text.chars().count() <= LONGEST_NAME;
        let (name, role) = (one_line(&self.name), one_line(&self.role));
        if !is_name(&name) {
            return Err(StoreError::SignOffName);
        }
        if !is_name(&role) {
            return Err(StoreError::SignOffRole);
        }
        let year = self.date.get(..4).and_then(|year| year.parse().ok());
        if !dates::is_date(&self.date) || !year.is_some_and(|year| YEARS.contains(&year)) {
            return Err(StoreError::SignOffDate);
        }
        let note = self.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        if note.is_some_and(|note| note.chars().count() > LONGEST_TEXT) {
            return Err(StoreError::SignOffNote);
        }
        let note = note.map(str::to_owned);
        Ok(Self { act: self.act, name, role, date: self.date.clone(), note })
    }
}

/// Every sign-off, oldest first.
///
/// # Errors
/// [`StoreError::Damaged`] where one is of no kind there is.
pub(crate) fn all(file: &Connection) -> Result<Vec<SignOff>, StoreError> {
    let mut statement = file.prepare_cached(
        "SELECT id, act, name, role, date, note, plan_hash, version FROM sign_off ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let mut sign_offs = Vec::new();
    while let Some(row) = rows.next()? {
        let act: String = row.get(1)?;
        sign_offs.push(SignOff {
            id: row.get(0)?,
            act: SignOffAct::named(&act)
                .ok_or_else(|| StoreError::damaged(format!("a sign-off is \"{act}\"")))?,
            name: row.get(2)?,
            role: row.get(3)?,
            date: row.get(4)?,
            note: row.get(5)?,
            plan_hash: row.get(6)?,
            version: row.get(7)?,
        });
    }
    Ok(sign_offs)
}

/// Adds a sign-off that was checked.
pub(crate) fn add(
    file: &Connection,
    new: &NewSignOff,
    plan_hash: &str,
    version: Option<i64>,
) -> Result<(), StoreError> {
    let NewSignOff { act, name, role, date, note } = new;
    file.prepare_cached(
        "INSERT INTO sign_off (act, name, role, date, note, plan_hash, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![act.name(), name, role, date, note, plan_hash, version])?;
    seal::row(file, Sealed::SignOff, file.last_insert_rowid())
}

/// Lets go of a version that is removed: its number may come to be another's.
pub(crate) fn forget_version(file: &Connection, version: i64) -> Result<(), StoreError> {
    let mut statement =
        file.prepare_cached("UPDATE sign_off SET version = NULL WHERE version = ?1 RETURNING id")?;
    let ids = statement.query_map([version], |row| row.get(0))?;
    for id in ids.collect::<Result<Vec<i64>, _>>()? {
        seal::row(file, Sealed::SignOff, id)?;
    }
    Ok(())
}
