//! Where a limit bites, in a sentence.

use fivefold_charts::words::people;
use fivefold_engine::Plan;
use fivefold_engine::plan::financial_year;
use fivefold_engine::results::{MovesOf, Notice, NoticeKind};

/// A notice as a sentence.
pub fn sentence(plan: &Plan, notice: &Notice) -> String {
    let when = financial_year(notice.year);
    let role = plan.role_name(notice.role);
    let (wanted, available) = (notice.wanted, notice.available);
    let said = match notice.kind {
        NoticeKind::MoreMovesThanPeople => format!(
            "{} of {} people are planned where {} are left, and are scaled down",
            moves(notice.what),
            people(wanted),
            people(available)
        ),
        NoticeKind::MoreKeptThanLeaving => format!(
            "{} people are to be kept of {} about to leave; no more than those can be",
            people(wanted),
            people(available)
        ),
        NoticeKind::RateCutBelowZero => format!(
            "{} are to come off a leaver rate of {}; it is cut to nothing",
            percent(wanted),
            percent(available)
        ),
        NoticeKind::MoreLentThanPeople => format!(
            "{} people are to be seconded out of {} in post; no more than those can be",
            people(wanted),
            people(available)
        ),
        NoticeKind::OverEstablishment => {
            format!("{} WTE are in post with {} WTE funded", people(wanted), people(available))
        }
    };
    format!("{when}, {role}: {said}.")
}

fn moves(what: Option<MovesOf>) -> &'static str {
    match what {
        Some(MovesOf::Transfer) => "Transfers out",
        Some(MovesOf::Usual) => "Usual moves",
        Some(MovesOf::Lever) | None => "Build starts and Bounce moves",
    }
}

/// A fraction as a percentage, two decimals at most.
fn percent(fraction: f64) -> String {
    let text = format!("{:.2}", fraction * 100.0);
    format!("{} %", text.trim_end_matches('0').trim_end_matches('.'))
}
