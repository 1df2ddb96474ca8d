//! An extract as counted, and what it makes of a plan.

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_exchange::ExchangeError;
use fivefold_exchange::extract::RejectedRow;
use fivefold_exchange::extract::flows::{self, FlowCount, FlowImport, StaffOn, StaffThen};
use fivefold_exchange::extract::mapping::Mapping;
use fivefold_exchange::extract::staff::{self, StaffCount, StaffImport};
use serde::Serialize;
use ts_rs::TS;

/// An extract as counted, with what it takes to compare it with a plan.
pub struct Counted {
    /// What was counted.
    pub count: Count,
    /// How it was read.
    pub mapping: Mapping,
    /// The file's name.
    pub source: String,
}

/// What was counted.
pub enum Count {
    /// Staff in post.
    Staff(Box<StaffCount>),
    /// Leavers or joiners of a period.
    Flow(Box<CountedPeriod>),
}

/// Leavers or joiners of a period, and who was in post at its ends where extracts say so.
pub struct CountedPeriod {
    /// Those who left or joined.
    pub flow: FlowCount,
    /// In post when the period began.
    pub opening: Option<StaffInPost>,
    /// In post when it ended.
    pub closing: Option<StaffInPost>,
}

/// Staff in post on a day, and the name of the extract they are from.
pub struct StaffInPost {
    /// What was counted.
    pub count: StaffCount,
    /// The file's name.
    pub source: String,
}

impl StaffInPost {
    fn on(&self) -> StaffOn<'_> {
        StaffOn { count: &self.count, source: &self.source }
    }
}

impl Counted {
    /// What the count makes of a plan.
    pub fn import(&self, plan: &Plan) -> ExtractImport {
        match &self.count {
            Count::Staff(count) => {
                ExtractImport::Staff(staff::import(count, &self.mapping, &self.source, plan))
            }
            Count::Flow(period) => {
                let then = StaffThen {
                    opening: period.opening.as_ref().map(StaffInPost::on),
                    closing: period.closing.as_ref().map(StaffInPost::on),
                };
                let (flow, source) = (&period.flow, &self.source);
                ExtractImport::Flow(flows::import(flow, &self.mapping, source, then, plan))
            }
        }
    }
}

/// What an extract makes of the plan.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "of", content = "import", rename_all = "snake_case")]
#[ts(export)]
pub enum ExtractImport {
    /// Staff in post.
    Staff(StaffImport),
    /// Leavers or joiners.
    Flow(FlowImport),
}

impl ExtractImport {
    /// The one edit that puts it into the plan.
    ///
    /// # Errors
    /// [`ExchangeError::NotImported`] where the totals don't reconcile or the plan can't be.
    pub fn edit(&self) -> Result<Edit, ExchangeError> {
        match self {
            Self::Staff(import) => import.edit(),
            Self::Flow(import) => import.edit(),
        }
    }

    /// The rows that were rejected.
    pub fn rejected(&self) -> &[RejectedRow] {
        match self {
            Self::Staff(import) => &import.rejected,
            Self::Flow(import) => &import.rejected,
        }
    }
}
