//! A linear programme as plain figures, whoever solves it: the least cost of columns within bounds,
//! so that every row is within its own.

/// A linear programme.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lp {
    /// What is decided.
    pub columns: Vec<Column>,
    /// What has to hold.
    pub rows: Vec<Row>,
    /// Added to the cost of any solution.
    pub constant: f64,
}

/// One figure to decide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// What one of it costs.
    pub cost: f64,
    /// The least it may be.
    pub lower: f64,
    /// The most it may be.
    pub upper: f64,
}

/// A sum that has to be within bounds.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Each column's place and what it counts, no column twice.
    pub terms: Vec<(usize, f64)>,
    /// The least the sum may be.
    pub lower: f64,
    /// The most it may be.
    pub upper: f64,
    /// What the row says.
    pub about: About,
}

/// What a row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// In post follows from the year before.
    InPost {
        /// The role's place.
        role: usize,
        /// The year's place.
        t: usize,
    },
    /// Nobody leaves for a pathway who would not still be there.
    Departures {
        /// The role's place.
        role: usize,
        /// The year's place.
        t: usize,
    },
    /// Nobody is kept who isn't about to leave.
    Kept {
        /// The role's place.
        role: usize,
        /// The year's place.
        t: usize,
    },
    /// A limit on rows, by its place among them.
    Cap {
        /// The limit's place.
        cap: usize,
        /// The year's place.
        t: usize,
    },
    /// A limit on who is borrowed.
    ShareCap {
        /// The limit's place.
        cap: usize,
        /// The year's place.
        t: usize,
    },
    /// A target in a year, by its place among the goals.
    Goal(usize),
    /// The budget of the year at this place.
    Budget(usize),
    /// The budget over all years.
    BudgetInAll,
    /// The least share of Build.
    BuildShare,
    /// The most shortfall of all targets.
    Shortfall,
}

impl Lp {
    /// Adds a column; its place.
    pub fn column(&mut self, cost: f64, lower: f64, upper: f64) -> usize {
        self.columns.push(Column { cost, lower, upper });
        self.columns.len() - 1
    }

    /// Adds what a column costs on top.
    pub fn add_cost(&mut self, column: usize, cost: f64) {
        if let Some(column) = self.columns.get_mut(column) {
            column.cost += cost;
        }
    }

    /// Adds a row, its terms in order and no column twice.
    pub fn row(&mut self, mut terms: Vec<(usize, f64)>, lower: f64, upper: f64, about: About) {
        terms.sort_by_key(|(column, _)| *column);
        let mut merged: Vec<(usize, f64)> = Vec::with_capacity(terms.len());
        for (column, counts) in terms {
            match merged.last_mut() {
                Some(last) if last.0 == column => last.1 += counts,
                _ => merged.push((column, counts)),
            }
        }
        merged.retain(|(_, counts)| *counts != 0.0);
        self.rows.push(Row { terms: merged, lower, upper, about });
    }

    /// What a solution costs.
    pub fn cost(&self, values: &[f64]) -> f64 {
        let costs = self.columns.iter().zip(values).map(|(column, value)| column.cost * value);
        self.constant + costs.sum::<f64>()
    }

    /// By how much a solution breaks its worst bound or row; 0 where it breaks none.
    pub fn worst_breach(&self, values: &[f64]) -> f64 {
        let breach = |value: f64, lower: f64, upper: f64| (lower - value).max(value - upper);
        let columns = self
            .columns
            .iter()
            .zip(values)
            .map(|(column, value)| breach(*value, column.lower, column.upper));
        let rows = self.rows.iter().map(|row| breach(row.sum(values), row.lower, row.upper));
        columns.chain(rows).fold(0.0, f64::max)
    }
}

impl Row {
    /// The row's sum in a solution.
    pub fn sum(&self, values: &[f64]) -> f64 {
        let of = |(column, counts): &(usize, f64)| values.get(*column).unwrap_or(&0.0) * counts;
        self.terms.iter().map(of).sum()
    }
}
