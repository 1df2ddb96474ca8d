//! The six strands of the picture: what was collected, what it feeds in the plan, what is missing.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{CompetencyHeld, Plan, Role, Strand, StrandKind, Year};
use crate::written::{figure, pounds};

/// One strand as it stands, whether the planner has written anything about it or not.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct StrandStanding<'a> {
    /// Which of the six.
    pub strand: StrandKind,
    /// Its name.
    pub name: &'static str,
    /// Its place in the plan's list; none where nothing is written about it.
    pub index: Option<usize>,
    /// What the planner wrote.
    pub written: Option<&'a Strand>,
    /// What the program sees it feed in the plan.
    pub feeds: Vec<String>,
    /// What the program sees missing.
    pub missing: Vec<String>,
}

/// All six strands of a plan.
pub fn strands(plan: &Plan) -> Vec<StrandStanding<'_>> {
    StrandKind::ALL.into_iter().map(|strand| standing(plan, strand)).collect()
}

fn standing(plan: &Plan, strand: StrandKind) -> StrandStanding<'_> {
    let index = plan.picture.strands.iter().position(|own| own.strand == strand);
    let mut found = StrandStanding {
        strand,
        name: strand.name(),
        index,
        written: index.and_then(|index| plan.picture.strands.get(index)),
        feeds: Vec::new(),
        missing: Vec::new(),
    };
    match strand {
        StrandKind::StaffRecord => staff_record(plan, &mut found),
        StrandKind::RoleStudy => role_study(plan, &mut found),
        StrandKind::Benchmarking => benchmarking(plan, &mut found),
        StrandKind::NetworkFunding => network_funding(plan, &mut found),
        StrandKind::FunctionalMapping => functional_mapping(plan, &mut found),
        StrandKind::Competencies => competencies(plan, &mut found),
    }
    found
}

impl StrandStanding<'_> {
    /// Tells how many there are, or that there are none.
    fn counts(&mut self, count: usize, all: usize, what: &str, lacking: &str) {
        if count > 0 {
            self.feeds.push(format!("{what} of {count} of {all} {}", roles_word(all)));
        }
        if count < all {
            let left = all - count;
            self.missing.push(format!("{left} {} without {lacking}", roles_word(left)));
        }
    }
}

fn roles_word(count: usize) -> &'static str {
    if count == 1 { "role" } else { "roles" }
}

