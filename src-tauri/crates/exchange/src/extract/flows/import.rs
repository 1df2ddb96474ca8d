//! What an extract's leavers or joiners make of a plan: a rate or a number a year for each role,
//! whether the totals reconcile, and the one edit that does it.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{LeaverDefinition, Role};
use serde::Serialize;
use ts_rs::TS;

use crate::ExchangeError;
use crate::extract::counting::Group;
use crate::extract::ledger::{RejectedRow, RowCounts, SetAsideRows};
use crate::extract::mapping::{ExtractKind, Mapping, NotInExtract};
use crate::extract::roles::{Named, Share, allot, named};
use crate::extract::staff::{Check, Layout, plan_after};

use super::denominator::{self, StaffOn, StaffThen, heads_by_role};
use super::role_after::{Flow, flow_of, role_after};
use super::{FlowCount, words};

/// What an extract of leavers or joiners makes of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FlowImport {
    /// Leavers or joiners.
    pub kind: ExtractKind,
    /// The extract's file name.
    pub source: String,
    /// The period's first day, YYYY-MM-DD.
    pub from: String,
    /// Its last day, YYYY-MM-DD.
    pub to: String,
    /// What people of the period are multiplied by to be those of a year.
    pub to_a_year: f64,
    /// What a row is.
    pub layout: Layout,
    /// How many rows became what.
    pub rows: RowCounts,
    /// People counted.
    pub people: f64,
    /// People by reason, "Unknown" among them; only of leavers.
    pub reasons: BTreeMap<String, f64>,
    /// Which loss is counted; only of leavers.
    pub definition: Option<LeaverDefinition>,
    /// Where those in post at both ends of the period come from, a sentence each; only of leavers.
    pub denominators: Vec<String>,
    /// Every role of the plan somebody left or joined, and those nobody did.
    pub roles: Vec<FlowRole>,
    /// People whose role the plan hasn't got.
    pub in_no_role: Vec<InNoRole>,
    /// Rows set aside, by reason.
    pub set_aside: Vec<SetAsideRows>,
    /// Rows rejected: the first ten thousand; `rows.rejected` has how many there are.
    pub rejected: Vec<RejectedRow>,
    /// The totals that have to agree.
    pub checks: Vec<Check>,
    /// Why nothing can be written; empty where it can.
    pub problems: Vec<String>,
    /// What is worth knowing.
    pub remarks: Vec<String>,
    /// The edit, where it can be made.
    #[serde(skip)]
    #[ts(skip)]
    edit: Option<Edit>,
}

impl FlowImport {
    /// The one edit that puts the rates or joiners into the plan.
    ///
    /// # Errors
    /// [`ExchangeError::NotImported`] with the first of the problems, where there are any.
    pub fn edit(&self) -> Result<Edit, ExchangeError> {
        match (&self.edit, self.problems.as_slice()) {
            (Some(edit), []) => Ok(edit.clone()),
            (_, problems) => Err(ExchangeError::of_problems(problems)),
        }
    }
}

/// A role's leavers or joiners of the period, and what follows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FlowRole {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// People of the period: the numerator.
    pub people: f64,
    /// People in post when the period began; only of leavers.
    pub opening_heads: Option<f64>,
    /// People in post when it ended; only of leavers.
    pub closing_heads: Option<f64>,
    /// The average of both: the denominator; only of leavers.
    pub average_heads: Option<f64>,
    /// The leaver rate a year, as a fraction, or the joiners a year. None where there is none.
    pub figure: Option<f64>,
    /// Why there is none, a sentence.
    pub why_none: Option<String>,
    /// The figure of the first year before; none where there was none.
    pub before: Option<f64>,
    /// Whether people of an extract that tells fewer roles apart were parted by heads.
    pub parted: bool,
    /// Whether nobody in the extract is of this role.
    pub not_in_extract: bool,
    /// People by reason; only of leavers.
    pub reasons: BTreeMap<String, f64>,
}

/// People whose role the plan hasn't got.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct InNoRole {
    /// What the role would be called.
    pub name: String,
    /// How many.
    pub people: f64,
}

