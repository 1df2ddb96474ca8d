//! Pipelines in words.

mod sentence;

use fivefold_engine::pipeline::{Cohort, Passing, PathwayPlace, Pipeline, Pipelines};
use fivefold_engine::plan::{Lever, financial_year};

use super::source::{Source, counted, so_many};
use super::{Rounding, listed, shortened};
use crate::table::ChartTable;
use crate::text::clean;

pub(crate) use sentence::sentence;

/// How many cohorts are told one by one to those who don't see the chart; the table has all.
const MOST_TOLD: usize = 20;

/// How finely every figure of the chart is written, so that they agree.
pub(crate) fn rounding(of: &Pipelines) -> Rounding {
    let figures = of
        .pathways
        .iter()
        .flat_map(|(_, pathway)| [pathway.most, pathway.total.started, pathway.total.arrived]);
    Rounding::up_to(figures.fold(0.0, f64::max))
}

/// Where its figures are from.
pub(crate) fn source(of: &Pipelines) -> Source<'_> {
    Source { plan: &of.plan_title, scenario: &of.scenario, scope: &of.scope, years: of.years }
}

/// What the chart is of.
pub(crate) fn title(of: &Pipelines) -> String {
    source(of).title("Cohorts from start to arrival")
}

/// The kind of a pathway, as its heading has it.
pub(crate) fn kind(place: PathwayPlace) -> &'static str {
    match (place.usual, place.lever) {
        (false, Lever::Build) => "Build",
        (false, _) => "Bounce",
        (true, Lever::Build) => "Business as usual: Build",
        (true, _) => "Business as usual: Bounce",
    }
}

/// What is measured where every cohort has a lane.
pub(crate) const IN_LANES: &str =
    "Cohorts from the year they set out to the year they arrive, heads";
/// What is measured where a pathway has bars by year, with a figure each.
pub(crate) const BY_YEAR: &str = "Up: who sets out; down: who arrives; heads a year";
/// What is measured where it has bars by year with the figures of all years together.
pub(crate) const IN_ALL: &str = "Set out (left, up) and arrive (right, down), heads";

/// What has to be known to read lanes, a paragraph an entry.
pub(crate) fn caption_of_lanes(of: &Pipelines) -> Vec<String> {
    let notes = format!(
        "All bands have one scale. Who set out before {} enters at the left; who arrives after {} \
         runs out at the right.",
        financial_year(of.years.0),
        financial_year(of.years.1),
    );
    caption(of, notes)
}

/// What has to be known to read bars by year, a paragraph an entry.
pub(crate) fn caption_of_bars(of: &Pipelines) -> Vec<String> {
    let notes = "All bars have one scale. Who arrives set out earlier, as many years ago as the \
                 pathway takes.";
    caption(of, notes.to_owned())
}

fn caption(of: &Pipelines, mut notes: String) -> Vec<String> {
    let let_go = rounding(of).people(of.let_go);
    if !rounding(of).is_nothing(of.let_go) {
        notes.push_str(&format!(" {let_go} let go are not shown: they arrive nowhere."));
    }
    vec![source(of).line(), notes]
}

/// Who sets out and what becomes of them: `Nursing degree: 40 set out in 2017/18; 30 arrive in
/// 2020/21.`
pub(crate) fn said(name: &str, of: &Pipelines, cohort: &Cohort) -> String {
    let rounding = rounding(of);
    let people = |figure| rounding.people(figure);
    let fate = Fate::of(cohort, of);
    let begins = match cohort.before {
        true => format!(
            "{} on the way on 31 March {}, who set out in {}",
            people(fate.at_start),
            of.years.0.saturating_sub(1),
            financial_year(cohort.year)
        ),
        false => format!("{} set out in {}", people(fate.at_start), financial_year(cohort.year)),
    };
    let lost = [
        (fate.passed.dropped_out, "do not finish"),
        (fate.passed.left, "leave on the way"),
        (fate.passed.did_not_join, "finish and do not join"),
    ];
    let lost: String = lost
        .into_iter()
        .filter(|(figure, _)| !rounding.is_nothing(*figure))
        .map(|(figure, what)| format!("; {} {what}", people(figure)))
        .collect();
    let ends = match fate.arrives_after {
        true => format!(
            "{} still on the way on 31 March {}, due in {}",
            people(fate.at_end),
            of.years.1,
            financial_year(cohort.arrives)
        ),
        false => format!("{} arrive in {}", people(fate.at_end), financial_year(cohort.arrives)),
    };
    format!("{}: {begins}{lost}; {ends}.", shortened(name))
}

/// What becomes of a cohort within the plan's years.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fate {
    /// Who set out, or was on the way at the baseline.
    pub at_start: f64,
    /// Who arrives, or is still on the way at the end.
    pub at_end: f64,
    /// Whether they arrive after the plan's last year.
    pub arrives_after: bool,
    /// All years together.
    pub passed: Passing,
}

