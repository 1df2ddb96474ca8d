//! The coefficients shown to whoever solves for levers are what a projection does with one more.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::Path;

use fivefold_engine::plan::{Flow, LeverRow};
use fivefold_engine::results::{NoticeKind, RoleYear, ScenarioResult};
use fivefold_engine::{Model, Plan};

fn case(nth: usize) -> Plan {
    let file = format!("../../../tests/cases/case-{nth}.plan.json");
    let json = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    serde_json::from_str(&json).unwrap()
}

/// The row with this many more who set out in the year at a place; none for what is no pathway.
fn with_more(row: &LeverRow, plan: &Plan, t: usize, more: f64) -> Option<LeverRow> {
    let series = |flow: &Flow| {
        let each = plan.projected_years().map(|year| flow.at(year, plan.first_year));
        let mut values: Vec<f64> = each.collect();
        values[t] += more;
        Flow::Series(values)
    };
    let mut row = row.clone();
    match &mut row {
        LeverRow::Build(row) => row.starts = series(&row.starts),
        LeverRow::Bounce(row) => row.moves = series(&row.moves),
        _ => return None,
    }
    Some(row)
}

fn is_cut(result: &ScenarioResult) -> bool {
    result.notices.iter().any(|notice| notice.kind == NoticeKind::MoreMovesThanPeople)
}

#[test]
fn one_more_who_sets_out_arrives_and_comes_back_as_said() {
    const MORE: f64 = 0.01;
    let mut followed = 0;
    for plan in (1..=16).map(case) {
        let model = Model::new(&plan).unwrap();
        for (index, scenario) in plan.scenarios.iter().enumerate() {
            let before = model.scenario(index).unwrap();
            for (place, row) in scenario.levers.rows() {
                for t in 0..plan.years as usize {
                    let Some(row_with) = with_more(&row, &plan, t, MORE) else { continue };
                    let path = model.path_of_one(&row, t).unwrap();
                    let mut with = plan.clone();
                    with.scenarios[index].levers.set(place, row_with);
                    let after = Model::new(&with).unwrap();
                    let after = after.scenario(index).unwrap();
                    if is_cut(&before) || is_cut(&after) {
                        continue;
                    }
                    let roles = plan.roles.len();
                    let more = |role: usize, year: usize, of: fn(&RoleYear) -> f64| {
                        let at = year * roles + role;
                        (of(&after.rows[at]) - of(&before.rows[at])) / MORE
                    };
                    for year in 0..plan.years as usize {
                        let close = |one: f64, other: f64| (one - other).abs() < 1e-6;
                        if let Some(to) = path.to {
                            let joined = more(to, year, |row| row.joined_build + row.joined_bounce);
                            assert!(close(joined, path.arrivals[year]), "{joined} {path:?}");
                        }
                        if let Some(from) = path.from {
                            let back = more(from, year, |row| row.returned);
                            assert!(close(back, path.returns[year]), "{back} {path:?}");
                        }
                    }
                    followed += 1;
                }
            }
        }
    }
    assert!(followed > 50, "{followed}");
    println!("{followed} people followed from the year they set out in");
}

#[test]
fn a_year_does_to_one_more_what_it_does_to_all() {
    let mut years = 0;
    for plan in (1..=16).map(case) {
        let model = Model::new(&plan).unwrap();
        for index in 0..plan.scenarios.len() {
            let result = model.scenario(index).unwrap();
            for (place, row) in result.rows.iter().enumerate() {
                let (t, role) = (place / plan.roles.len(), place % plan.roles.len());
                let one = model.year_of_one(index, role, t).unwrap();
                let net = row.joined_usual + row.transferred + row.usual_moves_in
                    - row.usual_moves_out
                    + row.joined_buy
                    + row.joined_build
                    + row.joined_bounce
                    + row.returned
                    - row.departures;
                let leaving = one.exit_share * (row.opening + net / 2.0);
                let size = row.leavers_before_bind.abs().max(1.0);
                assert!((leaving - row.leavers_before_bind).abs() < 1e-9 * size, "{row:?}");
                let stay = (1.0 - one.exit_share) / (1.0 - one.exit_share / 2.0);
                assert!((one.stay_to_mid_year - stay).abs() < 1e-15);
                years += 1;
            }
            assert!(model.year_of_one(index, plan.roles.len(), 0).is_none());
        }
    }
    println!("{years} role-years");
}
