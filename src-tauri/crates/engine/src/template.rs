//! A plan's structure without its figures, to begin another plan with.

use crate::plan::{Plan, Role, Scenario};

/// The roles with their labels and the table of occupation codes, under a new title: no figure,
/// lever, target, action or note. One empty scenario is ready to be filled.
pub fn template_of(plan: &Plan, title: &str) -> Plan {
    Plan {
        title: title.to_owned(),
        first_year: plan.first_year,
        years: plan.years,
        roles: plan.roles.iter().map(labels_of).collect(),
        occupation_codes: plan.occupation_codes.clone(),
        scenarios: vec![Scenario { name: "Scenario 1".to_owned(), ..Scenario::default() }],
        ..Plan::default()
    }
}

fn labels_of(role: &Role) -> Role {
    let Role {
        id,
        name,
        staff_group,
        service,
        team,
        band,
        employer,
        group,
        occupation_code,
        registered,
        leaver_definition,
        ..
    } = role.clone();
    Role {
        id,
        name,
        staff_group,
        service,
        team,
        band,
        employer,
        group,
        occupation_code,
        registered,
        leaver_definition,
        ..Role::default()
    }
}
