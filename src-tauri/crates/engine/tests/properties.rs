//! What must hold of every plan, over thousands of random ones.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod random_plans;

use std::collections::BTreeSet;

use fivefold_engine::plan::{
    Amount, BindUnit, Bounce, BuyRow, Flow, Levers, Plan, Scenario, Share, Transfer,
};
use fivefold_engine::project;
use fivefold_engine::results::{NoticeKind, RoleYear, ScenarioResult};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use random_plans::{Kinds, Random, random_plan, role_id};

/// Each property is tried on this many plans, the same ones on every run.
fn every_plan() -> ProptestConfig {
    ProptestConfig {
        cases: 3_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(5),
        ..ProptestConfig::default()
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// A limit that changes what happens to people, not just a remark.
fn a_limit_bites(result: &ScenarioResult) -> bool {
    result.notices.iter().any(|notice| notice.kind != NoticeKind::OverEstablishment)
}

fn departures_are_scaled(result: &ScenarioResult) -> bool {
    result.notices.iter().any(|notice| notice.kind == NoticeKind::MoreMovesThanPeople)
}

fn without_levers(plan: &Plan) -> Plan {
    let empty = Scenario { name: "Nothing".into(), ..Scenario::default() };
    Plan { scenarios: vec![empty], ..plan.clone() }
}

/// Every figure of a row that must not be negative.
fn stocks(row: &RoleYear) -> [f64; 14] {
    [
        row.opening,
        row.joined_usual,
        row.usual_moves_in,
        row.usual_moves_out,
        row.joined_buy,
        row.joined_build,
        row.joined_bounce,
        row.returned,
        row.departures,
        row.leavers_before_bind,
        row.kept,
        row.leavers,
        row.closing,
        row.in_training,
    ]
}

proptest! {
    #![proptest_config(every_plan())]

    #[test]
    fn contributions_add_up_to_in_post(seed: u64) {
        let plan = random_plan(seed, Kinds::ALL);
        for result in project(&plan).unwrap().scenarios {
            for row in &result.rows {
                prop_assert!(close(row.contributions.in_post(), row.closing), "{row:?}");
            }
        }
    }

    #[test]
    fn no_stock_is_ever_negative(seed: u64) {
        let plan = random_plan(seed, Kinds::ALL);
        for result in project(&plan).unwrap().scenarios {
            for row in &result.rows {
                for stock in stocks(row) {
                    // Rounding of the size of the role is no negative stock.
                    prop_assert!(stock >= -1e-9 * row.opening.max(1.0) && stock.is_finite(), "{row:?}");
                }
                prop_assert!(row.closing >= 0.0 && row.closing + row.borrow >= -1e-9, "{row:?}");
                prop_assert!(row.kept <= row.leavers_before_bind * (1.0 + 1e-9), "{row:?}");
            }
        }
    }

    #[test]
    fn every_year_opens_where_the_last_one_closed(seed: u64) {
        let plan = random_plan(seed, Kinds::ALL);
        let roles = plan.roles.len();
        for result in project(&plan).unwrap().scenarios {
            for (nth, row) in result.rows.iter().enumerate() {
                let before = nth.checked_sub(roles).map_or_else(
                    || plan.roles[nth].baseline_heads.unwrap(),
                    |before| result.rows[before].closing,
                );
                prop_assert_eq!(row.opening, before);
                let arrivals = row.joined_usual + row.usual_moves_in + row.transferred + row.joined_buy
                    + row.joined_build + row.joined_bounce + row.returned;
                let gone = row.usual_moves_out + row.departures + row.leavers;
                prop_assert!(close(row.opening + arrivals - gone, row.closing), "{row:?}");
            }
        }
    }

    /// Where nobody leaves, everyone who was there or came is in a role, away or let go.
    #[test]
    fn transfers_conserve_people(seed: u64) {
        let mut plan = random_plan(seed, Kinds { leavers: false, bind: false, ..Kinds::ALL });
        // Learners from outside were never ours, and those who set out before the horizon are in
        // nobody's baseline: leave both out of the count.
        plan.usual.build.clear();
        plan.usual.bounce.iter_mut().for_each(|row| row.moves_before.clear());
        for scenario in &mut plan.scenarios {
            scenario.levers.build.retain(|row| row.from.is_some());
        }
        let last = plan.last_year();
        for (result, scenario) in project(&plan).unwrap().scenarios.iter().zip(&plan.scenarios) {
            let came: f64 = plan.roles.iter().map(|role| role.baseline_heads.unwrap()).sum::<f64>()
                + result.rows.iter().map(|row| row.joined_usual + row.joined_buy + row.transferred).sum::<f64>();
            let at_the_end = result.rows.iter().filter(|row| row.year == last);
            let there: f64 = at_the_end.map(|row| row.closing + row.in_training).sum();
            let all_routes = plan.usual.bounce.iter().chain(&scenario.levers.bounce);
            if all_routes.clone().all(|row| row.to.is_some()) {
                prop_assert!(close(came, there), "{came} came, {there} are there");
            } else {
                prop_assert!(there <= came * (1.0 + 1e-9), "{came} came, {there} are there");
            }
        }
    }

    #[test]
    fn parking_people_never_beats_leaving_them_in_post(seed: u64) {
        let mut plan = random_plan(seed, Kinds { bind: false, limits: false, ..Kinds::ALL });
        let random = &mut Random::new(!seed);
        let (from, to) = random.two(plan.roles.len());
        let parked = Bounce {
            from: role_id(from),
            to: Some(role_id(to)),
            duration_years: Some(random.below(4) as u32),
            completion: Some(Share::Number(0.0)),
            moves: Flow::ByYear([(plan.first_year, random.between(0.0, 1_500.0))].into()),
            ..Bounce::default()
        };
        let back_by = plan.first_year + parked.duration_years.unwrap() as i32;
        let stay = plan.scenarios[0].clone();
        let mut park = Scenario { name: "Parked".into(), ..stay.clone() };
        park.levers.bounce.push(parked);
        plan.scenarios = vec![stay, park];
        let projection = project(&plan).unwrap();
        let (stayed, parked) = (&projection.scenarios[0], &projection.scenarios[1]);
        let limited = a_limit_bites(stayed) || a_limit_bites(parked);
        for (stay, park) in stayed.rows.iter().zip(&parked.rows) {
            if stay.role == role_id(from) && !limited {
                prop_assert!(park.closing <= stay.closing * (1.0 + 1e-9), "{} over {}", park.closing, stay.closing);
                if stay.year >= back_by {
                    prop_assert!(close(park.closing, stay.closing), "{} and {}", park.closing, stay.closing);
                }
            }
        }
    }

    #[test]
    fn business_as_usual_is_the_same_in_every_scenario(seed: u64) {
        let plan = random_plan(seed, Kinds { limits: seed % 2 == 0, ..Kinds::ALL });
        let projection = project(&plan).unwrap();
        let nothing = without_levers(&plan);
        let nothing = project(&nothing).unwrap();
        let usual = &nothing.scenarios[0];
        for result in projection.scenarios.iter().filter(|r| !departures_are_scaled(r) && !departures_are_scaled(usual)) {
            for (row, alone) in result.rows.iter().zip(&usual.rows) {
                prop_assert!(close(row.contributions.base, alone.contributions.base));
            }
        }
    }

    #[test]
    fn an_empty_scenario_is_business_as_usual(seed: u64) {
        let plan = without_levers(&random_plan(seed, Kinds::ALL));
        for row in &project(&plan).unwrap().scenarios[0].rows {
            let c = row.contributions;
            prop_assert!(close(c.base, row.closing));
            prop_assert_eq!([c.buy, c.build, c.bind, c.borrow, c.bounce], [0.0; 5]);
        }
    }

    #[test]
    fn leavers_over_average_heads_is_the_published_rate(seed: u64) {
        let plan = random_plan(seed, Kinds { bind: false, ..Kinds::ALL });
        for result in project(&plan).unwrap().scenarios {
            for row in result.rows.iter().filter(|row| row.average_heads > 1e-6) {
                let place = (row.year - plan.first_year) as usize;
                let rate = plan.role(row.role).unwrap().leaver_rate.as_ref().unwrap().at(place);
                prop_assert!(close(row.leavers / row.average_heads, rate), "{row:?}");
            }
        }
    }

    /// Points off the rate give the lower rate, with nobody kept in heads.
    #[test]
    fn points_off_the_rate_give_the_lower_rate(seed: u64) {
        let mut plan = random_plan(seed, Kinds::ALL);
        for scenario in &mut plan.scenarios {
            scenario.levers.bind.retain(|row| row.unit == Some(BindUnit::Points));
        }
        for (result, scenario) in project(&plan).unwrap().scenarios.iter().zip(&plan.scenarios) {
            for row in result.rows.iter().filter(|row| row.average_heads > 1e-6) {
                let t = (row.year - plan.first_year) as usize;
                let rate = plan.role(row.role).unwrap().leaver_rate.as_ref().unwrap().at(t);
                let rows = scenario.levers.bind.iter().filter(|bind| bind.role == row.role);
                let points: f64 = rows.map(|bind| bind.amount.at(t)).sum();
                // Bind contributes to closing, so the average that the lower rate refers to is this row's own.
                prop_assert!(close(row.leavers / row.average_heads, (rate - points).max(0.0)), "{row:?}");
            }
        }
    }

    #[test]
    fn a_lever_never_changes_a_role_no_pathway_joins(seed: u64) {
        let plan = random_plan(seed, Kinds::ALL);
        let random = &mut Random::new(!seed);
        let role = role_id(random.below(plan.roles.len()));
        let mut more = plan.clone();
        for scenario in &mut more.scenarios {
            let hires = random.amount(plan.years, 0.0, 500.0);
            scenario.levers.buy.push(BuyRow { role: role.clone(), hires, ..BuyRow::default() });
        }
        let (before, after) = (project(&plan).unwrap(), project(&more).unwrap());
        for ((before, after), scenario) in before.scenarios.iter().zip(&after.scenarios).zip(&plan.scenarios) {
            let joined = joined_by_pathways(&plan, &scenario.levers, &role);
            for (before, after) in before.rows.iter().zip(&after.rows) {
                if !joined.contains(before.role) {
                    prop_assert_eq!(before, after);
                }
            }
        }
    }

    #[test]
    fn splitting_a_buy_in_two_rows_changes_nothing(seed: u64) {
        let mut plan = random_plan(seed, Kinds::ALL);
        let whole = BuyRow { role: role_id(0), hires: Amount::Number(40.0), ..BuyRow::default() };
        plan.scenarios.truncate(1);
        plan.scenarios[0].levers.buy.insert(0, whole.clone());
        let share = Random::new(!seed).between(0.0, 40.0);
        let mut split = plan.clone();
        let buy = &mut split.scenarios[0].levers.buy;
        buy[0].hires = Amount::Number(share);
        buy.push(BuyRow { hires: Amount::Number(40.0 - share), ..whole });
        let (plan, split) = (project(&plan).unwrap(), project(&split).unwrap());
        for (one, two) in plan.scenarios[0].rows.iter().zip(&split.scenarios[0].rows) {
            for (one, two) in stocks(one).into_iter().zip(stocks(two)) {
                prop_assert!(close(one, two), "{one} and {two}");
            }
        }
    }

    #[test]
    fn a_plan_survives_its_own_json(seed: u64) {
        let plan = random_plan(seed, Kinds::ALL);
        let text = serde_json::to_string(&plan).unwrap();
        prop_assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan);
    }

    #[test]
    fn the_same_plan_gives_the_same_bits(seed: u64) {
        let plan = random_plan(seed, Kinds::ALL);
        prop_assert_eq!(project(&plan).unwrap(), project(&plan).unwrap());
    }
}

/// The roles that pathways join to this one, by whatever route, itself included. A transfer out
/// that is scaled stays within its role.
fn joined_by_pathways(plan: &Plan, levers: &Levers, role: &str) -> BTreeSet<String> {
    let routes = [&plan.usual.build, &levers.build]
        .into_iter()
        .flatten()
        .map(|row| (row.from.clone(), Some(row.to.clone())));
    let moves = [&plan.usual.bounce, &levers.bounce]
        .into_iter()
        .flatten()
        .map(|row| (Some(row.from.clone()), row.to.clone()));
    let pairs: Vec<(String, String)> =
        routes.chain(moves).filter_map(|(from, to)| from.zip(to)).collect();
    let mut joined = BTreeSet::from([role.to_owned()]);
    loop {
        let before = joined.len();
        for (from, to) in &pairs {
            if joined.contains(from) || joined.contains(to) {
                joined.extend([from.clone(), to.clone()]);
            }
        }
        if joined.len() == before {
            return joined;
        }
    }
}

/// A worked example of the note in the model: a joiner counts for half a year.
#[test]
fn a_joiner_or_transfer_counts_for_half_a_year() {
    let mut plan = without_levers(&random_plan(1, Kinds { pathways: false, ..Kinds::ALL }));
    plan.years = 1;
    plan.roles.truncate(1);
    let role = &mut plan.roles[0];
    role.baseline_heads = Some(1_000.0);
    role.leaver_rate = Some(Amount::Number(0.1));
    role.wte_per_head = None;
    role.usual_joiners = None;
    plan.transfers = vec![Transfer {
        role: role_id(0),
        year: plan.first_year,
        heads: 100.0,
        reason: None,
        evidence: None,
    }];
    let projection = project(&plan).unwrap();
    let row = &projection.scenarios[0].rows[0];
    assert!(close(row.leavers, 0.1 / 1.05 * 1_050.0), "{row:?}");
    assert!(close(row.closing, 1_000.0), "{row:?}");
}
