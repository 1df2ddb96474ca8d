//! Files of each kind are read again, which the fuzzer begins with, and every input that ever hurt a
//! reader, some of them too slow for it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use fivefold_fuzz::{TARGETS, Target, memory, panics};

/// The most that reading a seed may take, on a slow machine and without optimisation.
const MOST_TIME: Duration = Duration::from_secs(120);
/// The fewest seeds that make sense of a replay.
const FEWEST: usize = 5;

fn seeds(target: Target) -> Vec<PathBuf> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seeds: Vec<PathBuf> = ["seeds", "hurt"]
        .into_iter()
        .filter_map(|kind| std::fs::read_dir(top.join(kind).join(target.name)).ok())
        .flat_map(|folder| folder.map(|entry| entry.unwrap().path()))
        .collect();
    seeds.sort();
    seeds
}

/// Reads a seed on a thread of its own, so that one that never ends is told by name.
fn replay(target: Target, seed: &Path) {
    let bytes = std::fs::read(seed).unwrap();
    let (done, ended) = channel();
    std::thread::spawn(move || {
        (target.read)(&bytes);
        let _ = done.send(());
    });
    match ended.recv_timeout(MOST_TIME) {
        Ok(()) => {}
        Err(RecvTimeoutError::Timeout) => {
            panic!("{} took longer than {} s", seed.display(), MOST_TIME.as_secs())
        }
        Err(RecvTimeoutError::Disconnected) => panic!("{} breaks a promise", seed.display()),
    }
}

#[test]
fn every_seed_is_read_or_refused_in_time_and_memory() {
    // A panic of our own on the thread that reads workbooks would pass for a damaged workbook.
    panics::watch(|| {
        if std::thread::current().name() == Some("workbook") {
            eprintln!("our own code panicked while a workbook was read");
            std::process::abort();
        }
    });
    memory::limit();
    for target in TARGETS {
        let seeds = seeds(target);
        assert!(seeds.len() >= FEWEST, "{} has {} seeds", target.name, seeds.len());
        for seed in &seeds {
            replay(target, seed);
        }
        println!("{}: {} seeds read or refused", target.name, seeds.len());
    }
    println!(
        "At most {} kB were taken; {} damaged workbooks ended the thread that read them.",
        memory::most_taken() >> 10,
        panics::contained()
    );
}
