//! What teams have to do, and how much of it their people cover: by function, team and year.
//!
//! The projection's WTE of each role is divided among its functions, so that nobody is counted
//! twice; what is left is told as unallotted. A WTE's hours are those really there for the team's
//! functions ([`WorkingTime::available_hours`]). Of a function in a year:
//!
//! ```text
//! needed     = hours_per_week + hours_per_referral x referrals / weeks of a year + 168 x on_duty
//! full       = hours of roles that cover it in full
//! offered    = hours of roles that cover it under supervision
//! supervised = the least of offered and full / supervision, since every supervised hour takes
//!              `supervision` hours of those who cover it in full
//! covered    = full - supervision x supervised + supervised
//! coverage   = covered / needed
//! ```

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Flow, Plan, Team, TeamCounts, TeamFunction, Year, financial_year};
use crate::results::ScenarioResult;
use crate::written::{about_percent, figure, percent};

/// Weeks of a year.
pub const WEEKS_OF_A_YEAR: f64 = 365.0 / 7.0;
/// Hours of a week.
const HOURS_OF_A_WEEK: f64 = 168.0;
/// How far covered hours may fall short of the least, relative to it, and still be enough.
const ENOUGH: f64 = 1e-9;

/// The functional map of a scenario: every team, by function and year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FunctionalMap<'a> {
    /// The scenario's name.
    pub scenario: &'a str,
    /// The years shown: the one that closes on the baseline, then every projected one.
    pub years: Vec<Year>,
    /// The teams, in the plan's order.
    pub teams: Vec<TeamCoverage<'a>>,
    /// Functions below their least, in the year they first fall below, in words.
    pub falls_below: Vec<FallsBelow<'a>>,
    /// One sentence on how it stands.
    pub sentence: String,
}

/// A team's coverage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TeamCoverage<'a> {
    /// The team's name.
    pub team: &'a str,
    /// Whom it counts.
    pub counts: TeamCounts,
    /// Hours one WTE is really there for its functions, a week.
    pub available_hours: f64,
    /// Its functions, in the team's order.
    pub functions: Vec<FunctionCoverage<'a>>,
    /// The time of its roles: by role and year, what goes where.
    pub roles: Vec<RoleTime<'a>>,
}

/// A function over the years.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FunctionCoverage<'a> {
    /// The function's name.
    pub function: &'a str,
    /// The least share of the hours needed.
    pub minimum: f64,
    /// One entry a year.
    pub years: Vec<FunctionYear>,
    /// Who covers it, an entry a row of cover.
    pub cover: Vec<RoleCover<'a>>,
}

/// A function in one year, in hours a week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FunctionYear {
    /// The financial year at whose end it is.
    pub year: Year,
    /// Hours needed.
    pub needed: f64,
    /// Hours of roles that cover it in full.
    pub full: f64,
    /// Hours of roles that cover it under supervision.
    pub offered: f64,
    /// Those of them that can be supervised.
    pub supervised: f64,
    /// Hours given to supervising them.
    pub supervision: f64,
    /// Hours covered in all.
    pub covered: f64,
    /// Covered over needed; none where nothing is needed.
    pub coverage: Option<f64>,
    /// Hours short of the least; zero where it is met.
    pub short: f64,
    /// The same in WTE, at the hours a WTE is really there.
    pub short_wte: f64,
    /// Whether it is below its least.
    pub below: bool,
}

/// What one role gives to one function, by year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RoleCover<'a> {
    /// The role's id.
    pub role: &'a str,
    /// Whether it covers it under supervision.
    pub supervised: bool,
    /// Heads, by year.
    pub heads: Vec<f64>,
    /// WTE, by year.
    pub wte: Vec<f64>,
    /// Hours a week, by year.
    pub hours: Vec<f64>,
}

/// A role's WTE as the team counts it, and what of it no function has, by year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RoleTime<'a> {
    /// The role's id.
    pub role: &'a str,
    /// WTE of the role, whole.
    pub wte: Vec<f64>,
    /// WTE given to this team's functions.
    pub here: Vec<f64>,
    /// WTE given to other teams' functions.
    pub elsewhere: Vec<f64>,
    /// WTE that no function of any team has.
    pub unallotted: Vec<f64>,
}

