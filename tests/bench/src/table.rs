//! How it is written: one Markdown table.

use crate::measure::Timing;

/// What a duration is shown in.
#[derive(Debug, Clone, Copy)]
pub enum Unit {
    /// Billionths of a second.
    Nanoseconds,
    /// Millionths of a second.
    Microseconds,
    /// Thousandths of a second.
    Milliseconds,
}

impl Unit {
    fn shown(self, nanoseconds: f64) -> String {
        let (per_unit, name) = match self {
            Self::Nanoseconds => (1.0, "ns"),
            Self::Microseconds => (1e3, "µs"),
            Self::Milliseconds => (1e6, "ms"),
        };
        let value = nanoseconds / per_unit;
        let digits = if value < 100.0 { 1 } else { 0 };
        format!("{value:.digits$} {name}")
    }
}

/// One line of the table.
#[derive(Debug)]
pub struct Row {
    what: String,
    timing: Option<(Timing, Unit)>,
    remark: String,
}

impl Row {
    /// Something that was timed.
    pub fn taken(
        what: impl Into<String>,
        timing: Option<Timing>,
        unit: Unit,
        remark: impl Into<String>,
    ) -> Self {
        let timing = timing.map(|timing| (timing, unit));
        Self { what: what.into(), timing, remark: remark.into() }
    }

    /// Something that was not timed, and what to do for it.
    pub fn not_taken(what: &str, remedy: &str) -> Self {
        Self { what: what.to_owned(), timing: None, remark: remedy.to_owned() }
    }
}

/// The table, ending in a new line.
pub fn markdown(rows: &[Row]) -> String {
    const NONE: &str = "–";
    let mut table = String::from("| Timed | Median | p95 | Least | Runs | Remark |\n");
    table.push_str("| --- | ---: | ---: | ---: | ---: | --- |\n");
    for row in rows {
        let shown = |pick: fn(&Timing) -> Option<f64>| match &row.timing {
            Some((timing, unit)) => pick(timing).map_or(NONE.to_owned(), |ns| unit.shown(ns)),
            None => NONE.to_owned(),
        };
        let runs = row.timing.map_or(NONE.to_owned(), |(timing, _)| timing.times.to_string());
        table.push_str(&format!(
            "| {} | {} | {} | {} | {runs} | {} |\n",
            row.what,
            shown(|timing| Some(timing.median)),
            shown(|timing| timing.p95),
            shown(|timing| timing.least),
            row.remark,
        ));
    }
    table
}
