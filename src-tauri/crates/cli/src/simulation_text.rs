//! A simulation for reading.

use fivefold_charts::words::people;
use fivefold_engine::plan::{Year, financial_year};
use fivefold_engine::summary::Unit;
use fivefold_simulate::{Doubt, DoubtBetween, DoubtYear, KindInDoubt, Spread};

use crate::printable::printable;
use crate::table::YearTable;

/// A scenario in doubt.
pub fn of(doubt: &Doubt) -> String {
    let years: Vec<Year> = doubt.years.iter().map(|year| year.year).collect();
    let table = |what: &str, of: fn(&DoubtYear) -> Spread| {
        let heading = format!("{what}, {}", unit(doubt.unit));
        let spreads: Vec<Spread> = doubt.years.iter().map(of).collect();
        spread_table(heading, &years, &spreads, people).text()
    };
    let chances = doubt.targets.iter().map(|target| {
        let of_year = |year: &Year| {
            let year = target.years.iter().find(|other| other.year == *year);
            year.map_or_else(String::new, |year| percent(year.chance))
        };
        (target.name.clone(), years.iter().map(of_year).collect())
    });
    let chances = YearTable {
        heading: "Chance of meeting".to_owned(),
        columns: years.iter().map(|year| financial_year(*year)).collect(),
        rows: chances.collect(),
    };
    let heading = format!(
        "{}: {}\n{}, {} draws, seed {}\n{}\n",
        printable(&doubt.plan_title),
        printable(&doubt.scenario),
        printable(&doubt.scope),
        people(f64::from(doubt.draws)),
        doubt.seed,
        printable(&doubt.line_and_median),
    );
    let in_post = table("In post", |year| year.in_post);
    let capacity = table("Capacity", |year| year.capacity);
    let mut parts = vec![heading, in_post];
    if doubt.years.iter().any(|year| year.capacity != year.in_post) {
        parts.push(capacity);
    }
    if !doubt.targets.is_empty() {
        parts.push(chances.text());
    }
    parts.push(correlations(&doubt.kinds));
    parts.join("\n")
}

/// Two scenarios on the same draws.
pub fn of_both(between: &DoubtBetween) -> String {
    let years: Vec<Year> = between.years.iter().map(|year| year.year).collect();
    let spreads: Vec<Spread> = between.years.iter().map(|year| year.in_post).collect();
    let heading = format!("In post, difference, {}", unit(between.unit));
    let mut in_post = spread_table(heading, &years, &spreads, people);
    let more = between.years.iter().map(|year| percent(year.in_post_more));
    in_post.rows.push(("Chance of more".to_owned(), more.collect()));
    let nearer = between.targets.iter().flat_map(|target| {
        let row = |what: &str, of: &dyn Fn(f64, f64) -> f64| {
            let of_year = |year: &Year| {
                let year = target.years.iter().find(|other| other.year == *year);
                year.map_or_else(String::new, |year| percent(of(year.nearer, year.level)))
            };
            (format!("{what} {}", target.name), years.iter().map(of_year).collect())
        };
        [row("Less short of", &|nearer, _| nearer), row("As near to", &|_, level| level)]
    });
    let nearer = YearTable {
        heading: "Chance of being".to_owned(),
        columns: years.iter().map(|year| financial_year(*year)).collect(),
        rows: nearer.collect(),
    };
    let heading = format!(
        "{}: {} less {}\n{}, {} draws, seed {}, the same for both\n{}\n",
        printable(&between.plan_title),
        printable(&between.scenario),
        printable(&between.against),
        printable(&between.scope),
        people(f64::from(between.draws)),
        between.seed,
        printable(&between.sentence),
    );
    let mut parts = vec![heading, in_post.text()];
    if !between.targets.is_empty() {
        parts.push(nearer.text());
    }
    parts.push(correlations(&between.kinds));
    parts.join("\n")
}

fn spread_table(
    heading: String,
    years: &[Year],
    spreads: &[Spread],
    said: fn(f64) -> String,
) -> YearTable {
    let row = |name: &str, of: fn(&Spread) -> f64| {
        (name.to_owned(), spreads.iter().map(|spread| said(of(spread))).collect())
    };
    YearTable {
        heading,
        columns: years.iter().map(|year| financial_year(*year)).collect(),
        rows: vec![
            row("95 in 100 draws are below", |spread| spread.p95),
            row("75 in 100", |spread| spread.p75),
            row("Half of the draws: the median", |spread| spread.p50),
            row("25 in 100", |spread| spread.p25),
            row("5 in 100", |spread| spread.p5),
            row("Mean", |spread| spread.mean),
            row("The plan's line", |spread| spread.plan),
        ],
    }
}

fn correlations(kinds: &[KindInDoubt]) -> String {
    let in_doubt = kinds.iter().filter(|kind| kind.rates > 0);
    let said: Vec<String> = in_doubt
        .map(|kind| match kind.rates {
            1 => format!("{} {} (1 range)", kind.kind.words(), kind.correlation),
            rates => format!("{} {} ({rates} ranges)", kind.kind.words(), kind.correlation),
        })
        .collect();
    match said.as_slice() {
        [] => "No rate is a range.\n".to_owned(),
        said => format!("Correlation between rates of a kind: {}.\n", said.join(", ")),
    }
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Heads => "heads",
        Unit::Wte => "WTE",
    }
}
