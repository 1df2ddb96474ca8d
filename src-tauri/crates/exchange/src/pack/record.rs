//! What was sent, kept in a hidden sheet of the workbook, with digests that tell a stale pack and a
//! changed record.

use std::fmt::Write as _;

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_engine::plan::{Scope, Year};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::row::PackRow;
use super::{PackRefusal, PackRequest, slice};

/// What the record's first cell says.
pub const FORMAT: &str = "fivefold-pack/1";
/// What it says before the version.
pub const FORMAT_PREFIX: &str = "fivefold-pack/";

/// What was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// What it was about.
    pub about: About,
    /// Its rows, in the order of the sheets.
    pub rows: Vec<PackRow>,
}

/// What a pack is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The plan's title.
    pub plan: String,
    /// The scenario.
    pub scenario: String,
    /// The roles' ids.
    pub roles: Vec<String>,
    /// The first projected year.
    pub first_year: Year,
    /// How many years are projected.
    pub years: u32,
    /// How often the plan had been changed, where its file counts.
    pub revision: Option<u64>,
    /// The day it was sent.
    pub sent: String,
    /// Whom it went to.
    pub lead: String,
    /// What was asked.
    pub asked: String,
    /// When it should be back.
    pub by: String,
    /// Of the rows: a plan whose rows have another has changed since.
    pub digest: String,
}

impl Record {
    /// What is sent of a plan.
    pub fn of(
        plan: &Plan,
        request: &PackRequest,
        date: NaiveDate,
        revision: Option<u64>,
    ) -> Result<Self, PackRefusal> {
        let roles: Vec<String> = plan
            .roles
            .iter()
            .filter(|role| request.scope.holds(role))
            .map(|r| r.id.clone())
            .collect();
        if roles.is_empty() {
            return Err(PackRefusal::NoRoles);
        }
        let rows = rows_now(plan, &request.scenario, &roles)?;
        let about = About {
            plan: plan.title.clone(),
            scenario: request.scenario.clone(),
            roles,
            first_year: plan.first_year,
            years: plan.years,
            revision,
            sent: date.to_string(),
            lead: request.lead.trim().to_owned(),
            asked: request.asked.trim().to_owned(),
            by: request.by.trim().to_owned(),
            digest: digest(&rows),
        };
        Ok(Self { about, rows })
    }

    /// The years it was sent for.
    pub fn years(&self) -> impl Iterator<Item = Year> + Clone + use<> {
        let first = self.about.first_year;
        first..first.saturating_add(self.about.years as Year)
    }
}

/// The rows that a plan has of these roles now.
pub fn rows_now(
    plan: &Plan,
    scenario: &str,
    roles: &[String],
) -> Result<Vec<PackRow>, PackRefusal> {
    let found = plan.scenarios.iter().find(|other| other.name == scenario);
    let scenario = found.ok_or_else(|| PackRefusal::NoScenario { wanted: scenario.to_owned() })?;
    Ok(slice::rows(plan, &scenario.levers, &Scope::Roles(roles.to_vec())))
}

/// A digest of rows, their evidence with them.
pub fn digest(rows: &[PackRow]) -> String {
    let mut hash = Sha256::new();
    for row in rows {
        let reasons = &row.reasons;
        // Neither has a map whose keys aren't text or years, and both go to memory.
        hash.update(serde_json::to_vec(row).unwrap_or_default());
        hash.update(serde_json::to_vec(reasons).unwrap_or_default());
    }
    let mut text = String::new();
    for byte in hash.finalize().iter().take(8) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
