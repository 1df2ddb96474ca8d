//! Coverage in words.

use crate::plan::{Action, Lever, Plan, financial_year};
use crate::written::figure;

use super::assumed::Assumed;
use super::{CoverageLine, CoverageStanding, CoverageYear, NOBODY};

/// Lever and role: `Buy, Mental health nurse`.
pub fn title(plan: &Plan, of: &Assumed) -> String {
    let role = of.role.map_or("no role named", |id| plan.role_name(id));
    match of.lets_go {
        true => format!("{}, {role}, let go", of.lever.name()),
        false => format!("{}, {role}", of.lever.name()),
    }
}

/// How a line stands, with its figures: `402 a year assumed, 120 covered by 1 action; 282 have
/// nobody`.
pub fn of_line(
    plan: &Plan,
    of: &Assumed,
    standing: CoverageStanding,
    years: &[CoverageYear],
    whole: &CoverageYear,
    actions: &[&Action],
) -> String {
    let measure = Measure::of(plan, of.lever, years);
    let shown = measure.of_years(years, whole);
    let by = counted(actions.len(), "action");
    let assumed = format!("{} {} assumed", figure(shown.assumed), measure.words(plan, years));
    let without_number = actions.iter().filter(|action| action.people.is_none()).count();
    let mut text = match standing {
        CoverageStanding::Uncovered if actions.is_empty() => {
            format!("{assumed}, with no action; {}", nobodys(shown.uncovered))
        }
        CoverageStanding::Uncovered => {
            format!("{assumed}, none covered by {by}; {}", nobodys(shown.uncovered))
        }
        CoverageStanding::Partly => format!(
            "{assumed}, {} covered by {by}; {}",
            figure(shown.covered),
            nobodys(shown.uncovered),
        ),
        CoverageStanding::Covered => format!("{assumed}, all covered by {by}"),
        CoverageStanding::NotAssumed if shown.covered.abs() > NOBODY => format!(
            "{by} should bring {} {}; the scenario assumes none",
            figure(shown.covered),
            measure.words(plan, years),
        ),
        CoverageStanding::NotAssumed => format!("{by}; the scenario assumes nobody"),
    };
    if shown.proposed.abs() > NOBODY {
        text.push_str(&format!("; {} only proposed", figure(shown.proposed)));
    }
    if shown.beyond > NOBODY && standing != CoverageStanding::NotAssumed {
        text.push_str(&format!("; {} more than assumed", figure(shown.beyond)));
    }
    if without_number > 0 {
        let gives = if without_number == 1 { "gives" } else { "give" };
        text.push_str(&format!(
            "; {} {gives} no number of people",
            counted(without_number, "action")
        ));
    }
    format!("{text}.")
}

/// The whole in a sentence or two.
pub fn of_all(lines: &[CoverageLine]) -> String {
    let number = |standing| lines.iter().filter(|line| line.standing == standing).count();
    let [none, some, all, beside] = [
        CoverageStanding::Uncovered,
        CoverageStanding::Partly,
        CoverageStanding::Covered,
        CoverageStanding::NotAssumed,
    ]
    .map(number);
    let assumed = none + some + all;
    let are = if all == 1 { "is" } else { "are" };
    let mut text = match (assumed, none + some) {
        (0, _) => "The scenario pulls no lever yet.".to_owned(),
        (1, 0) => "What the scenario assumes is covered by actions.".to_owned(),
        (_, 0) => {
            format!("All {assumed} levers and roles the scenario assumes are covered by actions.")
        }
        _ => format!(
            "Of {} the scenario assumes, {all} {are} covered by actions, {some} in part, {none} not at all.",
            counted(assumed, "lever and role"),
        ),
    };
    if beside > 0 {
        let serve = if beside == 1 { "has" } else { "have" };
        text.push_str(&format!(
            " {} {serve} actions and nothing assumed.",
            counted(beside, "lever and role"),
        ));
    }
    text
}

/// What a line's figures count.
#[derive(Clone, Copy, PartialEq)]
enum Measure {
    /// The same every year.
    AYear,
    /// Differing years of capacity.
    Average,
    /// Differing years of people.
    Total,
}

impl Measure {
    fn of(plan: &Plan, lever: Lever, years: &[CoverageYear]) -> Self {
        let same = |of: fn(&CoverageYear) -> f64| {
            let first = years.first().map_or(0.0, of);
            years.iter().all(|year| (of(year) - first).abs() <= NOBODY * first.abs().max(1.0))
        };
        let every_year_alike = same(|year| year.assumed)
            && same(|year| year.covered)
            && same(|year| year.proposed)
            && plan.years > 1;
        match (every_year_alike, lever) {
            (true, _) => Self::AYear,
            (false, Lever::Borrow) => Self::Average,
            (false, _) => Self::Total,
        }
    }

    fn of_years(self, years: &[CoverageYear], whole: &CoverageYear) -> CoverageYear {
        match self {
            Self::AYear => years.first().copied().unwrap_or_default(),
            Self::Average | Self::Total => *whole,
        }
    }

    /// When: `a year`, `from 2026/27 to 2028/29`.
    fn words(self, plan: &Plan, years: &[CoverageYear]) -> String {
        let says_something =
            |year: &&CoverageYear| year.assumed.abs() > NOBODY || year.covered.abs() > NOBODY;
        let mut said = years.iter().filter(says_something).map(|year| year.year);
        let first = said.next().unwrap_or(plan.first_year);
        let last = said.next_back().unwrap_or(first);
        match (self, first == last) {
            (Self::AYear, _) => "a year".to_owned(),
            (Self::Average, _) => "a year on average".to_owned(),
            (Self::Total, true) => format!("in {}", financial_year(first)),
            (Self::Total, false) => {
                format!("from {} to {}", financial_year(first), financial_year(last))
            }
        }
    }
}

/// How many people nobody works on.
fn nobodys(people: f64) -> String {
    let people = figure(people);
    let have = if people == "1" { "has" } else { "have" };
    format!("{people} {have} nobody")
}

/// `1 action`, `3 actions`; the plural of a lever and role is levers and roles.
fn counted(number: usize, what: &str) -> String {
    match (number, what) {
        (1, what) => format!("1 {what}"),
        (_, "lever and role") => format!("{number} levers and roles"),
        (_, what) => format!("{number} {what}s"),
    }
}
