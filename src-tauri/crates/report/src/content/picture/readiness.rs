//! Questions of readiness: what was answered, who answers for it, and what it became.

use fivefold_engine::dates;
use fivefold_engine::picture::readiness::{ReadinessList, readiness_lists};
use fivefold_engine::plan::{Answer, AskedOf, Plan, ReadinessQuestion};
use serde::Serialize;

/// A list of questions.
#[derive(Serialize)]
pub struct ListText {
    name: String,
    /// How it stands, in a sentence.
    said: String,
    groups: Vec<Group>,
}

/// The questions below one heading.
#[derive(Serialize)]
struct Group {
    /// Empty where they have none.
    heading: String,
    rows: Vec<QuestionRow>,
}

#[derive(Serialize)]
struct QuestionRow {
    question: String,
    /// Who can do something about it; empty where that isn't said.
    asked_of: &'static str,
    answer: &'static str,
    owner: String,
    date: String,
    /// What was said, what is to be done, and what it became; each empty where there is none.
    said: String,
    to_do: String,
    became: String,
    /// Whether it was answered no or partly, and nothing follows from it yet.
    nothing_follows: bool,
}

/// What heads questions without a heading below others that have one.
const OTHERS: &str = "Other questions";

/// The plan's lists, in the order they first come.
pub fn gather(plan: &Plan) -> Vec<ListText> {
    readiness_lists(plan).into_iter().map(|list| list_text(plan, list)).collect()
}

fn list_text(plan: &Plan, list: ReadinessList) -> ListText {
    let mut groups: Vec<Group> = Vec::new();
    for question in plan.picture.readiness.iter().filter(|own| own.list == list.list) {
        let heading = question.heading.clone().unwrap_or_default();
        let row = row(question);
        match groups.iter_mut().find(|group| group.heading == heading) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { heading, rows: vec![row] }),
        }
    }
    if groups.len() > 1 {
        let bare = groups.iter_mut().filter(|group| group.heading.trim().is_empty());
        bare.for_each(|group| OTHERS.clone_into(&mut group.heading));
    }
    ListText { name: list.list.to_owned(), said: list.words, groups }
}

fn row(of: &ReadinessQuestion) -> QuestionRow {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let open = matches!(of.answer, Some(Answer::No | Answer::Partly));
    QuestionRow {
        question: of.question.clone(),
        asked_of: of.asked_of.map_or("", AskedOf::word),
        answer: of.answer.map_or("Not answered", Answer::word),
        owner: text(&of.owner),
        date: of.date.as_deref().map(dates::in_words).unwrap_or_default(),
        said: text(&of.said),
        to_do: text(&of.to_do),
        became: text(&of.became),
        nothing_follows: open && of.became.is_none(),
    }
}
