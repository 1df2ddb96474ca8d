//! Scenarios side by side in words: the sentence, the text alternative, the caption.

use fivefold_engine::compare::{ComparedScenario, Comparison};
use fivefold_engine::plan::financial_year;
use fivefold_engine::summary::{TargetPoint, Unit};

use super::{Rounding, shortened};
use crate::mode::Mode;
use crate::table::ChartTable;

/// Up to so many years are told one by one; of more, only every fifth and the last.
const YEARS_TOLD: usize = 12;

/// How finely every figure of a comparison is written, so that they agree.
#[must_use]
pub fn rounding(compared: &Comparison) -> Rounding {
    let years = compared.scenarios.iter().flat_map(|scenario| &scenario.years);
    let targets = compared.scenarios.iter().flat_map(|scenario| &scenario.targets);
    let largest = years
        .flat_map(|year| [year.in_post, year.contributions.base])
        .chain(targets.flat_map(|target| &target.points).map(|point| point.value))
        .fold(compared.baseline.abs(), |largest, figure| largest.max(figure.abs()));
    Rounding::up_to(largest)
}

/// The unit as written: `heads` or `WTE`.
fn unit(compared: &Comparison) -> &'static str {
    match compared.unit {
        Unit::Heads => "heads",
        Unit::Wte => "WTE",
    }
}

/// What the vertical axis measures.
pub(crate) fn measured(compared: &Comparison, mode: Mode) -> String {
    let unit = unit(compared);
    match (mode, compared.base()) {
        (Mode::Change, Some(base)) => {
            format!("In post, more or fewer than {}, {unit}", shortened(&base.name))
        }
        _ => format!("In post, {unit}"),
    }
}

/// A chart's title: what it is of.
#[must_use]
pub fn title(compared: &Comparison) -> String {
    let names: Vec<String> =
        compared.scenarios.iter().map(|scenario| shortened(&scenario.name)).collect();
    format!(
        "Scenarios side by side: {}. {}. {}.",
        shortened(&compared.plan_title),
        names.join(", "),
        shortened(&compared.scope),
    )
}

/// What has to be known to read the chart.
pub(crate) fn caption(compared: &Comparison, mode: Mode) -> String {
    let base = compared.base().map_or(String::new(), |base| shortened(&base.name));
    let drawn = match mode {
        Mode::Change => format!("Zero is {base}, drawn boldest"),
        Mode::Totals | Mode::Auto => format!("{base}, the base, is drawn boldest"),
    };
    let targets = compared.base().is_some_and(|base| !base.targets.is_empty());
    let diamonds = match (targets, mode) {
        (false, _) => "",
        (true, Mode::Change) => {
            " Diamonds are targets, as far above the base as it is short of them."
        }
        (true, _) => " Diamonds are targets.",
    };
    format!(
        "{}. Scenario by scenario on 31 March. {drawn}; shaded is how far apart the scenarios are.{diamonds}",
        shortened(&compared.scope)
    )
}

/// What a comparison says, made from the numbers: `By 2020/21: 213,000 in post in Published split.
/// Business as usual has 19,000 fewer.`
#[must_use]
pub fn sentence(compared: &Comparison) -> String {
    let Some(base) = compared.base() else { return String::new() };
    let rounding = rounding(compared);
    let unit = match compared.unit {
        Unit::Heads => "",
        Unit::Wte => " WTE",
    };
    let (Some(last), others) = (base.years.last(), compared.scenarios.iter().skip(1)) else {
        return String::new();
    };
    let differences: Vec<String> = others
        .filter_map(|scenario| {
            let difference = scenario.years.last()?.difference;
            let name = shortened(&scenario.name);
            Some(match (rounding.is_nothing(difference), difference < 0.0) {
                (true, _) => format!("{name} has as many"),
                (false, true) => format!("{name} has {} fewer", rounding.people(difference.abs())),
                (false, false) => format!("{name} has {} more", rounding.people(difference)),
            })
        })
        .collect();
    let compared_with = match differences.as_slice() {
        [] => "Choose another scenario to set beside it.".to_owned(),
        differences => format!("{}.", differences.join("; ")),
    };
    let in_post = rounding.people(last.in_post);
    let year = financial_year(last.year);
    let met = target_sentence(compared).map_or_else(String::new, |met| format!(" {met}"));
    format!("By {year}: {in_post}{unit} in post in {}. {compared_with}{met}", shortened(&base.name))
}

