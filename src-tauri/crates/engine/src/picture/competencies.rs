//! Who has to be able to do what, who is, and what training it takes: by role, competency and year.
//!
//! Of a role's people in post on 31 March, a share requires each competency. Those who hold it stay
//! like everybody else of the role: of the people in post or arriving in a year the share
//!
//! ```text
//! staying = closing / (opening + arrivals)
//! ```
//!
//! is still there at its end. Where more are counted than are in post on the baseline, as after a new
//! import of it, all counts are taken down by one factor. A competency gained in year g that lapses after n years is held at
//! the end of g, g+1, ..., g+n-1. Who joins or arrives is taken not to hold it yet. What is then
//! missing is trained in the year, as far as the supervisors' hours reach:
//!
//! ```text
//! can be trained = WTE of supervisors, average of the year x hours_per_wte / supervisor_hours
//! ```
//!
//! shared out among the roles in proportion to what each misses.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Competency, CompetencyRequired, Plan, Year, financial_year};
use crate::results::{RoleYear, ScenarioResult};
use crate::written::{about_percent, figure, pounds};

/// Competencies of a scenario, by role and year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CompetencyPicture<'a> {
    /// The scenario's name.
    pub scenario: &'a str,
    /// The years shown: the one that closes on the baseline, then every projected one.
    pub years: Vec<Year>,
    /// One entry a requirement, in the plan's order.
    pub rows: Vec<CompetencyRow<'a>>,
    /// Training in all, by projected year.
    pub training: Vec<TrainingYear>,
    /// Competencies whose supervisors' hours run out, in words.
    pub held_back: Vec<String>,
    /// One sentence on how it stands.
    pub sentence: String,
}

/// A competency that a role requires, over the years.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CompetencyRow<'a> {
    /// The role's id.
    pub role: &'a str,
    /// The competency's id.
    pub competency: &'a str,
    /// One entry a year, the baseline first.
    pub years: Vec<CompetencyYear>,
}

/// A competency of a role in one year, in people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CompetencyYear {
    /// The financial year at whose end it is.
    pub year: Year,
    /// People who need it.
    pub required: f64,
    /// People who would hold it if nobody were trained in the plan's years.
    pub untrained: f64,
    /// People who hold it before this year's training.
    pub held_before: f64,
    /// People whose competency lapsed in the year.
    pub lapsed: f64,
    /// People to be trained in the year so that all who need it hold it.
    pub need: f64,
    /// Those of them whom the supervisors' hours reach.
    pub trained: f64,
    /// People who hold it at the year's end.
    pub held: f64,
    /// Held over required; none where nobody needs it.
    pub coverage: Option<f64>,
    /// Coverage if nobody were trained.
    pub coverage_untrained: Option<f64>,
}

/// Training of all competencies in one year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TrainingYear {
    /// The financial year.
    pub year: Year,
    /// Trainings needed: one person in one competency.
    pub need: f64,
    /// Trainings the supervisors' hours reach.
    pub trained: f64,
    /// Hours of those trained.
    pub hours: f64,
    /// Hours of supervisors.
    pub supervisor_hours: f64,
    /// Pounds of the plan's price year.
    pub cost: f64,
}

/// Those of a role who gained a competency in the same year.
#[derive(Debug, Clone, Copy)]
struct Cohort {
    gained: Year,
    heads: f64,
}

/// One requirement while the years go by.
struct Following<'a> {
    required: &'a CompetencyRequired,
    competency: &'a Competency,
    place: usize,
    holders: Vec<Cohort>,
    untrained: Vec<Cohort>,
    years: Vec<CompetencyYear>,
}

