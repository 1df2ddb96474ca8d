//! The return as tidy CSV: one row a staff group, role, line and date.

use fivefold_engine::plan::financial_year;

use super::{LineFigures, PlanningReturn, STRAIGHT_LINE, months};
use crate::projection_csv::inert;

type Csv = csv::Writer<Vec<u8>>;

const HEADER: [&str; 13] = [
    "plan",
    "scenario",
    "return_date",
    "level",
    "staff_group",
    "role_id",
    "role",
    "line",
    "date",
    "financial_year",
    "measured",
    "wte",
    "weakest_evidence",
];

/// Whom a row is about.
#[derive(Clone, Copy)]
struct About<'a> {
    level: &'static str,
    staff_group: &'a str,
    role: [&'a str; 2],
}

/// Writes a return as CSV.
pub fn write(planning_return: &PlanningReturn) -> String {
    // Every record has the header's length and goes to memory: nothing in it can fail.
    try_write(planning_return).unwrap_or_default()
}

fn try_write(planning_return: &PlanningReturn) -> Result<String, Box<dyn std::error::Error>> {
    let mut csv = Csv::from_writer(Vec::new());
    csv.write_record(HEADER)?;
    let all = planning_return.all_staff();
    let staff = About { level: "all staff", staff_group: "", role: ["", ""] };
    write_lines(&mut csv, planning_return, staff, &all)?;
    for group in &planning_return.groups {
        let about = About { level: "staff group", staff_group: group.name, role: ["", ""] };
        write_lines(&mut csv, planning_return, about, &group.lines)?;
        for role in &group.roles {
            let named = [role.role.id.as_str(), role.role.name.as_str()];
            let about = About { level: "role", staff_group: group.name, role: named };
            write_lines(&mut csv, planning_return, about, &role.lines)?;
        }
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}

fn write_lines(
    csv: &mut Csv,
    planning_return: &PlanningReturn,
    about: About,
    lines: &[LineFigures],
) -> csv::Result<()> {
    let plan = planning_return.plan;
    for line in lines {
        let trust = match about.role {
            ["", _] => "",
            [id, _] => planning_return.weakest_evidence(id, &line.line),
        };
        let mut write = |date: String, year, measured: &str, value: f64| {
            let texts = [plan.title.as_str(), planning_return.result.scenario].map(inert);
            let [id, name] = about.role.map(inert);
            csv.write_record([
                &*texts[0],
                &*texts[1],
                &planning_return.date.to_string(),
                about.level,
                &*inert(about.staff_group),
                &*id,
                &*name,
                &*inert(&line.line.label()),
                &date,
                &financial_year(year),
                measured,
                &value.to_string(),
                trust,
            ])
        };
        if let Some(opening) = line.opening {
            let year = plan.baseline_year();
            write(format!("{year}-03-31"), year, "opening", opening)?;
        }
        for (year, value) in plan.projected_years().zip(&line.year_ends) {
            write(format!("{year}-03-31"), year, line.line.measured(), *value)?;
        }
        if line.line.has_months() {
            let ends = months::ends_of(plan.first_year).zip(months::of_line(line, lines));
            for (end, value) in ends {
                write(end.to_string(), plan.first_year, STRAIGHT_LINE, value)?;
            }
        }
    }
    Ok(())
}
