//! Parts of a whole: 12 %, 0.12, 12.

use super::number::{finite, written};
use super::plain::for_reading;
use super::problem::shown;
use super::{Cell, CellProblem};

/// How a column writes a share where it has no % sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharesAs {
    /// 12 is twelve in a hundred.
    Percentages,
    /// 0.12 is twelve in a hundred.
    Fractions,
}

/// How large a share may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareLimit {
    /// No more than the whole.
    TheWhole,
    /// More than the whole too, as growth may be.
    Any,
}

/// A share, with how it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// The fraction: 0.12 for twelve in a hundred.
    pub fraction: f64,
    /// How it was read, to be shown: "0.12, read as 12 %".
    pub reading: String,
}

/// A share as its column is declared; what carries a % sign says itself what it is.
pub(super) fn read(
    cell: &Cell,
    declared: SharesAs,
    limit: ShareLimit,
) -> Result<Option<Share>, CellProblem> {
    let Some(fraction) = fraction(cell, declared)? else {
        return Ok(None);
    };
    let found = shown(cell);
    if fraction < 0.0 {
        return Err(CellProblem::NegativeShare { found });
    }
    let percent = percent_words(fraction);
    if fraction > 1.0 && limit == ShareLimit::TheWhole {
        let bare = matches!(cell.number(), Ok(Some(_)));
        let remedy = if bare && declared == SharesAs::Fractions {
            "If the column holds percentages, say so; else check the cell"
        } else {
            "Check the cell"
        };
        let reading = format!("is read as {percent}");
        return Err(CellProblem::OverTheWhole { found, reading, remedy });
    }
    let reading = if found == percent { percent } else { format!("{found}, read as {percent}") };
    Ok(Some(Share { fraction, reading }))
}

fn fraction(cell: &Cell, declared: SharesAs) -> Result<Option<f64>, CellProblem> {
    if let Cell::Percent(fraction) = cell {
        return finite(*fraction).map(Some);
    }
    if let Cell::Text(text) = cell
        && let Some(before) = for_reading(text).strip_suffix('%')
    {
        return written(before.trim_end()).map(|percent| Some(percent / 100.0));
    }
    let as_declared = |number: f64| match declared {
        SharesAs::Percentages => number / 100.0,
        SharesAs::Fractions => number,
    };
    Ok(cell.number()?.map(as_declared))
}

/// How the bare numbers of a column most likely write shares, for a declaration to begin with:
/// fractions when none is above 1 and some are between, percentages when some are above. `None`
/// where the numbers don't say (all 0 and 1) or there are none.
pub fn likely_shares_as<'a>(cells: impl Iterator<Item = &'a Cell>) -> Option<SharesAs> {
    let numbers: Vec<f64> = cells.filter_map(|cell| cell.number().ok().flatten()).collect();
    if numbers.iter().any(|number| *number > 1.0) {
        Some(SharesAs::Percentages)
    } else if numbers.iter().any(|number| number.fract() != 0.0) {
        Some(SharesAs::Fractions)
    } else {
        None
    }
}

/// A fraction as a percentage, without the noise of binary fractions: "12.5 %".
pub(super) fn percent_words(fraction: f64) -> String {
    let rounded = (fraction * 1e8).round() / 1e6;
    format!("{} %", if rounded == 0.0 { 0.0 } else { rounded })
}
