//! What goes with a role that is removed.

use crate::plan::{Bounce, Build, Lever, LeverRow, Plan, Scenario, Target};

/// Removes a role with every row, pathway and transfer that names it, and its own targets. Targets
/// of several roles keep the others; actions stay and are about no role any more.
pub(super) fn remove(plan: &mut Plan, id: &str) {
    plan.roles.retain(|role| role.id != id);
    plan.transfers.retain(|transfer| transfer.role != id);
    plan.outturn.retain(|outturn| outturn.role != id);
    super::picture::without_role(&mut plan.picture, id);
    without(&mut plan.usual.build, &mut plan.usual.bounce, id);
    for scenario in &mut plan.scenarios {
        limits_without(scenario, id);
        let levers = &mut scenario.levers;
        levers.buy.retain(|row| row.role != id);
        levers.bind.retain(|row| row.role != id);
        levers.borrow.retain(|row| row.role != id);
        without(&mut levers.build, &mut levers.bounce, id);
    }
    let mut gone: Vec<Target> = Vec::new();
    plan.targets.retain_mut(|target| {
        let stays = target.scope.without_role(id);
        if !stays {
            gone.push(target.clone());
        }
        stays
    });
    for limits in plan.scenarios.iter_mut().filter_map(|scenario| scenario.limits.as_mut()) {
        gone.iter().for_each(|target| limits.follow_target(&target.name, None));
    }
    for action in &mut plan.actions {
        action.role = action.role.take().filter(|role| role != id);
    }
}

/// A scenario's limits without what is about the role, and with the places of the rows that stay.
fn limits_without(scenario: &mut Scenario, id: &str) {
    let Some(limits) = &mut scenario.limits else { return };
    limits.without_role(id);
    for lever in Lever::ALL {
        let rows = scenario.levers.rows().filter(|(_, row)| row.lever() == lever);
        let kept: Vec<bool> = rows.map(|(_, row)| !is_about(&row, id)).collect();
        limits.follow_rows(lever, &kept);
    }
}

fn is_about(row: &LeverRow, id: &str) -> bool {
    match row {
        LeverRow::Buy(row) => row.role == id,
        LeverRow::Build(row) => row.to == id || row.from.as_deref() == Some(id),
        LeverRow::Bind(row) => row.role == id,
        LeverRow::Borrow(row) => row.role == id,
        LeverRow::Bounce(row) => row.from == id || row.to.as_deref() == Some(id),
    }
}

fn without(build: &mut Vec<Build>, bounce: &mut Vec<Bounce>, id: &str) {
    build.retain(|row| row.to != id && row.from.as_deref() != Some(id));
    bounce.retain(|row| row.from != id && row.to.as_deref() != Some(id));
}
