//! Stacking: what adds stands upwards from zero, what takes away stands downwards, and a series
//! that changes sign between two years crosses from one stack to the other where it is zero.

use crate::series::Series;

/// One series' place in the stacks.
#[derive(Debug)]
pub(crate) struct StackedBand {
    pub series: Series,
    /// Where it has any thickness: spans from left to right, to be joined by straight lines.
    pub runs: Vec<Vec<Span>>,
    /// The middle of the band at the last year.
    pub end: f64,
}

/// A band's lower and upper edge at one place of the horizontal axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Span {
    pub place: f64,
    pub lower: f64,
    pub upper: f64,
}

/// Stacks series on one another in their order. Each has one value a place, from place 0 on;
/// between places values are joined by straight lines.
pub(crate) fn stack(series: &[Series], values: &[Vec<f64>]) -> Vec<StackedBand> {
    let cuts = cuts(values);
    let stacked: Vec<[Vec<Span>; 2]> = upward_and_downward(series.len(), &cuts);
    series
        .iter()
        .zip(stacked)
        .map(|(series, [up, down])| {
            let end = match (up.last(), down.last()) {
                (Some(up), Some(down)) if down.upper == down.lower => middle(up),
                (_, Some(down)) => middle(down),
                _ => 0.0,
            };
            let runs = runs(&up).into_iter().chain(runs(&down)).collect();
            StackedBand { series: *series, runs, end }
        })
        .collect()
}

fn middle(span: &Span) -> f64 {
    f64::midpoint(span.lower, span.upper)
}

/// A place and every series' value there.
struct Cut {
    place: f64,
    values: Vec<f64>,
}

/// The places between which no series changes sign: the years, and every crossing of zero.
fn cuts(values: &[Vec<f64>]) -> Vec<Cut> {
    let places = values.iter().map(Vec::len).min().unwrap_or(0);
    let at = |place: usize| -> Vec<f64> {
        values.iter().map(|series| series.get(place).copied().unwrap_or(0.0)).collect()
    };
    let mut cuts = Vec::new();
    for place in 0..places {
        let here = at(place);
        if place > 0 {
            cuts.extend(crossings(place - 1, &at(place - 1), &here));
        }
        cuts.push(Cut { place: place as f64, values: here });
    }
    cuts
}

fn crossings(from: usize, before: &[f64], after: &[f64]) -> Vec<Cut> {
    let mut crossed: Vec<(usize, f64)> = before
        .iter()
        .zip(after)
        .enumerate()
        .filter(|(_, (before, after))| *before * *after < 0.0)
        .map(|(series, (before, after))| (series, before / (before - after)))
        .collect();
    crossed.sort_by(|one, other| one.1.total_cmp(&other.1));
    crossed
        .into_iter()
        .map(|(crossing, share)| Cut {
            place: from as f64 + share,
            values: before
                .iter()
                .zip(after)
                .enumerate()
                .map(|(series, (before, after))| match series == crossing {
                    true => 0.0,
                    false => before + (after - before) * share,
                })
                .collect(),
        })
        .collect()
}

/// For every series its spans in the upward and in the downward stack, one a cut.
fn upward_and_downward(series: usize, cuts: &[Cut]) -> Vec<[Vec<Span>; 2]> {
    let mut stacked = vec![[Vec::new(), Vec::new()]; series];
    for cut in cuts {
        let (mut top, mut bottom) = (0.0, 0.0);
        for ([up, down], value) in stacked.iter_mut().zip(&cut.values) {
            let (above, below) = (top + value.max(0.0), bottom + value.min(0.0));
            up.push(Span { place: cut.place, lower: top, upper: above });
            down.push(Span { place: cut.place, lower: below, upper: bottom });
            (top, bottom) = (above, below);
        }
    }
    stacked
}

/// The stretches in which a band has any thickness.
fn runs(spans: &[Span]) -> Vec<Vec<Span>> {
    let thick = |span: &Span| span.upper > span.lower;
    let mut runs: Vec<Vec<Span>> = Vec::new();
    let mut open = false;
    for ends in spans.windows(2) {
        let &[from, to] = ends else { continue };
        if !thick(&from) && !thick(&to) {
            open = false;
            continue;
        }
        match runs.last_mut() {
            Some(run) if open => run.push(to),
            _ => runs.push(vec![from, to]),
        }
        open = true;
    }
    runs
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_series_that_changes_sign_crosses_where_it_is_zero() {
        let bands = stack(&[Series::Buy, Series::Bind], &[vec![0.0, 4.0], vec![2.0, -2.0]]);
        let bind = &bands[1];
        assert_eq!(bind.runs.len(), 2);
        let crossing = Span { place: 0.5, lower: 2.0, upper: 2.0 };
        assert_eq!(bind.runs[0], [Span { place: 0.0, lower: 0.0, upper: 2.0 }, crossing]);
        assert_eq!(bind.runs[1][1], Span { place: 1.0, lower: -2.0, upper: 0.0 });
        assert_eq!(bind.end, -1.0);
    }

    #[test]
    fn up_less_down_is_the_sum() {
        let values = [vec![1.0, -3.0, 5.0], vec![-2.0, 4.0, 0.5], vec![0.0, 0.0, -9.0]];
        let series = [Series::Buy, Series::Build, Series::Bind];
        let cuts = cuts(&values);
        for [up, down] in [upward_and_downward(series.len(), &cuts)[2].clone()] {
            for (place, cut) in cuts.iter().enumerate() {
                let sum: f64 = cut.values.iter().sum();
                assert!((up[place].upper + down[place].lower - sum).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn nothing_gives_no_band() {
        assert!(stack(&[Series::Buy], &[vec![0.0; 5]])[0].runs.is_empty());
    }
}
