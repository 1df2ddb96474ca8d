//! Bursaries: what a place that pays for somebody's training and for their stand-in comes to.
//!
//! A bursary is a Build programme or a Bounce route with what is paid to those on it, and the
//! Borrow rows that name it in `backfills`. For everyone who sets out in the plan's years:
//!
//! ```text
//! spent         = the pathway's own cost + that of its Borrow rows, over all years
//! still in post = arrivals of each year x what is left of the role they arrive in, n years on
//! comes back    = leavers within the service tie x clawback x what is paid a place, which is the
//!                 programme's cost and bursary for all its years, or the cost of the move
//! ```
//!
//! Years beyond the horizon go on at the last year's rate. What comes back is told beside the cost
//! and never taken off it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::approaches::approach_name;
use crate::edit::Edit;
use crate::money::cost;
use crate::pipeline::{Pipeline, pipelines};
use crate::plan::{
    Amount, AmountUnit, BorrowRow, Bounce, Build, Evidence, Flow, Lever, LeverRow, Plan, Scenario,
    Scope,
};
use crate::project::Model;
use crate::results::ScenarioResult;
use crate::validate::{EngineError, LONGEST_NAME};
use crate::written::{figure, pounds};

/// How many years after arrival those still in post are told.
pub const YEARS_AFTER: usize = 5;

/// A programme or route that pays for release and stand-ins.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BursaryResult {
    /// Build or Bounce.
    pub lever: Lever,
    /// Its place in the scenario's list.
    pub index: usize,
    /// What it is called.
    pub name: String,
    /// The id of the role they leave, if any.
    pub from: Option<String>,
    /// The id of the role they arrive in.
    pub to: String,
    /// People who set out in the plan's years.
    pub places: f64,
    /// People who arrive in them.
    pub arrived: f64,
    /// People away from their role, by projected year: on it at its end.
    pub away: Vec<f64>,
    /// Stand-ins, heads by projected year, of the Borrow rows that name it.
    pub stand_ins: Vec<f64>,
    /// Pounds of the programme or route itself, over all years.
    pub programme_cost: f64,
    /// Pounds of the stand-ins, over all years.
    pub stand_in_cost: f64,
    /// Both together.
    pub spent: f64,
    /// Of those who arrive, people still in post n years after: n = 0, 1, ... [`YEARS_AFTER`].
    pub still_in_post: Vec<f64>,
    /// Pounds for each of them; none where there are none.
    pub cost_per_person: Vec<Option<f64>>,
    /// Years they are tied to the service.
    pub service_tie_years: Option<u32>,
    /// Pounds that come back from those who leave within the tie.
    pub comes_back: f64,
    /// All of it in words.
    pub words: String,
}

/// The bursaries of a scenario: its programmes and routes that pay one, tie anybody or have
/// stand-ins.
///
/// # Errors
/// [`EngineError::UnknownScenario`], and [`EngineError::Refused`] where the plan isn't valid.
pub fn bursaries(plan: &Plan, scenario: &str) -> Result<Vec<BursaryResult>, EngineError> {
    let model = Model::new(plan)?;
    let index = model.scenario_place(scenario)?;
    let (Some(of_scenario), Some(result)) = (plan.scenarios.get(index), model.scenario(index))
    else {
        return Ok(Vec::new());
    };
    let levers = &of_scenario.levers;
    let of_build = levers.build.iter().enumerate().filter(|(_, row)| {
        row.bursary_per_learner_year.is_some()
            || row.service_tie_years.is_some()
            || has_stand_ins(of_scenario, row.id.as_deref())
    });
    let of_bounce = levers.bounce.iter().enumerate().filter(|(_, row)| {
        row.service_tie_years.is_some() || has_stand_ins(of_scenario, row.id.as_deref())
    });
    let wanted: Vec<(Lever, usize)> = of_build
        .map(|(place, _)| (Lever::Build, place))
        .chain(of_bounce.map(|(place, _)| (Lever::Bounce, place)))
        .collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let followed = pipelines(plan, scenario)?;
    let costs = cost(plan, scenario, &Scope::All)?;
    let row_cost = |lever: Lever, place: usize| -> f64 {
        let row = costs.rows.iter().find(|row| row.lever == lever && row.index == place);
        row.map_or(0.0, |row| row.total)
    };
    let found = wanted.into_iter().filter_map(|(lever, place)| {
        let (_, pipeline) =
            followed.iter().find(|(at, _)| !at.usual && at.lever == lever && at.index == place)?;
        let row = levers.row(lever, place)?;
        let terms = Terms::of(&row)?;
        let stand_ins = levers
            .borrow
            .iter()
            .enumerate()
            .filter(|(_, borrow)| terms.id.is_some() && borrow.backfills == terms.id);
        let stand_ins: Vec<(usize, &BorrowRow)> = stand_ins.collect();
        let stand_in_cost = stand_ins.iter().map(|(nth, _)| row_cost(Lever::Borrow, *nth)).sum();
        Some(of_pathway(
            plan,
            &result,
            lever,
            place,
            &terms,
            pipeline,
            &stand_ins,
            Spent { programme: row_cost(lever, place), stand_ins: stand_in_cost },
        ))
    });
    Ok(found.collect())
}

