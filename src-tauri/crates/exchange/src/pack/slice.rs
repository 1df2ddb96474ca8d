//! The rows of a pack, as a plan has them.

use fivefold_engine::Plan;
use fivefold_engine::plan::{
    Amount, AmountUnit, BindUnit, Confidence, Evidence, FieldEvidence, Flow, Lever, Levers, Role,
    Scope, Share,
};

use super::row::{LeverField, PackRow, Place, RoleField, Slot, Values, Written};
use crate::workbook::cells::{LONGEST_TEXT, shortened};

/// The most people or WTE a figure may be.
const MOST: f64 = 100_000_000.0;
/// Why a rate with a range of doubt is not sent to be changed.
const RANGE: &str = "The plan gives it a range; change it in the plan";

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
    rows.extend(levers_of(plan, levers, &sent));
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

/// What every figure of one lever's row has in common.
struct Of<'a> {
    lever: Lever,
    index: usize,
    role: String,
    words: String,
    labels: Vec<String>,
    fields: &'a FieldEvidence,
    evidence: &'a Option<Evidence>,
}

/// A figure of a lever's row.
struct Figure<'a> {
    field: LeverField,
    member: &'a str,
    words: &'a str,
    unit: &'a str,
    written: Written,
    bounds: [f64; 2],
    values: Values,
    fixed: Option<String>,
}

impl Of<'_> {
    fn row(&self, figure: Figure) -> PackRow {
        PackRow {
            place: Place::Lever {
                lever: self.lever,
                index: self.index,
                labels: self.labels.clone(),
                field: figure.field,
            },
            role: self.role.clone(),
            lever: self.words.clone(),
            field: figure.words.to_owned(),
            unit: figure.unit.to_owned(),
            written: figure.written,
            bounds: figure.bounds,
            values: figure.values,
            fixed: figure.fixed,
            reasons: reasons(self.fields, self.evidence, figure.member),
        }
    }

    fn share(
        &self,
        field: LeverField,
        names: [&str; 2],
        share: Option<&Share>,
        absent: f64,
    ) -> PackRow {
        let fixed =
            share.and_then(|share| matches!(share, Share::Range(_)).then(|| RANGE.to_owned()));
        let [member, words] = names;
        let values = once(Some(share.map_or(absent, Share::value)));
        let written = Written::Percent;
        self.row(Figure {
            field,
            member,
            words,
            unit: "%",
            written,
            bounds: [0.0, 1.0],
            values,
            fixed,
        })
    }
}

