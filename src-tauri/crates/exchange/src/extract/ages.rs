//! Age bands: from a date of birth, an age, or a band in words.

use chrono::{Datelike, NaiveDate};

use super::cells::{Cells, RowProblem};
use super::mapping::Meaning;
use super::words::quoted;

/// The youngest and oldest anybody in post is; beyond them a date or an age is a slip.
const YOUNGEST: u32 = 14;
const OLDEST: u32 = 100;
/// Bands made here are of five years, and open below the first and above the last.
const FIRST_BAND: u32 = 20;
const LAST_BAND: u32 = 70;
const WIDTH: u32 = 5;

/// An age band in years, both ends in it; without an upper end it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgeRange {
    /// The youngest.
    pub from: u32,
    /// The oldest; none where the band is open.
    pub to: Option<u32>,
}

/// A row's age band on a day, from whichever column there is; none where the cell is blank.
///
/// # Errors
/// [`RowProblem`] where it can't be read or is no age of anybody in post.
pub fn age_range(cells: Cells, as_at: NaiveDate) -> Result<Option<AgeRange>, RowProblem> {
    if cells.columns.has(Meaning::BirthDate) {
        let birth = cells.day(Meaning::BirthDate)?;
        return birth.map(|birth| of_birth(birth, as_at)).transpose();
    }
    if cells.columns.has(Meaning::Age) {
        let Some(age) = cells.amount(Meaning::Age)? else { return Ok(None) };
        // Read by `amount`, it is from 0 to 100 million.
        return of_age(age.value() as u32, Meaning::Age).map(Some);
    }
    let Some(text) = cells.text(Meaning::AgeBand)? else { return Ok(None) };
    match of_words(&text) {
        Read::Band(band) => Ok(Some(band)),
        Read::Unknown => Ok(None),
        Read::Unreadable => Err(RowProblem::of(
            Meaning::AgeBand,
            format!("{} is no age band.", quoted(&text)),
            "Write it as 25-29, under 20 or 65+, or clear the cell.",
        )),
    }
}

fn of_birth(birth: NaiveDate, as_at: NaiveDate) -> Result<AgeRange, RowProblem> {
    let had_birthday = (as_at.month(), as_at.day()) >= (birth.month(), birth.day());
    let years = as_at.year() - birth.year() - i32::from(!had_birthday);
    u32::try_from(years)
        .map_or_else(|_| Err(no_age(Meaning::BirthDate)), |age| of_age(age, Meaning::BirthDate))
}

fn of_age(age: u32, meaning: Meaning) -> Result<AgeRange, RowProblem> {
    match age {
        YOUNGEST..FIRST_BAND => Ok(AgeRange { from: 0, to: Some(FIRST_BAND - 1) }),
        FIRST_BAND..LAST_BAND => {
            let from = age - age % WIDTH;
            Ok(AgeRange { from, to: Some(from + WIDTH - 1) })
        }
        LAST_BAND..=OLDEST => Ok(AgeRange { from: LAST_BAND, to: None }),
        _ => Err(no_age(meaning)),
    }
}

fn no_age(meaning: Meaning) -> RowProblem {
    RowProblem::of(
        meaning,
        format!("The {} gives an age outside {YOUNGEST} to {OLDEST}.", meaning.words()),
        "Correct it, or clear the cell to count the person without an age.",
    )
}

/// What a text says of an age.
enum Read {
    Band(AgeRange),
    Unknown,
    Unreadable,
}

/// `25-29`, `25 to 29`, `under 20`, `<=20 Years`, `65+`, `>=71 Years`, `65 and over`, `unknown`.
fn of_words(text: &str) -> Read {
    let text = text.to_lowercase();
    if ["unknown", "not known", "not stated", "null"].contains(&text.trim()) {
        return Read::Unknown;
    }
    let numbers: Vec<u32> = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let band = match numbers.as_slice() {
        [from, to] if from <= to => Some(AgeRange { from: *from, to: Some(*to) }),
        [only] if says(&["<=", "≤", "up to", "and under", "or under", "and below"]) => {
            Some(AgeRange { from: 0, to: Some(*only) })
        }
        [only] if says(&["<", "under", "below", "less than", "younger"]) => {
            only.checked_sub(1).map(|to| AgeRange { from: 0, to: Some(to) })
        }
        [only]
            if says(&[">=", "≥", "+", "and over", "or over", "and above", "plus", "or more"]) =>
        {
            Some(AgeRange { from: *only, to: None })
        }
        [only] if says(&[">", "over", "above", "more than", "older"]) => {
            Some(AgeRange { from: only.saturating_add(1), to: None })
        }
        [only] => Some(AgeRange { from: *only, to: Some(*only) }),
        _ => None,
    };
    match band.filter(|band| band.from <= OLDEST && band.to.is_none_or(|to| to <= OLDEST + 20)) {
        Some(band) => Read::Band(band),
        None => Read::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{AgeRange, Read, of_birth, of_words};

    fn band(text: &str) -> Option<(u32, Option<u32>)> {
        match of_words(text) {
            Read::Band(band) => Some((band.from, band.to)),
            Read::Unknown | Read::Unreadable => None,
        }
    }

    #[test]
    fn bands_are_read_as_records_write_them() {
        assert_eq!(band("25-29"), Some((25, Some(29))));
        assert_eq!(band("25 to 34"), Some((25, Some(34))));
        assert_eq!(band("Under 25"), Some((0, Some(24))));
        assert_eq!(band("<=20 Years"), Some((0, Some(20))));
        assert_eq!(band(">=71 Years"), Some((71, None)));
        assert_eq!(band("65+"), Some((65, None)));
        assert_eq!(band("65 and over"), Some((65, None)));
        assert_eq!(band("over 65"), Some((66, None)));
        assert_eq!(band("Unknown"), None);
        assert_eq!(band("34-25"), None);
        assert_eq!(band("middle-aged"), None);
    }

    #[test]
    fn a_birthday_counts_from_the_day_itself() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let on = |as_at| of_birth(day(1970, 4, 1), as_at);
        assert_eq!(on(day(2025, 3, 31)), Ok(AgeRange { from: 50, to: Some(54) }));
        assert_eq!(on(day(2025, 4, 1)), Ok(AgeRange { from: 55, to: Some(59) }));
        assert!(on(day(1970, 3, 1)).is_err());
        assert!(of_birth(day(1900, 1, 1), day(2025, 1, 1)).is_err());
    }
}
