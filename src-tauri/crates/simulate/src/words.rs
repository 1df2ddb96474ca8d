//! Sentences about doubt, and rates by name.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Bounce, Build, Levers, Range, RateKind, Year, financial_year};
use fivefold_engine::project::{RateInDoubt, RateOf};
use fivefold_engine::said::people;
use fivefold_engine::summary::Unit;

/// What is said where no rate is in doubt.
pub fn certain(draws: u32) -> String {
    format!(
        "No rate of this scenario is a range, so all {} draws are the same as the plan's line. Give \
         a rate a low and a high figure to see how far doubt about it reaches.",
        people(f64::from(draws)),
    )
}

/// What is said where the plan's line is the median, nearly.
pub fn hardly_apart(most: f64, unit: Unit) -> String {
    // Rounded up to a tenth, so that it is true.
    let below = ((most * 10.0).floor() + 1.0) / 10.0;
    format!(
        "The plan's line and the median differ by less than {} {} in every year.",
        people(below),
        unit_word(unit),
    )
}

/// What is said where they differ, given the rates that pull the median away.
pub fn apart(year: Year, difference: f64, unit: Unit, named: &[String]) -> String {
    let side = if difference < 0.0 { "below" } else { "above" };
    let begins = format!(
        "In {} the median is {} {} {side} the plan's line",
        financial_year(year),
        people(difference.abs()),
        unit_word(unit),
    );
    match named {
        [] => format!(
            "{begins}, though no single range leans far enough to explain it: rates work on one \
             another, and limits bite in some draws and not in others.",
        ),
        [only] => {
            format!(
                "{begins}, since a range reaches further to one side of its likely figure: {only}."
            )
        }
        several => format!(
            "{begins}, since ranges reach further to one side of their likely figures, most of all \
             {}.",
            listed(several),
        ),
    }
}

fn listed(names: &[String]) -> String {
    match names {
        [names @ .., last] if !names.is_empty() => format!("{} and {last}", names.join(", ")),
        names => names.join(", "),
    }
}

/// The unit, as it follows a number.
pub fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Heads => "heads",
        Unit::Wte => "WTE",
    }
}

/// A rate by name with its range: `the leaver rate of Nurse (8 % to 16 %, likely 9 %)`.
pub fn rate_with_range(plan: &Plan, levers: &Levers, rate: &RateInDoubt) -> String {
    let Range { low, likely, high } = rate.range;
    let said = |value: f64| match rate.kind {
        RateKind::WtePerHead => rounded(value, 100.0),
        _ => format!("{} %", rounded(value * 100.0, 10.0)),
    };
    let name = self::rate(plan, levers, rate);
    format!("{name} ({} to {}, likely {})", said(low), said(high), said(likely))
}

fn rounded(value: f64, parts: f64) -> String {
    ((value * parts).round() / parts).to_string()
}

/// A rate by name: `the leaver rate of Nurse`.
pub fn rate(plan: &Plan, levers: &Levers, rate: &RateInDoubt) -> String {
    let what = match rate.kind {
        RateKind::LeaverRate => "the leaver rate",
        RateKind::WtePerHead => "the WTE per head",
        RateKind::FillRate => "the fill rate",
        RateKind::AnnualDropOut => "the yearly drop-out",
        RateKind::JoinRate => "the join rate",
        RateKind::Completion => "the completion",
        RateKind::ProductiveShare => "the productive share",
    };
    format!("{what} of {}", whose(plan, levers, rate.of))
}

fn whose(plan: &Plan, levers: &Levers, of: RateOf) -> String {
    let build = |rows: &[Build], nth: usize| match rows.get(nth) {
        Some(Build { name: Some(name), .. }) if !name.trim().is_empty() => name.clone(),
        Some(row) => format!("the programme into {}", plan.role_name(&row.to)),
        None => String::new(),
    };
    let bounce = |rows: &[Bounce], nth: usize| match rows.get(nth) {
        Some(Bounce { from, to: Some(to), .. }) => {
            format!("the move from {} to {}", plan.role_name(from), plan.role_name(to))
        }
        Some(row) => format!("the exit from {}", plan.role_name(&row.from)),
        None => String::new(),
    };
    match of {
        RateOf::Role(nth) => plan.roles.get(nth).map_or_else(String::new, |role| role.name.clone()),
        RateOf::Buy(nth) => {
            let role = levers.buy.get(nth).map_or("", |row| plan.role_name(&row.role));
            format!("Buy for {role}")
        }
        RateOf::UsualBuild(nth) => build(&plan.usual.build, nth),
        RateOf::UsualBounce(nth) => bounce(&plan.usual.bounce, nth),
        RateOf::Build(nth) => build(&levers.build, nth),
        RateOf::Bounce(nth) => bounce(&levers.bounce, nth),
    }
}

/// One scenario beside another in the last year: how often it has more people, and how many.
pub fn between(
    year: Year,
    names: [&str; 2],
    more: f64,
    [p5, p50, p95]: [f64; 3],
    unit: Unit,
) -> String {
    let [one, other] = names;
    format!(
        "In {}, \"{one}\" has more in post than \"{other}\" in {} of the draws: {} {} more at the \
         median, and from {} to {} in nine draws of ten.",
        financial_year(year),
        percent(more),
        people(p50),
        unit_word(unit),
        people(p5),
        people(p95),
    )
}

/// A share of the draws.
pub fn percent(share: f64) -> String {
    format!("{} %", rounded(share * 100.0, 10.0))
}
