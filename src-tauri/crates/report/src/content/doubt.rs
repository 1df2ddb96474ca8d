//! How far the scenario may reach with its rates in doubt, and how likely its targets are met.

use std::sync::atomic::AtomicBool;

use fivefold_charts::{ChartError, Theme};
use fivefold_engine::plan::financial_year;
use fivefold_engine::said;
use fivefold_engine::summary::summarise;
use fivefold_simulate::{Doubt, DoubtQuestion, DoubtTarget, DoubtYear, simulate};

use super::Sources;
use super::drawn::{DrawnSection, SIZE};
use super::people::unit_words;
use super::year_table::{YearRow, YearTable, year_columns};
use crate::figures::{Precision, difference, people};
use crate::{ReportError, Section};

/// A report is read once and long: more draws than the window takes.
const DRAWS: u32 = 10_000;

/// What the plan is about, over many draws; nothing where no rate is a range.
pub fn gather(of: &Sources) -> Result<Option<DrawnSection>, ReportError> {
    let plan = of.request.plan;
    let (scope, unit) = (plan.main_scope(), plan.main_unit());
    let question =
        DoubtQuestion { scope: scope.clone(), unit, draws: DRAWS, ..DoubtQuestion::default() };
    let doubt = simulate(plan, &of.scenario.name, &question, &AtomicBool::new(false))
        .map_err(ChartError::from)?;
    if doubt.kinds.iter().all(|kind| kind.rates == 0) {
        return Ok(None);
    }
    let summary = summarise(plan, of.request.result, &scope, unit);
    let drawn = fivefold_charts::fan(&doubt, &summary, Theme::Print, SIZE)?;
    let mut tables = vec![spread(&doubt)];
    tables.extend(doubt.targets.iter().filter(|target| !target.years.is_empty()).map(chances));
    let section = DrawnSection::new(Section::Doubt, "How far it may reach", drawn, tables)
        .saying(Some(doubt.line_and_median.clone()))
        .saying(Some(together(&doubt)));
    Ok(Some(section))
}

/// How rates of one kind go together.
fn together(of: &Doubt) -> String {
    let kinds = of.kinds.iter().filter(|kind| kind.rates > 0);
    let kinds: Vec<String> = kinds
        .map(|kind| {
            let ranges = match kind.rates {
                1 => "one range".to_owned(),
                several => format!("{several} ranges"),
            };
            format!("{} ({ranges}) {}", kind.kind.words(), kind.correlation)
        })
        .collect();
    format!(
        "Every rate with a range is drawn from it {} times; rates of one kind go together with a \
         correlation of: {}.",
        said::people(f64::from(DRAWS)),
        kinds.join(", "),
    )
}

fn spread(of: &Doubt) -> YearTable {
    let precision = Precision::of_scope(of.years.iter().map(|year| year.in_post.p95));
    let row = |name: &str, figure: fn(&DoubtYear) -> f64| {
        let figures = of.years.iter().map(|year| people(figure(year), precision));
        YearRow::new(name, figures.collect())
    };
    YearTable {
        heading: "In post over the draws".to_owned(),
        figures: format!(
            "{} in post on 31 March: so many per cent of the draws are lower.",
            unit_words(of.unit)
        ),
        rows_are: "Of the draws".to_owned(),
        columns: year_columns(of.years.iter().map(|year| year.year)),
        rows: vec![
            row("95 %", |year| year.in_post.p95),
            row("75 %", |year| year.in_post.p75),
            row("Half: the median", |year| year.in_post.p50).strong(),
            row("25 %", |year| year.in_post.p25),
            row("5 %", |year| year.in_post.p5),
            row("The plan's line", |year| year.in_post.plan).strong(),
        ],
    }
}

fn chances(of: &DoubtTarget) -> YearTable {
    let gaps = of.years.iter().flat_map(|year| [year.gap.p5.abs(), year.gap.p95.abs()]);
    let precision = Precision::of_scope(gaps);
    let row = |name: &str, cells: Vec<String>| YearRow::new(name, cells);
    let gap = |figure: fn(&fivefold_simulate::Spread) -> f64| -> Vec<String> {
        of.years.iter().map(|year| difference(figure(&year.gap), precision)).collect()
    };
    YearTable {
        heading: super::shortened(&format!("How likely: {}", of.name), 120),
        figures: "Projected less required over the draws: negative where short.".to_owned(),
        rows_are: "Of the draws".to_owned(),
        columns: of.years.iter().map(|year| financial_year(year.year)).collect(),
        rows: vec![
            row("Gap, 95 % are lower", gap(|gap| gap.p95)),
            row("Gap, the median", gap(|gap| gap.p50)),
            row("Gap, 5 % are lower", gap(|gap| gap.p5)),
            row(
                "Met in",
                of.years.iter().map(|year| format!("{:.1} %", year.chance * 100.0)).collect(),
            )
            .strong(),
        ],
    }
}
