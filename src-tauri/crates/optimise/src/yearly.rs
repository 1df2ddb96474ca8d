//! A limit as one value a projected year, or none where that year has no limit.

use fivefold_engine::Plan;
use fivefold_engine::plan::Flow;

use crate::error::MixError;

/// The values of a limit by projected year. A number means every year; of an object, a year without
/// a value has no limit.
///
/// # Errors
/// [`MixError`] where a value is out of range, or about a year that isn't projected.
pub fn by_year(
    plan: &Plan,
    flow: &Flow,
    what: &str,
    most: f64,
) -> Result<Vec<Option<f64>>, MixError> {
    let years = plan.years as usize;
    let values: Vec<Option<f64>> = match flow {
        Flow::Number(value) => vec![Some(*value); years],
        Flow::Series(values) if values.len() == years => values.iter().copied().map(Some).collect(),
        Flow::Series(values) => {
            let given = values.len();
            return Err(MixError::WrongLength { what: what.to_owned(), given, years });
        }
        Flow::ByYear(values) => {
            let outside = values.keys().find(|year| !plan.projected_years().any(|p| p == **year));
            if let Some(&year) = outside {
                return Err(MixError::YearOutside { what: what.to_owned(), year });
            }
            plan.projected_years().map(|year| values.get(&year).copied()).collect()
        }
    };
    values.iter().flatten().try_for_each(|value| in_range(what, *value, most))?;
    Ok(values)
}

/// # Errors
/// [`MixError::OutOfRange`] for what is no number from 0 to the most it may be.
pub fn in_range(what: &str, value: f64, most: f64) -> Result<(), MixError> {
    if (0.0..=most).contains(&value) {
        return Ok(());
    }
    Err(MixError::OutOfRange { what: what.to_owned(), value, most })
}
