//! What is written beside figures has to satisfy: notes, actions, evidence, descriptions.

use crate::plan::{Action, Evidence, FieldEvidence};

use super::numbers::Kind;
use super::{Check, YEARS};

impl Check<'_> {
    /// Notes, actions and the length of everything written beside figures.
    pub(super) fn words(&mut self) {
        let plan = self.plan;
        for (place, note) in plan.notes.iter().enumerate() {
            let field = format!("notes[{place}]");
            self.name(&format!("{field}.heading"), None, "A note's heading", &note.heading, false);
            self.text(&format!("{field}.text"), "A note", &note.text);
            self.evidence(&field, note.evidence.as_ref(), &FieldEvidence::new());
        }
        for (place, action) in plan.actions.iter().enumerate() {
            let field = format!("actions[{place}]");
            self.text(&format!("{field}.text"), "An action", &action.text);
            self.action(&field, action);
            if let Some(role) = &action.role {
                self.known_role(&format!("{field}.role"), "An action", role);
            }
            self.evidence(&field, action.evidence.as_ref(), &FieldEvidence::new());
        }
        self.evidence("", plan.evidence.as_ref(), &FieldEvidence::new());
        for (place, scenario) in plan.scenarios.iter().enumerate() {
            let field = format!("scenarios[{place}]");
            for (member, text) in
                [("question", &scenario.question), ("decision", &scenario.decision)]
            {
                let what = format!("The {member} of scenario {}", scenario.name);
                let text = text.as_deref().unwrap_or_default();
                self.text(&format!("{field}.{member}"), &what, text);
            }
            self.evidence(&field, scenario.evidence.as_ref(), &FieldEvidence::new());
        }
        for (place, transfer) in plan.transfers.iter().enumerate() {
            let field = format!("transfers[{place}]");
            self.text(
                &format!("{field}.reason"),
                "A reason",
                transfer.reason.as_deref().unwrap_or_default(),
            );
            self.evidence(&field, transfer.evidence.as_ref(), &FieldEvidence::new());
        }
    }

    fn action(&mut self, field: &str, action: &Action) {
        for (member, what, label) in [
            ("owner", "An action's owner", &action.owner),
            ("approach", "An action's approach", &action.approach),
            ("system_lever", "An action's system lever", &action.system_lever),
            ("accountable", "An action's accountable body", &action.accountable),
            ("lead", "An action's lead", &action.lead),
        ] {
            self.label(&format!("{field}.{member}"), None, what, label);
        }
        self.date(&format!("{field}.due"), "An action's date", &action.due);
        self.date(&format!("{field}.decision_by"), "A decision's date", &action.decision_by);
        if action.lever.is_some() && action.system_lever.is_some() {
            self.refuse(
                format!("{field}.system_lever"),
                None,
                "An action names one of the five levers and a lever of the wider system; keep \
                 one, or make two actions of it."
                    .to_owned(),
            );
        }
        if let Some(year) = action.year
            && !YEARS.contains(&year)
        {
            self.refuse(
                format!("{field}.year"),
                None,
                format!(
                    "An action is of the year {year}; write the year the financial year ends in, \
                     from {} to {}.",
                    YEARS.start(),
                    YEARS.end(),
                ),
            );
        }
        if let Some(people) = action.people {
            let role = action.role.as_deref().unwrap_or_default();
            let what = "The number of people an action should bring";
            self.value(&format!("{field}.people"), role, what, Kind::SignedHeads, people);
        }
    }

    /// Evidence of an object and of its fields; the plan's own field is empty.
    pub(super) fn evidence(
        &mut self,
        field: &str,
        evidence: Option<&Evidence>,
        fields: &FieldEvidence,
    ) {
        let parent = if field.is_empty() { String::new() } else { format!("{field}.") };
        let whole = evidence.map(|e| (format!("{parent}evidence"), e));
        let single = fields.iter().map(|(name, e)| (format!("{parent}field_evidence.{name}"), e));
        for (field, evidence) in whole.into_iter().chain(single) {
            for (member, text) in [
                ("rationale", &evidence.rationale),
                ("source", &evidence.source),
                ("owner", &evidence.owner),
            ] {
                self.text(
                    &format!("{field}.{member}"),
                    "Evidence",
                    text.as_deref().unwrap_or_default(),
                );
            }
            self.date(&format!("{field}.review_by"), "A review date", &evidence.review_by);
        }
    }
}
