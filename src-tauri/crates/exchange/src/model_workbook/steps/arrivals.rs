//! Step 6: who arrives and who comes back, pathway by pathway and then by role.

use std::ops::Range;

use super::super::book::{Block, Book, Spec, UNIT, year};
use super::super::inputs::{Inputs, pathway};
use super::super::term::{Term, sum, sum_of};
use super::{Steps, heads, sheet};

/// The sheet of arrivals.
pub struct Arrivals {
    here: Block,
    arrive: Block,
    come_back: Block,
    learners: Block,
    productive_learners: Block,
    /// Arrivals and returns of usual pathways.
    pub usual_in: Block,
    /// Arrive through Build.
    pub build: Block,
    /// Arrive through Bounce.
    pub bounce: Block,
    /// Come back from Build.
    pub build_back: Block,
    /// Come back from Bounce.
    pub bounce_back: Block,
    /// Come back from the levers' pathways.
    pub returned: Block,
    /// Employed learners on their way into the role.
    pub in_training: Block,
    /// What they count as capacity.
    pub productive: Block,
}

impl Arrivals {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "6 Arrivals",
            "Step 6: who arrives, who comes back, who is in training",
            "Pathway by pathway first, then added up by the role they arrive in or come back to.",
        );
        let paths = inputs.pathways.facts;
        let mut by_path =
            |name, title, rule| book.like(sheet, Spec::worked(name, title, rule), paths, "heads");
        let here = by_path(
            "Path_here",
            "Still here, of those whose time is up",
            "On the way the year before x stay the part of a year before arrival; where it takes \
             no time, who sets out.",
        );
        let arrive = by_path(
            "Path_arrive",
            "Arrive",
            "Still here x arrive of those still here (sheet of pathways).",
        );
        let come_back = by_path(
            "Path_come_back",
            "Come back",
            "Still here - arrive, to the role they left; nobody where they left none or are let go.",
        );
        let learners = by_path(
            "Path_in_training",
            "Employed learners at the year's end",
            "On the way (step 5), where learners are employed.",
        );
        let productive_learners = by_path(
            "Path_productive",
            "Of these, as capacity",
            "Employed learners x productive share.",
        );
        let roles = inputs.roles.facts;
        let mut by_role =
            |name, title, rule| book.like(sheet, heads(name, title, rule), roles, "heads");
        let added = "Of the pathways above, added up by role.";
        Self {
            here,
            arrive,
            come_back,
            learners,
            productive_learners,
            usual_in: by_role(
                "Usual_moves_in",
                "Usual moves in",
                "Arrive and come back on usual pathways.",
            ),
            build: by_role("Joined_build", "Arrive through Build", added),
            bounce: by_role("Joined_bounce", "Arrive through Bounce", added),
            build_back: by_role("Returned_build", "Come back from Build", added),
            bounce_back: by_role("Returned_bounce", "Come back from Bounce", added),
            returned: by_role(
                "Returned",
                "Come back from the levers' pathways",
                "From Build + from Bounce.",
            ),
            in_training: by_role(
                "In_training",
                "In training for the role at the year's end",
                added,
            ),
            productive: by_role("Productive", "Of these, as capacity", added),
        }
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        self.fill_pathways(book, inputs, steps, place);
        self.fill_roles(book, inputs, place);
    }

    fn fill_pathways(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let paths = inputs.pathways.facts;
        let (way, out) = (&steps.on_the_way, &steps.setting_out);
        let rows = |row: usize| way.rows_of.get(row).cloned().unwrap_or_default();
        book.fill(self.here, y, |view, row| {
            let away = view.cell(paths, pathway::YEARS_AWAY, row);
            let at_once = away.is(0.0);
            let set_out_in = view.part(way.away, UNIT, rows(row));
            let last_year = view.part(way.away, y - 1, rows(row));
            let arriving = sum_of(&set_out_in, &(view.year_number(y) - away), &last_year);
            let still = arriving * view.cell(out.stay_last, y, row);
            view.cell(out.set_out, y, row).when(at_once, still).into()
        });
        book.fill(self.arrive, y, |view, row| {
            let share = view.cell(paths, pathway::ARRIVE_SHARE, row);
            (view.cell(self.here, y, row) * share).into()
        });
        book.fill(self.come_back, y, |view, row| {
            let given = |column| view.given(paths, column, row);
            let rest = view.cell(self.here, y, row) - view.cell(self.arrive, y, row);
            rest.when(given(pathway::FROM).and(given(pathway::TO)), 0.0).into()
        });
        book.fill(self.learners, y, |view, row| {
            let employed = view.cell(paths, pathway::EMPLOYED, row).is(1.0);
            sum(&view.part(way.away, y, rows(row))).when(employed, 0.0).into()
        });
        book.fill(self.productive_learners, y, |view, row| {
            let share = view.cell(paths, pathway::PRODUCTIVE, row);
            (view.cell(self.learners, y, row) * share).into()
        });
    }

    fn fill_roles(&self, book: &mut Book, inputs: &Inputs, place: usize) {
        let y = year(place);
        let paths = &inputs.pathways;
        let mut add = |block: Block, parts: &[(usize, Block, &Range<usize>)]| {
            book.fill(block, y, |view, row| {
                let key = view.key(block, row);
                let part = |(end, of, rows): &(usize, Block, &Range<usize>)| {
                    let keys = view.part(paths.facts, *end, (*rows).clone());
                    sum_of(&keys, &key, &view.part(*of, y, (*rows).clone()))
                };
                let all = parts.iter().map(part).reduce(|all, one| all + one);
                all.unwrap_or_else(|| Term::from(0.0)).into()
            });
        };
        let (to, from) = (pathway::TO, pathway::FROM);
        let all = 0..paths.bounce.end;
        add(
            self.usual_in,
            &[(to, self.arrive, &paths.usual), (from, self.come_back, &paths.usual)],
        );
        add(self.build, &[(to, self.arrive, &paths.build)]);
        add(self.bounce, &[(to, self.arrive, &paths.bounce)]);
        add(self.build_back, &[(from, self.come_back, &paths.build)]);
        add(self.bounce_back, &[(from, self.come_back, &paths.bounce)]);
        add(self.in_training, &[(to, self.learners, &all)]);
        add(self.productive, &[(to, self.productive_learners, &all)]);
        book.fill(self.returned, y, |view, row| {
            let back = view.cell(self.build_back, y, row) + view.cell(self.bounce_back, y, row);
            back.into()
        });
    }
}
