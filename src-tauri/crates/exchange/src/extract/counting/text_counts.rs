//! Texts counted without regard to case and punctuation, under their most frequent spelling.

use std::collections::BTreeMap;

use crate::extract::words::folded;

/// How often each text was said, spellings of the same counted together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextCounts<T> {
    by_folded: BTreeMap<String, BTreeMap<String, T>>,
}

impl<T: Copy + Default + Ord + std::ops::AddAssign> TextCounts<T> {
    /// Counts a text.
    pub fn add(&mut self, text: &str, times: T) {
        let spellings = self.by_folded.entry(folded(text)).or_default();
        *spellings.entry(text.to_owned()).or_default() += times;
    }

    /// The texts in their most frequent spelling, each with its count, in alphabetical order. Of
    /// two spellings as frequent the first of the alphabet is taken, so that the order of rows
    /// does not matter.
    pub fn spelled(&self) -> impl Iterator<Item = (&str, T)> {
        self.by_folded.values().filter_map(|spellings| {
            let mut all = T::default();
            spellings.values().for_each(|times| all += *times);
            let (text, _) = spellings.iter().rev().max_by_key(|(_, times)| **times)?;
            Some((text.as_str(), all))
        })
    }

    /// The only text, where there is only one.
    pub fn only(&self) -> Option<&str> {
        let mut spelled = self.spelled();
        match (spelled.next(), spelled.next()) {
            (Some((text, _)), None) => Some(text),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TextCounts;

    #[test]
    fn the_most_frequent_spelling_stands_for_all() {
        let mut counts = TextCounts::<u64>::default();
        for text in ["Band 5", "band 5", "Band 5", "Band 6"] {
            counts.add(text, 1);
        }
        let spelled: Vec<_> = counts.spelled().collect();
        assert_eq!(spelled, [("Band 5", 3), ("Band 6", 1)]);
        assert_eq!(counts.only(), None);
    }
}