/// What counted leavers or joiners make of a plan. `source` is the extract's file name; staff in
/// post at the ends of the period are, where neither the extract nor `then` has them, those of the
/// plan's baseline.
pub fn import(
    count: &FlowCount,
    mapping: &Mapping,
    source: &str,
    then: StaffThen,
    plan: &Plan,
) -> FlowImport {
    let groups: Vec<&Group> = count.roles.iter().map(|role| &role.group).collect();
    let named = named(groups.iter().copied(), &mapping.role_by, plan);
    let shares = allot(&groups, &named, &mapping.role_by, plan);
    let definition = (count.kind == ExtractKind::Leavers).then(|| definition(count, mapping));
    let heads_then =
        |staff: Option<StaffOn>| staff.map(|staff| heads_by_role(staff, mapping, plan));
    let (opening, closing) = (heads_then(then.opening), heads_then(then.closing));
    let flows = plan.roles.iter().enumerate().map(|(place, role)| {
        let mut flow = flow_of(place, count, &shares);
        flow.stand(
            role,
            [&opening, &closing].map(|heads| heads.as_ref().map(|heads| at(heads, place))),
        );
        flow
    });
    let flows: Vec<Flow> = flows.collect();
    let sources = then.sources(source);
    let after = plan.roles.iter().zip(&flows).map(|(role, flow)| {
        let counts =
            !flow.not_in_extract || mapping.roles_not_in_extract == NotInExtract::SetToZero;
        counts.then(|| role_after(role.clone(), flow, count, definition, &sources))
    });
    let after: Vec<Option<Role>> = after.collect();
    let in_no_role = in_no_role(count, &named, &shares);
    let edit = edit_of(count, source, plan, &after);
    let mut import = FlowImport {
        kind: count.kind,
        source: source.to_owned(),
        from: count.period.from.to_string(),
        to: count.period.to.to_string(),
        to_a_year: count.period.to_a_year(),
        layout: count.layout,
        rows: count.ledger.counts,
        people: count.people.value(),
        reasons: all_reasons(count),
        definition,
        denominators: match count.kind {
            ExtractKind::Joiners => Vec::new(),
            ExtractKind::Leavers | ExtractKind::Staff => denominator::words(count, then, plan),
        },
        roles: plan.roles.iter().zip(&flows).map(|(role, flow)| flow.told(role, count)).collect(),
        checks: checks(count, &flows, &in_no_role),
        in_no_role,
        set_aside: count.ledger.set_aside(),
        rejected: count.ledger.rejected.clone(),
        problems: Vec::new(),
        remarks: words::remarks(count, mapping, then, &flows, plan),
        edit: None,
    };
    import.problems = problems(&import, plan, &edit);
    if import.problems.is_empty() {
        import.edit = Some(edit);
    }
    import
}

/// Leaving for other employers of the NHS is leaving the trust; an extract that has none of it
/// doesn't say what it leaves out.
fn definition(count: &FlowCount, mapping: &Mapping) -> LeaverDefinition {
    mapping.leaver_definition.unwrap_or(match count.some_to_nhs {
        true => LeaverDefinition::Trust,
        false => LeaverDefinition::Unspecified,
    })
}

fn at(heads: &[f64], place: usize) -> f64 {
    heads.get(place).copied().unwrap_or(0.0)
}

fn in_no_role(count: &FlowCount, named: &[Named], shares: &[Vec<Share>]) -> Vec<InNoRole> {
    let roles = count.roles.iter().zip(named).zip(shares);
    let without = roles.filter(|(_, shares)| shares.is_empty());
    without
        .map(|((role, named), _)| InNoRole {
            name: named.name.clone(),
            people: role.people.value(),
        })
        .collect()
}

fn all_reasons(count: &FlowCount) -> BTreeMap<String, f64> {
    let mut all = BTreeMap::new();
    if count.kind == ExtractKind::Leavers {
        for (reason, heads) in count.roles.iter().flat_map(|role| &role.reasons) {
            *all.entry(reason.clone()).or_default() += heads.value();
        }
    }
    all
}

fn edit_of(count: &FlowCount, source: &str, plan: &Plan, after: &[Option<Role>]) -> Edit {
    let changed = plan.roles.iter().zip(after).filter_map(|(before, after)| {
        let after = after.as_ref().filter(|after| *after != before)?;
        Some(Edit::SetRole { role: after.clone() })
    });
    Edit::Together { what: words::what_is_done(count, source), edits: changed.collect() }
}

fn checks(count: &FlowCount, flows: &[Flow], in_no_role: &[InNoRole]) -> Vec<Check> {
    let in_roles: f64 = flows.iter().map(|flow| flow.people).sum();
    let in_none: f64 = in_no_role.iter().map(|none| none.people).sum();
    let whom = words::whom(count.kind);
    let mut checks = vec![
        Check::of_rows(&count.ledger.counts),
        Check::of(
            &format!("{whom} of all roles, and of none, are those counted"),
            count.people.value(),
            in_roles + in_none,
        ),
    ];
    if count.kind == ExtractKind::Leavers {
        let by_reason = all_reasons(count).values().sum();
        checks.push(Check::of(
            "Leavers by reason are those counted",
            count.people.value(),
            by_reason,
        ));
    }
    checks
}

fn problems(import: &FlowImport, plan: &Plan, edit: &Edit) -> Vec<String> {
    let mut problems: Vec<String> = import.checks.iter().filter_map(Check::problem).collect();
    if import.rows.counted == 0 {
        problems.push(words::nothing_counted(import.kind, &import.rows));
    } else if import.roles.iter().all(|role| role.people == 0.0) && import.people > 0.0 {
        problems.push(words::no_role_known(import.kind));
    }
    if problems.is_empty() {
        problems.extend(plan_after(plan, edit).err());
    }
    problems
}
