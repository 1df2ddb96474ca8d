//! Roles: added, changed figure by figure, and removed with all that names them.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Amount, Role, Scope};

use crate::small_plan::small_plan;
use crate::{applied, refused};

const NOBODY: &str = "There is no role \"nobody\" any more; choose one of the plan's roles.";

fn nurses(change: impl FnOnce(&mut Role)) -> Role {
    let mut role = small_plan().roles[0].clone();
    change(&mut role);
    role
}

#[test]
fn a_role_is_added_at_the_end() {
    let peer = Role { id: "peer".into(), name: "Peer workers".into(), ..Role::default() };
    applied(&Edit::AddRole { role: peer.clone() }, "Add role Peer workers", |plan| {
        plan.roles.push(peer.clone());
    });
    refused(
        &Edit::AddRole { role: Role { id: "nurse".into(), ..peer.clone() } },
        "Two roles have the id \"nurse\"; give one of them another id. (roles[3].id)",
    );
}

#[test]
fn a_changed_role_says_which_figure_changed() {
    type Change<'a> = (fn(&mut Role), &'a str);
    let table: &[Change] = &[
        (|role| role.name = "Midwives".into(), "Rename role Nurses to Midwives"),
        (|role| role.baseline_heads = Some(120.5), "Nurses, baseline: 100 to 120.5"),
        (|role| role.wte_per_head = Some(0.9.into()), "Nurses, WTE per head: 0.8 to 0.9"),
        (
            |role| role.leaver_rate = Some(Amount::Series(vec![0.1, 0.125, 0.3])),
            "Nurses, leaver rate, 2027/28: 20 % to 12.5 %",
        ),
        (
            |role| role.leaver_rate = Some(Amount::Series(vec![0.2, 0.2, 0.2])),
            "Nurses, leaver rate: 2 years",
        ),
        (
            |role| role.leaver_rate = Some(Amount::Series(vec![0.1, 0.3, 0.3])),
            "Nurses, leaver rate, 2027/28: 20 % to 30 %",
        ),
        (|role| role.usual_joiners = None, "Nurses, usual joiners: 12 to 0"),
        (|role| role.establishment_wte = Some(95.0), "Nurses, establishment: 90 to 95"),
        (|role| role.team = Some("South".into()), "Nurses: team South"),
        (|role| role.service = None, "Nurses: no service"),
        (|role| role.registered = Some(true), "Nurses: details"),
        (
            |role| {
                role.baseline_heads = Some(1.0);
                role.usual_joiners = Some(1.0.into());
            },
            "Nurses: details",
        ),
    ];
    for (change, words) in table {
        applied(&Edit::SetRole { role: nurses(change) }, words, |plan| change(&mut plan.roles[0]));
    }
    refused(&Edit::SetRole { role: nurses(|role| role.id = "nobody".into()) }, NOBODY);
    refused(
        &Edit::SetRole { role: nurses(|role| role.leaver_rate = Some(1.4.into())) },
        "The leaver rate of Nurses is 140 % (1.4); it must be from 0 % to 100 % (0 to 1). \
         (roles[0].leaver_rate)",
    );
}

#[test]
fn a_role_goes_with_everything_that_names_it() {
    applied(&Edit::RemoveRole { id: "nurse".into() }, "Remove role Nurses", |plan| {
        plan.roles.remove(0);
        plan.usual.build.clear();
        plan.usual.bounce.clear();
        let levers = &mut plan.scenarios[0].levers;
        levers.buy.clear();
        levers.bind.clear();
        levers.bounce.clear();
        plan.targets.remove(1);
        plan.targets[1].scope = Scope::Roles(vec!["clerk".into()]);
        plan.actions[0].role = None;
    });
    applied(&Edit::RemoveRole { id: "doctor".into() }, "Remove role Doctors", |plan| {
        plan.roles.remove(1);
        plan.usual.bounce.clear();
        plan.transfers.clear();
        let levers = &mut plan.scenarios[0].levers;
        levers.build.clear();
        levers.borrow.clear();
    });
    refused(&Edit::RemoveRole { id: "nobody".into() }, NOBODY);
}

#[test]
fn the_only_role_stays() {
    let mut plan = small_plan();
    for id in ["doctor", "clerk"] {
        plan = fivefold_engine::edit::apply(&plan, &Edit::RemoveRole { id: id.into() }).unwrap();
    }
    let refused = fivefold_engine::edit::apply(&plan, &Edit::RemoveRole { id: "nurse".into() });
    assert_eq!(
        refused.unwrap_err().to_string(),
        "The plan has 0 roles; it must have from 1 to 2000. (roles)",
    );
}
