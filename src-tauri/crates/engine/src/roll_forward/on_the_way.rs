//! Those who set out in the year that is over and have not arrived yet.

use std::collections::BTreeMap;

use crate::plan::{Bounce, Build, Flow, Plan, Year};
use crate::results::{MovesOf, NoticeKind, ScenarioResult};

/// Carries everybody on the way at the end of the plan's first year into the next plan, as usual
/// pathways that set out before its years. `next` still has the old years.
pub(super) fn carry(next: &mut Plan, plan: &Plan, scenario: &str, result: &ScenarioResult<'_>) {
    let done = plan.first_year;
    for row in &mut next.usual.build {
        let share = share_that_went(result, row.from.as_deref(), done, MovesOf::Usual);
        row.starts = Flow::ByYear(by_year(&row.starts, plan, share));
    }
    for row in &mut next.usual.bounce {
        let share = share_that_went(result, Some(&row.from), done, MovesOf::Usual);
        remember_moves(row, plan, share);
    }
    let Some(carried_out) = plan.scenarios.iter().find(|other| other.name == scenario) else {
        return;
    };
    for row in &carried_out.levers.build {
        let share = share_that_went(result, row.from.as_deref(), done, MovesOf::Lever);
        let set_out = row.starts.at(done, done) * share;
        if set_out > 0.0 && row.duration_years.unwrap_or(0) > 0 {
            next.usual.build.push(Build {
                id: None,
                starts: Flow::ByYear(BTreeMap::from([(done, set_out)])),
                ..row.clone()
            });
        }
    }
    for row in &carried_out.levers.bounce {
        let share = share_that_went(result, Some(&row.from), done, MovesOf::Lever);
        let set_out = row.moves.at(done, done) * share;
        if set_out > 0.0 && row.to.is_some() && row.duration_years.unwrap_or(0) > 0 {
            next.usual.bounce.push(Bounce {
                id: None,
                moves: Flow::Number(0.0),
                moves_before: BTreeMap::from([(done, set_out)]),
                ..row.clone()
            });
        }
    }
}

/// Starts by year, those of earlier years with them, the first year's as they went.
fn by_year(starts: &Flow, plan: &Plan, share: f64) -> BTreeMap<Year, f64> {
    let mut years = match starts {
        Flow::ByYear(years) => years.clone(),
        flow => plan.projected_years().map(|y| (y, flow.at(y, plan.first_year))).collect(),
    };
    if let Some(first) = years.get_mut(&plan.first_year) {
        *first *= share;
    }
    if !matches!(starts, Flow::ByYear(_)) {
        // The year that joins the horizon repeats the last one, as every series does.
        let last = starts.at(plan.last_year(), plan.first_year);
        years.insert(plan.last_year().saturating_add(1), last);
    }
    years
}

fn remember_moves(row: &mut Bounce, plan: &Plan, share: f64) {
    let set_out = row.moves.at(plan.first_year, plan.first_year) * share;
    if row.to.is_some() && set_out > 0.0 {
        row.moves_before.insert(plan.first_year, set_out);
    }
}

/// The share of those who wanted to leave a role in a year that could, where a limit cut them.
fn share_that_went(
    result: &ScenarioResult<'_>,
    from: Option<&str>,
    year: Year,
    what: MovesOf,
) -> f64 {
    let cut = result.notices.iter().find(|notice| {
        notice.kind == NoticeKind::MoreMovesThanPeople
            && Some(notice.role) == from
            && notice.year == year
            && notice.what == Some(what)
    });
    cut.filter(|notice| notice.wanted > 0.0).map_or(1.0, |cut| cut.available / cut.wanted)
}
