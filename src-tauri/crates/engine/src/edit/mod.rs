//! The only way a plan changes: one typed edit, applied to a plan in memory.
//!
//! The store applies an edit here and writes the difference; a preview applies it and throws the
//! plan away. Rows without an id of their own are named by their place in the list they are in.

mod horizon;
mod remove_role;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{
    Action, Lever, LeverRow, Note, Plan, Role, Scenario, Target, Transfer, UsualPathway, Year,
};
use crate::validate::{EngineError, validate};

pub use words::describe;

/// One edit of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "edit", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum Edit {
    /// Title and horizon. A series follows the years it is about: years that fall out of the
    /// horizon are dropped, new ones repeat the nearest value there was.
    SetPlan {
        /// The new title.
        title: String,
        /// The new first projected year.
        first_year: Year,
        /// The new number of years.
        years: u32,
    },
    /// A new role at the end of the list.
    AddRole {
        /// The role; its id must be new.
        role: Role,
    },
    /// The role of the same id, replaced.
    SetRole {
        /// The role as it should be.
        role: Role,
    },
    /// A role, with every row, usual pathway and transfer that names it, and its own targets.
    RemoveRole {
        /// The role's id.
        id: String,
    },
    /// A new scenario at the end, empty or a copy.
    AddScenario {
        /// Its name, unique in the plan.
        name: String,
        /// The scenario to copy the levers of.
        copy_of: Option<String>,
    },
    /// A scenario's new name.
    RenameScenario {
        /// The present name.
        name: String,
        /// The new name.
        to: String,
    },
    /// A scenario with its levers. The last one can't be removed.
    RemoveScenario {
        /// Its name.
        name: String,
    },
    /// A new row at the end of a lever's list.
    AddLeverRow {
        /// The scenario's name.
        scenario: String,
        /// The row.
        row: LeverRow,
    },
    /// A lever's row, replaced.
    SetLeverRow {
        /// The scenario's name.
        scenario: String,
        /// Its place in the lever's list.
        index: usize,
        /// The row as it should be.
        row: LeverRow,
    },
    /// A lever's row, removed.
    RemoveLeverRow {
        /// The scenario's name.
        scenario: String,
        /// The lever.
        lever: Lever,
        /// Its place in the lever's list.
        index: usize,
    },
    /// A new usual pathway.
    AddUsual {
        /// The pathway.
        pathway: UsualPathway,
    },
    /// A usual pathway, replaced.
    SetUsual {
        /// Its place in its list.
        index: usize,
        /// The pathway as it should be.
        pathway: UsualPathway,
    },
    /// A usual pathway, removed: `build` or `bounce`.
    RemoveUsual {
        /// Which list.
        lever: Lever,
        /// Its place in it.
        index: usize,
    },
    /// A new service transfer.
    AddTransfer {
        /// The transfer.
        transfer: Transfer,
    },
    /// A service transfer, replaced.
    SetTransfer {
        /// Its place.
        index: usize,
        /// The transfer as it should be.
        transfer: Transfer,
    },
    /// A service transfer, removed.
    RemoveTransfer {
        /// Its place.
        index: usize,
    },
    /// A new target.
    AddTarget {
        /// The target; its name must be new.
        target: Target,
    },
    /// A target, replaced; its name may change.
    SetTarget {
        /// Its place.
        index: usize,
        /// The target as it should be.
        target: Target,
    },
    /// A target, removed.
    RemoveTarget {
        /// Its place.
        index: usize,
    },
    /// A new agreed action.
    AddAction {
        /// The action.
        action: Action,
    },
    /// An agreed action, replaced.
    SetAction {
        /// Its place.
        index: usize,
        /// The action as it should be.
        action: Action,
    },
    /// An agreed action, removed.
    RemoveAction {
        /// Its place.
        index: usize,
    },
    /// A new note.
    AddNote {
        /// The note.
        note: Note,
    },
    /// A note, replaced.
    SetNote {
        /// Its place.
        index: usize,
        /// The note as it should be.
        note: Note,
    },
    /// A note, removed.
    RemoveNote {
        /// Its place.
        index: usize,
    },
}

