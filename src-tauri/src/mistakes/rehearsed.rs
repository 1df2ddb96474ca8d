//! Panics that tests ask for, at the moments where one would do most harm. Only in a build made for
//! the tests of the real window; in any other this does nothing.

/// Panics where a test has asked for it: the file that `FIVEFOLD_MISTAKE_IN` names says in which
/// command and at which moment. It is taken away, so that one mistake is made.
#[cfg(feature = "end-to-end")]
#[allow(clippy::panic, reason = "it is what this is for")]
pub fn rehearse(moment: &str) {
    let Some(file) = std::env::var_os("FIVEFOLD_MISTAKE_IN") else { return };
    let Ok(asked) = std::fs::read_to_string(&file) else { return };
    let command = super::UNDER_WAY.with_borrow(|under_way| {
        under_way.as_ref().map_or_else(|| "none".to_owned(), |on| on.command.clone())
    });
    if asked.trim() == format!("{command} {moment}") {
        let _ = std::fs::remove_file(file);
        panic!("what a panic says may be of the plan: {asked}");
    }
}

/// No test asks for anything here.
#[cfg(not(feature = "end-to-end"))]
pub fn rehearse(_moment: &str) {}