fn levers_of(plan: &Plan, levers: &Levers, sent: &dyn Fn(&str) -> bool) -> Vec<PackRow> {
    let name = |id: &str| plan.role_name(id).to_owned();
    let mut rows = Vec::new();
    for (index, row) in levers.buy.iter().enumerate().filter(|(_, row)| sent(&row.role)) {
        let channel = row.channel.as_deref().unwrap_or_default();
        let unit = unit_words(row.unit);
        let of = Of {
            lever: Lever::Buy,
            index,
            role: name(&row.role),
            words: labelled("Buy", channel),
            labels: vec![row.role.clone(), unit.to_owned(), channel.to_owned()],
            fields: &row.field_evidence,
            evidence: &row.evidence,
        };
        rows.push(of.row(Figure {
            field: LeverField::Main,
            member: "hires",
            words: "Hires",
            unit,
            written: Written::Number,
            bounds: [0.0, MOST],
            values: by_year(plan, |place| Some(row.hires.at(place))),
            fixed: range_of(Some(&row.hires)),
        }));
        rows.push(of.row(Figure {
            field: LeverField::FillRate,
            member: "fill_rate",
            words: "Share of hires that is filled",
            unit: "%",
            written: Written::Percent,
            bounds: [0.0, 1.0],
            values: by_year(plan, |place| {
                Some(row.fill_rate.as_ref().map_or(1.0, |r| r.at(place)))
            }),
            fixed: range_of(row.fill_rate.as_ref()),
        }));
    }
    for (index, row) in levers.build.iter().enumerate() {
        if !sent(&row.to) && !row.from.as_deref().is_some_and(sent) {
            continue;
        }
        let programme = row.name.as_deref().unwrap_or_default();
        let from = row.from.clone().unwrap_or_default();
        let of = Of {
            lever: Lever::Build,
            index,
            role: name(&row.to),
            words: labelled("Build", programme),
            labels: vec![
                row.to.clone(),
                from,
                programme.to_owned(),
                row.id.clone().unwrap_or_default(),
            ],
            fields: &row.field_evidence,
            evidence: &row.evidence,
        };
        rows.push(of.row(starts(plan, "starts", "People who start", &row.starts)));
        let drop_out = row.annual_drop_out.as_ref();
        rows.push(of.share(
            LeverField::DropOut,
            ["annual_drop_out", "Drop-out a year"],
            drop_out,
            0.0,
        ));
        let join = row.join_rate.as_ref();
        rows.push(of.share(
            LeverField::JoinRate,
            ["join_rate", "Share that joins at the end"],
            join,
            1.0,
        ));
    }
    for (index, row) in levers.bind.iter().enumerate().filter(|(_, row)| sent(&row.role)) {
        let (unit, written, most) = match row.unit.unwrap_or_default() {
            BindUnit::Heads => ("people a year", Written::Number, MOST),
            BindUnit::Points => ("points off the leaver rate", Written::Percent, 1.0),
        };
        let of = Of {
            lever: Lever::Bind,
            index,
            role: name(&row.role),
            words: "Bind".to_owned(),
            labels: vec![row.role.clone(), unit.to_owned()],
            fields: &row.field_evidence,
            evidence: &row.evidence,
        };
        rows.push(of.row(Figure {
            field: LeverField::Main,
            member: "amount",
            words: "Kept",
            unit,
            written,
            bounds: [0.0, most],
            values: by_year(plan, |place| Some(row.amount.at(place))),
            fixed: range_of(Some(&row.amount)),
        }));
    }
    for (index, row) in levers.borrow.iter().enumerate().filter(|(_, row)| sent(&row.role)) {
        let kind = row.kind.as_deref().unwrap_or_default();
        let unit = unit_words(row.unit);
        let of = Of {
            lever: Lever::Borrow,
            index,
            role: name(&row.role),
            words: labelled("Borrow", kind),
            labels: vec![row.role.clone(), unit.to_owned(), kind.to_owned()],
            fields: &row.field_evidence,
            evidence: &row.evidence,
        };
        rows.push(of.row(Figure {
            field: LeverField::Main,
            member: "amount",
            words: "Average over the year",
            unit,
            written: Written::Number,
            bounds: [-MOST, MOST],
            values: by_year(plan, |place| Some(row.amount.at(place))),
            fixed: range_of(Some(&row.amount)),
        }));
    }
    for (index, row) in levers.bounce.iter().enumerate() {
        if !sent(&row.from) && !row.to.as_deref().is_some_and(sent) {
            continue;
        }
        let to = row.to.as_deref().map_or("let go".to_owned(), |to| format!("to {}", name(to)));
        let of = Of {
            lever: Lever::Bounce,
            index,
            role: name(&row.from),
            words: labelled("Bounce", &to),
            labels: vec![
                row.from.clone(),
                row.to.clone().unwrap_or_default(),
                row.id.clone().unwrap_or_default(),
            ],
            fields: &row.field_evidence,
            evidence: &row.evidence,
        };
        rows.push(of.row(starts(plan, "moves", "People who move", &row.moves)));
        if row.to.is_some() {
            let completion = row.completion.as_ref();
            let names = ["completion", "Share that completes"];
            rows.push(of.share(LeverField::Completion, names, completion, 1.0));
        }
    }
    rows
}

fn starts<'a>(plan: &Plan, member: &'a str, words: &'a str, flow: &Flow) -> Figure<'a> {
    let values =
        plan.projected_years().map(|year| (Slot::Year(year), Some(flow.at(year, plan.first_year))));
    Figure {
        field: LeverField::Main,
        member,
        words,
        unit: "people a year",
        written: Written::Number,
        bounds: [0.0, MOST],
        values: values.collect(),
        fixed: None,
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

fn by_year(plan: &Plan, at: impl Fn(usize) -> Option<f64>) -> Values {
    let years = plan.projected_years().enumerate();
    years.map(|(place, year)| (Slot::Year(year), at(place))).collect()
}

fn once(value: Option<f64>) -> Values {
    vec![(Slot::Once, value)]
}

fn range_of(amount: Option<&Amount>) -> Option<String> {
    matches!(amount, Some(Amount::Range(_))).then(|| RANGE.to_owned())
}

fn unit_words(unit: Option<AmountUnit>) -> &'static str {
    match unit.unwrap_or_default() {
        AmountUnit::Heads => "people",
        AmountUnit::Wte => "WTE",
    }
}

fn labelled(lever: &str, label: &str) -> String {
    if label.is_empty() { lever.to_owned() } else { format!("{lever}, {label}") }
}

/// The evidence of a figure, or else of what it is a figure of, as text that a cell holds.
fn reasons(fields: &FieldEvidence, own: &Option<Evidence>, member: &str) -> [Option<String>; 4] {
    let Some(evidence) = fields.get(member).or(own.as_ref()) else { return Default::default() };
    let text = |text: &Option<String>| {
        let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty())?;
        Some(shortened(text, LONGEST_TEXT).into_owned())
    };
    let confidence = evidence.confidence.map(Confidence::word).map(str::to_owned);
    [text(&evidence.rationale), text(&evidence.source), text(&evidence.owner), confidence]
}
