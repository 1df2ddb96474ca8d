//! Edits of the picture: one pair of hands for all its lists.

use crate::plan::{Picture, PictureList, PictureRow, Plan, financial_year};
use crate::validate::EngineError;

use super::apply::{move_row, nothing_there, remove as remove_at, replace};

/// Adds a row at the end of its list.
pub(super) fn add(picture: &mut Picture, row: &PictureRow) {
    match row.clone() {
        PictureRow::Strands(row) => picture.strands.push(row),
        PictureRow::Teams(row) => picture.teams.push(*row),
        PictureRow::Competencies(row) => picture.competencies.push(*row),
        PictureRow::Required(row) => picture.required.push(row),
        PictureRow::Held(row) => picture.held.push(row),
        PictureRow::Benchmarks(row) => picture.benchmarks.push(*row),
        PictureRow::Readiness(row) => picture.readiness.push(row),
    }
}

/// Replaces a row; what names a competency by its id follows where that changes.
pub(super) fn set(
    picture: &mut Picture,
    index: usize,
    row: &PictureRow,
) -> Result<(), EngineError> {
    let what = row.list().row_word();
    match row.clone() {
        PictureRow::Strands(row) => replace(&mut picture.strands, index, row, what),
        PictureRow::Teams(row) => replace(&mut picture.teams, index, *row, what),
        PictureRow::Competencies(row) => {
            let before = picture.competencies.get(index).map(|before| before.id.clone());
            let id = row.id.clone();
            replace(&mut picture.competencies, index, *row, what)?;
            if let Some(before) = before.filter(|before| *before != id) {
                let required = picture.required.iter_mut().map(|row| &mut row.competency);
                let held = picture.held.iter_mut().map(|row| &mut row.competency);
                required.chain(held).filter(|named| **named == before).for_each(|named| {
                    id.clone_into(named);
                });
            }
            Ok(())
        }
        PictureRow::Required(row) => replace(&mut picture.required, index, row, what),
        PictureRow::Held(row) => replace(&mut picture.held, index, row, what),
        PictureRow::Benchmarks(row) => replace(&mut picture.benchmarks, index, *row, what),
        PictureRow::Readiness(row) => replace(&mut picture.readiness, index, row, what),
    }
}

/// Removes a row; a competency with the requirements and holders that name it.
pub(super) fn remove(
    picture: &mut Picture,
    list: PictureList,
    index: usize,
) -> Result<(), EngineError> {
    let what = list.row_word();
    match list {
        PictureList::Strands => remove_at(&mut picture.strands, index, what),
        PictureList::Teams => remove_at(&mut picture.teams, index, what),
        PictureList::Competencies => {
            let id = picture.competencies.get(index).map(|row| row.id.clone());
            remove_at(&mut picture.competencies, index, what)?;
            picture.required.retain(|row| Some(&row.competency) != id.as_ref());
            picture.held.retain(|row| Some(&row.competency) != id.as_ref());
            Ok(())
        }
        PictureList::Required => remove_at(&mut picture.required, index, what),
        PictureList::Held => remove_at(&mut picture.held, index, what),
        PictureList::Benchmarks => remove_at(&mut picture.benchmarks, index, what),
        PictureList::Readiness => remove_at(&mut picture.readiness, index, what),
    }
}

/// Puts a row at another place of its list.
pub(super) fn move_to(
    picture: &mut Picture,
    list: PictureList,
    index: usize,
    to: usize,
) -> Result<(), EngineError> {
    fn moved<T>(rows: &mut Vec<T>, index: usize, to: usize, what: &str) -> Result<(), EngineError> {
        if index >= rows.len() {
            return Err(nothing_there(index, what));
        }
        move_row(rows, index, to);
        Ok(())
    }
    let what = list.row_word();
    match list {
        PictureList::Strands => moved(&mut picture.strands, index, to, what),
        PictureList::Teams => moved(&mut picture.teams, index, to, what),
        PictureList::Competencies => moved(&mut picture.competencies, index, to, what),
        PictureList::Required => moved(&mut picture.required, index, to, what),
        PictureList::Held => moved(&mut picture.held, index, to, what),
        PictureList::Benchmarks => moved(&mut picture.benchmarks, index, to, what),
        PictureList::Readiness => moved(&mut picture.readiness, index, to, what),
    }
}

