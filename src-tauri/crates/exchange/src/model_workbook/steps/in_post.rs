//! Step 8: from opening to closing.

use super::super::book::{BASELINE, Block, Book, year};
use super::super::inputs::{Inputs, role};
use super::{Steps, heads, sheet};

/// The sheet of those in post.
pub struct InPost {
    /// In post on 1 April.
    pub opening: Block,
    /// Arrivals less departures, without the levers.
    pub usual_net: Block,
    /// Arrivals less departures, N.
    pub net: Block,
    /// In post on 31 March.
    pub closing: Block,
    /// The average of the two.
    pub average: Block,
}

impl InPost {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "8 In post",
            "Step 8: from opening to closing",
            "Substantive staff in heads. Borrowed people are never in it.",
        );
        let roles = inputs.roles.facts;
        let mut block =
            |name, title, rule| book.like(sheet, heads(name, title, rule), roles, "heads");
        Self {
            opening: block(
                "Opening",
                "Opening, 1 April",
                "Closing of the year before; the baseline in the first year.",
            ),
            usual_net: block(
                "Usual_net_arrivals",
                "Net arrivals of business as usual",
                "Usual joiners + transfers + usual moves in - usual moves out.",
            ),
            net: block(
                "Net_arrivals",
                "Net arrivals, N",
                "Business as usual + Buy + arrivals and returns of Build and Bounce - departures.",
            ),
            closing: block(
                "Closing",
                "Closing, 31 March: in post",
                "Opening + net arrivals - leavers (step 7), never below zero.",
            ),
            average: block("Average_heads", "Average of the year", "(opening + closing) / 2"),
        }
    }

    /// Fills the baseline.
    pub fn fill_baseline(&self, book: &mut Book, inputs: &Inputs) {
        book.fill(self.closing, BASELINE, |view, row| {
            view.cell(inputs.roles.facts, role::BASELINE_HEADS, row).into()
        });
    }

    /// Fills a year's opening.
    pub fn open(&self, book: &mut Book, place: usize) {
        let y = year(place);
        book.fill(self.opening, y, |view, row| view.cell(self.closing, y - 1, row).into());
    }

    /// Fills a year's arrivals and departures.
    pub fn fill_arrivals(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let (arrivals, departures) = (&steps.arrivals, &steps.departures);
        book.fill(self.usual_net, y, |view, row| {
            let cell = |block| view.cell(block, y, row);
            let joined = cell(inputs.roles.usual_joiners) + cell(departures.transferred);
            (joined + cell(arrivals.usual_in) - cell(departures.usual_out)).into()
        });
        book.fill(self.net, y, |view, row| {
            let cell = |block| view.cell(block, y, row);
            let joined = cell(self.usual_net) + cell(steps.levers.bought);
            let arrived = cell(arrivals.build) + cell(arrivals.bounce) + cell(arrivals.returned);
            (joined + arrived - cell(departures.levers)).into()
        });
    }

    /// Fills a year's closing.
    pub fn close(&self, book: &mut Book, steps: &Steps, place: usize) {
        let y = year(place);
        book.fill(self.closing, y, |view, row| {
            let cell = |block| view.cell(block, y, row);
            let closing = cell(self.opening) + cell(self.net) - cell(steps.leavers.leavers);
            closing.max(0.0).into()
        });
        book.fill(self.average, y, |view, row| {
            let both = view.cell(self.opening, y, row) + view.cell(self.closing, y, row);
            (both / 2.0).into()
        });
    }
}
