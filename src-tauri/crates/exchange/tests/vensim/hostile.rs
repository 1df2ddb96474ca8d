//! Names that could end a comment, begin a macro or collide stay names.

use std::collections::BTreeSet;

use fivefold_engine::Plan;
use fivefold_engine::plan::{
    Amount, Bounce, Build, BuyRow, Flow, Levers, Role, Scenario, Transfer,
};
use fivefold_exchange::vensim;

const NAMES: [&str; 10] = [
    "~ | { } \\ \\\\\\---/// Sketch",
    "a_b",
    "A B",
    "a  b",
    ":MACRO: x(y) :END OF MACRO:",
    "****\n\t.Control\n****~|",
    "\"quoted\" =1+1",
    "護士 👩\u{200d}⚕️ \u{202e}esrun",
    "TIME STEP",
    "MAX(0, 1)",
];

/// A plan whose every name is hostile; it runs with the others.
pub fn hostile_plan() -> Plan {
    let roles = NAMES.iter().enumerate().map(|(place, name)| Role {
        id: format!("{place} {name}"),
        name: (*name).to_owned(),
        baseline_heads: Some(100.0),
        leaver_rate: Some(Amount::Number(0.1)),
        ..Role::default()
    });
    let mut plan = Plan {
        title: NAMES.join(" "),
        first_year: 2027,
        years: 3,
        roles: roles.collect(),
        ..Plan::default()
    };
    let ids: Vec<String> = plan.roles.iter().map(|role| role.id.clone()).collect();
    plan.transfers = vec![Transfer {
        role: ids[0].clone(),
        year: 2028,
        heads: -200.0,
        reason: Some(NAMES[0].to_owned()),
        evidence: None,
    }];
    let buy = NAMES.iter().zip(&ids).map(|(name, id)| BuyRow {
        role: id.clone(),
        hires: Amount::Series(vec![1.0, 2.0, 3.0]),
        channel: Some((*name).to_owned()),
        ..BuyRow::default()
    });
    let build = NAMES.iter().zip(&ids).map(|(name, id)| Build {
        name: Some((*name).to_owned()),
        to: id.clone(),
        duration_years: Some(2),
        starts: Flow::Number(4.0),
        ..Build::default()
    });
    let bounce = ids.windows(2).map(|pair| Bounce {
        from: pair[0].clone(),
        to: Some(pair[1].clone()),
        moves: Flow::Number(5.0),
        ..Bounce::default()
    });
    plan.scenarios = vec![Scenario {
        name: NAMES[0].to_owned(),
        levers: Levers {
            buy: buy.collect(),
            build: build.collect(),
            bounce: bounce.collect(),
            ..Levers::default()
        },
        ..Scenario::default()
    }];
    plan
}

#[test]
fn variables_have_names_of_their_own_and_safe_characters() {
    let plan = hostile_plan();
    let text = vensim::write(&plan, NAMES[0]).unwrap();
    assert_eq!(text, vensim::write(&plan, NAMES[0]).unwrap());
    let equations = text.split("\n\t|\n\n").filter_map(|part| part.split_once(" =\n\t\t"));
    let names: Vec<&str> = equations.map(|(name, _)| name).collect();
    let known: BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(known.len(), names.len());
    assert!(names.len() > 400, "{}", names.len());
    for name in names {
        assert!(name.starts_with(|c: char| c.is_ascii_alphabetic()), "{name}");
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == ' '), "{name}");
    }
    assert!(text.starts_with("{UTF-8}\n"));
    assert_eq!(text.matches("\\\\\\---///").count(), 1);
    assert_eq!(text.matches(['{', '}']).count(), 2);
    assert_eq!(text.matches(":MACRO:").count(), 0);
    assert!(text.contains("Role: %7E %7C %7B %7D %5C"));
}
