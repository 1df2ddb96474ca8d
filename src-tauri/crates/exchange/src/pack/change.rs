//! The roles and lever rows that accepted differences change.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{
    Amount, BindRow, BorrowRow, BuyRow, Confidence, Evidence, Lever, LeverRow, Levers, Role, Share,
    Year,
};

use super::difference::confidence;
use super::review::{PackDifference, What};
use super::row::{LeverField, PackRow, Place, Reason, RoleField, Slot};
use super::set::{set, set_evidence, set_flow, set_optional};
use super::slice;

/// The roles and lever rows that change.
pub(super) struct Change<'a> {
    plan: &'a Plan,
    scenario: &'a str,
    levers: Levers,
    roles: BTreeMap<String, Role>,
    rows: BTreeMap<(Lever, usize), ()>,
    new: Vec<LeverRow>,
}

impl<'a> Change<'a> {
    /// Nothing yet.
    pub(super) fn of(plan: &'a Plan, scenario: &'a str) -> Self {
        let found = plan.scenarios.iter().find(|other| other.name == scenario);
        let levers = found.map(|scenario| scenario.levers.clone()).unwrap_or_default();
        Self {
            plan,
            scenario,
            levers,
            roles: BTreeMap::new(),
            rows: BTreeMap::new(),
            new: Vec::new(),
        }
    }

    /// Takes the differences of one row. `mark` is what a figure's source says that came back with its
    /// source unchanged.
    pub(super) fn take(&mut self, row: &PackRow, differences: &[&PackDifference], mark: &str) {
        let evidence = evidence_after(row, differences, mark);
        let values: Vec<(Slot, f64)> = differences
            .iter()
            .filter_map(|one| match one.what {
                What::Value(slot) => Some((slot, one.came_back.figure?)),
                What::Reason(_) => None,
            })
            .collect();
        match &row.place {
            Place::Role { role, field } => self.take_role(role, *field, &values, evidence),
            Place::Lever { lever, index, field, .. } => {
                self.take_lever(*lever, *index, *field, &values, evidence);
            }
            Place::New { lever, role } => {
                if !values.is_empty() {
                    self.new.extend(new_row(self.plan, *lever, role, &values, evidence));
                }
            }
        }
    }

    fn take_role(
        &mut self,
        id: &str,
        field: RoleField,
        values: &[(Slot, f64)],
        evidence: Evidence,
    ) {
        let Some(role) = self.plan.role(id) else { return };
        let role = self.roles.entry(id.to_owned()).or_insert_with(|| role.clone());
        for (slot, value) in values {
            match (field, slot) {
                (RoleField::BaselineHeads, _) => role.baseline_heads = Some(*value),
                (RoleField::EstablishmentWte, _) => role.establishment_wte = Some(*value),
                (RoleField::WtePerHead, Slot::Year(year)) => {
                    set_optional(self.plan, &mut role.wte_per_head, 1.0, *year, *value);
                }
                (RoleField::LeaverRate, Slot::Year(year)) => {
                    set_optional(self.plan, &mut role.leaver_rate, 0.0, *year, *value);
                }
                (RoleField::UsualJoiners, Slot::Year(year)) => {
                    set_optional(self.plan, &mut role.usual_joiners, 0.0, *year, *value);
                }
                (_, Slot::Once) => {}
            }
        }
        set_evidence(&mut role.field_evidence, field.member(), evidence);
    }

    fn take_lever(
        &mut self,
        lever: Lever,
        index: usize,
        field: LeverField,
        values: &[(Slot, f64)],
        evidence: Evidence,
    ) {
        self.rows.insert((lever, index), ());
        let plan = self.plan;
        let levers = &mut self.levers;
        match lever {
            Lever::Buy => {
                let Some(row) = levers.buy.get_mut(index) else { return };
                for (year, value) in years(values) {
                    match field {
                        LeverField::FillRate => {
                            set_optional(plan, &mut row.fill_rate, 1.0, year, value);
                        }
                        _ => set(plan, &mut row.hires, year, value),
                    }
                }
                let member = if field == LeverField::FillRate { "fill_rate" } else { "hires" };
                set_evidence(&mut row.field_evidence, member, evidence);
            }
            Lever::Build => {
                let Some(row) = levers.build.get_mut(index) else { return };
                for (slot, value) in values {
                    match (field, slot) {
                        (LeverField::DropOut, _) => {
                            row.annual_drop_out = Some(Share::Number(*value))
                        }
                        (LeverField::JoinRate, _) => row.join_rate = Some(Share::Number(*value)),
                        (_, Slot::Year(year)) => set_flow(plan, &mut row.starts, *year, *value),
                        (_, Slot::Once) => {}
                    }
                }
                let member = match field {
                    LeverField::DropOut => "annual_drop_out",
                    LeverField::JoinRate => "join_rate",
                    _ => "starts",
                };
                set_evidence(&mut row.field_evidence, member, evidence);
            }
            Lever::Bind => {
                let Some(row) = levers.bind.get_mut(index) else { return };
                years(values).for_each(|(year, value)| set(plan, &mut row.amount, year, value));
                set_evidence(&mut row.field_evidence, "amount", evidence);
            }
            Lever::Borrow => {
                let Some(row) = levers.borrow.get_mut(index) else { return };
                years(values).for_each(|(year, value)| set(plan, &mut row.amount, year, value));
                set_evidence(&mut row.field_evidence, "amount", evidence);
            }
            Lever::Bounce => {
                let Some(row) = levers.bounce.get_mut(index) else { return };
                for (slot, value) in values {
                    match (field, slot) {
                        (LeverField::Completion, _) => row.completion = Some(Share::Number(*value)),
                        (_, Slot::Year(year)) => set_flow(plan, &mut row.moves, *year, *value),
                        (_, Slot::Once) => {}
                    }
                }
                let member = if field == LeverField::Completion { "completion" } else { "moves" };
                set_evidence(&mut row.field_evidence, member, evidence);
            }
        }
    }

