//! Buy, Bind and Borrow: a scenario's rows, each with its inputs.

use fivefold_engine::plan::{
    Amount, AmountUnit, BindRow, BindUnit, BorrowRow, BuyRow, Evidence, FieldEvidence,
};

use super::About;
use super::comment::{doubt, evidence, safe};
use super::equation::{Equations, Unit};

/// The inputs of every row.
pub fn write(about: &About, equations: &mut Equations) {
    let levers = &about.scenario.levers;
    equations.group("Buy, Bind and Borrow", "What the scenario does besides training and moves.");
    for (place, row) in levers.buy.iter().enumerate() {
        buy(about, place, row, equations);
    }
    for (place, row) in levers.bind.iter().enumerate() {
        bind(about, place, row, equations);
    }
    for (place, row) in levers.borrow.iter().enumerate() {
        borrow(about, place, row, equations);
    }
}

/// Who joins a role through Buy: terms of a sum.
pub fn bought(about: &About, role: usize) -> Vec<String> {
    let rows = about.scenario.levers.buy.iter().enumerate();
    let of_role = rows.filter(|(_, row)| about.place(&row.role) == Some(role));
    let filled = |(place, row): (usize, &BuyRow)| {
        let filled = format!("{0} hires * {0} fill rate", name("Buy", place));
        in_heads(about, role, filled, row.unit)
    };
    of_role.map(filled).collect()
}

/// What Bind asks of a role in this unit: terms of a sum.
pub fn kept(about: &About, role: usize, unit: BindUnit) -> Vec<String> {
    let rows = about.scenario.levers.bind.iter().enumerate();
    let of_role = rows.filter(|(_, row)| about.place(&row.role) == Some(role));
    let in_unit = of_role.filter(|(_, row)| row.unit.unwrap_or_default() == unit);
    in_unit.map(|(place, _)| format!("{} amount", name("Bind", place))).collect()
}

/// Who is borrowed into a role: terms of a sum.
pub fn borrowed(about: &About, role: usize) -> Vec<String> {
    let rows = about.scenario.levers.borrow.iter().enumerate();
    let of_role = rows.filter(|(_, row)| about.place(&row.role) == Some(role));
    let heads = |(place, row): (usize, &BorrowRow)| {
        in_heads(about, role, format!("{} amount", name("Borrow", place)), row.unit)
    };
    of_role.map(heads).collect()
}

fn name(lever: &str, place: usize) -> String {
    format!("{lever} {}", place + 1)
}

fn in_heads(about: &About, role: usize, amount: String, unit: Option<AmountUnit>) -> String {
    match unit.unwrap_or_default() {
        AmountUnit::Heads => amount,
        AmountUnit::Wte => format!("{amount} / {} WTE per head", about.role(role)),
    }
}

fn unit_of(unit: Option<AmountUnit>) -> Unit {
    match unit.unwrap_or_default() {
        AmountUnit::Heads => Unit::People,
        AmountUnit::Wte => Unit::Wte,
    }
}

/// The comment of a row's figure: what it is, of whom, and what stands behind it.
fn comment(
    about: &About,
    what: &str,
    role: &str,
    label: Option<&str>,
    amount: Option<&Amount>,
    behind: Option<&Evidence>,
) -> String {
    let role = safe(about.plan.role_name(role));
    let label = label.map(|label| format!(", {}", safe(label))).unwrap_or_default();
    format!("{what}: {role}{label}.{}{}", doubt(amount), evidence(behind))
}

/// What stands behind one field, or else behind the row.
fn behind<'a>(
    fields: &'a FieldEvidence,
    field: &str,
    row: Option<&'a Evidence>,
) -> Option<&'a Evidence> {
    fields.get(field).or(row)
}

fn buy(about: &About, place: usize, row: &BuyRow, equations: &mut Equations) {
    let name = name("Buy", place);
    let evidence = behind(&row.field_evidence, "hires", row.evidence.as_ref());
    let what = "Posts advertised on top of usual recruitment";
    let label = row.channel.as_deref();
    let about_it = comment(about, what, &row.role, label, Some(&row.hires), evidence);
    let hires = about.yearly(|t| row.hires.at(t));
    equations.equation(&format!("{name} hires"), unit_of(row.unit), &hires, &about_it);

    let evidence = behind(&row.field_evidence, "fill_rate", row.evidence.as_ref());
    let (what, rate) = ("The share of them that is filled", row.fill_rate.as_ref());
    let about_it = comment(about, what, &row.role, label, rate, evidence);
    let filled = about.yearly(|t| rate.map_or(1.0, |rate| rate.at(t)));
    equations.equation(&format!("{name} fill rate"), Unit::None, &filled, &about_it);
}

fn bind(about: &About, place: usize, row: &BindRow, equations: &mut Equations) {
    let (unit, what) = match row.unit.unwrap_or_default() {
        BindUnit::Points => (Unit::None, "By how much the leaver rate falls, 0.02 is two points"),
        BindUnit::Heads => (Unit::People, "How many of those about to leave stay"),
    };
    let evidence = behind(&row.field_evidence, "amount", row.evidence.as_ref());
    let about_it = comment(about, what, &row.role, None, Some(&row.amount), evidence);
    let amount = about.yearly(|t| row.amount.at(t));
    equations.equation(&format!("{} amount", name("Bind", place)), unit, &amount, &about_it);
}

fn borrow(about: &About, place: usize, row: &BorrowRow, equations: &mut Equations) {
    let evidence = behind(&row.field_evidence, "amount", row.evidence.as_ref());
    let what = "Borrowed, the average of the year, negative where seconded out";
    let label = row.kind.as_deref();
    let about_it = comment(about, what, &row.role, label, Some(&row.amount), evidence);
    let (name, amount) = (name("Borrow", place), about.yearly(|t| row.amount.at(t)));
    equations.equation(&format!("{name} amount"), unit_of(row.unit), &amount, &about_it);
}
