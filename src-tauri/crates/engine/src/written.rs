//! Figures as sentences write them.

/// What comes out of a sum: thousands separated, whole from 100 on, one decimal below, two below
/// one; none that aren't needed, and a true minus sign.
pub fn figure(value: f64) -> String {
    let decimals = match value.abs() {
        size if size >= 99.95 => 0,
        size if size >= 1.0 => 1,
        _ => 2,
    };
    with_decimals(value, decimals)
}

/// A figure as it was given, to four decimals at most.
pub fn given(value: f64) -> String {
    with_decimals(value, 4)
}

/// A fraction as a percentage, as it was given: 0.031 is `3.1 %`.
pub fn percent(fraction: f64) -> String {
    format!("{} %", given(fraction * 100.0))
}

/// Pounds as they were given, pence only where there are any: `£2,500`.
pub fn pounds(value: f64) -> String {
    let figure = with_decimals(value, 2);
    match figure.strip_prefix('\u{2212}') {
        Some(figure) => format!("\u{2212}£{figure}"),
        None => format!("£{figure}"),
    }
}

/// A fraction as a percentage to one decimal, two below one per cent.
pub fn about_percent(fraction: f64) -> String {
    let decimals = if (fraction * 100.0).abs() < 1.0 { 2 } else { 1 };
    format!("{} %", with_decimals(fraction * 100.0, decimals))
}

/// Rounded half away from zero.
fn with_decimals(value: f64, decimals: usize) -> String {
    let scale = [1.0, 10.0, 100.0, 1_000.0, 10_000.0].get(decimals).copied().unwrap_or(1.0);
    let plain = format!("{:.decimals$}", ((value * scale).round() / scale).abs());
    let short = match plain.contains('.') {
        true => plain.trim_end_matches('0').trim_end_matches('.'),
        false => &plain,
    };
    let (whole, rest) = short.split_at(short.find('.').unwrap_or(short.len()));
    let sign = if value < 0.0 && short != "0" { "\u{2212}" } else { "" };
    format!("{sign}{}{rest}", with_thousands(whole))
}

/// Digits with a comma between every three.
pub(crate) fn with_thousands(digits: &str) -> String {
    let mut separated = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            separated.push(',');
        }
        separated.push(digit);
    }
    separated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_as_fine_as_they_are_small() {
        let cases = [
            (60_000.0, "60,000"),
            (929.2, "929"),
            (8.0869, "8.1"),
            (0.354, "0.35"),
            (-2_350.4, "\u{2212}2,350"),
            (-0.001, "0"),
            (99.96, "100"),
        ];
        for (value, written) in cases {
            assert_eq!(figure(value), written, "{value}");
        }
    }

    #[test]
    fn what_was_given_keeps_its_decimals() {
        assert_eq!(given(43.25), "43.25");
        assert_eq!(given(1_250.0), "1,250");
        assert_eq!(percent(0.031), "3.1 %");
        assert_eq!(percent(1_750_000.0 / 56_500_000.0), "3.0973 %");
        assert_eq!(about_percent(0.0213), "2.1 %");
        assert_eq!(about_percent(-0.0021), "\u{2212}0.21 %");
    }
}
