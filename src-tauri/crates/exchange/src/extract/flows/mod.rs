//! Leavers and joiners of a period: counted from an extract in one pass, set beside a plan's roles,
//! and put into it as leaver rates and usual joiners.
//!
//! [`count`] reads the extract and knows no plan; [`import`] says what it makes of a plan, checks
//! that the totals reconcile, and has the edit.

mod count;
mod denominator;
mod import;
mod period;
mod role_after;
mod words;

pub use count::{CountedFlow, FlowCount, count};
pub use denominator::{StaffOn, StaffThen};
pub use import::{FlowImport, FlowRole, InNoRole, import};
pub use period::Period;
