//! A scope in doubt, in words.

use fivefold_engine::plan::financial_year;
use fivefold_engine::summary::Summary;
use fivefold_simulate::{Doubt, DoubtTarget, Spread};

use super::{Rounding, shortened, shortened_of_two, unit_of};
use crate::table::ChartTable;

/// How finely every figure is written, so that they agree.
pub(crate) fn rounding(of: &Doubt) -> Rounding {
    let years = of.years.iter().map(|year| year.in_post.p95.max(year.in_post.plan));
    Rounding::up_to(years.fold(of.baseline.p95, f64::max))
}

/// The years it goes over.
pub(crate) fn span(of: &Doubt) -> String {
    match (of.years.first(), of.years.last()) {
        (Some(first), Some(last)) => {
            format!("{} to {}", financial_year(first.year), financial_year(last.year))
        }
        _ => String::new(),
    }
}

/// What the vertical axis measures.
pub(crate) fn measured(of: &Doubt) -> String {
    format!("In post on 31 March in doubt, {}", unit_of(of.unit))
}

/// What the chart is of.
pub(crate) fn title(of: &Doubt) -> String {
    let [plan, scenario, scope] =
        [&of.plan_title, &of.scenario, &of.scope].map(|name| shortened(name));
    format!("In post in doubt, {}: {plan}. Scenario: {scenario}. {scope}.", span(of))
}

/// What has to be known to read it, a paragraph an entry.
pub(crate) fn caption(of: &Doubt) -> Vec<String> {
    let kinds = of.kinds.iter().filter(|kind| kind.rates > 0);
    let kinds: Vec<String> =
        kinds.map(|kind| format!("{} {}", kind.kind.words(), kind.correlation)).collect();
    let correlation = match kinds.is_empty() {
        true => "No rate is a range.".to_owned(),
        false => format!("Correlation: {}.", kinds.join(", ")),
    };
    vec![format!(
        "{} {} draws, seed {}. Darker: half of them; lighter: nine in ten. The median is drawn \
         through, the plan's line dashed. {correlation}",
        title(of),
        super::people(f64::from(of.draws)),
        of.seed,
    )]
}

/// The name of a band or line.
pub(crate) fn band(key: &str) -> &'static str {
    match key {
        "nine-in-ten" => "Nine draws in ten",
        "half" => "Half of the draws",
        "median" => "Median",
        _ => "The plan's line",
    }
}

/// The name of a percentile in the margin.
pub(crate) fn label(key: &str) -> &'static str {
    match key {
        "p5" => "5 %",
        "p25" => "25 %",
        "median" => "Median",
        "p75" => "75 %",
        "p95" => "95 %",
        _ => "Plan",
    }
}

/// A chance as people say it: never certain unless every draw agrees.
pub(crate) fn chance(of: f64) -> String {
    match of {
        all if all >= 1.0 => "every draw".to_owned(),
        none if none <= 0.0 => "no draw".to_owned(),
        few if few < 0.01 => "fewer than 1 % of draws".to_owned(),
        most if most > 0.99 => "more than 99 % of draws".to_owned(),
        some => format!("{:.0} % of draws", some * 100.0),
    }
}

/// That so many draws meet a target.
fn meets(of: f64, target: &str) -> String {
    let verb = if of >= 1.0 || of <= 0.0 { "meets" } else { "meet" };
    format!("{} {verb} {}", chance(of), shortened_of_two(target))
}

/// The targets of exactly these roles, as the draws meet them.
fn targets<'d>(of: &'d Doubt, summary: &Summary) -> Vec<&'d DoubtTarget> {
    let here = |target: &&DoubtTarget| summary.targets.iter().any(|one| one.name == target.name);
    of.targets.iter().filter(here).collect()
}

/// What it says: how far it may reach, and how likely the target is met.
pub(crate) fn sentence(of: &Doubt, summary: &Summary) -> String {
    let Some(last) = of.years.last() else {
        return "The plan has no years.".to_owned();
    };
    let rounding = rounding(of);
    let Spread { p5, p50, p95, .. } = last.in_post;
    let unit = match unit_of(of.unit) {
        "heads" => String::new(),
        unit => format!(" {unit}"),
    };
    let spread = match of.kinds.iter().all(|kind| kind.rates == 0) {
        true => format!(
            "No rate is a range yet, so every draw has {}{unit} in post by {}",
            rounding.people(p50),
            financial_year(last.year),
        ),
        false => format!(
            "By {} nine draws in ten have {} to {}{unit} in post, half at least {}",
            financial_year(last.year),
            rounding.people(p5),
            rounding.people(p95),
            rounding.people(p50),
        ),
    };
    let met = targets(of, summary).first().and_then(|target| {
        let year = target.years.last()?;
        let met = meets(year.chance, &target.name);
        Some(format!("; {met} in {}", financial_year(year.year)))
    });
    format!("{spread}{}.", met.unwrap_or_default())
}

/// What is read out of the opening and of every year.
pub(crate) fn points(of: &Doubt, summary: &Summary) -> Vec<String> {
    let rounding = rounding(of);
    let opening = format!("31 March {}: {}.", of.baseline_year, rounding.people(of.baseline.p50));
    let years = of.years.iter().map(|year| {
        let Spread { p5, p25, p50, p75, p95, plan, .. } = year.in_post;
        let [p5, p25, p50, p75, p95, plan] =
            [p5, p25, p50, p75, p95, plan].map(|figure| rounding.people(figure));
        let met: Vec<String> = targets(of, summary)
            .into_iter()
            .filter_map(|target| {
                let there = target.years.iter().find(|there| there.year == year.year)?;
                let met = meets(there.chance, &target.name);
                Some(format!(" {}.", super::capitalised(&met)))
            })
            .collect();
        format!(
            "{}: median {p50}, half of the draws {p25} to {p75}, nine in ten {p5} to {p95}, the plan's \
             line {plan}.{}",
            financial_year(year.year),
            met.concat(),
        )
    });
    std::iter::once(opening).chain(years).collect()
}

/// The chart for those who don't see it.
pub(crate) fn alt(of: &Doubt, summary: &Summary) -> String {
    format!(
        "A fan of two bands with the median and the plan's line. {} {} {}",
        sentence(of, summary),
        of.line_and_median,
        points(of, summary).join(" "),
    )
}

/// Every year, a row each.
pub(crate) fn table(of: &Doubt, summary: &Summary) -> ChartTable {
    let rounding = rounding(of);
    let targets = targets(of, summary);
    let mut columns: Vec<String> =
        ["Year", "5 %", "25 %", "Median", "75 %", "95 %", "Mean", "Plan's line"]
            .map(str::to_owned)
            .to_vec();
    columns.extend(targets.iter().map(|target| format!("Meets {}", target.name)));
    let row = |year: &fivefold_simulate::DoubtYear| {
        let Spread { p5, p25, p50, p75, p95, mean, plan, .. } = year.in_post;
        let figures = [p5, p25, p50, p75, p95, mean, plan].map(|figure| rounding.people(figure));
        let met = targets.iter().map(|target| {
            let there = target.years.iter().find(|there| there.year == year.year);
            there.map_or_else(String::new, |there| chance(there.chance))
        });
        std::iter::once(financial_year(year.year)).chain(figures).chain(met).collect()
    };
    ChartTable {
        caption: format!("{} In {}.", title(of), unit_of(of.unit)),
        columns,
        rows: of.years.iter().map(row).collect(),
    }
}
