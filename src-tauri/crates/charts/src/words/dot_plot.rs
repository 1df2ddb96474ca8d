//! A measure among its peers, in words.

use fivefold_engine::plan::{BenchmarkMeasure, financial_year};

use super::{listed, shortened, shortened_of_two, shortened_to};
use crate::dot_plot::{DotPlot, DotStandard};
use crate::table::ChartTable;
use crate::text::clean;

/// More peers than this are told by their table alone.
const MOST_PEERS_TOLD: usize = 40;
/// The most of a peer's name among many, in characters.
const PEER_NAME: usize = 40;

/// A figure of a measure as the engine's sentences write it: a share as a percentage to one
/// decimal, two below one per cent; any other whole from 100 on, to one decimal below, two below
/// one.
#[must_use]
pub fn figure(measure: BenchmarkMeasure, value: f64) -> String {
    match measure.is_share() {
        true => {
            let percent = value * 100.0;
            format!("{} %", decimals(percent, if percent.abs() < 1.0 { 2 } else { 1 }))
        }
        false if value.abs() >= 99.95 => decimals(value, 0),
        false => decimals(value, if value.abs() >= 1.0 { 1 } else { 2 }),
    }
}

/// A figure of the axis, to four decimals at most.
pub(crate) fn mark(measure: BenchmarkMeasure, value: f64) -> String {
    match measure.is_share() {
        true => format!("{} %", decimals(value * 100.0, 4)),
        false => decimals(value, 4),
    }
}

/// Rounded half away from zero, without zeros at its end.
fn decimals(value: f64, decimals: usize) -> String {
    let scale = [1.0, 10.0, 100.0, 1_000.0, 10_000.0].get(decimals).copied().unwrap_or(1.0);
    let plain = format!("{:.decimals$}", (value * scale).round() / scale);
    let unsigned = plain.trim_start_matches('-');
    let short = match unsigned.contains('.') {
        true => unsigned.trim_end_matches('0').trim_end_matches('.'),
        false => unsigned,
    };
    let (whole, rest) = short.split_at(short.find('.').unwrap_or(short.len()));
    let minus = if value < 0.0 && short != "0" { "\u{2212}" } else { "" };
    format!("{minus}{}{rest}", with_thousands(whole))
}

fn with_thousands(digits: &str) -> String {
    let place = |(place, digit): (usize, char)| {
        let comma = place > 0 && (digits.len() - place).is_multiple_of(3);
        comma.then_some(',').into_iter().chain([digit])
    };
    digits.chars().enumerate().flat_map(place).collect()
}

/// The day or year compared.
pub(crate) fn when(of: &DotPlot) -> String {
    match of.on_baseline {
        true => format!("31 March {}", of.year),
        false => format!("end of {}", financial_year(of.year)),
    }
}

/// What is measured across.
pub(crate) fn measured(of: &DotPlot) -> String {
    let measure = super::capitalised(of.measure.words());
    format!("{measure}, {}: {}", when(of), shortened(&of.scope))
}

/// What the chart is of.
pub(crate) fn title(of: &DotPlot) -> String {
    let [benchmark, plan] = [&of.benchmark, &of.plan_title].map(|name| shortened_of_two(name));
    format!("{benchmark}, {}, {}: {plan}.", of.measure.words(), when(of))
}

/// What has to be known to read it.
pub(crate) fn caption(of: &DotPlot) -> Vec<String> {
    let mut words = title(of);
    match of.peers.len() {
        0 => {}
        1 => words.push_str(" The dot is the one peer."),
        count => words.push_str(&format!(
            " Each dot is one of {count} peers; the band holds their middle half, the line in it \
             is their median.",
        )),
    }
    if of.value.is_some() {
        words.push_str(" The diamond is this plan.");
    }
    if let Some(standard) = &of.standard {
        words.push_str(&format!(" The dashed line is {}", shortened_of_two(&standard.name)));
        words.push_str(&confidence(standard));
        words.push('.');
    }
    vec![words]
}

