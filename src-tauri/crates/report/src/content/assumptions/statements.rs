//! The inputs of each kind of object, in words.

use fivefold_engine::plan::{
    AmountUnit, Basis, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, ChangeReason,
    EstablishmentChange, LeaverDefinition, Plan, Role, Target, Transfer, financial_year,
};

use super::inputs::{Inputs, Statement};
use crate::content::amounts::{self, Kind};
use crate::content::role_names::RoleNames;
use crate::content::targets::{activity, what_is_counted};
use crate::figures::as_given;

pub fn of_role<'a>(plan: &Plan, role: &'a Role) -> Vec<Statement<'a>> {
    let rate = role.leaver_rate.as_ref().map(|rate| {
        let rate = amounts::amount(rate, Kind::Rate, plan.first_year);
        let counts = role.leaver_definition.unwrap_or(LeaverDefinition::Unspecified);
        format!("{rate} ({})", leavers_counted(counts))
    });
    let inputs = Inputs::of(plan, &role.evidence, &role.field_evidence)
        .say("baseline_heads", "In post at the baseline", role.baseline_heads.map(as_given))
        .amount("wte_per_head", "WTE a head", role.wte_per_head.as_ref(), Kind::Ratio)
        .say("leaver_rate", "Leaver rate", rate)
        .amount("usual_joiners", "Usual joiners", role.usual_joiners.as_ref(), Kind::Yearly)
        .say("establishment_wte", "Funded posts, WTE", role.establishment_wte.map(as_given));
    let with_changes = role.establishment_changes.iter().fold(inputs, |inputs, change| {
        let (label, value) = establishment_change(change);
        inputs.say_with("establishment_changes", &label, value, &change.evidence)
    });
    with_changes.all()
}

fn establishment_change(change: &EstablishmentChange) -> (String, String) {
    let reason = match change.reason {
        Some(ChangeReason::Growth) => ", growth",
        Some(ChangeReason::CostImprovement) => ", cost improvement",
        Some(ChangeReason::Transfer) => ", service transfer",
        Some(ChangeReason::Other) | None => "",
    };
    let label = format!("Change of funded posts in {}{reason}", financial_year(change.year));
    (label, format!("{} WTE", as_given(change.wte)))
}

fn leavers_counted(definition: LeaverDefinition) -> &'static str {
    match definition {
        LeaverDefinition::Trust => "leaving the trust",
        LeaverDefinition::Nhs => "leaving the NHS",
        LeaverDefinition::Profession => "leaving the profession",
        LeaverDefinition::Unspecified => "which leavers it counts is not stated",
    }
}

pub fn of_buy<'a>(plan: &Plan, names: &RoleNames, row: &'a BuyRow) -> Vec<Statement<'a>> {
    let label = format!("Posts to fill, {}", unit(row.unit));
    Inputs::of(plan, &row.evidence, &row.field_evidence)
        .amount("hires", &label, Some(&row.hires), Kind::Yearly)
        .amount("fill_rate", "Filled", row.fill_rate.as_ref(), Kind::Rate)
        .all_of(&with_label(names.name(&row.role), &row.channel))
}

pub fn of_build<'a>(plan: &Plan, names: &RoleNames, row: &'a Build) -> Vec<Statement<'a>> {
    let into = names.name(&row.to);
    let whose = match &row.name {
        Some(name) => format!("{name}, into {into}"),
        None => format!("Into {into}"),
    };
    Inputs::of(plan, &row.evidence, &row.field_evidence)
        .say("starts", "Starts", Some(amounts::flow(&row.starts, plan.first_year)))
        .say("duration_years", "Duration", row.duration_years.map(in_years))
        .share("annual_drop_out", "Drop out each year", row.annual_drop_out.as_ref())
        .share("join_rate", "Join after finishing", row.join_rate.as_ref())
        .say("employed", "Learners are employed", row.employed.map(yes_or_no))
        .share("productive_share", "Capacity of a learner", row.productive_share.as_ref())
        .all_of(&whose)
}

pub fn of_bind<'a>(plan: &Plan, names: &RoleNames, row: &'a BindRow) -> Vec<Statement<'a>> {
    let (label, kind) = match row.unit.unwrap_or_default() {
        BindUnit::Heads => ("People kept", Kind::Yearly),
        BindUnit::Points => ("Off the leaver rate", Kind::Points),
    };
    Inputs::of(plan, &row.evidence, &row.field_evidence)
        .amount("amount", label, Some(&row.amount), kind)
        .all_of(names.name(&row.role))
}

pub fn of_borrow<'a>(plan: &Plan, names: &RoleNames, row: &'a BorrowRow) -> Vec<Statement<'a>> {
    let label = format!("Borrowed, {}", unit(row.unit));
    Inputs::of(plan, &row.evidence, &row.field_evidence)
        .amount("amount", &label, Some(&row.amount), Kind::Yearly)
        .all_of(&with_label(names.name(&row.role), &row.kind))
}

pub fn of_bounce<'a>(plan: &Plan, names: &RoleNames, row: &'a Bounce) -> Vec<Statement<'a>> {
    let from = names.name(&row.from);
    let whose = match &row.to {
        Some(to) => format!("{from} to {}", names.name(to)),
        None => format!("{from}, let go"),
    };
    let before = (!row.moves_before.is_empty())
        .then(|| amounts::dated(row.moves_before.iter().map(|(year, value)| (*year, *value))));
    Inputs::of(plan, &row.evidence, &row.field_evidence)
        .say("moves", "Moves", Some(amounts::flow(&row.moves, plan.first_year)))
        .say("moves_before", "Moves before the plan", before)
        .say("duration_years", "Duration", row.duration_years.map(in_years))
        .share("completion", "Complete", row.completion.as_ref())
        .share("productive_share", "Capacity of a learner", row.productive_share.as_ref())
        .all_of(&whose)
}

pub fn of_transfer<'a>(names: &RoleNames, transfer: &'a Transfer) -> Statement<'a> {
    let year = financial_year(transfer.year);
    let label = with_label(names.name(&transfer.role), &transfer.reason);
    let value = format!("{} in {year}", as_given(transfer.heads));
    Statement::new(label, value, transfer.evidence.as_ref())
}

pub fn of_target<'a>(plan: &Plan, target: &'a Target) -> Vec<Statement<'a>> {
    let basis = match target.basis.unwrap_or_default() {
        Basis::Total => "Number to reach",
        Basis::Increase => "Number to add to the baseline",
    };
    let counts = match &target.activity {
        Some(counted) => format!("{basis}, {}", counted.measure),
        None => format!("{basis}, {}", what_is_counted(target)),
    };
    let values = amounts::dated(target.values.iter().map(|(year, value)| (*year, *value)));
    let inputs = Inputs::of(plan, &target.evidence, &target.field_evidence).say(
        "values",
        &counts,
        Some(values),
    );
    match &target.activity {
        Some(counted) => inputs.say_with(
            "activity",
            "Activity turned into staff",
            activity(counted),
            &counted.evidence,
        ),
        None => inputs,
    }
    .all()
}

fn with_label(name: &str, label: &Option<String>) -> String {
    match label {
        Some(label) => format!("{name}, {label}"),
        None => name.to_owned(),
    }
}

fn unit(unit: Option<AmountUnit>) -> &'static str {
    match unit.unwrap_or_default() {
        AmountUnit::Heads => "heads",
        AmountUnit::Wte => "WTE",
    }
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes".to_owned() } else { "no".to_owned() }
}

fn in_years(years: u32) -> String {
    match years {
        1 => "1 year".to_owned(),
        years => format!("{years} years"),
    }
}
