//! What differs between what was sent, what the plan has now, and what came back.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Confidence, Year, financial_year};
use serde::Serialize;
use ts_rs::TS;

use super::record::{digest, rows_now};
use super::returned::{ReturnedPack, ReturnedRow};
use super::row::{PackRow, Place, Reason, Slot};
use super::{PackRefusal, sheets, value, words};
use crate::ExchangeError;
use crate::tables::Cell;

/// What an empty cell is shown as.
pub(super) const EMPTY: &str = "empty";

/// How far two figures may differ and be the same: what another program's saving can change.
const SAME: f64 = 1e-9;

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

/// The row of a plan that a row of the record is about: the same figure of the same role, or the
/// lever's row with the same labels, at the same place where several have them.
pub(super) fn find<'a>(now: &'a [PackRow], sent: &PackRow) -> Option<&'a PackRow> {
    let Place::Lever { lever, index, labels, field } = &sent.place else {
        return now.iter().find(|row| row.place == sent.place);
    };
    if let Some(same) = now.iter().find(|row| row.place == sent.place) {
        return Some(same);
    }
    let mut alike = now.iter().filter(|row| match &row.place {
        Place::Lever { lever: l, labels: names, field: f, index: at } => {
            l == lever && names == labels && f == field && at != index
        }
        _ => false,
    });
    let only = alike.next()?;
    alike.next().is_none().then_some(only)
}

#[derive(Default)]
struct Found {
    differences: Vec<PackDifference>,
    unread: Vec<UnreadCell>,
    already: usize,
}

impl Found {
    fn compare(
        &mut self,
        place: usize,
        sent: &PackRow,
        now: Option<&PackRow>,
        back: &ReturnedRow,
        plan: &Plan,
    ) {
        for (slot, cell) in &back.values {
            self.compare_value(place, sent, now, back, (*slot, cell), plan);
        }
        for (reason, cell) in Reason::ALL.into_iter().zip(&back.reasons) {
            if let Some(cell) = cell {
                self.compare_reason(place, sent, now, back, (reason, cell));
            }
        }
    }

    fn compare_value(
        &mut self,
        place: usize,
        sent: &PackRow,
        now: Option<&PackRow>,
        back: &ReturnedRow,
        (slot, cell): (Slot, &Cell),
        plan: &Plan,
    ) {
        let words = |value| words::value(value, sent.written);
        let Some(was) = sent.value(slot) else {
            if !cell.is_empty() {
                self.refuse(
                    sent,
                    back,
                    Some(slot),
                    "The figure has no value there. Give it in one of the framed cells.",
                );
            }
            return;
        };
        let came_back = match value::read(cell, sent) {
            Ok(value) => value,
            Err(reason) => return self.refuse(sent, back, Some(slot), &reason),
        };
        if same(was, came_back) {
            return;
        }
        if came_back.is_none() {
            let reason = "The cell came back empty, which is not taken as nothing. Type 0 where there is to be nothing.";
            return self.refuse(sent, back, Some(slot), reason);
        }
        if let Some(fixed) = &sent.fixed {
            let reason = format!("The figure was not sent to be changed. {fixed}.");
            return self.refuse(sent, back, Some(slot), &reason);
        }
        let row_gone = "The plan has no such row any more. Add it there first, or leave it.";
        let Some(now) = now else { return self.refuse(sent, back, Some(slot), row_gone) };
        let Some(at_present) = now.value(slot) else {
            let years = format!(
                "The plan is now about {} to {}. Give the figure there.",
                financial_year(plan.first_year),
                financial_year(plan.last_year()),
            );
            return self.refuse(sent, back, Some(slot), &years);
        };
        if now.fixed.is_some() {
            return self.refuse(
                sent,
                back,
                Some(slot),
                "The plan has given the figure a range since; change it there.",
            );
        }
        if same(at_present, came_back) {
            self.already += 1;
            return;
        }
        let shown = |value: Option<f64>| PackValue { figure: value, words: words(value) };
        self.differences.push(PackDifference {
            id: id(place, What::Value(slot)),
            role: sent.role.clone(),
            field: sent.about(),
            year: match slot {
                Slot::Year(year) => Some(year),
                Slot::Once => None,
            },
            was: shown(was),
            now: shown(at_present),
            came_back: shown(came_back),
            conflict: !same(was, at_present),
            sheet: back.sheet.to_owned(),
            row: back.line,
            place,
            what: What::Value(slot),
        });
    }

