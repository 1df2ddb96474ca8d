//! Cell by cell: what was sent, what the plan has now, and what came back.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Confidence, financial_year};

use super::returned::ReturnedRow;
use super::review::{EMPTY, PackDifference, PackValue, UnreadCell, What};
use super::row::{PackRow, Place, Reason, Slot};
use super::{sheets, value, words};
use crate::tables::Cell;

/// How far two figures may differ and be the same: what another program's saving can change.
const SAME: f64 = 1e-9;

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

/// What was found so far.
#[derive(Default)]
pub(super) struct Found {
    /// The differences, in the order of the sheets.
    pub(super) differences: Vec<PackDifference>,
    /// What can't be taken.
    pub(super) unread: Vec<UnreadCell>,
    /// Changed cells the plan has the same of already.
    pub(super) already: usize,
}

impl Found {
    /// Compares a row of the record with what the plan has of it now and what came back.
    pub(super) fn compare(
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

/// What a row is about, with its role.
pub(super) fn title(row: &PackRow) -> String {
    format!("{}, {}", row.role, row.about())
}

/// The sheet a row is on.
pub(super) fn sheet_of(row: &PackRow) -> &'static str {
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