fn confidence(standard: &DotStandard) -> String {
    standard.confidence.map(|of| format!(" ({})", of.word())).unwrap_or_default()
}

/// What stands above it.
pub(crate) fn sentence(of: &DotPlot) -> String {
    clean(&of.words)
}

/// The plan's own label.
pub(crate) fn own(of: &DotPlot, value: f64) -> String {
    format!("This plan {}", figure(of.measure, value))
}

/// The standard's label, its name cut at so many characters.
pub(crate) fn standard(of: &DotPlot, standard: &DotStandard) -> String {
    format!("{} {}", shortened_of_two(&standard.name), figure(of.measure, standard.value))
}

/// The labels of the lower quartile, the median and the upper quartile.
pub(crate) fn quartiles(of: &DotPlot) -> Option<[(f64, String); 3]> {
    let spread = of.spread?;
    let of_each = |name: &str, value| (value, format!("{name} {}", figure(of.measure, value)));
    Some([
        of_each("Lower quartile", spread.lower_quartile),
        of_each("Median", spread.median),
        of_each("Upper quartile", spread.upper_quartile),
    ])
}

/// All three of them in one, where there is no room for each.
pub(crate) fn quartiles_together(of: &DotPlot) -> Option<String> {
    let spread = of.spread?;
    let [lower, median, upper] = [spread.lower_quartile, spread.median, spread.upper_quartile]
        .map(|value| figure(of.measure, value));
    Some(format!("Median {median}, middle half {lower} to {upper}"))
}

/// What is read out of a peer.
pub(crate) fn peer(of: &DotPlot, name: &str, value: f64) -> String {
    format!("{}: {} {}", clean(name), figure(of.measure, value), unit(of))
}

/// What is read out of the plan's mark.
pub(crate) fn plan(of: &DotPlot, value: f64) -> String {
    format!("{} {}", own(of, value), unit(of))
}

fn unit(of: &DotPlot) -> &'static str {
    of.measure.words()
}

/// The chart for those who don't see it.
pub(crate) fn alt(of: &DotPlot) -> String {
    if of.is_empty() {
        return sentence(of);
    }
    let mut words = match of.peers.len() {
        0 => "An axis without peers.".to_owned(),
        1 => "One peer's dot on an axis.".to_owned(),
        count => format!("Dots of {count} peers on one axis, their middle half as a band."),
    };
    words.push_str(&format!(" {}", sentence(of)));
    let brief = |name: &str| shortened_to(name, PEER_NAME);
    let told =
        |(name, value): &(String, f64)| format!("{} {}", brief(name), figure(of.measure, *value));
    if !of.peers.is_empty() && of.peers.len() <= MOST_PEERS_TOLD {
        let peers: Vec<String> = of.peers.iter().map(told).collect();
        words.push_str(&format!(" Peers: {}.", listed(&peers)));
    }
    words
}

/// Every figure of it, a row each.
pub(crate) fn table(of: &DotPlot) -> ChartTable {
    let row = |name: String, value: f64| vec![name, figure(of.measure, value)];
    let own = of.value.map(|value| row("This plan".to_owned(), value));
    let standard = of.standard.iter().map(|standard| {
        row(format!("{}{}", clean(&standard.name), confidence(standard)), standard.value)
    });
    let peers = of.peers.iter().map(|(name, value)| row(clean(name), *value));
    let spread = of.spread.iter().flat_map(|spread| {
        [
            row("Lower quartile of the peers".to_owned(), spread.lower_quartile),
            row("Median of the peers".to_owned(), spread.median),
            row("Upper quartile of the peers".to_owned(), spread.upper_quartile),
        ]
    });
    ChartTable {
        caption: title(of),
        columns: vec!["Who".to_owned(), super::capitalised(of.measure.words())],
        rows: own.into_iter().chain(standard).chain(spread).chain(peers).collect(),
    }
}
