//! Step 12: what is required, what is projected, and the gap between them.

use super::super::book::{BASELINE, Block, Book, Cells, Entry, Spec, UNIT, View, year};
use super::super::inputs::{Inputs, Targets, role, target};
use super::super::term::{Term, sum_of};
use super::{Steps, sheet};

/// The sheet of targets and gaps.
pub struct TargetYears {
    baseline: Block,
    /// What is required.
    pub required: Block,
    in_post: Block,
    borrowed: Block,
    /// What is projected.
    pub projected: Block,
    /// Projected less required.
    pub gap: Block,
}

impl TargetYears {
    /// Lays out the sheet.
    pub fn lay_out(book: &mut Book, inputs: &Inputs) -> Self {
        let sheet = sheet(
            book,
            "12 Targets",
            "Step 12: what is required, what is projected, and the gap",
            "Each target in the unit it is compared in, over the roles it counts. A year without a \
             value stays empty.",
        );
        let of = inputs.targets.facts;
        let mut block =
            |name, title, rule| book.like(sheet, Spec::worked(name, title, rule), of, "");
        let blocks = Self {
            baseline: block(
                "Target_baseline",
                "Baseline of the roles it counts",
                "In the column of the baseline: heads, WTE by the first year's WTE per head, or \
                 funded posts.",
            ),
            required: block(
                "Target_required",
                "Required",
                "The value, or value x scale / units per WTE for activity; an increase on top of the baseline.",
            ),
            in_post: block(
                "Target_in_post",
                "In post or funded, of the roles it counts",
                "At the year's end or as the year's average, in heads, WTE or funded posts.",
            ),
            borrowed: block(
                "Target_borrow",
                "Borrow that counts",
                "Where the target counts it, in heads or WTE.",
            ),
            projected: block(
                "Target_projected",
                "Projected",
                "In post or funded + Borrow that counts.",
            ),
            gap: block("Target_gap", "Gap", "Projected - required: negative where short."),
        };
        for block in [
            blocks.baseline,
            blocks.required,
            blocks.in_post,
            blocks.borrowed,
            blocks.projected,
            blocks.gap,
        ] {
            book.fill(block, UNIT, |view, row| view.word(of, target::COMPARED_WITH, row));
        }
        blocks
    }

    /// Fills the baseline.
    pub fn fill_baseline(&self, book: &mut Book, inputs: &Inputs, steps: &Steps) {
        let roles = inputs.roles.facts;
        book.fill(self.baseline, BASELINE, |view, row| {
            let counted = |cells| counted(view, inputs, row, &cells);
            by_unit(
                view,
                inputs,
                row,
                [
                    counted(view.column(roles, role::BASELINE_HEADS)),
                    counted(view.column(steps.capacity.in_post_wte, BASELINE)),
                    counted(view.column(roles, role::BASELINE_POSTS)),
                ],
            )
            .into()
        });
    }

    /// Fills a year.
    pub fn fill(&self, book: &mut Book, inputs: &Inputs, steps: &Steps, place: usize) {
        let y = year(place);
        let (facts, values) = (inputs.targets.facts, inputs.targets.values);
        book.fill(self.required, y, |view, row| {
            let value = view.cell(values, y, row);
            let scale = view.cell(facts, target::SCALE, row);
            let units = view.cell(facts, target::UNITS_PER_WTE, row);
            let has_units = view.given(facts, target::UNITS_PER_WTE, row);
            let has_scale = view.given(facts, target::SCALE, row);
            let staff = value.clone() * scale.when(has_scale, 1.0) / units;
            let staff = staff.when(has_units, value);
            let increase = view.says(facts, target::BASIS, row, Targets::INCREASE);
            let baseline = view.same_every_year(self.baseline, BASELINE, row);
            let required = staff + baseline.when(increase, 0.0);
            Entry::only_where(view.given(values, y, row), &required)
        });
        book.fill(self.in_post, y, |view, row| {
            let counted = |block| counted(view, inputs, row, &view.column(block, y));
            let either = |year_end: Block, average: Block| {
                let over_year = view.says(facts, target::MEASURED, row, Targets::YEAR_AVERAGE);
                counted(average).when(over_year, counted(year_end))
            };
            let choices = [
                either(steps.in_post.closing, steps.in_post.average),
                either(steps.capacity.in_post_wte, steps.capacity.average_wte),
                counted(steps.posts.establishment),
            ];
            by_unit(view, inputs, row, choices).into()
        });
        book.fill(self.borrowed, y, |view, row| {
            let counted = |block| counted(view, inputs, row, &view.column(block, y));
            let (heads, wte) = (counted(steps.capacity.borrow), counted(steps.capacity.borrow_wte));
            let counts = view.cell(facts, target::COUNTS_BORROWED, row).is(1.0);
            by_unit(view, inputs, row, [heads, wte, Term::from(0.0)]).when(counts, 0.0).into()
        });
        book.fill(self.projected, y, |view, row| {
            let projected = view.cell(self.in_post, y, row) + view.cell(self.borrowed, y, row);
            Entry::only_where(view.given(values, y, row), &projected)
        });
        book.fill(self.gap, y, |view, row| {
            let gap = view.cell(self.projected, y, row) - view.cell(self.required, y, row);
            Entry::only_where(view.given(values, y, row), &gap)
        });
    }
}

/// The sum of a column of roles over those a target counts.
fn counted(view: &View, inputs: &Inputs, row: usize, cells: &Cells) -> Term {
    sum_of(&view.column(inputs.targets.scopes, row), &Term::from(1.0), cells)
}

/// One of heads, WTE and funded posts, by what a target is compared with.
fn by_unit(view: &View, inputs: &Inputs, row: usize, [heads, wte, posts]: [Term; 3]) -> Term {
    let says = |word| view.says(inputs.targets.facts, target::COMPARED_WITH, row, word);
    heads.when(says(Targets::HEADS), wte.when(says(Targets::WTE), posts))
}
