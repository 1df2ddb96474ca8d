//! What matters most, in words.

use crate::plan::{Plan, financial_year};
use crate::written::figure;

use super::probe::{Probe, Seen};
use super::{NAMED, SensitivityBar};

/// The assumptions that move the gap most, a sentence each.
pub(super) fn named(
    plan: &Plan,
    probe: &Probe,
    seen: &Seen,
    bars: &[SensitivityBar],
) -> Vec<String> {
    let year = financial_year(probe.year());
    let sentence = |bar: &SensitivityBar| {
        let counted = match seen.unit {
            "wte" => "WTE",
            unit => unit,
        };
        let how = if bar.from_range { "" } else { ", a tenth either way" };
        let range = match bar.low == "\u{2212}10 %" {
            true => String::new(),
            false => format!(", from {} to {}", bar.low, bar.high),
        };
        format!(
            "{}{range}{how}: the gap in {year} goes from {} to {} {counted}.",
            bar.what,
            figure(bar.gap_at_low),
            figure(bar.gap_at_high),
        )
    };
    let without_range = bars.iter().filter(|bar| !bar.from_range).count();
    let mut sentences: Vec<String> = bars.iter().take(NAMED).map(sentence).collect();
    if sentences.is_empty() {
        sentences.push(format!(
            "None of the plan's assumptions moves the gap of \"{}\" in {year}.",
            probe.target().name,
        ));
    } else if without_range == bars.len() && !plan.roles.is_empty() {
        sentences.push(
            "No assumption has a range yet, so each is tried a tenth either way; give the rates a \
             low and a high to see how much is really in doubt."
                .to_owned(),
        );
    }
    sentences
}