/// The plan after an edit. Validated: an edit that would make a plan no projection is possible
/// from is refused, and the plan stays as it was.
///
/// # Errors
/// [`EngineError::EditRefused`] where the edit names something that isn't there,
/// [`EngineError::Refused`] where the plan it makes isn't valid.
pub fn apply(plan: &Plan, edit: &Edit) -> Result<Plan, EngineError> {
    let mut edited = plan.clone();
    change(&mut edited, edit)?;
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
        Edit::AddScenario { name, copy_of } => {
            let mut scenario = match copy_of {
                Some(copied) => scenario_mut(plan, copied)?.clone(),
                None => Scenario::default(),
            };
            scenario.name = name.clone();
            plan.scenarios.push(scenario);
        }
        Edit::RenameScenario { name, to } => scenario_mut(plan, name)?.name = to.clone(),
        Edit::RemoveScenario { name } => {
            scenario_mut(plan, name)?;
            if plan.scenarios.len() == 1 {
                return Err(EngineError::EditRefused(format!(
                    "\"{name}\" is the plan's only scenario; add another before you remove it.",
                )));
            }
            plan.scenarios.retain(|scenario| scenario.name != *name);
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
            let levers = &mut scenario_mut(plan, scenario)?.levers;
            match row.clone() {
                LeverRow::Buy(row) => replace(&mut levers.buy, *index, row, "Buy row"),
                LeverRow::Build(row) => replace(&mut levers.build, *index, row, "Build programme"),
                LeverRow::Bind(row) => replace(&mut levers.bind, *index, row, "Bind row"),
                LeverRow::Borrow(row) => replace(&mut levers.borrow, *index, row, "Borrow row"),
                LeverRow::Bounce(row) => replace(&mut levers.bounce, *index, row, "Bounce route"),
            }?;
        }
        Edit::RemoveLeverRow { scenario, lever, index } => {
            let levers = &mut scenario_mut(plan, scenario)?.levers;
            match lever {
                Lever::Buy => remove(&mut levers.buy, *index, "Buy row"),
                Lever::Build => remove(&mut levers.build, *index, "Build programme"),
                Lever::Bind => remove(&mut levers.bind, *index, "Bind row"),
                Lever::Borrow => remove(&mut levers.borrow, *index, "Borrow row"),
                Lever::Bounce => remove(&mut levers.bounce, *index, "Bounce route"),
            }?;
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
        Edit::AddTarget { target } => plan.targets.push(target.clone()),
        Edit::SetTarget { index, target } => {
            replace(&mut plan.targets, *index, target.clone(), "target")?;
        }
        Edit::RemoveTarget { index } => remove(&mut plan.targets, *index, "target")?,
        Edit::AddAction { action } => plan.actions.push(action.clone()),
        Edit::SetAction { index, action } => {
            replace(&mut plan.actions, *index, action.clone(), "action")?;
        }
        Edit::RemoveAction { index } => remove(&mut plan.actions, *index, "action")?,
        Edit::AddNote { note } => plan.notes.push(note.clone()),
        Edit::SetNote { index, note } => replace(&mut plan.notes, *index, note.clone(), "note")?,
        Edit::RemoveNote { index } => remove(&mut plan.notes, *index, "note")?,
    }
    Ok(())
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

fn replace<T>(list: &mut [T], index: usize, row: T, what: &str) -> Result<(), EngineError> {
    *list.get_mut(index).ok_or_else(|| nothing_there(index, what))? = row;
    Ok(())
}

fn remove<T>(list: &mut Vec<T>, index: usize, what: &str) -> Result<(), EngineError> {
    if index >= list.len() {
        return Err(nothing_there(index, what));
    }
    list.remove(index);
    Ok(())
}

fn nothing_there(index: usize, what: &str) -> EngineError {
    EngineError::EditRefused(format!(
        "There is no {what} number {} any more; choose one that the plan shows.",
        index.saturating_add(1),
    ))
}
