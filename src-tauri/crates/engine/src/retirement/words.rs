//! Retirements in words: warnings, and the arithmetic line by line.

use crate::plan::{Plan, financial_year};

use super::split::{Basis, Split};
use super::{Retirements, WAVE_RATE, WAVE_SHARE, WAVE_TIMES, WAVE_YEARS, due_share};

/// Where a wave is coming, with the rule that says so.
pub fn warnings(found: &Retirements) -> Vec<String> {
    let mut warnings = Vec::new();
    let first = found.years.first().map_or(0.0, |year| year.retiring);
    let now = (found.present_retirement * found.heads).max(first);
    let highest = found
        .years
        .iter()
        .filter(|year| year.wave)
        .max_by(|one, other| one.retiring.total_cmp(&other.retiring));
    if let Some(highest) = highest {
        warnings.push(format!(
            "A wave of retirements is coming: about {} in {}, against {} a year now. A year counts \
             as a wave where it has {WAVE_TIMES} times as many as now, at least one more, and at \
             least {} of those in post.",
            people(highest.retiring),
            financial_year(highest.year),
            people(now),
            percent(WAVE_RATE),
        ));
    }
    let share = due_share(found);
    if share >= WAVE_SHARE {
        warnings.push(format!(
            "{} of those in post, {} of {}, reach retirement within the first {} projected years. \
             From {} this is said of any role.",
            percent(share),
            people(share * found.heads),
            people(found.heads),
            WAVE_YEARS.min(found.years.len()),
            percent(WAVE_SHARE),
        ));
    }
    warnings
}

/// How the figures come about, line by line.
pub fn arithmetic(plan: &Plan, found: &Retirements, split: &Split) -> Vec<String> {
    let mut lines = vec![format!(
        "Assumed: everybody retires from {} to {}, as many at each age; whoever is older is due at \
         once. The people of an age band are spread evenly over its ages.",
        found.ages.from, found.ages.to,
    )];
    if (found.known - found.heads).abs() > 0.05 {
        lines.push(format!(
            "Ages are known of {} people and {} are in post: the rest are taken to be of the same \
             ages.",
            people(found.known),
            people(found.heads),
        ));
    }
    lines.push(split_line(plan, split));
    lines.push(if split.retirement > split.present {
        format!(
            "More than leave at present would retire, so nothing of the present rate is left for \
             other reasons. The assumed ages may be too early for this role: {} against {}.",
            percent(split.retirement),
            percent(split.present),
        )
    } else {
        format!(
            "Other reasons: {} - {} = {}. That part is kept in every year; retirements are never \
             added on top of the whole rate, which includes them already.",
            percent(split.present),
            percent(split.retirement),
            percent(split.other()),
        )
    });
    lines.push(
        "Each year: retiring = due by age x still here; proposed rate = other reasons + retiring / \
         heads today. Those who join are taken to be too young to retire within these years."
            .to_owned(),
    );
    lines
}

/// What the present rate is, and what of it is retirement.
fn split_line(plan: &Plan, split: &Split) -> String {
    match &split.basis {
        Basis::Counted { retired, counted } => format!(
            "Counted from {} to {}: {} left of {} on average, {}; of those {} retired, {}.",
            counted.from,
            counted.to,
            people(counted.leavers),
            people(counted.average_heads()),
            percent(split.present),
            people(*retired),
            percent(split.retirement),
        ),
        Basis::FirstYear => format!(
            "The present rate is {}. No reasons for leaving were counted, so its part of retirement \
             is taken to be what the ages make of {}: {}.",
            percent(split.present),
            financial_year(plan.first_year),
            percent(split.retirement),
        ),
    }
}

fn people(value: f64) -> String {
    if value >= 99.95 || (value - value.round()).abs() < 0.05 {
        format!("{value:.0}")
    } else {
        format!("{value:.1}")
    }
}

fn percent(value: f64) -> String {
    let text = format!("{:.2}", value * 100.0);
    format!("{} %", text.trim_end_matches('0').trim_end_matches('.'))
}
