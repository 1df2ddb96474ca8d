//! A table of text: names on the left, figures aligned on the right, years cut into parts that fit
//! a terminal.

use crate::printable::printable;

/// Columns of years beside the names that still fit a terminal of 100 characters.
const MOST_COLUMNS: usize = 6;
/// The longest name shown whole.
const LONGEST_NAME: usize = 40;

/// A table with one column a year.
pub struct YearTable {
    /// What it is of.
    pub heading: String,
    /// What each column is headed by.
    pub columns: Vec<String>,
    /// A name and one figure a column.
    pub rows: Vec<(String, Vec<String>)>,
}

impl YearTable {
    /// The table as lines of text, one part below another where the years don't fit side by side.
    pub fn text(&self) -> String {
        let parts = self.columns.len().div_ceil(MOST_COLUMNS).max(1);
        (0..parts).map(|part| self.part(part)).collect::<Vec<_>>().join("\n")
    }

    fn part(&self, part: usize) -> String {
        let columns = chunk(&self.columns, part);
        let names: Vec<String> = self.rows.iter().map(|(name, _)| shortened(name)).collect();
        let first = names.iter().map(|name| width(name)).chain([width(&self.heading)]).max();
        let first = first.unwrap_or(0);
        let figures = self.rows.iter().flat_map(|(_, figures)| figures);
        let widest = figures.chain(&self.columns).map(|text| width(text)).max().unwrap_or(0);
        let mut text = line(&self.heading, first, columns, widest);
        for (name, (_, figures)) in names.iter().zip(&self.rows) {
            text.push_str(&line(name, first, chunk(figures, part), widest));
        }
        text
    }
}

fn chunk(all: &[String], part: usize) -> &[String] {
    all.chunks(MOST_COLUMNS).nth(part).unwrap_or_default()
}

fn line(name: &str, first: usize, figures: &[String], widest: usize) -> String {
    let mut text = format!("{name:<first$}");
    for figure in figures {
        text.push_str(&format!("  {figure:>widest$}"));
    }
    format!("{}\n", text.trim_end())
}

fn width(text: &str) -> usize {
    text.chars().count()
}

/// A name as it can be printed, cut where it is too long to leave room for figures.
fn shortened(name: &str) -> String {
    let name = printable(name);
    match name.char_indices().nth(LONGEST_NAME) {
        None => name,
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or(&name).trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::YearTable;

    #[test]
    fn figures_stand_under_their_year() {
        let table = YearTable {
            heading: "In post".to_owned(),
            columns: vec!["2017/18".to_owned(), "2018/19".to_owned()],
            rows: vec![("Nurse".to_owned(), vec!["38,000".to_owned(), "−5".to_owned()])],
        };
        let text = "In post  2017/18  2018/19\nNurse     38,000       −5\n";
        assert_eq!(table.text(), text);
    }
}
