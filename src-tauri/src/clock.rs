//! The only place that asks the time.
#![allow(clippy::disallowed_methods, reason = "everything else takes the time as an argument")]

use chrono::{Datelike, Local, NaiveDate, SecondsFormat, Utc};
use fivefold_engine::plan::Year;

/// Now, as the plan file keeps it: RFC 3339, UTC, to the millisecond.
pub fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The day it is.
pub fn day() -> NaiveDate {
    Local::now().date_naive()
}

/// Now, as people of this place write it: `09:40 on 3 April 2026`.
pub fn for_people() -> String {
    Local::now().format("%H:%M on %-d %B %Y").to_string()
}

/// Today, as people write it: `3 April 2026`.
pub fn day_for_people() -> String {
    Local::now().format("%-d %B %Y").to_string()
}

/// Today, as plans write dates: YYYY-MM-DD.
pub fn today() -> String {
    Local::now().format("%Y-%m-%d").to_string()
}

/// The financial year under way, named by the year it ends in.
pub fn this_financial_year() -> Year {
    let today = Local::now();
    if today.month() >= 4 { today.year() + 1 } else { today.year() }
}
