//! The plan's measures among their peers', a chart each.

use fivefold_charts::words::dot_plot::figure;
use fivefold_charts::{ChartSize, DotPlot, Theme, dot_plot};
use fivefold_engine::picture::benchmarks::BenchmarkYear;
use fivefold_engine::picture::{BenchmarkResult, benchmarks};
use fivefold_engine::plan::{Benchmark, Evidence};

use super::parted::{Part, PartChart, PartedSection};
use super::{named, or_none};
use crate::ReportError;
use crate::content::year_table::{YearRow, YearTable, year_columns};
use crate::content::{Sources, capitalised};
use crate::figures::about;

/// More benchmarks than this are told without a chart.
const MOST_DRAWN: usize = 24;
/// As wide as the text, and low: what stands on it is one line of dots.
const SIZE: ChartSize = ChartSize { width: 720, height: 260 };

/// A part a benchmark; nothing where there are none.
///
/// # Errors
/// [`ReportError::Chart`] where one can't be drawn.
pub fn gather(of: &Sources) -> Result<Option<PartedSection>, ReportError> {
    let plan = of.request.plan;
    let found = benchmarks(plan, of.request.result);
    if found.is_empty() {
        return Ok(None);
    }
    let mut parts = Vec::new();
    for (nth, (benchmark, found)) in plan.picture.benchmarks.iter().zip(&found).enumerate() {
        parts.push(part(of, nth, benchmark, found)?);
    }
    let count = match parts.len() {
        1 => "One measure of the plan stands".to_owned(),
        count => format!("{count} measures of the plan stand"),
    };
    let said = vec![
        format!("{count} beside the same of others."),
        "Quartiles are those of the peers without the plan. A distance is the WTE that would have \
         to be added to stand there."
            .to_owned(),
    ];
    Ok(Some(PartedSection::new("Benchmarks", said, parts)))
}

fn part(
    of: &Sources,
    nth: usize,
    benchmark: &Benchmark,
    found: &BenchmarkResult,
) -> Result<Part, ReportError> {
    let chart = match nth < MOST_DRAWN {
        true => {
            let of = DotPlot::of(of.request.plan, benchmark, found);
            let drawn = dot_plot(&of, Theme::Print, SIZE)?;
            Some(PartChart::new(format!("benchmarks-{nth}.svg"), drawn))
        }
        false => None,
    };
    Ok(Part {
        heading: named(&benchmark.name),
        said: [Some(found.words.clone()), behind(benchmark)].into_iter().flatten().collect(),
        chart,
        tables: vec![by_year(benchmark, found)],
        matrices: Vec::new(),
    })
}

/// Where the peers' figures and the standard come from, and how far they can be trusted.
fn behind(benchmark: &Benchmark) -> Option<String> {
    let of = |what: &str, evidence: Option<&Evidence>| {
        let confidence = evidence.and_then(|own| own.confidence);
        let word = confidence.map_or("confidence not stated", |own| own.word());
        let source = evidence.and_then(|own| own.source.as_deref());
        match source {
            Some(source) => format!("{what}: {word}, {}.", source.trim_end_matches('.')),
            None => format!("{what}: {word}, no source given."),
        }
    };
    let peers = (!benchmark.peers.is_empty())
        .then(|| of("Figures of the peers", benchmark.evidence.as_ref()));
    let standard = benchmark.standard.as_ref();
    let standard = standard.map(|own| of("The standard", own.evidence.as_ref()));
    let said: Vec<String> = [peers, standard].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn by_year(benchmark: &Benchmark, found: &BenchmarkResult) -> YearTable {
    let row = |name: String, cell: &dyn Fn(&BenchmarkYear) -> Option<String>| {
        YearRow::new(name, found.by_year.iter().map(|year| or_none(cell(year))).collect())
    };
    let measure = capitalised(found.measure.words());
    let mut rows = vec![row(measure, &|year| Some(figure(found.measure, year.value?))).strong()];
    if found.peers.is_some() {
        rows.push(row("WTE to the median".to_owned(), &|year| year.wte_to_median.map(signed)));
    }
    if let Some(standard) = &benchmark.standard {
        let name = format!("WTE to {}", named(&standard.name));
        rows.push(row(name, &|year| year.wte_to_standard.map(signed)));
    }
    YearTable {
        heading: "By year".to_owned(),
        figures: format!("{}, on 31 March of each year.", capitalised(&named(&found.scope))),
        rows_are: "Measure".to_owned(),
        columns: year_columns(found.by_year.iter().map(|year| year.year)),
        rows,
    }
}

fn signed(wte: f64) -> String {
    let shown = about(wte);
    if wte > 0.0 && shown != "0" { format!("+{shown}") } else { shown }
}
