//! A plan, a scenario and limits made ready: what stays as it is projected by the engine, and what
//! one more person through each row that may be used does.

use std::collections::HashMap;

use fivefold_engine::plan::{BindRow, LeverRow, MixLimits, Scenario};
use fivefold_engine::project::linear::{PathOfOne, YearOfOne};
use fivefold_engine::results::RoleYear;
use fivefold_engine::{EngineError, Model, Plan};

use crate::candidates::{self, Candidate, Sorted, is_in_points, is_named};
use crate::caps::{Cap, ShareCap, caps};
use crate::error::MixError;
use crate::goals::{Goal, goals};
use crate::money::{Ledger, scenario_cost};
use crate::yearly::{by_year, in_range};

/// The most figures to decide: rows that may be used, times years.
pub const MOST_FIGURES: usize = 100_000;

/// The most pounds a budget or a value can be.
const MOST_POUNDS: f64 = 1e13;

/// Everything the programme is made of.
#[derive(Debug)]
pub struct Setup<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The name of the scenario whose rows may be used.
    pub scenario: &'a str,
    /// The limits.
    pub limits: &'a MixLimits,
    /// How many years are projected.
    pub years: usize,
    /// How many roles there are.
    pub roles: usize,
    /// What stays and what may be used.
    pub sorted: Sorted,
    /// Limits on rows.
    pub caps: Vec<Cap>,
    /// Limits on who is borrowed, as shares of those in post.
    pub share_caps: Vec<ShareCap>,
    /// Where each role stands in the plan.
    places: HashMap<&'a str, usize>,
    /// What is to be met.
    pub goals: Vec<Goal>,
    /// What stays as it is, by year and then role.
    pub base: Vec<BaseYear>,
    /// What it costs.
    pub committed: Ledger,
    /// The budget by year, where there is one.
    pub budget: Vec<Option<f64>>,
    /// By row and start year, what becomes of one who sets out; empty for rows that are no pathway.
    pub paths: Vec<Vec<PathOfOne>>,
    /// Who arrives by Build, and who joins by Buy or is kept by Bind, through what stays as it is.
    pub added_already: (f64, f64),
    /// By row, what someone on the programme at the end of the horizon is worth.
    pub value_beyond: Vec<f64>,
    /// What a reader should know before the answer, a sentence each.
    pub told: Vec<String>,
}

/// A role in a year as it is without any row that may be used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BaseYear {
    /// What the year does to one more.
    pub one: YearOfOne,
    /// In post at its beginning.
    pub opening: f64,
    /// In post at its end.
    pub closing: f64,
    /// Who leaves for a transfer or a pathway.
    pub departing: f64,
    /// Who is about to leave and isn't kept.
    pub leaving: f64,
    /// Who is kept.
    pub kept: f64,
    /// Borrowed, negative where lent.
    pub borrowed: f64,
    /// Pounds for each more in post on average: offers that stay, and pay where it counts.
    pub per_average_head: f64,
    /// Pounds for each more about to leave: what Bind in points that stays keeps of them.
    pub per_leaver: f64,
}

impl<'a> Setup<'a> {
    /// Makes everything ready.
    ///
    /// # Errors
    /// [`MixError`] for whatever of plan, scenario and limits can't be.
    pub fn new(plan: &'a Plan, scenario: &str, limits: &'a MixLimits) -> Result<Self, MixError> {
        let scenario = named(plan, scenario)?;
        let sorted = candidates::sort(plan, scenario, limits)?;
        let figures = sorted.candidates.len().saturating_mul(plan.years as usize);
        if figures > MOST_FIGURES {
            return Err(MixError::TooLarge { figures, most: MOST_FIGURES });
        }
        refuse_invalid(plan, &sorted)?;
        let (working, index) = with_scenario(plan, sorted.committed.clone());
        let model = Model::new(&working)?;
        let projected = model.scenario(index).ok_or_else(|| missing(plan, &scenario.name))?;
        let (years, roles) = (plan.years as usize, plan.roles.len());
        let one = |t: usize, role: usize| model.year_of_one(index, role, t);
        let wte_per_head = |role, t| one(t, role).map_or(1.0, |one: YearOfOne| one.wte_per_head);
        let (caps, share_caps) = caps(plan, limits, &sorted.candidates, &sorted.committed)?;
        let (goals, left_out) = goals(plan, limits, &projected.targets, &wte_per_head)?;
        let counts_pay = limits.count_pay.unwrap_or(false);
        let base = projected
            .rows
            .iter()
            .enumerate()
            .filter_map(|(place, row)| {
                let (t, role) = (place / roles.max(1), place % roles.max(1));
                base_year(plan, &sorted, row, one(t, role)?, role, t, counts_pay)
            })
            .collect();
        let path = |candidate: &Candidate| {
            (0..years).filter_map(|t| model.path_of_one(&candidate.row, t)).collect()
        };
        let paths = sorted.candidates.iter().map(path).collect();
        let committed = scenario_cost(&model, index, counts_pay)?;
        let budget = match &limits.budget {
            Some(flow) => by_year(plan, flow, "The budget", MOST_POUNDS)?,
            None => vec![None; years],
        };
        let value_beyond = values_beyond(limits, &sorted)?;
        let built = projected.rows.iter().map(|row| row.joined_build).sum();
        let others = projected.rows.iter().map(|row| row.joined_buy + row.kept).sum();
        let mut told = sorted.told.clone();
        told.extend(left_out);
        let setup = Self {
            plan,
            scenario: &scenario.name,
            limits,
            years,
            roles,
            sorted,
            caps,
            share_caps,
            places: plan
                .roles
                .iter()
                .zip(0..)
                .map(|(role, place)| (role.id.as_str(), place))
                .collect(),
            goals,
            base,
            committed,
            budget,
            paths,
            added_already: (built, others),
            value_beyond,
            told,
        };
        crate::refused::refuse(&setup)?;
        Ok(setup)
    }