/// The competencies of a projected scenario.
pub fn competency_picture<'a>(
    plan: &'a Plan,
    result: &ScenarioResult<'a>,
) -> CompetencyPicture<'a> {
    let picture = &plan.picture;
    let places: BTreeMap<&str, usize> =
        plan.roles.iter().map(|role| role.id.as_str()).zip(0..).collect();
    let by_id: BTreeMap<&str, &Competency> =
        picture.competencies.iter().map(|own| (own.id.as_str(), own)).collect();
    let mut counted: BTreeMap<(&str, &str), Vec<Cohort>> = BTreeMap::new();
    for held in &picture.held {
        let cohort = Cohort { gained: held.gained, heads: held.heads };
        counted.entry((&held.role, &held.competency)).or_default().push(cohort);
    }
    let mut following: Vec<Following> = Vec::new();
    let mut of_competency: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for required in &picture.required {
        let (role, competency) = (required.role.as_str(), required.competency.as_str());
        let found = places.get(role).zip(by_id.get(competency));
        let Some((&place, &competency)) = found else { continue };
        of_competency.entry(&competency.id).or_default().push(following.len());
        let holders = counted.get(&(role, competency.id.as_str())).cloned().unwrap_or_default();
        following.push(Following::begin(plan, required, competency, place, holders));
    }
    let by_year: Vec<&[RoleYear]> = result.rows.chunks(plan.roles.len().max(1)).collect();
    let mut training: Vec<TrainingYear> = plan
        .projected_years()
        .map(|year| TrainingYear { year, ..TrainingYear::default() })
        .collect();
    let mut held_back: Vec<(&Competency, Year, Waiting)> = Vec::new();
    for competency in &picture.competencies {
        let own = of_competency.get(competency.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        let mut first: Option<(Year, Waiting)> = None;
        for (of_year, rows) in training.iter_mut().zip(&by_year) {
            let year = of_year.year;
            let mut need = 0.0;
            for row in own {
                let Some(row) = following.get_mut(*row) else { continue };
                row.pass(year, rows);
                need += row.missing();
            }
            let limit = most_trained(&places, competency, rows);
            let share = if need > limit { limit / need } else { 1.0 };
            if need > limit * (1.0 + 1e-9) + 1e-9 {
                let waiting = Waiting { people: need - limit, of: need };
                match &mut first {
                    Some((_, worst)) if worst.people < waiting.people => *worst = waiting,
                    Some(_) => {}
                    None => first = Some((year, waiting)),
                }
            }
            for row in own {
                if let Some(row) = following.get_mut(*row) {
                    row.train(year, share);
                }
            }
            of_year.add(competency, need, need * share);
        }
        held_back.extend(first.map(|(year, worst)| (competency, year, worst)));
    }
    let rows: Vec<CompetencyRow> = following
        .into_iter()
        .map(|row| CompetencyRow {
            role: &row.required.role,
            competency: &row.required.competency,
            years: row.years,
        })
        .collect();
    let held_back = held_back.iter().map(|(own, year, worst)| words_held_back(own, *year, *worst));
    let sentence = sentence(&rows, &training);
    CompetencyPicture {
        scenario: result.scenario,
        years: std::iter::once(plan.baseline_year()).chain(plan.projected_years()).collect(),
        held_back: held_back.collect(),
        rows,
        training,
        sentence,
    }
}

impl TrainingYear {
    /// Adds a competency's trainings of the year.
    fn add(&mut self, competency: &Competency, need: f64, trained: f64) {
        let each = |value: Option<f64>| value.unwrap_or(0.0) * trained;
        self.need += need;
        self.trained += trained;
        self.hours += each(competency.training_hours);
        self.supervisor_hours += each(competency.supervisor_hours);
        self.cost += each(competency.training_cost);
    }
}

impl<'a> Following<'a> {
    fn begin(
        plan: &'a Plan,
        required: &'a CompetencyRequired,
        competency: &'a Competency,
        place: usize,
        holders: Vec<Cohort>,
    ) -> Self {
        let baseline = plan.roles.get(place).and_then(|role| role.baseline_heads).unwrap_or(0.0);
        let year = plan.baseline_year();
        let mut row = Self {
            required,
            competency,
            place,
            untrained: holders.clone(),
            holders,
            years: Vec::new(),
        };
        row.lapse(year);
        // A baseline that was imported since may have fewer people than were counted.
        let counted = total(&row.holders);
        if counted > baseline {
            let cohorts = row.holders.iter_mut().chain(&mut row.untrained);
            cohorts.for_each(|cohort| cohort.heads *= baseline / counted);
        }
        let held = total(&row.holders);
        let needed = row.needed(baseline);
        row.years.push(CompetencyYear {
            year,
            required: needed,
            untrained: held,
            held_before: held,
            held,
            coverage: coverage(held, needed),
            coverage_untrained: coverage(held, needed),
            ..CompetencyYear::default()
        });
        row
    }

