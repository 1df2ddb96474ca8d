//! A plan with a price for everything and with funding, so that its money is worked out too.

use fivefold_engine::plan::{Funding, FundingCovers, Plan};

pub fn priced(mut plan: Plan) -> Plan {
    for (role, place) in plan.roles.iter_mut().zip(0..) {
        role.pay_per_wte.get_or_insert(30_000.0 + 1_100.0 * f64::from(place));
    }
    for levers in plan.scenarios.iter_mut().map(|scenario| &mut scenario.levers) {
        for row in &mut levers.buy {
            row.cost_per_hire.get_or_insert(2_500.0);
        }
        for row in &mut levers.build {
            row.cost_per_learner_year.get_or_insert(21_000.0);
            row.bursary_per_learner_year.get_or_insert(1_300.0);
        }
        for row in &mut levers.bind {
            row.cost_per_person_kept.get_or_insert(900.0);
            row.cost_per_head.get_or_insert(75.0);
        }
        for row in &mut levers.borrow {
            row.cost_per_head_year.get_or_insert(88_000.0);
        }
        for row in &mut levers.bounce {
            row.cost_per_move.get_or_insert(4_200.0);
            row.cost_per_exit.get_or_insert(16_000.0);
        }
    }
    for row in &mut plan.usual.build {
        row.cost_per_learner_year.get_or_insert(19_000.0);
        row.bursary_per_learner_year.get_or_insert(700.0);
    }
    for row in &mut plan.usual.bounce {
        row.cost_per_move.get_or_insert(350.0);
    }
    if plan.funding.is_empty() {
        let values =
            plan.projected_years().zip(1..).map(|(year, nth)| (year, f64::from(nth) * 1e6));
        let values = values.collect();
        plan.funding.push(Funding { name: "Growth".into(), values, ..Funding::default() });
        let covers = [FundingCovers::Everything, FundingCovers::Additional, FundingCovers::Levers];
        plan.funding_covers = covers.get(plan.roles.len() % 3).copied();
    }
    plan
}
