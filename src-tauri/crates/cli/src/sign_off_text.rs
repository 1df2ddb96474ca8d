//! Who stands behind a plan, for reading in a terminal and for other programs.

use fivefold_store::{PlanView, SignOff, Standing};
use serde_json::json;

use crate::printable::printable;

/// Where the plan stands, and every sign-off with what it is about.
pub fn of(view: &PlanView, standing: &Standing, plan_hash: &str) -> String {
    let said = printable(&standing.to_string());
    let mut text = format!("{}\n{said}.\nPlan {plan_hash}\n\n", printable(&view.plan.title));
    if view.sign_offs.is_empty() {
        text.push_str("Nobody has signed yet.\n");
        return text;
    }
    text.push_str("Sign-offs\n");
    for sign_off in &view.sign_offs {
        text.push_str(&lines(sign_off, view, plan_hash));
    }
    text
}

fn lines(sign_off: &SignOff, view: &PlanView, plan_hash: &str) -> String {
    let SignOff { act, name, role, date, note, .. } = sign_off;
    let mut lines =
        format!("  {date}  {:<9}  {}, {}\n", act.name(), printable(name), printable(role));
    let mut add = |line: &str| lines.push_str(&format!("{:25}{}\n", "", printable(line)));
    for line in note.iter().flat_map(|note| note.lines()) {
        add(line);
    }
    let version = view.versions.iter().find(|version| Some(version.id) == sign_off.version);
    add(&match version {
        _ if sign_off.plan_hash == plan_hash => "the plan as it is now".to_owned(),
        Some(version) => format!("the version \"{}\"", version.name),
        None => format!("plan {}, a version that was removed", sign_off.plan_hash),
    });
    lines
}

/// The same as JSON.
pub fn json(sign_offs: &[SignOff], standing: &Standing, plan_hash: &str) -> String {
    let said = json!({ "standing": standing, "plan_hash": plan_hash, "sign_offs": sign_offs });
    serde_json::to_string_pretty(&said).unwrap_or_default() + "\n"
}
