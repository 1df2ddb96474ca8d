//! The lever's row that is to close the gap: its unit, its years, and the row with more of it.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Amount, AmountUnit, BindUnit, Flow, LeverRow, Plan, Year};
use crate::validate::{EngineError, MOST_HEADS};
use crate::yearly::{amount_with, flow_with};

use super::answer::{GapMeans, GapQuestion, GapTiming};
use super::words;

/// What an amount of a lever counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum GapUnit {
    /// Buy: posts advertised, in heads.
    Hires,
    /// Buy: posts advertised, in WTE.
    HiresWte,
    /// Build: people who set out.
    Starts,
    /// Bind: points off the leaver rate, as a fraction.
    Points,
    /// Bind: people kept.
    Kept,
    /// Borrow: people, the year's average.
    Borrowed,
    /// Borrow: WTE, the year's average.
    BorrowedWte,
    /// Bounce: people who leave for another role.
    Moves,
    /// Bounce: people let go.
    LetGo,
}

impl GapUnit {
    fn of(row: &LeverRow) -> Self {
        match row {
            LeverRow::Buy(row) => match row.unit.unwrap_or_default() {
                AmountUnit::Heads => Self::Hires,
                AmountUnit::Wte => Self::HiresWte,
            },
            LeverRow::Build(_) => Self::Starts,
            LeverRow::Bind(row) => match row.unit.unwrap_or_default() {
                BindUnit::Points => Self::Points,
                BindUnit::Heads => Self::Kept,
            },
            LeverRow::Borrow(row) => match row.unit.unwrap_or_default() {
                AmountUnit::Heads => Self::Borrowed,
                AmountUnit::Wte => Self::BorrowedWte,
            },
            LeverRow::Bounce(row) if row.to.is_none() => Self::LetGo,
            LeverRow::Bounce(_) => Self::Moves,
        }
    }

    /// How many steps of rounding make one: people are whole, WTE to a tenth, points to a
    /// hundredth of a point.
    fn steps_in_one(self) -> f64 {
        match self {
            Self::Points => 10_000.0,
            Self::HiresWte | Self::BorrowedWte => 10.0,
            _ => 1.0,
        }
    }

    /// The step amounts are rounded to.
    pub(super) fn step(self) -> f64 {
        1.0 / self.steps_in_one()
    }

    /// The amount rounded up to whole steps; what is a hair above one is taken for it.
    pub(super) fn rounded_up(self, amount: f64) -> f64 {
        let steps = amount * self.steps_in_one();
        (steps - 1e-6).ceil().max(0.0) / self.steps_in_one()
    }

    /// The amount rounded down to whole steps.
    pub(super) fn rounded_down(self, amount: f64) -> f64 {
        let steps = amount * self.steps_in_one();
        (steps + 1e-6).floor().max(0.0) / self.steps_in_one()
    }
}

/// The row that is pulled, and when.
pub(super) struct Pulled {
    /// The row as it is.
    pub row: LeverRow,
    /// Its place in the lever's list; none for a new one.
    pub index: Option<usize>,
    /// What its amounts count.
    pub unit: GapUnit,
    /// The years it is pulled in; none where no year is in time.
    pub years: Vec<Year>,
    /// The latest year whose people come in time.
    pub latest: Year,
}

impl Pulled {
    /// The row and the years of a question.
    pub fn of(plan: &Plan, question: &GapQuestion) -> Result<Self, EngineError> {
        let (row, index) = row_asked(plan, question)?;
        let latest = question.year.saturating_sub(duration(&row) as Year);
        let years = match question.timing {
            GapTiming::Latest => vec![latest],
            GapTiming::Year { year } => vec![year],
            GapTiming::EachYear => plan.projected_years().filter(|year| *year <= latest).collect(),
        };
        let in_horizon = |year: &Year| plan.projected_years().any(|other| other == *year);
        if let GapTiming::Year { year } = question.timing
            && !in_horizon(&year)
        {
            return Err(EngineError::AskedWrongly(words::no_such_year(plan, year)));
        }
        let years = years.into_iter().filter(in_horizon).collect();
        Ok(Self { unit: GapUnit::of(&row), row, index, years, latest })
    }

