//! A projection as single charts show it: bridge, gaps, moves between roles, skill mix.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "random_plans/mod.rs"]
#[allow(dead_code)]
mod random_plans;
#[path = "small_plan/mod.rs"]
mod small_plan;

use fivefold_engine::bridge::{BridgeFlow, bridge};
use fivefold_engine::gap_table::gap_table;
use fivefold_engine::pipeline::{Pipelines, pipelines_of};
use fivefold_engine::plan::{Lever, Scope};
use fivefold_engine::role_flows::role_flows;
use fivefold_engine::skill_mix::{MixBy, skill_mix};
use fivefold_engine::summary::{Unit, summarise};
use fivefold_engine::{Model, project};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use random_plans::{Kinds, random_plan};
use small_plan::small_plan;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..ProptestConfig::default()
    })]

    /// Opening and every step together are closing, for any scope, span and unit.
    #[test]
    fn a_bridge_reaches_the_other_side(
        seed in any::<u64>(),
        wte in any::<bool>(),
        one_role in any::<bool>(),
        (start, length) in (0..60_usize, 0..60_usize),
    ) {
        let plan = random_plan(seed, Kinds::ALL);
        let unit = if wte { Unit::Wte } else { Unit::Heads };
        let scope =
            if one_role { Scope::Role(plan.roles[0].id.clone()) } else { Scope::All };
        let years: Vec<i32> = plan.projected_years().collect();
        let from = start % years.len();
        let to = from + length % (years.len() - from);
        for scenario in &plan.scenarios {
            let span = Some((years[from], years[to]));
            let bridge = bridge(&plan, &scenario.name, &scope, unit, span).unwrap();
            let steps: f64 = bridge.steps.iter().map(|step| step.change).sum();
            prop_assert!(close(bridge.opening + steps, bridge.closing), "{bridge:?}");
            let result = Model::new(&plan).unwrap().scenario_named(&scenario.name).unwrap();
            let summary = summarise(&plan, &result, &scope, unit);
            prop_assert!(close(bridge.closing, summary.years[to].in_post));
            prop_assert!(bridge.borrow == summary.years[to].contributions.borrow
                || close(bridge.borrow, summary.years[to].contributions.borrow));
        }
    }

    /// What a mix is made of adds up to what is in post.
    #[test]
    fn a_mix_is_everybody(seed in any::<u64>(), by in 0..4_usize) {
        let plan = random_plan(seed, Kinds::ALL);
        let by = [MixBy::Role, MixBy::Band, MixBy::StaffGroup, MixBy::Service][by];
        for result in &project(&plan).unwrap().scenarios {
            let mix = skill_mix(&plan, result, &Scope::All, by);
            for unit in [Unit::Heads, Unit::Wte] {
                let summary = summarise(&plan, result, &Scope::All, unit);
                for (t, year) in summary.years.iter().enumerate() {
                    let of = |group: &fivefold_engine::skill_mix::MixGroup| match unit {
                        Unit::Heads => group.heads[t + 1],
                        Unit::Wte => group.wte[t + 1],
                    };
                    prop_assert!(close(mix.groups.iter().map(of).sum(), year.in_post));
                }
            }
        }
    }
}

#[test]
fn a_bridge_names_each_flow() {
    let plan = small_plan();
    let bridge = bridge(&plan, "Grow", &Scope::All, Unit::Heads, None).unwrap();
    let change = |flow| bridge.steps.iter().find(|step| step.flow == flow).map(|step| step.change);
    assert_eq!(change(BridgeFlow::Buy), Some(30.0), "half of 10, 20 and 30");
    assert_eq!(change(BridgeFlow::Transfers), Some(-5.0));
    assert_eq!(change(BridgeFlow::UsualJoiners), Some(36.0));
    assert!(change(BridgeFlow::Bind).unwrap() > 0.0);
    assert!(change(BridgeFlow::Leavers).unwrap() < 0.0);
    assert_eq!(bridge.borrow, 3.0);
}

#[test]
fn a_bridge_of_one_role_has_what_moves_away() {
    let plan = small_plan();
    let scope = Scope::Role("clerk".to_owned());
    let bridge = bridge(&plan, "Grow", &scope, Unit::Heads, Some((2027, 2028))).unwrap();
    let steps: Vec<_> = bridge.steps.iter().map(|step| (step.flow, step.change)).collect();
    assert_eq!(steps, [(BridgeFlow::Bounce, -3.0)]);
    assert_eq!((bridge.opening, bridge.closing), (20.0, 17.0));
}

