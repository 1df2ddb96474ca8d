//! The projection as tidy CSV with small counts withheld.
//!
//! Fewer measures than without: those in post at year ends, their WTE, leavers, borrowed capacity,
//! funded posts and vacancies. Joiners, moves and contributions are left out, because in post at two
//! year ends and all flows but one give the last. The first year end is the baseline's. The last
//! row says what the marks stand for.

use fivefold_engine::Plan;
use fivefold_engine::plan::Target;
use fivefold_engine::results::{Projection, RoleYear, ScenarioResult};
use fivefold_engine::small_numbers::{ProjectionMarks, Rule, Shown, of_projection};

use super::{Csv, HEADER, inert};
use crate::ExchangeError;

/// Writes a plan's projection as tidy CSV, counts below the rule's threshold as `<5` and what would
/// give them away as `*`. The same plan and rule give the same text.
///
/// # Errors
/// [`ExchangeError::SmallNumbers`] where the counts can't be made safe.
pub fn write_suppressed(
    plan: &Plan,
    projection: &Projection,
    rule: Rule,
) -> Result<String, ExchangeError> {
    let marks = of_projection(plan, projection, rule)
        .map_err(|reason| ExchangeError::SmallNumbers { reason: reason.to_string() })?;
    // Every record has the header's length and goes to memory: nothing in it can fail.
    Ok(try_write(plan, projection, &marks).unwrap_or_default())
}

fn try_write(
    plan: &Plan,
    projection: &Projection,
    marks: &ProjectionMarks,
) -> Result<String, Box<dyn std::error::Error>> {
    let mut csv = Csv::from_writer(Vec::new());
    csv.write_record(HEADER)?;
    for (place, result) in projection.scenarios.iter().enumerate() {
        let mut scenario = Scenario { csv: &mut csv, marks, place, result };
        scenario.roles(plan)?;
        scenario.targets(plan)?;
    }
    csv.write_record(["", "note", "", "", "", "suppression", "", &marks.rule().words()])?;
    Ok(String::from_utf8(csv.into_inner()?)?)
}

/// One scenario as it is written.
struct Scenario<'a> {
    csv: &'a mut Csv,
    marks: &'a ProjectionMarks,
    place: usize,
    result: &'a ScenarioResult<'a>,
}

impl Scenario<'_> {
    fn roles(&mut self, plan: &Plan) -> csv::Result<()> {
        let roles = plan.roles.len().max(1);
        for (role, row) in self.result.rows.iter().take(roles).enumerate() {
            let shown = self.marks.in_post(self.place, 0, role);
            let about = ["role", row.role, plan.role_name(row.role)];
            self.value(about, plan.baseline_year(), ["closing", "heads"], row.opening, shown)?;
        }
        for (nth, row) in self.result.rows.iter().enumerate() {
            let (year_end, role) = (nth / roles + 1, nth % roles);
            let about = ["role", row.role, plan.role_name(row.role)];
            for (measure, value, shown) in self.of_role(row, year_end, role) {
                self.value(about, row.year, measure, value, shown)?;
            }
        }
        Ok(())
    }

    /// A role's measures of one year with their units, values and what is shown of them.
    fn of_role(
        &self,
        row: &RoleYear,
        year_end: usize,
        role: usize,
    ) -> Vec<([&'static str; 2], f64, Shown)> {
        let marks = self.marks;
        let follows = marks.with_in_post(self.place, year_end, role);
        let leavers = marks.leavers(self.place, year_end, role, row.leavers);
        let in_post = marks.in_post(self.place, year_end, role);
        let mut all = vec![
            (["closing", "heads"], row.closing, in_post),
            (["in_post_wte", "wte"], row.in_post_wte, follows),
            (["leavers", "heads"], row.leavers, leavers),
            (["borrow", "heads"], row.borrow, marks.borrowed(row.borrow)),
        ];
        all.extend(row.establishment_wte.map(|v| (["establishment_wte", "wte"], v, Shown::Value)));
        all.extend(row.vacancy_wte.map(|v| (["vacancy_wte", "wte"], v, follows)));
        all
    }

    fn targets(&mut self, plan: &Plan) -> csv::Result<()> {
        for row in &self.result.targets {
            let named = |target: &&Target| target.name == row.target;
            let Some(target) = plan.targets.iter().find(named) else {
                continue;
            };
            let marks = self.marks.target(plan, (self.place, self.result), target, row);
            let measures = [
                ("target_value", row.target_value, marks.required),
                ("projected", row.projected, marks.projected),
                ("gap", row.gap, marks.gap),
            ];
            for (measure, value, shown) in measures {
                let about = ["target", row.target, row.target];
                self.value(about, row.year, [measure, row.unit], value, shown)?;
            }
        }
        Ok(())
    }

    fn value(
        &mut self,
        about: [&str; 3],
        year: i32,
        measure: [&str; 2],
        value: f64,
        shown: Shown,
    ) -> csv::Result<()> {
        let value = shown.mark(self.marks.rule()).unwrap_or_else(|| value.to_string());
        let [about, id, name] = about;
        let [scenario, id, name] = [self.result.scenario, id, name].map(inert);
        let year = year.to_string();
        let [measure, unit] = measure;
        self.csv.write_record([&*scenario, about, &*id, &*name, &year, measure, unit, &value])
    }
}
