//! The extracts of an import counted, in one reading that can be ended.

use chrono::{Days, NaiveDate};
use fivefold_exchange::extract::flows::{self, Period};
use fivefold_exchange::extract::mapping::{ExtractKind, Mapping};
use fivefold_exchange::extract::open::{Corrections, Tell};
use fivefold_exchange::extract::staff;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::extracts::{Count, Counted, CountedPeriod, ExtractPart, Extracts, StaffInPost};

/// How the extracts at hand are to be read.
pub struct Asked {
    /// The mapping of the extract that is imported.
    pub mapping: Mapping,
    /// What a person wrote in place of its cells.
    pub corrections: Corrections,
    /// The mapping of the staff in post when the period of leavers began.
    pub opening: Option<Mapping>,
    /// The mapping of those in post when it ended.
    pub closing: Option<Mapping>,
}

impl Asked {
    /// Every mapping, with what its extract is for.
    pub fn mappings(&self) -> impl Iterator<Item = (ExtractPart, &Mapping)> {
        [
            (ExtractPart::Counted, Some(&self.mapping)),
            (ExtractPart::Opening, self.opening.as_ref()),
            (ExtractPart::Closing, self.closing.as_ref()),
        ]
        .into_iter()
        .filter_map(|(part, mapping)| Some((part, mapping?)))
    }
}

/// Counts the extracts at hand.
///
/// # Errors
/// [`DeskError`] where one isn't at hand or can't be read, its mapping doesn't fit, or a person
/// ended the reading.
pub fn count(desk: &Desk, extracts: &Extracts, asked: &Asked) -> Result<Counted, DeskError> {
    let chosen = extracts.chosen(ExtractPart::Counted)?;
    let Asked { mapping, corrections, .. } = asked;
    let path = &chosen.path;
    let count = match chosen.kind {
        ExtractKind::Staff => {
            let day = desk.read(|open| Ok(staff::as_at(mapping, open.file.plan())?))?;
            extracts.reading.run(|tell| {
                let count = staff::count(path, mapping, day, corrections, tell)?;
                Ok(Count::Staff(Box::new(count)))
            })?
        }
        kind @ (ExtractKind::Leavers | ExtractKind::Joiners) => {
            let period = desk.read(|open| Ok(Period::of(mapping, open.file.plan())?))?;
            let before = period.from.checked_sub_days(Days::new(1)).unwrap_or(period.from);
            extracts.reading.run(|tell| {
                let flow = flows::count(path, kind, mapping, period, corrections, tell)?;
                let mut on = |part, staff: &Option<Mapping>, day| match staff {
                    Some(staff) => in_post(extracts, part, staff, mapping, day, tell).map(Some),
                    None => Ok(None),
                };
                let opening = on(ExtractPart::Opening, &asked.opening, before)?;
                let closing = on(ExtractPart::Closing, &asked.closing, period.to)?;
                Ok(Count::Flow(Box::new(CountedPeriod { flow, opening, closing })))
            })?
        }
    };
    Ok(Counted { count, mapping: mapping.clone(), source: chosen.source() })
}

/// Staff in post on a day, with roles told apart as those of the leavers are; a refusal names the
/// extract.
fn in_post(
    extracts: &Extracts,
    part: ExtractPart,
    staff: &Mapping,
    leavers: &Mapping,
    day: NaiveDate,
    tell: Tell,
) -> Result<StaffInPost, DeskError> {
    let chosen = extracts.chosen(part)?;
    let mapping = Mapping { role_by: leavers.role_by.clone(), ..staff.clone() };
    let count = staff::count(&chosen.path, &mapping, day, &Corrections::new(), tell)
        .map_err(DeskError::of_file(&chosen.path))?;
    Ok(StaffInPost { count, source: chosen.source() })
}
