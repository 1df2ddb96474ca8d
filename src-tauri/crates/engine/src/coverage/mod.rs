//! What a scenario assumes of each lever beside what agreed actions should bring, so that a lever
//! nobody works on shows, and an action that serves no lever.

mod assumed;
mod words;

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Action, ActionStatus, Lever, Plan, Year};
use crate::validate::EngineError;

/// Below this a number of people is rounding.
const NOBODY: f64 = 1e-9;

/// What a scenario assumes beside what actions cover.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Coverage {
    /// The whole in a sentence or two.
    pub said: String,
    /// One a lever and role that either is assumed or has an action: by lever, then in the plan's
    /// order of roles.
    pub lines: Vec<CoverageLine>,
}

/// One lever and role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CoverageLine {
    /// The lever.
    pub lever: Lever,
    /// The role's id; none for actions that name a lever and no role.
    pub role: Option<String>,
    /// Whether it is about people let go, who count as positive here.
    pub lets_go: bool,
    /// Lever and role: `Buy, Mental health nurse`.
    pub title: String,
    /// How it stands.
    pub standing: CoverageStanding,
    /// The same in words, with the figures.
    pub words: String,
    /// By projected year.
    pub years: Vec<CoverageYear>,
    /// All years: the sum of people, or for Borrow the average of the years.
    pub whole: CoverageYear,
    /// The places of its actions in the plan's list.
    pub actions: Vec<usize>,
}

/// One lever and role in one year, in heads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CoverageYear {
    /// The year; the first one where it is about all.
    pub year: Year,
    /// People the lever brings in the scenario: joined, arrived, kept, borrowed or let go.
    pub assumed: f64,
    /// People that actions agreed, under way or done should bring.
    pub covered: f64,
    /// People that actions only proposed should bring.
    pub proposed: f64,
    /// Assumed and not covered.
    pub uncovered: f64,
    /// Covered and not assumed.
    pub beyond: f64,
}

/// How a lever and role stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CoverageStanding {
    /// Assumed, and nobody agreed to bring anybody.
    Uncovered,
    /// Assumed, and some of it covered.
    Partly,
    /// Assumed, and all of it covered.
    Covered,
    /// Actions, and nothing assumed.
    NotAssumed,
}

impl CoverageStanding {
    /// The standing in a few words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Uncovered => "not covered",
            Self::Partly => "covered in part",
            Self::Covered => "covered",
            Self::NotAssumed => "not assumed",
        }
    }
}

/// What a scenario assumes beside what the plan's actions cover.
///
/// # Errors
/// [`EngineError::Refused`] where the plan isn't valid, [`EngineError::UnknownScenario`] with the
/// names there are.
pub fn coverage(plan: &Plan, scenario: &str) -> Result<Coverage, EngineError> {
    let mut lines = Vec::new();
    let assumed = assumed::of_scenario(plan, scenario)?;
    let mut taken = vec![false; plan.actions.len()];
    for wanted in &assumed {
        let serves = |action: &Action| assumed::serves(action, wanted, &assumed);
        let actions = take_actions(plan, &mut taken, serves);
        if !actions.is_empty() || wanted.people.iter().any(|people| people.abs() > NOBODY) {
            lines.push(line(plan, wanted, actions));
        }
    }
    lines.extend(without_role(plan, &mut taken));
    Ok(Coverage { said: words::of_all(&lines), lines })
}

/// Lines of actions that name a lever and no role.
fn without_role(plan: &Plan, taken: &mut [bool]) -> Vec<CoverageLine> {
    let of_lever = |lever| {
        let actions = take_actions(plan, taken, |action| action.lever == Some(lever));
        let nobody = assumed::Assumed {
            lever,
            role: None,
            lets_go: false,
            people: vec![0.0; plan.years as usize],
        };
        (!actions.is_empty()).then(|| line(plan, &nobody, actions))
    };
    Lever::ALL.into_iter().filter_map(of_lever).collect()
}

/// The places of the actions of a kind, each taken once.
fn take_actions(plan: &Plan, taken: &mut [bool], of: impl Fn(&Action) -> bool) -> Vec<usize> {
    let mut places = Vec::new();
    for ((place, action), taken) in plan.actions.iter().enumerate().zip(taken) {
        if !*taken && of(action) {
            *taken = true;
            places.push(place);
        }
    }
    places
}

fn line(plan: &Plan, wanted: &assumed::Assumed, actions: Vec<usize>) -> CoverageLine {
    let of_line: Vec<&Action> =
        actions.iter().filter_map(|&place| plan.actions.get(place)).collect();
    let years = plan.projected_years().zip(&wanted.people);
    let years: Vec<CoverageYear> =
        years.map(|(year, &assumed)| one_year(year, assumed, &of_line)).collect();
    let whole = whole(&years, wanted.lever);
    let any_assumed = years.iter().any(|year| year.assumed.abs() > NOBODY);
    let standing = match (any_assumed, whole.uncovered > NOBODY, whole.covered.abs() > NOBODY) {
        (false, _, _) => CoverageStanding::NotAssumed,
        (true, false, _) => CoverageStanding::Covered,
        (true, true, true) => CoverageStanding::Partly,
        (true, true, false) => CoverageStanding::Uncovered,
    };
    CoverageLine {
        lever: wanted.lever,
        role: wanted.role.map(str::to_owned),
        lets_go: wanted.lets_go,
        title: words::title(plan, wanted),
        standing,
        words: words::of_line(plan, wanted, standing, &years, &whole, &of_line),
        years,
        whole,
        actions,
    }
}

fn one_year(year: Year, assumed: f64, actions: &[&Action]) -> CoverageYear {
    let (mut covered, mut proposed) = (0.0, 0.0);
    for action in actions {
        // People let go are written as fewer people; a line counts them as positive.
        let lets_go = action.lever == Some(Lever::Bounce);
        let people =
            action.people.map_or(0.0, |people| if lets_go { people.abs() } else { people });
        match action.status {
            _ if action.year.is_some_and(|of| of != year) => {}
            ActionStatus::Proposed => proposed += people,
            ActionStatus::Agreed | ActionStatus::UnderWay | ActionStatus::Done => covered += people,
        }
    }
    // People lent out are negative on both sides: what is short is a number of people either way.
    let short = if assumed < 0.0 { covered - assumed } else { assumed - covered };
    CoverageYear {
        year,
        assumed,
        covered,
        proposed,
        uncovered: if assumed.abs() > NOBODY { short.max(0.0) } else { 0.0 },
        beyond: if assumed.abs() > NOBODY { (-short).max(0.0) } else { covered.abs() },
    }
}

/// All years added up; Borrow is capacity year by year, so its years are averaged.
fn whole(years: &[CoverageYear], lever: Lever) -> CoverageYear {
    let number = years.len().max(1) as f64;
    let share = if lever == Lever::Borrow { 1.0 / number } else { 1.0 };
    let sum = |of: fn(&CoverageYear) -> f64| years.iter().map(of).sum::<f64>() * share;
    CoverageYear {
        year: years.first().map_or(0, |first| first.year),
        assumed: sum(|year| year.assumed),
        covered: sum(|year| year.covered),
        proposed: sum(|year| year.proposed),
        uncovered: sum(|year| year.uncovered),
        beyond: sum(|year| year.beyond),
    }
}
