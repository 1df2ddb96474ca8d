//! Where a limit bites on a role, told from its row: the year step itself only cuts.

use crate::results::{Notice, NoticeKind, RoleYear};

use super::roles::{LeverInputs, RoleInputs};

/// A limit is only worth a notice where it is exceeded by more than rounding.
pub const TOLERANCE: f64 = 1e-9;

/// Adds a notice for every limit exceeded, but that on departures, which the year step tells.
pub fn note<'a>(
    row: &RoleYear<'a>,
    input: &RoleInputs,
    lever: &LeverInputs,
    notices: &mut Vec<Notice<'a>>,
) {
    let exceeded = |wanted: f64, available: f64| wanted > available * (1.0 + TOLERANCE);
    let mut note = |kind, wanted, available| {
        notices.push(Notice {
            kind,
            what: None,
            role: row.role,
            year: row.year,
            wanted,
            available,
        });
    };
    if exceeded(lever.points, input.leaver_rate) {
        note(NoticeKind::RateCutBelowZero, lever.points, input.leaver_rate);
    }
    let kept = lever.kept_wanted(row.leavers_before_bind);
    if exceeded(kept, row.leavers_before_bind) {
        note(NoticeKind::MoreKeptThanLeaving, kept, row.leavers_before_bind);
    }
    if exceeded(-lever.borrowed, row.closing) {
        note(NoticeKind::MoreLentThanPeople, -lever.borrowed, row.closing);
    }
    if let Some(posts) = row.establishment_wte
        && row.in_post_wte > posts + TOLERANCE
    {
        note(NoticeKind::OverEstablishment, row.in_post_wte, posts);
    }
}
