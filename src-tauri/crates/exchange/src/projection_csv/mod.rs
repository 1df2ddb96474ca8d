//! A projection as tidy CSV: one row a scenario, role or target, year and measure, with one value.
//!
//! Measures have their names in plan results; `contribution_…` are what business as usual and each
//! lever contribute. A measure a role hasn't got, as vacancies without establishment, has no row.
//! Texts that a spreadsheet would take for a formula are made inert by a leading apostrophe.

mod suppressed;

use std::borrow::Cow;

use fivefold_engine::Plan;
use fivefold_engine::plan::Year;
use fivefold_engine::results::{Projection, RoleYear, ScenarioResult};

pub use suppressed::write_suppressed;

type Csv = csv::Writer<Vec<u8>>;

const HEADER: [&str; 8] = ["scenario", "about", "id", "name", "year", "measure", "unit", "value"];

/// Writes a plan's projection as tidy CSV. `year` is the calendar year a financial year ends in:
/// 2018 is 2017/18. The same plan gives the same text.
pub fn write(plan: &Plan, projection: &Projection) -> String {
    // Every record has the header's length and goes to memory: nothing in it can fail.
    try_write(plan, projection).unwrap_or_default()
}

fn try_write(plan: &Plan, projection: &Projection) -> Result<String, Box<dyn std::error::Error>> {
    let mut csv = Csv::from_writer(Vec::new());
    csv.write_record(HEADER)?;
    for scenario in &projection.scenarios {
        write_roles(&mut csv, plan, scenario)?;
        write_targets(&mut csv, scenario)?;
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}

fn write_roles(csv: &mut Csv, plan: &Plan, scenario: &ScenarioResult) -> csv::Result<()> {
    for row in &scenario.rows {
        let about = ["role", row.role, plan.role_name(row.role)];
        for (measure, unit, value) in role_measures(row) {
            write_value(csv, scenario.scenario, about, row.year, [measure, unit], value)?;
        }
    }
    Ok(())
}

fn write_targets(csv: &mut Csv, scenario: &ScenarioResult) -> csv::Result<()> {
    for row in &scenario.targets {
        let about = ["target", row.target, row.target];
        let measures =
            [("target_value", row.target_value), ("projected", row.projected), ("gap", row.gap)];
        for (measure, value) in measures {
            write_value(csv, scenario.scenario, about, row.year, [measure, row.unit], value)?;
        }
    }
    Ok(())
}

fn write_value(
    csv: &mut Csv,
    scenario: &str,
    [about, id, name]: [&str; 3],
    year: Year,
    [measure, unit]: [&str; 2],
    value: f64,
) -> csv::Result<()> {
    let [scenario, id, name] = [scenario, id, name].map(inert);
    let (year, value) = (year.to_string(), value.to_string());
    csv.write_record([&*scenario, about, &*id, &*name, &year, measure, unit, &value])
}

/// A text that no spreadsheet takes for a formula.
pub(crate) fn inert(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

/// A role's measures of one year with their units, those it has.
fn role_measures(row: &RoleYear) -> impl Iterator<Item = (&'static str, &'static str, f64)> {
    let contributions = &row.contributions;
    let heads = [
        ("opening", row.opening),
        ("joined_usual", row.joined_usual),
        ("transferred", row.transferred),
        ("usual_moves_in", row.usual_moves_in),
        ("usual_moves_out", row.usual_moves_out),
        ("joined_buy", row.joined_buy),
        ("joined_build", row.joined_build),
        ("joined_bounce", row.joined_bounce),
        ("returned", row.returned),
        ("departures", row.departures),
        ("leavers_before_bind", row.leavers_before_bind),
        ("kept", row.kept),
        ("leavers", row.leavers),
        ("closing", row.closing),
        ("average_heads", row.average_heads),
        ("borrow", row.borrow),
        ("in_training", row.in_training),
        ("capacity_heads", row.capacity_heads),
        ("contribution_base", contributions.base),
        ("contribution_buy", contributions.buy),
        ("contribution_build", contributions.build),
        ("contribution_bind", contributions.bind),
        ("contribution_borrow", contributions.borrow),
        ("contribution_bounce", contributions.bounce),
    ];
    let wte = [
        ("in_post_wte", Some(row.in_post_wte)),
        ("capacity_wte", Some(row.capacity_wte)),
        ("establishment_wte", row.establishment_wte),
        ("vacancy_wte", row.vacancy_wte),
    ];
    let heads = heads.into_iter().map(|(measure, value)| (measure, "heads", value));
    let wte = wte.into_iter().filter_map(|(measure, value)| Some((measure, "wte", value?)));
    heads.chain(wte)
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn what_a_spreadsheet_would_run_is_made_inert() {
        for formula in ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(inert(formula), format!("'{formula}"));
        }
        assert_eq!(inert("Nurse = band 5"), "Nurse = band 5");
    }
}
