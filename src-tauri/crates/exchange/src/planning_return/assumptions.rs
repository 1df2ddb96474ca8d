//! How a return is to be read, in words.

use std::collections::BTreeSet;

use fivefold_engine::plan::{Confidence, financial_year};
use fivefold_engine::results::NoticeKind;

use super::sources::{self, Source};
use super::{PlanningReturn, STRAIGHT_LINE};

/// What a reader has to know, each with what it is about.
pub fn of(planning_return: &PlanningReturn) -> Vec<(&'static str, String)> {
    let plan = planning_return.plan;
    let mut told = vec![
        (
            "Substantive",
            format!(
                "Staff in post at each year end, projected by the plan. The opening is the \
                 baseline of 31 March {}; its WTE uses the WTE per head of {}.",
                plan.baseline_year(),
                financial_year(plan.first_year),
            ),
        ),
        (
            "Bank and agency",
            "Borrowed capacity by the kind the plan gives it. It is the year's average and not a \
             count at the year end; a minus is staff seconded out. The plan holds none for the \
             opening, so neither does the opening's total."
                .to_owned(),
        ),
        (
            "Establishment",
            "Funded posts, of roles for which the plan gives them. Vacancy is establishment less \
             substantive staff of those roles, and a minus is over establishment."
                .to_owned(),
        ),
        (
            "Months",
            format!(
                "Each month of {} is a {STRAIGHT_LINE}. Bank, agency and other borrowed capacity \
                 stand at the year's average in every month.",
                financial_year(plan.first_year),
            ),
        ),
    ];
    told.extend(roles_without_posts(planning_return));
    told.extend(learners(planning_return));
    told.extend(lent_cut(planning_return));
    told
}

/// What rests on little, in counts; the sheet of sources lists it.
pub fn of_evidence(planning_return: &PlanningReturn) -> Vec<(&'static str, String)> {
    let by_role = planning_return.sources.iter();
    let sources: Vec<&Source> = by_role.flat_map(|role| &role.inputs).collect();
    let with = |wanted: Option<Confidence>| {
        let of = |source: &&&Source| {
            source.evidence.is_some_and(|evidence| evidence.confidence == wanted)
        };
        sources.iter().filter(of).count()
    };
    let without = sources.iter().filter(|source| source.evidence.is_none()).count();
    let all = sources.len();
    vec![
        ("Illustrative", counted(with(Some(Confidence::Illustrative)), all)),
        ("Unverified", counted(with(Some(Confidence::Unverified)), all)),
        ("Confidence not given", counted(with(None), all)),
        ("No evidence given", counted(without, all)),
        (
            "Which they are",
            match sources.iter().any(|source| sources::is_doubtful(source.evidence)) {
                true => "The sheet \"Sources\" lists every input with its source; the sheet \
                         \"Roles\" gives each line the weakest evidence it rests on."
                    .to_owned(),
                false => "None: every input is published, reported or derived. The sheet \
                          \"Sources\" lists them."
                    .to_owned(),
            },
        ),
    ]
}

fn counted(some: usize, all: usize) -> String {
    match (some, all) {
        (0, _) => "None of the inputs.".to_owned(),
        (1, all) => format!("1 of the {all} inputs behind this return."),
        (some, all) => format!("{some} of the {all} inputs behind this return."),
    }
}

fn roles_without_posts(planning_return: &PlanningReturn) -> Option<(&'static str, String)> {
    let roles = &planning_return.plan.roles;
    let without = roles.iter().filter(|role| role.establishment_wte.is_none()).count();
    let has = match without {
        0 => return None,
        1 => "1 role has".to_owned(),
        more => format!("{more} roles have"),
    };
    Some((
        "Roles without posts",
        format!(
            "{has} no establishment in the plan, of {}. They count in no establishment and no \
             vacancy.",
            roles.len(),
        ),
    ))
}

fn learners(planning_return: &PlanningReturn) -> Option<(&'static str, String)> {
    let learn = planning_return
        .result
        .rows
        .iter()
        .any(|row| (row.capacity_heads - row.closing - row.borrow).abs() > 1e-9);
    learn.then(|| {
        let text = "The plan also counts a share of employed learners as capacity. It is not in \
                    this return; the sheet \"Check\" shows how much it is.";
        ("Learners", text.to_owned())
    })
}

fn lent_cut(planning_return: &PlanningReturn) -> Option<(&'static str, String)> {
    let notices = planning_return.result.notices.iter();
    let cut = notices.filter(|notice| notice.kind == NoticeKind::MoreLentThanPeople);
    let roles: BTreeSet<&str> =
        cut.map(|notice| planning_return.plan.role_name(notice.role)).collect();
    (!roles.is_empty()).then(|| {
        let names = roles.into_iter().collect::<Vec<_>>().join(", ");
        let text = format!(
            "The plan seconds out more people than are in post of: {names}. The lines show what \
             is possible, each seconding row cut alike.",
        );
        ("Seconded out", text)
    })
}
