//! What must hold of the costs of every plan, over random ones.

use fivefold_engine::Plan;
use fivefold_engine::money::{Cost, cost};
use fivefold_engine::plan::{Lever, Scope};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::random_plans::{Kinds, Random, random_plan};

fn every_plan() -> ProptestConfig {
    ProptestConfig {
        cases: 500,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..ProptestConfig::default()
    }
}

fn close(a: f64, b: f64, of: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(of).max(1.0)
}

/// A random plan with random prices on everything.
fn priced(seed: u64, kinds: Kinds) -> Plan {
    let mut plan = random_plan(seed, kinds);
    let random = &mut Random::new(seed ^ 0xC057);
    for role in &mut plan.roles {
        role.pay_per_wte = Some(random.between(20_000.0, 150_000.0));
    }
    let mut price = |most: f64| Some(random.between(0.0, most));
    for scenario in &mut plan.scenarios {
        let levers = &mut scenario.levers;
        levers.buy.iter_mut().for_each(|row| row.cost_per_hire = price(5_000.0));
        for row in &mut levers.build {
            row.cost_per_learner_year = price(30_000.0);
            row.bursary_per_learner_year = price(10_000.0);
        }
        for row in &mut levers.bind {
            row.cost_per_person_kept = price(5_000.0);
            row.cost_per_head = price(300.0);
        }
        levers.borrow.iter_mut().for_each(|row| row.cost_per_head_year = price(150_000.0));
        for row in &mut levers.bounce {
            row.cost_per_move = price(2_000.0);
            row.cost_per_exit = price(40_000.0);
        }
    }
    plan
}

fn costs(plan: &Plan, scope: &Scope) -> Vec<Cost> {
    plan.scenarios.iter().map(|scenario| cost(plan, &scenario.name, scope).unwrap()).collect()
}

proptest! {
    #![proptest_config(every_plan())]

    #[test]
    fn the_pay_bill_is_that_of_business_as_usual_and_of_each_lever(seed: u64) {
        let plan = priced(seed, Kinds::ALL);
        for money in costs(&plan, &Scope::All) {
            let added: f64 = money.levers.iter().map(|lever| lever.pay).sum();
            let all = money.all_years;
            prop_assert!(close(all.pay, all.pay_as_usual + added, all.pay.abs() + added.abs()));
            let own: f64 = money.levers.iter().map(|lever| lever.cost).sum();
            prop_assert!(close(all.additional, own + added, all.pay.abs() + added.abs()));
        }
    }

    #[test]
    fn rows_add_up_to_levers_and_levers_to_the_total(seed: u64) {
        let plan = priced(seed, Kinds::ALL);
        for money in costs(&plan, &Scope::All) {
            for (t, year) in money.years.iter().enumerate() {
                for lever in Lever::ALL {
                    let rows = money.rows.iter().filter(|row| row.lever == lever);
                    let sum: f64 = rows.map(|row| row.years[t]).sum();
                    prop_assert!(close(year.of(lever), sum, 0.0));
                }
                let pay: f64 = money.roles.iter().map(|role| role.years[t]).sum();
                prop_assert!(close(year.pay, pay, 0.0));
                prop_assert!(close(year.total, year.pay + year.usual + year.levers, 0.0));
            }
        }
    }

    #[test]
    fn the_roles_add_up_to_everyone(seed: u64) {
        let plan = priced(seed, Kinds::ALL);
        let whole = costs(&plan, &Scope::All);
        let mut parts = vec![0.0; whole.len()];
        for role in &plan.roles {
            for (part, money) in parts.iter_mut().zip(costs(&plan, &Scope::Role(role.id.clone()))) {
                *part += money.all_years.total;
            }
        }
        for (part, money) in parts.iter().zip(&whole) {
            prop_assert!(close(*part, money.all_years.total, money.all_years.pay.abs()));
        }
    }

    #[test]
    fn twice_the_prices_is_twice_the_cost(seed: u64) {
        let plan = priced(seed, Kinds::ALL);
        let mut dearer = plan.clone();
        for role in &mut dearer.roles {
            role.pay_per_wte = role.pay_per_wte.map(|pay| 2.0 * pay);
        }
        for scenario in &mut dearer.scenarios {
            let levers = &mut scenario.levers;
            let double = |price: &mut Option<f64>| *price = price.map(|pounds| 2.0 * pounds);
            levers.buy.iter_mut().for_each(|row| double(&mut row.cost_per_hire));
            for row in &mut levers.build {
                double(&mut row.cost_per_learner_year);
                double(&mut row.bursary_per_learner_year);
            }
            for row in &mut levers.bind {
                double(&mut row.cost_per_person_kept);
                double(&mut row.cost_per_head);
            }
            levers.borrow.iter_mut().for_each(|row| double(&mut row.cost_per_head_year));
            for row in &mut levers.bounce {
                double(&mut row.cost_per_move);
                double(&mut row.cost_per_exit);
            }
        }
        for (one, two) in costs(&plan, &Scope::All).iter().zip(costs(&dearer, &Scope::All)) {
            prop_assert!(close(2.0 * one.all_years.total, two.all_years.total, 0.0));
        }
    }
}
