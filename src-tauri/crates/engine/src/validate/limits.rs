//! What the limits of a best mix have to satisfy to be kept in a plan. Whether they can be met, and
//! whether they name what there is, is asked where the mix is looked for.

use crate::plan::{FieldEvidence, Flow, Levers, MixLimits, RowNamed, financial_year};

use super::numbers::written;
use super::{Check, MOST_HEADS, MOST_LIMITS};

/// The most pounds a budget or a value can be.
const MOST_BUDGET: f64 = 1e13;

impl Check<'_> {
    /// The limits of a scenario.
    pub(super) fn limits(&mut self, field: &str, scenario: &str, limits: &MixLimits) {
        if limits.named() > MOST_LIMITS {
            self.refuse(
                field,
                None,
                format!(
                    "The limits of scenario {scenario} name {} targets, rows and steps; keep at \
                     most {MOST_LIMITS}.",
                    limits.named(),
                ),
            );
            return;
        }
        if limits.more_rows != Levers::default() {
            self.refuse(
                format!("{field}.more_rows"),
                None,
                format!(
                    "The limits of scenario {scenario} bring rows of their own; put them into the \
                     scenario's levers.",
                ),
            );
        }
        for (member, what, flow) in limits.yearly() {
            self.most(&format!("{field}.{member}"), scenario, what, MOST_HEADS, flow);
        }
        if let Some(budget) = &limits.budget {
            self.most(&format!("{field}.budget"), scenario, "The budget", MOST_BUDGET, budget);
        }
        self.single_limits(field, scenario, limits);
        self.limit_names(field, limits);
        self.evidence(field, limits.evidence.as_ref(), &FieldEvidence::new());
    }

    /// Limits that are the same for every year.
    fn single_limits(&mut self, field: &str, scenario: &str, limits: &MixLimits) {
        let pounds = [
            ("budget_in_all".to_owned(), "The budget over all years", limits.budget_in_all),
            ("value_beyond".to_owned(), "The value beyond the horizon", limits.value_beyond),
        ];
        let of_programmes = limits.build.iter().enumerate().map(|(place, limit)| {
            let member = format!("build[{place}].value_beyond");
            (member, "The value beyond the horizon", limit.value_beyond)
        });
        for (member, what, value) in pounds.into_iter().chain(of_programmes) {
            let field = format!("{field}.{member}");
            self.limit(&field, scenario, what, MOST_BUDGET, value);
        }
        let share = limits.least_build_share;
        let least = "The least share of Build";
        self.limit(&format!("{field}.least_build_share"), scenario, least, 1.0, share);
        for (place, limit) in limits.borrow.iter().enumerate() {
            let field = format!("{field}.borrow[{place}].most_share");
            self.limit(&field, scenario, "The most borrowed as a share", 1.0, limit.most_share);
        }
        for (place, limit) in limits.targets.iter().enumerate() {
            let field = format!("{field}.targets[{place}].weight");
            self.limit(&field, scenario, "The weight of a target", 1e6, limit.weight);
        }
        for (place, limit) in limits.bind.iter().enumerate() {
            for (nth, step) in limit.steps.iter().enumerate() {
                let field = format!("{field}.bind[{place}].steps[{nth}]");
                let (people, cost) = (Some(step.people), Some(step.cost_per_person_kept));
                let what = "The people kept at a step";
                self.limit(&format!("{field}.people"), scenario, what, MOST_HEADS, people);
                let field = format!("{field}.cost_per_person_kept");
                self.limit(&field, scenario, "The cost of a step", 1e9, cost);
            }
        }
    }

    /// The names limits go by are no longer than other names.
    fn limit_names(&mut self, field: &str, limits: &MixLimits) {
        let of_row = |row: &RowNamed| match row {
            RowNamed::Name(name) => Some(name.clone()),
            RowNamed::Place(_) => None,
        };
        let rows = limits.fixed.iter().map(|limit| &limit.row);
        let rows = rows.chain(limits.buy.iter().map(|limit| &limit.row));
        let rows = rows.chain(limits.build.iter().map(|limit| &limit.programme));
        let rows = rows.chain(limits.bounce.iter().map(|limit| &limit.route)).filter_map(of_row);
        let roles = limits.bind.iter().map(|limit| limit.role.clone());
        let roles = roles.chain(limits.borrow.iter().map(|limit| limit.role.clone()));
        let targets = limits.targets.iter().map(|limit| limit.target.clone());
        for name in rows.chain(roles).chain(targets).map(Some) {
            self.label(field, None, "What a limit is about", &name);
        }
    }

    /// A limit by year.
    fn most(&mut self, field: &str, scenario: &str, what: &str, most: f64, flow: &Flow) {
        match flow {
            Flow::Number(value) => self.limit(field, scenario, what, most, Some(*value)),
            Flow::Series(values) if values.len() == self.plan.years as usize => {
                for (place, value) in values.iter().enumerate() {
                    self.limit(&format!("{field}[{place}]"), scenario, what, most, Some(*value));
                }
            }
            Flow::Series(values) => self.refuse(
                field,
                None,
                format!(
                    "{what} in the limits of scenario {scenario} has {} values for {} years; give \
                     one for each projected year.",
                    values.len(),
                    self.plan.years,
                ),
            ),
            Flow::ByYear(values) => {
                for (&year, &value) in values {
                    let field = format!("{field}.{year}");
                    if !self.plan.projected_years().any(|projected| projected == year) {
                        let message = format!(
                            "{what} in the limits of scenario {scenario} has a value for {}, which \
                             isn't projected; leave it out.",
                            financial_year(year.clamp(-9_999, 9_999)),
                        );
                        self.refuse(&field, None, message);
                    }
                    self.limit(&field, scenario, what, most, Some(value));
                }
            }
        }
    }

    /// A value from 0 to the most it can be.
    fn limit(&mut self, field: &str, scenario: &str, what: &str, most: f64, value: Option<f64>) {
        let Some(value) = value.filter(|value| !(0.0..=most).contains(value)) else { return };
        self.refuse(
            field,
            None,
            format!(
                "{what} in the limits of scenario {scenario} is {}; write a number from 0 to {}.",
                written(value),
                written(most),
            ),
        );
    }
}