/// A function that falls below its least.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FallsBelow<'a> {
    /// The team's name.
    pub team: &'a str,
    /// The function's name.
    pub function: &'a str,
    /// The first year it is below.
    pub year: Year,
    /// Whether it was below on the baseline already.
    pub from_the_baseline: bool,
    /// Coverage in that year.
    pub coverage: f64,
    /// The least coverage.
    pub minimum: f64,
    /// WTE short in that year.
    pub short_wte: f64,
    /// The worst coverage of all years.
    pub worst: f64,
    /// The year of the worst.
    pub worst_year: Year,
    /// All of it in a sentence.
    pub words: String,
}

/// A role's heads and WTE at the end of a year, as a team counts them.
#[derive(Debug, Clone, Copy, Default)]
struct People {
    heads: f64,
    wte: f64,
}

/// A plan's people by year and role, the baseline first.
struct Staff<'p> {
    places: BTreeMap<&'p str, usize>,
    in_post: Vec<Vec<People>>,
    capacity: Vec<Vec<People>>,
}

impl<'p> Staff<'p> {
    fn of(plan: &'p Plan, result: &ScenarioResult) -> Self {
        let baseline: Vec<People> = plan
            .roles
            .iter()
            .map(|role| {
                let heads = role.baseline_heads.unwrap_or(0.0);
                People { heads, wte: heads * role.first_wte_per_head() }
            })
            .collect();
        let mut in_post = vec![baseline.clone()];
        let mut capacity = vec![baseline];
        for rows in result.rows.chunks(plan.roles.len().max(1)) {
            let of = |heads, wte| People { heads, wte };
            in_post.push(rows.iter().map(|row| of(row.in_post_heads, row.in_post_wte)).collect());
            capacity
                .push(rows.iter().map(|row| of(row.capacity_heads, row.capacity_wte)).collect());
        }
        let ids = plan.roles.iter().map(|role| role.id.as_str());
        Self { places: ids.zip(0..).collect(), in_post, capacity }
    }

    fn at(&self, counts: TeamCounts, year: usize, role: &str) -> People {
        let place = self.places.get(role).copied();
        let years = match counts {
            TeamCounts::InPost => &self.in_post,
            TeamCounts::Capacity => &self.capacity,
        };
        place
            .and_then(|place| years.get(year)?.get(place))
            .copied()
            .map(|people| People { heads: people.heads.max(0.0), wte: people.wte.max(0.0) })
            .unwrap_or_default()
    }
}

/// The functional map of a projected scenario.
pub fn functional_map<'a>(plan: &'a Plan, result: &ScenarioResult<'a>) -> FunctionalMap<'a> {
    let years: Vec<Year> =
        std::iter::once(plan.baseline_year()).chain(plan.projected_years()).collect();
    let staff = Staff::of(plan, result);
    let shares = Shares::of(plan, &years);
    let teams: Vec<TeamCoverage> = plan
        .picture
        .teams
        .iter()
        .enumerate()
        .map(|(place, team)| team_coverage(plan, &staff, &shares, &years, place, team))
        .collect();
    let falls_below: Vec<FallsBelow> = teams.iter().flat_map(below).collect();
    let sentence = sentence(&teams, &falls_below);
    FunctionalMap { scenario: result.scenario, years, teams, falls_below, sentence }
}

/// Hours a function needs a week.
fn needed(plan: &Plan, function: &TeamFunction, year: Year) -> f64 {
    // The baseline is reckoned by the first year's figures.
    let year = year.max(plan.first_year);
    let at =
        |flow: &Option<Flow>| flow.as_ref().map_or(0.0, |flow| flow.stepped(year, plan.first_year));
    let referrals = at(&function.referrals) * function.hours_per_referral.unwrap_or(0.0);
    at(&function.hours_per_week)
        + referrals / WEEKS_OF_A_YEAR
        + at(&function.on_duty) * HOURS_OF_A_WEEK
}

/// Of every row of cover, the share of its role's time it has, by year.
struct Shares<'p> {
    /// By team, row of cover and year.
    by_team: Vec<Vec<Vec<f64>>>,
    /// Where the rows of cover of each role are: team and row.
    of_role: BTreeMap<&'p str, Vec<(usize, usize)>>,
}

