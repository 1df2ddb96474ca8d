//! What a plan costs: worked by hand, and what must hold of every plan.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod by_hand;
mod every_plan;
#[path = "../random_plans/mod.rs"]
mod random_plans;
mod refused;
mod said;
#[path = "../small_plan/mod.rs"]
mod small_plan;

use fivefold_engine::Plan;

/// The small plan with a price on everything in it.
pub fn priced() -> Plan {
    let mut plan = small_plan::small_plan();
    plan.price_year = Some(2025);
    for (role, pay) in plan.roles.iter_mut().zip([50_000.0, 120_000.0, 30_000.0]) {
        role.pay_per_wte = Some(pay);
    }
    plan.usual.build[0].cost_per_learner_year = Some(9_000.0);
    plan.usual.bounce[0].cost_per_move = Some(400.0);
    let levers = &mut plan.scenarios[0].levers;
    levers.buy[0].cost_per_hire = Some(2_000.0);
    levers.build[0].cost_per_learner_year = Some(5_000.0);
    levers.build[0].bursary_per_learner_year = Some(1_000.0);
    levers.bind[0].cost_per_person_kept = Some(3_000.0);
    levers.bind[0].cost_per_head = Some(100.0);
    levers.borrow[0].cost_per_head_year = Some(150_000.0);
    levers.bounce[0].cost_per_move = Some(700.0);
    plan
}
