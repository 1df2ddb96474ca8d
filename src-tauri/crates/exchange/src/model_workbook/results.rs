//! What comes out, on one sheet: targets and gaps, all roles together, and those in post by role.

use fivefold_engine::plan::FundingCovers;

use super::book::{BASELINE, Block, Book, Entry, Figures, Purpose, SheetId, Spec, UNIT, year};
use super::inputs::Inputs;
use super::steps::Steps;
use super::term::{Term, sum};

/// Adds the sheet, still empty.
pub fn sheet(book: &mut Book) -> SheetId {
    book.sheet(
        "Results",
        Purpose::Result,
        "Results",
        "Formulas all: they follow the sheets of inputs. Select a cell and trace its precedents to \
         see where it comes from.",
    )
}

/// Lays the sheet out and fills it.
pub fn fill(book: &mut Book, sheet: SheetId, inputs: &Inputs, steps: &Steps) {
    fill_targets(book, sheet, inputs, steps);
    fill_sums(book, sheet, steps);
    fill_money(book, sheet, inputs, steps);
    fill_limits(book, sheet, steps);
    let roles = inputs.roles.facts;
    let by_role = [
        (("Result_heads", "In post by role, heads"), steps.in_post.closing, "heads"),
        (("Result_WTE", "In post by role, WTE"), steps.capacity.in_post_wte, "WTE"),
    ];
    for ((name, title), of, unit) in by_role {
        let spec = Spec::worked(name, title, "At the year's end.").added_up();
        let block = book.like(sheet, spec, roles, unit);
        for column in BASELINE..year(book.years()) {
            book.fill(block, column, |view, row| view.cell(of, column, row).into());
        }
    }
}

fn fill_targets(book: &mut Book, sheet: SheetId, inputs: &Inputs, steps: &Steps) {
    let targets = [
        ("Result_required", "Targets: required", steps.targets.required),
        ("Result_projected", "Targets: projected", steps.targets.projected),
        ("Result_gap", "Targets: gap, projected less required", steps.targets.gap),
    ];
    for (name, title, of) in targets {
        let rule = "Empty where the target has no value. Negative gaps are shortfalls.";
        let block = book.like(sheet, Spec::worked(name, title, rule), inputs.targets.facts, "");
        book.fill(block, UNIT, |view, row| view.word(of, UNIT, row));
        for column in (0..book.years()).map(year) {
            book.fill(block, column, |view, row| {
                Entry::only_where(view.given(of, column, row), &view.cell(of, column, row))
            });
        }
    }
}

fn fill_sums(book: &mut Book, sheet: SheetId, steps: &Steps) {
    let (capacity, posts, parts) = (&steps.capacity, &steps.posts, &steps.contributions);
    let all = [
        ("In post, heads", steps.in_post.closing),
        ("In post, WTE", capacity.in_post_wte),
        ("Borrow, heads", capacity.borrow),
        ("Employed learners in training", steps.arrivals.in_training),
        ("Capacity, heads", capacity.heads),
        ("Capacity, WTE", capacity.wte),
        ("Funded posts where known, WTE", posts.establishment),
        ("Vacancy where posts are known, WTE", posts.vacancy),
    ];
    let spec = Spec::worked("Result_all_roles", "All roles", "The roles added up.");
    fill_lines(book, sheet, spec, &all);
    let made_up = [
        ("Business as usual", parts.base),
        ("Buy", parts.buy),
        ("Build", parts.build),
        ("Bind", parts.bind),
        ("Bounce", parts.bounce),
    ];
    let spec = Spec::worked(
        "Result_contributions",
        "What those in post are made up of, heads",
        "The five add up to those in post; what each lever adds to this mix.",
    );
    fill_lines(book, sheet, spec, &made_up);
}

