//! Every kind of bad row a real extract brings, put in at known places.

use crate::sheet::{Sheet, Value};
use crate::truth::{BadRow, Counting};
use crate::{ExtractError, Wanted};

/// How many good rows are between two bad ones, at least.
const GOOD_ROWS_BETWEEN: u64 = 10;

/// About how many bad rows a large extract has.
const BAD_ROWS: u64 = 2_000;

/// What is done to a row. Those that can be read are done to a row that counts; for the others a
/// row of somebody who isn't in the truth is put in before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Something else in the WTE's cell.
    Wte(&'static str, &'static str),
    /// Nothing in the cell of the employee number.
    NoNumber,
    /// The row once more, word for word.
    Repeated,
    /// The heading again, as at the top of a printed page.
    Heading,
    /// The row breaks off in the middle.
    Short,
    /// Letters in Windows-1252.
    OtherLetters,
    /// A line break in a cell.
    LineBreak,
    /// The WTE as a percentage of full time.
    Percentage,
    /// No-break spaces around the WTE.
    Spaces,
    /// The day a post began as 31 March 2017 in words.
    DayInWords,
}

const KINDS: [Kind; 15] = [
    Kind::Wte("WTE with thousands", "1,234.5"),
    Kind::OtherLetters,
    Kind::Wte("suppressed", "<5"),
    Kind::LineBreak,
    Kind::Wte("suppressed", "*"),
    Kind::Wte("blank WTE", ""),
    Kind::NoNumber,
    Kind::Wte("negative WTE", "-0.6"),
    Kind::Repeated,
    Kind::Percentage,
    Kind::Spaces,
    Kind::Wte("WTE in words", "full time"),
    Kind::Heading,
    Kind::DayInWords,
    Kind::Short,
];

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Wte(name, _) => name,
            Kind::NoNumber => "no employee number",
            Kind::Repeated => "repeated row",
            Kind::Heading => "repeated heading",
            Kind::Short => "short row",
            Kind::OtherLetters => "line in Windows-1252",
            Kind::LineBreak => "line break in a cell",
            Kind::Percentage => "WTE as a percentage",
            Kind::Spaces => "no-break spaces",
            Kind::DayInWords => "date in words",
        }
    }

    fn is_readable(self) -> bool {
        matches!(
            self,
            Kind::OtherLetters
                | Kind::LineBreak
                | Kind::Percentage
                | Kind::Spaces
                | Kind::DayInWords
        )
    }
}

/// Puts bad rows among the good ones, or none.
#[derive(Debug)]
pub struct Mess {
    wanted: bool,
    /// Good rows between two bad ones.
    between: u64,
    good_rows: u64,
    bad_rows: u64,
}

impl Mess {
    /// As many bad rows as suit an extract of so many rows.
    pub fn new(wanted: Wanted) -> Mess {
        let between = GOOD_ROWS_BETWEEN.max(wanted.rows / BAD_ROWS);
        Mess { wanted: wanted.mess, between, good_rows: 0, bad_rows: 0 }
    }

    /// Writes what stands above the heading.
    ///
    /// # Errors
    /// [`ExtractError`] where the file can't be written.
    pub fn write_titles(
        &self,
        sheet: &mut Sheet,
        title: &str,
        columns: usize,
    ) -> Result<(), ExtractError> {
        if self.wanted {
            let columns = u16::try_from(columns).unwrap_or(u16::MAX);
            sheet.write_banner(&format!("{title}, as at 31 March 2017"), columns)?;
            sheet.write(&[Value::from("Run on"), Value::Day(6_304)])?;
        }
        Ok(())
    }

    /// Writes a good row, with a bad one before it or something odd in it when it is time.
    ///
    /// # Errors
    /// [`ExtractError`] where the file can't be written.
    pub fn write(
        &mut self,
        sheet: &mut Sheet,
        row: Vec<Value>,
        wte: usize,
        counting: &mut Counting,
    ) -> Result<(), ExtractError> {
        self.good_rows += 1;
        if !self.wanted || !self.good_rows.is_multiple_of(self.between) {
            sheet.write(&row)?;
            return Ok(());
        }
        let place = usize::try_from(self.bad_rows).unwrap_or_default() % KINDS.len();
        let Some(kind) = KINDS.get(place).copied() else {
            return Ok(());
        };
        self.bad_rows += 1;
        let changed = self.changed(&row, kind, wte);
        let readable = kind.is_readable();
        // A repeated row comes after the row it repeats.
        if !readable && kind == Kind::Repeated {
            sheet.write(&row)?;
        }
        let line = sheet.write(&changed)?;
        counting.count_bad(BadRow { line, kind: kind.name(), readable });
        if !readable && kind != Kind::Repeated {
            sheet.write(&row)?;
        }
        Ok(())
    }

    /// Writes the line of totals that reports end with.
    ///
    /// # Errors
    /// [`ExtractError`] where the file can't be written.
    pub fn write_total(
        &self,
        sheet: &mut Sheet,
        counting: &mut Counting,
    ) -> Result<(), ExtractError> {
        if self.wanted {
            let line =
                sheet.write(&[Value::from("Total"), Value::Text(self.good_rows.to_string())])?;
            counting.count_bad(BadRow { line, kind: "line of totals", readable: false });
        }
        Ok(())
    }

    fn changed(&self, row: &[Value], kind: Kind, wte: usize) -> Vec<Value> {
        let mut changed = row.to_vec();
        let title = crate::staff::HEADINGS.iter().position(|heading| *heading == "Position Title");
        if !kind.is_readable() && kind != Kind::Repeated {
            // Nobody of the truth: nine digits, which no employee number has.
            let number = format!("9{:08}", self.bad_rows);
            set(&mut changed, 0, Value::from(number.as_str()));
            set(&mut changed, 1, Value::Text(format!("{number}-1")));
        }
        match kind {
            Kind::Wte(_, text) => set(&mut changed, wte, Value::from(text)),
            Kind::NoNumber => {
                set(&mut changed, 0, Value::from(""));
                set(&mut changed, 1, Value::from(""));
            }
            Kind::Repeated => {}
            Kind::Heading => return crate::staff::HEADINGS.map(Value::from).to_vec(),
            Kind::Short => changed.truncate(wte),
            Kind::OtherLetters => {
                if let Some(place) = title {
                    // "Nurse – £" with the dash and the pound sign of Windows-1252.
                    set(&mut changed, place, Value::Bytes(b"Post \x96 \xa3 funded".to_vec()));
                }
            }
            Kind::LineBreak => {
                if let Some(place) = title {
                    set(
                        &mut changed,
                        place,
                        Value::from("Post with a title\nin two lines, \"quoted\""),
                    );
                }
            }
            Kind::Percentage => {
                if let Some(Value::Wte(share)) = changed.get(wte) {
                    // Thousandths of a per cent: the decimals are all there.
                    let text = format!("{}.{:03}%", share / 1_000, share % 1_000);
                    set(&mut changed, wte, Value::Text(text));
                }
            }
            Kind::Spaces => {
                if let Some(Value::Wte(share)) = changed.get(wte) {
                    let text = format!("\u{a0}{}\u{a0}", crate::truth::wte(*share));
                    set(&mut changed, wte, Value::Text(text));
                }
            }
            Kind::DayInWords => set(&mut changed, 16, Value::from("31 March 2015")),
        }
        changed
    }
}

fn set(row: &mut [Value], column: usize, value: Value) {
    if let Some(cell) = row.get_mut(column) {
        *cell = value;
    }
}
