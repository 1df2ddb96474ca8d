//! The rolling set of backups of a plan: whole copies in a folder beside it, so that neither a
//! damaged file nor a week of wrong edits is the end of it.
//!
//! The rule: a backup is made before the first change after the plan was opened, and again after
//! every [`CHANGES_BETWEEN`] changes; the newest [`NEWEST_KEPT`] stay, and the last one of each of
//! the [`DAYS_KEPT`] newest days. A name says when the plan it holds was last changed, and how
//! often it had changed by then: "Ward 2026-03-31 09.40.12 UTC, change 120.fivefold".

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use crate::state::State;
use crate::{StoreError, copy};

/// How many changes come between two backups while a plan stays open.
pub const CHANGES_BETWEEN: u64 = 50;

/// How many of the newest backups stay, whatever their day.
pub const NEWEST_KEPT: usize = 10;

/// Of how many days the last backup stays.
pub const DAYS_KEPT: usize = 7;

const ENDING: &str = ".fivefold";
const CHANGE: &str = " UTC, change ";

/// "2026-03-31 09.40.12".
const TIME_LENGTH: usize = 19;

/// A whole copy of a plan as it was.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[ts(export)]
pub struct Backup {
    /// When the plan in it was last changed, RFC 3339.
    pub last_changed: String,
    /// How often the plan had been changed by then.
    #[ts(type = "number")]
    pub revision: u64,
    /// The file's name, in the folder of the plan's backups.
    pub name: String,
}

/// The folder a plan's backups are in: "Ward backups" beside "Ward.fivefold".
pub fn folder_of(plan: &Path) -> PathBuf {
    let mut name = stem(plan).to_os_string();
    name.push(" backups");
    plan.with_file_name(name)
}

/// The backups there are of a plan, newest first. None where there is no folder of them.
pub fn all(plan: &Path) -> Vec<Backup> {
    let Ok(entries) = std::fs::read_dir(folder_of(plan)) else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut backups: Vec<Backup> = names.filter_map(|name| named(plan, name)).collect();
    backups.sort_unstable_by(|one, other| other.cmp(one));
    backups
}

/// Makes a backup of the plan as it now is, unless there is one, and lets go of those that the
/// rule no longer keeps.
///
/// # Errors
/// What the disk refuses; no half backup is left then.
pub(crate) fn make(file: &Connection, plan: &Path, state: &State) -> Result<(), StoreError> {
    let folder = folder_of(plan);
    let name = name_of(plan, state);
    if folder.join(&name).exists() {
        return Ok(());
    }
    std::fs::create_dir_all(&folder).map_err(|error| StoreError::io(&folder, error))?;
    remove_unfinished(&folder);
    copy::over_file(file, plan, &folder.join(&name))?;
    for old in no_longer_kept(&all(plan)) {
        // One that can't be removed is only one too many.
        let _ = std::fs::remove_file(folder.join(&old.name));
    }
    Ok(())
}

/// A time as it stands in a file's name: "2026-03-31 09.40.12 UTC" for "2026-03-31T09:40:12Z".
pub(crate) fn time_in_name(when: &str) -> String {
    format!("{} UTC", without_zone(when))
}

fn without_zone(when: &str) -> String {
    let plain = |character| match character {
        'T' => Some(' '),
        ':' => Some('.'),
        '-' | '.' => Some(character),
        _ => character.is_ascii_digit().then_some(character),
    };
    when.chars().filter_map(plain).take(TIME_LENGTH).collect()
}

fn name_of(plan: &Path, state: &State) -> String {
    let stem = stem(plan).to_string_lossy();
    let time = without_zone(&state.last_changed);
    format!("{stem} {time}{CHANGE}{}{ENDING}", state.revision)
}

/// What a name says, where it is the name of a backup of that plan.
fn named(plan: &Path, name: String) -> Option<Backup> {
    let rest = name.strip_prefix(&*stem(plan).to_string_lossy())?.strip_prefix(' ')?;
    let (time, revision) = rest.strip_suffix(ENDING)?.split_once(CHANGE)?;
    let (day, hour) = time.split_once(' ')?;
    if time.len() != TIME_LENGTH || !day.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let last_changed = format!("{day}T{}Z", hour.replace('.', ":"));
    Some(Backup { last_changed, revision: revision.parse().ok()?, name })
}

/// Those of the backups, newest first, that the rule doesn't keep.
fn no_longer_kept(backups: &[Backup]) -> Vec<&Backup> {
    let mut days: Vec<&str> = Vec::new();
    let mut gone = Vec::new();
    for (place, backup) in backups.iter().enumerate() {
        let day = backup.last_changed.split('T').next().unwrap_or_default();
        let last_of_its_day = !days.contains(&day);
        if last_of_its_day {
            days.push(day);
        }
        if place >= NEWEST_KEPT && !(last_of_its_day && days.len() <= DAYS_KEPT) {
            gone.push(backup);
        }
    }
    gone
}

/// Removes what a program that was killed left half made: only the one program that may write to
/// the plan makes backups of it.
fn remove_unfinished(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        if copy::is_passing_name(&entry.file_name().to_string_lossy()) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

fn stem(plan: &Path) -> &OsStr {
    plan.file_stem().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backup(last_changed: &str, revision: u64) -> Backup {
        Backup { last_changed: last_changed.to_owned(), revision, name: String::new() }
    }

    #[test]
    fn the_newest_ten_stay_and_the_last_of_each_of_seven_days() {
        // Twelve on the newest day, then two a day for nine days.
        let newest = (0..12).map(|nth| backup("2026-03-31T09:00:00Z", 100 - nth));
        let before = (0..9).flat_map(|day| {
            let day = 30 - day;
            [
                backup(&format!("2026-03-{day}T17:00:00Z"), 50),
                backup(&format!("2026-03-{day}T08:00:00Z"), 40),
            ]
        });
        let backups: Vec<_> = newest.chain(before).collect();
        let gone = no_longer_kept(&backups);
        let kept: Vec<_> = backups.iter().filter(|backup| !gone.contains(backup)).collect();
        assert_eq!(kept.len(), NEWEST_KEPT + DAYS_KEPT - 1);
        assert!(kept.iter().skip(NEWEST_KEPT).all(|backup| backup.revision == 50));
        assert_eq!(kept.last().map(|backup| &*backup.last_changed), Some("2026-03-25T17:00:00Z"));
    }

    #[test]
    fn a_name_says_when_and_how_often_and_nothing_else_is_taken_for_a_backup() {
        let plan = Path::new("/plans/Ward, change 3.fivefold");
        let state = State {
            revision: 120,
            last_changed: "2026-03-31T09:40:12Z".to_owned(),
            digest: Vec::new(),
        };
        let name = name_of(plan, &state);
        assert_eq!(name, "Ward, change 3 2026-03-31 09.40.12 UTC, change 120.fivefold");
        let read = named(plan, name.clone());
        assert_eq!(read, Some(Backup { last_changed: state.last_changed, revision: 120, name }));
        for other in [
            "Ward.fivefold",
            "Ward, change 3.fivefold",
            "Ward, change 3 notes UTC, change 1.fivefold",
            "Ward, change 3 2026-03-31 09.40.12 UTC, change x.fivefold",
            "Ward, change 3 2026-03-31 09.40.12 UTC before upgrade from version 1.fivefold",
        ] {
            assert_eq!(named(plan, other.to_owned()), None, "{other}");
        }
    }
}
