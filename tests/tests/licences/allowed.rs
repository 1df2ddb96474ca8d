//! The licences that may be passed on under MIT, with what each asks for.

use spdx::{Expression, ParseMode};

/// Permissive ones ask for their notice; MPL-2.0 for the source of its own files, which ship
/// unmodified; the fonts' OFL-1.1 not to be sold by themselves.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Whether something of this licence may ship; of a choice, one has to be allowed.
pub fn may_ship(licence: &str) -> bool {
    let expression = Expression::parse_mode(licence, ParseMode::LAX);
    expression.is_ok_and(|e| e.evaluate(|required| ALLOWED.contains(&&*required.to_string())))
}

#[test]
fn of_a_choice_one_is_enough_and_of_a_sum_all_are_needed() {
    for right in ["MIT", "MIT/Apache-2.0", "MIT OR LGPL-2.1-or-later", "BSD-3-Clause AND MIT"] {
        assert!(may_ship(right), "{right}");
    }
    for wrong in ["", "GPL-3.0-only", "MIT AND GPL-3.0-only", "LGPL-2.1-or-later", "proprietary"] {
        assert!(!may_ship(wrong), "{wrong}");
    }
}
