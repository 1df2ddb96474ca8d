//! One pathway as a pipeline: who set out when, who is on the way, who is lost, who arrives.
//!
//! The figures are those of the projection itself, which is followed cohort by cohort: added up
//! over pathways they are the arrivals, returns, departures and learners of its rows.

mod scoped;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Bounce, Build, Lever, Plan, Scenario, Year};
use crate::project::{FollowedPathway, Model};
use crate::validate::EngineError;

pub use scoped::{Pipelines, pipelines_of};

/// Which pathway: a programme of Build or a route of Bounce, a scenario's or a usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PathwayPlace {
    /// Whether it goes on whatever the levers do.
    pub usual: bool,
    /// Build or Bounce.
    pub lever: Lever,
    /// Its place in the list.
    pub index: usize,
}

/// A pathway followed through the years, in heads.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Pipeline {
    /// What it is called.
    pub name: String,
    /// The id of the role they leave for it, if any.
    pub from: Option<String>,
    /// The id of the role they arrive in; none where they are let go.
    pub to: Option<String>,
    /// Years from start to arrival.
    pub duration_years: u32,
    /// Whether learners are employed here, and so count as in training.
    pub employed: bool,
    /// What the figures say, a sentence each.
    pub said: Vec<String>,
    /// One a year in which people set out, the earliest first. Those before the first projected
    /// year are only there for usual pathways.
    pub cohorts: Vec<Cohort>,
    /// All cohorts together, by projected year.
    pub years: Vec<PipelineYear>,
    /// All years together; `learning` is of the last one.
    pub total: Passing,
    /// The largest figure of any cohort's year, for drawing.
    pub most: f64,
}

/// Those who set out in one year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Cohort {
    /// The year they set out in.
    pub year: Year,
    /// Whether that is before the first projected year.
    pub before: bool,
    /// How many the plan asks for.
    pub wanted: f64,
    /// How many of an earlier cohort are still on their way at the baseline.
    pub at_baseline: f64,
    /// The year they arrive in, which may be after the plan's last.
    pub arrives: Year,
    /// What becomes of them, by projected year.
    pub years: Vec<Passing>,
}

/// All cohorts in one projected year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PipelineYear {
    /// The year.
    pub year: Year,
    /// All cohorts together.
    pub together: Passing,
    /// Why nobody arrives, where nobody does.
    pub nobody_because: Option<String>,
}

/// What becomes of people on a pathway in one year. Who was on the way before and sets out now is
/// still learning, dropped out, left, arrived or did not join at its end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Passing {
    /// Set out, after any scaling.
    pub started: f64,
    /// On the way at the year's end.
    pub learning: f64,
    /// Did not finish. Those with a role to go back to stay on the way until their time is up.
    pub dropped_out: f64,
    /// Left the organisation on the way, as those did whom they left behind, or were let go.
    pub left: f64,
    /// Finished and arrived.
    pub arrived: f64,
    /// Finished and did not join.
    pub did_not_join: f64,
    /// Came back to the role they left: those who did not finish or join, where there is one.
    pub returned: f64,
}

impl Passing {
    fn add(&mut self, other: &Self) {
        self.started += other.started;
        self.learning += other.learning;
        self.dropped_out += other.dropped_out;
        self.left += other.left;
        self.arrived += other.arrived;
        self.did_not_join += other.did_not_join;
        self.returned += other.returned;
    }

    fn largest(&self) -> f64 {
        self.started.max(self.learning).max(self.arrived)
    }
}

/// Follows one pathway through the projection of a scenario.
///
/// # Errors
/// [`EngineError::Refused`] where the plan isn't valid, [`EngineError::UnknownScenario`] with the
/// names there are, [`EngineError::NoPathway`] where the plan has no such pathway.
pub fn pipeline(plan: &Plan, scenario: &str, place: PathwayPlace) -> Result<Pipeline, EngineError> {
    let model = Model::new(plan)?;
    let index = model.scenario_place(scenario)?;
    let nothing_there = || EngineError::NoPathway { nth: place.index.saturating_add(1) };
    let of_scenario = plan.scenarios.get(index).ok_or_else(nothing_there)?;
    let row = Row::at(plan, of_scenario, place).ok_or_else(nothing_there)?;
    let nth = place_among_all(plan, of_scenario, place).ok_or_else(nothing_there)?;
    let followed = model.follow(index, nth).ok_or_else(nothing_there)?;
    Ok(of_followed(plan, row, place.usual, &followed))
}

/// Every pathway of a scenario followed through its projection: the usual ones first, programmes
/// before moves.
///
/// # Errors
/// [`EngineError::Refused`] where the plan isn't valid, [`EngineError::UnknownScenario`] with the
/// names there are.
pub fn pipelines(
    plan: &Plan,
    scenario: &str,
) -> Result<Vec<(PathwayPlace, Pipeline)>, EngineError> {
    let model = Model::new(plan)?;
    let index = model.scenario_place(scenario)?;
    let Some(of_scenario) = plan.scenarios.get(index) else { return Ok(Vec::new()) };
    let levers = &of_scenario.levers;
    let places = [
        (true, Lever::Build, plan.usual.build.len()),
        (true, Lever::Bounce, plan.usual.bounce.len()),
        (false, Lever::Build, levers.build.len()),
        (false, Lever::Bounce, levers.bounce.len()),
    ];
    let all = places.into_iter().flat_map(|(usual, lever, rows)| {
        (0..rows).map(move |index| PathwayPlace { usual, lever, index })
    });
    let follow = |(nth, place): (usize, PathwayPlace)| {
        let row = Row::at(plan, of_scenario, place)?;
        let followed = model.follow(index, nth)?;
        Some((place, of_followed(plan, row, place.usual, &followed)))
    };
    Ok(all.enumerate().filter_map(follow).collect())
}