impl Fate {
    pub fn of(cohort: &Cohort, of: &Pipelines) -> Self {
        let sum = |figure: fn(&Passing) -> f64| cohort.years.iter().map(figure).sum();
        let passed = Passing {
            started: sum(|year| year.started),
            learning: cohort.years.last().map_or(0.0, |year| year.learning),
            dropped_out: sum(|year| year.dropped_out),
            left: sum(|year| year.left),
            arrived: sum(|year| year.arrived),
            did_not_join: sum(|year| year.did_not_join),
            returned: sum(|year| year.returned),
        };
        let arrives_after = cohort.arrives > of.years.1;
        Self {
            at_start: if cohort.before { cohort.at_baseline } else { passed.started },
            at_end: if arrives_after { passed.learning } else { passed.arrived },
            arrives_after,
            passed,
        }
    }
}

/// The cohorts in which there is anybody.
pub(crate) fn cohorts<'a>(
    pathway: &'a Pipeline,
    of: &'a Pipelines,
) -> impl Iterator<Item = (&'a Cohort, Fate)> {
    let with_fate = pathway.cohorts.iter().map(|cohort| (cohort, Fate::of(cohort, of)));
    with_fate.filter(|(_, fate)| fate.at_start > 0.0 || fate.at_end > 0.0)
}

/// What stands at the end of a cohort that arrives after the plan's last year: `38, due 2022/23`.
pub(crate) fn due(figure: &str, cohort: &Cohort) -> String {
    format!("{figure}, due {}", financial_year(cohort.arrives))
}

/// What it says where there is nothing to draw.
fn nobody(of: &Pipelines) -> String {
    let let_go = match rounding(of).is_nothing(of.let_go) {
        true => String::new(),
        false => {
            let who = so_many(
                rounding(of),
                of.let_go,
                "is let go, and arrives",
                "are let go, and arrive",
            );
            format!(" {who} nowhere.")
        }
    };
    let span = source(of).span();
    format!("Nobody is on a programme or route to or from these roles in {span}.{let_go}")
}

/// What stands where there is nothing to draw.
pub(crate) fn nothing(of: &Pipelines) -> String {
    format!(
        "{} Give a Build programme or a Bounce route people for a year to see them here.",
        nobody(of)
    )
}

/// What is not drawn; none where all is.
pub(crate) fn left_out(smaller: usize, empty: usize) -> Option<String> {
    let is = |number: usize| if number == 1 { "is" } else { "are" };
    let smaller = (smaller > 0).then(|| {
        let pathways = counted(smaller, "smaller pathway", "smaller pathways");
        format!("{pathways} {} left out for want of room; the table has all.", is(smaller))
    });
    let empty = (empty > 0)
        .then(|| format!("Nobody is on {}.", counted(empty, "more pathway", "more pathways")));
    let told: Vec<String> = [smaller, empty].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// The cohorts for those who don't see them.
pub(crate) fn alt(of: &Pipelines) -> String {
    let all: Vec<(&str, &Cohort)> = of
        .pathways
        .iter()
        .flat_map(|(_, pathway)| {
            cohorts(pathway, of).map(|(cohort, _)| (pathway.name.as_str(), cohort))
        })
        .collect();
    if all.is_empty() {
        return nothing(of);
    }
    let told: Vec<String> =
        all.iter().take(MOST_TOLD).map(|(name, cohort)| said(name, of, cohort)).collect();
    let more = match all.len().saturating_sub(MOST_TOLD) {
        0 => String::new(),
        more => format!(" And {} in the table.", counted(more, "more cohort", "more cohorts")),
    };
    format!(
        "Who sets out on each programme and route, and who arrives. {} {}{more}",
        sentence(of),
        told.join(" ")
    )
}

/// Every cohort, a row each; a pathway that nobody is on has a row of its own.
pub(crate) fn table(of: &Pipelines) -> ChartTable {
    let rounding = rounding(of);
    let rows = of.pathways.iter().flat_map(|(place, pathway)| {
        let head = || vec![clean(&pathway.name), kind(*place).to_owned()];
        let row = |(cohort, fate): (&Cohort, Fate)| {
            let figures = [
                fate.at_start,
                fate.passed.dropped_out,
                fate.passed.left,
                fate.passed.did_not_join,
                fate.passed.learning,
                fate.passed.arrived,
            ];
            let mut row = head();
            row.push(financial_year(cohort.year));
            row.extend(figures.map(|figure| rounding.people(figure)));
            row.push(financial_year(cohort.arrives));
            row
        };
        let mut rows: Vec<Vec<String>> = cohorts(pathway, of).map(row).collect();
        if rows.is_empty() {
            let nobody = std::iter::repeat_n(String::new(), COLUMNS.len() - 2);
            rows.push(head().into_iter().chain(nobody).collect());
        }
        rows
    });
    ChartTable {
        caption: format!("{} In heads.", title(of)),
        columns: COLUMNS.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

const COLUMNS: [&str; 10] = [
    "Programme or route",
    "Lever",
    "Set out in",
    "Set out, or on the way at the start",
    "Do not finish",
    "Leave on the way",
    "Do not join",
    "Still on the way at the end",
    "Arrive",
    "Arrive in",
];
