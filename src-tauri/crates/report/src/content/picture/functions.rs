//! What teams have to do, how much of it their people cover, and where their time goes.

use fivefold_engine::picture::functional_map;
use fivefold_engine::picture::functions::{
    FunctionCoverage, FunctionYear, FunctionalMap, RoleTime, TeamCoverage,
};
use fivefold_engine::plan::{Plan, Team, TeamCounts, financial_year};

use super::parted::{Part, PartedSection};
use super::{named, or_none};
use crate::content::Sources;
use crate::content::role_names::RoleNames;
use crate::content::year_table::{YearRow, YearTable, year_columns};
use crate::figures::{about, about_percent};

/// Beyond this many functions, only those below their least have rows.
const MOST_FUNCTIONS: usize = 300;

/// A role's WTE of one kind, by year.
type OfRole = for<'a, 'b> fn(&'a RoleTime<'b>) -> &'a Vec<f64>;

/// A part a team; nothing where no team is mapped.
pub fn gather(of: &Sources) -> Option<PartedSection> {
    let plan = of.request.plan;
    if plan.picture.teams.is_empty() {
        return None;
    }
    let map = functional_map(plan, of.request.result);
    let functions: usize = map.teams.iter().map(|team| team.functions.len()).sum();
    let only_below = functions > MOST_FUNCTIONS;
    let teams = plan.picture.teams.iter().zip(&map.teams);
    let parts = teams.map(|(team, found)| part(plan, &of.names, &map, team, found, only_below));
    let mut said = vec![
        map.sentence.clone(),
        "Coverage is the hours a week that a team's people cover over the hours its functions \
         need. Every role's time is divided among its functions, so that nobody is counted twice."
            .to_owned(),
    ];
    if only_below {
        said.push(format!(
            "The plan has {functions} functions; those below their least are told, up to \
             {MOST_FUNCTIONS} a team.",
        ));
    }
    Some(PartedSection::new("What teams do, and who covers it", said, parts.collect()))
}

fn part(
    plan: &Plan,
    names: &RoleNames,
    map: &FunctionalMap,
    team: &Team,
    found: &TeamCoverage,
    only_below: bool,
) -> Part {
    let is_told =
        |function: &&FunctionCoverage| !only_below || function.years.iter().any(|year| year.below);
    let functions: Vec<&FunctionCoverage> =
        found.functions.iter().filter(is_told).take(MOST_FUNCTIONS).collect();
    let falls = map.falls_below.iter().filter(|fall| fall.team == found.team);
    let mut said = vec![time_there(team, found)];
    said.extend(falls.take(MOST_FUNCTIONS).map(|fall| fall.words.clone()));
    let last = financial_year(plan.last_year());
    let tables = match functions.is_empty() {
        true => Vec::new(),
        false => vec![by_year(map, &functions), hours(&functions, &last)],
    };
    let shared = !found.roles.is_empty() && !functions.is_empty();
    let matrix = shared.then(|| who_does_what(names, found, &functions, &last));
    Part {
        heading: named(&team.name),
        said,
        tables,
        matrices: matrix.into_iter().collect(),
        chart: None,
    }
}

/// How much of a week is there for the team's functions, and whom it counts.
fn time_there(team: &Team, found: &TeamCoverage) -> String {
    let time = &team.time;
    let away = [
        ("leave", time.leave),
        ("sickness", time.sickness),
        ("training", time.training),
        ("further headroom", time.headroom),
    ];
    let away: Vec<String> = away
        .into_iter()
        .filter_map(|(what, share)| share.map(|share| format!("{what} {}", about_percent(share))))
        .collect();
    let less = match away.is_empty() {
        true => String::new(),
        false => format!(", the rest away: {}", away.join(", ")),
    };
    let counts = match found.counts {
        TeamCounts::InPost => "those in post on 31 March",
        TeamCounts::Capacity => {
            "capacity: those in post, borrowed people and the productive share of employed learners"
        }
    };
    format!(
        "Of a WTE's {} contracted hours a week {} are there for the functions{less}. Coverage \
         counts {counts}.",
        about(time.contracted_hours_or_default()),
        about(found.available_hours),
    )
}

fn by_year(map: &FunctionalMap, functions: &[&FunctionCoverage]) -> YearTable {
    let cell = |year: &FunctionYear| {
        let mark = if year.below { " below" } else { "" };
        or_none(year.coverage.map(|share| format!("{}{mark}", about_percent(share))))
    };
    let row = |function: &&FunctionCoverage| {
        YearRow::new(named(function.function), function.years.iter().map(cell).collect())
            .with_detail(format!("at least {}", about_percent(function.minimum)))
    };
    YearTable {
        heading: "Coverage by year".to_owned(),
        figures: "Hours covered over hours needed, on 31 March of each year; \"below\" is below \
                  the least."
            .to_owned(),
        rows_are: "Function".to_owned(),
        columns: year_columns(map.years.iter().copied()),
        rows: functions.iter().map(row).collect(),
    }
}

fn hours(functions: &[&FunctionCoverage], last: &str) -> YearTable {
    let row = |function: &&FunctionCoverage| {
        let year = function.years.last().copied().unwrap_or_default();
        let cells = [year.needed, year.full, year.supervised, year.covered, year.short_wte];
        YearRow::new(named(function.function), cells.map(about).to_vec())
    };
    YearTable {
        heading: format!("Hours a week in {last}"),
        figures: "Hours covered in full and under supervision, less those spent on supervising; \
                  WTE short of the least."
            .to_owned(),
        rows_are: "Function".to_owned(),
        columns: ["Needed", "In full", "Supervised", "Covered", "WTE short"]
            .map(str::to_owned)
            .to_vec(),
        rows: functions.iter().map(row).collect(),
    }
}

/// Roles by functions in WTE of the last year.
fn who_does_what(
    names: &RoleNames,
    team: &TeamCoverage,
    functions: &[&FunctionCoverage],
    last: &str,
) -> YearTable {
    let last_of = |years: &Vec<f64>| years.last().copied().unwrap_or(0.0);
    let cell = |role: &RoleTime, function: &FunctionCoverage| {
        let mut own = function.cover.iter().filter(|cover| cover.role == role.role).peekable();
        own.peek()?;
        let own: Vec<_> = own.collect();
        let wte: f64 = own.iter().map(|cover| last_of(&cover.wte)).sum();
        let mark = if own.iter().any(|cover| cover.supervised) { " (s)" } else { "" };
        Some(format!("{}{mark}", about(wte)))
    };
    let ends: [(&str, OfRole); 3] = [
        ("Other teams", |role| &role.elsewhere),
        ("No function", |role| &role.unallotted),
        ("WTE in all", |role| &role.wte),
    ];
    // A column of nothing says nothing.
    let ends: Vec<_> = ends
        .into_iter()
        .filter(|(_, of)| team.roles.iter().any(|role| about(last_of(of(role))) != "0"))
        .collect();
    let row = |role: &RoleTime| {
        let of_functions = functions.iter().map(|function| or_none(cell(role, function)));
        let of_ends = ends.iter().map(|(_, of)| about(last_of(of(role))));
        YearRow::new(names.name(role.role), of_functions.chain(of_ends).collect())
    };
    let columns = functions.iter().map(|function| named(function.function));
    YearTable {
        heading: format!("Who does what in {last}"),
        figures: "WTE of each role by function; (s) is under supervision.".to_owned(),
        rows_are: "Role".to_owned(),
        columns: columns.chain(ends.iter().map(|(name, _)| (*name).to_owned())).collect(),
        rows: team.roles.iter().map(row).collect(),
    }
}
