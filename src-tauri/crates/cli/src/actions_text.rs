//! Agreed actions as text for reading in a terminal.

use fivefold_charts::words::people;
use fivefold_engine::Plan;
use fivefold_engine::agreed::{ActionLine, AgreedActions, DeliveryLevel};
use fivefold_engine::coverage::{Coverage, CoverageLine};
use fivefold_engine::plan::Action;

use crate::printable::printable;

/// A plan's actions for reading: coverage, then every action, then who decides.
pub fn of(plan: &Plan, agreed: &AgreedActions) -> String {
    let mut parts = vec![
        format!("{}\n", printable(&plan.title)),
        format!("Scenario: {}, on {}\n", printable(&agreed.scenario), agreed.on),
        coverage_text(&agreed.coverage),
        actions_text(plan, agreed),
    ];
    if !agreed.levels.is_empty() {
        parts.push(levels_text(plan, agreed));
    }
    parts.join("\n")
}

fn coverage_text(coverage: &Coverage) -> String {
    let widest = coverage.lines.iter().map(|line| line.standing.name().len()).max().unwrap_or(0);
    let line = |line: &CoverageLine| {
        let standing = line.standing.name();
        format!("  {standing:<widest$}  {}: {}\n", printable(&line.title), printable(&line.words))
    };
    let lines: String = coverage.lines.iter().map(line).collect();
    format!("What is assumed, and what actions cover\n  {}\n{lines}", coverage.said)
}

fn actions_text(plan: &Plan, agreed: &AgreedActions) -> String {
    if plan.actions.is_empty() {
        return "Actions\n  None is agreed yet.\n".to_owned();
    }
    let each = plan.actions.iter().zip(&agreed.lines);
    let texts: String = each.map(|(action, line)| action_text(action, line)).collect();
    format!("Actions\n{texts}")
}

fn action_text(action: &Action, line: &ActionLine) -> String {
    let brings = action.people.map(|number| format!("{} people", people(number)));
    let about = [&line.lever, &line.approach, &line.role, &line.year];
    let about = joined(about.into_iter().cloned().chain(brings), ", ");
    let named = |what: &str, who: &Option<String>| {
        who.as_deref().map(|who| format!("{what} {}", printable(who))).unwrap_or_default()
    };
    let who = joined(
        [
            line.status.clone(),
            named("owner", &action.owner),
            named("due", &action.due),
            line.overdue_words.to_uppercase(),
        ],
        "; ",
    );
    let text = printable(&action.text);
    let first = format!("  {}. {text}\n", line.index.saturating_add(1));
    [first, indented(&about), indented(&who)].concat()
}

fn levels_text(plan: &Plan, agreed: &AgreedActions) -> String {
    let levels: String = agreed.levels.iter().map(|level| level_text(plan, level)).collect();
    format!("Who decides\n{levels}")
}

fn level_text(plan: &Plan, level: &DeliveryLevel) -> String {
    let of_level = level.actions.iter().filter_map(|&place| plan.actions.get(place));
    let each = level.actions.iter().zip(of_level).map(|(place, action)| {
        let or_nobody = |who: &Option<String>| who.clone().unwrap_or_else(|| "–".to_owned());
        let line = format!(
            "{}. accountable {}; lead {}; decision by {}",
            place.saturating_add(1),
            or_nobody(&action.accountable),
            or_nobody(&action.lead),
            or_nobody(&action.decision_by),
        );
        format!("    {}\n", printable(&line))
    });
    format!("  {}: {}\n{}", level.name, level.said, each.collect::<String>())
}

fn indented(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("     {}\n", printable(text)) }
}

fn joined(parts: impl IntoIterator<Item = String>, with: &str) -> String {
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(with)
}
