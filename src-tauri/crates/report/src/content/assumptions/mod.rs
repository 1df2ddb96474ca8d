//! The assumptions register: every input of the plan with its source and confidence.
//!
//! The plan is walked in its own order by `walk`, which asks `statements` for the inputs of each
//! object; inputs that rest on the same evidence share a row.

mod inputs;
mod statements;
mod walk;

use std::collections::BTreeMap;

use fivefold_engine::dates;
use fivefold_engine::plan::{Confidence, Evidence, Plan, Scenario};
use serde::Serialize;

use super::role_names::RoleNames;
use super::withheld::{WITHHELD, Withheld};
use inputs::Statement;

/// More would make rows that no page holds.
const MOST_INPUTS_IN_A_ROW: usize = 6;

/// Every input of a plan and a scenario.
pub struct Register {
    /// The inputs, in the plan's order.
    pub groups: Vec<AssumptionGroup>,
    /// How many there are of each confidence, notes left out.
    pub counts: BTreeMap<Option<Confidence>, usize>,
}

/// The inputs of one role, lever or target.
#[derive(Serialize)]
pub struct AssumptionGroup {
    /// What the inputs are of.
    heading: String,
    /// One row for each piece of evidence.
    rows: Vec<AssumptionRow>,
}

/// Inputs that rest on the same evidence.
#[derive(Serialize)]
struct AssumptionRow {
    inputs: Vec<Input>,
    standing: Standing,
    /// Source, rationale, owner and review date, as far as given.
    behind: Vec<Behind>,
    #[serde(skip)]
    confidence: Option<Confidence>,
}

/// One input as shown.
#[derive(Serialize)]
struct Input {
    label: String,
    value: String,
}

/// One thing that stands behind an input.
#[derive(Serialize)]
struct Behind {
    /// What it is; empty for the source itself.
    label: &'static str,
    text: String,
}

/// How far an input can be trusted, as shown.
#[derive(Serialize)]
pub struct Standing {
    word: &'static str,
    /// Whether the reader has to be warned: illustrative, unverified or not stated.
    warn: bool,
}

impl Standing {
    /// A confidence as shown; none is a warning too.
    pub fn of(confidence: Option<Confidence>) -> Self {
        let warn = !matches!(
            confidence,
            Some(Confidence::Published | Confidence::Reported | Confidence::Derived)
        );
        Self { word: confidence.map_or("not stated", Confidence::word), warn }
    }
}

/// The register of a plan and the scenario reported on. Inputs that would give back what is
/// withheld are withheld too.
pub fn gather(
    plan: &Plan,
    names: &RoleNames,
    scenario: &Scenario,
    withheld: Option<&Withheld>,
) -> Register {
    let keep_back = |group: AssumptionGroup, so: bool| if so { group.withheld() } else { group };
    let of_role = |place| withheld.is_some_and(|withheld| withheld.of_role(place));
    let of_flows = withheld.is_some_and(Withheld::of_any_role);
    let mut groups = vec![walk::whole_plan(plan)];
    let roles = plan.roles.iter().enumerate();
    groups.extend(roles.map(|(place, role)| keep_back(walk::role(plan, role), of_role(place))));
    let usual = walk::business_as_usual(plan, names);
    groups.extend(usual.into_iter().map(|group| keep_back(group, of_flows)));
    groups.push(walk::scenario(scenario));
    let levers = walk::levers(plan, names, scenario);
    groups.extend(levers.into_iter().map(|group| keep_back(group, of_flows)));
    groups.extend(plan.targets.iter().map(|target| walk::target(plan, target)));
    let counts = count_by_confidence(&groups);
    groups.push(walk::notes(plan));
    groups.retain(|group| !group.rows.is_empty());
    Register { groups, counts }
}

fn count_by_confidence(groups: &[AssumptionGroup]) -> BTreeMap<Option<Confidence>, usize> {
    let mut counts = BTreeMap::new();
    for row in groups.iter().flat_map(|group| &group.rows) {
        *counts.entry(row.confidence).or_default() += row.inputs.len();
    }
    counts
}

impl AssumptionGroup {
    /// The same inputs with their values withheld.
    fn withheld(mut self) -> Self {
        for input in self.rows.iter_mut().flat_map(|row| &mut row.inputs) {
            WITHHELD.clone_into(&mut input.value);
        }
        self
    }

    /// A group of these inputs; those that rest on the same evidence share a row.
    fn of<'a>(heading: &str, statements: impl IntoIterator<Item = Statement<'a>>) -> Self {
        let mut by_evidence: Vec<(Option<&Evidence>, Vec<Input>)> = Vec::new();
        for Statement { label, value, evidence } in statements {
            let input = Input { label, value };
            let row = by_evidence
                .iter_mut()
                .find(|(same, inputs)| *same == evidence && inputs.len() < MOST_INPUTS_IN_A_ROW);
            match row {
                Some((_, inputs)) => inputs.push(input),
                None => by_evidence.push((evidence, vec![input])),
            }
        }
        let rows = by_evidence.into_iter().map(|(evidence, inputs)| row(inputs, evidence));
        Self { heading: heading.to_owned(), rows: rows.collect() }
    }
}

fn row(inputs: Vec<Input>, evidence: Option<&Evidence>) -> AssumptionRow {
    let confidence = evidence.and_then(|evidence| evidence.confidence);
    AssumptionRow {
        inputs,
        standing: Standing::of(confidence),
        behind: evidence.map(behind).unwrap_or_default(),
        confidence,
    }
}

fn behind(evidence: &Evidence) -> Vec<Behind> {
    let review_by = evidence.review_by.as_deref().map(dates::in_words);
    let said = [
        ("", evidence.source.clone()),
        ("Why", evidence.rationale.clone()),
        ("Owner", evidence.owner.clone()),
        ("Review by", review_by),
    ];
    said.into_iter().filter_map(|(label, text)| Some(Behind { label, text: text? })).collect()
}
