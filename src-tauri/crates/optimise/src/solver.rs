//! A linear programme solved by microlp, on a thread of its own.
//!
//! The simplex method gives nothing until it is done, and is the same on every machine only where it
//! isn't cut short: so it runs through, on a thread whose answer is waited for. Somebody who stops it
//! gets their answer at once; the thread goes on unheard, and ends by itself when its time is up at
//! the latest. microlp looks at that time itself, between pivots.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;

use microlp::{
    ComparisonOp, Error, OptimizationDirection, Problem, Solution, SolveOptions, SolveOutcome,
    Variable,
};

use crate::lp::Lp;
use crate::watch::{Patience, Progress, Watch};

/// By how much a row or bound may be missed: ten times what microlp answers for.
const MOST_BREACH: f64 = 1e-6;

/// Why there is no solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stopped {
    /// Nothing satisfies every row.
    Infeasible,
    /// It could be made cheaper without end.
    Unbounded,
    /// Its time was up.
    OutOfTime,
    /// Somebody stopped it.
    Cancelled,
    /// The solver broke down, in its own words.
    Broken(String),
}

/// A solution, from which others can be found with little work.
#[derive(Debug, Clone)]
pub struct Solved {
    /// Each column's value.
    pub values: Vec<f64>,
    /// What it costs, with the constant.
    pub cost: f64,
    variables: Vec<Variable>,
    solution: Solution,
}

/// Solves programmes one after another, with somebody looking on.
pub struct Solver<'w> {
    watch: &'w dyn Watch,
    patience: Patience,
    runs: usize,
}

impl<'w> Solver<'w> {
    /// A solver watched and as patient as said.
    pub fn new(watch: &'w dyn Watch, patience: Patience) -> Self {
        Self { watch, patience, runs: 0 }
    }

    /// How long one run may take, in seconds.
    pub fn longest(&self) -> f64 {
        self.patience.longest.as_secs_f64()
    }

    /// Solves a programme. `doing` is what whoever looks on is told.
    ///
    /// # Errors
    /// [`Stopped`] with why there is no solution.
    pub fn solve(&mut self, lp: &Lp, doing: &str) -> Result<Solved, Stopped> {
        let (problem, variables) = problem_of(lp);
        let options = self.options();
        let solution = self.run(doing, move || {
            match problem.solve_with(options.clone()) {
                // Rarely its own simplifications are what it breaks down on.
                Err(Error::InternalError(_)) => {
                    let mut plain = options;
                    plain.presolve = false;
                    problem.solve_with(plain)
                }
                other => other,
            }
        })?;
        let solved = solved(lp, variables, solution);
        match lp.worst_breach(&solved.values) {
            breach if breach > MOST_BREACH => {
                Err(Stopped::Broken(format!("a row of it is missed by {breach:e}")))
            }
            _ => Ok(solved),
        }
    }

    /// Solves again with one row more, from where a solution left off.
    ///
    /// # Errors
    /// [`Stopped`] with why there is no solution.
    pub fn with_row(
        &mut self,
        lp: &Lp,
        from: &Solved,
        terms: &[(usize, f64)],
        (at_most, bound): (bool, f64),
        doing: &str,
    ) -> Result<Solved, Stopped> {
        let of = |(column, counts): &(usize, f64)| Some((*from.variables.get(*column)?, *counts));
        let terms: Vec<(Variable, f64)> = terms.iter().filter_map(of).collect();
        let op = if at_most { ComparisonOp::Le } else { ComparisonOp::Ge };
        let start = from.solution.clone();
        let solution = self.run(doing, move || start.add_constraint(terms, op, bound))?;
        Ok(solved(lp, from.variables.clone(), solution))
    }

