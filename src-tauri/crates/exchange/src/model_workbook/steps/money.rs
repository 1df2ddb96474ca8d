//! Step 14: what it costs, pounds.

use super::super::book::{Block, Book, Entry, Figures, Spec, UNIT, View, year};
use super::super::inputs::{Inputs, pathway};
use super::super::term::{Term, at, sum, sum_of};
use super::{Steps, sheet};

/// The sheet of money.
pub struct Money {
    /// The pay bill, by role.
    pub pay: Block,
    /// What it would be in business as usual, by role.
    pub pay_as_usual: Block,
    /// Buy, by row.
    pub buy: Block,
    /// Bind, by row.
    pub bind: Block,
    /// Heads that come through Borrow, by row and by role.
    came_rows: Block,
    came: Block,
    /// Borrow, by row.
    pub borrow: Block,
    /// Who is still on a pathway at the start of one of its later years, by year of setting out.
    still: Block,
    /// Who is on a pathway at the start of one of its years.
    on_it: Block,
    /// Build, Bounce and what goes on anyway, by pathway.
    pub pathways: Block,
}

impl Money {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs, away: Block) -> Self {
        let sheet = sheet(
            book,
            "14 Money",
            "Step 14: what it costs, pounds",
            "People from the steps before times the prices. All in the prices of one year.",
        );
        let money = |name, title, rule| {
            Spec::worked(name, title, rule).written_as(Figures::Pounds).added_up()
        };
        let (roles, levers) = (inputs.roles.facts, &inputs.levers);
        let pay = money("Pay_bill", "Pay bill", "Average WTE (step 10) x pay of a WTE.");
        let as_usual = money(
            "Pay_as_usual",
            "Pay bill of business as usual",
            "Business as usual (step 9), average of opening and closing, x WTE per head x pay.",
        );
        let came = "Its rows of the role above zero, added up.";
        let still = Spec::worked(
            "Still_learning",
            "Still on a pathway at the start of a later year of it",
            "On the way at the last year's end (step 5), without those who arrive this year.",
        );
        let rows = |spec: Spec| spec.headed(["No.", "Row", "In", ""]);
        let blocks = Self {
            pay: book.like(sheet, pay, roles, "pounds"),
            pay_as_usual: book.like(sheet, as_usual, roles, "pounds"),
            buy: book.like(
                sheet,
                rows(money("Cost_buy", "Buy", "Those who join (step 2) x price.")),
                levers.hires,
                "pounds",
            ),
            bind: book.like(
                sheet,
                rows(money(
                    "Cost_bind",
                    "Bind",
                    "Its part of those kept (step 7) x price, and the average in post x the price of \
                     the offer where anything is offered.",
                )),
                levers.bind,
                "pounds",
            ),
            came_rows: book.like(
                sheet,
                rows(Spec::worked("Came_rows", "Come through Borrow, row by row", "Not below zero.")),
                levers.borrow,
                "heads",
            ),
            came: book.like(sheet, Spec::worked("Came", "Come through Borrow", came), roles, "heads"),
            borrow: book.like(
                sheet,
                rows(money(
                    "Cost_borrow",
                    "Borrow",
                    "Heads borrowed, or lent as far as there are any, x price.",
                )),
                levers.borrow,
                "pounds",
            ),
            still: book.like(
                sheet,
                still.headed(["No.", "Pathway", "Set out in", ""]),
                away,
                "",
            ),
            on_it: book.like(
                sheet,
                Spec::worked(
                    "On_programme",
                    "On a pathway at the start of one of its years",
                    "Those who set out on it this year, where it takes any, and those still on it.",
                ),
                inputs.pathways.facts,
                "heads",
            ),
            pathways: book.like(
                sheet,
                money(
                    "Cost_pathways",
                    "Build, Bounce and what goes on anyway",
                    "On it x (learner's year + bursary) + set out (step 4) x (move + exit where let \
                     go).",
                ),
                inputs.pathways.facts,
                "pounds",
            ),
        };
        book.fill(blocks.still, UNIT, |view, row| view.cell(away, UNIT, row).into());
        // The numbers of rows are typed with the levers; here they follow.
        for (block, of) in [
            (blocks.buy, levers.hires),
            (blocks.bind, levers.bind),
            (blocks.came_rows, levers.borrow),
            (blocks.borrow, levers.borrow),
        ] {
            book.key_rows(block, |view, row| {
                Entry::only_where(view.keyed(of, row), &view.key(of, row))
            });
        }
        blocks
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        self.fill_pay(book, inputs, steps, place);
        self.fill_rows(book, inputs, steps, place);
        self.fill_pathways(book, inputs, steps, place);
    }

    fn fill_pay(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let price = inputs.prices.pay;
        book.fill(self.pay, y, |view, row| {
            (view.cell(steps.capacity.average_wte, y, row) * view.cell(price, y, row)).into()
        });
        let base = steps.contributions.base;
        book.fill(self.pay_as_usual, y, |view, row| {
            let average = (view.cell(base, y - 1, row) + view.cell(base, y, row)) / 2.0;
            let wte = average * view.cell(inputs.roles.wte_per_head, y, row);
            (wte * view.cell(price, y, row)).into()
        });
    }

    /// Buy, Bind and Borrow.
    fn fill_rows(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let (rows, prices, levers) = (&inputs.levers, &inputs.prices, &steps.levers);
        book.fill(self.buy, y, |view, row| {
            let cost = view.cell(levers.buy_rows, y, row) * view.cell(prices.hire, y, row);
            cost.when(view.keyed(rows.hires, row), 0.0).into()
        });
        book.fill(self.bind, y, |view, row| {
            let of_role = |of: Block| at(&view.column(of, y), &view.key(rows.bind, row));
            let kept = self.kept_by(view, steps, (y, row), &of_role);
            let offered = of_role(steps.in_post.average);
            let none = view.cell(rows.bind, y, row).is_at_most(0.0);
            let offered = Term::from(0.0).when(none, offered) * view.cell(prices.offer, y, row);
            let cost = kept * view.cell(prices.kept, y, row) + offered;
            cost.when(view.keyed(rows.bind, row), 0.0).into()
        });
        book.fill(self.came_rows, y, |view, row| {
            view.cell(levers.borrow_rows, y, row).max(0.0).into()
        });
        book.fill(self.came, y, |view, row| {
            let keys = view.keys(rows.borrow);
            sum_of(&keys, &view.key(self.came, row), &view.column(self.came_rows, y)).into()
        });
        book.fill(self.borrow, y, |view, row| {
            let of_role = |of: Block| at(&view.column(of, y), &view.key(rows.borrow, row));
            let (wanted, there, came) =
                (of_role(levers.borrowed), of_role(steps.capacity.borrow), of_role(self.came));
            let cut = (there.clone() - came.clone()) / (wanted.clone() - came);
            let factor = Term::from(1.0).when(there.is_at_most(wanted), cut);
            let asked = view.cell(levers.borrow_rows, y, row);
            let heads = (asked.clone() * factor).when(asked.is_below(0.0), asked);
            let size = heads.clone().max(-heads);
            let cost = size * view.cell(prices.borrowed, y, row);
            cost.when(view.keyed(rows.borrow, row), 0.0).into()
        });
    }

    /// What a row of Bind keeps of all who are kept in its role.
    fn kept_by(
        &self,
        view: &View,
        steps: &Steps,
        (y, row): (usize, usize),
        of_role: &impl Fn(Block) -> Term,
    ) -> Term {
        let (levers, leavers) = (&steps.levers, &steps.leavers);
        let by_points = of_role(leavers.before_bind()) * of_role(leavers.kept_share);
        let points = of_role(levers.points);
        let part = view.cell(levers.point_rows, y, row) / points.clone();
        let part = Term::from(0.0).when(points.is_at_most(0.0), part);
        let own = by_points * part + view.cell(levers.keep_rows, y, row);
        let wanted = of_role(leavers.kept_wanted);
        let share = of_role(leavers.kept) / wanted.clone();
        own * Term::from(0.0).when(wanted.is_at_most(0.0), share)
    }

    fn fill_pathways(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let (paths, prices) = (&inputs.pathways, &inputs.prices);
        let away = &steps.on_the_way;
        book.fill(self.still, y, |view, row| {
            let Some(path) = away.under_way(row, place) else { return Entry::blank() };
            let since = view.year_number(y) - view.cell(away.away, UNIT, row);
            let years = view.cell(paths.facts, pathway::YEARS_AWAY, path);
            view.cell(away.away, y - 1, row).when(since.is_below(years), 0.0).into()
        });
        let set_out = steps.setting_out.set_out;
        book.fill(self.on_it, y, |view, row| {
            let years = view.cell(paths.facts, pathway::YEARS_AWAY, row);
            let starting = Term::from(0.0).when(years.is(0.0), view.cell(set_out, y, row));
            let rows = away.rows_of.get(row).cloned().unwrap_or_default();
            (starting + sum(&view.part(self.still, y, rows))).into()
        });
        book.fill(self.pathways, y, |view, row| {
            let price = |of: Block| view.cell(of, y, row);
            let learning = price(prices.learner_year) + price(prices.bursary);
            let let_go =
                Term::from(0.0).when(view.given(paths.facts, pathway::TO, row), price(prices.exit));
            let going = price(prices.set_out) + let_go;
            let cost = view.cell(self.on_it, y, row) * learning;
            (cost + view.cell(set_out, y, row) * going).into()
        });
    }
}
