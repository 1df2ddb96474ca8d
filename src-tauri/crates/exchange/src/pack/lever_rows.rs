//! The rows of a pack that are figures of a scenario's levers.

use fivefold_engine::Plan;
use fivefold_engine::plan::{
    AmountUnit, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, Evidence, FieldEvidence, Flow,
    Lever, Levers, Share,
};

use super::row::{LeverField, PackRow, Place, Slot, Values, Written};
use super::slice::{MOST, RANGE, by_year, once, range_of, reasons};

/// The figures of every lever's row that a sent role is in.
pub(super) fn lever_rows(
    plan: &Plan,
    levers: &Levers,
    sent: &dyn Fn(&str) -> bool,
) -> Vec<PackRow> {
    let mut rows = Vec::new();
    for (index, row) in levers.buy.iter().enumerate() {
        if sent(&row.role) {
            rows.extend(buy_rows(plan, index, row));
        }
    }
    for (index, row) in levers.build.iter().enumerate() {
        if sent(&row.to) || row.from.as_deref().is_some_and(sent) {
            rows.extend(build_rows(plan, index, row));
        }
    }
    for (index, row) in levers.bind.iter().enumerate() {
        if sent(&row.role) {
            rows.extend(bind_rows(plan, index, row));
        }
    }
    for (index, row) in levers.borrow.iter().enumerate() {
        if sent(&row.role) {
            rows.extend(borrow_rows(plan, index, row));
        }
    }
    for (index, row) in levers.bounce.iter().enumerate() {
        if sent(&row.from) || row.to.as_deref().is_some_and(sent) {
            rows.extend(bounce_rows(plan, index, row));
        }
    }
    rows
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

fn buy_rows(plan: &Plan, index: usize, row: &BuyRow) -> Vec<PackRow> {
    let channel = row.channel.as_deref().unwrap_or_default();
    let unit = unit_words(row.unit);
    let of = Of {
        lever: Lever::Buy,
        index,
        role: named(plan, &row.role),
        words: labelled("Buy", channel),
        labels: vec![row.role.clone(), unit.to_owned(), channel.to_owned()],
        fields: &row.field_evidence,
        evidence: &row.evidence,
    };
    vec![
        of.row(Figure {
            field: LeverField::Main,
            member: "hires",
            words: "Hires",
            unit,
            written: Written::Number,
            bounds: [0.0, MOST],
            values: by_year(plan, |place| Some(row.hires.at(place))),
            fixed: range_of(Some(&row.hires)),
        }),
        of.row(Figure {
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
        }),
    ]
}

fn build_rows(plan: &Plan, index: usize, row: &Build) -> Vec<PackRow> {
    let programme = row.name.as_deref().unwrap_or_default();
    let from = row.from.clone().unwrap_or_default();
    let of = Of {
        lever: Lever::Build,
        index,
        role: named(plan, &row.to),
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
    let drop_out = row.annual_drop_out.as_ref();
    let join = row.join_rate.as_ref();
    vec![
        of.row(starts(plan, "starts", "People who start", &row.starts)),
        of.share(LeverField::DropOut, ["annual_drop_out", "Drop-out a year"], drop_out, 0.0),
        of.share(LeverField::JoinRate, ["join_rate", "Share that joins at the end"], join, 1.0),
    ]
}

fn bind_rows(plan: &Plan, index: usize, row: &BindRow) -> Vec<PackRow> {
    let (unit, written, most) = match row.unit.unwrap_or_default() {
        BindUnit::Heads => ("people a year", Written::Number, MOST),
        BindUnit::Points => ("points off the leaver rate", Written::Percent, 1.0),
    };
    let of = Of {
        lever: Lever::Bind,
        index,
        role: named(plan, &row.role),
        words: "Bind".to_owned(),
        labels: vec![row.role.clone(), unit.to_owned()],
        fields: &row.field_evidence,
        evidence: &row.evidence,
    };
    vec![of.row(Figure {
        field: LeverField::Main,
        member: "amount",
        words: "Kept",
        unit,
        written,
        bounds: [0.0, most],
        values: by_year(plan, |place| Some(row.amount.at(place))),
        fixed: range_of(Some(&row.amount)),
    })]
}

fn borrow_rows(plan: &Plan, index: usize, row: &BorrowRow) -> Vec<PackRow> {
    let kind = row.kind.as_deref().unwrap_or_default();
    let unit = unit_words(row.unit);
    let of = Of {
        lever: Lever::Borrow,
        index,
        role: named(plan, &row.role),
        words: labelled("Borrow", kind),
        labels: vec![row.role.clone(), unit.to_owned(), kind.to_owned()],
        fields: &row.field_evidence,
        evidence: &row.evidence,
    };
    vec![of.row(Figure {
        field: LeverField::Main,
        member: "amount",
        words: "Average over the year",
        unit,
        written: Written::Number,
        bounds: [-MOST, MOST],
        values: by_year(plan, |place| Some(row.amount.at(place))),
        fixed: range_of(Some(&row.amount)),
    })]
}

fn bounce_rows(plan: &Plan, index: usize, row: &Bounce) -> Vec<PackRow> {
    let to = row.to.as_deref().map_or("let go".to_owned(), |to| format!("to {}", named(plan, to)));
    let of = Of {
        lever: Lever::Bounce,
        index,
        role: named(plan, &row.from),
        words: labelled("Bounce", &to),
        labels: vec![
            row.from.clone(),
            row.to.clone().unwrap_or_default(),
            row.id.clone().unwrap_or_default(),
        ],
        fields: &row.field_evidence,
        evidence: &row.evidence,
    };
    let mut rows = vec![of.row(starts(plan, "moves", "People who move", &row.moves))];
    if row.to.is_some() {
        let completion = row.completion.as_ref();
        let names = ["completion", "Share that completes"];
        rows.push(of.share(LeverField::Completion, names, completion, 1.0));
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

fn named(plan: &Plan, role: &str) -> String {
    plan.role_name(role).to_owned()
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
