//! From opening to closing heads, flow by flow: what a bridge chart shows.

use serde::Serialize;

use crate::pipeline::pipelines;
use crate::plan::{Lever, Plan, Scope, Year};
use crate::results::RoleYear;
use crate::summary::Unit;
use crate::{EngineError, Model};

/// Everything that made opening into closing, over some years.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bridge {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scope in words.
    pub scope: String,
    /// The unit of every figure.
    pub unit: Unit,
    /// The first financial year; opening is on its 1 April.
    pub from: Year,
    /// The last financial year; closing is on its 31 March.
    pub to: Year,
    /// In post before the first year.
    pub opening: f64,
    /// What came and went, in this order; those that are nothing in every year are left out.
    pub steps: Vec<BridgeStep>,
    /// In post after the last year: opening and all steps together.
    pub closing: f64,
    /// Borrowed capacity on top, the last year's average; negative when seconded out.
    pub borrow: f64,
}

/// One flow over all years of a bridge.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct BridgeStep {
    /// Which.
    pub flow: BridgeFlow,
    /// How many it brings; negative where it takes away.
    pub change: f64,
}

/// What changes heads in post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BridgeFlow {
    /// Usual joiners.
    UsualJoiners,
    /// Usual programmes and moves: arrivals and returns less departures.
    UsualMoves,
    /// Service transfers in less out.
    Transfers,
    /// Joined through Buy.
    Buy,
    /// Arrived or came back through Build, less those who left their role for it.
    Build,
    /// Arrived or came back through Bounce, less those who left their role for it or were let go.
    Bounce,
    /// Leavers had nobody been kept; never more than 0.
    Leavers,
    /// Kept by Bind.
    Bind,
    /// In WTE only: the same people working more or fewer hours than the year before.
    WtePerHead,
}

impl BridgeFlow {
    /// The flow in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Leavers => "Leavers",
            Self::UsualJoiners => "Usual joiners",
            Self::UsualMoves => "Usual moves",
            Self::Transfers => "Transfers",
            Self::Buy => "Buy",
            Self::Build => "Build",
            Self::Bind => "Bind",
            Self::Bounce => "Bounce",
            Self::WtePerHead => "Hours worked",
        }
    }
}

/// The years a bridge is asked over: both within the horizon, the first not after the last.
pub type Span = (Year, Year);

/// What made opening into closing for the roles of a scope.
///
/// Leavers are counted before Bind, since what Bind keeps is a step of its own.
///
/// # Errors
/// [`EngineError::Refused`] where the plan isn't valid, [`EngineError::UnknownScenario`] with the
/// names there are, [`EngineError::AskedWrongly`] where the years are not of the plan.
pub fn bridge(
    plan: &Plan,
    scenario: &str,
    scope: &Scope,
    unit: Unit,
    span: Option<Span>,
) -> Result<Bridge, EngineError> {
    let result = Model::new(plan)?.scenario_named(scenario)?;
    let (from, to) = within(plan, span)?;
    let places = scope.role_indices(plan);
    let factor = |place: usize, year: Year| {
        let role = plan.roles.get(place);
        let t = usize::try_from(year - plan.first_year).unwrap_or(0);
        match unit {
            Unit::Heads => 1.0,
            Unit::Wte => {
                role.and_then(|role| role.wte_per_head.as_ref()).map_or(1.0, |wte| wte.at(t))
            }
        }
    };
    let rows = |year: Year| {
        let t = usize::try_from(year - plan.first_year).unwrap_or(0);
        let rows = &result.rows;
        let places = places.iter();
        places.filter_map(move |&place| Some((place, rows.get(t * plan.roles.len() + place)?)))
    };
    let sum = |of: &dyn Fn(&RoleYear) -> f64| -> f64 {
        let in_year = |year| rows(year).map(move |(place, row)| of(row) * factor(place, year));
        (from..=to).flat_map(in_year).sum()
    };
    // From the year before, or from the baseline with the first year's WTE per head.
    let hours = |year: Year| {
        let before = (year - 1).max(plan.first_year);
        let change = |(place, row): (usize, &RoleYear)| {
            row.opening * (factor(place, year) - factor(place, before))
        };
        rows(year).map(change).sum::<f64>()
    };
    let [build, bounce] =
        away(plan, scenario, &places, &|role, year| factor(role, year), (from, to))?;
    let changes = [
        (BridgeFlow::UsualJoiners, sum(&|row| row.joined_usual)),
        (BridgeFlow::UsualMoves, sum(&|row| row.usual_moves_in - row.usual_moves_out)),
        (BridgeFlow::Transfers, sum(&|row| row.transferred)),
        (BridgeFlow::Buy, sum(&|row| row.joined_buy)),
        (BridgeFlow::Build, sum(&|row| row.joined_build) + build),
        (BridgeFlow::Bounce, sum(&|row| row.joined_bounce) + bounce),
        (BridgeFlow::Leavers, -sum(&|row| row.leavers_before_bind)),
        (BridgeFlow::Bind, sum(&|row| row.kept)),
        (BridgeFlow::WtePerHead, (from..=to).map(hours).sum()),
    ];
    let before = (from - 1).max(plan.first_year);
    Ok(Bridge {
        plan_title: plan.title.clone(),
        scenario: result.scenario.to_owned(),
        scope: scope.words(plan),
        unit,
        from,
        to,
        opening: rows(from).map(|(place, row)| row.opening * factor(place, before)).sum(),
        steps: changes
            .into_iter()
            .filter(|(_, change)| *change != 0.0)
            .map(|(flow, change)| BridgeStep { flow, change })
            .collect(),
        closing: rows(to).map(|(place, row)| row.closing * factor(place, to)).sum(),
        borrow: rows(to).map(|(place, row)| row.borrow * factor(place, to)).sum(),
    })
}

fn within(plan: &Plan, span: Option<Span>) -> Result<Span, EngineError> {
    let all = (plan.first_year, plan.last_year());
    let (from, to) = span.unwrap_or(all);
    let years = all.0..=all.1;
    if years.contains(&from) && years.contains(&to) && from <= to {
        return Ok((from, to));
    }
    Err(EngineError::AskedWrongly(format!(
        "The plan has no years {from} to {to}. Give two from {} to {}, the earlier first.",
        all.0, all.1,
    )))
}

/// What Build and Bounce take from and give back to the roles they are entered from: returns less
/// departures.
fn away(
    plan: &Plan,
    scenario: &str,
    places: &[usize],
    factor: &dyn Fn(usize, Year) -> f64,
    (from, to): Span,
) -> Result<[f64; 2], EngineError> {
    let mut taken = [0.0, 0.0];
    for (at, pathway) in pipelines(plan, scenario)? {
        let role = pathway.from.as_deref();
        let left =
            places.iter().find(|place| plan.roles.get(**place).map(|of| of.id.as_str()) == role);
        let Some(place) = left.filter(|_| !at.usual && role.is_some()) else { continue };
        let years = pathway.years.iter().filter(|year| (from..=to).contains(&year.year));
        let net: f64 = years
            .map(|year| {
                (year.together.returned - year.together.started) * factor(*place, year.year)
            })
            .sum();
        match at.lever {
            Lever::Build => taken[0] += net,
            _ => taken[1] += net,
        }
    }
    Ok(taken)
}
