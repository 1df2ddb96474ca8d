//! Leavers and joiners in sentences.

use fivefold_engine::Plan;

use crate::extract::figures::{baseline_day, counted, day, number};
use crate::extract::ledger::RowCounts;
use crate::extract::mapping::{ExtractKind, Mapping, NotInExtract};
use crate::extract::staff::Layout;

use super::role_after::Flow;
use super::{FlowCount, StaffThen};

/// What those counted are called.
pub fn whom(kind: ExtractKind) -> &'static str {
    match kind {
        ExtractKind::Staff => "Staff",
        ExtractKind::Leavers => "Leavers",
        ExtractKind::Joiners => "Joiners",
    }
}

/// The import in words, for the history.
pub fn what_is_done(count: &FlowCount, source: &str) -> String {
    format!(
        "Import {}: {} people, {}, {source}",
        whom(count.kind).to_lowercase(),
        number(count.people.value()),
        count.period.words(),
    )
}

/// How a figure was worked out, written out.
pub fn arithmetic(flow: &Flow, count: &FlowCount, figure: f64) -> String {
    let factor = count.period.to_a_year();
    let times = if factor == 1.0 {
        String::new()
    } else {
        format!(" x {} to make it a year", number(factor))
    };
    let parted = match flow.parted {
        true => " The extract tells fewer roles apart: its people are parted by heads in post.",
        false => "",
    };
    if count.kind == ExtractKind::Joiners {
        let joiners = number(flow.people);
        return format!("{joiners} joiners{times} = {} a year.{parted}", number(figure));
    }
    let unknown = flow.reasons.get("Unknown").copied().unwrap_or(0.0);
    let unknown = match unknown > 0.0 {
        true => format!(" The reason of {} is unknown.", number(unknown)),
        false => String::new(),
    };
    format!(
        "{} leavers{times} / average of {} and {} heads in post = {} %.{unknown}{parted}",
        number(flow.people),
        number(flow.opening),
        number(flow.closing),
        number(figure * 100.0),
    )
}

/// Why there is no rate without anybody in post.
pub fn no_average(leavers: f64) -> String {
    format!(
        "{} left and nobody was in post at either end of the period. Import staff first, or give \
         the opening heads.",
        number(leavers)
    )
}

/// Why there is no rate above one.
pub fn rate_above_one(flow: &Flow, rate: f64) -> String {
    format!(
        "{} left of {} and {} in post, {} % a year, more than there are. Give the opening heads, or \
         check the role of those who left.",
        number(flow.people),
        number(flow.opening),
        number(flow.closing),
        number(rate * 100.0),
    )
}

/// Why nothing is imported where no row counts.
pub fn nothing_counted(kind: ExtractKind, rows: &RowCounts) -> String {
    format!(
        "No row of the {} could be counted: of {}, {} set aside and {} rejected. Look at the \
         reasons, and correct the period, the mapping or the extract.",
        whom(kind).to_lowercase(),
        counted(rows.read, "row", "rows"),
        number(rows.set_aside as f64),
        number(rows.rejected as f64),
    )
}

/// Why nothing is imported where nobody is of a role of the plan.
pub fn no_role_known(kind: ExtractKind) -> String {
    format!(
        "None of the {} is of a role of the plan. Import staff first, or tell roles apart by columns \
         whose words the plan's roles have too (role_by).",
        whom(kind).to_lowercase(),
    )
}

/// What is worth knowing of an import.
pub fn remarks(
    count: &FlowCount,
    mapping: &Mapping,
    then: StaffThen,
    flows: &[Flow],
    plan: &Plan,
) -> Vec<String> {
    let remarks = [
        of_period(count, plan),
        of_days(count),
        of_layout(count),
        of_average(count, then),
        of_definition(count, mapping),
        count.ledger.rejected_remark(),
        of_parted(flows),
        of_roles_without(count, mapping, flows),
    ];
    remarks.into_iter().flatten().chain(count.ledger.reading_remarks()).collect()
}

fn of_period(count: &FlowCount, plan: &Plan) -> Option<String> {
    let factor = count.period.to_a_year();
    if factor != 1.0 {
        return Some(format!(
            "The period, {}, is not twelve months: its people are multiplied by {} to make a year.",
            count.period.words(),
            number(factor),
        ));
    }
    let baseline = baseline_day(plan);
    (count.period.to != baseline).then(|| {
        format!(
            "The period ends on {}; the plan's baseline is {}.",
            day(count.period.to),
            day(baseline)
        )
    })
}

fn of_days(count: &FlowCount) -> Option<String> {
    count.without_days.then(|| {
        format!("No column has the day, so all rows are taken to be of {}.", count.period.words())
    })
}

fn of_layout(count: &FlowCount) -> Option<String> {
    (count.layout == Layout::RowsAsPeople).then(|| {
        "No column is an identifier, so every row counts as a person, also where somebody has two."
            .to_owned()
    })
}

fn of_average(count: &FlowCount, then: StaffThen) -> Option<String> {
    let in_columns = count.roles.iter().any(|role| role.opening.is_some());
    let known = in_columns || then.opening.is_some();
    (count.kind == ExtractKind::Leavers && !known).then(|| {
        "Opening heads are not known, so the plan's baseline stands for them. Give an extract of \
         staff in post when the period began for the average of both ends."
            .to_owned()
    })
}

fn of_definition(count: &FlowCount, mapping: &Mapping) -> Option<String> {
    if count.kind != ExtractKind::Leavers || mapping.leaver_definition.is_some() {
        return None;
    }
    Some(match count.some_to_nhs {
        true => {
            "Leavers to other employers of the NHS are among those counted, so the rate counts \
                 leaving the trust. Say so if it is meant otherwise."
                .to_owned()
        }
        false => {
            "Nothing says which loss is counted. Say whether it is leaving the trust, the NHS \
                  or the profession, since rates of different definitions can't be compared."
                .to_owned()
        }
    })
}

fn of_parted(flows: &[Flow]) -> Option<String> {
    flows.iter().any(|flow| flow.parted).then(|| {
        "The extract tells fewer roles apart than the plan: where several roles fit, its people are \
         parted by their heads in post, so that these roles have one rate."
            .to_owned()
    })
}

fn of_roles_without(count: &FlowCount, mapping: &Mapping, flows: &[Flow]) -> Option<String> {
    let without = flows.iter().filter(|flow| flow.not_in_extract).count() as u64;
    let roles = counted(without, "role of the plan has", "roles of the plan have");
    let whom = whom(count.kind).to_lowercase();
    (without > 0).then(|| match mapping.roles_not_in_extract {
        NotInExtract::Keep => format!("{roles} no {whom} in the extract and stay as before."),
        NotInExtract::SetToZero => format!("{roles} no {whom} in the extract and are set to 0."),
    })
}
