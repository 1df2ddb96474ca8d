//! Step 4: who sets out on each pathway, and how many of them stay from year to year.

use super::super::book::{Block, Book, Spec, year};
use super::super::inputs::{Inputs, pathway};
use super::super::term::{Term, at};
use super::{Steps, factor, sheet};

/// The sheet of those who set out.
pub struct SettingOut {
    /// Who sets out.
    pub set_out: Block,
    /// The share that stays the year they set out in.
    pub stay_first: Block,
    /// The share that stays a year between.
    pub stay_between: Block,
    /// The share that stays the part of the year before arrival.
    pub stay_last: Block,
}

impl SettingOut {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "4 Setting out",
            "Step 4: who sets out on each pathway, and who stays on it",
            "Those who left a role of ours leave like those they left behind, before Bind; others \
             drop out of the programme once a year.",
        );
        let of = inputs.pathways.facts;
        let set_out = Spec::worked(
            "Set_out",
            "Set out",
            "Wanted x the share that happens in the role they leave (step 3); all, where they \
             leave none.",
        );
        let mut share =
            |name, title, rule| book.like(sheet, factor(name, title, rule), of, "share");
        let stay_first = share(
            "Path_stay_first",
            "Stay the year they set out in",
            "From a role: 1 - e/2 of it. Else 1 - drop-out.",
        );
        let stay_between = share(
            "Path_stay_between",
            "Stay a year between",
            "From a role: 1 - e of it. Else 1 - drop-out.",
        );
        let stay_last = share(
            "Path_stay_last",
            "Stay the part of a year before arrival",
            "From a role: (1 - e) / (1 - e/2) of it. Else 1.",
        );
        Self {
            set_out: book.like(sheet, set_out, of, "heads"),
            stay_first,
            stay_between,
            stay_last,
        }
    }

    /// Fills who stays on the way in a year.
    pub fn fill_stays(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let paths = inputs.pathways.facts;
        let rates = &steps.rates;
        let stays = [
            (self.stay_first, rates.stay_half, true),
            (self.stay_between, rates.stay, true),
            (self.stay_last, rates.stay_to_mid_year, false),
        ];
        for (block, of_role, drops_out) in stays {
            book.fill(block, y, |view, row| {
                let from = view.cell(paths, pathway::FROM, row);
                let else_stay = match drops_out {
                    true => Term::from(1.0) - view.cell(paths, pathway::DROP_OUT, row),
                    false => Term::from(1.0),
                };
                let given = view.given(paths, pathway::FROM, row);
                at(&view.column(of_role, y), &from).when(given, else_stay).into()
            });
        }
    }

    /// Fills who sets out in a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let paths = &inputs.pathways;
        book.fill(self.set_out, y, |view, row| {
            let from = view.cell(paths.facts, pathway::FROM, row);
            let factors = match paths.usual.contains(&row) {
                true => steps.departures.usual_factor,
                false => steps.departures.lever_factor,
            };
            let given = view.given(paths.facts, pathway::FROM, row);
            let happens = at(&view.column(factors, y), &from).when(given, 1.0);
            (view.cell(paths.starts, y, row) * happens).into()
        });
    }
}
