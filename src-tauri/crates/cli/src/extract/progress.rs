//! How far the reading of an extract has come, for whoever waits at a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::ops::ControlFlow;

use fivefold_exchange::extract::open::ReadingProgress;

/// Tells progress on one line of standard error where that is a terminal, and else nothing.
pub fn progress() -> impl FnMut(ReadingProgress) -> ControlFlow<()> {
    let mut told = 0;
    let watched = stderr().is_terminal();
    move |progress| {
        let percent = progress.done_bytes.saturating_mul(100) / progress.of_bytes.max(1);
        if watched && percent != told {
            told = percent;
            let end = if percent >= 100 { "\r\u{1b}[K" } else { "" };
            // Only a courtesy: a terminal that takes nothing more is no reason to stop.
            let _ = write!(stderr(), "\r{} rows, {percent} %{end}", progress.rows);
        }
        ControlFlow::Continue(())
    }
}