impl<'p> Shares<'p> {
    fn of(plan: &'p Plan, years: &[Year]) -> Self {
        let mut of_role: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
        let mut needs: Vec<Vec<Vec<f64>>> = Vec::new();
        let mut by_team: Vec<Vec<Vec<f64>>> = Vec::new();
        for (nth, team) in plan.picture.teams.iter().enumerate() {
            let by_function: BTreeMap<&str, Vec<f64>> = team
                .functions
                .iter()
                .map(|function| needed_by_year(plan, function, years))
                .collect();
            let (mut of_team, mut needed) = (Vec::new(), Vec::new());
            for (place, cover) in team.cover.iter().enumerate() {
                of_role.entry(&cover.role).or_default().push((nth, place));
                of_team.push(vec![cover.share.unwrap_or(0.0); years.len()]);
                needed.push(by_function.get(cover.function.as_str()).cloned().unwrap_or_default());
            }
            by_team.push(of_team);
            needs.push(needed);
        }
        let mut shares = Self { by_team, of_role };
        for rows in shares.of_role.values() {
            let given = |(team, place): &(usize, usize)| {
                plan.picture.teams.get(*team)?.cover.get(*place)?.share
            };
            let left = (1.0 - rows.iter().filter_map(given).sum::<f64>()).max(0.0);
            let open: Vec<&(usize, usize)> =
                rows.iter().filter(|row| given(row).is_none()).collect();
            for year in 0..years.len() {
                let need = |(team, place): &(usize, usize)| {
                    let years = needs.get(*team).and_then(|team| team.get(*place));
                    years.and_then(|years| years.get(year)).copied().unwrap_or(0.0)
                };
                let all: f64 = open.iter().map(|row| need(row)).sum();
                for row in &open {
                    let portion = if all > 0.0 { need(row) / all } else { 1.0 / open.len() as f64 };
                    let of_team = shares.by_team.get_mut(row.0);
                    let cell = of_team.and_then(|team| team.get_mut(row.1)?.get_mut(year));
                    if let Some(cell) = cell {
                        *cell = left * portion;
                    }
                }
            }
        }
        shares
    }

    fn at(&self, team: usize, place: usize, year: usize) -> f64 {
        let years = self.by_team.get(team).and_then(|team| team.get(place));
        years.and_then(|years| years.get(year)).copied().unwrap_or(0.0)
    }

    /// What of a role's time the functions of a team have, or of all where none is named.
    fn claimed(&self, role: &str, only: Option<usize>, year: usize) -> f64 {
        let rows = self.of_role.get(role).into_iter().flatten();
        rows.filter(|(team, _)| only.is_none_or(|only| only == *team))
            .map(|(team, place)| self.at(*team, *place, year))
            .sum()
    }
}

fn needed_by_year<'p>(
    plan: &Plan,
    function: &'p TeamFunction,
    years: &[Year],
) -> (&'p str, Vec<f64>) {
    (&function.name, years.iter().map(|year| needed(plan, function, *year)).collect())
}

fn team_coverage<'a>(
    plan: &'a Plan,
    staff: &Staff,
    shares: &Shares<'_>,
    years: &[Year],
    place: usize,
    team: &'a Team,
) -> TeamCoverage<'a> {
    let counts = team.counts.unwrap_or_default();
    let available_hours = team.time.available_hours();
    let function = |function: &'a TeamFunction| {
        let rows = team.cover.iter().enumerate();
        let cover: Vec<RoleCover> = rows
            .filter(|(_, cover)| cover.function == function.name)
            .map(|(nth, cover)| {
                let part =
                    |year| (staff.at(counts, year, &cover.role), shares.at(place, nth, year));
                let parts: Vec<(People, f64)> = (0..years.len()).map(part).collect();
                let wte: Vec<f64> =
                    parts.iter().map(|(people, share)| people.wte * share).collect();
                RoleCover {
                    role: &cover.role,
                    supervised: cover.supervised.unwrap_or(false),
                    heads: parts.iter().map(|(people, share)| people.heads * share).collect(),
                    hours: wte.iter().map(|wte| wte * available_hours).collect(),
                    wte,
                }
            })
            .collect();
        let of_year = |(nth, &year): (usize, &Year)| {
            let hours = |supervised: bool| -> f64 {
                let rows = cover.iter().filter(|row| row.supervised == supervised);
                rows.filter_map(|row| row.hours.get(nth)).sum()
            };
            let need = needed(plan, function, year);
            function_year(function, year, need, hours(false), hours(true), available_hours)
        };
        FunctionCoverage {
            function: &function.name,
            minimum: function.minimum_or_default(),
            years: years.iter().enumerate().map(of_year).collect(),
            cover,
        }
    };
    let covering: BTreeSet<&str> = team.cover.iter().map(|row| row.role.as_str()).collect();
    let roles = plan.roles.iter().filter(|role| covering.contains(role.id.as_str()));
    let time = |role: &'a crate::plan::Role| {
        let by_year = |share: &dyn Fn(usize) -> f64| -> Vec<f64> {
            (0..years.len())
                .map(|year| staff.at(counts, year, &role.id).wte * share(year))
                .collect()
        };
        let here = |year| shares.claimed(&role.id, Some(place), year);
        let all = |year| shares.claimed(&role.id, None, year);
        RoleTime {
            role: &role.id,
            wte: by_year(&|_| 1.0),
            here: by_year(&here),
            elsewhere: by_year(&|year| (all(year) - here(year)).max(0.0)),
            unallotted: by_year(&|year| (1.0 - all(year)).max(0.0)),
        }
    };
    TeamCoverage {
        team: &team.name,
        counts,
        available_hours,
        functions: team.functions.iter().map(function).collect(),
        roles: roles.map(time).collect(),
    }
}

