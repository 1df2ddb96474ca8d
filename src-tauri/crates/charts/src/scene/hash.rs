//! A short name for what is drawn, so that the ids of several charts in a page differ.

/// The FNV-1a hash of a text, as eight hexadecimal digits behind a letter.
pub(super) fn prefix(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("c{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
}
