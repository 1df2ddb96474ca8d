//! What the program is built of comes from where it should, unchanged, and none of it talks to a
//! network. Needs none itself: `make supply-chain` asks for known vulnerabilities, which does.
//!
//! 1. [`locks`]: the lock files name every package with its place and checksum.
//! 2. [`linked`]: what is linked into the program, platform by platform.
//! 3. [`network`]: no client or server of a network is.
//! 4. [`twice`]: what is linked in two versions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod linked;
mod locks;
mod network;
mod twice;

use std::path::{Path, PathBuf};

/// The top of the repository.
fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}
