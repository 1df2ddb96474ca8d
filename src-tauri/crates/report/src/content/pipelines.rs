//! Programmes and routes: who sets out, who is on the way, who is lost, who arrives, by year.

use fivefold_charts::ChartKind;
use fivefold_engine::pipeline::{Passing, PathwayPlace, Pipeline, pipelines_of};
use fivefold_engine::plan::{Plan, Scope};
use fivefold_engine::skill_mix::MixBy;
use fivefold_engine::summary::Unit;

use super::Sources;
use super::drawn::{DrawnSection, chart_of};
use super::year_table::{YearRow, YearTable, year_columns};
use crate::figures::{Precision, people};
use crate::{ReportError, Section};

/// Beyond this many, only the largest have a table each, and all of them a row in an appendix.
const MOST_TABLES: usize = 6;

/// A name of two roles within one column.
const LONGEST_NAME: usize = 90;

type Pathway = (PathwayPlace, Pipeline);

/// Pathways of the scenario and the usual ones; nothing where the plan has none.
pub fn gather(of: &Sources) -> Result<Option<DrawnSection>, ReportError> {
    let plan = of.request.plan;
    let pathways = pipelines_of(plan, &of.scenario.name, &Scope::All)?.pathways;
    if pathways.is_empty() {
        return Ok(None);
    }
    let drawn = chart_of(of, ChartKind::Pipeline, Scope::All, Unit::Heads, MixBy::Role)?;
    let largest = largest_first(&pathways);
    let tables = largest.into_iter().map(|pathway| by_year(plan, pathway)).collect();
    let section = DrawnSection::new(Section::Pipelines, "Pipelines", drawn, tables);
    Ok(Some(match pathways.len() > MOST_TABLES {
        true => section
            .saying(Some(format!(
                "There is a table of each of the {MOST_TABLES} in which most set out or arrive; \
                 Pipelines in full has all {}.",
                pathways.len()
            )))
            .in_full("Pipelines in full", vec![arrivals(plan, &pathways)]),
        false => section,
    }))
}

/// As the plan has them where they are few; otherwise those in which most set out or arrive.
fn largest_first(pathways: &[Pathway]) -> Vec<&Pathway> {
    let mut sorted: Vec<&Pathway> = pathways.iter().collect();
    if pathways.len() > MOST_TABLES {
        let size = |(_, of): &Pathway| of.total.started.max(of.total.arrived);
        sorted.sort_by(|one, other| size(other).total_cmp(&size(one)));
        sorted.truncate(MOST_TABLES);
    }
    sorted
}

fn name((place, of): &Pathway) -> String {
    let usual = if place.usual { "usual " } else { "" };
    format!("{} ({usual}{})", super::shortened(&of.name, LONGEST_NAME), place.lever.name())
}

fn by_year(plan: &Plan, pathway: &Pathway) -> YearTable {
    let (_, of) = pathway;
    let years: Vec<Passing> = of.years.iter().map(|year| year.together).collect();
    let precision = Precision::of_scope([of.most]);
    let line = |name: &str, always: bool, value: fn(&Passing) -> f64| {
        let happens = always || years.iter().any(|year| value(year) != 0.0);
        let cells = years.iter().map(|year| people(value(year), precision)).collect();
        happens.then(|| YearRow::new(name, cells))
    };
    let rows = [
        line("Set out", true, |year| year.started),
        line("On the way on 31 March", true, |year| year.learning),
        line("Dropped out", true, |year| year.dropped_out),
        line("Left on the way", false, |year| year.left),
        line("Finished and did not join", false, |year| year.did_not_join),
        line("Came back to their role", false, |year| year.returned),
        line("Arrived", true, |year| year.arrived).map(YearRow::strong),
    ];
    YearTable {
        heading: name(pathway),
        figures: match of.duration_years {
            0 => "People by year; they arrive in the year they set out.".to_owned(),
            1 => "People by year; it takes one year.".to_owned(),
            years => format!("People by year; it takes {years} years."),
        },
        rows_are: "What happens".to_owned(),
        columns: year_columns(plan.projected_years()),
        rows: rows.into_iter().flatten().collect(),
    }
}

fn arrivals(plan: &Plan, pathways: &[Pathway]) -> YearTable {
    let most = pathways.iter().map(|(_, of)| of.most);
    let precision = Precision::of_scope(most);
    let row = |pathway: &Pathway| {
        let Passing { started, dropped_out, learning, .. } = pathway.1.total;
        let [started, dropped_out, learning] =
            [started, dropped_out, learning].map(|figure| people(figure, precision));
        let years = pathway.1.years.iter();
        let cells = years.map(|year| people(year.together.arrived, precision)).collect();
        YearRow::new(name(pathway), cells).with_detail(format!(
            "{started} set out; {dropped_out} drop out; {learning} on the way at the end"
        ))
    };
    YearTable {
        heading: "Arrivals".to_owned(),
        figures: "People who arrive in the year.".to_owned(),
        rows_are: "Programme or route".to_owned(),
        columns: year_columns(plan.projected_years()),
        rows: pathways.iter().map(row).collect(),
    }
}
