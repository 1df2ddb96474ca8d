//! A financial year as it is typed: `2020/21`, or the year it ends in.

use fivefold_engine::plan::{Year, financial_year};

/// A financial year, `2020/21` or `2021`.
///
/// # Errors
/// How to write it.
pub fn typed_year(text: &str) -> Result<Year, String> {
    let ends_in =
        |text: &str| text.parse::<Year>().ok().filter(|year| (1900..=2200).contains(year));
    let year = match text.split_once('/') {
        Some((begins, _)) => ends_in(begins).map(|begins| begins + 1),
        None => ends_in(text),
    };
    // The second half of a span has to be the year after the first.
    year.filter(|year| !text.contains('/') || financial_year(*year) == text).ok_or_else(|| {
        "write a financial year as in 2020/21, or the year it ends in as in 2021".to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::typed_year;

    #[test]
    fn both_spellings_name_the_year_it_ends_in() {
        assert_eq!((typed_year("2020/21"), typed_year("2021")), (Ok(2021), Ok(2021)));
        assert_eq!(typed_year("1999/00"), Ok(2000));
        for wrong in ["2020/22", "20/21", "", "next", "2020/", "99999"] {
            assert!(typed_year(wrong).is_err(), "{wrong}");
        }
    }
}
