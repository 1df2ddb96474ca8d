//! The desktop program: `fivefold-desktop [PLAN]`.
// No console window beside the program on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match fivefold_desktop::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fivefold-desktop: {error}");
            ExitCode::FAILURE
        }
    }
}