/// The row behind a pathway.
#[derive(Clone, Copy)]
enum Row<'a> {
    Build(&'a Build),
    Bounce(&'a Bounce),
}

impl<'a> Row<'a> {
    fn at(plan: &'a Plan, scenario: &'a Scenario, place: PathwayPlace) -> Option<Self> {
        let PathwayPlace { usual, lever, index } = place;
        let levers = &scenario.levers;
        match (lever, usual) {
            (Lever::Build, true) => plan.usual.build.get(index).map(Row::Build),
            (Lever::Build, false) => levers.build.get(index).map(Row::Build),
            (Lever::Bounce, true) => plan.usual.bounce.get(index).map(Row::Bounce),
            (Lever::Bounce, false) => levers.bounce.get(index).map(Row::Bounce),
            (Lever::Buy | Lever::Bind | Lever::Borrow, _) => None,
        }
    }

    fn from(self) -> Option<&'a str> {
        match self {
            Row::Build(row) => row.from.as_deref(),
            Row::Bounce(row) => Some(&row.from),
        }
    }

    fn to(self) -> Option<&'a str> {
        match self {
            Row::Build(row) => Some(&row.to),
            Row::Bounce(row) => row.to.as_deref(),
        }
    }

    fn duration_years(self) -> u32 {
        let years = match self {
            Row::Build(row) => row.duration_years,
            Row::Bounce(row) => row.duration_years,
        };
        years.unwrap_or(0)
    }

    fn name(self, plan: &Plan) -> String {
        match self {
            Row::Build(Build { name: Some(name), .. }) if !name.is_empty() => name.clone(),
            Row::Build(row) => format!("Programme into {}", plan.role_name(&row.to)),
            Row::Bounce(row) => match &row.to {
                Some(to) => format!("{} to {}", plan.role_name(&row.from), plan.role_name(to)),
                None => format!("{}, let go", plan.role_name(&row.from)),
            },
        }
    }
}

/// A pathway's place among the usual ones and the scenario's, as the projection counts them.
fn place_among_all(plan: &Plan, scenario: &Scenario, place: PathwayPlace) -> Option<usize> {
    let usual = plan.usual.build.len() + plan.usual.bounce.len();
    let before = match (place.usual, place.lever) {
        (true, Lever::Build) => 0,
        (true, Lever::Bounce) => plan.usual.build.len(),
        (false, Lever::Build) => usual,
        (false, Lever::Bounce) => usual + scenario.levers.build.len(),
        (_, Lever::Buy | Lever::Bind | Lever::Borrow) => return None,
    };
    before.checked_add(place.index)
}

fn of_followed(plan: &Plan, row: Row, usual: bool, followed: &FollowedPathway) -> Pipeline {
    let all = (0..followed.wanted.len()).map(|place| cohort(plan, followed, place));
    // A lever's cohorts begin with the plan; a usual pathway's may have set out before.
    let cohorts: Vec<Cohort> = all.filter(|cohort| usual || !cohort.before).collect();
    let years = plan.projected_years().enumerate().map(|(t, year)| {
        let mut together = Passing::default();
        cohorts.iter().filter_map(|cohort| cohort.years.get(t)).for_each(|it| together.add(it));
        let nobody_because = words::why_nobody_arrives(plan, row, &together, t, followed);
        PipelineYear { year, together, nobody_because }
    });
    let years: Vec<PipelineYear> = years.collect();
    let mut total = Passing::default();
    years.iter().for_each(|year| total.add(&year.together));
    total.learning = years.last().map_or(0.0, |year| year.together.learning);
    let figures = cohorts.iter().flat_map(|cohort| &cohort.years).map(Passing::largest);
    let most = figures.chain(cohorts.iter().map(|cohort| cohort.at_baseline)).fold(0.0, f64::max);
    Pipeline {
        name: row.name(plan),
        from: row.from().map(str::to_owned),
        to: row.to().map(str::to_owned),
        duration_years: row.duration_years(),
        employed: followed.employed,
        said: words::said(plan, row, &cohorts, &total),
        cohorts,
        years,
        total,
        most,
    }
}

/// What became of the cohort at this place.
fn cohort(plan: &Plan, followed: &FollowedPathway, place: usize) -> Cohort {
    let before = place < followed.before;
    let at = |of: &[f64]| of.get(place).copied().unwrap_or(0.0);
    let at_baseline = if before { at(&followed.away_at_baseline) } else { 0.0 };
    let mut on_the_way = at_baseline;
    let years = followed.years.iter().enumerate().map(|(t, year)| {
        let started = if place == followed.before + t { year.set_out } else { 0.0 };
        let learning = at(&year.away);
        let arrives = place == t;
        let here = if arrives { year.here } else { learning };
        let lost = (on_the_way + started - here).max(0.0);
        let mut passing = Passing { started, learning, ..Passing::default() };
        match followed.has_from {
            true => passing.left = lost,
            false => passing.dropped_out = lost,
        }
        if arrives {
            let finished = here * followed.finish_share;
            passing.arrived = year.arrivals;
            passing.did_not_join = (finished - year.arrivals).max(0.0);
            passing.dropped_out += here - finished;
            passing.returned = year.returns;
        }
        on_the_way = learning;
        passing
    });
    let set_out_in = plan.first_year - followed.before as Year + place as Year;
    Cohort {
        year: set_out_in,
        before,
        wanted: at(&followed.wanted),
        at_baseline,
        arrives: set_out_in + followed.before as Year,
        years: years.collect(),
    }
}