/// How each scenario stands to the target whose last value is latest, the plan's first of them.
fn target_sentence(compared: &Comparison) -> Option<String> {
    let rounding = rounding(compared);
    let last = |points: &[TargetPoint]| points.iter().max_by_key(|point| point.year).copied();
    let base = compared.base()?;
    let mut asked: Option<(&str, TargetPoint)> = None;
    for target in &base.targets {
        let Some(point) = last(&target.points) else { continue };
        if asked.is_none_or(|(_, found)| point.year > found.year) {
            asked = Some((&target.name, point));
        }
    }
    let (name, point) = asked?;
    let standing = |scenario: &ComparedScenario| {
        let target = scenario.targets.iter().find(|target| target.name == name)?;
        let gap = target.points.iter().find(|other| other.year == point.year)?.gap;
        let size = rounding.people(gap.abs());
        let stands = match (rounding.is_nothing(gap), gap < 0.0) {
            (true, _) => "on target".to_owned(),
            (false, true) => format!("{size} short"),
            (false, false) => format!("{size} over"),
        };
        Some(format!("{} {stands}", shortened(&scenario.name)))
    };
    let standings: Vec<String> = compared.scenarios.iter().filter_map(standing).collect();
    Some(format!(
        "Against \u{201c}{}\u{201d}, {} by {}: {}.",
        shortened(name),
        rounding.people(point.value),
        financial_year(point.year),
        standings.join("; "),
    ))
}

/// A comparison for those who don't see its chart: the sentence, and each scenario year by year.
#[must_use]
pub fn alt_text(compared: &Comparison, mode: Mode) -> String {
    let rounding = rounding(compared);
    let count = compared.years.len();
    let told =
        |place: &usize| count <= YEARS_TOLD || (place + 1).is_multiple_of(5) || place + 1 == count;
    let of_scenario = |scenario: &ComparedScenario| {
        let years = scenario.years.iter().enumerate().filter(|(place, _)| told(place));
        let years: Vec<String> = years
            .map(|(_, year)| {
                let figure = match mode {
                    Mode::Change => rounding.signed(year.difference),
                    Mode::Totals | Mode::Auto => rounding.people(year.in_post),
                };
                format!("{figure} in {}", financial_year(year.year))
            })
            .collect();
        format!("{}: {}.", shortened(&scenario.name), years.join(", "))
    };
    let scenarios: Vec<String> = compared.scenarios.iter().map(of_scenario).collect();
    format!(
        "A line a scenario. {}, from {} on 31 March {}. {} {}",
        measured(compared, mode),
        rounding.people(compared.baseline),
        compared.baseline_year,
        sentence(compared),
        scenarios.join(" "),
    )
}

/// Every scenario's figures, a row a year.
#[must_use]
pub fn table(compared: &Comparison, mode: Mode) -> ChartTable {
    let names = compared.scenarios.iter().map(|scenario| shortened(&scenario.name));
    let years = figures(compared, mode).into_iter();
    ChartTable {
        caption: format!("{} {}.", title(compared), measured(compared, mode)),
        columns: std::iter::once("Year".to_owned()).chain(names).collect(),
        rows: years.map(|(year, of)| std::iter::once(year).chain(of).collect()).collect(),
    }
}

/// What is read out of each place of the horizontal axis, the opening point first.
pub(crate) fn points(compared: &Comparison, mode: Mode) -> Vec<String> {
    let said = |(year, figures): (String, Vec<String>)| {
        let named = compared.scenarios.iter().zip(figures);
        let named =
            named.map(|(scenario, figure)| format!("{} {figure}", shortened(&scenario.name)));
        format!("{year}: {}.", named.collect::<Vec<_>>().join("; "))
    };
    figures(compared, mode).into_iter().map(said).collect()
}

/// Each place of the horizontal axis with every scenario's figure there.
fn figures(compared: &Comparison, mode: Mode) -> Vec<(String, Vec<String>)> {
    let rounding = rounding(compared);
    let opening = match mode {
        Mode::Change => rounding.signed(0.0),
        Mode::Totals | Mode::Auto => rounding.people(compared.baseline),
    };
    let at_opening = vec![opening; compared.scenarios.len()];
    let at = |place: usize| {
        let years = compared.scenarios.iter().filter_map(move |scenario| scenario.years.get(place));
        years.map(move |year| match mode {
            Mode::Change => rounding.signed(year.difference),
            Mode::Totals | Mode::Auto => rounding.people(year.in_post),
        })
    };
    let years = compared.years.iter().enumerate();
    std::iter::once((format!("31 March {}", compared.baseline_year), at_opening))
        .chain(years.map(|(place, year)| (financial_year(*year), at(place).collect())))
        .collect()
}
