//! The sheets of inputs: what the plan says, in cells that are there to be changed.

mod dated;
mod levers;
mod pathway_lines;
mod pathways;
mod prices;
mod roles;
mod targets;

use std::collections::HashMap;

use fivefold_engine::Plan;
use fivefold_engine::plan::{Amount, Scenario};

use super::book::{Block, Book, Entry, year};

pub use dated::Dated;
pub use levers::Levers;
pub use pathways::{Pathways, fact as pathway};
pub use prices::Prices;
pub use roles::{Roles, fact as role};
pub use targets::{Targets, fact as target};

/// Every input, where it is.
pub struct Inputs {
    /// Roles and their yearly rates.
    pub roles: Roles,
    /// Service transfers and changes of funded posts.
    pub dated: Dated,
    /// Buy, Bind and Borrow.
    pub levers: Levers,
    /// Build, Bounce and what goes on anyway.
    pub pathways: Pathways,
    /// Targets.
    pub targets: Targets,
    /// What everything costs, and what funds it.
    pub prices: Prices,
}

impl Inputs {
    /// Lays out the sheets of inputs and fills them.
    pub fn lay_out(book: &mut Book, plan: &Plan, scenario: &Scenario) -> Self {
        let numbers = RoleNumbers::of(plan);
        let roles = Roles::lay_out(book, plan);
        let dated = Dated::lay_out(book, plan, &numbers, &roles);
        let levers = Levers::lay_out(book, &scenario.levers, &numbers, &roles);
        let pathways = Pathways::lay_out(book, plan, scenario, &numbers, &roles);
        let targets = Targets::lay_out(book, plan, &roles);
        let prices = Prices::lay_out(book, plan, scenario, (&roles, &levers, &pathways));
        Self { roles, dated, levers, pathways, targets, prices }
    }
}

/// The number each role is known by in the workbook: its place in the plan, from 1.
pub struct RoleNumbers<'a>(HashMap<&'a str, usize>);

impl<'a> RoleNumbers<'a> {
    fn of(plan: &'a Plan) -> Self {
        let numbered = plan.roles.iter().zip(1..);
        Self(numbered.map(|(role, number)| (role.id.as_str(), number)).collect())
    }

    fn of_role(&self, id: &str) -> Entry {
        Entry::maybe_number(self.0.get(id).map(|&number| number as f64))
    }
}

/// Fills the years of a block from amounts, one a row; 0 where there is none.
fn fill_amounts<'a>(
    book: &mut Book,
    block: Block,
    amounts: impl Iterator<Item = Option<&'a Amount>> + Clone,
    absent: f64,
) {
    for place in 0..book.years() {
        let values = amounts.clone().map(|amount| amount.map_or(absent, |of| of.at(place)));
        let entries = padded(values.map(Entry::number), block.rows, || Entry::number(absent));
        book.set(block, year(place), entries);
    }
}

/// Entries, and then the same for the empty rows of a block.
fn padded(
    entries: impl Iterator<Item = Entry>,
    rows: usize,
    empty: impl Fn() -> Entry,
) -> Vec<Entry> {
    entries.chain(std::iter::repeat_with(empty)).take(rows).collect()
}

/// Names the rows of a list by the role whose number stands before them.
fn name_by_role_number(book: &mut Book, block: Block, roles: Block) {
    book.name_rows(block, |view, row| {
        view.name_by_number(roles, &view.key(block, row), &view.keyed(block, row))
    });
}
