//! Borrowed capacity, standing on the line.

use crate::scene::Place;

/// The outlines of borrowed capacity: it is each year's average, so it stands on the line with the
/// same height all year. One outline for each run of years that have any.
pub(crate) fn borrow_outline(line: &[f64], borrow: &[f64]) -> Vec<Vec<Place>> {
    let mut outlines = Vec::new();
    let (mut edge, mut floor): (Vec<Place>, Vec<Place>) = (Vec::new(), Vec::new());
    let mut close = |edge: &mut Vec<Place>, floor: &mut Vec<Place>| {
        if !edge.is_empty() {
            let back = std::mem::take(floor).into_iter().rev();
            outlines.push(std::mem::take(edge).into_iter().chain(back).collect());
        }
    };
    for (year, (ends, borrowed)) in line.windows(2).zip(borrow.iter().skip(1)).enumerate() {
        let &[from, to] = ends else { continue };
        if *borrowed == 0.0 {
            close(&mut edge, &mut floor);
            continue;
        }
        let (start, end) = (year as f64, (year + 1) as f64);
        edge.extend([(start, from + borrowed), (end, to + borrowed)]);
        floor.extend([(start, from), (end, to)]);
    }
    close(&mut edge, &mut floor);
    outlines
}
