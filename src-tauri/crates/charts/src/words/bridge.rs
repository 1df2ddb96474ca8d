//! A bridge in words.

use fivefold_engine::bridge::Bridge;
use fivefold_engine::plan::financial_year;
use fivefold_engine::summary::Unit;

use super::{Rounding, shortened, unit_of};
use crate::mode::Mode;
use crate::table::ChartTable;
use crate::text::clean;

/// How finely every figure of a bridge is written, so that they agree.
pub(crate) fn rounding(of: &Bridge) -> Rounding {
    let figures = of.steps.iter().map(|step| step.change.abs());
    Rounding::up_to(figures.fold(of.opening.abs().max(of.closing.abs()), f64::max))
}

/// The day before the first year: `31 March 2017`.
pub(crate) fn opening_date(of: &Bridge) -> String {
    format!("31 March {}", of.from.saturating_sub(1))
}

/// The last year's last day.
pub(crate) fn closing_date(of: &Bridge) -> String {
    format!("31 March {}", of.to)
}

/// The years it goes over: `2017/18 to 2020/21`.
pub(crate) fn span(of: &Bridge) -> String {
    match of.from == of.to {
        true => financial_year(of.from),
        false => format!("{} to {}", financial_year(of.from), financial_year(of.to)),
    }
}

/// What the bars measure.
pub(crate) fn measured(of: &Bridge, mode: Mode) -> String {
    let unit = unit_of(of.unit);
    match mode {
        Mode::Change => {
            format!("Change from {} in post, {unit}", rounding(of).people(of.opening))
        }
        Mode::Totals | Mode::Auto => format!("In post, from opening to closing, {unit}"),
    }
}

/// What the chart is of.
pub(crate) fn title(of: &Bridge) -> String {
    let [plan, scenario, scope] =
        [&of.plan_title, &of.scenario, &of.scope].map(|name| shortened(name));
    format!("From opening to closing, {}: {plan}. Scenario: {scenario}. {scope}.", span(of))
}

/// What has to be known to read it, a paragraph an entry.
pub(crate) fn caption(of: &Bridge, mode: Mode) -> Vec<String> {
    let [plan, scenario, scope] =
        [&of.plan_title, &of.scenario, &of.scope].map(|name| shortened(&clean(name)));
    let mut notes = "Leavers are counted as if nobody were kept; Bind is who is kept of them. \
                     Build and Bounce are arrivals less those who left their role for it."
        .to_owned();
    if mode == Mode::Change {
        notes.push_str(" Zero is the opening figure.");
    }
    if of.borrow != 0.0 {
        notes.push_str(" Borrow is the last year's average, as capacity on top of those in post.");
    }
    let unit = unit_of(of.unit);
    vec![format!("{plan}. Scenario: {scenario}. {scope}, {}, in {unit}.", span(of)), notes]
}

/// A bridge for those who don't see it: opening, every step, closing.
pub(crate) fn alt(of: &Bridge) -> String {
    let rounding = rounding(of);
    let steps: Vec<String> = of
        .steps
        .iter()
        .map(|step| format!("{} {}", step.flow.words(), rounding.signed(step.change)))
        .collect();
    let steps = if steps.is_empty() { "no change".to_owned() } else { steps.join(", ") };
    let borrow = match of.borrow {
        0.0 => String::new(),
        borrow => format!(" On top as capacity, Borrow {}.", rounding.signed(borrow)),
    };
    let unit = if of.unit == Unit::Wte { " WTE" } else { "" };
    format!(
        "Bars from opening to closing. {}{unit} in post on {}: {steps}; {}{unit} on {}.{borrow}",
        rounding.people(of.opening),
        opening_date(of),
        rounding.people(of.closing),
        closing_date(of),
    )
}

/// Every flow, a row each.
pub(crate) fn table(of: &Bridge) -> ChartTable {
    let rounding = rounding(of);
    let mut rows = vec![vec![opening_date(of), rounding.people(of.opening)]];
    rows.extend(
        of.steps
            .iter()
            .map(|step| vec![step.flow.words().to_owned(), rounding.signed(step.change)]),
    );
    rows.push(vec![closing_date(of), rounding.people(of.closing)]);
    if of.borrow != 0.0 {
        rows.push(vec!["Borrow, as capacity on top".to_owned(), rounding.signed(of.borrow)]);
    }
    ChartTable {
        caption: title(of),
        columns: vec!["Flow".to_owned(), format!("In {}", unit_of(of.unit))],
        rows,
    }
}
