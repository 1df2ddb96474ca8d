//! Which of the plan's roles an extract's people are in.

use fivefold_engine::plan::{OccupationCode, Role};
use fivefold_exchange::extract::staff::RoleIs;

use crate::bench::{plan_of, staff_import, with_staff};

fn role(id: &str, name: &str, band: Option<&str>) -> Role {
    Role {
        id: id.into(),
        name: name.into(),
        band: band.map(str::to_owned),
        baseline_heads: Some(9.0),
        ..Role::default()
    }
}

const NURSES: &str = "Employee Number,Job Role,Band,WTE\n1,Staff Nurse,5,1\n2,Staff Nurse,6,1\n";

#[test]
fn a_role_is_known_by_its_name_and_band() {
    let plan = plan_of(vec![role("a", "staff nurse", Some("Band 6")), role("b", "Porter", None)]);
    let import = staff_import(NURSES, &plan);
    let told: Vec<_> = import.roles.iter().map(|role| (role.id.as_str(), role.is)).collect();
    assert_eq!(
        told,
        [("a", RoleIs::Matched), ("b", RoleIs::NotInExtract), ("staff-nurse-band-5", RoleIs::New)]
    );
}

#[test]
fn what_two_could_mean_is_taken_by_neither() {
    let plan = plan_of(vec![role("a", "Staff Nurse", None)]);
    let import = staff_import(NURSES, &plan);
    assert_eq!(import.roles.iter().filter(|role| role.is == RoleIs::New).count(), 2);
    assert_eq!(import.roles[0].is, RoleIs::NotInExtract);
}

#[test]
fn a_renamed_role_is_known_by_its_id() {
    let plan = plan_of(vec![role("staff-nurse-band-5", "Nurse", None)]);
    let import = staff_import(NURSES, &plan);
    assert_eq!(import.roles[0].is, RoleIs::Matched);
    assert_eq!(import.roles[0].name, "Nurse");
    // An id with another band is another role.
    let plan = plan_of(vec![role("staff-nurse-band-5", "Nurse", Some("Band 7"))]);
    let import = staff_import(NURSES, &plan);
    assert_eq!(import.roles[0].is, RoleIs::NotInExtract);
    assert_eq!(import.roles[1].id, "staff-nurse-band-5-2");
}

#[test]
fn an_occupation_code_gives_name_and_grouping() {
    let mut plan = plan_of(vec![role("a", "Psychologist", None), role("b", "Other", None)]);
    plan.occupation_codes.push(OccupationCode {
        code: "S1L".into(),
        name: Some("Psychologist".into()),
        staff_group: Some("Additional Professional Scientific and Technical".into()),
        group: Some("Psychology".into()),
        registered: Some(true),
    });
    let import = staff_import("Employee Number,Occ Code,WTE\n1,S1L,0.5\n", &plan);
    assert_eq!((import.roles[0].is, import.roles[0].id.as_str()), (RoleIs::Matched, "a"));
    let after = with_staff(&plan, &import);
    assert_eq!(after.roles[0].group.as_deref(), Some("Psychology"));
    assert_eq!(after.roles[0].registered, Some(true));
    assert_eq!(after.roles[0].occupation_code.as_deref(), Some("S1L"));
}
