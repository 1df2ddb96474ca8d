//! An edit applied to a plan in memory.

use crate::local_share;
use crate::plan::{Lever, LeverRow, Plan, Role, Scenario, UsualPathway};
use crate::validate::{EngineError, validate};

use super::{Edit, horizon, limits_follow, picture, remove_role, running_order};

/// The plan after an edit. Validated: an edit that would make a plan no projection is possible
/// from is refused, and the plan stays as it was.
///
/// # Errors
/// [`EngineError::EditRefused`] where the edit names something that isn't there,
/// [`EngineError::Refused`] where the plan it makes isn't valid.
pub fn apply(plan: &Plan, edit: &Edit) -> Result<Plan, EngineError> {
    let mut edited = plan.clone();
    change(&mut edited, edit)?;
    edited.roles.iter_mut().for_each(heads_of_typed_wte);
    running_order::follow_roles(plan, &mut edited);
    limits_follow::rows_gone(plan, &mut edited);
    picture::stand_ins_follow(&mut edited);
    let problems = validate(&edited);
    if problems.is_empty() { Ok(edited) } else { Err(EngineError::Refused(problems)) }
}

fn change(plan: &mut Plan, edit: &Edit) -> Result<(), EngineError> {
    match edit {
        Edit::SetPlan { title, first_year, years } => {
            plan.title = title.clone();
            horizon::move_to(plan, *first_year, *years);
        }
        Edit::AddRole { role } => plan.roles.push(role.clone()),
        Edit::SetRole { role } => *role_mut(plan, &role.id)? = role.clone(),
        Edit::RemoveRole { id } => {
            role_mut(plan, id)?;
            remove_role::remove(plan, id);
        }
        Edit::MoveRole { id, to } => {
            role_mut(plan, id)?;
            let from = plan.roles.iter().position(|role| role.id == *id).unwrap_or(0);
            move_row(&mut plan.roles, from, *to);
        }
        Edit::AddScenario { name, copy_of } => {
            let mut scenario = match copy_of {
                Some(copied) => scenario_mut(plan, copied)?.clone(),
                None => Scenario::default(),
            };
            scenario.name = name.clone();
            plan.scenarios.push(scenario);
        }
        Edit::RenameScenario { name, to } => {
            scenario_mut(plan, name)?.name = to.clone();
            running_order::rename_scenario(plan, name, to);
        }
        Edit::DescribeScenario { name, question, decision, evidence } => {
            let scenario = scenario_mut(plan, name)?;
            scenario.question = question.clone();
            scenario.decision = decision.clone();
            scenario.evidence = evidence.clone();
        }
        Edit::MoveScenario { name, to } => {
            scenario_mut(plan, name)?;
            let from = plan.scenario_index(name).unwrap_or(0);
            move_row(&mut plan.scenarios, from, *to);
        }
        Edit::RemoveScenario { name } => {
            scenario_mut(plan, name)?;
            if plan.scenarios.len() == 1 {
                return Err(EngineError::EditRefused(format!(
                    "\"{name}\" is the plan's only scenario; add another before you remove it.",
                )));
            }
            plan.scenarios.retain(|scenario| scenario.name != *name);
            plan.running_order.retain(|stop| stop.scenario != *name);
        }
        Edit::AddLeverRow { scenario, row } => {
            let levers = &mut scenario_mut(plan, scenario)?.levers;
            match row.clone() {
                LeverRow::Buy(row) => levers.buy.push(row),
                LeverRow::Build(row) => levers.build.push(row),
                LeverRow::Bind(row) => levers.bind.push(row),
                LeverRow::Borrow(row) => levers.borrow.push(row),
                LeverRow::Bounce(row) => levers.bounce.push(row),
            }
        }
        Edit::SetLeverRow { scenario, index, row } => {
            let scenario = scenario_mut(plan, scenario)?;
            let before = scenario.levers.row(row.lever(), *index);
            let levers = &mut scenario.levers;
            match row.clone() {
                LeverRow::Buy(row) => replace(&mut levers.buy, *index, row, "Buy row"),
                LeverRow::Build(row) => replace(&mut levers.build, *index, row, "Build programme"),
                LeverRow::Bind(row) => replace(&mut levers.bind, *index, row, "Bind row"),
                LeverRow::Borrow(row) => replace(&mut levers.borrow, *index, row, "Borrow row"),
                LeverRow::Bounce(row) => replace(&mut levers.bounce, *index, row, "Bounce route"),
            }?;
            if let Some(before) = before {
                limits_follow::row_replaced(scenario, &before, *index);
            }
        }
        Edit::RemoveLeverRow { scenario, lever, index } => {
            let scenario = scenario_mut(plan, scenario)?;
            let levers = &mut scenario.levers;
            match lever {
                Lever::Buy => remove(&mut levers.buy, *index, "Buy row"),
                Lever::Build => remove(&mut levers.build, *index, "Build programme"),
                Lever::Bind => remove(&mut levers.bind, *index, "Bind row"),
                Lever::Borrow => remove(&mut levers.borrow, *index, "Borrow row"),
                Lever::Bounce => remove(&mut levers.bounce, *index, "Bounce route"),
            }?;
            if let Some(limits) = &mut scenario.limits {
                let mut kept = vec![true; *index];
                kept.push(false);
                limits.follow_rows(*lever, &kept);
            }
        }
        Edit::SetLimits { scenario, limits } => {
            scenario_mut(plan, scenario)?.limits = limits.as_deref().cloned();
        }
        Edit::AddUsual { pathway } => match pathway.clone() {
            UsualPathway::Build(row) => plan.usual.build.push(row),
            UsualPathway::Bounce(row) => plan.usual.bounce.push(row),
        },
        Edit::SetUsual { index, pathway } => match pathway.clone() {
            UsualPathway::Build(row) => {
                replace(&mut plan.usual.build, *index, row, "usual programme")?;
            }
            UsualPathway::Bounce(row) => {
                replace(&mut plan.usual.bounce, *index, row, "usual move")?;
            }
        },
        Edit::RemoveUsual { lever, index } => match lever {
            Lever::Build => remove(&mut plan.usual.build, *index, "usual programme")?,
            Lever::Bounce => remove(&mut plan.usual.bounce, *index, "usual move")?,
            other => {
                return Err(EngineError::EditRefused(format!(
                    "{} has no usual pathways; only Build and Bounce have.",
                    other.name(),
                )));
            }
        },
        Edit::AddTransfer { transfer } => plan.transfers.push(transfer.clone()),
        Edit::SetTransfer { index, transfer } => {
            replace(&mut plan.transfers, *index, transfer.clone(), "service transfer")?;
        }
        Edit::RemoveTransfer { index } => remove(&mut plan.transfers, *index, "service transfer")?,
        Edit::AddTarget { target } => {
            let mut target = target.clone();
            local_share::keep_in_step(None, &mut target);
            plan.targets.push(target);
        }
        Edit::SetTarget { index, target } => {
            let mut target = target.clone();
            let before = plan.targets.get(*index);
            local_share::keep_in_step(before, &mut target);
            let called = before.map(|before| before.name.clone());
            let name = target.name.clone();
            replace(&mut plan.targets, *index, target, "target")?;
            limits_follow_target(plan, called, Some(&name));
        }
        Edit::RemoveTarget { index } => {
            let called = plan.targets.get(*index).map(|target| target.name.clone());
            remove(&mut plan.targets, *index, "target")?;
            limits_follow_target(plan, called, None);
        }
        Edit::AddContext { measure } => plan.context.push(measure.clone()),
        Edit::SetContext { index, measure } => {
            replace(&mut plan.context, *index, measure.clone(), "context measure")?;
        }
        Edit::RemoveContext { index } => remove(&mut plan.context, *index, "context measure")?,
        Edit::AddOutturn { outturn } => plan.outturn.push(outturn.clone()),
        Edit::SetOutturn { index, outturn } => {
            replace(&mut plan.outturn, *index, outturn.clone(), "outturn")?;
        }
        Edit::RemoveOutturn { index } => remove(&mut plan.outturn, *index, "outturn")?,
        Edit::SetPrices { price_year, funding_covers } => {
            plan.price_year = *price_year;
            plan.funding_covers = *funding_covers;
        }
        Edit::SetCorrelation { kind, correlation: Some(correlation) } => {
            plan.correlation.insert(*kind, *correlation);
        }
        Edit::SetCorrelation { kind, correlation: None } => {
            plan.correlation.remove(kind);
        }
        Edit::AddFunding { funding } => plan.funding.push(funding.clone()),
        Edit::SetFunding { index, funding } => {
            replace(&mut plan.funding, *index, funding.clone(), "line of funding")?;
        }
        Edit::RemoveFunding { index } => remove(&mut plan.funding, *index, "line of funding")?,
        Edit::AddOccupationCode { code } => plan.occupation_codes.push(code.clone()),
        Edit::SetOccupationCode { index, code } => {
            replace(&mut plan.occupation_codes, *index, code.clone(), "occupation code")?;
        }
        Edit::RemoveOccupationCode { index } => {
            remove(&mut plan.occupation_codes, *index, "occupation code")?
        }
        Edit::AddAction { action } => plan.actions.push(action.clone()),
        Edit::SetAction { index, action } => {
            replace(&mut plan.actions, *index, action.clone(), "action")?;
        }
        Edit::RemoveAction { index } => remove(&mut plan.actions, *index, "action")?,
        Edit::AddStop { stop } => plan.running_order.push(stop.clone()),
        Edit::SetStop { index, stop } => {
            replace(&mut plan.running_order, *index, stop.clone(), "stop")?;
        }
        Edit::RemoveStop { index } => remove(&mut plan.running_order, *index, "stop")?,
        Edit::MoveStop { index, to } => {
            if *index >= plan.running_order.len() {
                return Err(nothing_there(*index, "stop"));
            }
            move_row(&mut plan.running_order, *index, *to);
        }
        Edit::AddPictureRow { row } => picture::add(&mut plan.picture, row),
        Edit::SetPictureRow { index, row } => picture::set(&mut plan.picture, *index, row)?,
        Edit::RemovePictureRow { list, index } => {
            picture::remove(&mut plan.picture, *list, *index)?;
        }
        Edit::MovePictureRow { list, index, to } => {
            picture::move_to(&mut plan.picture, *list, *index, *to)?;
        }
        Edit::SetIntegrated { model } => plan.picture.integrated = model.as_deref().cloned(),
        Edit::AddNote { note } => plan.notes.push(note.clone()),
        Edit::SetNote { index, note } => replace(&mut plan.notes, *index, note.clone(), "note")?,
        Edit::RemoveNote { index } => remove(&mut plan.notes, *index, "note")?,
        Edit::Together { edits, .. } => edits.iter().try_for_each(|edit| change(plan, edit))?,
    }
    Ok(())
}

