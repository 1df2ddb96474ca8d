//! Plans and edits to test with, each a pure function of a seed, with every optional field set or not.

mod counted;
mod edit;
mod levers;
mod limits;
mod money;
mod parts;
mod picture;
mod random;
mod running_order;

use fivefold_engine::plan::{Plan, Scenario, Usual, Year};

pub use edit::edit;
pub use random::Random;

pub const FIRST_YEAR: Year = 2026;

/// A random plan, valid always.
pub fn plan(seed: u64) -> Plan {
    let random = &mut Random::new(seed);
    let years = 1 + random.below(8) as u32;
    let ids: Vec<String> = (0..2 + random.below(5)).map(|place| format!("r{place}")).collect();
    let mut plan = Plan {
        title: random.text(),
        first_year: FIRST_YEAR,
        years,
        roles: ids.iter().map(|id| random.role(id, years)).collect(),
        usual: Usual {
            build: random.some(2, |random| random.build(&ids, years, FIRST_YEAR - 3)),
            bounce: random.some(2, |random| random.bounce(&ids, years, true)),
        },
        transfers: random.some(3, |random| random.transfer(&ids, years)),
        scenarios: random.some(3, |random| Scenario {
            name: random.name(),
            levers: random.levers(&ids, years),
            limits: random.maybe(|random| random.limits(&ids, years)),
            question: random.maybe(Random::text),
            decision: random.maybe(Random::text),
            evidence: random.maybe(Random::evidence),
        }),
        targets: random.some(3, |random| random.target(&ids)),
        actions: random.some(3, |random| random.action(&ids)),
        notes: random.some(3, Random::note),
        context: random.some(2, Random::context_measure),
        outturn: random.outturn(&ids),
        occupation_codes: random.some(3, Random::occupation_code),
        price_year: random.price_year(),
        funding: random.some(3, Random::funding),
        funding_covers: random.funding_covers(),
        correlation: random.correlation(),
        evidence: random.maybe(Random::evidence),
        ..Plan::default()
    };
    plan.picture = random.picture(&plan.roles, years);
    plan.running_order = random.running_order(&plan);
    plan
}
