//! The program's own figures beside the workbook's, so that a reader sees what a change did.

use fivefold_engine::results::ScenarioResult;

use super::book::{Block, Book, Entry, Purpose, Spec, year};
use super::inputs::Inputs;
use super::steps::Steps;

/// Adds the sheet and fills it.
pub fn fill(book: &mut Book, inputs: &Inputs, steps: &Steps, result: &ScenarioResult) {
    let sheet = book.sheet(
        "Check",
        Purpose::Result,
        "Beside the program's figures",
        "What the program worked out when it wrote this workbook, as plain figures, and what the \
         workbook's formulas differ by: nothing but rounding, until an input is changed.",
    );
    let roles = inputs.roles.facts;
    let mut beside =
        |names: [&'static str; 2],
         titles: [&'static str; 2],
         of: Block,
         unit,
         figure: &dyn Fn(&fivefold_engine::results::RoleYear) -> f64| {
            let spec = Spec::worked(names[0], titles[0], "Figures, not formulas.").added_up();
            let program = book.like(sheet, spec, roles, unit);
            let spec =
                Spec::worked(names[1], titles[1], "The workbook's formula - the program's figure.");
            let difference = book.like(sheet, spec.added_up(), roles, unit);
            for place in 0..book.years() {
                let y = year(place);
                let rows = result.rows.iter().skip(place * program.rows).take(program.rows);
                book.set(program, y, rows.map(|row| Entry::number(figure(row))).collect());
                book.fill(difference, y, |view, row| {
                    (view.cell(of, y, row) - view.cell(program, y, row)).into()
                });
            }
        };
    beside(
        ["Program_heads", "Changed_heads"],
        ["In post, heads: the program", "In post, heads: changed since"],
        steps.in_post.closing,
        "heads",
        &|row| row.in_post_heads,
    );
    beside(
        ["Program_capacity_WTE", "Changed_capacity_WTE"],
        ["Capacity, WTE: the program", "Capacity, WTE: changed since"],
        steps.capacity.wte,
        "WTE",
        &|row| row.capacity_wte,
    );
}
