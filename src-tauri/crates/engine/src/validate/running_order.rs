//! What the running order has to satisfy.

use crate::plan::{Plan, Stop};

use super::{Check, MOST_STOPS};

impl Check<'_> {
    /// Every stop of the running order: named, and about roles and a scenario the plan has.
    pub(super) fn running_order(&mut self) {
        let plan = self.plan;
        let stops = plan.running_order.len();
        if stops > MOST_STOPS {
            self.refuse(
                "running_order",
                None,
                format!(
                    "The running order has {stops} stops; it can have {MOST_STOPS} at the most. \
                     Remove some."
                ),
            );
        }
        for (place, stop) in plan.running_order.iter().enumerate().take(MOST_STOPS) {
            self.stop(&format!("running_order[{place}]"), plan, stop);
        }
    }

    fn stop(&mut self, field: &str, plan: &Plan, stop: &Stop) {
        let Stop { title, scope, chart: _, scenario, unit: _, note } = stop;
        self.name(&format!("{field}.title"), None, "A stop's title", title, false);
        self.scope(&format!("{field}.scope"), "stop", title, scope);
        if let Some(label) = scope.label()
            && !label.trim().is_empty()
            && !plan.roles.iter().any(|role| scope.holds(role))
        {
            self.refuse(
                format!("{field}.scope"),
                None,
                format!(
                    "The stop \"{title}\" shows \"{label}\", which no role of the plan belongs to; \
                     choose one that a role has, or \"all\".",
                ),
            );
        }
        if plan.scenario_index(scenario).is_none() {
            self.refuse(
                format!("{field}.scenario"),
                None,
                format!(
                    "The stop \"{title}\" shows the scenario \"{scenario}\", which the plan hasn't \
                     got; use the name of one of its scenarios.",
                ),
            );
        }
        self.text(&format!("{field}.note"), "A stop's note", note.as_deref().unwrap_or_default());
    }
}