    fn compare_reason(
        &mut self,
        place: usize,
        sent: &PackRow,
        now: Option<&PackRow>,
        back: &ReturnedRow,
        (reason, cell): (Reason, &Cell),
    ) {
        let came_back = cell.text();
        let was = sent.reason(reason);
        let alike = |one: Option<&str>, other: Option<&str>| {
            // Other programs write a line break in more than one way.
            let plain =
                |text: Option<&str>| text.map(|text| text.replace("\r\n", "\n").trim().to_owned());
            plain(one) == plain(other)
        };
        if alike(was, came_back.as_deref()) {
            return;
        }
        let known = came_back.as_deref().is_none_or(|word| confidence(word).is_some());
        if reason == Reason::Confidence && !known {
            return self.refuse(sent, back, None, "The confidence is not one of the list. Choose published, reported, derived, unverified or illustrative.");
        }
        let Some(now) = now else {
            return self.refuse(
                sent,
                back,
                None,
                "The plan has no such row any more. Add it there first, or leave it.",
            );
        };
        let at_present = now.reason(reason);
        if alike(at_present, came_back.as_deref()) {
            self.already += 1;
            return;
        }
        let shown = |text: Option<&str>| PackValue {
            figure: None,
            words: text.unwrap_or(EMPTY).to_owned(),
        };
        self.differences.push(PackDifference {
            id: id(place, What::Reason(reason)),
            role: sent.role.clone(),
            field: format!("{}, {}", sent.about(), reason.head().to_lowercase()),
            year: None,
            was: shown(was),
            now: shown(at_present),
            came_back: shown(came_back.as_deref()),
            conflict: !alike(was, at_present),
            sheet: back.sheet.to_owned(),
            row: back.line,
            place,
            what: What::Reason(reason),
        });
    }

    fn refuse(&mut self, sent: &PackRow, back: &ReturnedRow, slot: Option<Slot>, reason: &str) {
        let year = match slot {
            Some(Slot::Year(year)) => format!(", {}", financial_year(year)),
            _ => String::new(),
        };
        self.unread.push(UnreadCell {
            sheet: back.sheet.to_owned(),
            row: back.line,
            about: format!("{}{year}", title(sent)),
            reason: reason.to_owned(),
        });
    }
}

fn title(row: &PackRow) -> String {
    format!("{}, {}", row.role, row.about())
}

fn sheet_of(row: &PackRow) -> &'static str {
    if row.is_baseline() { sheets::BASELINE } else { sheets::LEVERS }
}

fn id(place: usize, what: What) -> String {
    let key = sheets::key_of(place);
    match what {
        What::Value(Slot::Once) => format!("{key}.once"),
        What::Value(Slot::Year(year)) => format!("{key}.{year}"),
        What::Reason(reason) => format!("{key}.{}", reason.head().to_lowercase()),
    }
}

/// The confidence of this word.
pub(super) fn confidence(word: &str) -> Option<Confidence> {
    use Confidence::{Derived, Illustrative, Published, Reported, Unverified};
    let all = [Published, Reported, Derived, Unverified, Illustrative];
    all.into_iter().find(|confidence| confidence.word() == word.trim().to_lowercase())
}

fn same(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= SAME * one.abs().max(1.0),
        (one, other) => one.is_none() && other.is_none(),
    }
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