/// Takes a role out of everything that names it.
pub(super) fn without_role(picture: &mut Picture, id: &str) {
    for team in &mut picture.teams {
        team.cover.retain(|row| row.role != id);
    }
    for competency in &mut picture.competencies {
        competency.supervisors.retain(|supervisor| supervisor.role != id);
    }
    picture.required.retain(|row| row.role != id);
    picture.held.retain(|row| row.role != id);
    picture.benchmarks.retain_mut(|benchmark| {
        let scopes = [&mut benchmark.scope, &mut benchmark.whole];
        scopes.into_iter().flatten().all(|scope| scope.without_role(id))
    });
    if let Some(model) = &mut picture.integrated {
        let settings = model.settings.iter_mut().map(|setting| &mut setting.role);
        let access = model.access.iter_mut().map(|access| &mut access.role);
        for role in settings.chain(access) {
            *role = role.take().filter(|role| role != id);
        }
    }
}

/// Rows that stand in for people of a pathway that is gone stand in for nobody's any more.
pub(super) fn stand_ins_follow(plan: &mut Plan) {
    for scenario in &mut plan.scenarios {
        let levers = &mut scenario.levers;
        let (build, bounce) = (&levers.build, &levers.bounce);
        let is_there = |id: &String| {
            build.iter().any(|row| row.id.as_ref() == Some(id))
                || bounce.iter().any(|row| row.id.as_ref() == Some(id))
        };
        for row in &mut levers.borrow {
            row.backfills = row.backfills.take().filter(is_there);
        }
    }
}

/// The row of a list at a place.
pub(super) fn row(picture: &Picture, list: PictureList, index: usize) -> Option<PictureRow> {
    match list {
        PictureList::Strands => picture.strands.get(index).cloned().map(PictureRow::Strands),
        PictureList::Teams => {
            picture.teams.get(index).cloned().map(Box::new).map(PictureRow::Teams)
        }
        PictureList::Competencies => {
            picture.competencies.get(index).cloned().map(Box::new).map(PictureRow::Competencies)
        }
        PictureList::Required => picture.required.get(index).cloned().map(PictureRow::Required),
        PictureList::Held => picture.held.get(index).cloned().map(PictureRow::Held),
        PictureList::Benchmarks => {
            picture.benchmarks.get(index).cloned().map(Box::new).map(PictureRow::Benchmarks)
        }
        PictureList::Readiness => picture.readiness.get(index).cloned().map(PictureRow::Readiness),
    }
}

/// A row in a few words.
pub(super) fn title(plan: &Plan, row: &PictureRow) -> String {
    let name = |competency: &str| plan.picture.competency_name(competency).to_owned();
    match row {
        PictureRow::Strands(row) => format!("strand {}", row.strand.name()),
        PictureRow::Teams(row) => format!("team {}", row.name),
        PictureRow::Competencies(row) => format!("competency {}", row.name),
        PictureRow::Required(row) => {
            format!("requirement of {}: {}", plan.role_name(&row.role), name(&row.competency))
        }
        PictureRow::Held(row) => format!(
            "holders of {}, {}, gained in {}",
            name(&row.competency),
            plan.role_name(&row.role),
            financial_year(row.gained),
        ),
        PictureRow::Benchmarks(row) => format!("benchmark {}", row.name),
        PictureRow::Readiness(row) => format!("question: {}", row.question),
    }
}

/// What replacing a row changes, in words.
pub(super) fn described(before: &Plan, index: usize, row: &PictureRow) -> String {
    let old = self::row(&before.picture, row.list(), index);
    match (old, row) {
        (Some(PictureRow::Teams(old)), PictureRow::Teams(new)) => {
            if old.name != new.name {
                return format!("Rename team {} to {}", old.name, new.name);
            }
            let part = if old.time != new.time {
                "working time".to_owned()
            } else if old.cover != new.cover {
                "cover".to_owned()
            } else {
                let changed = new
                    .functions
                    .iter()
                    .find(|function| !old.functions.contains(function))
                    .map(|function| format!("function {}", function.name));
                changed.unwrap_or_else(|| "details".to_owned())
            };
            format!("Team {}: {part}", new.name)
        }
        (Some(PictureRow::Readiness(old)), PictureRow::Readiness(new))
            if old.answer != new.answer =>
        {
            let answer = new.answer.map_or("not answered", crate::plan::Answer::word);
            format!("{answer} to question: {}", new.question)
        }
        _ => format!("Change {}", title(before, row)),
    }
}