#[test]
fn years_outside_the_plan_are_refused_with_those_there_are() {
    let plan = small_plan();
    for span in [(2026, 2028), (2028, 2031), (2029, 2027)] {
        let refused = bridge(&plan, "Grow", &Scope::All, Unit::Heads, Some(span)).unwrap_err();
        assert!(refused.to_string().contains("from 2027 to 2029, the earlier first"), "{refused}");
    }
}

#[test]
fn gaps_are_those_of_the_targets_and_of_the_target_that_asks_most_of_a_role() {
    let plan = small_plan();
    let result = Model::new(&plan).unwrap().scenario_named("Grow").unwrap();
    let table = gap_table(&plan, &result, &Scope::All, Unit::Heads);
    assert_eq!(table.years, [2028, 2029]);
    let names: Vec<&str> = table.targets.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Perinatal staff", "Nurses", "Both"]);
    for row in &table.targets {
        for (year, cell) in table.years.iter().zip(&row.cells) {
            let compared = result
                .targets
                .iter()
                .find(|compared| compared.target == row.name && compared.year == *year);
            assert_eq!(cell.as_ref().map(|cell| cell.gap), compared.map(|compared| compared.gap));
        }
    }
    let clerks = table.roles.iter().find(|row| row.name == "Clerks").unwrap();
    assert!(clerks.cells[1].is_none(), "nothing is asked of clerks in 2028/29");
    assert_eq!(clerks.cells[0].as_ref().unwrap().target, "Both");
    let doctors = gap_table(&plan, &result, &Scope::Role("doctor".into()), Unit::Wte);
    assert_eq!(doctors.roles.len(), 1);
    assert_eq!(doctors.targets.len(), 1);
    assert!(doctors.assumption.unwrap().contains("shared out"));
}

#[test]
fn moves_between_roles_are_told_by_route() {
    let plan = small_plan();
    let flows = role_flows(&plan, "Grow", &Scope::All).unwrap();
    let told: Vec<_> = flows
        .flows
        .iter()
        .map(|flow| (flow.from.as_str(), flow.to.as_str(), flow.lever, flow.usual, flow.started))
        .collect();
    assert_eq!(
        told,
        [
            ("Nurses", "Doctors", Lever::Bounce, true, 3.0),
            ("Clerks", "Nurses", Lever::Bounce, false, 3.0),
        ]
    );
    let of_clerks = role_flows(&plan, "Grow", &Scope::Role("clerk".into())).unwrap();
    assert_eq!(of_clerks.flows.len(), 1);
    assert!(role_flows(&plan, "Nothing", &Scope::Role("clerk".into())).unwrap().flows.is_empty());
}

#[test]
fn a_mix_by_label_puts_roles_together() {
    let plan = small_plan();
    let result = Model::new(&plan).unwrap().scenario_named("Nothing").unwrap();
    let mix = skill_mix(&plan, &result, &Scope::All, MixBy::Service);
    let names: Vec<&str> = mix.groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["Perinatal", "No service given"]);
    assert_eq!(mix.years.first().map(String::as_str), Some("31 March 2026"));
    assert_eq!((mix.groups[0].heads[0], mix.groups[0].wte[0]), (150.0, 130.0));
}

#[test]
fn pathways_of_a_scope_lead_to_or_from_it_and_those_let_go_are_counted_apart() {
    let mut plan = small_plan();
    let all = pipelines_of(&plan, "Grow", &Scope::All).unwrap();
    let named = |of: &Pipelines| -> Vec<(bool, String)> {
        of.pathways.iter().map(|(place, way)| (place.usual, way.name.clone())).collect()
    };
    assert!(all.pathways.iter().all(|(_, pathway)| pathway.to.is_some()));
    assert!(named(&all).is_sorted_by_key(|(usual, _)| *usual), "the levers' first");
    assert_eq!(all.let_go, 0.0);
    let of_clerks = pipelines_of(&plan, "Grow", &Scope::Role("clerk".into())).unwrap();
    assert_eq!(named(&of_clerks), [(false, "Clerks to Nurses".to_owned())]);

    let scenario = plan.scenarios.iter_mut().find(|scenario| scenario.name == "Grow").unwrap();
    let route = scenario.levers.bounce.iter_mut().find(|route| route.from == "clerk").unwrap();
    route.to = None;
    let let_go = pipelines_of(&plan, "Grow", &Scope::Role("clerk".into())).unwrap();
    assert_eq!((let_go.pathways.len(), let_go.let_go), (0, 3.0));
}
