//! A role's leavers or joiners, and the role as they make it.

use std::collections::BTreeMap;

use fivefold_engine::plan::{
    Amount, Confidence, Evidence, JoinersCounted, LeaverDefinition, LeaversCounted, Role,
};

use crate::extract::mapping::ExtractKind;
use crate::extract::roles::Share;

use super::import::FlowRole;
use super::{FlowCount, words};

/// A role's leavers or joiners of the period.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Flow {
    /// People.
    pub people: f64,
    /// People by reason.
    pub reasons: BTreeMap<String, f64>,
    /// People in post when the period began.
    pub opening: f64,
    /// People in post when it ended.
    pub closing: f64,
    /// Whether they were parted by heads from a group of several roles.
    pub parted: bool,
    /// Whether nobody in the extract is of this role.
    pub not_in_extract: bool,
    in_columns: [Option<f64>; 2],
}

/// The leavers or joiners that go to the role at a place of the plan.
pub fn flow_of(place: usize, count: &FlowCount, shares: &[Vec<Share>]) -> Flow {
    let mut flow = Flow { not_in_extract: true, ..Flow::default() };
    for (role, shares) in count.roles.iter().zip(shares) {
        for share in shares.iter().filter(|share| share.role == place) {
            flow.not_in_extract = false;
            flow.parted |= shares.len() > 1;
            flow.people += role.people.value() * share.part;
            for (reason, heads) in &role.reasons {
                *flow.reasons.entry(reason.clone()).or_default() += heads.value() * share.part;
            }
            for (sum, heads) in flow.in_columns.iter_mut().zip([role.opening, role.closing]) {
                if let Some(heads) = heads {
                    *sum = Some(sum.unwrap_or(0.0) + heads.value() * share.part);
                }
            }
        }
    }
    flow
}

impl Flow {
    /// Says who was in post when the period began and ended: by the extract's own columns, by other
    /// extracts, or by the plan's baseline.
    pub fn stand(&mut self, role: &Role, in_extracts: [Option<f64>; 2]) {
        let baseline = role.baseline_heads.unwrap_or(0.0);
        let [opening, closing] = self.in_columns;
        let [opening_then, closing_then] = in_extracts;
        self.opening = opening.or(opening_then).unwrap_or(baseline);
        self.closing = closing.or(closing_then).unwrap_or(baseline);
    }

    fn average(&self) -> f64 {
        (self.opening + self.closing) / 2.0
    }

    /// The leaver rate a year, or the joiners a year; else why there is none.
    pub fn figure(&self, count: &FlowCount) -> Result<f64, String> {
        let a_year = self.people * count.period.to_a_year();
        if count.kind == ExtractKind::Joiners {
            return Ok(a_year);
        }
        if self.average() <= 0.0 {
            return Err(words::no_average(self.people));
        }
        let rate = a_year / self.average();
        if rate > 1.0 { Err(words::rate_above_one(self, rate)) } else { Ok(rate) }
    }

    /// The role as a result shows it.
    pub fn told(&self, role: &Role, count: &FlowCount) -> FlowRole {
        let leavers = count.kind == ExtractKind::Leavers;
        let figure = if self.not_in_extract { Err(None) } else { self.figure(count).map_err(Some) };
        let before = if leavers { &role.leaver_rate } else { &role.usual_joiners };
        FlowRole {
            id: role.id.clone(),
            name: role.name.clone(),
            people: self.people,
            opening_heads: leavers.then_some(self.opening),
            closing_heads: leavers.then_some(self.closing),
            average_heads: leavers.then(|| self.average()),
            figure: figure.as_ref().ok().copied(),
            why_none: figure.err().flatten(),
            before: before.as_ref().map(|amount| amount.at(0)),
            parted: self.parted,
            not_in_extract: self.not_in_extract,
            reasons: if leavers { self.reasons.clone() } else { BTreeMap::new() },
        }
    }
}

/// The role with its leaver rate or usual joiners as counted; as it was where there is no figure.
pub fn role_after(
    mut role: Role,
    flow: &Flow,
    count: &FlowCount,
    definition: Option<LeaverDefinition>,
    source: &str,
) -> Role {
    let Ok(figure) = flow.figure(count) else { return role };
    let (from, to) = (count.period.from.to_string(), count.period.to.to_string());
    let field = match count.kind {
        ExtractKind::Joiners => {
            role.usual_joiners = Some(Amount::Number(figure));
            role.joiners_counted = Some(JoinersCounted { from, to, joiners: flow.people });
            "usual_joiners"
        }
        ExtractKind::Leavers | ExtractKind::Staff => {
            role.leaver_rate = Some(Amount::Number(figure));
            role.leaver_definition = definition;
            role.leavers_counted = Some(LeaversCounted {
                from,
                to,
                leavers: flow.people,
                opening_heads: flow.opening,
                closing_heads: flow.closing,
                reasons: flow.reasons.clone(),
            });
            "leaver_rate"
        }
    };
    role.as_imported.insert(field.to_owned(), Amount::Number(figure));
    let evidence = role.field_evidence.entry(field.to_owned()).or_default();
    *evidence = Evidence {
        rationale: Some(words::arithmetic(flow, count, figure)),
        source: Some(format!("{source}, {}", count.period.words())),
        confidence: Some(Confidence::Derived),
        owner: evidence.owner.take(),
        review_by: None,
    };
    role
}
