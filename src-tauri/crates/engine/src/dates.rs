//! Dates as plan JSON writes them, and as people do.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date written YYYY-MM-DD as people write it, `22 November 2026`; anything else as it stands.
pub fn in_words(text: &str) -> String {
    let words = || {
        let (year, month, day) = parts_of(text)?;
        let month = MONTHS.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
        Some(format!("{day} {month} {year}"))
    };
    words().unwrap_or_else(|| text.to_owned())
}

/// Whether a text is a calendar date YYYY-MM-DD.
pub fn is_date(text: &str) -> bool {
    parts_of(text).is_some()
}

/// Year, month and day of a calendar date YYYY-MM-DD.
fn parts_of(text: &str) -> Option<(u32, u32, u32)> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str, digits: usize| {
        let right = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day).then_some((year, month, day))
}

#[cfg(test)]
mod tests {
    use super::{in_words, is_date};

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        for right in ["2026-03-31", "2024-02-29", "2000-02-29"] {
            assert!(is_date(right), "{right}");
        }
        for wrong in
            ["", "2026-2-1", "2026-02-30", "1900-02-29", "31/03/2026", "2026-13-01", "2026-00-10"]
        {
            assert!(!is_date(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_date_in_words_is_as_people_write_it() {
        assert_eq!(in_words("2026-11-02"), "2 November 2026");
        assert_eq!(in_words("2024-02-29"), "29 February 2024");
        for not_a_date in ["", "2026-02-30", "soon"] {
            assert_eq!(in_words(not_a_date), not_a_date);
        }
    }
}
