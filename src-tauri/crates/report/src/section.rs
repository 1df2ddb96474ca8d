//! The sections of a report, of which a planner chooses.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A section of the report, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Section {
    /// The first page, which every report has.
    Summary,
    /// Who is in post before anything is projected.
    WhereWeAre,
    /// Each target with what is required, what is projected and the gap.
    Targets,
    /// Gaps by role and year.
    Gaps,
    /// Measures beside the targets that no staff figure follows from.
    Context,
    /// What turned out beside what was projected.
    Outturn,
    /// What is asked of each lever, and what it brings; behind the method where it is long.
    Levers,
    /// From opening to closing, flow by flow.
    Bridge,
    /// Programmes and routes, from setting out to arriving.
    Pipelines,
    /// The scenario beside others.
    Scenarios,
    /// What the workforce is made of.
    SkillMix,
    /// What the picture of the workforce is built from.
    Picture,
    /// What teams have to do, and how much of it is covered.
    Functions,
    /// Who has to be able to do what, who is, and what training it takes.
    Competencies,
    /// Measures beside those of others.
    Benchmarks,
    /// The need one service for everyone would meet.
    Integrated,
    /// What it costs, and what funds it.
    Cost,
    /// What the gap hangs on.
    Sensitivity,
    /// How far it may reach with its rates in doubt.
    Doubt,
    /// Every input with its source and confidence.
    Assumptions,
    /// Where limits bite, and what is worth knowing.
    Risks,
    /// What has to be asked, what was answered, and what follows.
    Readiness,
    /// Agreed actions, and what of the scenario they cover.
    Actions,
    /// What a room is shown.
    RunningOrder,
    /// The plan's own notes.
    Notes,
    /// What the figures mean.
    Method,
    /// Everybody in post, by role and year.
    InPost,
    /// Where people come from and go to, year by year.
    Ledgers,
    /// Who prepared, reviewed and approved it, to be filled in by hand.
    SignOff,
}

impl Section {
    /// Every section, in reading order.
    pub const ALL: [Self; 29] = [
        Self::Summary,
        Self::WhereWeAre,
        Self::Targets,
        Self::Gaps,
        Self::Context,
        Self::Outturn,
        Self::Levers,
        Self::Bridge,
        Self::Pipelines,
        Self::Scenarios,
        Self::SkillMix,
        Self::Picture,
        Self::Functions,
        Self::Competencies,
        Self::Benchmarks,
        Self::Integrated,
        Self::Cost,
        Self::Sensitivity,
        Self::Doubt,
        Self::Assumptions,
        Self::Risks,
        Self::Readiness,
        Self::Actions,
        Self::RunningOrder,
        Self::Notes,
        Self::Method,
        Self::InPost,
        Self::Ledgers,
        Self::SignOff,
    ];

    /// Its name, as it is asked for: `where_we_are`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::WhereWeAre => "where_we_are",
            Self::Targets => "targets",
            Self::Gaps => "gaps",
            Self::Context => "context",
            Self::Outturn => "outturn",
            Self::Levers => "levers",
            Self::Bridge => "bridge",
            Self::Pipelines => "pipelines",
            Self::Scenarios => "scenarios",
            Self::SkillMix => "skill_mix",
            Self::Picture => "picture",
            Self::Functions => "functions",
            Self::Competencies => "competencies",
            Self::Benchmarks => "benchmarks",
            Self::Integrated => "integrated",
            Self::Cost => "cost",
            Self::Sensitivity => "sensitivity",
            Self::Doubt => "doubt",
            Self::Assumptions => "assumptions",
            Self::Risks => "risks",
            Self::Readiness => "readiness",
            Self::Actions => "actions",
            Self::RunningOrder => "running_order",
            Self::Notes => "notes",
            Self::Method => "method",
            Self::InPost => "in_post",
            Self::Ledgers => "ledgers",
            Self::SignOff => "sign_off",
        }
    }

    /// What it is called where a planner chooses, as its heading is.
    pub fn title(self) -> &'static str {
        match self {
            Self::Summary => "Summary",
            Self::WhereWeAre => "Where we are",
            Self::Targets => "Gap to targets",
            Self::Gaps => "Gaps by role and year",
            Self::Context => "Context, not turned into staff",
            Self::Outturn => "What turned out",
            Self::Levers => "Lever schedule",
            Self::Bridge => "From opening to closing",
            Self::Pipelines => "Pipelines",
            Self::Scenarios => "Scenarios compared",
            Self::SkillMix => "Skill mix",
            Self::Picture => "The picture of the workforce",
            Self::Functions => "What teams do, and who covers it",
            Self::Competencies => "Competencies",
            Self::Benchmarks => "Benchmarks",
            Self::Integrated => "One integrated service",
            Self::Cost => "What it costs",
            Self::Sensitivity => "What the gap hangs on",
            Self::Doubt => "How far it may reach",
            Self::Assumptions => "Assumptions",
            Self::Risks => "Risks and notices",
            Self::Readiness => "Readiness",
            Self::Actions => "Agreed actions",
            Self::RunningOrder => "Running order",
            Self::Notes => "Notes of the plan",
            Self::Method => "Method",
            Self::InPost => "In post by role",
            Self::Ledgers => "Ledger by year",
            Self::SignOff => "Sign-off",
        }
    }

    /// The section of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }
}

/// The sections of one report: the summary and whatever else was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeSet<Section>")]
pub struct Sections(BTreeSet<Section>);

impl From<BTreeSet<Section>> for Sections {
    fn from(chosen: BTreeSet<Section>) -> Self {
        Self::only(chosen)
    }
}

impl Default for Sections {
    fn default() -> Self {
        Self(Section::ALL.into())
    }
}

impl Sections {
    /// The summary and these.
    pub fn only(chosen: impl IntoIterator<Item = Section>) -> Self {
        Self(chosen.into_iter().chain([Section::Summary]).collect())
    }

    /// The same but these; the summary stays.
    #[must_use]
    pub fn without(mut self, left_out: impl IntoIterator<Item = Section>) -> Self {
        for section in left_out {
            self.0.remove(&section);
        }
        Self::only(self.0)
    }

    /// Whether a section is chosen.
    pub fn has(&self, section: Section) -> bool {
        self.0.contains(&section)
    }

    /// The chosen ones, in reading order.
    pub fn in_order(&self) -> impl Iterator<Item = Section> {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_are_those_of_serde_and_all_are_found_by_them_in_reading_order() {
        for section in Section::ALL {
            let written = serde_json::to_value(section).unwrap();
            assert_eq!(written, section.name());
            assert_eq!(Section::named(section.name()), Some(section));
        }
        assert!(Section::ALL.is_sorted());
        assert_eq!(Section::named("Summary"), None);
    }

    #[test]
    fn the_summary_is_always_there() {
        let none = Sections::default().without(Section::ALL);
        assert_eq!(none.in_order().collect::<Vec<_>>(), [Section::Summary]);
        let bridge = Sections::only([Section::Bridge]);
        assert!(bridge.has(Section::Summary) && bridge.has(Section::Bridge));
        assert!(!bridge.has(Section::Method));
    }
}