fn has_stand_ins(scenario: &Scenario, id: Option<&str>) -> bool {
    id.is_some() && scenario.levers.borrow.iter().any(|row| row.backfills.as_deref() == id)
}

/// What a bursary asks of those who take it.
struct Terms {
    id: Option<String>,
    /// What a move stands for, which has no name of its own.
    name: Option<String>,
    to: String,
    tie: Option<u32>,
    clawback: f64,
    /// Pounds paid for one place in all its years.
    paid: f64,
}

impl Terms {
    fn of(row: &LeverRow) -> Option<Self> {
        match row {
            LeverRow::Build(row) => Some(Self {
                id: row.id.clone(),
                name: None,
                to: row.to.clone(),
                tie: row.service_tie_years,
                clawback: row.clawback.unwrap_or(0.0),
                paid: (row.bursary_per_learner_year.unwrap_or(0.0)
                    + row.cost_per_learner_year.unwrap_or(0.0))
                    * f64::from(row.duration_years.unwrap_or(0)),
            }),
            LeverRow::Bounce(row) => Some(Self {
                id: row.id.clone(),
                name: row.approach.as_deref().map(|own| approach_name(own).to_owned()),
                to: row.to.clone()?,
                tie: row.service_tie_years,
                clawback: row.clawback.unwrap_or(0.0),
                paid: row.cost_per_move.unwrap_or(0.0),
            }),
            LeverRow::Buy(_) | LeverRow::Bind(_) | LeverRow::Borrow(_) => None,
        }
    }
}

struct Spent {
    programme: f64,
    stand_ins: f64,
}

#[expect(clippy::too_many_arguments, reason = "one call, and each is a different thing")]
fn of_pathway(
    plan: &Plan,
    result: &ScenarioResult,
    lever: Lever,
    index: usize,
    terms: &Terms,
    pipeline: &Pipeline,
    stand_ins: &[(usize, &BorrowRow)],
    spent: Spent,
) -> BursaryResult {
    let arrivals: Vec<f64> = pipeline.years.iter().map(|year| year.together.arrived).collect();
    let leaving = leaving(plan, result, &terms.to);
    let still_in_post: Vec<f64> =
        (0..=YEARS_AFTER).map(|after| still(&arrivals, &leaving, after)).collect();
    let arrived: f64 = arrivals.iter().sum();
    let spent_in_all = spent.programme + spent.stand_ins;
    let cost_per_person =
        still_in_post.iter().map(|heads| (*heads > 1e-9).then(|| spent_in_all / heads)).collect();
    // The tie ends so many years after they arrive, which is in the middle of the last of them.
    let left_within_tie = terms.tie.filter(|tie| *tie > 0).map_or(0.0, |tie| {
        let years = tie.min(60) as usize;
        let (before, after) =
            (still(&arrivals, &leaving, years - 1), still(&arrivals, &leaving, years));
        (arrived - (before + after) / 2.0).max(0.0)
    });
    let heads = |row: &BorrowRow, t: usize| {
        let amount = row.amount.at(t);
        let role = plan.role(&row.role);
        let wte = role.and_then(|role| role.wte_per_head.as_ref()).map_or(1.0, |wte| wte.at(t));
        match row.unit.unwrap_or_default() {
            AmountUnit::Heads => amount,
            AmountUnit::Wte => amount / wte,
        }
    };
    let mut found = BursaryResult {
        lever,
        index,
        name: terms.name.clone().unwrap_or_else(|| pipeline.name.clone()),
        from: pipeline.from.clone(),
        to: terms.to.clone(),
        places: pipeline.years.iter().map(|year| year.together.started).sum(),
        arrived,
        away: pipeline.years.iter().map(|year| year.together.learning).collect(),
        stand_ins: (0..arrivals.len())
            .map(|t| stand_ins.iter().map(|(_, row)| heads(row, t)).sum())
            .collect(),
        programme_cost: spent.programme,
        stand_in_cost: spent.stand_ins,
        spent: spent_in_all,
        still_in_post,
        cost_per_person,
        service_tie_years: terms.tie,
        comes_back: left_within_tie * terms.clawback * terms.paid,
        words: String::new(),
    };
    found.words = words(plan, &found);
    found
}

