//! Service-lead packs: a slice of a plan sent as a workbook, and what comes back, difference by
//! difference.
//!
//! [`write`] makes the workbook, [`ReturnedPack::read`] reads it back, [`review`] lists what
//! differs, and [`edit`] is the one step that takes what was accepted. Inside, in reading order:
//! [`row`] is one row of the pack and where it belongs in a plan, [`slice`](mod@slice) and
//! [`lever_rows`] the rows of chosen roles, [`record`] what was sent, kept in the workbook,
//! [`sheets`] the workbook itself with its [`instructions`] and its rows ([`figure_row`]),
//! [`returned`] what came back, [`value`] how a cell is read, [`mod@review`] and [`difference`]
//! what differs, [`acceptance`], [`change`] and [`set`] what becomes of it.

mod acceptance;
mod change;
mod difference;
mod figure_row;
mod instructions;
mod lever_rows;
mod record;
mod refusal;
mod returned;
mod review;
mod row;
mod set;
mod sheets;
mod slice;
mod value;
mod words;

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_engine::plan::Scope;
use serde::Deserialize;
use ts_rs::TS;

use crate::{ExchangeError, workbook};

pub use acceptance::{edit, outcome};
pub use refusal::PackRefusal;
pub use returned::ReturnedPack;
pub use review::{PackDifference, PackReview, PackValue, UnreadCell, review};

use record::Record;

/// What is asked of a service lead.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PackRequest {
    /// The scenario whose levers are sent.
    pub scenario: String,
    /// The roles that are sent.
    pub scope: Scope,
    /// Whom it goes to; may be empty.
    pub lead: String,
    /// What is asked of them; may be empty.
    pub asked: String,
    /// When it should be back, as people write it; may be empty.
    pub by: String,
}

/// Makes the workbook for a service lead. `date` is the day it is sent, `revision` counts the
/// plan's changes where its file does. The same plan, request and date give the same bytes.
///
/// # Errors
/// [`PackRefusal`] where the plan has no such scenario or no role in the scope.
pub fn write(
    plan: &Plan,
    request: &PackRequest,
    date: NaiveDate,
    revision: Option<u64>,
) -> Result<Vec<u8>, ExchangeError> {
    let record = Record::of(plan, request, date, revision)?;
    workbook::bytes(sheets::workbook(&record, date))
}
