//! Step 1: what the published leaver rate does to people.

use super::super::book::{Block, Book, year};
use super::super::inputs::Inputs;
use super::super::term::Term;
use super::{factor, sheet};

/// The sheet of rates.
pub struct Rates {
    /// e, the share of those in post all year that leaves.
    pub leave: Block,
    /// 1 - e.
    pub stay: Block,
    /// 1 - e/2.
    pub stay_half: Block,
    /// (1 - e) / (1 - e/2).
    pub stay_to_mid_year: Block,
}

impl Rates {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "1 Rates",
            "Step 1: from the leaver rate to who leaves and who stays",
            "The leaver rate m is leavers over average heads. Solved for the leavers of S opening \
             heads and N net arrivals it gives e (S + N/2).",
        );
        let roles = inputs.roles.facts;
        let mut block =
            |name, title, rule| book.like(sheet, factor(name, title, rule), roles, "share");
        Self {
            leave: block("Leave_share", "Leave in the year, e", "m / (1 + m/2)"),
            stay: block("Stay_share", "Stay the year", "1 - e"),
            stay_half: block(
                "Stay_half_share",
                "Stay the half year after coming or setting out in mid-year",
                "1 - e/2",
            ),
            stay_to_mid_year: block(
                "Stay_to_mid_year_share",
                "Stay the half year before mid-year",
                "(1 - e) / (1 - e/2)",
            ),
        }
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, place: usize) {
        let y = year(place);
        let rate = inputs.roles.leaver_rate;
        book.fill(self.leave, y, |view, row| {
            let m = view.cell(rate, y, row);
            (m.clone() / (Term::from(1.0) + m / 2.0)).into()
        });
        book.fill(self.stay, y, |view, row| {
            (Term::from(1.0) - view.cell(self.leave, y, row)).into()
        });
        book.fill(self.stay_half, y, |view, row| {
            (Term::from(1.0) - view.cell(self.leave, y, row) / 2.0).into()
        });
        book.fill(self.stay_to_mid_year, y, |view, row| {
            (view.cell(self.stay, y, row) / view.cell(self.stay_half, y, row)).into()
        });
    }
}
