//! Where limits bite, one row a role, and what the program tells about the plan.

use std::collections::BTreeMap;

use fivefold_engine::plan::{Plan, Year, financial_year};
use fivefold_engine::results::{MovesOf, Notice, NoticeKind, ScenarioResult};
use serde::Serialize;

use super::Sources;
use super::role_names::RoleNames;
use crate::figures::{Precision, as_given, people, percent};

/// The section on risks.
#[derive(Serialize)]
pub struct RisksSection<'a> {
    notices: &'a [NoticeRow],
    hints: Vec<HintRow>,
}

/// Where limits bite, and what the program tells about the plan and this scenario.
pub fn section<'a>(of: &'a Sources) -> RisksSection<'a> {
    RisksSection {
        notices: &of.notices,
        hints: hints_of(of.request.plan, &of.names, &of.scenario.name),
    }
}

/// A limit that bites for a role in one year or several.
#[derive(Serialize)]
pub struct NoticeRow {
    role: String,
    /// What the limit is.
    what: &'static str,
    /// Year by year, what is wanted and what there is.
    years: Vec<String>,
}

/// A limit of one role, by which notices of several years are grouped.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Limit {
    /// The role's place in the plan.
    role: Option<usize>,
    kind: NoticeKind,
    what: Option<MovesOf>,
}

/// Something the program tells beside a role or the plan.
#[derive(Serialize)]
pub struct HintRow {
    about: String,
    message: String,
}

/// Beyond this many years of one limit, the rest are counted.
const MOST_YEARS: usize = 3;

/// Every notice of a projection, in the plan's order of roles.
pub fn gather(plan: &Plan, names: &RoleNames, result: &ScenarioResult) -> Vec<NoticeRow> {
    let place: BTreeMap<&str, usize> =
        plan.roles.iter().enumerate().map(|(place, role)| (role.id.as_str(), place)).collect();
    let mut grouped: BTreeMap<Limit, Vec<&Notice>> = BTreeMap::new();
    for notice in &result.notices {
        let Notice { kind, what, .. } = *notice;
        let limit = Limit { role: place.get(notice.role).copied(), kind, what };
        grouped.entry(limit).or_default().push(notice);
    }
    grouped
        .into_iter()
        .map(|(limit, mut notices)| {
            notices.sort_by_key(|notice| notice.year);
            NoticeRow {
                role: notices.first().map_or("", |notice| names.name(notice.role)).to_owned(),
                what: in_words(limit.kind, limit.what),
                years: in_years(&notices),
            }
        })
        .collect()
}

fn hints_of(plan: &Plan, names: &RoleNames, scenario: &str) -> Vec<HintRow> {
    let concerns = |of: &Option<String>| of.as_deref().is_none_or(|name| name == scenario);
    fivefold_engine::hints::hints(plan)
        .into_iter()
        .filter(|hint| concerns(&hint.scenario))
        .map(|hint| HintRow {
            about: hint.role.as_deref().map_or("The plan", |id| names.name(id)).to_owned(),
            message: hint.message,
        })
        .collect()
}

fn in_words(kind: NoticeKind, what: Option<MovesOf>) -> &'static str {
    match (kind, what) {
        (NoticeKind::MoreMovesThanPeople, Some(MovesOf::Transfer)) => {
            "More people are transferred out than there are; scaled down"
        }
        (NoticeKind::MoreMovesThanPeople, Some(MovesOf::Usual)) => {
            "More people usually move on than there are; scaled down"
        }
        (NoticeKind::MoreMovesThanPeople, _) => {
            "More people should move or train than there are; scaled down"
        }
        (NoticeKind::MoreKeptThanLeaving, _) => {
            "More people should be kept than are about to leave; cut"
        }
        (NoticeKind::RateCutBelowZero, _) => {
            "More points should come off the leaver rate than it has; cut"
        }
        (NoticeKind::MoreLentThanPeople, _) => {
            "More people should be seconded out than are in post; cut"
        }
        (NoticeKind::OverEstablishment, _) => "More WTE in post than funded posts",
    }
}

fn in_years(notices: &[&Notice]) -> Vec<String> {
    let shown = notices.iter().take(MOST_YEARS).map(|notice| in_year(notice));
    let more = notices.get(MOST_YEARS..).unwrap_or_default();
    let rest = more.last().map(|last| format!("and {} more, to {}", more.len(), year(last.year)));
    shown.chain(rest).collect()
}

fn in_year(notice: &Notice) -> String {
    let figure = |value| match notice.kind {
        NoticeKind::RateCutBelowZero => percent(value),
        _ if value == value.trunc() => as_given(value),
        _ => people(value, Precision::OneDecimal),
    };
    let (wanted, available) = match notice.kind {
        NoticeKind::OverEstablishment => ("in post", "funded"),
        _ => ("wanted", "there"),
    };
    format!(
        "{}: {} {wanted}, {} {available}",
        year(notice.year),
        figure(notice.wanted),
        figure(notice.available)
    )
}

fn year(year: Year) -> String {
    financial_year(year)
}
