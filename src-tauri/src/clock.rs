//! The only place that asks the time.
#![allow(clippy::disallowed_methods, reason = "everything else takes the time as an argument")]

use chrono::{Datelike, SecondsFormat, Utc};
use fivefold_engine::plan::Year;

/// Now, as the plan file keeps it: RFC 3339, UTC, to the millisecond.
pub fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The financial year under way, named by the year it ends in.
pub fn this_financial_year() -> Year {
    let today = Utc::now();
    if today.month() >= 4 { today.year() + 1 } else { today.year() }
}
