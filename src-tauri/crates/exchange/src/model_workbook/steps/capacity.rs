//! Step 10: WTE, Borrow after its limit, and capacity.

use super::super::book::{BASELINE, Block, Book, Spec, year};
use super::super::inputs::Inputs;
use super::{Steps, heads, sheet};

/// The sheet of capacity.
pub struct Capacity {
    /// In post, WTE.
    pub in_post_wte: Block,
    /// Average of the year, WTE.
    pub average_wte: Block,
    /// Borrowed or lent, after the limit.
    pub borrow: Block,
    /// The same in WTE.
    pub borrow_wte: Block,
    /// Capacity, heads.
    pub heads: Block,
    /// Capacity, WTE.
    pub wte: Block,
}

impl Capacity {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "10 WTE and capacity",
            "Step 10: WTE, Borrow and capacity",
            "Borrow counts as capacity, never as staff in post; at most those in post at the \
             year's end can be lent.",
        );
        let roles = inputs.roles.facts;
        let mut block = |spec: Spec, unit| book.like(sheet, spec, roles, unit);
        Self {
            in_post_wte: block(
                heads(
                    "In_post_WTE",
                    "In post, WTE",
                    "Closing x WTE per head; the baseline by the first year's.",
                ),
                "WTE",
            ),
            average_wte: block(
                heads("Average_WTE", "Average of the year, WTE", "Average heads x WTE per head."),
                "WTE",
            ),
            borrow: block(
                heads(
                    "Borrow",
                    "Borrow, heads",
                    "As wanted (step 2); lent at most the closing heads.",
                ),
                "heads",
            ),
            borrow_wte: block(heads("Borrow_WTE", "Borrow, WTE", "Borrow x WTE per head."), "WTE"),
            heads: block(
                heads(
                    "Capacity_heads",
                    "Capacity, heads",
                    "In post + Borrow + the productive part of employed learners.",
                ),
                "heads",
            ),
            wte: block(
                heads("Capacity_WTE", "Capacity, WTE", "Capacity in heads x WTE per head."),
                "WTE",
            ),
        }
    }

    /// Fills the baseline.
    pub fn fill_baseline(&self, book: &mut Book, inputs: &Inputs, steps: &Steps) {
        book.fill(self.in_post_wte, BASELINE, |view, row| {
            let wte = view.cell(inputs.roles.wte_per_head, year(0), row);
            (view.cell(steps.in_post.closing, BASELINE, row) * wte).into()
        });
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        book.fill(self.borrow, y, |view, row| {
            let closing = view.cell(steps.in_post.closing, y, row);
            view.cell(steps.levers.borrowed, y, row).max(-closing).into()
        });
        book.fill(self.heads, y, |view, row| {
            let cell = |of| view.cell(of, y, row);
            let with_borrow = cell(steps.in_post.closing) + cell(self.borrow);
            (with_borrow + cell(steps.arrivals.productive)).into()
        });
        let in_wte = [
            (self.in_post_wte, steps.in_post.closing),
            (self.average_wte, steps.in_post.average),
            (self.borrow_wte, self.borrow),
            (self.wte, self.heads),
        ];
        for (block, of) in in_wte {
            book.fill(block, y, |view, row| {
                let wte = view.cell(inputs.roles.wte_per_head, y, row);
                (view.cell(of, y, row) * wte).into()
            });
        }
    }
}