fn function_year(
    function: &TeamFunction,
    year: Year,
    needed: f64,
    full: f64,
    offered: f64,
    available_hours: f64,
) -> FunctionYear {
    let each = function.supervision.unwrap_or(0.0);
    let supervised = if each > 0.0 { offered.min(full / each) } else { offered };
    let supervision = each * supervised;
    let covered = full - supervision + supervised;
    let least = function.minimum_or_default() * needed;
    let below = covered < least * (1.0 - ENOUGH);
    let short = if below { least - covered } else { 0.0 };
    FunctionYear {
        year,
        needed,
        full,
        offered,
        supervised,
        supervision,
        covered,
        coverage: (needed > 0.0).then(|| covered / needed),
        short,
        short_wte: if available_hours > 0.0 { short / available_hours } else { 0.0 },
        below,
    }
}

fn below<'a>(team: &TeamCoverage<'a>) -> Vec<FallsBelow<'a>> {
    let of_function = |function: &FunctionCoverage<'a>| {
        let first = function.years.iter().find(|year| year.below)?;
        let share = |year: &FunctionYear| year.coverage.unwrap_or(0.0);
        // A year in which nothing is needed is no worse than another.
        let below = function.years.iter().filter(|year| year.below);
        let worst = below.min_by(|one, other| share(one).total_cmp(&share(other)))?;
        let from_the_baseline = function.years.first().is_some_and(|year| year.below);
        let when = if from_the_baseline {
            format!("already on the baseline, {}", financial_year(first.year))
        } else {
            format!("in {}", financial_year(first.year))
        };
        let at_worst = if worst.year == first.year {
            String::new()
        } else {
            let (share, year) = (about_percent(share(worst)), financial_year(worst.year));
            format!(", and at worst {share} in {year}")
        };
        let words = format!(
            "{} ({}) falls below its least {when}: {} of the hours needed are covered, {} is the \
             least; {} WTE short{}.",
            function.function,
            team.team,
            about_percent(share(first)),
            percent(function.minimum),
            figure(first.short_wte),
            at_worst,
        );
        Some(FallsBelow {
            team: team.team,
            function: function.function,
            year: first.year,
            from_the_baseline,
            coverage: share(first),
            minimum: function.minimum,
            short_wte: first.short_wte,
            worst: share(worst),
            worst_year: worst.year,
            words,
        })
    };
    team.functions.iter().filter_map(of_function).collect()
}

fn sentence(teams: &[TeamCoverage], below: &[FallsBelow]) -> String {
    let functions: usize = teams.iter().map(|team| team.functions.len()).sum();
    let counted = |count: usize, one: &str, more: &str| match count {
        1 => format!("1 {one}"),
        count => format!("{count} {more}"),
    };
    let in_teams = counted(teams.len(), "team", "teams");
    match (functions, below) {
        (0, _) => "No function is mapped yet.".to_owned(),
        (_, []) => format!(
            "{} of {in_teams} {} in every year.",
            counted(functions, "function", "functions"),
            if functions == 1 { "is covered to its least" } else { "are covered to their least" },
        ),
        (_, [first, ..]) => {
            let falls = match below.len() {
                1 => "falls below its least",
                _ => "fall below their least",
            };
            let soonest = below.iter().min_by_key(|fall| fall.year).unwrap_or(first);
            format!(
                "{} of {} in {in_teams} {falls}; the first is {} of {}, in {}.",
                below.len(),
                counted(functions, "function", "functions"),
                soonest.function,
                soonest.team,
                financial_year(soonest.year),
            )
        }
    }
}
