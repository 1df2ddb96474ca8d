//! What goes with a role that is removed.

use crate::plan::{Bounce, Build, Plan, Scope};

/// Removes a role with every row, pathway and transfer that names it, and its own targets. Targets
/// of several roles keep the others; actions stay and are about no role any more.
pub(super) fn remove(plan: &mut Plan, id: &str) {
    plan.roles.retain(|role| role.id != id);
    plan.transfers.retain(|transfer| transfer.role != id);
    plan.outturn.retain(|outturn| outturn.role != id);
    without(&mut plan.usual.build, &mut plan.usual.bounce, id);
    for scenario in &mut plan.scenarios {
        let levers = &mut scenario.levers;
        levers.buy.retain(|row| row.role != id);
        levers.bind.retain(|row| row.role != id);
        levers.borrow.retain(|row| row.role != id);
        without(&mut levers.build, &mut levers.bounce, id);
    }
    for target in &mut plan.targets {
        if let Scope::Roles(ids) = &mut target.scope {
            ids.retain(|other| other != id);
        }
    }
    plan.targets.retain(|target| match &target.scope {
        Scope::Role(only) => only != id,
        Scope::Roles(ids) => !ids.is_empty(),
        _ => true,
    });
    for action in &mut plan.actions {
        action.role = action.role.take().filter(|role| role != id);
    }
}

fn without(build: &mut Vec<Build>, bounce: &mut Vec<Bounce>, id: &str) {
    build.retain(|row| row.to != id && row.from.as_deref() != Some(id));
    bounce.retain(|row| row.from != id && row.to.as_deref() != Some(id));
}
