//! What a gap hangs on, in words.

use fivefold_engine::plan::financial_year;
use fivefold_engine::sensitivity::{Sensitivity, SensitivityBar};

use super::{Rounding, shortened, shortened_of_two};
use crate::table::ChartTable;

/// What the chart is called where there is no gap to ask about.
pub(crate) const HEADING: &str = "What the gap hangs on";

/// What stands where nothing moves the gap.
pub(crate) const NOTHING: &str = "No assumption and no lever moves this gap.";

/// How finely every figure is written, so that they agree.
pub(crate) fn rounding(of: &Sensitivity) -> Rounding {
    let bars = of.assumptions.iter().chain(&of.levers);
    let ends = bars.flat_map(|bar| [bar.gap_at_low - of.gap, bar.gap_at_high - of.gap]);
    Rounding::up_to(ends.fold(0.0, |most: f64, end| most.max(end.abs())))
}

fn counted(of: &Sensitivity) -> &'static str {
    match of.unit {
        "wte" => "WTE",
        "posts" => "posts",
        _ => "heads",
    }
}

/// What the bars measure.
pub(crate) fn measured(of: &Sensitivity) -> String {
    let gap = Rounding::up_to(of.gap.abs()).signed(of.gap);
    format!("Change from a gap of {gap} in {}, {}", financial_year(of.year), counted(of))
}

/// What the chart is of.
pub(crate) fn title(of: &Sensitivity) -> String {
    let [target, scenario] = [&of.target, &of.scenario].map(|name| shortened(name));
    format!("What the gap hangs on: {target}, {}. Scenario: {scenario}.", financial_year(of.year))
}

/// What has to be known to read it, a paragraph an entry.
pub(crate) fn caption(of: &Sensitivity) -> Vec<String> {
    let ranges = of.assumptions.iter().any(|bar| bar.from_range);
    let tenth = match ranges {
        true => "Assumptions with a range go from its low to its high, others a tenth either way.",
        false => "Every assumption is tried a tenth either way, since none has a range.",
    };
    vec![format!(
        "{} {tenth} Each is changed alone and projected again. Plain: at the low value; hatched: at \
         the high one. The dashed line is where the target is just met, where it is in reach.",
        title(of),
    )]
}

/// What it says: what matters most.
pub(crate) fn sentence(of: &Sensitivity) -> String {
    let Some(first) = of.assumptions.first().or(of.levers.first()) else {
        return NOTHING.to_owned();
    };
    let rounding = Rounding::up_to(first.gap_at_low.abs().max(first.gap_at_high.abs()));
    format!(
        "{} matters most to {} in {}: the gap is {} at {} and {} at {}.",
        shortened_of_two(&first.what),
        shortened_of_two(&of.target),
        financial_year(of.year),
        rounding.signed(first.gap_at_low),
        first.low,
        rounding.signed(first.gap_at_high),
        first.high,
    )
}

/// A bar's low and high: `8 % to 15 %`.
pub(crate) fn values(bar: &SensitivityBar) -> String {
    format!("{} to {}", bar.low, bar.high)
}

/// What is read out of a bar.
pub(crate) fn said(of: &Sensitivity, bar: &SensitivityBar) -> String {
    let rounding = Rounding::up_to(bar.gap_at_low.abs().max(bar.gap_at_high.abs()));
    format!(
        "{}: gap {} at {}, {} at {}, {} {}.",
        shortened(&bar.what),
        rounding.signed(bar.gap_at_low),
        bar.low,
        rounding.signed(bar.gap_at_high),
        bar.high,
        Rounding::up_to(bar.swing).people(bar.swing),
        match counted(of) {
            "heads" => "heads apart".to_owned(),
            unit => format!("{unit} apart"),
        },
    )
}

/// The chart for those who don't see it.
pub(crate) fn alt(of: &Sensitivity) -> String {
    let bars: Vec<String> = of.assumptions.iter().take(8).map(|bar| said(of, bar)).collect();
    let levers: Vec<String> = of.levers.iter().map(|bar| said(of, bar)).collect();
    let bars = [bars, levers].concat().join(" ");
    format!("Level bars, what moves the gap most first. {} {bars}", sentence(of))
        .trim_end()
        .to_owned()
}

/// Every bar, a row each.
pub(crate) fn table(of: &Sensitivity) -> ChartTable {
    let bars = of.assumptions.iter().chain(&of.levers);
    let most = bars.clone().flat_map(|bar| [bar.gap_at_low.abs(), bar.gap_at_high.abs()]);
    let rounding = Rounding::up_to(most.fold(0.0, f64::max));
    let row = |bar: &SensitivityBar| {
        vec![
            bar.what.clone(),
            bar.low.clone(),
            rounding.signed(bar.gap_at_low),
            bar.high.clone(),
            rounding.signed(bar.gap_at_high),
        ]
    };
    ChartTable {
        caption: format!("{} Gaps in {}.", title(of), counted(of)),
        columns: ["What", "Low", "Gap at low", "High", "Gap at high"].map(str::to_owned).to_vec(),
        rows: bars.map(row).collect(),
    }
}
