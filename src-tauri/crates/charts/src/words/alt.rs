//! A chart for those who don't see it.

use fivefold_engine::plan::financial_year;
use fivefold_engine::summary::{Summary, SummaryTarget};

use super::outturn::outturn_told;
use super::target::qualifiers;
use super::{Rounding, baseline_date, sentence, shortened, unit};
use crate::mode::Mode;
use crate::series::Series;

/// Up to so many years are told one by one; of more, only every fifth and the last.
const YEARS_TOLD: usize = 12;

/// A chart's title: what it is of.
#[must_use]
pub fn title(summary: &Summary) -> String {
    let [plan, scenario, scope] =
        [&summary.plan_title, &summary.scenario, &summary.scope].map(|name| shortened(name));
    format!("Projected headcount: {plan}. Scenario: {scenario}. {scope}.")
}

/// A chart in words: what it is of, the sentence above it, what is in post year by year, what
/// stands in the last year, every point of every target, and what turned out.
#[must_use]
pub fn alt_text(summary: &Summary, mode: Mode) -> String {
    let drawn = match mode.chosen_for(summary) {
        Mode::Change => "Stacked areas of each lever's change from business as usual",
        Mode::Totals | Mode::Auto => "Stacked areas of business as usual and each lever",
    };
    let mut parts = vec![
        format!("{drawn}, in {}, from {}.", unit(summary), baseline_date(summary)),
        sentence(summary),
        in_post(summary),
    ];
    parts.extend(last_year(summary));
    parts.extend(
        summary
            .targets
            .iter()
            .filter(|target| !target.points.is_empty())
            .map(|target| target_points(summary, target)),
    );
    parts.extend(outturn_told(summary));
    parts.join(" ")
}

fn in_post(summary: &Summary) -> String {
    let rounding = Rounding::of(summary);
    let count = summary.years.len();
    let told =
        |place: &usize| count <= YEARS_TOLD || (place + 1).is_multiple_of(5) || place + 1 == count;
    let years = summary.years.iter().enumerate().filter(|(place, _)| told(place));
    let years = years.map(|(_, year)| {
        format!(", {} in {}", rounding.people(year.in_post), financial_year(year.year))
    });
    let baseline = rounding.people(summary.baseline);
    format!("In post: {baseline} on {}{}.", baseline_date(summary), years.collect::<String>())
}

fn last_year(summary: &Summary) -> Option<String> {
    let rounding = Rounding::of(summary);
    let last = summary.years.last()?;
    let levers: Vec<String> = Series::LEVERS_IN_POST
        .into_iter()
        .map(|lever| format!("{} {}", lever.name(), rounding.signed(lever.contribution(last))))
        .collect();
    Some(format!(
        "In {}: business as usual {}, {}; on top as capacity, Borrow {}.",
        financial_year(last.year),
        rounding.people(last.contributions.base),
        levers.join(", "),
        rounding.signed(last.contributions.borrow),
    ))
}

fn target_points(summary: &Summary, target: &SummaryTarget) -> String {
    let rounding = Rounding::of(summary);
    let points: Vec<String> = target
        .points
        .iter()
        .map(|point| {
            format!(
                "{} in {} ({} projected, gap {})",
                rounding.people(point.value),
                financial_year(point.year),
                rounding.people(point.projected),
                rounding.signed(point.gap),
            )
        })
        .collect();
    let qualifiers = qualifiers(target);
    let measured = match qualifiers.is_empty() {
        true => String::new(),
        false => format!(" ({})", qualifiers.join(", ")),
    };
    format!("Target {}{measured}: {}.", shortened(&target.name), points.join(", "))
}
