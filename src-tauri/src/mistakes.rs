//! The program's own mistakes: panics, which end one command and not the program.
//!
//! 1. [`note_every_panic`]: whatever panics is noted in the log, wherever it does.
//! 2. [`caught`]: a command that panics gives up, and nothing else with it.
//! 3. `log`: the file, of bounded size, without anything of the plan.
//! 4. `rehearsed`: the panics that tests ask for.

mod log;
mod rehearsed;

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Arc;
use std::thread;

pub use log::Log;
pub use rehearsed::rehearse;

use crate::clock;

/// A command under way on this thread.
struct UnderWay {
    command: String,
    noted: bool,
}

thread_local! {
    static UNDER_WAY: RefCell<Option<UnderWay>> = const { RefCell::new(None) };
}

/// Has every panic noted from now on: when, in which version, in which command and where in the
/// source. Never what the panic says, since that may be made of the plan; a developer's build
/// prints it as well.
pub fn note_every_panic(log: Arc<Log>) {
    let print = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        log.add(&entry(&command_under_way(), &place_of(info)));
        if cfg!(debug_assertions) {
            print(info);
        }
    }));
}

/// Does the work of a command; none where it panicked, which is in the log then.
pub fn caught<T>(log: &Log, command: &str, work: impl FnOnce() -> T) -> Option<T> {
    let under_way = UnderWay { command: command.to_owned(), noted: false };
    UNDER_WAY.set(Some(under_way));
    // What the work had in hand is either replaced whole or opened again: see `Desk::reopen`.
    let done = panic::catch_unwind(AssertUnwindSafe(work)).ok();
    let noted = UNDER_WAY.take().is_some_and(|under_way| under_way.noted);
    if done.is_none() && !noted {
        // A thread that worked for this command panicked, and was noted without its name.
        log.add(&entry(&named(command), "a thread of its own, as noted before"));
    }
    done
}

/// The command under way on this thread, marked as noted.
fn command_under_way() -> String {
    let of_command = UNDER_WAY.try_with(|under_way| {
        let mut under_way = under_way.try_borrow_mut().ok()?;
        let under_way = under_way.as_mut()?;
        under_way.noted = true;
        Some(named(&under_way.command))
    });
    of_command.ok().flatten().unwrap_or_else(|| {
        format!("no command, thread {}", thread::current().name().unwrap_or("without a name"))
    })
}

fn named(command: &str) -> String {
    format!("command {command}")
}

fn place_of(info: &PanicHookInfo) -> String {
    info.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string)
}

fn entry(command: &str, place: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
    format!("{} Fivefold {version} ({system} {machine}), {command}: {place}", clock::now())
}

#[cfg(test)]
#[allow(clippy::panic, clippy::unwrap_used)]
mod tests {
    use super::*;

    /// All in one test, since a process has one hook.
    #[test]
    fn a_panic_is_noted_by_its_place_and_never_by_its_words() {
        let folder = tempfile::tempdir().unwrap();
        let log = Arc::new(Log::in_folder(folder.path().to_owned()));
        note_every_panic(Arc::clone(&log));
        let noted = || std::fs::read_to_string(log.path()).unwrap_or_default();

        assert_eq!(caught(&log, "edit", || 5), Some(5));
        assert_eq!(noted(), "");

        assert_eq!(caught(&log, "edit", || -> u8 { panic!("Band 5 nurses") }), None);
        assert!(noted().contains(", command edit: src-tauri/src/mistakes.rs:"), "{}", noted());

        let alone = thread::Builder::new().name("alone".to_owned());
        alone.spawn(|| panic!("Band 6 nurses")).unwrap().join().unwrap_err();
        assert!(noted().contains(", no command, thread alone: src-tauri/src/mistakes.rs:"));

        let by_another = || thread::spawn(|| panic!("Band 7 nurses")).join();
        let passed_on = caught(&log, "view", || match by_another() {
            Ok(()) => {}
            Err(payload) => panic::resume_unwind(payload),
        });
        assert_eq!(passed_on, None);
        assert!(noted().contains(", command view: a thread of its own, as noted before"));

        assert_eq!(noted().lines().count(), 4);
        assert!(!noted().contains("nurses"));
    }
}
