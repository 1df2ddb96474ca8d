//! Step 13: where a limit bites, and by how much.

use super::super::book::{Block, Book, Figures, Spec, year};
use super::super::inputs::Inputs;
use super::super::term::{Term, how_many_above_zero};
use super::{Steps, sheet};

/// The sheet of limits.
pub struct Limits {
    transfers: Block,
    usual: Block,
    levers: Block,
    kept: Block,
    points: Block,
    lent: Block,
    over: Block,
}

impl Limits {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "13 Limits",
            "Step 13: where a limit bites, and by how much",
            "Above zero where the plan asks for more than there is; the steps before work with what \
             there is.",
        );
        let roles = inputs.roles.facts;
        let mut block = |name, title, rule, figures, unit| {
            let spec = Spec::worked(name, title, rule).written_as(figures);
            book.like(sheet, spec, roles, unit)
        };
        let (people, share) = (Figures::People, Figures::Share);
        let short = "Wanted - those who can go (step 3).";
        Self {
            transfers: block(
                "Short_for_transfers",
                "Transfers out beyond those who can go",
                short,
                people,
                "heads",
            ),
            usual: block(
                "Short_for_usual_moves",
                "Usual moves beyond those who can go",
                short,
                people,
                "heads",
            ),
            levers: block(
                "Short_for_lever_moves",
                "The levers' moves beyond those who can go",
                short,
                people,
                "heads",
            ),
            kept: block(
                "Kept_beyond_leaving",
                "To be kept beyond those about to leave",
                "Step 7.",
                people,
                "heads",
            ),
            points: block(
                "Points_beyond_rate",
                "Points beyond the leaver rate",
                "Points - m.",
                share,
                "points",
            ),
            lent: block(
                "Lent_beyond_in_post",
                "Lent beyond those in post",
                "Lent - closing.",
                people,
                "heads",
            ),
            over: block(
                "Over_establishment",
                "In post beyond funded posts",
                "In post - funded posts, where these are known.",
                people,
                "WTE",
            ),
        }
    }

    /// The blocks, with what each is called in a list.
    pub fn all(&self) -> [Block; 7] {
        [self.transfers, self.usual, self.levers, self.kept, self.points, self.lent, self.over]
    }

    /// How many roles a limit bites on in a year, as a formula of the sheet of results.
    pub fn count(&self, book: &mut Book, to: Block, place: usize) {
        let y = year(place);
        let limits = self.all();
        book.fill(to, y, |view, row| match limits.get(row) {
            Some(limit) => how_many_above_zero(&view.column(*limit, y)).into(),
            None => Term::from(0.0).into(),
        });
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let (levers, departures) = (&steps.levers, &steps.departures);
        let mut beyond = |block: Block, wanted: Block, available: Block, sign: f64| {
            book.fill(block, y, |view, row| {
                let wanted = view.cell(wanted, y, row);
                let wanted = if sign < 0.0 { -wanted } else { wanted };
                (wanted - view.cell(available, y, row)).max(0.0).into()
            });
        };
        beyond(self.transfers, levers.transfers, departures.can_go, -1.0);
        beyond(self.usual, departures.usual_wanted, departures.left_for_usual, 1.0);
        beyond(self.levers, departures.lever_wanted, departures.left_for_levers, 1.0);
        beyond(self.kept, steps.leavers.kept_wanted, steps.leavers.before_bind(), 1.0);
        beyond(self.points, levers.points, inputs.roles.leaver_rate, 1.0);
        beyond(self.lent, levers.borrowed, steps.in_post.closing, -1.0);
        book.fill(self.over, y, |view, row| {
            let posts = view.cell(steps.posts.establishment, y, row);
            let over = (view.cell(steps.capacity.in_post_wte, y, row) - posts).max(0.0);
            over.when(view.given(steps.posts.establishment, y, row), 0.0).into()
        });
    }
}
