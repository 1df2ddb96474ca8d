//! Plans with rates in doubt.
#![allow(dead_code)]

use std::path::Path;

use fivefold_engine::Plan;
use fivefold_engine::plan::{
    Amount, BuyRow, Flow, Levers, Range, Role, Scenario, Scope, Share, Target, TargetUnit,
};

/// An example that comes with the program, with every rate that is one number put in doubt: from a
/// quarter below it to half above, within what a rate may be.
pub fn example(name: &str) -> Plan {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/examples");
    let json = std::fs::read_to_string(file.join(format!("{name}.json"))).unwrap();
    let mut plan: Plan = serde_json::from_str(&json).unwrap();
    for role in &mut plan.roles {
        doubt(&mut role.leaver_rate, 1.0);
        doubt(&mut role.wte_per_head, 1.2);
    }
    let builds = plan
        .usual
        .build
        .iter_mut()
        .chain(plan.scenarios.iter_mut().flat_map(|scenario| &mut scenario.levers.build));
    for row in builds {
        doubt_share(&mut row.annual_drop_out);
        doubt_share(&mut row.join_rate);
    }
    for scenario in &mut plan.scenarios {
        for row in &mut scenario.levers.buy {
            doubt(&mut row.fill_rate, 1.0);
        }
        for row in &mut scenario.levers.bounce {
            doubt_share(&mut row.completion);
        }
    }
    plan
}

fn around(likely: f64, most: f64) -> Range {
    Range { low: 0.75 * likely, likely, high: (1.5 * likely).min(most.max(likely)) }
}

fn doubt(amount: &mut Option<Amount>, most: f64) {
    let first = match amount {
        Some(Amount::Number(value)) => Some(*value),
        Some(Amount::Series(values)) => values.first().copied(),
        _ => None,
    };
    if let Some(value) = first {
        *amount = Some(Amount::Range(around(value, most)));
    }
}

fn doubt_share(share: &mut Option<Share>) {
    if let Some(Share::Number(value)) = share {
        *share = Some(Share::Range(around(*value, 1.0)));
    }
}

/// Nurses and doctors over five years, hired in one scenario and not in the other, with a target.
pub fn small() -> Plan {
    let role = |id: &str, heads, low, likely, high| Role {
        id: id.to_owned(),
        name: format!("{}s", id[..1].to_uppercase() + &id[1..]),
        service: Some(format!("{id} service")),
        baseline_heads: Some(heads),
        leaver_rate: Some(Amount::Range(Range { low, likely, high })),
        usual_joiners: Some(Amount::Number(heads / 10.0)),
        ..Role::default()
    };
    let buy = BuyRow {
        role: "nurse".to_owned(),
        hires: Amount::Number(30.0),
        fill_rate: Some(Amount::Range(Range { low: 0.5, likely: 0.8, high: 0.95 })),
        ..BuyRow::default()
    };
    let scenario = |name: &str, buy| Scenario {
        name: name.to_owned(),
        levers: Levers { buy, ..Levers::default() },
        ..Scenario::default()
    };
    Plan {
        title: "Small".to_owned(),
        first_year: 2027,
        years: 5,
        roles: vec![
            role("nurse", 1_000.0, 0.07, 0.08, 0.2),
            role("doctor", 200.0, 0.03, 0.06, 0.09),
        ],
        scenarios: vec![scenario("Hire", vec![buy]), scenario("Wait", Vec::new())],
        targets: vec![
            Target {
                name: "More nurses".to_owned(),
                scope: Scope::Role("nurse".to_owned()),
                values: [(2028, 1_000.0), (2031, 1_050.0)].into(),
                ..Target::default()
            },
            Target {
                name: "All WTE".to_owned(),
                unit: Some(TargetUnit::Wte),
                values: [(2031, 1_100.0)].into(),
                ..Target::default()
            },
        ],
        ..Plan::default()
    }
}

/// Many roles that each come and go, every rate in doubt.
pub fn wide(roles: usize, years: u32) -> Plan {
    let role = |nth: usize| {
        let rate = 0.05 + 0.01 * (nth % 10) as f64;
        Role {
            id: format!("r{nth}"),
            name: format!("Role {nth}"),
            baseline_heads: Some(100.0 + nth as f64),
            leaver_rate: Some(Amount::Range(around(rate, 1.0))),
            wte_per_head: Some(Amount::Range(around(0.9, 1.0))),
            usual_joiners: Some(Amount::Number(10.0)),
            ..Role::default()
        }
    };
    let build = |nth: usize| fivefold_engine::plan::Build {
        to: format!("r{nth}"),
        from: (nth > 0).then(|| format!("r{}", nth - 1)),
        duration_years: Some(1 + (nth % 3) as u32),
        annual_drop_out: Some(Share::Range(around(0.1, 1.0))),
        starts: Flow::Number(4.0),
        ..fivefold_engine::plan::Build::default()
    };
    let levers = Levers { build: (0..roles).step_by(2).map(build).collect(), ..Levers::default() };
    Plan {
        title: "Wide".to_owned(),
        first_year: 2027,
        years,
        roles: (0..roles).map(role).collect(),
        scenarios: vec![Scenario { name: "Only".to_owned(), levers, ..Scenario::default() }],
        ..Plan::default()
    }
}
