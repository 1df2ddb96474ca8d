//! What is linked into the program, platform by platform.

use std::collections::BTreeSet;
use std::process::Command;

use crate::repository;

/// The platforms the program is for.
pub const PLATFORMS: [&str; 4] = [
    "x86_64-pc-windows-msvc",
    "x86_64-unknown-linux-gnu",
    "aarch64-apple-darwin",
    "x86_64-apple-darwin",
];

/// A crate that is linked, and the features it is built with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Linked {
    pub name: String,
    pub version: String,
    pub features: Vec<String>,
}

/// Every crate that is linked into what ships on a platform. Asked of `cargo tree`, since `cargo
/// metadata` gives a crate the features that other platforms want of it.
pub fn on(platform: &str) -> BTreeSet<Linked> {
    let tree = Command::new(env!("CARGO"))
        .current_dir(repository())
        .args(["tree", "--locked", "--target", platform, "--prefix", "none"])
        .args(["--edges", "normal,no-proc-macro", "--format", "{p}|{f}"])
        .args(["-p", "fivefold-desktop", "-p", "fivefold-cli"])
        .args(["--features", "fivefold-desktop/custom-protocol"])
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    String::from_utf8(tree.stdout).unwrap().lines().filter_map(linked).collect()
}

/// `tokio v1.54.1|default,rt`, or `fivefold-cli v0.1.0 (/where/it/is)|`.
fn linked(line: &str) -> Option<Linked> {
    let (package, features) = line.trim_end_matches(" (*)").split_once('|')?;
    let mut words = package.split(' ');
    Some(Linked {
        name: words.next()?.to_owned(),
        version: words.next()?.trim_start_matches('v').to_owned(),
        features: features.split(',').map(str::to_owned).collect(),
    })
}