/// The limits of every scenario keep to a target that is called otherwise, or let it go.
fn limits_follow_target(plan: &mut Plan, called: Option<String>, to: Option<&str>) {
    let Some(called) = called.filter(|called| to != Some(called)) else { return };
    for limits in plan.scenarios.iter_mut().filter_map(|scenario| scenario.limits.as_mut()) {
        limits.follow_target(&called, to);
    }
}

/// Heads follow where the baseline was typed as WTE.
fn heads_of_typed_wte(role: &mut Role) {
    if let Some(wte) = role.baseline_wte {
        role.baseline_heads = Some(wte / role.first_wte_per_head());
    }
}

/// The row of this index at another place; a place beyond the end is the end.
pub(super) fn move_row<T>(list: &mut Vec<T>, from: usize, to: usize) {
    let row = list.remove(from);
    list.insert(to.min(list.len()), row);
}

fn role_mut<'a>(plan: &'a mut Plan, id: &str) -> Result<&'a mut Role, EngineError> {
    plan.roles.iter_mut().find(|role| role.id == id).ok_or_else(|| {
        EngineError::EditRefused(format!(
            "There is no role \"{id}\" any more; choose one of the plan's roles.",
        ))
    })
}

fn scenario_mut<'a>(plan: &'a mut Plan, name: &str) -> Result<&'a mut Scenario, EngineError> {
    let there_are = plan.scenarios.iter().map(|scenario| scenario.name.clone()).collect();
    plan.scenarios
        .iter_mut()
        .find(|scenario| scenario.name == name)
        .ok_or_else(|| EngineError::UnknownScenario { wanted: name.to_owned(), there_are })
}

pub(super) fn replace<T>(
    list: &mut [T],
    index: usize,
    row: T,
    what: &str,
) -> Result<(), EngineError> {
    *list.get_mut(index).ok_or_else(|| nothing_there(index, what))? = row;
    Ok(())
}

pub(super) fn remove<T>(list: &mut Vec<T>, index: usize, what: &str) -> Result<(), EngineError> {
    if index >= list.len() {
        return Err(nothing_there(index, what));
    }
    list.remove(index);
    Ok(())
}

pub(super) fn nothing_there(index: usize, what: &str) -> EngineError {
    EngineError::EditRefused(format!(
        "There is no {what} number {} any more; choose one that the plan shows.",
        index.saturating_add(1),
    ))
}
