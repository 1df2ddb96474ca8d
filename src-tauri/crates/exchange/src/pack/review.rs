//! A pack that came back, set against the plan: every difference, and what can't be read.

use fivefold_engine::Plan;
use fivefold_engine::plan::Year;
use serde::Serialize;
use ts_rs::TS;

use super::PackRefusal;
use super::difference::{Found, find, sheet_of, title};
use super::record::{digest, rows_now};
use super::returned::ReturnedPack;
use super::row::{Reason, Slot};
use crate::ExchangeError;

/// What an empty cell is shown as.
pub(super) const EMPTY: &str = "empty";

/// What came back, against the plan as it is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PackReview {
    /// The title of the plan it was made from.
    pub plan: String,
    /// The scenario.
    pub scenario: String,
    /// Whom it went to; may be empty.
    pub lead: String,
    /// The day it was sent, YYYY-MM-DD.
    pub sent: String,
    /// What came back and what became of the plan since, in sentences.
    pub sentences: Vec<String>,
    /// Whether the plan's figures in the pack have changed since it was sent.
    pub stale: bool,
    /// Every difference, in the order of the sheets.
    pub differences: Vec<PackDifference>,
    /// What can't be read or has no place, each with its reason.
    pub unread: Vec<UnreadCell>,
    /// How many changed cells the plan has the same of already.
    pub already: usize,
}

/// A cell that came back otherwise than it was sent.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PackDifference {
    /// What it is accepted by: `r3.2027`, `r3.once`, `r3.why`.
    pub id: String,
    /// The role's name.
    pub role: String,
    /// What it is of: `Leaver rate`, `Buy, newly qualified: hires`, with the reason's head for
    /// evidence.
    pub field: String,
    /// The financial year; none where it doesn't go by year.
    pub year: Option<Year>,
    /// What it was when sent.
    pub was: PackValue,
    /// What the plan has now.
    pub now: PackValue,
    /// What came back.
    pub came_back: PackValue,
    /// Whether the plan has been changed since it was sent, to something else than came back.
    pub conflict: bool,
    /// The sheet it is on.
    pub sheet: String,
    /// The row there, from 1.
    pub row: u64,
    /// The row of the record.
    #[serde(skip)]
    pub(super) place: usize,
    /// Which value or reason.
    #[serde(skip)]
    pub(super) what: What,
}

/// Which value or reason of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum What {
    Value(Slot),
    Reason(Reason),
}

/// A figure or a text, and how it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PackValue {
    /// The figure, a fraction where a percentage is shown; none for text and where there is none.
    pub figure: Option<f64>,
    /// What is shown.
    pub words: String,
}

impl PackValue {
    /// Whether there is neither figure nor text.
    pub(super) fn is_empty(&self) -> bool {
        self.figure.is_none() && self.words == EMPTY
    }
}

/// A cell or row that can't be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct UnreadCell {
    /// The sheet.
    pub sheet: String,
    /// The row there, from 1.
    pub row: u64,
    /// Which figure of which role; empty for a whole row.
    pub about: String,
    /// Why, and what to do.
    pub reason: String,
}

/// Lists what came back against the plan as it is.
///
/// # Errors
/// [`PackRefusal`] where the plan hasn't got the scenario or any of the roles.
pub fn review(plan: &Plan, pack: &ReturnedPack) -> Result<PackReview, ExchangeError> {
    let about = pack.about();
    if !plan.roles.iter().any(|role| about.roles.contains(&role.id)) {
        return Err(PackRefusal::OtherPlan { title: about.plan.clone() }.into());
    }
    let now = rows_now(plan, &about.scenario, &about.roles)?;
    let mut found = Found::default();
    for (place, sent) in pack.record.rows.iter().enumerate() {
        match pack.rows.get(&place) {
            None => found.unread.push(UnreadCell {
                sheet: sheet_of(sent).to_owned(),
                row: 0,
                about: title(sent),
                reason: "The row is no longer in the workbook, so it stays as it is in the plan."
                    .to_owned(),
            }),
            Some(back) => found.compare(place, sent, find(&now, sent), back, plan),
        }
    }
    found.unread.extend(pack.strays.iter().map(|stray| UnreadCell {
        sheet: stray.sheet.to_owned(),
        row: stray.line,
        about: String::new(),
        reason: stray.reason.to_owned(),
    }));
    let stale = digest(&now) != about.digest;
    Ok(PackReview {
        plan: about.plan.clone(),
        scenario: about.scenario.clone(),
        lead: about.lead.clone(),
        sent: about.sent.clone(),
        sentences: sentences(plan, pack, &found, stale),
        stale,
        differences: found.differences,
        unread: found.unread,
        already: found.already,
    })
}

fn sentences(plan: &Plan, pack: &ReturnedPack, found: &Found, stale: bool) -> Vec<String> {
    let about = pack.about();
    let conflicts = found.differences.iter().filter(|one| one.conflict).count();
    let mut told = vec![match found.differences.len() {
        0 => "Nothing came back that differs from the plan.".to_owned(),
        1 => "1 cell came back otherwise than the plan has it.".to_owned(),
        more => format!("{more} cells came back otherwise than the plan has them."),
    }];
    if stale {
        told.push(match conflicts {
            0 => "The plan's figures have changed since the pack was sent, but not where it did."
                .to_owned(),
            1 => "The plan's figures have changed since the pack was sent, 1 of them where the \
                  pack did too."
                .to_owned(),
            more => format!(
                "The plan's figures have changed since the pack was sent, {more} of them where \
                 the pack did too.",
            ),
        });
    }
    if plan.title != about.plan {
        told.push(format!("The pack was made from a plan called \"{}\".", about.plan));
    }
    if found.already > 0 {
        told.push(match found.already {
            1 => "1 changed cell is in the plan already.".to_owned(),
            more => format!("{more} changed cells are in the plan already."),
        });
    }
    told
}
