//! Which role a row is about: rows with the same words in the columns that tell roles apart are
//! one group, whatever their case and punctuation.

use std::collections::{BTreeMap, HashMap};

use fivefold_engine::validate::MOST_ROLES;

use crate::ExchangeError;
use crate::extract::bands;
use crate::extract::cells::{Cells, RowProblem, Stop};
use crate::extract::mapping::{Mapping, Meaning, RolePart};
use crate::extract::words::folded;
use crate::tables::Cell;

use super::TextCounts;

/// As many different combinations of labels as are kept while counting.
const MOST_COMBINATIONS: usize = 200_000;
/// As many groups as are counted before an extract is refused: beyond the roles of a plan it can
/// only be refused, and the number is told.
const MOST_GROUPS: usize = 10 * MOST_ROLES;

/// A group of rows that will be one role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// The folded words that tell it apart, in the order of [`RolePart::ALL`]; the order of groups.
    pub key: Vec<String>,
    /// What its rows say, where all that say anything say the same.
    pub labels: BTreeMap<RolePart, String>,
    /// Whether its people are registered, where all rows say the same.
    pub registered: Option<bool>,
}

/// The groups met so far.
#[derive(Debug, Default)]
pub struct Groups {
    by_words: HashMap<String, usize>,
    combinations: Vec<Combination>,
    by_key: HashMap<Vec<String>, u32>,
    keys: Vec<Vec<String>>,
}

/// What a row was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The group it is in.
    pub group: u32,
    combination: usize,
}

/// One combination of labels as the file spells them, and how many rows have it.
#[derive(Debug)]
struct Combination {
    group: u32,
    labels: BTreeMap<RolePart, String>,
    registered: Option<bool>,
    rows: u64,
}

impl Groups {
    /// The group of a row. The words are looked at only where the combination is a new one. What
    /// the row says stands for its group only once it is [counted](Self::count).
    ///
    /// # Errors
    /// [`Stop`] where the row can't be told to be of any role, and where there are more
    /// combinations than can be roles.
    pub fn of(&mut self, cells: Cells, words: &mut String) -> Result<Found, Stop> {
        row_words(cells, words);
        if let Some(place) = self.by_words.get(words.as_str()).copied()
            && let Some(combination) = self.combinations.get(place)
        {
            return Ok(Found { group: combination.group, combination: place });
        }
        let combination = new_combination(cells)?;
        Ok(self.learn(combination, words.clone(), cells.mapping)?)
    }

    fn learn(
        &mut self,
        mut combination: Combination,
        words: String,
        mapping: &Mapping,
    ) -> Result<Found, ExchangeError> {
        let parts = RolePart::ALL.into_iter().filter(|part| mapping.role_by.contains(part));
        let said =
            |part| combination.labels.get(&part).map(|text| folded(text)).unwrap_or_default();
        let key: Vec<String> = parts.map(said).collect();
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let group = *self.by_key.entry(key.clone()).or_insert(next);
        if group == next {
            self.keys.push(key);
        }
        if self.keys.len() > MOST_GROUPS || self.combinations.len() >= MOST_COMBINATIONS {
            return Err(ExchangeError::WrongMapping {
                problem: format!(
                    "The extract has more than {MOST_GROUPS} roles or {MOST_COMBINATIONS} \
                     combinations of labels; a plan has at most {MOST_ROLES} roles. Choose fewer \
                     columns to tell roles apart, and check that none of them holds a name or a \
                     number of each person."
                ),
            });
        }
        combination.group = group;
        let found = Found { group, combination: self.combinations.len() };
        self.by_words.insert(words, found.combination);
        self.combinations.push(combination);
        Ok(found)
    }

    /// Counts a row that was found.
    pub fn count(&mut self, found: Found) {
        if let Some(combination) = self.combinations.get_mut(found.combination) {
            combination.rows += 1;
        }
    }

    /// The folded words that tell a group apart.
    pub fn key(&self, group: u32) -> &[String] {
        self.keys.get(group as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// All groups, by their numbers, with what their rows say.
    pub fn into_groups(self) -> Vec<Group> {
        let mut said: Vec<Said> = self.keys.iter().map(|_| Said::default()).collect();
        for combination in self.combinations.iter().filter(|combination| combination.rows > 0) {
            if let Some(said) = said.get_mut(combination.group as usize) {
                said.add(combination);
            }
        }
        self.keys.into_iter().zip(said).map(|(key, said)| said.group(key)).collect()
    }
}

/// What the rows of a group say.
#[derive(Default)]
struct Said {
    labels: BTreeMap<RolePart, TextCounts<u64>>,
    registered: BTreeMap<bool, u64>,
}

impl Said {
    fn add(&mut self, combination: &Combination) {
        for (&part, text) in &combination.labels {
            self.labels.entry(part).or_default().add(text, combination.rows);
        }
        if let Some(registered) = combination.registered {
            *self.registered.entry(registered).or_default() += combination.rows;
        }
    }

    fn group(self, key: Vec<String>) -> Group {
        let only = |(part, counts): (RolePart, TextCounts<u64>)| {
            counts.only().map(|text| (part, text.to_owned()))
        };
        let registered = match self.registered.len() {
            1 => self.registered.into_keys().next(),
            _ => None,
        };
        Group { key, labels: self.labels.into_iter().filter_map(only).collect(), registered }
    }
}

/// What a row says in every column of labels, one after another.
fn row_words(cells: Cells, words: &mut String) {
    words.clear();
    let labels = RolePart::ALL.map(RolePart::meaning).into_iter().chain([Meaning::Registered]);
    for meaning in labels {
        match cells.columns.cell(cells.row, meaning) {
            Cell::Text(text) => words.push_str(text),
            Cell::Empty => {}
            other => words.push_str(&other.text().unwrap_or_default()),
        }
        words.push('\u{1f}');
    }
}

fn new_combination(cells: Cells) -> Result<Combination, RowProblem> {
    let mut labels = BTreeMap::new();
    for part in RolePart::ALL {
        let Some(text) = cells.text(part.meaning())? else { continue };
        let text = if part == RolePart::Band { bands::in_words(&text) } else { text };
        labels.insert(part, text);
    }
    let tells = |part: &RolePart| labels.get(part).is_some_and(|text| !folded(text).is_empty());
    if !cells.mapping.role_by.iter().any(tells) {
        let names: Vec<&str> =
            cells.mapping.role_by.iter().map(|part| part.meaning().words()).collect();
        return Err(RowProblem {
            meanings: cells
                .mapping
                .role_by
                .first()
                .map(|part| part.meaning())
                .into_iter()
                .collect(),
            reason: format!("Nothing tells the role: its {} is blank.", names.join(", ")),
            remedy: "Fill one of them in.".to_owned(),
        });
    }
    // What is neither yes nor no, such as the name of a register, says nothing here.
    let registered = cells.yes_or_no(Meaning::Registered).unwrap_or(None);
    Ok(Combination { group: 0, labels, registered, rows: 0 })
}
