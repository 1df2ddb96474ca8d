//! The fuzzer, for the kind of file that FIVEFOLD_FUZZ names. scripts/fuzz builds and runs it.
#![no_main]
#![allow(unsafe_code)]

use std::sync::OnceLock;

use fivefold_fuzz::{Target, memory, panics, target};

static TARGET: OnceLock<Target> = OnceLock::new();

fn begin() {
    let name = std::env::var("FIVEFOLD_FUZZ").unwrap_or_default();
    let target = target(&name).unwrap_or_else(|| panic!("there is no target \"{name}\""));
    let _ = TARGET.set(target);
    // libFuzzer's own hook ends the program at any panic, those that are contained too.
    let _ = std::panic::take_hook();
    panics::watch(|| std::process::abort());
    memory::limit();
}

libfuzzer_sys::fuzz_target!(init: begin(), |bytes: &[u8]| {
    if let Some(target) = TARGET.get() {
        (target.read)(bytes);
    }
});
