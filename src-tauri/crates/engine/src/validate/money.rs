//! What the money and the doubt of a plan have to satisfy.

use std::collections::HashSet;

use crate::plan::UnitCosts;

use super::numbers::{Kind, written};
use super::{Check, YEARS};

/// The most pounds a line of funding can bring in a year.
const MOST_FUNDING: f64 = 1e12;

impl Check<'_> {
    /// The year of the prices, what funds the plan, and how rates in doubt go together.
    pub(super) fn money(&mut self) {
        let plan = self.plan;
        if let Some(year) = plan.price_year.filter(|year| !YEARS.contains(year)) {
            self.refuse(
                "price_year",
                None,
                format!(
                    "The plan's prices are of the year {year}; write the year the financial year \
                     ends in, from {} to {}.",
                    YEARS.start(),
                    YEARS.end(),
                ),
            );
        }
        self.funding();
        for (kind, correlation) in &plan.correlation {
            if !(0.0..1.0).contains(correlation) {
                self.refuse(
                    format!("correlation.{}", kind.field()),
                    None,
                    format!(
                        "The correlation of {} is {}; it must be from 0 to below 1 (0.5 is what is \
                         taken where none is given).",
                        kind.words(),
                        written(*correlation),
                    ),
                );
            }
        }
    }

    fn funding(&mut self) {
        let plan = self.plan;
        let mut seen = HashSet::new();
        for (place, line) in plan.funding.iter().enumerate() {
            let field = format!("funding[{place}]");
            let what = "The name of a line of funding";
            self.name(&format!("{field}.name"), None, what, &line.name, false);
            if !seen.insert(line.name.as_str()) {
                self.refuse(
                    format!("{field}.name"),
                    None,
                    format!(
                        "Two lines of funding are called \"{}\"; give one of them another name.",
                        line.name,
                    ),
                );
            }
            let programme = "The programme of a line of funding";
            self.label(&format!("{field}.programme"), None, programme, &line.programme);
            for (&year, &pounds) in &line.values {
                let field = format!("{field}.values.{year}");
                if !YEARS.contains(&year) {
                    self.refuse(
                        field,
                        None,
                        format!(
                            "The funding \"{}\" has a value for {year}; write the year the \
                             financial year ends in, from {} to {}.",
                            line.name,
                            YEARS.start(),
                            YEARS.end(),
                        ),
                    );
                } else if !(0.0..=MOST_FUNDING).contains(&pounds) {
                    self.refuse(
                        field,
                        None,
                        format!(
                            "The funding \"{}\" is {} pounds a year; it must be from 0 to a \
                             million million.",
                            line.name,
                            written(pounds),
                        ),
                    );
                }
            }
            self.evidence(&field, line.evidence.as_ref(), &Default::default());
        }
    }

    /// The costs of a lever's row.
    pub(super) fn unit_costs(&mut self, field: &str, role: &str, row: &impl UnitCosts) {
        for cost in row.unit_costs() {
            if let Some(pounds) = cost.pounds {
                let what = format!("{} of {}", cost.words, self.role_name(role));
                self.value(&format!("{field}.{}", cost.field), role, &what, Kind::Pounds, pounds);
            }
        }
    }
}
