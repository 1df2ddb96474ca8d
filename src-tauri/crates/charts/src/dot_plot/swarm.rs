//! Dots on one axis moved above and below it, so that none covers another.

/// How far each dot stands below the middle, in pixels, negative above; `places` are in order from
/// the left. Dots have this radius and stay clear of a mark of this half width at `own`, where
/// there is one, and within `reach` of the middle; where that is too little for all, they cover
/// each other.
pub(super) fn offsets(
    places: &[f64],
    own: Option<f64>,
    (radius, half): (f64, f64),
    reach: f64,
) -> Vec<f64> {
    // A hair more than they need, so that their edges can be told apart.
    let apart = 2.05 * radius;
    let levels = (reach.max(0.0) / apart) as usize;
    // 0, then the nearest below, where no mark has its stem, the nearest above, and so on.
    let candidates: Vec<f64> = std::iter::once(0.0)
        .chain((1..=levels).flat_map(|level| [level as f64 * apart, -(level as f64) * apart]))
        .collect();
    let mut placed: Vec<(f64, f64)> = Vec::with_capacity(places.len());
    for (nth, at) in places.iter().enumerate() {
        let near: Vec<(f64, f64)> =
            placed.iter().rev().take_while(|(x, _)| at - x < apart).copied().collect();
        let clear = |offset: f64| {
            let of_others = near.iter().all(|(x, y)| {
                let (across, down) = (at - x, offset - y);
                across * across + down * down >= apart * apart * 0.999
            });
            let of_own =
                own.is_none_or(|own| (at - own).abs() + offset.abs() >= half + 1.2 * radius);
            of_others && of_own
        };
        let free = candidates.iter().copied().find(|offset| clear(*offset));
        let turn = candidates.get(nth % candidates.len().max(1)).copied();
        placed.push((*at, free.or(turn).unwrap_or(0.0)));
    }
    placed.into_iter().map(|(_, offset)| offset).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn dots_far_apart_stay_in_the_middle_and_near_ones_move() {
        assert_eq!(offsets(&[0.0, 50.0, 100.0], None, (5.0, 9.0), 40.0), [0.0; 3]);
        let moved = offsets(&[50.0, 50.0, 50.0], None, (5.0, 9.0), 40.0);
        assert_eq!(moved, [0.0, 10.25, -10.25]);
    }

    #[test]
    fn dots_make_room_for_the_plans_mark() {
        let moved = offsets(&[50.0, 80.0], Some(50.0), (5.0, 9.0), 40.0);
        assert!(moved[0].abs() >= 14.0 && moved[1] == 0.0, "{moved:?}");
    }

    #[test]
    fn more_than_find_room_stay_within_reach() {
        let moved = offsets(&[50.0; 300], Some(50.0), (5.0, 9.0), 30.0);
        assert_eq!(moved.len(), 300);
        assert!(moved.iter().all(|offset| offset.abs() <= 30.0));
    }
}
