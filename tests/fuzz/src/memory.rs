//! How much memory the readers take.

use std::alloc::System;

use cap::Cap;

/// The most that reading a small file may take, in bytes: a seed has at most some 100 kB.
pub const MOST_BYTES: usize = 512 << 20;

/// The allocator of whatever is linked with this crate. Where more than the limit is asked for, the
/// program ends.
#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// Ends the program where more than [`MOST_BYTES`] are asked for from here on.
pub fn limit() {
    // It fails where so much is taken already; then there is nothing to find out any more.
    ALLOCATOR.set_limit(MOST_BYTES).expect("the program has taken more than the limit already");
}

/// The most that was taken at any moment so far, in bytes.
pub fn most_taken() -> usize {
    ALLOCATOR.max_allocated()
}
