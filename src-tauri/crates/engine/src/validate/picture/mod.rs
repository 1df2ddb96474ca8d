//! What the picture of a service has to satisfy: every name that is used is there, every share is
//! one, and there is not more of it than a window can show.
//!
//! [`teams`], [`competencies`], [`benchmarks`] and [`integrated`] walk its parts, [`values`] holds what
//! their figures may be; strands, questions and bursaries are here.

mod benchmarks;
mod competencies;
mod integrated;
mod teams;
mod values;

use std::collections::HashSet;

use crate::plan::{Levers, Picture, Scope};

use super::Check;

/// The most rows one list of the picture may have.
pub const MOST_PICTURE_ROWS: usize = 20_000;
/// The most teams, and the most functions of one team.
pub const MOST_TEAMS: usize = 200;
/// The most figures of births, population, hours or contacts.
const MOST_BASE: f64 = 1e10;
/// How far shares may add up beyond the whole.
const WHOLE: f64 = 1.0 + 1e-9;

impl Check<'_> {
    /// The whole picture.
    pub(super) fn picture(&mut self) {
        let plan = self.plan;
        let picture = &plan.picture;
        if picture.is_empty() {
            return;
        }
        if !self.picture_sizes(picture) {
            return;
        }
        self.strands(picture);
        self.teams(picture);
        self.competencies(picture);
        self.benchmarks(picture);
        self.readiness(picture);
        if let Some(model) = &picture.integrated {
            self.integrated(model);
        }
    }

    /// What bursaries ask, and whom stand-ins name.
    pub(super) fn bursaries(&mut self, field: &str, levers: &Levers) {
        let ties = levers.build.iter().map(|row| (row.service_tie_years, row.clawback));
        let of_routes = levers.bounce.iter().map(|row| (row.service_tie_years, row.clawback));
        let programmes =
            ties.enumerate().map(|(nth, terms)| (format!("{field}.build[{nth}]"), terms));
        let routes =
            of_routes.enumerate().map(|(nth, terms)| (format!("{field}.bounce[{nth}]"), terms));
        for (field, (tie, clawback)) in programmes.chain(routes).collect::<Vec<_>>() {
            if let Some(years) = tie {
                let must = "it must be from 0 to 60 years";
                let what = "The tie to the service";
                let member = format!("{field}.service_tie_years");
                self.between(&member, what, f64::from(years), 0.0, 60.0, must);
            }
            self.share_of(&format!("{field}.clawback"), "What comes back", clawback);
            if clawback.is_some() && tie.is_none() {
                self.refuse(
                    format!("{field}.service_tie_years"),
                    None,
                    "A share of what was paid comes back, but nobody is tied to the service; give \
                     the years of the tie, or take the share away."
                        .to_owned(),
                );
            }
        }
        for (nth, row) in levers.borrow.iter().enumerate() {
            let Some(id) = &row.backfills else { continue };
            let known = levers.build.iter().any(|own| own.id.as_ref() == Some(id))
                || levers.bounce.iter().any(|own| own.id.as_ref() == Some(id));
            if !known {
                self.refuse(
                    format!("{field}.borrow[{nth}].backfills"),
                    Some(&row.role),
                    format!(
                        "Those borrowed stand in for people on \"{id}\", which is no programme or \
                         route of this scenario; use the id of one, or take it out.",
                    ),
                );
            }
        }
    }

    fn picture_sizes(&mut self, picture: &Picture) -> bool {
        let functions = picture.teams.iter().map(|team| team.functions.len()).max().unwrap_or(0);
        let cover: usize = picture.teams.iter().map(|team| team.cover.len()).sum();
        let peers: usize = picture.benchmarks.iter().map(|own| own.peers.len()).sum();
        let supervisors = picture.competencies.iter().map(|own| own.supervisors.len()).sum();
        let parts = picture.integrated.iter().map(|model| {
            let (settings, universal) = (model.settings.len(), model.universal.len());
            settings + universal + model.areas.len() + model.groups.len()
        });
        let parts = parts.sum();
        let areas = picture.integrated.iter().flat_map(|model| &model.areas);
        let shares = areas.map(|area| area.groups.len()).sum();
        let scopes = picture.benchmarks.iter().flat_map(|own| [&own.scope, &own.whole]).flatten();
        let in_scopes = scopes
            .map(|scope| match scope {
                Scope::Roles(ids) => ids.len(),
                _ => 1,
            })
            .sum();
        let sizes = [
            ("strands", "strands", picture.strands.len(), 6),
            ("teams", "teams", picture.teams.len(), MOST_TEAMS),
            ("teams", "functions in one team", functions, MOST_TEAMS),
            ("teams", "rows of cover", cover, MOST_PICTURE_ROWS),
            ("competencies", "competencies", picture.competencies.len(), 2_000),
            ("required", "requirements", picture.required.len(), MOST_PICTURE_ROWS),
            ("held", "counts of holders", picture.held.len(), MOST_PICTURE_ROWS),
            ("benchmarks", "benchmarks", picture.benchmarks.len(), MOST_TEAMS),
            ("benchmarks", "peers", peers, MOST_PICTURE_ROWS),
            ("readiness", "questions", picture.readiness.len(), 2_000),
            ("competencies", "supervisors", supervisors, MOST_PICTURE_ROWS),
            ("integrated", "settings, areas and groups", parts, 2_000),
            ("integrated", "shares of groups", shares, MOST_PICTURE_ROWS),
            ("benchmarks", "roles in scopes", in_scopes, 100_000),
        ];
        let mut fits = true;
        for (list, what, count, most) in sizes {
            if count > most {
                fits = false;
                self.refuse(
                    format!("picture.{list}"),
                    None,
                    format!("The picture has {count} {what}; keep at most {most}."),
                );
            }
        }
        fits
    }

    fn strands(&mut self, picture: &Picture) {
        let mut seen = HashSet::new();
        for (place, strand) in picture.strands.iter().enumerate() {
            let field = format!("picture.strands[{place}]");
            if !seen.insert(strand.strand) {
                self.refuse(
                    format!("{field}.strand"),
                    None,
                    format!("{} is told twice; put what both say into one.", strand.strand.name(),),
                );
            }
            let what = strand.strand.name();
            for (member, text) in [
                ("source", &strand.source),
                ("coverage", &strand.coverage),
                ("feeds", &strand.feeds),
                ("missing", &strand.missing),
            ] {
                self.text(&format!("{field}.{member}"), what, text.as_deref().unwrap_or_default());
            }
            self.date(&format!("{field}.date"), "The date of a strand", &strand.date);
            self.own_evidence(&field, strand.evidence.as_ref());
        }
    }

    fn readiness(&mut self, picture: &Picture) {
        for (place, question) in picture.readiness.iter().enumerate() {
            let field = format!("picture.readiness[{place}]");
            self.name(&format!("{field}.list"), None, "A list's name", &question.list, false);
            self.label(&format!("{field}.heading"), None, "A heading", &question.heading);
            self.label(&format!("{field}.owner"), None, "A question's owner", &question.owner);
            self.label(
                &format!("{field}.became"),
                None,
                "What a question became",
                &question.became,
            );
            if question.question.trim().is_empty() {
                self.refuse(
                    format!("{field}.question"),
                    None,
                    "A question is empty; write it, or remove its row.".to_owned(),
                );
            }
            for (member, what, text) in [
                ("question", "A question", Some(&question.question)),
                ("said", "An answer", question.said.as_ref()),
                ("to_do", "What is to be done", question.to_do.as_ref()),
            ] {
                let text = text.map(String::as_str).unwrap_or_default();
                self.text(&format!("{field}.{member}"), what, text);
            }
            self.date(&format!("{field}.date"), "A question's date", &question.date);
            self.own_evidence(&field, question.evidence.as_ref());
        }
    }
}
