//! The picture of a service's workforce beyond its numbers: where it comes from, what teams do,
//! what people have to be able to do, how others are staffed, what is still to be asked, and the
//! need one service for everyone would meet.

mod benchmark;
mod competency;
mod integrated;
mod readiness;
mod strand;
mod team;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use benchmark::{Benchmark, BenchmarkMeasure, Peer, Standard};
pub use competency::{Competency, CompetencyHeld, CompetencyRequired, Supervisor};
pub use integrated::{
    AccessPoint, Area, EquityGroup, GroupShare, IntegratedModel, Setting, StatedNeed,
    UniversalTraining,
};
pub use readiness::{Answer, AskedOf, ReadinessQuestion};
pub use strand::{Strand, StrandKind};
pub use team::{FunctionCover, Team, TeamCounts, TeamFunction, TeamKind, WorkingTime};

/// Everything in the picture, each list in the order it is shown.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct Picture {
    /// What the picture is built from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Strand>>")]
    pub strands: Vec<Strand>,
    /// Teams, with their functions and who covers them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Team>>")]
    pub teams: Vec<Team>,
    /// What people have to be able to do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Competency>>")]
    pub competencies: Vec<Competency>,
    /// Which competencies a role requires.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<CompetencyRequired>>")]
    pub required: Vec<CompetencyRequired>,
    /// How many of a role hold a competency: counts, never names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<CompetencyHeld>>")]
    pub held: Vec<CompetencyHeld>,
    /// Measures of the plan beside those of others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Benchmark>>")]
    pub benchmarks: Vec<Benchmark>,
    /// What has to be asked before the service can change.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<ReadinessQuestion>>")]
    pub readiness: Vec<ReadinessQuestion>,
    /// The need that one service for everyone would meet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub integrated: Option<IntegratedModel>,
}

impl Picture {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The competency with this id.
    pub fn competency(&self, id: &str) -> Option<&Competency> {
        self.competencies.iter().find(|competency| competency.id == id)
    }

    /// A competency's name, or its id where none has it.
    pub fn competency_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.competency(id).map_or(id, |competency| competency.name.as_str())
    }
}

/// The lists of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PictureList {
    /// What the picture is built from.
    Strands,
    /// Teams.
    Teams,
    /// Competencies.
    Competencies,
    /// What roles require.
    Required,
    /// What staff hold.
    Held,
    /// Benchmarks.
    Benchmarks,
    /// Questions of readiness.
    Readiness,
}

/// One row of any list of the picture, as an edit carries it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "list", content = "row", rename_all = "snake_case")]
#[ts(export)]
pub enum PictureRow {
    /// What the picture is built from.
    Strands(Strand),
    /// A team.
    Teams(Box<Team>),
    /// A competency.
    Competencies(Box<Competency>),
    /// What a role requires.
    Required(CompetencyRequired),
    /// What staff hold.
    Held(CompetencyHeld),
    /// A benchmark.
    Benchmarks(Box<Benchmark>),
    /// A question of readiness.
    Readiness(ReadinessQuestion),
}

impl PictureRow {
    /// The list it belongs to.
    pub fn list(&self) -> PictureList {
        match self {
            Self::Strands(_) => PictureList::Strands,
            Self::Teams(_) => PictureList::Teams,
            Self::Competencies(_) => PictureList::Competencies,
            Self::Required(_) => PictureList::Required,
            Self::Held(_) => PictureList::Held,
            Self::Benchmarks(_) => PictureList::Benchmarks,
            Self::Readiness(_) => PictureList::Readiness,
        }
    }
}

impl PictureList {
    /// The list's name in plan JSON.
    pub fn field(self) -> &'static str {
        match self {
            Self::Strands => "strands",
            Self::Teams => "teams",
            Self::Competencies => "competencies",
            Self::Required => "required",
            Self::Held => "held",
            Self::Benchmarks => "benchmarks",
            Self::Readiness => "readiness",
        }
    }

    /// What one row of the list is called in a sentence.
    pub fn row_word(self) -> &'static str {
        match self {
            Self::Strands => "strand",
            Self::Teams => "team",
            Self::Competencies => "competency",
            Self::Required => "requirement",
            Self::Held => "count of holders",
            Self::Benchmarks => "benchmark",
            Self::Readiness => "question",
        }
    }
}
