//! Text files with a table: CSV and whatever is taken for it.

use crate::extract::everything_made_of;
use crate::given::Given;

/// The table is read or refused, and so is everything that is made of one.
pub fn read(bytes: &[u8]) {
    everything_made_of(&Given::of("extract.csv", bytes).path(), bytes.len());
}
