//! A mapping guessed from an extract's headings, for a person to look over.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::extract::words::{any_of, folded, quoted, tidy};
use crate::tables::{Cell, Heading, Row, column_letters};

use super::{ExtractKind, Mapping, Meaning, RolePart, SetAside, WteWrittenAs, spellings};

/// A guessed mapping, and what a person has to decide.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, rename = "GuessedMapping")]
pub struct Guess {
    /// The mapping, with what could be told for sure.
    pub mapping: Mapping,
    /// What could not.
    pub unsure: Vec<Unsure>,
    /// Headings nothing is made of.
    pub unused: Vec<String>,
}

/// A meaning that more than one column could have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export, rename = "UnsureColumn")]
pub struct Unsure {
    /// The meaning.
    pub meaning: Meaning,
    /// The columns, as a mapping names them.
    pub columns: Vec<String>,
    /// What to do, in a sentence.
    pub message: String,
    /// Whether figures depend on it, so that nothing is imported before it is decided.
    pub matters: bool,
}

/// Guesses a mapping from the headings and the first rows below them.
pub fn guess(kind: ExtractKind, headings: &[Heading], first_rows: &[Row]) -> Guess {
    let mut taken = BTreeMap::new();
    let mut unsure = Vec::new();
    let mut used = BTreeSet::new();
    for &meaning in spellings::meanings(kind) {
        let found = candidates(meaning, kind, headings, &used);
        match found.as_slice() {
            [] => {}
            [only] => {
                used.insert(only.column);
                taken.insert(meaning, *only);
            }
            several => {
                used.extend(several.iter().map(|heading| heading.column));
                unsure.push(undecided(meaning, several));
            }
        }
    }
    if is_by_person(&taken) {
        // A column of ones in an extract of assignments; people are counted by identifier.
        for meaning in [Meaning::Heads, Meaning::Leavers, Meaning::Joiners] {
            taken.remove(&meaning);
        }
    }
    age_band_in_words(&mut taken, first_rows);
    for unsure in &mut unsure {
        unsure.matters = matters(unsure.meaning, &taken);
    }
    let in_doubt: BTreeSet<&String> =
        unsure.iter().flat_map(|unsure: &Unsure| &unsure.columns).collect();
    let unused = headings.iter().filter(|heading| {
        !taken.values().any(|used| used.column == heading.column)
            && !in_doubt.contains(&reference(heading))
    });
    let unused: Vec<String> = unused.map(Heading::label).collect();
    Guess { mapping: mapping_of(&taken, first_rows), unsure, unused }
}

/// The headings with the surest spelling of a meaning there is.
fn candidates<'a>(
    meaning: Meaning,
    kind: ExtractKind,
    headings: &'a [Heading],
    used: &BTreeSet<usize>,
) -> Vec<&'a Heading> {
    let with_any = |spellings: &&[&str]| {
        let free = headings.iter().filter(|heading| !used.contains(&heading.column));
        let fits = free.filter(|heading| spellings.contains(&folded(&heading.name).as_str()));
        fits.collect::<Vec<_>>()
    };
    spellings::of(meaning, kind)
        .iter()
        .map(with_any)
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

fn undecided(meaning: Meaning, several: &[&Heading]) -> Unsure {
    let columns: Vec<String> = several.iter().map(|heading| reference(heading)).collect();
    let labels = several.iter().map(|heading| {
        format!("{} (column {})", quoted(&heading.name), column_letters(heading.column))
    });
    let message = format!("{} could each be the {}. Choose one.", any_of(labels), meaning.words(),);
    Unsure { meaning, columns, message, matters: true }
}

/// Whether figures depend on a meaning: what only labels roles, or stands in for a column that is
/// there, can be left out.
fn matters(meaning: Meaning, taken: &BTreeMap<Meaning, &Heading>) -> bool {
    match meaning {
        Meaning::CostCentre | Meaning::Employer | Meaning::Registered => false,
        Meaning::Team => !taken.contains_key(&Meaning::Service),
        Meaning::JobRole => !taken.contains_key(&Meaning::OccupationCode),
        _ => true,
    }
}

/// A heading as a mapping names it: by its letter where its name is there twice.
fn reference(heading: &Heading) -> String {
    if heading.repeated {
        format!("column:{}", column_letters(heading.column))
    } else {
        tidy(&heading.name)
    }
}

fn is_by_person(taken: &BTreeMap<Meaning, &Heading>) -> bool {
    taken.contains_key(&Meaning::Identifier) || taken.contains_key(&Meaning::AssignmentNumber)
}

/// A column headed "Age" that holds bands is a column of age bands.
fn age_band_in_words(taken: &mut BTreeMap<Meaning, &Heading>, first_rows: &[Row]) {
    let Some(age) = taken.get(&Meaning::Age).copied() else { return };
    let said = first_rows.iter().map(|row| row.cell(age.column)).filter(|cell| !cell.is_empty());
    let in_words = said.clone().filter(|cell| !matches!(cell.number(), Ok(Some(_)))).count();
    if in_words * 2 > said.count() && !taken.contains_key(&Meaning::AgeBand) {
        taken.remove(&Meaning::Age);
        taken.insert(Meaning::AgeBand, age);
    }
}

fn mapping_of(taken: &BTreeMap<Meaning, &Heading>, first_rows: &[Row]) -> Mapping {
    Mapping {
        columns: taken.iter().map(|(&meaning, heading)| (meaning, reference(heading))).collect(),
        role_by: role_by(taken),
        set_aside: set_aside(taken),
        wte_written_as: wte_written_as(taken, first_rows),
        ..Mapping::default()
    }
}

/// Staff group, occupation code, band and service; the job role, or the team, where there is no
/// such column.
fn role_by(taken: &BTreeMap<Meaning, &Heading>) -> Vec<RolePart> {
    let has = |part: &RolePart| taken.contains_key(&part.meaning());
    let either = |first, second| if has(&first) { first } else { second };
    let wanted = [
        RolePart::StaffGroup,
        either(RolePart::OccupationCode, RolePart::JobRole),
        RolePart::Band,
        either(RolePart::Service, RolePart::Team),
    ];
    wanted.into_iter().filter(has).collect()
}

/// Bank and honorary assignments, and those that are over or inactive, are nobody in post.
fn set_aside(taken: &BTreeMap<Meaning, &Heading>) -> Vec<SetAside> {
    let usual: [(Meaning, &[&str]); 2] = [
        (
            Meaning::AssignmentCategory,
            &["bank", "honorary", "non exec", "non executive", "agency", "volunteer"],
        ),
        (Meaning::AssignmentStatus, &["inactive", "terminate", "terminated", "ended"]),
    ];
    let there = usual.into_iter().filter(|(column, _)| taken.contains_key(column));
    there
        .map(|(column, values)| SetAside {
            column,
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        })
        .collect()
}

/// A column whose figures are mostly above 2 is one of percentages.
fn wte_written_as(taken: &BTreeMap<Meaning, &Heading>, first_rows: &[Row]) -> WteWrittenAs {
    let by_person = is_by_person(taken);
    let Some(wte) = taken.get(&Meaning::Wte).filter(|_| by_person) else {
        return WteWrittenAs::Wte;
    };
    let plain = first_rows.iter().filter_map(|row| match row.cell(wte.column) {
        Cell::Percent(_) => None,
        cell => cell.number().ok().flatten(),
    });
    let (all, large) = plain.fold((0, 0), |(all, large), value| {
        (all + 1, large + usize::from(value > 2.0 && value <= 100.0))
    });
    if large * 2 > all { WteWrittenAs::Percent } else { WteWrittenAs::Wte }
}
