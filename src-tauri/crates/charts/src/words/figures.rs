//! A chart's figures year by year: as a table, and as what is read out of each year.

use fivefold_engine::plan::{Year, financial_year};
use fivefold_engine::summary::{Summary, SummaryTarget, SummaryYear};

use super::outturn::outturn_known;
use super::{Rounding, baseline_date, shortened, title, unit};
use crate::series::Series;
use crate::table::ChartTable;

/// What is in post, what business as usual and each lever contribute, each target with its gap,
/// and what turned out, a row a year.
#[must_use]
pub fn headcount_table(summary: &Summary) -> ChartTable {
    let rounding = Rounding::of(summary);
    let has_outturn = outturn_known(summary).next().is_some();
    let mut columns = vec!["Year".to_owned(), "In post".to_owned()];
    columns.extend(CONTRIBUTING.map(|series| series.name().to_owned()));
    for target in &summary.targets {
        let name = shortened(&target.name);
        columns.push(format!("Target: {name}"));
        columns.push(format!("Gap: {name}"));
    }
    columns.extend(has_outturn.then(|| "Turned out".to_owned()));
    let width = columns.len();
    let baseline = [baseline_date(summary), rounding.people(summary.baseline)].into_iter();
    let baseline = baseline.chain(std::iter::repeat_n(String::new(), width - 2)).collect();
    let row = |year: &SummaryYear| {
        let mut row = vec![financial_year(year.year), rounding.people(year.in_post)];
        row.extend(CONTRIBUTING.map(|series| contributed(series, year, rounding)));
        for target in &summary.targets {
            row.extend(at(target, year.year, rounding).unwrap_or_default());
        }
        row.extend(has_outturn.then(|| turned_out(summary, year.year).unwrap_or_default()));
        row
    };
    ChartTable {
        caption: format!("{} In {}.", title(summary), unit(summary)),
        columns,
        rows: std::iter::once(baseline).chain(summary.years.iter().map(row)).collect(),
    }
}

/// What is read out of each place of the horizontal axis, the opening point first.
pub(crate) fn headcount_points(summary: &Summary) -> Vec<String> {
    let rounding = Rounding::of(summary);
    let baseline = rounding.people(summary.baseline);
    let opening = format!("{}: {baseline} {} in post.", baseline_date(summary), unit(summary));
    let said = |year: &SummaryYear| {
        let levers = CONTRIBUTING.into_iter().filter(|series| {
            *series == Series::BusinessAsUsual || !rounding.is_nothing(series.contribution(year))
        });
        let parts = levers.map(|series| {
            let name = if series == Series::BusinessAsUsual { "as usual" } else { series.name() };
            format!("{name} {}", contributed(series, year, rounding))
        });
        let mut said = format!(
            "{}: {} {} in post; {}.",
            financial_year(year.year),
            rounding.people(year.in_post),
            unit(summary),
            parts.collect::<Vec<_>>().join(", "),
        );
        for target in &summary.targets {
            if let Some([value, gap]) = at(target, year.year, rounding) {
                said.push_str(&format!(" {}: {value}, gap {gap}.", shortened(&target.name)));
            }
        }
        if let Some(actual) = turned_out(summary, year.year) {
            said.push_str(&format!(" Turned out: {actual}."));
        }
        said
    };
    std::iter::once(opening).chain(summary.years.iter().map(said)).collect()
}

/// What makes up a year, Borrow as capacity on top.
const CONTRIBUTING: [Series; 6] = [
    Series::BusinessAsUsual,
    Series::Buy,
    Series::Build,
    Series::Bind,
    Series::Bounce,
    Series::Borrow,
];

fn contributed(series: Series, year: &SummaryYear, rounding: Rounding) -> String {
    let figure = series.contribution(year);
    match series {
        Series::BusinessAsUsual => rounding.people(figure),
        _ => rounding.signed(figure),
    }
}

/// A target's value and gap in a year.
fn at(target: &SummaryTarget, year: Year, rounding: Rounding) -> Option<[String; 2]> {
    let point = target.points.iter().find(|point| point.year == year)?;
    Some([rounding.people(point.value), rounding.signed(point.gap)])
}

fn turned_out(summary: &Summary, year: Year) -> Option<String> {
    let known = outturn_known(summary).find(|of| of.year == year)?;
    Some(Rounding::of(summary).people(known.over.actual))
}
