//! What a scenario costs as CSV: tidy rows, one a year and item, pounds of the price year.
//!
//! `item` is `pay` (a row a role), `usual`, one of the five levers (a row a lever's row), or a sum
//! over all of them: `total`, `additional`, `funding`, `left_over`. Years are the calendar years
//! financial years end in. Texts that a spreadsheet would take for a formula are made inert by a
//! leading apostrophe.

use std::error::Error;

use fivefold_engine::money::{Cost, RowCost};
use fivefold_engine::plan::Year;

use crate::projection_csv::inert;

type Csv = csv::Writer<Vec<u8>>;

const HEADER: [&str; 8] =
    ["scenario", "scope", "price_year", "year", "item", "row", "role", "pounds"];

/// Writes the costs. The same costs give the same text.
pub fn write(cost: &Cost) -> String {
    // Every record has the header's length and goes to memory: nothing in it can fail.
    try_write(cost).unwrap_or_default()
}

fn try_write(cost: &Cost) -> Result<String, Box<dyn Error>> {
    let mut csv = Csv::from_writer(Vec::new());
    csv.write_record(HEADER)?;
    for (t, year) in cost.years.iter().enumerate() {
        let mut record = |item: &str, row: &str, role: &str, pounds: f64| {
            write_record(&mut csv, cost, year.year, [item, row, role], pounds)
        };
        for role in &cost.roles {
            record("pay", "", &role.name, role.years.get(t).copied().unwrap_or(0.0))?;
        }
        for row in &cost.usual {
            record("usual", &row.title, &row.role, in_year(row, t))?;
        }
        for row in &cost.rows {
            let item = row.lever.name().to_lowercase();
            record(&item, &row.title, &row.role, in_year(row, t))?;
        }
        record("total", "", "", year.total)?;
        record("additional", "", "", year.additional)?;
        for (item, pounds) in [("funding", year.funding), ("left_over", year.left_over)] {
            if let Some(pounds) = pounds {
                record(item, "", "", pounds)?;
            }
        }
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}

fn in_year(row: &RowCost, t: usize) -> f64 {
    row.years.get(t).copied().unwrap_or(0.0)
}

fn write_record(
    csv: &mut Csv,
    cost: &Cost,
    year: Year,
    [item, row, role]: [&str; 3],
    pounds: f64,
) -> Result<(), csv::Error> {
    let price_year = cost.price_year.map_or_else(String::new, |year| year.to_string());
    let texts = [&cost.scenario, &cost.scope].map(|text| inert(text).into_owned());
    let [scenario, scope] = texts;
    let (row, role) = (inert(row).into_owned(), inert(role).into_owned());
    csv.write_record([
        scenario,
        scope,
        price_year,
        year.to_string(),
        item.to_owned(),
        row,
        role,
        pounds.to_string(),
    ])
}
