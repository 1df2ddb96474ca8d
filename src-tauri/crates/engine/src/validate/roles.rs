//! What a role has to satisfy.

use std::collections::HashSet;

use crate::plan::{Role, financial_year};

use super::Check;
use super::numbers::{Kind, written};

impl Check<'_> {
    /// Every role of the plan.
    pub(super) fn roles(&mut self) {
        let plan = self.plan;
        let mut seen = HashSet::new();
        for (place, role) in plan.roles.iter().enumerate() {
            let field = format!("roles[{place}]");
            self.name(&format!("{field}.id"), Some(&role.id), "A role's id", &role.id, false);
            if !seen.insert(role.id.as_str()) {
                self.refuse(
                    format!("{field}.id"),
                    Some(&role.id),
                    format!("Two roles have the id \"{}\"; give one of them another id.", role.id,),
                );
            }
            self.role(&field, role);
        }
    }

    fn role(&mut self, field: &str, role: &Role) {
        let id = role.id.as_str();
        let name = if role.name.trim().is_empty() { id } else { role.name.as_str() };
        self.name(
            &format!("{field}.name"),
            Some(id),
            &format!("The name of role \"{id}\""),
            &role.name,
            false,
        );
        for (member, label) in [
            ("staff_group", &role.staff_group),
            ("service", &role.service),
            ("team", &role.team),
            ("band", &role.band),
            ("employer", &role.employer),
            ("group", &role.group),
            ("occupation_code", &role.occupation_code),
        ] {
            let what = format!("The {} of {name}", member.replace('_', " "));
            self.label(&format!("{field}.{member}"), Some(id), &what, label);
        }
        if let Some(heads) = role.baseline_heads {
            let what = format!("The baseline of {name}");
            self.value(&format!("{field}.baseline_heads"), id, &what, Kind::Heads, heads);
        }
        for (member, what, kind, amount) in [
            ("wte_per_head", "The WTE per head", Kind::WtePerHead, &role.wte_per_head),
            ("leaver_rate", "The leaver rate", Kind::Rate, &role.leaver_rate),
            ("usual_joiners", "The number of usual joiners", Kind::Heads, &role.usual_joiners),
        ] {
            if let Some(amount) = amount {
                self.amount(
                    &format!("{field}.{member}"),
                    id,
                    &format!("{what} of {name}"),
                    kind,
                    amount,
                );
            }
        }
        if let Some(pounds) = role.pay_per_wte {
            let what = format!("The pay per WTE of {name}");
            self.value(&format!("{field}.pay_per_wte"), id, &what, Kind::Pounds, pounds);
        }
        self.counted(field, role, name);
        self.establishment(field, role, name);
        self.evidence(field, role.evidence.as_ref(), &role.field_evidence);
    }

    /// Funded posts: never below zero, changes within the horizon.
    fn establishment(&mut self, field: &str, role: &Role, name: &str) {
        let id = role.id.as_str();
        for (place, change) in role.establishment_changes.iter().enumerate() {
            let field = format!("{field}.establishment_changes[{place}]");
            let what = format!("A change of the establishment of {name}");
            self.year_in_horizon(&format!("{field}.year"), id, &what, change.year);
            self.signed_heads(&format!("{field}.wte"), id, &what, change.wte);
            self.evidence(&field, change.evidence.as_ref(), &Default::default());
        }
        let Some(mut posts) = role.establishment_wte else {
            return;
        };
        let what = format!("The establishment of {name}");
        self.value(&format!("{field}.establishment_wte"), id, &what, Kind::Heads, posts);
        for year in self.plan.projected_years() {
            let changes = role.establishment_changes.iter().filter(|change| change.year == year);
            posts += changes.map(|change| change.wte).sum::<f64>();
            if posts < -1e-9 {
                self.refuse(
                    format!("{field}.establishment_changes"),
                    Some(id),
                    format!(
                        "{what} falls to {} WTE in {}; funded posts can't fall below zero, so \
                     make the reductions smaller.",
                        written(posts),
                        financial_year(year),
                    ),
                );
                return;
            }
        }
    }
}
