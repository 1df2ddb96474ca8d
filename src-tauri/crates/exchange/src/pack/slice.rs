//! The rows of a pack, as a plan has them.

use fivefold_engine::Plan;
use fivefold_engine::plan::{
    Amount, Confidence, Evidence, FieldEvidence, Lever, Levers, Role, Scope,
};

use super::lever_rows::lever_rows;
use super::row::{PackRow, Place, RoleField, Slot, Values, Written};
use crate::workbook::cells::{LONGEST_TEXT, shortened};

/// The most people or WTE a figure may be.
pub(super) const MOST: f64 = 100_000_000.0;
/// Why a rate with a range of doubt is not sent to be changed.
pub(super) const RANGE: &str = "The plan gives it a range; change it in the plan";

/// The kind of a Borrow row that a service lead adds.
pub const NEW_BORROW_KIND: &str = "bank";

/// The rows of the roles in scope: their baseline, the scenario's levers, and a row to fill in for
/// each of Buy, Bind and Borrow that a role has nothing of.
pub fn rows(plan: &Plan, levers: &Levers, scope: &Scope) -> Vec<PackRow> {
    let chosen: Vec<&Role> = plan.roles.iter().filter(|role| scope.holds(role)).collect();
    let mut rows: Vec<PackRow> = Vec::new();
    for role in &chosen {
        rows.extend(RoleField::ALL.into_iter().map(|field| of_role(plan, role, field)));
    }
    let sent = |id: &str| chosen.iter().any(|role| role.id == id);
    rows.extend(lever_rows(plan, levers, &sent));
    for role in chosen {
        rows.extend(to_fill_in(plan, levers, role));
    }
    rows
}

fn of_role(plan: &Plan, role: &Role, field: RoleField) -> PackRow {
    let [words, unit] = field.words();
    let amount = match field {
        RoleField::WtePerHead => Some((&role.wte_per_head, 1.0)),
        RoleField::LeaverRate => Some((&role.leaver_rate, 0.0)),
        RoleField::UsualJoiners => Some((&role.usual_joiners, 0.0)),
        RoleField::BaselineHeads | RoleField::EstablishmentWte => None,
    };
    let values = match (field, amount) {
        (_, Some((amount, absent))) => {
            by_year(plan, |place| Some(amount.as_ref().map_or(absent, |amount| amount.at(place))))
        }
        (RoleField::EstablishmentWte, None) => once(role.establishment_wte),
        (_, None) => once(Some(role.baseline_heads.unwrap_or(0.0))),
    };
    let bounds = match field {
        RoleField::WtePerHead => [0.0, 1.5],
        RoleField::LeaverRate => [0.0, 1.0],
        _ => [0.0, MOST],
    };
    PackRow {
        place: Place::Role { role: role.id.clone(), field },
        role: role.name.clone(),
        lever: String::new(),
        field: words.to_owned(),
        unit: unit.to_owned(),
        written: if field == RoleField::LeaverRate { Written::Percent } else { Written::Number },
        bounds,
        values,
        fixed: amount.and_then(|(amount, _)| range_of(amount.as_ref())),
        reasons: reasons(&role.field_evidence, &role.evidence, field.member()),
    }
}

/// A row to fill in for each of Buy, Bind and Borrow that the scenario has nothing of.
fn to_fill_in(plan: &Plan, levers: &Levers, role: &Role) -> impl Iterator<Item = PackRow> {
    let has = [
        levers.buy.iter().any(|row| row.role == role.id),
        levers.bind.iter().any(|row| row.role == role.id),
        levers.borrow.iter().any(|row| row.role == role.id),
    ];
    let all = [
        (Lever::Buy, "Buy", "Hires", "people a year"),
        (Lever::Bind, "Bind", "Kept", "people a year"),
        (Lever::Borrow, "Borrow, bank", "Average over the year", "people"),
    ];
    let (id, name) = (role.id.clone(), role.name.clone());
    let years = by_year(plan, |_| None);
    all.into_iter().zip(has).filter(|(_, has)| !has).map(move |((lever, words, field, unit), _)| {
        PackRow {
            place: Place::New { lever, role: id.clone() },
            role: name.clone(),
            lever: format!("{words} (nothing planned yet)"),
            field: field.to_owned(),
            unit: unit.to_owned(),
            written: Written::Number,
            bounds: [0.0, MOST],
            values: years.clone(),
            fixed: None,
            reasons: Default::default(),
        }
    })
}

/// A value for each projected year.
pub(super) fn by_year(plan: &Plan, at: impl Fn(usize) -> Option<f64>) -> Values {
    let years = plan.projected_years().enumerate();
    years.map(|(place, year)| (Slot::Year(year), at(place))).collect()
}

/// One value that goes by no year.
pub(super) fn once(value: Option<f64>) -> Values {
    vec![(Slot::Once, value)]
}

/// Why an amount with a range of doubt is not sent to be changed.
pub(super) fn range_of(amount: Option<&Amount>) -> Option<String> {
    matches!(amount, Some(Amount::Range(_))).then(|| RANGE.to_owned())
}

/// The evidence of a figure, or else of what it is a figure of, as text that a cell holds.
pub(super) fn reasons(
    fields: &FieldEvidence,
    own: &Option<Evidence>,
    member: &str,
) -> [Option<String>; 4] {
    let Some(evidence) = fields.get(member).or(own.as_ref()) else { return Default::default() };
    let text = |text: &Option<String>| {
        let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty())?;
        Some(shortened(text, LONGEST_TEXT).into_owned())
    };
    let confidence = evidence.confidence.map(Confidence::word).map(str::to_owned);
    [text(&evidence.rationale), text(&evidence.source), text(&evidence.owner), confidence]
}
