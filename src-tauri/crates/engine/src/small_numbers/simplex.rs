//! A small linear program: the most of a sum, under equations and bounds.
//!
//! The simplex method with bounds, on a dense tableau, beginning at zero, which satisfies the
//! equations. Figures off the basis may lie anywhere between their bounds.

/// Smaller coefficients are rounding.
const NO_COEFFICIENT: f64 = 1e-9;
/// Smaller distances to a bound are none.
const NO_ROOM: f64 = 1e-9;
/// After so many steps the rule that can't go in circles takes over.
const HASTY_STEPS: usize = 2_000;
/// More steps than any table of ours takes.
const MOST_STEPS: usize = 50_000;

/// One unknown: between what it can lie, zero included, and what a unit of it is worth.
#[derive(Debug, Clone, Copy)]
pub struct Unknown {
    /// The least.
    pub low: f64,
    /// The most.
    pub high: f64,
    /// Worth of a unit.
    pub worth: f64,
}

/// A row of the tableau: an equation solved for one unknown.
#[derive(Debug, Clone)]
struct Row {
    basic: usize,
    coefficients: Vec<f64>,
}

impl Row {
    fn at(&self, column: usize) -> f64 {
        self.coefficients.get(column).copied().unwrap_or(0.0)
    }

    /// Takes a multiple of another row away.
    fn less(&mut self, other: &[f64], factor: f64) {
        if factor != 0.0 {
            for (mine, theirs) in self.coefficients.iter_mut().zip(other) {
                *mine -= factor * theirs;
                if mine.abs() < NO_COEFFICIENT {
                    *mine = 0.0;
                }
            }
        }
    }
}

/// The unknowns where the worth of all together is greatest, the equations being sums that are
/// zero, each a coefficient an unknown.
pub fn most(unknowns: &[Unknown], equations: &[Vec<f64>]) -> Vec<f64> {
    let mut rows = solved(equations);
    let mut values = vec![0.0; unknowns.len()];
    let mut worth: Vec<f64> = unknowns.iter().map(|unknown| unknown.worth).collect();
    for row in &rows {
        let basic = worth.get(row.basic).copied().unwrap_or(0.0);
        take_away(&mut worth, &row.coefficients, basic);
    }
    for step in 0..MOST_STEPS {
        let careful = step >= HASTY_STEPS;
        let Some((entering, up)) = entering(unknowns, &values, &worth, &rows, careful) else {
            break;
        };
        let way = if up { 1.0 } else { -1.0 };
        let own = unknowns
            .get(entering)
            .zip(values.get(entering))
            .map_or(0.0, |(bounds, now)| if up { bounds.high - now } else { now - bounds.low });
        let (room, leaving) = room(unknowns, &values, &rows, entering, way, own, careful);
        if !room.is_finite() {
            break;
        }
        for row in &rows {
            if let Some(value) = values.get_mut(row.basic) {
                *value -= row.at(entering) * way * room;
            }
        }
        if let Some(value) = values.get_mut(entering) {
            *value += way * room;
        }
        if let Some(leaving) = leaving {
            pivot(&mut rows, leaving, entering);
            if let Some(row) = rows.get(leaving) {
                let now = worth.get(entering).copied().unwrap_or(0.0);
                take_away(&mut worth, &row.coefficients, now);
            }
        }
    }
    values
}

fn take_away(worth: &mut [f64], coefficients: &[f64], factor: f64) {
    for (worth, coefficient) in worth.iter_mut().zip(coefficients) {
        *worth -= factor * coefficient;
    }
}

/// The equations, each solved for one unknown that no other holds; those that follow from others
/// are left out.
fn solved(equations: &[Vec<f64>]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for equation in equations {
        let mut row = Row { basic: 0, coefficients: equation.clone() };
        for done in &rows {
            let factor = row.at(done.basic);
            row.less(&done.coefficients, factor);
        }
        let sizes = row.coefficients.iter().map(|coefficient| coefficient.abs()).enumerate();
        let largest = sizes.fold((0, 0.0), |best, next| if next.1 > best.1 { next } else { best });
        if largest.1 > NO_COEFFICIENT {
            row.basic = largest.0;
            rows.push(row);
            let last = rows.len() - 1;
            pivot(&mut rows, last, largest.0);
        }
    }
    rows
}

/// Solves the row at this place for another unknown, and takes it out of all others.
fn pivot(rows: &mut [Row], place: usize, column: usize) {
    let Some(row) = rows.get_mut(place) else {
        return;
    };
    let coefficient = row.at(column);
    row.coefficients.iter_mut().for_each(|mine| *mine /= coefficient);
    row.basic = column;
    let solved = row.coefficients.clone();
    for (_, other) in rows.iter_mut().enumerate().filter(|(other, _)| *other != place) {
        let factor = other.at(column);
        other.less(&solved, factor);
    }
}

/// The unknown off the basis that is worth changing, and which way: the one worth most, or where
/// care is needed the first.
fn entering(
    unknowns: &[Unknown],
    values: &[f64],
    worth: &[f64],
    rows: &[Row],
    careful: bool,
) -> Option<(usize, bool)> {
    let mut basic = vec![false; unknowns.len()];
    for row in rows {
        if let Some(slot) = basic.get_mut(row.basic) {
            *slot = true;
        }
    }
    let all = unknowns.iter().zip(values).zip(worth).zip(&basic).enumerate();
    let mut best: Option<(usize, bool, f64)> = None;
    for (column, (((bounds, now), worth), basic)) in all {
        let up = *worth > NO_COEFFICIENT && *now < bounds.high - NO_ROOM;
        let down = *worth < -NO_COEFFICIENT && *now > bounds.low + NO_ROOM;
        if *basic || !(up || down) {
            continue;
        }
        if careful {
            return Some((column, up));
        }
        if best.is_none_or(|(_, _, most)| worth.abs() > most) {
            best = Some((column, up, worth.abs()));
        }
    }
    best.map(|(column, up, _)| (column, up))
}

/// How far it can go until something reaches a bound, and which row that is; none where it is its
/// own.
fn room(
    unknowns: &[Unknown],
    values: &[f64],
    rows: &[Row],
    entering: usize,
    way: f64,
    own: f64,
    careful: bool,
) -> (f64, Option<usize>) {
    let (mut least, mut leaving, mut size, mut first) = (own.max(0.0), None, 0.0, usize::MAX);
    for (place, row) in rows.iter().enumerate() {
        let coefficient = row.at(entering) * way;
        let Some((bounds, now)) = unknowns.get(row.basic).zip(values.get(row.basic)) else {
            continue;
        };
        let room = if coefficient > NO_COEFFICIENT {
            (now - bounds.low) / coefficient
        } else if coefficient < -NO_COEFFICIENT {
            (bounds.high - now) / -coefficient
        } else {
            continue;
        };
        let room = room.max(0.0);
        let better = if careful { row.basic < first } else { coefficient.abs() > size };
        if room < least - NO_ROOM || (room < least + NO_ROOM && leaving.is_some() && better) {
            (least, leaving) = (room.min(least), Some(place));
            (size, first) = (coefficient.abs(), row.basic);
        }
    }
    (least, leaving)
}
