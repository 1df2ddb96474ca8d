//! What everything costs a piece, and what funds it.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Bounce, Build, FundingCovers, Scenario};

use super::super::book::{BASELINE, Block, Book, Entry, Figures, Purpose, SheetId, Spec, year};
use super::{Levers, Pathways, Roles, padded};

/// Empty rows below the funding, to be filled by whoever tries something out.
const EMPTY_ROWS: usize = 3;

/// The sheets of prices and funding.
pub struct Prices {
    /// The pay of a WTE, by role.
    pub pay: Block,
    /// Each who joins, by row of Buy.
    pub hire: Block,
    /// Each person kept, by row of Bind.
    pub kept: Block,
    /// A year of the offer for everyone in post, by row of Bind.
    pub offer: Block,
    /// A head's year, by row of Borrow.
    pub borrowed: Block,
    /// A learner's year, by pathway.
    pub learner_year: Block,
    /// The bursary for a learner's year, by pathway.
    pub bursary: Block,
    /// Each who sets out, by pathway.
    pub set_out: Block,
    /// Each who is let go, besides, by pathway.
    pub exit: Block,
    /// What funds the plan; none where nothing does.
    pub funding: Option<Block>,
    /// Which costs that is compared with.
    pub covers: FundingCovers,
}

impl Prices {
    /// Lays out the sheets and fills them.
    pub fn lay_out(
        book: &mut Book,
        plan: &Plan,
        scenario: &Scenario,
        (roles, levers, pathways): (&Roles, &Levers, &Pathways),
    ) -> Self {
        let sheet = book.sheet(
            "Prices",
            Purpose::Input,
            "What everything costs a piece, pounds",
            "Type a price into the first year: the years after follow it, unless another is typed \
             there. Nothing is inflated or deflated.",
        );
        let rows = &scenario.levers;
        let mut block = |name, title, rule, of, prices: Vec<Option<f64>>| {
            let spec = Spec::input(name, title, rule).written_as(Figures::Pounds);
            priced(book, (sheet, spec, of), prices.into_iter())
        };
        let of_paths = |build: fn(&Build) -> Option<f64>, bounce: fn(&Bounce) -> Option<f64>| {
            by_pathway(plan, scenario, build, bounce)
        };
        let nothing = "Nothing where the plan has no price.";
        Self {
            pay: block(
                "Price_pay",
                "Pay of a WTE a year, with on-costs",
                nothing,
                roles.facts,
                plan.roles.iter().map(|role| role.pay_per_wte).collect(),
            ),
            hire: block(
                "Price_hire",
                "Buy: each who joins",
                nothing,
                levers.hires,
                rows.buy.iter().map(|row| row.cost_per_hire).collect(),
            ),
            kept: block(
                "Price_kept",
                "Bind: each person kept",
                nothing,
                levers.bind,
                rows.bind.iter().map(|row| row.cost_per_person_kept).collect(),
            ),
            offer: block(
                "Price_offer",
                "Bind: a year of the offer for everyone in post",
                nothing,
                levers.bind,
                rows.bind.iter().map(|row| row.cost_per_head).collect(),
            ),
            borrowed: block(
                "Price_borrowed",
                "Borrow: a head's year",
                nothing,
                levers.borrow,
                rows.borrow.iter().map(|row| row.cost_per_head_year).collect(),
            ),
            learner_year: block(
                "Price_learner_year",
                "Pathways: a learner's year",
                "Of Build programmes.",
                pathways.facts,
                of_paths(|row| row.cost_per_learner_year, |_| None),
            ),
            bursary: block(
                "Price_bursary",
                "Pathways: bursary for a learner's year",
                "Of Build programmes.",
                pathways.facts,
                of_paths(|row| row.bursary_per_learner_year, |_| None),
            ),
            set_out: block(
                "Price_move",
                "Pathways: each who sets out",
                "Of Bounce routes.",
                pathways.facts,
                of_paths(|_| None, |row| row.cost_per_move),
            ),
            exit: block(
                "Price_exit",
                "Pathways: each who is let go, besides",
                "Of Bounce routes that lead out.",
                pathways.facts,
                of_paths(|_| None, |row| row.cost_per_exit),
            ),
            funding: (!plan.funding.is_empty()).then(|| lay_out_funding(book, plan)),
            covers: plan.funding_covers.unwrap_or_default(),
        }
    }
}

/// A price for each row of another block: the first year's typed, each later year's that before it.
fn priced(
    book: &mut Book,
    (sheet, spec, of): (SheetId, Spec, Block),
    prices: impl Iterator<Item = Option<f64>>,
) -> Block {
    let block = book.like(sheet, spec, of, "pounds");
    book.key_rows(block, |view, row| Entry::only_where(view.keyed(of, row), &view.key(of, row)));
    let entries = prices.map(|price| Entry::number(price.unwrap_or(0.0)));
    book.set(block, year(0), padded(entries, of.rows, || Entry::number(0.0)));
    for place in 1..book.years() {
        book.fill(block, year(place), |view, row| view.cell(block, year(place - 1), row).into());
    }
    block
}

/// A price for each pathway, in the order of the sheet of pathways with its empty rows.
fn by_pathway(
    plan: &Plan,
    scenario: &Scenario,
    build: fn(&Build) -> Option<f64>,
    bounce: fn(&Bounce) -> Option<f64>,
) -> Vec<Option<f64>> {
    let (usual, levers) = (&plan.usual, &scenario.levers);
    let mut prices: Vec<Option<f64>> = usual.build.iter().map(build).collect();
    prices.extend(usual.bounce.iter().map(bounce));
    prices.push(None);
    prices.extend(levers.build.iter().map(build));
    prices.push(None);
    prices.extend(levers.bounce.iter().map(bounce));
    prices
}

fn lay_out_funding(book: &mut Book, plan: &Plan) -> Block {
    let sheet = book.sheet(
        "Funding",
        Purpose::Input,
        "What funds the plan, pounds by year",
        "Shaded cells are inputs, in the same prices as the costs.",
    );
    let spec = Spec::input("Funding", "Funding", "Lines of funding, added up in the results.");
    let spec = spec.written_as(Figures::Pounds).headed(["No.", "Funding", "In", "Programme"]);
    let count = plan.funding.len() + EMPTY_ROWS;
    let keys = (1..=count).map(|number| Entry::number(number as f64)).collect();
    let block = book.by_year(sheet, spec, keys, "pounds");
    book.name_rows(block, |_, row| {
        Entry::maybe_text(plan.funding.get(row).map(|line| line.name.as_str()))
    });
    let programmes = plan.funding.iter().map(|line| Entry::maybe_text(line.programme.as_deref()));
    book.set(block, BASELINE, padded(programmes, count, Entry::blank));
    for (place, of) in plan.projected_years().enumerate() {
        let lines =
            plan.funding.iter().map(|line| Entry::maybe_number(line.values.get(&of).copied()));
        book.set(block, year(place), padded(lines, count, Entry::blank));
    }
    block
}
