//! Which random number belongs to a draw: a stream of them for every rate, found by its name.
//!
//! A rate's stream is the key stream of ChaCha20 with a nonce of zeros, and a key that is the SHA-256
//! of the rate's name; draw n takes its bytes 8 n to 8 n + 7. So a draw depends on nothing but seed,
//! number, whose rate and what kind, and another rate beside it changes nothing.

use chacha20::ChaCha20Rng;
use chacha20::rand_core::{Rng, SeedableRng};
use fivefold_engine::plan::{Bounce, Build, Levers, Plan, RateKind};
use fivefold_engine::project::RateOf;
use sha2::{Digest, Sha256};

use crate::quantile::normal_quantile;

/// What the name begins with, so that another way to draw has other streams.
const BEGINNING: &str = "fivefold draws 1";

/// The stream of one rate, or of what all rates of a kind share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream([u8; 32]);

impl Stream {
    /// What all rates of a kind share.
    pub fn shared(seed: u32, kind: RateKind) -> Self {
        Self::named(seed, kind, &["shared"])
    }

    /// Of one rate of a plan's scenario.
    pub fn of_rate(seed: u32, kind: RateKind, of: RateOf, plan: &Plan, levers: &Levers) -> Self {
        let name = name_of(of, plan, levers);
        let name: Vec<&str> = name.iter().map(String::as_str).collect();
        Self::named(seed, kind, &name)
    }

    fn named(seed: u32, kind: RateKind, name: &[&str]) -> Self {
        let beginning = [BEGINNING, &seed.to_string(), kind.field()].join("\n");
        Self(Sha256::digest(format!("{beginning}\n{}", name.join("\n"))).into())
    }

    /// The normal variables of the draws from this one on.
    pub fn normals(&self, first: usize) -> impl Iterator<Item = f64> {
        /// 32-bit words a draw takes.
        const WORDS: u128 = 2;
        let mut words = ChaCha20Rng::from_seed(self.0);
        words.set_word_pos(first as u128 * WORDS);
        std::iter::repeat_with(move || normal_quantile(share(words.next_u64())))
    }
}

/// A random number as one of 2^52 shares, evenly between 0 and 1 and never at either.
fn share(random: u64) -> f64 {
    const SHARES: f64 = (1_u64 << 52) as f64;
    ((random >> 12) as f64 + 0.5) / SHARES
}

/// Whose rate it is: roles and pathways by their id, others by their place in their list.
fn name_of(of: RateOf, plan: &Plan, levers: &Levers) -> Vec<String> {
    let build = |list: &str, rows: &[Build], nth: usize| {
        by_id_or_place(list, rows.get(nth).and_then(|row| row.id.as_deref()), nth)
    };
    let bounce = |list: &str, rows: &[Bounce], nth: usize| {
        by_id_or_place(list, rows.get(nth).and_then(|row| row.id.as_deref()), nth)
    };
    match of {
        RateOf::Role(nth) => {
            by_id_or_place("role", plan.roles.get(nth).map(|role| role.id.as_str()), nth)
        }
        RateOf::Buy(nth) => {
            let role = levers.buy.get(nth).map_or("", |row| row.role.as_str());
            let before = levers.buy.iter().take(nth).filter(|row| row.role == role).count();
            vec!["buy".to_owned(), role.to_owned(), before.to_string()]
        }
        RateOf::UsualBuild(nth) => build("usual build", &plan.usual.build, nth),
        RateOf::UsualBounce(nth) => bounce("usual bounce", &plan.usual.bounce, nth),
        RateOf::Build(nth) => build("build", &levers.build, nth),
        RateOf::Bounce(nth) => bounce("bounce", &levers.bounce, nth),
    }
}

fn by_id_or_place(list: &str, id: Option<&str>, nth: usize) -> Vec<String> {
    match id {
        Some(id) => vec![list.to_owned(), "id".to_owned(), id.to_owned()],
        None => vec![list.to_owned(), "place".to_owned(), nth.to_string()],
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use super::*;

    /// Python: hashlib for the key, and ChaCha20 of the package cryptography for the stream:
    /// `Cipher(ChaCha20(sha256(b"fivefold draws 1\n1\nleaver_rate\nshared").digest(), bytes(16)), None)`
    #[test]
    fn the_stream_is_chacha20_of_the_hashed_name() {
        let mut words = ChaCha20Rng::from_seed(Stream::shared(1, RateKind::LeaverRate).0);
        assert_eq!(
            [words.next_u64(), words.next_u64()],
            [0xDE4D_220B_3400_DF5A, 0x713E_0C4D_B37D_0004]
        );
    }

    #[test]
    fn draws_from_the_middle_are_those_from_the_start() {
        let stream = Stream::shared(7, RateKind::FillRate);
        let all: Vec<f64> = stream.normals(0).take(1_000).collect();
        for first in [0, 1, 31, 32, 128, 777] {
            let some: Vec<f64> = stream.normals(first).take(200).collect();
            assert_eq!(some, all[first..first + 200]);
        }
    }

    #[test]
    fn shares_are_never_nought_or_one() {
        assert!(share(0) > 0.0 && share(u64::MAX) < 1.0);
        assert_eq!(share(0), 1.0 - share(u64::MAX));
    }
}
