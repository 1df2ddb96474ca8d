//! Figures and yearly series as Vensim reads them.

use fivefold_engine::plan::Year;

/// A figure with every digit it needs to be read back as it was.
pub fn number(value: f64) -> String {
    match value.abs() {
        0.0 => "0".to_owned(),
        size if (1e-4..1e15).contains(&size) => value.to_string(),
        _ => format!("{value:e}"),
    }
}

/// A value for each year from `first` on: a number where they are all the same, else a lookup of
/// the year. Time only ever is a whole year, so nothing is read between two points.
pub fn yearly(first: Year, values: &[f64]) -> String {
    let one = values.first().copied().unwrap_or(0.0);
    if values.iter().all(|value| *value == one) {
        return number(one);
    }
    let low = values.iter().copied().fold(one, f64::min);
    let high = values.iter().copied().fold(one, f64::max);
    let last = first + values.len() as Year - 1;
    let points = (first..).zip(values).map(|(year, value)| format!("({year},{})", number(*value)));
    format!(
        "WITH LOOKUP(Time / one year, ([({first},{})-({last},{})], {}))",
        number(low),
        number(high),
        points.collect::<Vec<_>>().join(", "),
    )
}

#[cfg(test)]
mod tests {
    use super::{number, yearly};

    #[test]
    fn figures_are_read_back_as_they_were() {
        for value in [0.0, -0.0, 0.1, 1.0 / 3.0, 1e-7, 5e-324, 100_000_000.0, -12.75] {
            assert_eq!(number(value).parse(), Ok(value), "{value}");
        }
    }

    #[test]
    fn a_series_is_a_lookup_and_a_constant_a_number() {
        assert_eq!(yearly(2018, &[3.0, 3.0]), "3");
        assert_eq!(yearly(2018, &[]), "0");
        assert_eq!(
            yearly(2018, &[3.0, -1.5]),
            "WITH LOOKUP(Time / one year, ([(2018,-1.5)-(2019,3)], (2018,3), (2019,-1.5)))"
        );
    }
}
