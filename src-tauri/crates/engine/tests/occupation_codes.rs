//! The table of occupation codes applied to roles.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "small_plan/mod.rs"]
mod small_plan;

use fivefold_engine::edit::{apply, describe};
use fivefold_engine::occupation_codes::apply_to_roles;
use fivefold_engine::plan::OccupationCode;
use small_plan::small_plan;

#[test]
fn a_role_gets_what_the_table_says_of_its_code_and_keeps_the_rest() {
    let mut plan = small_plan();
    plan.occupation_codes = vec![OccupationCode {
        code: "N6D".to_owned(),
        staff_group: Some("Nursing and Midwifery Registered".to_owned()),
        registered: Some(true),
        ..OccupationCode::default()
    }];
    plan.roles[0].occupation_code = Some(" n6d ".to_owned());
    plan.roles[0].group = Some("Community".to_owned());
    plan.roles[1].occupation_code = Some("052".to_owned());
    let applied = apply_to_roles(&plan);
    assert_eq!(applied.changing, ["Nurses"]);
    assert_eq!(applied.unknown, ["052"]);
    assert_eq!(applied.without_code, 1);
    let edit = applied.edit.unwrap();
    assert_eq!(describe(&plan, &edit), "Apply the occupation codes to 1 role");
    let after = apply(&plan, &edit).unwrap();
    let nurses = &after.roles[0];
    assert_eq!(nurses.staff_group.as_deref(), Some("Nursing and Midwifery Registered"));
    assert_eq!(nurses.group.as_deref(), Some("Community"));
    assert_eq!(nurses.registered, Some(true));
    assert_eq!(apply_to_roles(&after).edit, None);
}
