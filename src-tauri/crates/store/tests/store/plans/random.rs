//! Random numbers and texts: every number in each of its forms and with all its bits.

use std::collections::BTreeMap;

use fivefold_engine::plan::{
    Amount, Confidence, Evidence, FieldEvidence, Flow, Range, Share, Year,
};

use super::FIRST_YEAR;

/// SplitMix64: small, and the same everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, below: usize) -> usize {
        (self.next() % below as u64) as usize
    }

    pub fn one_of<T: Clone>(&mut self, these: &[T]) -> T {
        these[self.below(these.len())].clone()
    }

    pub fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(2) == 0).then(|| make(self))
    }

    pub fn some<T>(&mut self, most: usize, make: impl Fn(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    /// A fraction from 0 to 1 with all its bits in use, or one of the awkward ones.
    pub fn fraction(&mut self) -> f64 {
        match self.below(8) {
            0 => 0.0,
            1 => 1.0,
            2 => 0.1,
            3 => f64::from_bits(1),
            4 => f64::EPSILON,
            _ => self.next() as f64 / u64::MAX as f64,
        }
    }

    #[allow(clippy::disallowed_methods, reason = "whole powers of ten")]
    pub fn heads(&mut self) -> f64 {
        self.fraction() * 10_f64.powi(self.below(9) as i32)
    }

    pub fn pounds(&mut self) -> f64 {
        self.fraction() * 100_000.0
    }

    pub fn text(&mut self) -> String {
        let words =
            ["Nurse", "", "Söze \u{1F600}", "'; DROP TABLE plan; --", "a\0b", "<b>x</b>", " "];
        self.one_of(&words).to_owned()
    }

    pub fn name(&mut self) -> String {
        format!("n{} {}", self.below(1_000_000), self.text())
    }

    pub fn year(&mut self, years: u32) -> Year {
        FIRST_YEAR + self.below(years as usize) as Year
    }

    pub fn series(&mut self, years: u32, value: impl Fn(&mut Self) -> f64) -> Vec<f64> {
        (0..years).map(|_| value(self)).collect()
    }

    pub fn range(&mut self) -> Range {
        let mut three = [self.fraction(), self.fraction(), self.fraction()];
        three.sort_by(f64::total_cmp);
        let [low, likely, high] = three;
        Range { low, likely, high }
    }

    pub fn rate(&mut self, years: u32) -> Amount {
        match self.below(3) {
            0 => Amount::Number(self.fraction()),
            1 => Amount::Series(self.series(years, Self::fraction)),
            _ => Amount::Range(self.range()),
        }
    }

    pub fn people(&mut self, years: u32) -> Amount {
        match self.below(2) {
            0 => Amount::Number(self.heads()),
            _ => Amount::Series(self.series(years, Self::heads)),
        }
    }

    pub fn share(&mut self) -> Share {
        match self.below(2) {
            0 => Share::Number(self.fraction()),
            _ => Share::Range(self.range()),
        }
    }

    pub fn by_year(&mut self, first: Year, last: Year) -> BTreeMap<Year, f64> {
        let mut values = BTreeMap::new();
        for year in first..=last {
            if self.below(2) == 0 {
                values.insert(year, self.heads());
            }
        }
        values
    }

    pub fn flow(&mut self, years: u32, earliest: Year) -> Flow {
        match self.below(3) {
            0 => Flow::Number(self.heads()),
            1 => Flow::Series(self.series(years, Self::heads)),
            _ => Flow::ByYear(self.by_year(earliest, FIRST_YEAR + years as Year - 1)),
        }
    }

    /// Two different roles; there are at least two.
    pub fn two(&mut self, roles: &[String]) -> (String, String) {
        let first = self.below(roles.len());
        let second = (first + 1 + self.below(roles.len() - 1)) % roles.len();
        (roles[first].clone(), roles[second].clone())
    }

    pub fn evidence(&mut self) -> Evidence {
        use Confidence::{Derived, Illustrative, Published, Reported, Unverified};
        Evidence {
            rationale: self.maybe(Self::text),
            source: self.maybe(Self::text),
            confidence: self.maybe(|random| {
                random.one_of(&[Published, Reported, Derived, Unverified, Illustrative])
            }),
            owner: self.maybe(Self::text),
            review_by: self.maybe(|_| "2027-03-31".to_owned()),
        }
    }

    pub fn field_evidence(&mut self) -> FieldEvidence {
        let fields = self.some(2, |random| (random.text(), random.evidence()));
        fields.into_iter().collect()
    }
}