/// Of the role's people of each projected year, the share that leaves within it, after Bind.
fn leaving(plan: &Plan, result: &ScenarioResult, role: &str) -> Vec<f64> {
    let place = plan.roles.iter().position(|own| own.id == role).unwrap_or(usize::MAX);
    let of_year = |rows: &[crate::results::RoleYear]| {
        let Some(row) = rows.get(place) else { return 0.0 };
        // Opening heads and half of those who came or went in the year, as the leaver rate counts.
        let there = row.opening + (row.closing - row.opening + row.leavers) / 2.0;
        if there > 0.0 { (row.leavers / there).clamp(0.0, 1.0) } else { 0.0 }
    };
    result.rows.chunks(plan.roles.len().max(1)).map(of_year).collect()
}

/// Of those who arrive in each year, how many are in post so many years after it.
fn still(arrivals: &[f64], leaving: &[f64], after: usize) -> f64 {
    let last = leaving.last().copied().unwrap_or(0.0);
    let rate = |t: usize| leaving.get(t).copied().unwrap_or(last);
    let of_year = |(t, heads): (usize, &f64)| {
        let first = heads * (1.0 - rate(t) / 2.0);
        (1..=after).fold(first, |left, more| left * (1.0 - rate(t.saturating_add(more))))
    };
    arrivals.iter().enumerate().map(of_year).sum()
}

fn words(plan: &Plan, found: &BursaryResult) -> String {
    let mut words = format!(
        "{} of {} who set out arrive in {} in the plan's years",
        figure(found.arrived),
        figure(found.places),
        plan.role_name(&found.to),
    );
    let after = found.service_tie_years.map_or(3, |tie| tie as usize).min(YEARS_AFTER);
    let at = |list: &[Option<f64>], nth: usize| list.get(nth).copied().flatten();
    match (at(&found.cost_per_person, 0), at(&found.cost_per_person, after)) {
        (Some(first), Some(later)) if found.spent > 0.0 => words.push_str(&format!(
            ". {} in all: {} for each who is there at the end of that year, {} for each still in \
             post {after} years later",
            pounds(found.spent.round()),
            pounds(first.round()),
            pounds(later.round()),
        )),
        _ => {}
    }
    if found.stand_in_cost > 0.0 {
        words.push_str(&format!(
            ". {} of it are for those who stand in",
            pounds(found.stand_in_cost.round()),
        ));
    }
    if found.comes_back > 0.0 {
        words.push_str(&format!(
            ". {} would come back from those who leave within {} years; the cost here is before it",
            pounds(found.comes_back.round()),
            found.service_tie_years.unwrap_or(0),
        ));
    }
    words.push('.');
    words
}

/// A bursary to be added: the places, what they are paid and who stands in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct NewBursary {
    /// Build or Bounce.
    pub lever: Lever,
    /// What it is called.
    pub name: String,
    /// The id of the role they leave for it.
    pub from: String,
    /// The id of the role they arrive in.
    pub to: String,
    /// Years they are away, at least one.
    pub duration_years: u32,
    /// Places, by year.
    pub places: Flow,
    /// Pounds a year for each place, beside the bursary.
    pub cost_per_year: Option<f64>,
    /// Pounds of bursary a year for each place.
    pub bursary_per_year: Option<f64>,
    /// Those who stand in; none where nobody does.
    pub stand_in: Option<StandIn>,
    /// Years they are tied to the service afterwards.
    pub service_tie_years: Option<u32>,
    /// The share of what was paid that comes back from who leaves within them.
    pub clawback: Option<f64>,
    /// Where it comes from.
    pub evidence: Option<Evidence>,
}

/// Who stands in for those on a bursary.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct StandIn {
    /// People for each who is away: 1 replaces them all.
    pub share: f64,
    /// Bank, agency, locum.
    pub kind: Option<String>,
    /// Pounds a year for each.
    pub cost_per_head_year: Option<f64>,
}

