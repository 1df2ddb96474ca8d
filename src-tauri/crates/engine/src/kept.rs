//! Bind in both its units: the points that come off the leaver rate, and the people they keep.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Plan, Year, financial_year};
use crate::results::ScenarioResult;
use crate::written::{about_percent, figure};

/// What Bind does to one role in one year, all its rows together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct KeptYear {
    /// The year.
    pub year: Year,
    /// The leaver rate before Bind, a fraction.
    pub rate_before: f64,
    /// The leaver rate that comes of it: leavers over average heads.
    pub rate_after: f64,
    /// Points off the leaver rate, a fraction, whatever unit was typed.
    pub points: f64,
    /// People kept, whatever unit was typed.
    pub kept: f64,
    /// People about to leave before Bind.
    pub about_to_leave: f64,
    /// Both in a sentence.
    pub words: String,
}

/// What Bind does to a role, by year.
pub fn kept_by_year(plan: &Plan, result: &ScenarioResult, role: &str) -> Vec<KeptYear> {
    let rate = plan.role(role).and_then(|role| role.leaver_rate.as_ref());
    let rows = result.rows.iter().filter(|row| row.role == role).enumerate();
    rows.map(|(t, row)| {
        let rate_before = rate.map_or(0.0, |rate| rate.at(t));
        // Nobody about to leave in an empty role: the rate is as it was.
        let rate_after = match row.average_heads > 0.0 && row.kept > 0.0 {
            true => row.leavers / row.average_heads,
            false => rate_before,
        };
        let points = rate_before - rate_after;
        let about_to_leave = row.leavers_before_bind;
        let year = financial_year(row.year);
        let words = match row.kept > 0.0 {
            true => format!(
                "{year}: {} points off {}, which keeps {} of {} people about to leave; {} leave.",
                figure(points * 100.0),
                about_percent(rate_before),
                figure(row.kept),
                figure(about_to_leave),
                about_percent(rate_after),
            ),
            false => format!(
                "{year}: nobody is kept of {} people about to leave; {} leave.",
                figure(about_to_leave),
                about_percent(rate_before),
            ),
        };
        KeptYear {
            year: row.year,
            rate_before,
            rate_after,
            points,
            kept: row.kept,
            about_to_leave,
            words,
        }
    })
    .collect()
}
