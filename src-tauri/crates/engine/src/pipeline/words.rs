//! What a pipeline says, in sentences.

use crate::plan::{Plan, financial_year};
use crate::project::FollowedPathway;
use crate::written::figure;

use super::{Cohort, Passing, Row};

/// Below this a number of people is rounding and not worth a word.
const NOBODY: f64 = 1e-9;

/// What the figures say: when people arrive, what becomes of all, what it takes from a role, and
/// where fewer set out than planned.
pub fn said(plan: &Plan, row: Row, cohorts: &[Cohort], total: &Passing) -> Vec<String> {
    if row.to().is_none() {
        let let_go = figure(total.left);
        return vec![format!(
            "{let_go} people are let go over the plan. They leave at once, and none come back."
        )];
    }
    let sentences = [
        Some(when(plan, row, cohorts)),
        what_becomes(plan, row, cohorts, total),
        scaled(plan, row, cohorts),
    ];
    sentences.into_iter().flatten().collect()
}

/// Why nobody arrives in the year at this place; none where somebody does.
pub fn why_nobody_arrives(
    plan: &Plan,
    row: Row,
    together: &Passing,
    t: usize,
    followed: &FollowedPathway,
) -> Option<String> {
    if together.arrived > NOBODY || !followed.has_to {
        return None;
    }
    let set_out_in = financial_year(plan.first_year + t as i32 - followed.before as i32);
    let wanted = followed.wanted.get(t).copied().unwrap_or(0.0);
    Some(match (wanted > NOBODY, t < followed.before) {
        (true, _) => format!("Nobody who set out in {set_out_in} finishes and joins."),
        (false, true) => format!(
            "Nobody yet: it takes {}, and nobody set out in {set_out_in}.",
            years(row.duration_years()),
        ),
        (false, false) => format!("Nobody set out in {set_out_in}."),
    })
}

fn when(plan: &Plan, row: Row, cohorts: &[Cohort]) -> String {
    let duration = row.duration_years();
    if duration == 0 {
        return "They arrive in the year they set out.".to_owned();
    }
    let first = plan.first_year;
    let arrives = first + duration as i32;
    let takes = format!("It takes {}", years(duration));
    let new = match arrives <= plan.last_year() {
        true => format!(
            "{takes}: who sets out in {} arrives in {}",
            financial_year(first),
            financial_year(arrives),
        ),
        false => format!(
            "{takes}: who sets out in {} arrives in {}, after the plan's last year",
            financial_year(first),
            financial_year(arrives),
        ),
    };
    let already: f64 = cohorts.iter().map(|cohort| cohort.at_baseline).sum();
    match already > NOBODY {
        true => format!("{new}. {} are already on their way.", figure(already)),
        false => format!("{new}. Nobody arrives before."),
    }
}

/// What becomes of everyone on it; none where there is nobody.
fn what_becomes(plan: &Plan, row: Row, cohorts: &[Cohort], total: &Passing) -> Option<String> {
    let already: f64 = cohorts.iter().map(|cohort| cohort.at_baseline).sum();
    if total.started + already <= NOBODY {
        return Some("Nobody has set out yet: give the number of people for a year.".to_owned());
    }
    let who = match row.from() {
        Some(from) => format!("{} leave {} for it", figure(total.started), plan.role_name(from)),
        None => format!("{} set out", figure(total.started)),
    };
    let who = match already > NOBODY {
        true => format!("{who}, on top of {} already on their way", figure(already)),
        false => who,
    };
    let back = row.from().map(|from| format!(", and come back to {}", plan.role_name(from)));
    let lost = [
        (total.left, "leave the organisation on the way".to_owned()),
        (total.dropped_out, format!("do not finish{}", back.clone().unwrap_or_default())),
        (total.did_not_join, format!("finish and do not join{}", back.unwrap_or_default())),
        (total.learning, format!("are still on the way on 31 March {}", plan.last_year())),
    ];
    let lost = lost.into_iter().filter(|(people, _)| *people > NOBODY);
    let lost: Vec<String> =
        lost.map(|(people, what)| format!("{} {what}", figure(people))).collect();
    let arrive =
        format!("{} arrive by {}", figure(total.arrived), financial_year(plan.last_year()));
    Some(match lost.is_empty() {
        true => format!("{who}; {arrive}."),
        false => format!("{who}; {arrive}; {}.", lost.join("; ")),
    })
}

/// Where fewer could set out than planned; none where all can.
fn scaled(plan: &Plan, row: Row, cohorts: &[Cohort]) -> Option<String> {
    let from = row.from()?;
    let short = |cohort: &&Cohort| {
        let started: f64 = cohort.years.iter().map(|year| year.started).sum();
        !cohort.before && cohort.wanted - started > NOBODY * cohort.wanted.max(1.0)
    };
    let mut short = cohorts.iter().filter(short);
    let first = short.next()?;
    let started: f64 = first.years.iter().map(|year| year.started).sum();
    let more = match short.count() {
        0 => String::new(),
        1 => ", and fewer than planned in one more year".to_owned(),
        more => format!(", and fewer than planned in {more} more years"),
    };
    Some(format!(
        "In {} only {} of the {} planned can leave {}, those who would still be in post{more}.",
        financial_year(first.year),
        figure(started),
        figure(first.wanted),
        plan.role_name(from),
    ))
}

fn years(number: u32) -> String {
    if number == 1 { "1 year".to_owned() } else { format!("{number} years") }
}
