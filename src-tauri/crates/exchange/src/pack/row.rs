//! One row of a pack: a figure of a role or lever, its values, and what stands behind it.

use fivefold_engine::plan::{Lever, Year};
use serde::{Deserialize, Serialize};

/// Where a row belongs in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
pub enum Place {
    /// A figure of a role.
    Role {
        /// The role's id.
        role: String,
        /// Which figure.
        field: RoleField,
    },
    /// A figure of a lever's row that there is.
    Lever {
        /// The lever.
        lever: Lever,
        /// Its place in the lever's list when it was sent.
        index: usize,
        /// What tells it from other rows, wherever in the list it is.
        labels: Vec<String>,
        /// Which figure.
        field: LeverField,
    },
    /// A lever's row that there isn't yet.
    New {
        /// The lever.
        lever: Lever,
        /// The role's id.
        role: String,
    },
}

/// A figure of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleField {
    /// Heads on the baseline.
    BaselineHeads,
    /// Funded posts on the baseline.
    EstablishmentWte,
    /// WTE of one head, by year.
    WtePerHead,
    /// The leaver rate, by year.
    LeaverRate,
    /// Usual joiners, by year.
    UsualJoiners,
}

impl RoleField {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::BaselineHeads,
        Self::EstablishmentWte,
        Self::WtePerHead,
        Self::LeaverRate,
        Self::UsualJoiners,
    ];

    /// The member's name in plan JSON.
    pub fn member(self) -> &'static str {
        match self {
            Self::BaselineHeads => "baseline_heads",
            Self::EstablishmentWte => "establishment_wte",
            Self::WtePerHead => "wte_per_head",
            Self::LeaverRate => "leaver_rate",
            Self::UsualJoiners => "usual_joiners",
        }
    }

    /// What it is called, and its unit.
    pub fn words(self) -> [&'static str; 2] {
        match self {
            Self::BaselineHeads => ["People in post", "people"],
            Self::EstablishmentWte => ["Establishment", "WTE"],
            Self::WtePerHead => ["WTE of one person", "WTE a person"],
            Self::LeaverRate => ["Leaver rate", "% a year"],
            Self::UsualJoiners => ["Usual joiners", "people a year"],
        }
    }
}

/// A figure of a lever's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeverField {
    /// Hires, starts, moves, or the amount: what the lever does, by year.
    Main,
    /// The share of hires that is filled, by year.
    FillRate,
    /// The share that drops out each year.
    DropOut,
    /// The share of those who finish that joins.
    JoinRate,
    /// The share that completes.
    Completion,
}

/// A value's place in its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// The one value of a figure that doesn't go by year.
    Once,
    /// A financial year's.
    Year(Year),
}

/// How a row's values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Written {
    /// As they are.
    Number,
    /// A fraction, shown as a percentage.
    Percent,
}

/// A kind of evidence that a row carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Why this figure.
    Why,
    /// Where it was published or who said it.
    Source,
    /// Who answers for it.
    Owner,
    /// How far to trust it.
    Confidence,
}

impl Reason {
    /// All of them, in the order of the columns.
    pub const ALL: [Self; 4] = [Self::Why, Self::Source, Self::Owner, Self::Confidence];

    /// The column's head.
    pub fn head(self) -> &'static str {
        match self {
            Self::Why => "Why",
            Self::Source => "Source",
            Self::Owner => "Owner",
            Self::Confidence => "Confidence",
        }
    }
}

/// Values by their place in the row, in order; none where the plan has none.
pub type Values = Vec<(Slot, Option<f64>)>;

/// One row of a pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackRow {
    /// Where it belongs.
    pub place: Place,
    /// The role's name, or both roles' of a move.
    pub role: String,
    /// The lever and what is known of its row; empty for a role's own figure.
    pub lever: String,
    /// What the figure is called.
    pub field: String,
    /// What it counts.
    pub unit: String,
    /// How it is written.
    pub written: Written,
    /// The least and the most it may be.
    pub bounds: [f64; 2],
    /// Its values.
    pub values: Values,
    /// Why it can't be changed here, where it can't.
    pub fixed: Option<String>,
    /// Why, source, owner and confidence; kept in cells of their own.
    #[serde(skip)]
    pub reasons: [Option<String>; 4],
}

impl PackRow {
    /// Whether it is a figure of a role's baseline, which has a sheet of its own.
    pub fn is_baseline(&self) -> bool {
        matches!(self.place, Place::Role { .. })
    }

    /// The value of a slot; none where the row has no such slot.
    pub fn value(&self, slot: Slot) -> Option<Option<f64>> {
        self.values.iter().find(|(other, _)| *other == slot).map(|(_, value)| *value)
    }

    /// What a reason says.
    pub fn reason(&self, reason: Reason) -> Option<&str> {
        self.reasons.get(reason as usize).and_then(Option::as_deref)
    }

    /// What the row is about, for people: `Buy, newly qualified: hires`.
    pub fn about(&self) -> String {
        match self.lever.as_str() {
            "" => self.field.clone(),
            lever => format!("{lever}: {}", self.field.to_lowercase()),
        }
    }
}