    /// A role in a year as it is without any row that may be used.
    pub fn base(&self, role: usize, t: usize) -> Option<&BaseYear> {
        self.base.get(t.checked_mul(self.roles)?.checked_add(role)?)
    }

    /// The rows that may be used.
    pub fn candidates(&self) -> &[Candidate] {
        &self.sorted.candidates
    }

    /// Whether the pay of everyone in post counts.
    pub fn counts_pay(&self) -> bool {
        self.limits.count_pay.unwrap_or(false)
    }

    /// The place of a role by its id.
    pub fn role(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// Whether people may set out on a row in the year at this place: where they arrive within the
    /// horizon, are let go, or being on the way beyond it is worth something or allowed.
    pub fn may_start(&self, candidate: usize, t: usize) -> bool {
        let Some(path) = self.paths.get(candidate).and_then(|paths| paths.get(t)) else {
            return true;
        };
        let arrives = path.away.last().is_none_or(|away| *away == 0.0);
        let is_worth = self.value_beyond.get(candidate).is_some_and(|value| *value > 0.0);
        arrives || path.to.is_none() || is_worth || !self.limits.nobody_parked.unwrap_or(true)
    }
}

fn named<'a>(plan: &'a Plan, scenario: &str) -> Result<&'a Scenario, MixError> {
    plan.scenarios
        .iter()
        .find(|other| other.name == scenario)
        .ok_or_else(|| missing(plan, scenario))
}

fn missing(plan: &Plan, scenario: &str) -> MixError {
    MixError::Plan(EngineError::UnknownScenario {
        wanted: scenario.to_owned(),
        there_are: plan.scenarios.iter().map(|scenario| scenario.name.clone()).collect(),
    })
}

/// The plan with one more scenario of these levers at its end, and that scenario's place.
pub fn with_scenario(plan: &Plan, levers: fivefold_engine::plan::Levers) -> (Plan, usize) {
    let mut working = plan.clone();
    let name = new_name(plan, "Best mix");
    working.scenarios.push(Scenario { name, levers, ..Scenario::default() });
    (working, plan.scenarios.len())
}

/// A name no scenario of the plan has: this, or with a number.
pub fn new_name(plan: &Plan, wanted: &str) -> String {
    let is_taken = |name: &str| plan.scenario_index(name).is_some();
    if !is_taken(wanted) {
        return wanted.to_owned();
    }
    let mut nth = 2;
    while is_taken(&format!("{wanted} {nth}")) {
        nth += 1;
    }
    format!("{wanted} {nth}")
}

/// The engine's own refusals of a plan with every row that may be used.
fn refuse_invalid(plan: &Plan, sorted: &Sorted) -> Result<(), MixError> {
    let mut levers = sorted.committed.clone();
    for candidate in &sorted.candidates {
        levers.push(candidates::with_figures(&candidate.row, vec![0.0; plan.years as usize]));
    }
    let (working, _) = with_scenario(plan, levers);
    Model::new(&working)?;
    Ok(())
}

fn base_year(
    plan: &Plan,
    sorted: &Sorted,
    row: &RoleYear,
    one: YearOfOne,
    role: usize,
    t: usize,
    counts_pay: bool,
) -> Option<BaseYear> {
    let named = plan.roles.get(role)?;
    let pay = named.pay_per_wte.filter(|_| counts_pay).unwrap_or(0.0);
    let offers: Vec<&BindRow> =
        sorted.committed.bind.iter().filter(|bind| bind.role == named.id).collect();
    let made = offers.iter().filter(|bind| bind.amount.at(t) > 0.0);
    let offered: f64 = made.map(|bind| bind.cost_per_head.unwrap_or(0.0)).sum();
    let points = offers.iter().filter(|bind| is_in_points(bind));
    let all_points: f64 = points.clone().map(|bind| bind.amount.at(t)).sum();
    let by_points = points.map(|bind| {
        let part = if all_points > 0.0 { bind.amount.at(t) / all_points } else { 0.0 };
        part * one.kept_share * bind.cost_per_person_kept.unwrap_or(0.0)
    });
    Some(BaseYear {
        one,
        opening: row.opening,
        closing: row.closing,
        departing: (-row.transferred).max(0.0) + row.usual_moves_out + row.departures,
        leaving: (row.leavers_before_bind - row.kept).max(0.0),
        kept: row.kept,
        borrowed: row.borrow,
        per_average_head: offered + pay * one.wte_per_head,
        per_leaver: by_points.sum(),
    })
}

/// What someone on each row's programme at the end of the horizon is worth.
fn values_beyond(limits: &MixLimits, sorted: &Sorted) -> Result<Vec<f64>, MixError> {
    let general = limits.value_beyond.unwrap_or(0.0);
    in_range("The value beyond the horizon", general, MOST_POUNDS)?;
    sorted
        .candidates
        .iter()
        .map(|candidate| {
            let place = match (&candidate.row, candidate.source) {
                (LeverRow::Build(_), candidates::Source::Row(place)) => place,
                (LeverRow::Build(_), candidates::Source::Usual(_)) => usize::MAX - 1,
                _ => return Ok(0.0),
            };
            let own = limits
                .build
                .iter()
                .filter(|limit| is_named(&limit.programme, place, &candidate.row));
            let own = own.filter_map(|limit| limit.value_beyond).next_back();
            let value = own.unwrap_or(general);
            in_range(
                &format!("The value beyond the horizon of {}", candidate.words),
                value,
                MOST_POUNDS,
            )?;
            Ok(value)
        })
        .collect()
}