/// What it costs, part by part, and what follows from that.
fn fill_money(book: &mut Book, sheet: SheetId, inputs: &Inputs, steps: &Steps) {
    let (money, paths) = (&steps.money, &inputs.pathways);
    let all = |of: Block| (of, 0..of.rows);
    let parts = [
        ("Pay bill", all(money.pay)),
        ("Usual programmes and moves", (money.pathways, paths.usual.clone())),
        ("Buy", all(money.buy)),
        ("Build", (money.pathways, paths.build.clone())),
        ("Bind", all(money.bind)),
        ("Borrow", all(money.borrow)),
        ("Bounce", (money.pathways, paths.bounce.clone())),
        ("Pay bill of business as usual", all(money.pay_as_usual)),
    ];
    let pounds = |name, title, rule| Spec::worked(name, title, rule).written_as(Figures::Pounds);
    let spec = pounds("Result_costs", "What it costs, pounds", "Step 14, added up.");
    let costs = book.by_year(sheet, spec, vec![Entry::text(""); parts.len()], "pounds");
    book.name_rows(costs, |_, row| Entry::maybe_text(parts.get(row).map(|(name, _)| *name)));
    let funding = inputs.prices.funding;
    let mut sums = vec!["The five levers", "Total", "Above business as usual"];
    if funding.is_some() {
        sums.extend(["Funding", left_over(inputs.prices.covers)]);
    }
    let rule = "Total: pay bill, usual and levers. Above business as usual: the levers, and the pay \
                bill less that of business as usual.";
    let spec = pounds("Result_money", "What it comes to, pounds", rule);
    let block = book.by_year(sheet, spec, vec![Entry::text(""); sums.len()], "pounds");
    book.name_rows(block, |_, row| Entry::maybe_text(sums.get(row).copied()));
    for y in (0..book.years()).map(year) {
        book.fill(costs, y, |view, row| match parts.get(row) {
            Some((_, (of, rows))) => sum(&view.part(*of, y, rows.clone())).into(),
            None => Entry::blank(),
        });
        book.fill(block, y, |view, row| {
            let cell = |row| view.cell(costs, y, row);
            let levers = || sum(&view.part(costs, y, 2..7));
            let total = || cell(0) + cell(1) + levers();
            let above = || levers() + cell(0) - cell(7);
            let funded = || match funding {
                Some(funding) => sum(&view.column(funding, y)),
                None => Term::from(0.0),
            };
            let covered = || match inputs.prices.covers {
                FundingCovers::Everything => total(),
                FundingCovers::Additional => above(),
                FundingCovers::Levers => levers(),
            };
            match row {
                0 => levers().into(),
                1 => total().into(),
                2 => above().into(),
                3 => funded().into(),
                _ => (funded() - covered()).into(),
            }
        });
    }
}

/// What the last line of the money is called.
fn left_over(covers: FundingCovers) -> &'static str {
    match covers {
        FundingCovers::Everything => "Left over of pay bill, usual and levers",
        FundingCovers::Additional => "Left over of what is above business as usual",
        FundingCovers::Levers => "Left over of the levers",
    }
}

fn fill_lines(book: &mut Book, sheet: SheetId, spec: Spec, lines: &[(&'static str, Block)]) {
    let block = book.by_year(sheet, spec, vec![Entry::text(""); lines.len()], "");
    book.name_rows(block, |_, row| Entry::maybe_text(lines.get(row).map(|(name, _)| *name)));
    for column in BASELINE..year(book.years()) {
        book.fill(block, column, |view, row| match lines.get(row) {
            Some((_, of)) if view.column(*of, column).maybe_numbers().any(|n| n.is_some()) => {
                sum(&view.column(*of, column)).into()
            }
            Some(_) | None => Entry::blank(),
        });
    }
}

fn fill_limits(book: &mut Book, sheet: SheetId, steps: &Steps) {
    let names = [
        "Transfers out beyond those who can go",
        "Usual moves beyond those who can go",
        "The levers' moves beyond those who can go",
        "To be kept beyond those about to leave",
        "Points beyond the leaver rate",
        "Lent beyond those in post",
        "In post beyond funded posts",
    ];
    let spec = Spec::worked(
        "Result_limits",
        "Where limits bite: number of roles",
        "By how much, and in which role: see the sheet of limits.",
    );
    let spec = spec.written_as(Figures::Whole);
    let block = book.by_year(sheet, spec, vec![Entry::text(""); names.len()], "roles");
    book.name_rows(block, |_, row| Entry::maybe_text(names.get(row).copied()));
    for place in 0..book.years() {
        steps.limits.count(book, block, place);
    }
}
