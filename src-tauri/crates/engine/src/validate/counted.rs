//! What counts from staff records have to satisfy: ages, leavers, joiners, outturn, codes.

use std::collections::HashSet;

use crate::plan::{AgeBand, Outturn, Role, financial_year};

use super::Check;
use super::numbers::{Kind, written};

/// The oldest age a band may begin or end with.
const OLDEST: u32 = 120;
/// How far a typed WTE may be from heads x WTE per head, relative.
const SAME: f64 = 1e-6;

impl Check<'_> {
    /// What was counted of a role, and what was typed or imported for it.
    pub(super) fn counted(&mut self, field: &str, role: &Role, name: &str) {
        let id = role.id.as_str();
        self.typed_wte(field, role, name);
        self.age_bands(field, id, name, &role.age_bands);
        if let Some(counted) = &role.leavers_counted {
            let field = format!("{field}.leavers_counted");
            self.period(&field, id, name, "leavers", &counted.from, &counted.to);
            for (member, heads) in [
                ("leavers", counted.leavers),
                ("opening_heads", counted.opening_heads),
                ("closing_heads", counted.closing_heads),
            ] {
                let what = format!("The leavers counted of {name}");
                self.value(&format!("{field}.{member}"), id, &what, Kind::Heads, heads);
            }
            for (reason, heads) in &counted.reasons {
                let field = format!("{field}.reasons");
                let what = format!("A reason for leaving of {name}");
                self.name(&field, Some(id), &what, reason, false);
                self.value(&field, id, &what, Kind::Heads, *heads);
            }
        }
        if let Some(counted) = &role.joiners_counted {
            let field = format!("{field}.joiners_counted");
            self.period(&field, id, name, "joiners", &counted.from, &counted.to);
            let what = format!("The joiners counted of {name}");
            self.value(&format!("{field}.joiners"), id, &what, Kind::Heads, counted.joiners);
        }
        for (member, amount) in &role.as_imported {
            let what = format!("The {} of {name} as imported", member.replace('_', " "));
            self.name(&format!("{field}.as_imported"), Some(id), &what, member, false);
            let kind = match member.as_str() {
                "leaver_rate" => Kind::Rate,
                "wte_per_head" => Kind::WtePerHead,
                _ => Kind::Heads,
            };
            self.amount(&format!("{field}.as_imported.{member}"), id, &what, kind, amount);
        }
    }

    /// A typed WTE is the heads' own.
    fn typed_wte(&mut self, field: &str, role: &Role, name: &str) {
        let Some(wte) = role.baseline_wte else { return };
        let id = role.id.as_str();
        let field = format!("{field}.baseline_wte");
        let what = format!("The baseline WTE of {name}");
        self.value(&field, id, &what, Kind::Heads, wte);
        let heads = role.baseline_heads.unwrap_or(0.0);
        let worked_out = heads * role.first_wte_per_head();
        if (worked_out - wte).abs() > SAME * wte.abs().max(1.0) {
            self.refuse(
                field,
                Some(id),
                format!(
                    "{what} is {}, but its {} heads at {} WTE a head are {}; leave one of them out \
                     or make them agree.",
                    written(wte),
                    written(heads),
                    written(role.first_wte_per_head()),
                    written(worked_out),
                ),
            );
        }
    }

    /// Ages rise from band to band and don't overlap.
    fn age_bands(&mut self, field: &str, id: &str, name: &str, bands: &[AgeBand]) {
        let mut free_from = 0;
        for (place, band) in bands.iter().enumerate() {
            let field = format!("{field}.age_bands[{place}]");
            let what = format!("An age band of {name}");
            self.value(&format!("{field}.heads"), id, &what, Kind::Heads, band.heads);
            let oldest = band.to.unwrap_or(OLDEST);
            if band.from < free_from || oldest < band.from || oldest > OLDEST {
                self.refuse(
                    field,
                    Some(id),
                    format!(
                        "{what} runs from {} to {oldest}; give the bands in rising order, without \
                         overlap, up to the age of {OLDEST}.",
                        band.from,
                    ),
                );
                return;
            }
            free_from = oldest.saturating_add(1);
        }
    }

    fn period(&mut self, field: &str, id: &str, name: &str, whom: &str, from: &str, to: &str) {
        for (member, day) in [("from", from), ("to", to)] {
            let what = format!("The period of the {whom} counted of {name}");
            self.date(&format!("{field}.{member}"), &what, &Some(day.to_owned()));
        }
        if from > to {
            self.refuse(
                format!("{field}.to"),
                Some(id),
                format!(
                    "The {whom} of {name} are counted from {from} to {to}; put the earlier day \
                     first.",
                ),
            );
        }
    }

    /// Every outturn: one for a role and year, of a year a plan can be about.
    pub(super) fn outturn(&mut self) {
        let mut seen = HashSet::new();
        for (place, outturn) in self.plan.outturn.iter().enumerate() {
            let field = format!("outturn[{place}]");
            let Outturn { role, year, heads, wte, evidence } = outturn;
            if !self.known_role(&format!("{field}.role"), "An outturn", role) {
                continue;
            }
            let what = format!("The outturn of {}", self.role_name(role));
            if !super::YEARS.contains(year) {
                self.refuse(
                    format!("{field}.year"),
                    Some(role),
                    format!(
                        "{what} is of the year {year}; write the year the financial year ends in, \
                         from {} to {}.",
                        super::YEARS.start(),
                        super::YEARS.end(),
                    ),
                );
            } else if !seen.insert((role, year)) {
                self.refuse(
                    field.clone(),
                    Some(role),
                    format!(
                        "{what} for {} is given twice; keep one of them.",
                        financial_year(*year)
                    ),
                );
            }
            for (member, value) in [("heads", heads), ("wte", wte)] {
                if let Some(value) = value {
                    self.value(&format!("{field}.{member}"), role, &what, Kind::Heads, *value);
                }
            }
            if heads.is_none() && wte.is_none() {
                self.refuse(
                    field.clone(),
                    Some(role),
                    format!("{what} has no figure; give its heads, its WTE or both."),
                );
            }
            self.evidence(&field, evidence.as_ref(), &Default::default());
        }
    }

    /// Every occupation code: each once, with names of a length.
    pub(super) fn occupation_codes(&mut self) {
        let mut seen = HashSet::new();
        for (place, row) in self.plan.occupation_codes.iter().enumerate() {
            let field = format!("occupation_codes[{place}]");
            self.name(&format!("{field}.code"), None, "An occupation code", &row.code, false);
            if !seen.insert(row.code.as_str()) {
                self.refuse(
                    format!("{field}.code"),
                    None,
                    format!(
                        "The occupation code \"{}\" is in the table twice; keep one of them.",
                        row.code,
                    ),
                );
            }
            for (member, label) in
                [("name", &row.name), ("staff_group", &row.staff_group), ("group", &row.group)]
            {
                let what =
                    format!("The {} of occupation code {}", member.replace('_', " "), row.code);
                self.label(&format!("{field}.{member}"), None, &what, label);
            }
        }
    }
}
