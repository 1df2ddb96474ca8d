//! A target's requirement by role: shared out by a rule, never lost, never made up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod small_plan;

use fivefold_engine::plan::{Plan, PostsReadAs, Scope, Target, TargetUnit};
use fivefold_engine::project;
use fivefold_engine::required::{RequiredYear, SharedBy, required_workforce};
use small_plan::small_plan;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs().max(1.0)
}

fn target(name: &str, scope: Scope, value: f64) -> Target {
    Target { name: name.into(), scope, values: [(2029, value)].into(), ..Target::default() }
}

/// What the first target asks in 2028/29, and the rule in words.
fn asked(plan: &Plan, rule: SharedBy) -> (RequiredYear<'_>, String) {
    let projection = project(plan).unwrap();
    let required = required_workforce(plan, &projection.scenarios[0], 0, rule).unwrap();
    (required.years[0].clone(), required.assumption)
}

fn only(targets: Vec<Target>) -> Plan {
    Plan { targets, ..small_plan() }
}

#[test]
fn the_baseline_shares_a_requirement_out() {
    let plan = only(vec![target("All", Scope::All, 340.0)]);
    let (year, assumption) = asked(&plan, SharedBy::Baseline);
    let heads: Vec<f64> = year.roles.iter().map(|role| role.heads).collect();
    assert!(close(heads[0], 200.0) && close(heads[1], 100.0) && close(heads[2], 40.0));
    assert!(close(year.roles[0].wte, 160.0), "0.8 WTE a head");
    assert!(assumption.starts_with("Our assumption, not a published figure:"), "{assumption}");
    assert!(assumption.contains("on the baseline"), "{assumption}");
}

#[test]
fn the_parts_add_up_to_the_whole_and_so_do_the_gaps() {
    for unit in [TargetUnit::Heads, TargetUnit::Wte] {
        let target = Target { unit: Some(unit), ..target("All", Scope::All, 340.0) };
        let plan = only(vec![target]);
        let (year, _) = asked(&plan, SharedBy::Projected);
        let (mut asked_for, mut gap) = (0.0, 0.0);
        for role in &year.roles {
            let heads = unit == TargetUnit::Heads;
            asked_for += if heads { role.heads } else { role.wte };
            gap += if heads { role.gap_heads } else { role.gap_wte };
        }
        assert!(close(asked_for, year.required), "{asked_for} of {}", year.required);
        assert!(close(gap, year.gap), "{gap} of {}", year.gap);
    }
}

#[test]
fn a_role_with_a_target_of_its_own_keeps_what_it_asks() {
    let own = Target {
        unit: Some(TargetUnit::Wte),
        ..target("Nurses", Scope::Roles(vec!["nurse".into()]), 160.0)
    };
    let plan = only(vec![target("All", Scope::All, 340.0), own]);
    let (year, assumption) = asked(&plan, SharedBy::Baseline);
    assert_eq!(year.roles[0].own_target, Some("Nurses"));
    assert!(close(year.roles[0].heads, 200.0), "160 WTE at 0.8");
    assert!(close(year.roles[1].heads, 140.0 * 50.0 / 70.0));
    assert!(assumption.contains("a target of its own keeps"), "{assumption}");
}

#[test]
fn own_targets_that_ask_for_more_leave_nothing_and_it_is_said() {
    let nurses = target("Nurses", Scope::Role("nurse".into()), 400.0);
    let plan = only(vec![target("All", Scope::All, 340.0), nurses]);
    let (year, assumption) = asked(&plan, SharedBy::Baseline);
    assert_eq!((year.roles[0].heads, year.roles[1].heads), (400.0, 0.0));
    assert!(assumption.contains("ask for more than this one"), "{assumption}");
}

#[test]
fn with_nobody_to_share_it_out_by_it_stays_whole() {
    let mut plan = only(vec![target("All", Scope::All, 340.0)]);
    plan.roles.iter_mut().for_each(|role| role.baseline_heads = None);
    let (year, assumption) = asked(&plan, SharedBy::Baseline);
    assert!(year.roles.is_empty() && year.required == 340.0);
    assert!(assumption.contains("it stays whole"), "{assumption}");
}

#[test]
fn funded_posts_are_shared_out_in_wte() {
    let posts = Target {
        unit: Some(TargetUnit::Posts),
        posts_read_as: Some(PostsReadAs::Establishment),
        ..target("Posts", Scope::Role("nurse".into()), 120.0)
    };
    let plan = only(vec![posts]);
    let (year, _) = asked(&plan, SharedBy::Projected);
    assert!(close(year.roles[0].wte, 120.0) && close(year.roles[0].projected_wte, 80.0));
    assert!(close(year.roles[0].gap_wte, -40.0));
}
