//! What stands at the right edge: every series by name, with its figure in the last year.

use fivefold_engine::summary::Summary;

use super::Picture;
use crate::mode::Mode;
use crate::series::Series;
use crate::words;

/// A series' name and figure at the right edge of the chart.
#[derive(Debug)]
pub(crate) struct End {
    pub series: Series,
    /// The height it stands for.
    pub height: f64,
    pub name: String,
    pub figure: String,
}

/// The labels at the right edge: business as usual, every lever that is ever pulled, the line,
/// and Borrow.
pub(super) fn ends(summary: &Summary, picture: &Picture) -> Vec<End> {
    let rounding = words::Rounding::of(summary);
    let last = summary.years.last();
    let line = picture.line.last().copied().unwrap_or(0.0);
    let mut ends = Vec::new();
    if picture.mode == Mode::Change {
        ends.push(End {
            series: Series::BusinessAsUsual,
            height: 0.0,
            name: Series::BusinessAsUsual.name().to_owned(),
            figure: rounding.people(last.map_or(summary.baseline, |year| year.contributions.base)),
        });
    }
    for band in picture.bands.iter().filter(|band| !band.runs.is_empty()) {
        let value = last.map_or(summary.baseline, |year| band.series.contribution(year));
        let figure = match band.series {
            Series::BusinessAsUsual => rounding.people(value),
            _ => rounding.signed(value),
        };
        let name = band.series.name().to_owned();
        ends.push(End { series: band.series, height: band.end, name, figure });
    }
    let (name, figure) = match picture.mode {
        Mode::Change => ("All levers", rounding.signed(line)),
        Mode::Totals | Mode::Auto => ("In post", rounding.people(line)),
    };
    ends.push(End { series: Series::InPost, height: line, name: name.to_owned(), figure });
    if picture.borrow.iter().any(|borrowed| *borrowed != 0.0) {
        let borrowed = picture.borrow.last().copied().unwrap_or(0.0);
        ends.push(End {
            series: Series::Borrow,
            height: line + borrowed / 2.0,
            name: Series::Borrow.name().to_owned(),
            figure: rounding.signed(borrowed),
        });
    }
    ends
}
