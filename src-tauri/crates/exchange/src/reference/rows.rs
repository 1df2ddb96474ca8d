//! The rows of `assets/reference/*.csv`, typed. Columns are explained in the README beside them.

use fivefold_engine::plan::{Basis, Confidence, TargetUnit, Year};
use serde::Deserialize;
use serde::de::DeserializeOwned;

const WORKFORCE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/reference/workforce_targets.csv"
));
const TRAJECTORIES: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/reference/activity_trajectory.csv"
));
const RATIOS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/reference/activity_ratios.csv"
));
const SUPPLY: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/reference/supply_assumptions.csv"
));

const COSTS: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/reference/costs.csv"));

/// What a workforce figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkforceKind {
    /// An aim with a number.
    Target,
    /// Where things stood.
    Baseline,
    /// What happened.
    Outturn,
    /// Vacancies, pools, training intakes, the split by lever.
    Context,
    /// An aim that was announced without a number.
    NoFigure,
}

/// One row of `workforce_targets.csv`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct WorkforceRow {
    pub id: String,
    pub framework: String,
    pub programme: String,
    pub staff_group_or_role: String,
    pub year: Option<Year>,
    /// The label to show; empty where the figure belongs to no single financial year.
    pub financial_year: String,
    pub value: Option<f64>,
    pub unit: String,
    pub plan_unit: Option<TargetUnit>,
    pub measure: String,
    pub kind: WorkforceKind,
    pub plan_basis: Option<Basis>,
    /// What an increase is on top of, as published.
    pub baseline: String,
    pub source: String,
    pub confidence: Confidence,
    pub notes: String,
}

/// Which publication an activity figure belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Series {
    /// The slides, year by year.
    Trajectory,
    /// The published aim for 2020/21.
    EndPoint,
    /// Where things stood.
    Baseline,
    /// The NHS Long Term Plan and its implementation plan.
    LongTermPlan,
    /// Other publications of the same years.
    Other,
    /// What happened.
    Outturn,
    /// Anna Freud's report on perinatal care.
    Integrate,
}

/// One row of `activity_trajectory.csv`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ActivityRow {
    pub id: String,
    pub programme: String,
    pub measure: String,
    pub unit: String,
    pub year: Option<Year>,
    /// The label to show; empty where the figure belongs to no single financial year.
    pub financial_year: String,
    /// None where nothing is published: a gap, never zero.
    pub value: Option<f64>,
    pub series: Series,
    pub basis: String,
    pub plan_basis: Option<Basis>,
    #[serde(deserialize_with = "yes_or_no")]
    pub convertible: bool,
    pub period: String,
    pub source: String,
    pub confidence: Confidence,
    pub notes: String,
}

/// One row of `activity_ratios.csv`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RatioRow {
    pub programme: String,
    pub role_or_team: String,
    pub ratio: String,
    pub value: Option<f64>,
    /// The lowest and highest published.
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub unit: String,
    /// A year or a period, as published.
    pub year: String,
    pub geography: String,
    pub source: String,
    pub confidence: Confidence,
    pub notes: String,
}

/// One row of `supply_assumptions.csv`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct SupplyRow {
    pub parameter: String,
    pub staff_group_or_role: String,
    pub value: Option<f64>,
    /// The lowest and highest published.
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub unit: String,
    /// A year or a period, as published.
    pub year: String,
    pub source: String,
    pub confidence: Confidence,
    pub definition_note: String,
}

/// Every published workforce figure, in the file's order.
pub fn workforce() -> Vec<WorkforceRow> {
    // The files are part of the program and each is read whole by a test: nothing is lost here.
    read(WORKFORCE).unwrap_or_default()
}

/// Every published activity figure, in the file's order.
pub fn activity() -> Vec<ActivityRow> {
    read(TRAJECTORIES).unwrap_or_default()
}

/// Every published ratio between activity and staff, in the file's order.
pub fn ratios() -> Vec<RatioRow> {
    read(RATIOS).unwrap_or_default()
}

/// One row of `costs.csv`, as far as it is used.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct CostRow {
    pub item: String,
    pub staff_group_or_role: String,
    pub band: String,
    pub value: f64,
    pub unit: String,
    /// A year or a period, as published.
    pub year: String,
    pub price_basis: String,
    pub source: String,
    pub confidence: Confidence,
}

/// Every published cost, in the file's order.
pub fn costs() -> Vec<CostRow> {
    read(COSTS).unwrap_or_default()
}

/// Every published assumption about leaving, training and joining, in the file's order.
pub fn supply() -> Vec<SupplyRow> {
    read(SUPPLY).unwrap_or_default()
}

fn read<T: DeserializeOwned>(text: &str) -> csv::Result<Vec<T>> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().collect()
}

fn yes_or_no<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    #[derive(Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Word {
        Yes,
        No,
    }
    Ok(matches!(Word::deserialize(deserializer)?, Word::Yes))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;

    #[test]
    fn every_row_of_the_files_is_read() {
        let rows_of = |text: &str| csv::Reader::from_reader(text.as_bytes()).records().count();
        let workforce: Vec<WorkforceRow> = read(WORKFORCE).expect("workforce_targets.csv");
        let activity: Vec<ActivityRow> = read(TRAJECTORIES).expect("activity_trajectory.csv");
        let ratios: Vec<RatioRow> = read(RATIOS).expect("activity_ratios.csv");
        assert_eq!(workforce.len(), rows_of(WORKFORCE));
        assert_eq!(activity.len(), rows_of(TRAJECTORIES));
        assert_eq!(ratios.len(), rows_of(RATIOS));
        let supply: Vec<SupplyRow> = read(SUPPLY).expect("supply_assumptions.csv");
        assert_eq!(supply.len(), rows_of(SUPPLY));
        assert!(workforce.len() > 50 && activity.len() > 90 && ratios.len() > 100);
    }
}