    /// The id of the role its people arrive in, stay in or are borrowed for; none where they are
    /// let go.
    pub fn role(&self) -> Option<&str> {
        match &self.row {
            LeverRow::Buy(row) => Some(&row.role),
            LeverRow::Build(row) => Some(&row.to),
            LeverRow::Bind(row) => Some(&row.role),
            LeverRow::Borrow(row) => Some(&row.role),
            LeverRow::Bounce(row) => row.to.as_deref(),
        }
    }

    /// The id of the role it takes people from, if it does.
    pub fn from(&self) -> Option<&str> {
        match &self.row {
            LeverRow::Build(row) => row.from.as_deref(),
            LeverRow::Bounce(row) => Some(&row.from),
            LeverRow::Buy(_) | LeverRow::Bind(_) | LeverRow::Borrow(_) => None,
        }
    }

    /// Years from pulling it to the arrival of its people.
    pub fn duration(&self) -> u32 {
        duration(&self.row)
    }

    /// The most that can be added in a year before the row holds more than a plan may.
    pub fn most(&self, plan: &Plan) -> f64 {
        let whole = match self.unit {
            GapUnit::Points => 1.0,
            _ => MOST_HEADS,
        };
        let held = self.unit_values(plan, &self.row).into_iter().fold(0.0, f64::max);
        (whole - held).max(0.0)
    }

    /// The row with so much more in each of its years.
    pub fn with(&self, plan: &Plan, amount: f64) -> LeverRow {
        let more = |year: Year, value: f64| match self.years.contains(&year) {
            true => value + amount,
            false => value,
        };
        let mut row = self.row.clone();
        match &mut row {
            LeverRow::Buy(row) => row.hires = amount_with(plan, &row.hires, more),
            LeverRow::Build(row) => row.starts = flow_with(plan, &row.starts, more),
            LeverRow::Bind(row) => row.amount = amount_with(plan, &row.amount, more),
            LeverRow::Borrow(row) => row.amount = amount_with(plan, &row.amount, more),
            LeverRow::Bounce(row) => row.moves = flow_with(plan, &row.moves, more),
        }
        row
    }

    /// What a row holds, one value a projected year.
    pub fn unit_values(&self, plan: &Plan, row: &LeverRow) -> Vec<f64> {
        let of_amount = |amount: &Amount| (0..plan.years as usize).map(|t| amount.at(t)).collect();
        let of_flow = |flow: &Flow| {
            plan.projected_years().map(|year| flow.at(year, plan.first_year)).collect()
        };
        match row {
            LeverRow::Buy(row) => of_amount(&row.hires),
            LeverRow::Build(row) => of_flow(&row.starts),
            LeverRow::Bind(row) => of_amount(&row.amount),
            LeverRow::Borrow(row) => of_amount(&row.amount),
            LeverRow::Bounce(row) => of_flow(&row.moves),
        }
    }
}

fn row_asked(
    plan: &Plan,
    question: &GapQuestion,
) -> Result<(LeverRow, Option<usize>), EngineError> {
    match &question.means {
        GapMeans::New { row } => Ok((row.clone(), None)),
        GapMeans::Row { lever, index } => {
            let scenario = plan.scenarios.iter().find(|other| other.name == question.scenario);
            let row = scenario.and_then(|scenario| scenario.levers.row(*lever, *index));
            let row = row.ok_or_else(|| {
                EngineError::AskedWrongly(format!(
                    "The scenario has no {} row {}. Choose one of its rows, or a new one.",
                    lever.name(),
                    index.saturating_add(1),
                ))
            })?;
            Ok((row, Some(*index)))
        }
    }
}

fn duration(row: &LeverRow) -> u32 {
    match row {
        LeverRow::Build(row) => row.duration_years.unwrap_or(0),
        LeverRow::Bounce(row) => row.duration_years.unwrap_or(0),
        LeverRow::Buy(_) | LeverRow::Bind(_) | LeverRow::Borrow(_) => 0,
    }
}
