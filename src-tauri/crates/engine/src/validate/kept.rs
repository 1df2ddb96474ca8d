//! How much is kept of what is wrong with a plan: a file can be made so that each of a million rows
//! is wrong, and each problem repeats a name of a million letters.

use super::Problem;

/// The most problems that are listed.
pub const MOST_PROBLEMS: usize = 1_000;
/// The most characters of a message.
const LONGEST_MESSAGE: usize = 800;
/// The most characters of a field's path or a role's name.
const LONGEST_PLACE: usize = 250;

/// Keeps a problem, shortened where it repeats too much of the plan; after so many that nobody
/// reads them, only that there are more.
pub(super) fn keep(problems: &mut Vec<Problem>, problem: Problem) {
    let listed = problems.len() + 1;
    if listed < MOST_PROBLEMS {
        problems.push(Problem {
            field: shortened(problem.field, LONGEST_PLACE),
            role: problem.role.map(|role| shortened(role, LONGEST_PLACE)),
            message: shortened(problem.message, LONGEST_MESSAGE),
        });
    } else if listed == MOST_PROBLEMS {
        problems.push(Problem {
            field: String::new(),
            role: None,
            message: format!(
                "There is more to mend than these {}; mend them first and check the plan again.",
                MOST_PROBLEMS - 1,
            ),
        });
    }
}

/// The text on one line, with its middle left out where it is too long: what a message begins with
/// names the place, and the remedy is at its end.
fn shortened(text: String, most: usize) -> String {
    let letters = text.chars().count();
    let short = if letters <= most {
        text
    } else {
        let half = most / 2;
        let from_the_start: String = text.chars().take(half).collect();
        let to_the_end: String = text.chars().skip(letters - half).collect();
        format!("{from_the_start} … {to_the_end}")
    };
    if short.contains(char::is_control) {
        short.replace(char::is_control, "\u{fffd}")
    } else {
        short
    }
}