/// The edit that adds a bursary with those who stand in: one step of undo.
///
/// # Errors
/// [`EngineError::UnknownScenario`], and [`EngineError::EditRefused`] where nobody would be away, or
/// the lever is neither Build nor Bounce.
pub fn add(plan: &Plan, scenario: &str, new: &NewBursary) -> Result<Edit, EngineError> {
    let there_are = || plan.scenarios.iter().map(|scenario| scenario.name.clone()).collect();
    let of_scenario =
        plan.scenarios.iter().find(|other| other.name == scenario).ok_or_else(|| {
            EngineError::UnknownScenario { wanted: scenario.to_owned(), there_are: there_are() }
        })?;
    if new.duration_years == 0 {
        return Err(EngineError::EditRefused(
            "Nobody would be away: give the years the training takes, at least one.".to_owned(),
        ));
    }
    if new.name.trim().is_empty() {
        return Err(EngineError::EditRefused(
            "The bursary has no name; write what it is called, such as the scheme that pays it."
                .to_owned(),
        ));
    }
    let id = new_id(of_scenario);
    let row = match new.lever {
        Lever::Build => LeverRow::Build(Build {
            id: Some(id.clone()),
            name: Some(new.name.clone()),
            to: new.to.clone(),
            from: Some(new.from.clone()),
            duration_years: Some(new.duration_years),
            starts: new.places.clone(),
            cost_per_learner_year: new.cost_per_year,
            bursary_per_learner_year: new.bursary_per_year,
            service_tie_years: new.service_tie_years,
            clawback: new.clawback,
            evidence: new.evidence.clone(),
            ..Build::default()
        }),
        Lever::Bounce => {
            let a_year = [new.cost_per_year, new.bursary_per_year].into_iter().flatten();
            let each: f64 = a_year.sum::<f64>() * f64::from(new.duration_years);
            LeverRow::Bounce(Bounce {
                id: Some(id.clone()),
                from: new.from.clone(),
                to: Some(new.to.clone()),
                duration_years: Some(new.duration_years),
                moves: new.places.clone(),
                cost_per_move: (each > 0.0).then_some(each),
                service_tie_years: new.service_tie_years,
                clawback: new.clawback,
                // A move has no name of its own; what it stands for in practice is in these words.
                approach: Some(new.name.clone()),
                evidence: new.evidence.clone(),
                ..Bounce::default()
            })
        }
        other => {
            return Err(EngineError::EditRefused(format!(
                "{} trains nobody: a bursary is a programme of Build or a route of Bounce.",
                other.name(),
            )));
        }
    };
    let mut edits = vec![Edit::AddLeverRow { scenario: scenario.to_owned(), row }];
    if let Some(stand_in) = &new.stand_in {
        edits.push(Edit::AddLeverRow {
            scenario: scenario.to_owned(),
            row: LeverRow::Borrow(stand_ins(plan, new, stand_in, id)),
        });
    }
    let what = format!("Bursary: {}", new.name).chars().take(LONGEST_NAME).collect();
    Ok(Edit::Together { what, edits })
}

/// The Borrow row that stands in for those away: in each year those who set out in it or are
/// still away from earlier ones, times the share that is replaced.
fn stand_ins(plan: &Plan, new: &NewBursary, stand_in: &StandIn, id: String) -> BorrowRow {
    let away = |year: i32| -> f64 {
        let years = 0..new.duration_years.min(60) as i32;
        years.map(|ago| new.places.at(year.saturating_sub(ago), plan.first_year)).sum()
    };
    let by_year = plan.projected_years().map(|year| away(year) * stand_in.share).collect();
    BorrowRow {
        role: new.from.clone(),
        amount: Amount::Series(by_year),
        kind: stand_in.kind.clone(),
        cost_per_head_year: stand_in.cost_per_head_year,
        backfills: Some(id),
        evidence: new.evidence.clone(),
        ..BorrowRow::default()
    }
}

/// An id no pathway of the scenario has.
fn new_id(scenario: &Scenario) -> String {
    let levers = &scenario.levers;
    let taken = |id: &str| {
        levers.build.iter().any(|row| row.id.as_deref() == Some(id))
            || levers.bounce.iter().any(|row| row.id.as_deref() == Some(id))
    };
    (1_u32..).map(|nth| format!("bursary-{nth}")).find(|id| !taken(id)).unwrap_or_default()
}
