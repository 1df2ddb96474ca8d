//! What lever rows ask for, in both units and added up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fivefold_engine::asked::{GroupAsked, GroupedBy, groups_asked, rows_asked};
use fivefold_engine::plan::{Lever, Scope};
use fivefold_engine::summary::Unit;
use fivefold_engine::{Model, Plan};

fn plan() -> Plan {
    serde_json::from_value(serde_json::json!({
        "format": "fivefold-plan/1",
        "title": "A trust",
        "first_year": 2018,
        "years": 2,
        "roles": [
            { "id": "nurse", "name": "Nurse", "service": "Community", "staff_group": "Nursing",
              "baseline_heads": 100, "leaver_rate": 0.1, "wte_per_head": [0.8, 0.5] },
            { "id": "doctor", "name": "Doctor", "service": "Community", "baseline_heads": 50 },
            { "id": "clerk", "name": "Clerk", "baseline_heads": 10 },
        ],
        "scenarios": [{ "name": "More", "levers": {
            "buy": [
                { "role": "nurse", "hires": 8, "unit": "wte" },
                { "role": "doctor", "hires": [1, 2] },
            ],
            "build": [{ "to": "nurse", "from": "clerk", "duration_years": 1, "starts": { "2019": 4 } }],
            "bind": [{ "role": "nurse", "amount": 0.02, "unit": "points" }],
            "borrow": [{ "role": "doctor", "amount": -2 }],
            "bounce": [{ "from": "clerk", "to": null, "moves": 1 }],
        }}],
        "targets": [],
    }))
    .unwrap()
}

fn group<'a>(groups: &'a [GroupAsked], by: GroupedBy, name: Option<&str>) -> &'a GroupAsked {
    groups.iter().find(|group| group.by == by && group.name.as_deref() == name).unwrap()
}

fn years(group: &GroupAsked, lever: Lever) -> &[f64] {
    &group.levers.iter().find(|asked| asked.lever == lever).unwrap().years
}

#[test]
fn a_row_is_told_in_both_units_with_the_wte_of_each_year() {
    let plan = plan();
    let rows = rows_asked(&plan, "More");
    assert_eq!((&rows[0].heads, &rows[0].wte), (&vec![10.0, 16.0], &vec![8.0, 8.0]));
    assert_eq!((&rows[1].heads, &rows[1].wte), (&vec![1.0, 2.0], &vec![1.0, 2.0]));
    let build = rows.iter().find(|row| row.lever == Lever::Build).unwrap();
    assert_eq!((build.role, &build.heads, &build.wte), ("nurse", &vec![0.0, 4.0], &vec![0.0, 2.0]));
    let let_go = rows.iter().find(|row| row.lever == Lever::Bounce).unwrap();
    assert_eq!(let_go.role, "clerk");
    assert!(rows.iter().any(|row| row.lever == Lever::Bind && row.heads.is_empty()));
    assert!(rows_asked(&plan, "Another").is_empty());
}

#[test]
fn rows_are_added_up_by_service_and_staff_group_in_one_unit() {
    let plan = plan();
    let result = Model::new(&plan).unwrap().scenario_named("More").unwrap();
    let groups = groups_asked(&plan, &result, &Scope::All, Unit::Heads);
    let community = group(&groups, GroupedBy::Service, Some("Community"));
    assert_eq!(years(community, Lever::Buy), [11.0, 18.0]);
    assert_eq!(years(community, Lever::Borrow), [-2.0, -2.0]);
    assert_eq!(years(group(&groups, GroupedBy::Service, None), Lever::Bounce), [1.0, 1.0]);
    assert_eq!(years(group(&groups, GroupedBy::StaffGroup, Some("Nursing")), Lever::Buy)[0], 10.0);
    let all = group(&groups, GroupedBy::All, None);
    let kept: f64 = result.rows[0].kept;
    assert!(kept > 0.0);
    assert_eq!(years(all, Lever::Bind)[0], kept);
    let in_wte = groups_asked(&plan, &result, &Scope::All, Unit::Wte);
    assert_eq!(years(&in_wte[0], Lever::Buy), [9.0, 10.0]);
    assert_eq!(years(&in_wte[0], Lever::Bind)[0], kept * 0.8);
}

#[test]
fn groups_add_up_to_everything_in_post() {
    let plan = plan();
    let result = Model::new(&plan).unwrap().scenario_named("More").unwrap();
    for unit in [Unit::Heads, Unit::Wte] {
        let groups = groups_asked(&plan, &result, &Scope::All, unit);
        for by in [GroupedBy::Service, GroupedBy::StaffGroup] {
            let sum: f64 =
                groups.iter().filter(|each| each.by == by).map(|each| each.in_post).sum();
            assert!((sum - groups[0].in_post).abs() < 1e-9);
        }
    }
}

#[test]
fn a_programme_out_of_the_scope_is_in_view_and_counted_once() {
    let plan = plan();
    let result = Model::new(&plan).unwrap().scenario_named("More").unwrap();
    let clerks = groups_asked(&plan, &result, &Scope::Role("clerk".into()), Unit::Heads);
    assert_eq!(years(&clerks[0], Lever::Build), [0.0, 4.0]);
    assert_eq!(years(&clerks[0], Lever::Buy), [0.0, 0.0]);
}