    /// Solves again with a column fixed at a value, from where a solution left off.
    ///
    /// # Errors
    /// [`Stopped`] with why there is no solution.
    pub fn with_fixed(
        &mut self,
        lp: &Lp,
        from: &Solved,
        column: usize,
        value: f64,
        doing: &str,
    ) -> Result<Solved, Stopped> {
        let Some(&variable) = from.variables.get(column) else { return Ok(from.clone()) };
        let start = from.solution.clone();
        let solution = self.run(doing, move || start.fix_var(variable, value))?;
        Ok(solved(lp, from.variables.clone(), solution))
    }

    /// Solves again with a fixed column free again, from where a solution left off.
    ///
    /// # Errors
    /// [`Stopped`] with why there is no solution.
    pub fn with_freed(
        &mut self,
        lp: &Lp,
        from: &Solved,
        column: usize,
        doing: &str,
    ) -> Result<Solved, Stopped> {
        let Some(&variable) = from.variables.get(column) else { return Ok(from.clone()) };
        let start = from.solution.clone();
        let work = move || start.unfix_var(variable).map(|(outcome, _)| outcome);
        let solution = self.run(doing, work)?;
        Ok(solved(lp, from.variables.clone(), solution))
    }

    fn options(&self) -> SolveOptions {
        let mut options = SolveOptions::default();
        options.time_limit = Some(self.patience.longest);
        options
    }

    /// Runs it on a thread of its own and waits, while somebody looks on.
    fn run(
        &mut self,
        doing: &str,
        work: impl FnOnce() -> Result<SolveOutcome, Error> + Send + 'static,
    ) -> Result<Solution, Stopped> {
        self.runs += 1;
        let mut progress = Progress { doing: doing.to_owned(), run: self.runs, looks: 0 };
        if !self.watch.go_on(&progress) {
            return Err(Stopped::Cancelled);
        }
        let (sender, receiver) = channel();
        let answer = move |sender: Sender<_>| {
            // Nobody listens any more where it was stopped.
            let _ = sender.send(work());
        };
        let started = thread::Builder::new().name("best mix".to_owned()).spawn(|| answer(sender));
        started.map_err(|error| Stopped::Broken(error.to_string()))?;
        let outcome = loop {
            match receiver.recv_timeout(self.patience.between_looks) {
                Ok(outcome) => break outcome,
                Err(RecvTimeoutError::Timeout) => {
                    progress.looks += 1;
                    if !self.watch.go_on(&progress) {
                        return Err(Stopped::Cancelled);
                    }
                }
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(Stopped::Broken("its thread ended".to_owned()));
                }
            }
        };
        match outcome {
            Ok(outcome) => outcome.into_solution().map_err(|_| Stopped::OutOfTime),
            Err(Error::Infeasible) => Err(Stopped::Infeasible),
            Err(Error::Unbounded) => Err(Stopped::Unbounded),
            Err(other) => Err(Stopped::Broken(other.to_string())),
        }
    }
}

fn problem_of(lp: &Lp) -> (Problem, Vec<Variable>) {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let add =
        |column: &crate::lp::Column| problem.add_var(column.cost, (column.lower, column.upper));
    let variables: Vec<Variable> = lp.columns.iter().map(add).collect();
    for row in &lp.rows {
        let of = |(column, counts): &(usize, f64)| Some((*variables.get(*column)?, *counts));
        let terms: Vec<(Variable, f64)> = row.terms.iter().filter_map(of).collect();
        if row.lower == row.upper {
            problem.add_constraint(terms, ComparisonOp::Eq, row.lower);
            continue;
        }
        if row.upper.is_finite() {
            problem.add_constraint(terms.clone(), ComparisonOp::Le, row.upper);
        }
        if row.lower.is_finite() {
            problem.add_constraint(terms, ComparisonOp::Ge, row.lower);
        }
    }
    (problem, variables)
}

fn solved(lp: &Lp, variables: Vec<Variable>, solution: Solution) -> Solved {
    let values: Vec<f64> = variables.iter().map(|variable| solution.var_value(*variable)).collect();
    let cost = lp.cost(&values);
    Solved { values, cost, variables, solution }
}
