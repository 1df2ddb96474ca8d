//! Step 3: who can go, and who goes: transfers out, then usual moves, then the levers' moves.

use std::ops::Range;

use super::super::book::{Block, Book, View, year};
use super::super::inputs::{Inputs, pathway};
use super::super::term::{Term, sum_of};
use super::{Steps, factor, heads, sheet};

/// The sheet of departures.
pub struct Departures {
    /// Who can go for a transfer: those who would still be in post at the year's end.
    pub can_go: Block,
    /// Service transfers, net, after the limit.
    pub transferred: Block,
    /// Who can still go on usual moves.
    pub left_for_usual: Block,
    /// Usual moves wanted.
    pub usual_wanted: Block,
    /// The share of them that happens.
    pub usual_factor: Block,
    /// Usual moves out.
    pub usual_out: Block,
    /// Who can still go on the levers' moves.
    pub left_for_levers: Block,
    /// Moves the levers want.
    pub lever_wanted: Block,
    /// The share of them that happens.
    pub lever_factor: Block,
    /// Departures for Build.
    pub build: Block,
    /// Departures for Bounce, and people let go.
    pub bounce: Block,
    /// The levers' departures.
    pub levers: Block,
}

impl Departures {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "3 Departures",
            "Step 3: who leaves a role for a transfer or a pathway",
            "In this order, each from what the one before leaves. Where more should go than can, \
             all are scaled down by one factor.",
        );
        let roles = inputs.roles.facts;
        let mut block = |spec, unit| book.like(sheet, spec, roles, unit);
        let share = "Those who can go over those who should, at most 1.";
        Self {
            can_go: block(
                heads("Can_go", "Can go", "Opening x stay the half year before mid-year (step 1)."),
                "heads",
            ),
            transferred: block(
                heads(
                    "Transferred",
                    "Service transfers, net",
                    "Those wanted; out at most those who can go.",
                ),
                "heads",
            ),
            left_for_usual: block(
                heads("Can_go_usual", "Can still go: usual moves", "Can go - transferred out."),
                "heads",
            ),
            usual_wanted: block(
                heads(
                    "Usual_moves_wanted",
                    "Usual moves out, wanted",
                    "Starts of usual pathways from the role.",
                ),
                "heads",
            ),
            usual_factor: block(
                factor("Usual_factor", "Usual moves: share that happens", share),
                "factor",
            ),
            usual_out: block(
                heads("Usual_moves_out", "Usual moves out", "Wanted x the share that happens."),
                "heads",
            ),
            left_for_levers: block(
                heads(
                    "Can_go_levers",
                    "Can still go: the levers' moves",
                    "Nobody where usual moves are scaled down.",
                ),
                "heads",
            ),
            lever_wanted: block(
                heads(
                    "Lever_moves_wanted",
                    "The levers' moves, wanted",
                    "Starts of Build and Bounce from the role.",
                ),
                "heads",
            ),
            lever_factor: block(
                factor("Lever_factor", "The levers' moves: share that happens", share),
                "factor",
            ),
            build: block(
                heads(
                    "Departures_build",
                    "Departures for Build",
                    "Wanted x the share that happens.",
                ),
                "heads",
            ),
            bounce: block(
                heads(
                    "Departures_bounce",
                    "Departures for Bounce, or let go",
                    "Wanted x the share that happens.",
                ),
                "heads",
            ),
            levers: block(
                heads("Departures", "The levers' departures", "Build + Bounce."),
                "heads",
            ),
        }
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let paths = &inputs.pathways;
        book.fill(self.can_go, y, |view, row| {
            let stay = view.cell(steps.rates.stay_to_mid_year, y, row);
            (view.cell(steps.in_post.opening, y, row) * stay).into()
        });
        book.fill(self.transferred, y, |view, row| {
            let wanted = view.cell(steps.levers.transfers, y, row);
            wanted.max(-view.cell(self.can_go, y, row)).into()
        });
        book.fill(self.left_for_usual, y, |view, row| {
            let out = view.cell(self.transferred, y, row).min(0.0);
            (view.cell(self.can_go, y, row) + out).into()
        });
        let wanted = |view: &View, block: Block, row: usize, rows: Range<usize>| {
            let from = view.part(paths.facts, pathway::FROM, rows.clone());
            sum_of(&from, &view.key(block, row), &view.part(paths.starts, y, rows))
        };
        book.fill(self.usual_wanted, y, |view, row| {
            wanted(view, self.usual_wanted, row, paths.usual.clone()).into()
        });
        let share = |view: &View, wanted: Block, left: Block, row: usize| {
            let (wanted, left) = (view.cell(wanted, y, row), view.cell(left, y, row));
            Term::from(1.0).when(wanted.is_at_most(left.clone()), left / wanted)
        };
        book.fill(self.usual_factor, y, |view, row| {
            share(view, self.usual_wanted, self.left_for_usual, row).into()
        });
        book.fill(self.usual_out, y, |view, row| {
            (view.cell(self.usual_wanted, y, row) * view.cell(self.usual_factor, y, row)).into()
        });
        book.fill(self.left_for_levers, y, |view, row| {
            let scaled = view.cell(self.usual_factor, y, row).is_below(1.0);
            let left = view.cell(self.left_for_usual, y, row) - view.cell(self.usual_out, y, row);
            Term::from(0.0).when(scaled, left).into()
        });
        book.fill(self.lever_wanted, y, |view, row| {
            let rows = paths.build.start..paths.bounce.end;
            wanted(view, self.lever_wanted, row, rows).into()
        });
        book.fill(self.lever_factor, y, |view, row| {
            share(view, self.lever_wanted, self.left_for_levers, row).into()
        });
        for (block, rows) in [(self.build, &paths.build), (self.bounce, &paths.bounce)] {
            book.fill(block, y, |view, row| {
                let wanted = wanted(view, block, row, rows.clone());
                (wanted * view.cell(self.lever_factor, y, row)).into()
            });
        }
        book.fill(self.levers, y, |view, row| {
            (view.cell(self.build, y, row) + view.cell(self.bounce, y, row)).into()
        });
    }
}
