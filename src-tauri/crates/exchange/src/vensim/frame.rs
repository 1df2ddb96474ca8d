//! What stands around the equations: the plan at the top, the clock and the sketch at the end.

use super::About;
use super::comment::{evidence, safe};
use super::equation::{Equations, Unit};
use super::numbers::number;

/// The sketch of a model typed in as text: one view with nothing on it.
const EMPTY_SKETCH: &str = "\
\\\\\\---/// Sketch information - do not modify anything except names
V300  Do not put anything below this section - it will be ignored
*View 1
$192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0
///---\\\\\\
";

/// The head of the file: its encoding, and what it is.
pub fn open(about: &About, equations: &mut Equations) {
    equations.raw("{UTF-8}\n");
    let first = about.plan.first_year;
    let comment = format!(
        "Plan: {}. Scenario: {}. Written by Fivefold. Time is the financial year, named by the year \
         it ends in: at time {first} every variable is about 1 April {} to 31 March {first}. Keep \
         TIME STEP at 1: training goes on a year at a time. Text that could end a comment is \
         written as in web addresses, percent sign and two hexadecimal digits a byte.{}",
        safe(&about.plan.title),
        safe(&about.scenario.name),
        first - 1,
        evidence(about.scenario.evidence.as_ref()),
    );
    equations.group("The plan", &comment);
    let comment = "Turns a year's net change into what changes a stock, and time into a number.";
    equations.equation("one year", Unit::Year, "1", comment);
}

/// The control block and the sketch.
pub fn close(about: &About, equations: &mut Equations) {
    equations.group("Control", "Simulation Control Parameters");
    let [first, last] = [about.plan.first_year, about.plan.last_year()].map(f64::from).map(number);
    let every = "TIME STEP";
    equations.equation("INITIAL TIME", Unit::Year, &first, "The first projected financial year.");
    equations.equation("FINAL TIME", Unit::Year, &last, "The last projected financial year.");
    equations.equation("SAVEPER", Unit::Year, every, "Every year is kept.");
    let comment = "One financial year. The model is wrong at any other step.";
    equations.equation("TIME STEP", Unit::Year, "1", comment);
    equations.raw(EMPTY_SKETCH);
}
