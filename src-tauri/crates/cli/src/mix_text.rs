//! A best mix as text: what it costs, what it does, why, and what it misses.

use fivefold_charts::words::people;
use fivefold_engine::Plan;
use fivefold_engine::money::about_pounds;
use fivefold_engine::plan::financial_year;
use fivefold_optimise::{FoundMix, MixCurve, MixWhy};

use crate::commands::optimise::Answer;
use crate::printable::printable;
use crate::table::YearTable;

/// The answer as lines of text.
pub fn text(plan: &Plan, answer: &Answer) -> String {
    let mut lines = vec![answer.best.sentence.clone()];
    lines.extend(answer.best.told.iter().cloned());
    if let Some(mix) = &answer.best.mix {
        lines.push(mix.difference.sentence.clone());
        lines.extend(mix.rounding.iter().map(|rounding| rounding.sentence.clone()));
    }
    let mut text: String = lines.iter().map(|line| format!("{}\n", printable(line))).collect();
    if let Some(mix) = &answer.best.mix {
        for table in [levers(plan, mix), targets(plan, mix), money(mix)] {
            text.push('\n');
            text.push_str(&table.text());
        }
    }
    text.extend(answer.why.as_ref().map(why));
    text.extend(answer.curve.as_ref().map(curve));
    text
}

fn years(plan: &Plan) -> Vec<String> {
    plan.projected_years().map(financial_year).collect()
}

/// People through each row that is used.
fn levers(plan: &Plan, mix: &FoundMix) -> YearTable {
    let used = mix.rows.iter().filter(|row| row.index.is_some());
    let row = |row: &fivefold_optimise::answer::MixLever| {
        (row.row.clone(), row.people.iter().map(|figure| people(*figure)).collect())
    };
    YearTable {
        heading: format!("People by row, scenario {}", mix.scenario),
        columns: years(plan),
        rows: used.map(row).collect(),
    }
}

/// Projected less required.
fn targets(plan: &Plan, mix: &FoundMix) -> YearTable {
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for target in &mix.targets {
        if rows.last().is_none_or(|(name, _)| *name != target.target) {
            rows.push((target.target.clone(), vec![String::new(); plan.years as usize]));
        }
        let place = plan.projected_years().position(|year| year == target.year);
        let cell = place.and_then(|place| rows.last_mut()?.1.get_mut(place));
        if let Some(cell) = cell {
            *cell = people(target.projected - target.value);
        }
    }
    YearTable { heading: "Projected less target".to_owned(), columns: years(plan), rows }
}

fn money(mix: &FoundMix) -> YearTable {
    let row = |name: &str, of: &dyn Fn(&fivefold_optimise::answer::MixYear) -> f64| {
        (name.to_owned(), mix.years.iter().map(|year| about_pounds(of(year))).collect())
    };
    YearTable {
        heading: "Pounds".to_owned(),
        columns: mix.years.iter().map(|year| financial_year(year.year)).collect(),
        rows: vec![row("Levers", &|year| year.levers), row("Pay", &|year| year.pay)],
    }
}

fn why(why: &MixWhy) -> String {
    let limits = why.limits.iter().map(|price| price.sentence.clone());
    let rows = why.rows.iter().map(|row| format!("{}: {}", row.row, row.reason));
    let lines = limits.chain(rows).map(|line| format!("  {}\n", printable(&line)));
    format!("\nWhy\n{}", lines.collect::<String>())
}

fn curve(curve: &MixCurve) -> String {
    let points = curve.points.iter().map(|point| {
        format!("  {:>12}  {:>18}\n", people(point.shortfall), about_pounds(point.cost))
    });
    let sentence = printable(&curve.sentence);
    format!("\n{sentence}\n  {:>12}  {:>18}\n{}", "Shortfall", "Cost", points.collect::<String>())
}