    /// The edits: roles and rows that there are first, so that no place moves.
    pub(super) fn edits(self) -> Vec<Edit> {
        let scenario = self.scenario.to_owned();
        let mut edits: Vec<Edit> =
            self.roles.into_values().map(|role| Edit::SetRole { role }).collect();
        let levers = &self.levers;
        edits.extend(self.rows.into_keys().filter_map(|(lever, index)| {
            let row = match lever {
                Lever::Buy => LeverRow::Buy(levers.buy.get(index)?.clone()),
                Lever::Build => LeverRow::Build(levers.build.get(index)?.clone()),
                Lever::Bind => LeverRow::Bind(levers.bind.get(index)?.clone()),
                Lever::Borrow => LeverRow::Borrow(levers.borrow.get(index)?.clone()),
                Lever::Bounce => LeverRow::Bounce(levers.bounce.get(index)?.clone()),
            };
            Some(Edit::SetLeverRow { scenario: scenario.clone(), index, row })
        }));
        edits.extend(
            self.new.into_iter().map(|row| Edit::AddLeverRow { scenario: scenario.clone(), row }),
        );
        edits
    }
}

fn years(values: &[(Slot, f64)]) -> impl Iterator<Item = (Year, f64)> {
    values.iter().filter_map(|(slot, value)| match slot {
        Slot::Year(year) => Some((*year, *value)),
        Slot::Once => None,
    })
}

fn new_row(
    plan: &Plan,
    lever: Lever,
    role: &str,
    values: &[(Slot, f64)],
    evidence: Evidence,
) -> Option<LeverRow> {
    let mut amount = Amount::Number(0.0);
    years(values).for_each(|(year, value)| set(plan, &mut amount, year, value));
    let (role, evidence) = (role.to_owned(), Some(evidence).filter(|e| *e != Evidence::default()));
    Some(match lever {
        Lever::Buy => LeverRow::Buy(BuyRow { role, hires: amount, evidence, ..BuyRow::default() }),
        Lever::Bind => LeverRow::Bind(BindRow { role, amount, evidence, ..BindRow::default() }),
        Lever::Borrow => LeverRow::Borrow(BorrowRow {
            role,
            amount,
            kind: Some(slice::NEW_BORROW_KIND.to_owned()),
            evidence,
            ..BorrowRow::default()
        }),
        Lever::Build | Lever::Bounce => return None,
    })
}

/// What stands behind a row once these differences are taken.
fn evidence_after(row: &PackRow, differences: &[&PackDifference], mark: &str) -> Evidence {
    let returned = |reason| {
        differences
            .iter()
            .find(|one| one.what == What::Reason(reason))
            .map(|one| Some(one.came_back.words.clone()).filter(|_| !one.came_back.is_empty()))
    };
    let text =
        |reason: Reason| returned(reason).unwrap_or_else(|| row.reason(reason).map(str::to_owned));
    let mut after = Evidence {
        rationale: text(Reason::Why),
        source: text(Reason::Source),
        owner: text(Reason::Owner),
        confidence: text(Reason::Confidence).as_deref().and_then(confidence),
        ..Evidence::default()
    };
    let figures = differences.iter().any(|one| matches!(one.what, What::Value(_)));
    if figures && returned(Reason::Source).is_none() {
        after.source = Some(match after.source {
            Some(before) if !before.starts_with(mark) => format!("{mark}; before: {before}"),
            _ => mark.to_owned(),
        });
    }
    if figures && returned(Reason::Confidence).is_none() && after.confidence.is_some() {
        after.confidence = after.confidence.max(Some(Confidence::Unverified));
    }
    after
}
