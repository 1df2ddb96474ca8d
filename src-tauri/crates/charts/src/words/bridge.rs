//! A bridge in words.

use fivefold_engine::bridge::{Bridge, BridgeFlow, BridgeStep};
use fivefold_engine::plan::financial_year;
use fivefold_engine::summary::Unit;

use super::{Rounding, capitalised, shortened, unit_of};
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

/// What it says: `From 194,000 in post on 31 March 2017 to 213,000 on 31 March 2021: 19,000 more.
/// Build brings most, 8,000; leavers take 21,000.`
pub(crate) fn sentence(of: &Bridge) -> String {
    let rounding = rounding(of);
    let (opening, closing) = (opening_date(of), closing_date(of));
    let change = of.closing - of.opening;
    let size = rounding.people(change.abs());
    let more = match (rounding.is_nothing(change), change < 0.0) {
        (true, _) => "as many".to_owned(),
        (false, true) => format!("{size} fewer"),
        (false, false) => format!("{size} more"),
    };
    let moves = moves(of);
    if moves.is_none() && rounding.is_nothing(change) {
        return match rounding.is_nothing(of.opening) {
            true => format!("Nobody is in post on {opening}, and nobody comes by {closing}."),
            false => format!(
                "{} in post on {opening} and on {closing}: nobody comes or goes.",
                in_unit(of, of.opening)
            ),
        };
    }
    format!(
        "From {} in post on {opening} to {} on {closing}: {more}.{}",
        in_unit(of, of.opening),
        in_unit(of, of.closing),
        moves.map_or_else(String::new, |moves| format!(" {moves}")),
    )
}

/// Which flow brings most, which lever where that is none, and which takes most; none where nothing
/// moves.
fn moves(of: &Bridge) -> Option<String> {
    let rounding = rounding(of);
    let moving = of.steps.iter().filter(|step| !rounding.is_nothing(step.change));
    let (bring, take): (Vec<&BridgeStep>, Vec<&BridgeStep>) =
        moving.partition(|step| step.change > 0.0);
    let levers: Vec<&BridgeStep> =
        bring.iter().copied().filter(|step| is_lever(step.flow)).collect();
    let lever = match largest(&bring) {
        Some(most) if !is_lever(most.flow) => largest_told(&levers, BRINGS, rounding),
        _ => None,
    };
    let of_the_levers = if levers.len() > 1 { "of the levers " } else { "" };
    let told = [
        largest_told(&bring, BRINGS, rounding),
        lever.map(|told| format!("{of_the_levers}{told}")),
        largest_told(&take, TAKES, rounding),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    (!told.is_empty()).then(|| format!("{}.", capitalised(&told.join("; "))))
}

/// What a lever does, and what several people do.
const BRINGS: [&str; 2] = ["brings", "bring"];
const TAKES: [&str; 2] = ["takes", "take"];

/// Of several flows the largest: `Build brings most, 8,000`; of a single one: `leavers take 21,000`.
fn largest_told(steps: &[&BridgeStep], verbs: [&str; 2], rounding: Rounding) -> Option<String> {
    let BridgeStep { flow, change } = *largest(steps)?;
    let [lever_does, people_do] = verbs;
    let (named, does) = match is_lever(flow) {
        true => (flow.words().to_owned(), lever_does),
        false => (flow.words().to_lowercase(), people_do),
    };
    let most = if steps.len() > 1 { " most," } else { "" };
    Some(format!("{named} {does}{most} {}", rounding.people(change.abs())))
}

/// The first of the largest.
fn largest<'a>(steps: &[&'a BridgeStep]) -> Option<&'a BridgeStep> {
    let larger = |most: &'a BridgeStep, next: &'a BridgeStep| {
        if next.change.abs() > most.change.abs() { next } else { most }
    };
    steps.iter().copied().reduce(larger)
}

fn is_lever(flow: BridgeFlow) -> bool {
    use BridgeFlow::{Bind, Bounce, Build, Buy};
    matches!(flow, Buy | Build | Bind | Bounce)
}

/// A number of people with its unit where that isn't heads.
fn in_unit(of: &Bridge, people: f64) -> String {
    let unit = if of.unit == Unit::Wte { " WTE" } else { "" };
    format!("{}{unit}", rounding(of).people(people))
}

/// A bridge for those who don't see it: what it says, and every step.
pub(crate) fn alt(of: &Bridge) -> String {
    let rounding = rounding(of);
    let steps: Vec<String> = of
        .steps
        .iter()
        .map(|step| format!("{} {}", step.flow.words(), rounding.signed(step.change)))
        .collect();
    let steps = match steps.is_empty() {
        true => String::new(),
        false => format!(" Flow by flow: {}.", steps.join(", ")),
    };
    let borrow = match of.borrow {
        0.0 => String::new(),
        borrow => format!(" On top as capacity, Borrow {}.", rounding.signed(borrow)),
    };
    format!("Bars from opening to closing. {}{steps}{borrow}", sentence(of))
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
