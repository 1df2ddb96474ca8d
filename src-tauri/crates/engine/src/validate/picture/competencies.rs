//! Competencies, who requires them and who holds them.

use std::collections::HashSet;

use crate::plan::{Competency, Picture};
use crate::validate::numbers::Kind;
use crate::validate::{Check, MOST_POUNDS, YEARS};

impl Check<'_> {
    pub(super) fn competencies(&mut self, picture: &Picture) {
        let mut seen = HashSet::new();
        for (place, competency) in picture.competencies.iter().enumerate() {
            let field = format!("picture.competencies[{place}]");
            self.name(&format!("{field}.id"), None, "A competency's id", &competency.id, false);
            if !seen.insert(competency.id.as_str()) {
                self.refuse(
                    format!("{field}.id"),
                    None,
                    format!(
                        "Two competencies have the id \"{}\"; give one of them another.",
                        competency.id,
                    ),
                );
            }
            self.competency(&field, competency);
        }
        let mut required = HashSet::new();
        for (place, row) in picture.required.iter().enumerate() {
            let field = format!("picture.required[{place}]");
            self.role_and_competency(&field, "A requirement", &row.role, &row.competency, &seen);
            if !required.insert((row.role.as_str(), row.competency.as_str())) {
                let role = self.role_name(&row.role).to_owned();
                let name = picture.competency_name(&row.competency);
                self.refuse(
                    format!("{field}.competency"),
                    Some(&row.role),
                    format!("{role} requires {name} twice; keep one row."),
                );
            }
            self.share_of(&format!("{field}.share"), "The share who need it", row.share);
            self.own_evidence(&field, row.evidence.as_ref());
        }
        let latest = self.plan.baseline_year();
        for (place, row) in picture.held.iter().enumerate() {
            let field = format!("picture.held[{place}]");
            self.role_and_competency(
                &field,
                "A count of holders",
                &row.role,
                &row.competency,
                &seen,
            );
            self.value(
                &format!("{field}.heads"),
                &row.role,
                "The number who hold a competency",
                Kind::Heads,
                row.heads,
            );
            if !YEARS.contains(&row.gained) || row.gained > latest {
                self.refuse(
                    format!("{field}.gained"),
                    Some(&row.role),
                    format!(
                        "A competency was gained in {}; write the financial year it was gained in, \
                         from {} to {latest}, the year that closes on the baseline.",
                        row.gained,
                        YEARS.start(),
                    ),
                );
            }
            self.own_evidence(&field, row.evidence.as_ref());
        }
    }

    pub(super) fn role_and_competency(
        &mut self,
        field: &str,
        who: &str,
        role: &str,
        competency: &str,
        known: &HashSet<&str>,
    ) {
        self.known_role(&format!("{field}.role"), who, role);
        if !known.contains(competency) {
            self.refuse(
                format!("{field}.competency"),
                None,
                format!(
                    "{who} names the competency \"{competency}\", which the plan hasn't got; use \
                     the id of one of its competencies, or import the framework first.",
                ),
            );
        }
    }

    pub(super) fn competency(&mut self, field: &str, competency: &Competency) {
        let name = &competency.name;
        self.name(&format!("{field}.name"), None, "A competency's name", name, false);
        for (member, what, label) in [
            ("framework", "A framework", &competency.framework),
            ("level", "A level", &competency.level),
            ("stage", "A stage", &competency.stage),
        ] {
            self.label(&format!("{field}.{member}"), None, what, label);
        }
        let described = competency.description.as_deref().unwrap_or_default();
        self.text(&format!("{field}.description"), "A description", described);
        if let Some(years) = competency.lapses_after {
            let must = "write from 1 to 60, or nothing where it doesn't lapse";
            let what = format!("The years after which {name} lapses");
            self.between(
                &format!("{field}.lapses_after"),
                &what,
                f64::from(years),
                1.0,
                60.0,
                must,
            );
        }
        for (member, what, value, most) in [
            ("training_hours", "The hours of training for", competency.training_hours, 1e5),
            ("training_weeks", "The weeks of training for", competency.training_weeks, 1_000.0),
            ("training_cost", "What training costs for", competency.training_cost, MOST_POUNDS),
            ("supervisor_hours", "The supervisor's hours for", competency.supervisor_hours, 1e5),
        ] {
            self.count(&format!("{field}.{member}"), &format!("{what} {name}"), value, most);
        }
        let mut roles = HashSet::new();
        for (nth, supervisor) in competency.supervisors.iter().enumerate() {
            let field = format!("{field}.supervisors[{nth}]");
            self.known_role(
                &format!("{field}.role"),
                &format!("Supervising {name}"),
                &supervisor.role,
            );
            if !roles.insert(supervisor.role.as_str()) {
                let role = self.role_name(&supervisor.role).to_owned();
                self.refuse(
                    format!("{field}.role"),
                    Some(&supervisor.role),
                    format!("{role} supervises {name} twice; keep one of the two."),
                );
            }
            let what = format!("The hours a year for supervising {name}");
            let hours = Some(supervisor.hours_per_wte);
            self.count(&format!("{field}.hours_per_wte"), &what, hours, 8_784.0);
        }
        self.own_evidence(field, competency.evidence.as_ref());
    }
}
