//! Step 9: what business as usual and each lever add to those in post.

use super::super::book::{BASELINE, Block, Book, Entry, year};
use super::super::inputs::Inputs;
use super::{Steps, heads, sheet};

/// The sheet of contributions.
pub struct Contributions {
    /// Business as usual.
    pub base: Block,
    /// Buy.
    pub buy: Block,
    /// Build.
    pub build: Block,
    /// Bind.
    pub bind: Block,
    /// Bounce.
    pub bounce: Block,
    /// What the sum of the five differs from those in post by.
    pub check: Block,
}

impl Contributions {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "9 Contributions",
            "Step 9: what business as usual and each lever add to those in post",
            "They add up to those in post. Each is what a lever adds to this mix, not what it \
             would do alone.",
        );
        let roles = inputs.roles.facts;
        let mut block =
            |name, title, rule| book.like(sheet, heads(name, title, rule), roles, "heads");
        let rule = "Last year's x (1 - e) + this year's net arrivals of it x (1 - e/2).";
        Self {
            base: block("Contribution_base", "Business as usual", rule),
            buy: block("Contribution_buy", "Buy", rule),
            build: block("Contribution_build", "Build", rule),
            bind: block("Contribution_bind", "Bind", "Last year's x (1 - e) + kept this year."),
            bounce: block("Contribution_bounce", "Bounce", rule),
            check: block(
                "Contribution_check",
                "Check: the five less those in post",
                "Zero, but for rounding in the last digits.",
            ),
        }
    }

    /// Fills the baseline.
    pub fn fill_baseline(&self, book: &mut Book, steps: &Steps) {
        book.fill(self.base, BASELINE, |view, row| {
            view.cell(steps.in_post.closing, BASELINE, row).into()
        });
        for block in [self.buy, self.build, self.bind, self.bounce] {
            book.set(block, BASELINE, vec![Entry::number(0.0); block.rows]);
        }
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, _: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let (arrivals, departures) = (&steps.arrivals, &steps.departures);
        let rates = &steps.rates;
        let mut carry = |block: Block, plus: &[Block], less: Option<Block>| {
            book.fill(block, y, |view, row| {
                let cell = |of| view.cell(of, y, row);
                let last = view.cell(block, y - 1, row) * cell(rates.stay);
                let Some(mut net) = plus.iter().map(|of| cell(*of)).reduce(|all, one| all + one)
                else {
                    return last.into();
                };
                if let Some(less) = less {
                    net = net - cell(less);
                }
                (last + net * cell(rates.stay_half)).into()
            });
        };
        carry(self.base, &[steps.in_post.usual_net], None);
        carry(self.buy, &[steps.levers.bought], None);
        carry(self.build, &[arrivals.build, arrivals.build_back], Some(departures.build));
        carry(self.bounce, &[arrivals.bounce, arrivals.bounce_back], Some(departures.bounce));
        book.fill(self.bind, y, |view, row| {
            let last = view.cell(self.bind, y - 1, row) * view.cell(rates.stay, y, row);
            (last + view.cell(steps.leavers.kept, y, row)).into()
        });
        book.fill(self.check, y, |view, row| {
            let cell = |of| view.cell(of, y, row);
            let four = cell(self.base) + cell(self.buy) + cell(self.build) + cell(self.bind);
            (four + cell(self.bounce) - cell(steps.in_post.closing)).into()
        });
    }
}
