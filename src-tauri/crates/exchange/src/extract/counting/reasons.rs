//! Why people left, in the file's words; who gives none left for an unknown reason.

use std::collections::BTreeMap;
use std::collections::HashMap;

use crate::ExchangeError;
use crate::extract::exact::Exact;
use crate::extract::words::folded;

use super::TextCounts;

/// What an unknown reason is called.
pub const UNKNOWN: &str = "Unknown";
/// What records write where nobody knows.
const SAYS_UNKNOWN: [&str; 6] =
    ["unknown", "not known", "not stated", "not specified", "none", "null"];
/// As many different reasons as a column of them can hold.
const MOST_REASONS: usize = 500;

/// The reasons met so far, each with a number.
#[derive(Debug, Default)]
pub struct Reasons {
    numbers: HashMap<String, u32>,
    texts: Vec<String>,
}

impl Reasons {
    /// The number of a reason.
    ///
    /// # Errors
    /// [`ExchangeError::WrongMapping`] where there are more than a column of reasons holds.
    pub fn number(&mut self, text: Option<&str>) -> Result<u32, ExchangeError> {
        let text = text.filter(|text| {
            let folded = folded(text);
            !folded.is_empty() && !SAYS_UNKNOWN.contains(&folded.as_str())
        });
        let text = text.unwrap_or(UNKNOWN);
        if let Some(number) = self.numbers.get(text) {
            return Ok(*number);
        }
        if self.texts.len() >= MOST_REASONS {
            return Err(ExchangeError::WrongMapping {
                problem: format!(
                    "The column mapped as the reason says more than {MOST_REASONS} different \
                     things. Choose the column with the categories of reasons."
                ),
            });
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.numbers.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        Ok(number)
    }

    /// People by reason, where some are counted under the numbers of reasons. Spellings of the
    /// same are one.
    pub fn named(&self, counted: impl Iterator<Item = (u32, Exact)>) -> BTreeMap<String, Exact> {
        let mut counts = TextCounts::<Exact>::default();
        for (number, heads) in counted {
            if let Some(text) = self.texts.get(number as usize) {
                counts.add(text, heads);
            }
        }
        counts.spelled().map(|(text, heads)| (text.to_owned(), heads)).collect()
    }
}
