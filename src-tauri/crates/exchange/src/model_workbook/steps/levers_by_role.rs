//! Step 2: what Buy, Bind and Borrow ask for, row by row in heads, and by role.

use super::super::book::{Block, Book, Entry, Figures, Spec, UNIT, View, year};
use super::super::inputs::{Inputs, Levers};
use super::super::term::{Term, at, sum_of};
use super::{heads, sheet};

/// The sheet of levers by role.
pub struct LeversByRole {
    /// Heads that join, by row of Buy.
    pub buy_rows: Block,
    /// Points, by row of Bind.
    pub point_rows: Block,
    /// Heads to keep, by row of Bind.
    pub keep_rows: Block,
    /// Heads borrowed or lent, by row of Borrow.
    pub borrow_rows: Block,
    /// Service transfers wanted, net heads.
    pub transfers: Block,
    /// Heads that join through Buy.
    pub bought: Block,
    /// Points off the leaver rate.
    pub points: Block,
    /// Heads to keep.
    pub keep: Block,
    /// Heads borrowed, or lent.
    pub borrowed: Block,
}

impl LeversByRole {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "2 Levers by role",
            "Step 2: what Buy, Bind and Borrow ask for",
            "Row by row in heads, then added up by role. What the limits leave of it follows in \
             later steps.",
        );
        let levers = &inputs.levers;
        let mut rows = |spec: Spec, of: Block, unit| {
            let block = book.by_year(sheet, spec, vec![Entry::blank(); of.rows], unit);
            book.key_rows(block, |view, row| {
                Entry::only_where(view.keyed(of, row), &view.key(of, row))
            });
            book.name_rows(block, |view, row| view.name_of(of, row));
            block
        };
        let points = |name, title, rule| Spec::worked(name, title, rule).written_as(Figures::Share);
        let buy_rows = rows(
            Spec::worked(
                "Buy_rows",
                "Buy, row by row",
                "Posts advertised, divided by WTE per head where they are WTE, times the share \
                 filled.",
            ),
            levers.hires,
            "heads",
        );
        let point_rows = rows(
            points(
                "Bind_point_rows",
                "Bind in points, row by row",
                "The amount, where its unit is points.",
            ),
            levers.bind,
            "points",
        );
        let keep_rows = rows(
            Spec::worked(
                "Bind_head_rows",
                "Bind in heads, row by row",
                "The amount, where its unit is heads.",
            ),
            levers.bind,
            "heads",
        );
        let borrow_rows = rows(
            Spec::worked(
                "Borrow_rows",
                "Borrow, row by row",
                "The amount, divided by WTE per head where it is WTE.",
            ),
            levers.borrow,
            "heads",
        );
        let roles = inputs.roles.facts;
        let mut by_role = |spec: Spec, unit| book.like(sheet, spec, roles, unit);
        let transfers = by_role(
            heads(
                "Transfers_wanted",
                "Service transfers, net",
                "The dated changes of the role, added up.",
            ),
            "heads",
        );
        let bought = by_role(
            heads("Joined_buy", "Join through Buy", "Its rows of the role, added up."),
            "heads",
        );
        let points = by_role(
            points("Bind_points", "Points off the leaver rate", "Its rows of the role, added up."),
            "points",
        );
        let keep = by_role(
            heads("Bind_heads", "Heads to keep", "Its rows of the role, added up."),
            "heads",
        );
        let borrowed = by_role(
            heads("Borrow_wanted", "Borrow, or lend", "Its rows of the role, added up."),
            "heads",
        );
        Self {
            buy_rows,
            point_rows,
            keep_rows,
            borrow_rows,
            transfers,
            bought,
            points,
            keep,
            borrowed,
        }
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, place: usize) {
        let y = year(place);
        let levers = &inputs.levers;
        book.fill(self.buy_rows, y, |view, row| {
            let filled = view.cell(levers.fill_rate, y, row);
            let joined = in_heads(view, inputs, levers.hires, (y, row)) * filled;
            joined.when(view.keyed(levers.hires, row), 0.0).into()
        });
        book.fill(self.point_rows, y, |view, row| {
            let in_points = view.says(levers.bind, UNIT, row, Levers::POINTS);
            view.cell(levers.bind, y, row).when(in_points, 0.0).into()
        });
        book.fill(self.keep_rows, y, |view, row| {
            let in_points = view.says(levers.bind, UNIT, row, Levers::POINTS);
            Term::from(0.0).when(in_points, view.cell(levers.bind, y, row)).into()
        });
        book.fill(self.borrow_rows, y, |view, row| {
            let borrowed = in_heads(view, inputs, levers.borrow, (y, row));
            borrowed.when(view.keyed(levers.borrow, row), 0.0).into()
        });
        let by_role = [
            (self.transfers, inputs.dated.transfers),
            (self.bought, self.buy_rows),
            (self.points, self.point_rows),
            (self.keep, self.keep_rows),
            (self.borrowed, self.borrow_rows),
        ];
        for (block, rows) in by_role {
            book.fill(block, y, |view, row| {
                sum_of(&view.keys(rows), &view.key(block, row), &view.column(rows, y)).into()
            });
        }
    }
}

/// An amount in heads: as it is, or divided by the WTE per head of its role and year.
fn in_heads(view: &View, inputs: &Inputs, rows: Block, (y, row): (usize, usize)) -> Term {
    let wte_per_head = view.column(inputs.roles.wte_per_head, y);
    let divisor = at(&wte_per_head, &view.key(rows, row));
    let divisor = divisor.when(view.says(rows, UNIT, row, Levers::WTE), 1.0);
    view.cell(rows, y, row) / divisor
}
