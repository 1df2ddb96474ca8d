//! What a row of a staff extract is: an assignment of somebody, or several people at once.

use serde::Serialize;
use ts_rs::TS;

use crate::ExchangeError;
use crate::extract::cells::{Cells, RowProblem, blank};
use crate::extract::counting::Fingerprint;
use crate::extract::mapping::{Columns, Mapping, Meaning};

/// What a row of a staff extract is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "ExtractLayout")]
pub enum Layout {
    /// An assignment; people are told by their identifier.
    AssignmentsByIdentifier,
    /// An assignment; people are told by its number without its last part: `20123456-2` is the
    /// second assignment of `20123456`.
    AssignmentsByNumber,
    /// An assignment, with nothing to tell people by: each row is a person.
    RowsAsPeople,
    /// Several people at once.
    Aggregated,
}

impl Layout {
    /// The layout that the columns mapped make, `heads` being the column that counts people at
    /// once.
    ///
    /// # Errors
    /// [`ExchangeError::WrongMapping`] where the columns that tell roles apart aren't mapped, and
    /// where rows can't be people and several people at once.
    pub fn of(mapping: &Mapping, columns: &Columns, heads: Meaning) -> Result<Self, ExchangeError> {
        let wrong = |problem: String| Err(ExchangeError::WrongMapping { problem });
        if mapping.role_by.is_empty() {
            return wrong(
                "The mapping doesn't say what makes a role. Name at least one of staff_group, \
                 occupation_code, job_role, band, service, team and employer in role_by."
                    .to_owned(),
            );
        }
        if let Some(part) = mapping.role_by.iter().find(|part| !columns.has(part.meaning())) {
            return wrong(format!(
                "Roles are told apart by their {0}, and no column is mapped as the {0}. Map one, \
                 or take it out of what makes a role.",
                part.meaning().words(),
            ));
        }
        if let Some(aside) = mapping.set_aside.iter().find(|aside| !columns.has(aside.column)) {
            return wrong(format!(
                "Rows are set aside by their {0}, and no column is mapped as the {0}. Map one, or \
                 take it out of what is set aside.",
                aside.column.words(),
            ));
        }
        if mapping.suppressed_as.is_some_and(|counts_as| !(0.0..=100.0).contains(&counts_as)) {
            return wrong(
                "A suppressed small number can count as 0 to 100. Correct suppressed_as."
                    .to_owned(),
            );
        }
        let by_person = [Meaning::Identifier, Meaning::AssignmentNumber];
        match (columns.has(heads), by_person.map(|meaning| columns.has(meaning))) {
            (true, [false, false]) => Ok(Self::Aggregated),
            (false, [true, _]) => Ok(Self::AssignmentsByIdentifier),
            (false, [false, true]) => Ok(Self::AssignmentsByNumber),
            (false, [false, false]) => Ok(Self::RowsAsPeople),
            (true, _) => wrong(format!(
                "The mapping has both a {} and an identifier or assignment number. Keep the one \
                 for rows of several people, or the others for rows of one.",
                heads.words(),
            )),
        }
    }

    /// Whose assignment a row is, and which: none where rows are people or groups of them.
    ///
    /// # Errors
    /// [`RowProblem`] where the cell that tells it is blank.
    pub fn whose(self, cells: Cells) -> Result<Option<(Fingerprint, Fingerprint)>, RowProblem> {
        let remedy = "Fill it in: without it nobody knows whether the person is counted already.";
        let number = cells.text(Meaning::AssignmentNumber)?;
        match self {
            Self::RowsAsPeople | Self::Aggregated => Ok(None),
            Self::AssignmentsByIdentifier => {
                let who = cells.text(Meaning::Identifier)?;
                let who = who.ok_or_else(|| blank(Meaning::Identifier, remedy))?.to_uppercase();
                let itself = match number {
                    Some(number) => Fingerprint::of([who.as_str(), &number.to_uppercase()]),
                    None => whole_row(&who, cells),
                };
                Ok(Some((Fingerprint::of([who.as_str()]), itself)))
            }
            Self::AssignmentsByNumber => {
                let number = number.ok_or_else(|| blank(Meaning::AssignmentNumber, remedy))?;
                let number = number.to_uppercase();
                let itself = Fingerprint::of([number.as_str()]);
                Ok(Some((Fingerprint::of([person_of(&number)]), itself)))
            }
        }
    }
}

/// Without an assignment number only a row that is the same in every cell is the same assignment.
fn whole_row(who: &str, cells: Cells) -> Fingerprint {
    let texts: Vec<String> =
        cells.row.cells.iter().map(|cell| cell.text().unwrap_or_default()).collect();
    Fingerprint::of([who].into_iter().chain(texts.iter().map(String::as_str)))
}

/// An assignment number without the part that counts a person's assignments.
fn person_of(number: &str) -> &str {
    let counts =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    match number.rsplit_once('-') {
        Some((person, part)) if person.len() >= 5 && counts(part) => person,
        _ => number,
    }
}

#[cfg(test)]
mod tests {
    use super::person_of;

    #[test]
    fn an_assignment_number_tells_its_person() {
        assert_eq!(person_of("20123456-2"), "20123456");
        assert_eq!(person_of("20123456"), "20123456");
        assert_eq!(person_of("2024-12"), "2024-12");
        assert_eq!(person_of("A-1"), "A-1");
    }
}
