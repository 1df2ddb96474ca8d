//! Benchmarks: a measure of the plan beside the same of others.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Evidence, Flow, Scope, Year};

/// What is compared.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum BenchmarkMeasure {
    /// WTE in post for every 10,000 births.
    #[default]
    WtePerTenThousandBirths,
    /// WTE in post for every 100,000 of the population.
    WtePerHundredThousandPopulation,
    /// WTE in post for every bed.
    WtePerBed,
    /// The share of a whole's WTE in post that a band, or any other part of it, makes up.
    ShareOfWte,
    /// Vacant funded posts over funded posts.
    VacancyRate,
    /// Contacts a year for every WTE in post.
    ContactsPerWte,
}

impl BenchmarkMeasure {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] = [
        Self::WtePerTenThousandBirths,
        Self::WtePerHundredThousandPopulation,
        Self::WtePerBed,
        Self::ShareOfWte,
        Self::VacancyRate,
        Self::ContactsPerWte,
    ];

    /// The measure in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::WtePerTenThousandBirths => "WTE per 10,000 births",
            Self::WtePerHundredThousandPopulation => "WTE per 100,000 population",
            Self::WtePerBed => "WTE per bed",
            Self::ShareOfWte => "share of WTE",
            Self::VacancyRate => "vacancy rate",
            Self::ContactsPerWte => "contacts per WTE",
        }
    }

    /// What the measure is reckoned on: births, people, beds or contacts a year; none for those
    /// that compare the plan's own figures.
    pub fn base_word(self) -> Option<&'static str> {
        match self {
            Self::WtePerTenThousandBirths => Some("births"),
            Self::WtePerHundredThousandPopulation => Some("population"),
            Self::WtePerBed => Some("beds"),
            Self::ContactsPerWte => Some("contacts"),
            Self::ShareOfWte | Self::VacancyRate => None,
        }
    }

    /// For how many of its base a measure counts WTE; none where it doesn't.
    pub fn per(self) -> Option<f64> {
        match self {
            Self::WtePerTenThousandBirths => Some(10_000.0),
            Self::WtePerHundredThousandPopulation => Some(100_000.0),
            Self::WtePerBed => Some(1.0),
            Self::ShareOfWte | Self::VacancyRate | Self::ContactsPerWte => None,
        }
    }

    /// Whether it is a fraction, shown as a percentage.
    pub fn is_share(self) -> bool {
        matches!(self, Self::ShareOfWte | Self::VacancyRate)
    }
}

/// A measure of the plan, with those of others beside it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct Benchmark {
    /// Its name; unique in the picture.
    pub name: String,
    /// What is compared.
    pub measure: BenchmarkMeasure,
    /// Whose WTE or posts count; all roles where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// For a share of WTE: of whose; all roles where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole: Option<Scope>,
    /// Births, population, beds or contacts a year of the plan's own area, by year; the baseline
    /// takes the first year's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Flow>,
    /// The year whose end is compared; the baseline where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// The others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Peer>>")]
    pub peers: Vec<Peer>,
    /// What ought to be, where somebody says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard: Option<Standard>,
    /// Where the peers' figures come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

impl Benchmark {
    /// Whose WTE or posts count.
    pub fn scope_or_all(&self) -> &Scope {
        self.scope.as_ref().unwrap_or(&Scope::All)
    }

    /// Of whose WTE a share is.
    pub fn whole_or_all(&self) -> &Scope {
        self.whole.as_ref().unwrap_or(&Scope::All)
    }
}

/// One of the others.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Peer {
    /// Who it is; unique in the benchmark.
    pub name: String,
    /// Its measure; a share or rate as a fraction.
    pub value: f64,
}

/// What a measure ought to be.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct Standard {
    /// Whose standard it is.
    pub name: String,
    /// The measure it asks for; a share or rate as a fraction.
    pub value: f64,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