fn how_many(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

fn staff_record(plan: &Plan, found: &mut StrandStanding) {
    let all = plan.roles.len();
    let count = |has: fn(&Role) -> bool| plan.roles.iter().filter(|role| has(role)).count();
    let imported = count(|role| role.as_imported.contains_key("baseline_heads"));
    found.counts(imported, all, "the baseline", "a baseline from an extract");
    let leavers = count(|role| role.leavers_counted.is_some());
    found.counts(leavers, all, "the leaver rate", "leavers counted from an extract");
    let ages = count(|role| !role.age_bands.is_empty());
    found.counts(ages, all, "ages", "ages");
}

fn role_study(plan: &Plan, found: &mut StrandStanding) {
    let all = plan.roles.len();
    found.feeds.push(how_many(all, "role", "roles"));
    let different = |value: fn(&Role) -> &Option<String>| -> usize {
        plan.roles.iter().filter_map(|role| value(role).as_deref()).collect::<BTreeSet<_>>().len()
    };
    let groups = different(|role| &role.staff_group);
    if groups > 0 {
        found.feeds.push(how_many(groups, "staff group", "staff groups"));
    }
    for (what, lacking) in [
        ("a band", plan.roles.iter().filter(|role| role.band.is_none()).count()),
        ("a team", plan.roles.iter().filter(|role| role.team.is_none()).count()),
    ] {
        if lacking > 0 {
            found.missing.push(format!("{lacking} {} without {what}", roles_word(lacking)));
        }
    }
}

fn benchmarking(plan: &Plan, found: &mut StrandStanding) {
    let benchmarks = &plan.picture.benchmarks;
    if benchmarks.is_empty() {
        found.missing.push("no measure is compared with others yet".to_owned());
        return;
    }
    let peers: usize = benchmarks.iter().map(|benchmark| benchmark.peers.len()).sum();
    found.feeds.push(how_many(benchmarks.len(), "benchmark", "benchmarks"));
    found.feeds.push(how_many(peers, "figure of a peer", "figures of peers"));
    let alone = benchmarks.iter().filter(|benchmark| benchmark.peers.is_empty()).count();
    if alone > 0 {
        found.missing.push(how_many(alone, "benchmark without peers", "benchmarks without peers"));
    }
}

fn network_funding(plan: &Plan, found: &mut StrandStanding) {
    if plan.funding.is_empty() {
        found.missing.push("no line of funding in the plan".to_owned());
        return;
    }
    let years = plan.first_year..=plan.last_year();
    let in_all: f64 = plan
        .funding
        .iter()
        .flat_map(|line| line.values.iter())
        .filter(|(year, _)| years.contains(*year))
        .map(|(_, value)| value)
        .sum();
    let lines = how_many(plan.funding.len(), "line of funding", "lines of funding");
    found.feeds.push(format!("{lines}, {} over the plan's years", pounds(in_all)));
    let ends = plan.funding.iter().filter(|line| line.recurrent == Some(false)).count();
    if ends > 0 {
        found.missing.push(how_many(ends, "line that doesn't go on", "lines that don't go on"));
    }
}

fn functional_mapping(plan: &Plan, found: &mut StrandStanding) {
    let teams = &plan.picture.teams;
    if teams.is_empty() {
        found.missing.push("no team is mapped yet".to_owned());
        return;
    }
    let functions: usize = teams.iter().map(|team| team.functions.len()).sum();
    found.feeds.push(format!(
        "{} of {}",
        how_many(functions, "function", "functions"),
        how_many(teams.len(), "team", "teams"),
    ));
    let mapped: BTreeSet<&str> =
        teams.iter().flat_map(|team| &team.cover).map(|row| row.role.as_str()).collect();
    found.counts(mapped.len(), plan.roles.len(), "the time", "a function");
    let bare = teams
        .iter()
        .flat_map(|team| team.functions.iter().map(move |function| (team, function)))
        .filter(|(team, function)| team.cover.iter().all(|row| row.function != function.name))
        .count();
    if bare > 0 {
        found.missing.push(how_many(bare, "function nobody covers", "functions nobody covers"));
    }
}

fn competencies(plan: &Plan, found: &mut StrandStanding) {
    let picture = &plan.picture;
    if picture.competencies.is_empty() {
        found.missing.push("no framework is in the plan yet".to_owned());
        return;
    }
    found.feeds.push(how_many(picture.competencies.len(), "competency", "competencies"));
    let required: BTreeSet<&str> = picture.required.iter().map(|row| row.role.as_str()).collect();
    found.counts(required.len(), plan.roles.len(), "requirements", "a requirement");
    let held: f64 = picture.held.iter().map(|row| row.heads).sum();
    if held > 0.0 {
        found.feeds.push(format!("{} counts of people who hold one", figure(held)));
    } else {
        found.missing.push("nobody is counted who holds one".to_owned());
    }
    let above = above_the_baseline(plan);
    if above > 0 {
        found.missing.push(how_many(
            above,
            "count above those in post on the baseline",
            "counts above those in post on the baseline",
        ));
    }
}

/// How many competencies of a role more people are counted to hold than are in post.
fn above_the_baseline(plan: &Plan) -> usize {
    let mut held: BTreeMap<(&str, &str), f64> = BTreeMap::new();
    let holds = |row: &&CompetencyHeld| {
        let lapses = plan.picture.competency(&row.competency).and_then(|own| own.lapses_after);
        let years = lapses.map(|years| Year::try_from(years).unwrap_or(Year::MAX));
        years.is_none_or(|years| plan.baseline_year() < row.gained.saturating_add(years))
    };
    for row in plan.picture.held.iter().filter(holds) {
        *held.entry((&row.role, &row.competency)).or_default() += row.heads;
    }
    let in_post = |role: &str| plan.role(role).and_then(|role| role.baseline_heads).unwrap_or(0.0);
    held.iter().filter(|((role, _), heads)| **heads > in_post(role) * (1.0 + 1e-9)).count()
}
