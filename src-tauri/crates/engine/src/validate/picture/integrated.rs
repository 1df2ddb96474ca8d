//! The integrated model: its figures, settings, universal staff and areas.

use std::collections::HashSet;

use crate::plan::IntegratedModel;
use crate::validate::{Check, MOST_HEADS};

use super::MOST_BASE;

impl Check<'_> {
    pub(super) fn integrated(&mut self, model: &IntegratedModel) {
        let field = "picture.integrated";
        self.name(&format!("{field}.area"), None, "The area", &model.area, false);
        self.yearly(&format!("{field}.births"), "Births", Some(&model.births), MOST_BASE);
        for (member, what, flow) in [
            ("reached_severe", "Those reached with a severe need", &model.reached_severe),
            ("reached_mild", "Those reached with a mild to moderate need", &model.reached_mild),
        ] {
            self.yearly(&format!("{field}.{member}"), what, flow.as_ref(), MOST_BASE);
        }
        self.share_of(&format!("{field}.prevalence"), "Prevalence", Some(model.prevalence));
        self.share_of(
            &format!("{field}.severe_share"),
            "The severe share",
            Some(model.severe_share),
        );
        let must = "it must be at least 0.1: the people one practitioner sees in a year";
        let caseload = format!("{field}.caseload");
        self.between(&caseload, "The caseload", model.caseload, 0.1, 1e6, must);
        if let Some(stated) = &model.stated {
            for (member, what, value) in [
                ("reached", "Those said to be reached", stated.reached),
                ("unmet", "Those said not to be reached", stated.unmet),
                ("practitioners", "The practitioners said to be needed", stated.practitioners),
            ] {
                self.count(&format!("{field}.stated.{member}"), what, value, MOST_BASE);
            }
            self.own_evidence(&format!("{field}.stated"), stated.evidence.as_ref());
        }
        self.settings(field, model);
        if let Some(access) = &model.access {
            let field = format!("{field}.access");
            let hours = Some(access.hours_per_week);
            self.count(
                &format!("{field}.hours_per_week"),
                "The hours the single point of access is open a week",
                hours,
                168.0,
            );
            self.count(
                &format!("{field}.on_duty"),
                "The people on duty there",
                Some(access.on_duty),
                1e5,
            );
            if let Some(role) = &access.role {
                self.known_role(&format!("{field}.role"), "The single point of access", role);
            }
        }
        self.universal(field, model);
        self.time(&format!("{field}.time"), "practitioners", &model.time);
        self.areas(field, model);
        self.evidence(field, model.evidence.as_ref(), &model.field_evidence);
    }

    pub(super) fn settings(&mut self, field: &str, model: &IntegratedModel) {
        let mut seen = HashSet::new();
        for (nth, setting) in model.settings.iter().enumerate() {
            let field = format!("{field}.settings[{nth}]");
            self.own_name(&field, "A setting's name", &setting.name, &mut seen);
            let what = format!("The share of practitioners in {}", setting.name);
            self.share_of(&format!("{field}.share"), &what, Some(setting.share));
            if let Some(role) = &setting.role {
                self.known_role(&format!("{field}.role"), &setting.name, role);
            }
        }
        let shares: f64 = model.settings.iter().map(|setting| setting.share).sum();
        self.no_more_than_all(&format!("{field}.settings"), "The settings", shares);
    }

    pub(super) fn universal(&mut self, field: &str, model: &IntegratedModel) {
        let mut seen = HashSet::new();
        for (nth, group) in model.universal.iter().enumerate() {
            let field = format!("{field}.universal[{nth}]");
            self.own_name(&field, "A group's name", &group.name, &mut seen);
            let name = &group.name;
            for (member, what, value, most) in [
                ("heads", "The number of", group.heads, MOST_HEADS),
                ("training_hours", "The hours of training of", group.training_hours, 8_784.0),
                (
                    "supervision_hours",
                    "The hours of supervision of",
                    group.supervision_hours,
                    8_784.0,
                ),
            ] {
                self.count(
                    &format!("{field}.{member}"),
                    &format!("{what} {name}"),
                    Some(value),
                    most,
                );
            }
            if let Some(size) = group.group_size {
                let what = format!("How many of {name} are taught at once");
                self.between(
                    &format!("{field}.group_size"),
                    &what,
                    size,
                    1.0,
                    1e4,
                    "it must be at least 1",
                );
            }
        }
    }

    pub(super) fn areas(&mut self, field: &str, model: &IntegratedModel) {
        let mut groups = HashSet::new();
        for (nth, group) in model.groups.iter().enumerate() {
            let field = format!("{field}.groups[{nth}]");
            self.own_name(&field, "A group's name", &group.name, &mut groups);
            let what = format!("The relative need of {}", group.name);
            let must = "it must be from 0 to 100: 1 is as great as everyone else's";
            self.between(
                &format!("{field}.relative_need"),
                &what,
                group.relative_need,
                0.0,
                100.0,
                must,
            );
            self.own_evidence(&field, group.evidence.as_ref());
        }
        let mut seen = HashSet::new();
        for (nth, area) in model.areas.iter().enumerate() {
            let field = format!("{field}.areas[{nth}]");
            self.own_name(&field, "An area's name", &area.name, &mut seen);
            self.count(
                &format!("{field}.births"),
                &format!("The births of {}", area.name),
                area.births,
                MOST_BASE,
            );
            self.share_of(
                &format!("{field}.share"),
                &format!("The share of {}", area.name),
                area.share,
            );
            if area.births.is_some() == area.share.is_some() {
                self.refuse(
                    field.clone(),
                    None,
                    format!("{} needs its births or its share of them, one of the two.", area.name),
                );
            }
            let mut named = HashSet::new();
            let in_groups: f64 = area.groups.iter().map(|part| part.share).sum();
            let what = format!("The shares of groups in {}", area.name);
            self.no_more_than_all(&format!("{field}.groups"), &what, in_groups);
            for (part, share) in area.groups.iter().enumerate() {
                if !named.insert(share.group.as_str()) {
                    self.refuse(
                        format!("{field}.groups[{part}].group"),
                        None,
                        format!("{} names {} twice; keep one share.", area.name, share.group),
                    );
                }
                let field = format!("{field}.groups[{part}]");
                if !groups.contains(share.group.as_str()) {
                    self.refuse(
                        format!("{field}.group"),
                        None,
                        format!(
                            "{} names the group \"{}\", whose need is not given; add the group, or \
                             correct its name.",
                            area.name, share.group,
                        ),
                    );
                }
                let what = format!("The share of {} in {}", share.group, area.name);
                self.share_of(&format!("{field}.share"), &what, Some(share.share));
            }
        }
        let shares: f64 = model.areas.iter().filter_map(|area| area.share).sum();
        self.no_more_than_all(&format!("{field}.areas"), "The areas' shares", shares);
    }
}
