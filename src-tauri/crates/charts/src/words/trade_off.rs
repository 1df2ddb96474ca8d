//! Cost against shortfall, in words.

use fivefold_engine::money::about_pounds;
use fivefold_engine::plan::financial_year;

use super::{shortened, shortened_of_two};
use crate::table::ChartTable;
use crate::trade_off::TradeOff;

/// No more than this is missed where a target is met, but for rounding.
const MET: f64 = 1e-5;

/// From so many pounds on, the axis counts millions.
const MILLION: f64 = 1e6;

/// How many pounds one of the axis is, and what it is called.
pub(crate) fn money(of: &TradeOff) -> (f64, &'static str) {
    let most = of.points.iter().chain(&of.best).map(|(_, cost)| *cost).fold(0.0, f64::max);
    if most >= MILLION { (MILLION, "£ million") } else { (1e3, "£ thousand") }
}

/// The years it goes over.
pub(crate) fn span(of: &TradeOff) -> String {
    format!("{} to {}", financial_year(of.first_year), financial_year(of.last_year))
}

/// What is measured upwards, and what across.
pub(crate) fn measured(of: &TradeOff) -> String {
    format!("Least cost over all years, {}, by the shortfall that remains", money(of).1)
}

/// What the chart is of.
pub(crate) fn title(of: &TradeOff) -> String {
    let [plan, scenario] = [&of.plan_title, &of.scenario].map(|name| shortened(name));
    format!("Cost against shortfall, {}: {plan}. Rows of scenario {scenario}.", span(of))
}

/// What has to be known to read it, a paragraph an entry.
pub(crate) fn caption(of: &TradeOff) -> Vec<String> {
    let best = match of.best {
        Some(_) if !of.is_one_point() => " The diamond is the best mix.",
        _ => "",
    };
    vec![format!("{} The shortfall is that of all targets and years together.{best}", title(of),)]
}

/// What is said where there is nothing to choose from.
pub(crate) fn one_point(of: &TradeOff) -> String {
    match of.points.first() {
        Some((shortfall, _)) if *shortfall > MET => format!(
            "Whatever is spent within the limits, the shortfall stays {}.",
            super::people(*shortfall),
        ),
        Some(_) => "Every target is met without any lever: nothing has to be spent.".to_owned(),
        None => "No point was found.".to_owned(),
    }
}

/// What it says.
pub(crate) fn sentence(of: &TradeOff) -> String {
    let ends = of.points.first().zip(of.points.last());
    let Some(((greatest, at_first), (smallest, at_last))) = ends.filter(|_| !of.is_one_point())
    else {
        return one_point(of);
    };
    let more = (at_last - at_first) / (greatest - smallest);
    format!(
        "With the rows of {} the shortfall goes from {} to {} for {} more: {} for each on average.",
        shortened_of_two(&of.scenario),
        super::people(*greatest),
        super::people(*smallest),
        about_pounds(at_last - at_first),
        about_pounds(more),
    )
}

/// What is read out of every point.
pub(crate) fn points(of: &TradeOff) -> Vec<String> {
    let many = of.points.len();
    let told = |(nth, (shortfall, cost)): (usize, &(f64, f64))| {
        format!(
            "Point {} of {many}: a shortfall of {} for {}.",
            nth + 1,
            super::people(*shortfall),
            about_pounds(*cost),
        )
    };
    of.points.iter().enumerate().map(told).collect()
}

/// The chart for those who don't see it.
pub(crate) fn alt(of: &TradeOff) -> String {
    if of.is_one_point() {
        return one_point(of);
    }
    format!("A curve that falls to the right. {} {}", sentence(of), points(of).join(" "))
}

/// Every point, a row each.
pub(crate) fn table(of: &TradeOff) -> ChartTable {
    let row = |(nth, (shortfall, cost)): (usize, &(f64, f64))| {
        let before = nth.checked_sub(1).and_then(|before| of.points.get(before));
        let each = before.filter(|(more, _)| more - shortfall > 1e-9);
        let each = each.map(|(more, less)| about_pounds((cost - less) / (more - shortfall)));
        vec![
            (nth + 1).to_string(),
            super::people(*shortfall),
            about_pounds(*cost),
            each.unwrap_or_default(),
        ]
    };
    let columns = ["Point", "Shortfall", "Least cost", "For each fewer, from the point before"];
    ChartTable {
        caption: title(of),
        columns: columns.map(str::to_owned).to_vec(),
        rows: of.points.iter().enumerate().map(row).collect(),
    }
}
