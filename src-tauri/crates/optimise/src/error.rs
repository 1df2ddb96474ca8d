//! What a best mix refuses, each with its remedy.

use fivefold_engine::EngineError;
use fivefold_engine::plan::{Lever, Year, financial_year};

use crate::words::{figure, listed, pounds};

/// Why no best mix is looked for, or none can be told.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MixError {
    /// The plan, or a row the limits add to it, isn't valid.
    #[error(transparent)]
    Plan(#[from] EngineError),
    /// A limit names a target the plan hasn't got.
    #[error("There is no target \"{wanted}\". The plan has: {}.", listed(.there_are))]
    UnknownTarget {
        /// The name asked for.
        wanted: String,
        /// The names there are.
        there_are: Vec<String>,
    },
    /// A limit names a role the plan hasn't got.
    #[error("There is no role \"{wanted}\". The plan has: {}.", listed(.there_are))]
    UnknownRole {
        /// The id asked for.
        wanted: String,
        /// The ids there are.
        there_are: Vec<String>,
    },
    /// A limit names a row there isn't among those it can be about.
    #[error(
        "No {} row that the mix may use is \"{wanted}\". Name one of the scenario's that isn't \
         fixed, or add it to more_rows{}.",
        lever.name(),
        there(.there_are)
    )]
    UnknownRow {
        /// The lever.
        lever: Lever,
        /// What was asked for.
        wanted: String,
        /// What there is.
        there_are: Vec<String>,
    },
    /// The same is limited twice.
    #[error("{what} is given twice in the limits. Keep one of them.")]
    Twice {
        /// What is given twice.
        what: String,
    },
    /// A limit is below zero, not a number, or beyond what a plan can hold.
    #[error("{what} is {}. Write a number from 0 to {}.", figure(*value), figure(*most))]
    OutOfRange {
        /// Which limit.
        what: String,
        /// Its value.
        value: f64,
        /// The most it may be.
        most: f64,
    },
    /// A list has not one value for each year.
    #[error("{what} has {given} values for {years} years. Write one for each projected year.")]
    WrongLength {
        /// Which limit.
        what: String,
        /// How many values it has.
        given: usize,
        /// How many years there are.
        years: usize,
    },
    /// A limit is about a year that isn't projected.
    #[error("{what} has a value for {}, which isn't projected. Leave it out.", financial_year(*year))]
    YearOutside {
        /// Which limit.
        what: String,
        /// The year.
        year: Year,
    },
    /// The costs of keeping people fall.
    #[error(
        "Keeping people in {role} costs {} each after {}. Put the steps in rising order, since \
         those who are kept for less are kept first.",
        pounds(*second),
        pounds(*first)
    )]
    FallingSteps {
        /// The role's name.
        role: String,
        /// What each costs in a step.
        first: f64,
        /// What each costs in the next.
        second: f64,
    },
    /// Fixed rows already ask for more than a limit allows.
    #[error(
        "{what} is {} in {}, and fixed rows already ask for {}. Raise the limit, or don't keep \
         those rows fixed.",
        figure(*most),
        financial_year(*year),
        figure(*committed)
    )]
    CommittedBeyond {
        /// Which limit.
        what: String,
        /// The year.
        year: Year,
        /// The limit.
        most: f64,
        /// What fixed rows ask for.
        committed: f64,
    },
    /// A budget is below what is committed.
    #[error(
        "The budget{} is {}, and what stays as it is costs {} already. Raise the budget to that at \
         least, or don't keep those rows fixed.",
        in_year(*year),
        pounds(*budget),
        pounds(*committed)
    )]
    BudgetBelowCommitted {
        /// The year; none for all years together.
        year: Option<Year>,
        /// The budget.
        budget: f64,
        /// What is committed.
        committed: f64,
    },
    /// A lever costs nothing and has no limit.
    #[error(
        "{row} costs nothing in the plan, so it would be used without end. Give it its cost, or a \
         limit in every year."
    )]
    FreeWithoutLimit {
        /// The row in words.
        row: String,
    },
    /// More of a lever would always make the mix cheaper.
    #[error(
        "{row} is worth more than it costs, so the more of it the better, without end. Give it a \
         limit in every year, or a smaller value beyond the horizon."
    )]
    Unbounded {
        /// The row in words.
        row: String,
    },
    /// No target has a value in the horizon.
    #[error(
        "No target of those in post has a value from {} to {}. Give one a value in these years.",
        financial_year(*first),
        financial_year(*last)
    )]
    NoTargets {
        /// The first projected year.
        first: Year,
        /// The last.
        last: Year,
    },
    /// A target has nothing to meet.
    #[error(
        "The target \"{target}\" {why}. Name another target, or give it a value in the plan's years."
    )]
    NothingToMeet {
        /// The target.
        target: String,
        /// Why no lever can meet it.
        why: &'static str,
    },
    /// No row may be used.
    #[error(
        "The scenario \"{scenario}\" has no lever rows that may be used. Add rows with their costs \
         to it, or to more_rows in the limits."
    )]
    NothingToPull {
        /// The scenario.
        scenario: String,
    },
    /// There is too much to decide.
    #[error(
        "There are {} figures to decide, and the most is {}. Keep some rows fixed, or project fewer \
         years.",
        figure(*figures as f64),
        figure(*most as f64)
    )]
    TooLarge {
        /// Rows that may be used, times years.
        figures: usize,
        /// The most there may be.
        most: usize,
    },
    /// The solver broke down.
    #[error(
        "The solver could not finish: {0}. Look for figures of the plan or its limits that are \
         very large beside others, and try again without them."
    )]
    Solver(String),
    /// It ran out of time before there was anything to show.
    #[error(
        "The solver was stopped after {} seconds with nothing to show yet. Allow it longer, or \
         project fewer roles or years.",
        figure(*seconds)
    )]
    OutOfTime {
        /// How long it was allowed.
        seconds: f64,
    },
    /// Somebody stopped it before there was anything to show.
    #[error("It was cancelled before there was anything to show. Start it again when you like.")]
    Cancelled,
}

fn there(there_are: &[String]) -> String {
    match there_are {
        [] => String::new(),
        names => format!(": there are {}", listed(names)),
    }
}

fn in_year(year: Option<Year>) -> String {
    year.map_or_else(
        || " over all years".to_owned(),
        |year| format!(" of {}", financial_year(year)),
    )
}
