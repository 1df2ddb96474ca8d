//! Step 7: who would leave, and who of them is kept.

use super::super::book::{Block, Book, Figures, Spec, year};
use super::super::inputs::Inputs;
use super::super::term::Term;
use super::{Steps, heads, sheet};

/// The sheet of leavers.
pub struct Leavers {
    before_bind: Block,
    /// The share of those about to leave that points keep.
    pub kept_share: Block,
    /// How many Bind should keep.
    pub kept_wanted: Block,
    /// How many it keeps.
    pub kept: Block,
    /// Who leaves.
    pub leavers: Block,
}

impl Leavers {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "7 Leavers and Bind",
            "Step 7: who would leave, and who of them Bind keeps",
            "A joiner or mover counts for half a year. Nobody is kept who wasn't about to leave.",
        );
        let roles = inputs.roles.facts;
        let mut block = |spec, unit| book.like(sheet, spec, roles, unit);
        let share = Spec::worked(
            "Kept_share",
            "Kept by points off the rate: share of those about to leave",
            "1 - e(m - points) / e(m), the points at most m; nobody where nobody leaves.",
        );
        Self {
            before_bind: block(
                heads(
                    "Leavers_before_bind",
                    "About to leave, before Bind",
                    "e x (opening + net arrivals / 2).",
                ),
                "heads",
            ),
            kept_share: block(share.written_as(Figures::Factor), "share"),
            kept_wanted: block(
                heads(
                    "Kept_wanted",
                    "To be kept",
                    "About to leave x the share kept by points + heads to keep.",
                ),
                "heads",
            ),
            kept: block(
                heads("Kept", "Kept by Bind", "To be kept, at most those about to leave."),
                "heads",
            ),
            leavers: block(heads("Leavers", "Leavers", "About to leave - kept."), "heads"),
        }
    }

    /// Those about to leave.
    pub fn before_bind(&self) -> Block {
        self.before_bind
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        book.fill(self.before_bind, y, |view, row| {
            let cell = |block| view.cell(block, y, row);
            let net = cell(steps.in_post.net);
            (cell(steps.rates.leave) * (cell(steps.in_post.opening) + net / 2.0)).into()
        });
        book.fill(self.kept_share, y, |view, row| {
            let rate = view.cell(inputs.roles.leaver_rate, y, row);
            let points = view.cell(steps.levers.points, y, row);
            let share = view.cell(steps.rates.leave, y, row);
            let cut = rate.clone() - points.min(rate);
            let after = cut.clone() / (Term::from(1.0) + cut / 2.0);
            let nobody = share.is_at_most(0.0);
            Term::from(0.0).when(nobody, Term::from(1.0) - after / share).into()
        });
        book.fill(self.kept_wanted, y, |view, row| {
            let cell = |block| view.cell(block, y, row);
            (cell(self.before_bind) * cell(self.kept_share) + cell(steps.levers.keep)).into()
        });
        book.fill(self.kept, y, |view, row| {
            let cell = |block| view.cell(block, y, row);
            cell(self.kept_wanted).min(cell(self.before_bind)).into()
        });
        book.fill(self.leavers, y, |view, row| {
            (view.cell(self.before_bind, y, row) - view.cell(self.kept, y, row)).into()
        });
    }
}
