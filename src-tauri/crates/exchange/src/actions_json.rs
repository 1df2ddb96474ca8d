//! Agreed actions as JSON, for other programs.

use fivefold_engine::Plan;
use fivefold_engine::agreed::AgreedActions;
use fivefold_engine::plan::Action;
use serde::Serialize;

#[derive(Serialize)]
struct Written<'a> {
    title: &'a str,
    actions: &'a [Action],
    #[serde(flatten)]
    agreed: &'a AgreedActions,
}

/// Writes the plan's actions as they are in the plan, how they stand (`lines`, in the same order),
/// what the scenario assumes beside them, and who decides.
pub fn write(plan: &Plan, agreed: &AgreedActions) -> String {
    let written = Written { title: &plan.title, actions: &plan.actions, agreed };
    // Figures, names and texts: nothing in it can fail.
    let text = serde_json::to_string_pretty(&written).unwrap_or_default();
    format!("{text}\n")
}