    fn needed(&self, in_post: f64) -> f64 {
        self.required.share.unwrap_or(1.0) * in_post.max(0.0)
    }

    /// Lets go of those whose competency is no longer held at the end of a year; how many.
    fn lapse(&mut self, year: Year) -> f64 {
        let Some(after) = self.competency.lapses_after else { return 0.0 };
        let after = Year::try_from(after).unwrap_or(Year::MAX);
        let holds = |cohort: &Cohort| year < cohort.gained.saturating_add(after);
        let before = total(&self.holders);
        self.holders.retain(holds);
        self.untrained.retain(holds);
        before - total(&self.holders)
    }

    /// A year goes by: people leave, competencies lapse.
    fn pass(&mut self, year: Year, rows: &[RoleYear]) {
        let Some(row) = rows.get(self.place) else { return };
        let arrivals = row.joined_usual
            + row.transferred.max(0.0)
            + row.usual_moves_in
            + row.joined_buy
            + row.joined_build
            + row.joined_bounce
            + row.returned;
        let there = row.opening + arrivals;
        let staying = if there > 0.0 { (row.closing / there).clamp(0.0, 1.0) } else { 0.0 };
        for cohort in self.holders.iter_mut().chain(&mut self.untrained) {
            cohort.heads *= staying;
        }
        let lapsed = self.lapse(year);
        let required = self.needed(row.closing);
        let held_before = total(&self.holders);
        let untrained = total(&self.untrained);
        self.years.push(CompetencyYear {
            year,
            required,
            untrained,
            held_before,
            lapsed,
            need: (required - held_before).max(0.0),
            coverage_untrained: coverage(untrained, required),
            ..CompetencyYear::default()
        });
    }

    /// People to be trained in the year that has just gone by.
    fn missing(&self) -> f64 {
        self.years.last().map_or(0.0, |year| year.need)
    }

    /// Trains a share of those missing.
    fn train(&mut self, gained: Year, share: f64) {
        let Some(year) = self.years.last_mut() else { return };
        year.trained = year.need * share;
        year.held = year.held_before + year.trained;
        year.coverage = coverage(year.held, year.required);
        self.holders.push(Cohort { gained, heads: year.trained });
    }
}

fn total(cohorts: &[Cohort]) -> f64 {
    // An empty sum of floats is minus nothing, which would be written so.
    cohorts.iter().fold(0.0, |sum, cohort| sum + cohort.heads)
}

/// Those who hold it and need it, over those who need it.
fn coverage(held: f64, required: f64) -> Option<f64> {
    (required > 0.0).then(|| (held / required).min(1.0))
}

/// How many can be trained in a year by the hours of those who supervise.
fn most_trained(places: &BTreeMap<&str, usize>, competency: &Competency, rows: &[RoleYear]) -> f64 {
    let each = competency.supervisor_hours.unwrap_or(0.0);
    if competency.supervisors.is_empty() || each <= 0.0 {
        return f64::INFINITY;
    }
    let hours = competency.supervisors.iter().map(|supervisor| {
        let row = places.get(supervisor.role.as_str()).and_then(|place| rows.get(*place));
        row.map_or(0.0, |row| {
            let heads = row.closing;
            let wte_per_head = if heads > 0.0 { row.in_post_wte / heads } else { 0.0 };
            row.average_heads * wte_per_head * supervisor.hours_per_wte
        })
    });
    hours.sum::<f64>() / each
}

/// Those who have to wait in the year in which most have to.
#[derive(Debug, Clone, Copy)]
struct Waiting {
    people: f64,
    of: f64,
}

