//! A lane a cohort: a band from the year it sets out to the year it arrives, as thick as those on
//! it.

use fivefold_engine::pipeline::{Cohort, Pipelines};

use super::rows::Placed;
use super::{Columns, painted};
use crate::chart::ChartError;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scene::{Anchor, Fill, Group, Mark, Node, Paint, PlacedText, Shape, centred_baseline};
use crate::sizes::widest;
use crate::text::Weight;
use crate::theme::Palette;
use crate::words::pipeline::{self as words, Fate};

/// How much of a lane its thickest band fills.
const BAND: f64 = 0.74;
/// How far from the middle of a year people set out and arrive.
const WITHIN_YEAR: f64 = 0.3;

/// The width of the figures before bands and of those behind them.
pub(super) fn beside(placed: &[Placed], of: &Pipelines, frame: &Frame) -> (f64, f64) {
    let (starts, ends): (Vec<String>, Vec<String>) = placed
        .iter()
        .flat_map(|row| &row.way.cohorts)
        .map(|(cohort, fate)| ends(cohort, *fate, of))
        .unzip();
    let wide = |texts: &[String]| widest(texts, frame.sizes.body, Weight::Regular);
    (wide(&starts), wide(&ends))
}

/// What is written before and behind a cohort's band.
fn ends(cohort: &Cohort, fate: Fate, of: &Pipelines) -> (String, String) {
    let rounding = words::rounding(of);
    let end = rounding.people(fate.at_end);
    let end = if fate.arrives_after { words::due(&end, cohort) } else { end };
    (rounding.people(fate.at_start), end)
}

/// The bands with their figures, and the boxes no other text may stand in.
pub(super) fn drawn(
    of: &Pipelines,
    placed: &[Placed],
    columns: &Columns,
    frame: &Frame,
    palette: &'static Palette,
) -> Result<(Vec<Node>, Vec<Rect>), ChartError> {
    let most = placed.iter().map(|row| row.way.pathway.most).fold(0.0, f64::max);
    let (mut nodes, mut clear) = (Vec::new(), Vec::new());
    for row in placed {
        let lane = (row.bottom - row.top) / row.way.cohorts.len().max(1) as f64;
        for (place, (cohort, fate)) in row.way.cohorts.iter().enumerate() {
            let top = row.top + lane * place as f64;
            let middle = top + lane / 2.0;
            let profile = profile(cohort, *fate, of);
            let half = |people: f64| {
                let share = if most > 0.0 { people / most } else { 0.0 };
                (share * BAND * lane / 2.0).max(0.6 * frame.unit)
            };
            let above = profile.iter().map(|(x, people)| (*x, middle - half(*people)));
            let below = profile.iter().rev().map(|(x, people)| (*x, middle + half(*people)));
            let shapes = columns.plot.drawn([Mark::Area(above.chain(below).collect())])?;
            let thickest = profile.iter().map(|(_, people)| half(*people)).fold(0.0, f64::max);
            let [from, to] = [profile.first(), profile.last()]
                .map(|end| columns.plot.x(end.map_or(0.0, |(x, _)| *x)));
            let written = figures(&ends(cohort, *fate, of), (from, to), middle, frame);
            let whole =
                Rect { left: frame.inner.left, top, right: frame.inner.right, bottom: top + lane };
            let (fill, edge, key) = painted(row.way.place, palette);
            let paint = Paint::filled(fill).edged(edge, 0.8 * frame.unit);
            let node = Group::point(words::said(&row.way.pathway.name, of, cohort))
                .with("data-series", key)
                .holding_all(shapes.into_iter().map(|shape| shape.painted(paint.clone())))
                .holding_all(written)
                .holding(Shape::Box(whole, 0.0).painted(Paint::filled(Fill::Clear)));
            nodes.push(node.into());
            clear.push(Rect {
                left: from,
                top: middle - thickest,
                right: to,
                bottom: middle + thickest,
            });
        }
    }
    Ok((nodes, clear))
}

/// How many there are of a cohort as time goes on: at the start, at each year's end, at arrival.
/// Years stand at 0, 1, 2 … and reach half a year to either side.
fn profile(cohort: &Cohort, fate: Fate, of: &Pipelines) -> Vec<(f64, f64)> {
    let first = of.years.0;
    let place = |year: i32| f64::from(year.saturating_sub(first));
    let start = match cohort.before {
        true => -0.5,
        false => place(cohort.year) - WITHIN_YEAR,
    };
    let end = match fate.arrives_after {
        true => place(of.years.1) + 0.5,
        false => place(cohort.arrives) + WITHIN_YEAR,
    };
    let year_ends =
        cohort.years.iter().enumerate().map(|(t, year)| (t as f64 + 0.5, year.learning));
    let between = year_ends.filter(|(x, _)| *x > start && *x < end);
    let start = std::iter::once((start, fate.at_start));
    start.chain(between).chain([(end, fate.at_end)]).collect()
}

/// Who set out before the band, who arrives behind it.
fn figures(
    (start, end): &(String, String),
    (from, to): (f64, f64),
    middle: f64,
    frame: &Frame,
) -> [PlacedText; 2] {
    let sizes = frame.sizes;
    let baseline = centred_baseline(middle, sizes.body);
    [
        PlacedText::new(start.clone(), (from - 0.5 * sizes.grid, baseline), sizes.body)
            .anchored(Anchor::End),
        PlacedText::new(end.clone(), (to + 0.5 * sizes.grid, baseline), sizes.body),
    ]
}
