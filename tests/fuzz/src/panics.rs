//! Which panics are a broken promise.
//!
//! A workbook is read by another's library on a thread of its own, so that a damaged one can end
//! that thread and nothing else. A panic of that library there is what the thread is for; one of
//! our own code is not, nor is any on another thread. rusqlite catches one of its own where a step
//! of undo names a table in no known letters, and takes the step as one that changes nothing.

use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The thread a workbook is read on.
const READING_THREAD: &str = "workbook";
/// Where our own code is, as the compiler names it.
const OUR_CODE: &str = "src-tauri";
/// What a panic that rusqlite catches itself says.
const CAUGHT_BY_RUSQLITE: &str = "illegal table name";

static CONTAINED: AtomicUsize = AtomicUsize::new(0);

/// Has `broken` called, before anything is unwound, by every panic that breaks a promise.
pub fn watch(broken: fn()) {
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |about| {
        if is_contained(about) {
            CONTAINED.fetch_add(1, Ordering::Relaxed);
        } else {
            tell(about);
            broken();
        }
    }));
}

/// How many panics ended a thread that is there to be ended.
pub fn contained() -> usize {
    CONTAINED.load(Ordering::Relaxed)
}

fn is_contained(about: &PanicHookInfo) -> bool {
    let thread = std::thread::current();
    let ours = about.location().is_none_or(|place| place.file().contains(OUR_CODE));
    let caught = about.payload_as_str().is_some_and(|said| said.starts_with(CAUGHT_BY_RUSQLITE));
    !ours && (thread.name() == Some(READING_THREAD) || caught)
}