fn words_held_back(competency: &Competency, year: Year, worst: Waiting) -> String {
    format!(
        "The hours of those who supervise {} don't reach everybody who needs it, first in {}: in the \
         tightest year {} of {} have to wait.",
        competency.name,
        financial_year(year),
        figure(worst.people),
        figure(worst.of),
    )
}

fn sentence(rows: &[CompetencyRow], training: &[TrainingYear]) -> String {
    if rows.is_empty() {
        return "No role requires a competency yet.".to_owned();
    }
    let sums = |year: Option<&CompetencyYear>| {
        year.map_or((0.0, 0.0), |year| (year.held.min(year.required), year.required))
    };
    let add = |one: (f64, f64), other: (f64, f64)| (one.0 + other.0, one.1 + other.1);
    let none = (0.0, 0.0);
    let first = rows.iter().map(|row| sums(row.years.first())).fold(none, add);
    let last = rows.iter().map(|row| sums(row.years.last())).fold(none, add);
    let trained: f64 = training.iter().map(|year| year.trained).sum();
    let cost: f64 = training.iter().map(|year| year.cost).sum();
    let share = |(held, required): (f64, f64)| if required > 0.0 { held / required } else { 1.0 };
    let mut words =
        format!("{} of what roles require is held on the baseline", about_percent(share(first)),);
    if let Some(year) = training.last().map(|last| last.year) {
        words.push_str(&format!(
            ", {} at the end of {} after {} trainings",
            about_percent(share(last)),
            financial_year(year),
            figure(trained),
        ));
        if cost > 0.0 {
            words.push_str(&format!(" for {}", pounds(cost.round())));
        }
    }
    words.push('.');
    words
}

/// What a move between roles has to add.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RouteTraining<'a> {
    /// Ids of the competencies the role they arrive in requires, and the one they leave doesn't.
    pub adds: Vec<&'a str>,
    /// Hours of training for one person, of all of them; by those that need only some, on average.
    pub hours: f64,
    /// Weeks of training for one person, one after another.
    pub weeks: f64,
    /// Pounds for one person.
    pub cost: f64,
    /// The weeks as whole years of the plan, rounded: below half a year they arrive in the year
    /// they set out.
    pub duration_years: u32,
    /// All of it in a sentence.
    pub words: String,
}

/// What people who move from one role to another have to learn; `from` is none where they come
/// from outside.
pub fn route_training<'a>(plan: &'a Plan, from: Option<&str>, to: &str) -> RouteTraining<'a> {
    let picture = &plan.picture;
    let requires = |role: &str, competency: &str| {
        picture.required.iter().any(|own| own.role == role && own.competency == competency)
    };
    let added: Vec<(&'a Competency, f64)> = picture
        .required
        .iter()
        .filter(|own| own.role == to)
        .filter(|own| !from.is_some_and(|from| requires(from, &own.competency)))
        .filter_map(|own| {
            let share = own.share.unwrap_or(1.0);
            picture.competency(&own.competency).map(|competency| (competency, share))
        })
        .collect();
    let sum = |value: fn(&Competency) -> Option<f64>| -> f64 {
        added.iter().map(|(competency, share)| value(competency).unwrap_or(0.0) * share).sum()
    };
    let (hours, cost) = (sum(|one| one.training_hours), sum(|one| one.training_cost));
    let weeks = sum(|one| one.training_weeks);
    let duration_years = (weeks / super::functions::WEEKS_OF_A_YEAR).round() as u32;
    let words = match added.len() {
        0 => "It adds no competency that the role they leave doesn't require.".to_owned(),
        count => format!(
            "It adds {}: {}. {} hours and {} weeks of training for one person, {}.",
            if count == 1 { "1 competency".to_owned() } else { format!("{count} competencies") },
            added.iter().map(|(one, _)| one.name.as_str()).collect::<Vec<_>>().join(", "),
            figure(hours),
            figure(weeks),
            pounds(cost),
        ),
    };
    RouteTraining {
        adds: added.iter().map(|(competency, _)| competency.id.as_str()).collect(),
        hours,
        weeks,
        cost,
        duration_years,
        words,
    }
}
