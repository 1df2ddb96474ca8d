//! Questions of readiness: how they stand, and what follows from a "no".

use serde::Serialize;
use ts_rs::TS;

use crate::edit::Edit;
use crate::plan::{
    Action, Answer, AskedOf, Bounce, Build, BuyRow, Evidence, Level, Lever, LeverRow, PictureRow,
    Plan, ReadinessQuestion,
};
use crate::validate::{EngineError, LONGEST_NAME};

/// How a list of questions stands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ReadinessList<'a> {
    /// The list's name.
    pub list: &'a str,
    /// Questions in it.
    pub questions: usize,
    /// Answered yes.
    pub yes: usize,
    /// Answered in part.
    pub partly: usize,
    /// Answered no.
    pub no: usize,
    /// Not answered yet.
    pub open: usize,
    /// Answered no or in part, with nothing that follows from it yet.
    pub nothing_follows: usize,
    /// How it stands in a sentence.
    pub words: String,
}

/// The lists of questions, in the order they first come.
pub fn readiness_lists(plan: &Plan) -> Vec<ReadinessList<'_>> {
    let mut names: Vec<&str> = Vec::new();
    for question in &plan.picture.readiness {
        if !names.contains(&question.list.as_str()) {
            names.push(&question.list);
        }
    }
    names.into_iter().map(|list| of_list(plan, list)).collect()
}

fn of_list<'a>(plan: &'a Plan, list: &'a str) -> ReadinessList<'a> {
    let asked: Vec<&ReadinessQuestion> =
        plan.picture.readiness.iter().filter(|question| question.list == list).collect();
    let answered =
        |answer: Option<Answer>| asked.iter().filter(|question| question.answer == answer).count();
    let nothing_follows = asked
        .iter()
        .filter(|question| matches!(question.answer, Some(Answer::No | Answer::Partly)))
        .filter(|question| question.became.is_none())
        .count();
    let (yes, partly, no, open) = (
        answered(Some(Answer::Yes)),
        answered(Some(Answer::Partly)),
        answered(Some(Answer::No)),
        answered(None),
    );
    let mut words = format!(
        "{} of {} answered: {yes} yes, {partly} partly, {no} no.",
        asked.len() - open,
        asked.len(),
    );
    if nothing_follows > 0 {
        words.push_str(&format!(
            " Nothing follows yet from {nothing_follows} of those answered no or partly.",
        ));
    }
    ReadinessList { list, questions: asked.len(), yes, partly, no, open, nothing_follows, words }
}

/// What is to be done about a question, in a line.
fn to_do(question: &ReadinessQuestion) -> String {
    let words = question.to_do.as_deref().unwrap_or(&question.question);
    words.to_owned()
}

fn short(words: String) -> String {
    words.chars().take(LONGEST_NAME).collect()
}

fn question_at(plan: &Plan, index: usize) -> Result<&ReadinessQuestion, EngineError> {
    plan.picture.readiness.get(index).ok_or_else(|| {
        EngineError::EditRefused(format!(
            "There is no question number {} any more; choose one that the plan shows.",
            index.saturating_add(1),
        ))
    })
}

fn asked_in(question: &ReadinessQuestion) -> Evidence {
    let said = question.said.as_deref().map(|said| format!(" {said}")).unwrap_or_default();
    let answer = question.answer.map_or("not answered", Answer::word);
    Evidence {
        rationale: Some(format!(
            "Asked in {}: {} {answer}.{said}",
            question.list, question.question
        )),
        owner: question.owner.clone(),
        ..Evidence::default()
    }
}

/// The edit that makes an agreed action of a question: one step of undo.
///
/// # Errors
/// [`EngineError::EditRefused`] where there is no such question.
pub fn as_action(plan: &Plan, index: usize) -> Result<Edit, EngineError> {
    let question = question_at(plan, index)?;
    let text = to_do(question);
    let action = Action {
        text: text.clone(),
        owner: question.owner.clone(),
        due: question.date.clone(),
        level: question.asked_of.map(|asked| match asked {
            AskedOf::Local => Level::Trust,
            AskedOf::National => Level::National,
        }),
        evidence: Some(asked_in(question)),
        ..Action::default()
    };
    let became = short(format!("Action: {text}"));
    let row = ReadinessQuestion { became: Some(became), ..question.clone() };
    Ok(Edit::Together {
        what: short(format!("Action from a question: {text}")),
        edits: vec![
            Edit::AddAction { action },
            Edit::SetPictureRow { index, row: PictureRow::Readiness(row) },
        ],
    })
}

/// The edit that makes an input of a question: a row of a lever for a role, to be filled in, with
/// the question as its reason. One step of undo.
///
/// # Errors
/// [`EngineError::EditRefused`] where there is no such question, or the lever needs more to make a
/// row of than a role.
pub fn as_input(
    plan: &Plan,
    index: usize,
    scenario: &str,
    lever: Lever,
    role: &str,
) -> Result<Edit, EngineError> {
    let question = question_at(plan, index)?;
    let evidence = Some(asked_in(question));
    let role = role.to_owned();
    let row = match lever {
        Lever::Buy => LeverRow::Buy(BuyRow { role, evidence, ..BuyRow::default() }),
        Lever::Build => LeverRow::Build(Build {
            name: Some(short(to_do(question))),
            to: role,
            evidence,
            ..Build::default()
        }),
        Lever::Bind => LeverRow::Bind(crate::plan::BindRow {
            role,
            evidence,
            ..crate::plan::BindRow::default()
        }),
        Lever::Borrow => LeverRow::Borrow(crate::plan::BorrowRow {
            role,
            evidence,
            ..crate::plan::BorrowRow::default()
        }),
        Lever::Bounce => {
            return Err(EngineError::EditRefused(
                "A move needs the role people leave and the one they arrive in: add it among the \
                 routes of Bounce, or choose another lever here."
                    .to_owned(),
            ));
        }
    };
    let name = plan.role_name(match &row {
        LeverRow::Buy(BuyRow { role, .. }) | LeverRow::Build(Build { to: role, .. }) => role,
        LeverRow::Bind(row) => &row.role,
        LeverRow::Borrow(row) => &row.role,
        LeverRow::Bounce(Bounce { from, .. }) => from,
    });
    let became = short(format!("Input: {}, {name} in {scenario}", lever.name()));
    let asked = ReadinessQuestion { became: Some(became.clone()), ..question.clone() };
    Ok(Edit::Together {
        what: short(format!("From a question, {became}")),
        edits: vec![
            Edit::AddLeverRow { scenario: scenario.to_owned(), row },
            Edit::SetPictureRow { index, row: PictureRow::Readiness(asked) },
        ],
    })
}
