//! People by single year of age, from age bands.

use crate::plan::AgeBand;

/// The oldest age anybody is put at.
pub const OLDEST: usize = 120;
/// Nobody in post is younger: a band that begins below is one of people from this age on.
const YOUNGEST: usize = 16;
/// How many ages an open band such as "65 and over" is spread over.
const OPEN_BAND: usize = 5;

/// People of each age from 0 to [`OLDEST`].
pub type ByAge = Vec<f64>;

/// The people of age bands, spread evenly over the ages of each, times a factor.
pub fn by_age(bands: &[AgeBand], factor: f64) -> ByAge {
    let mut people = vec![0.0; OLDEST + 1];
    for band in bands {
        let (from, to) = ages_of(band);
        let each = band.heads * factor / (to - from + 1) as f64;
        for there in people.iter_mut().take(to + 1).skip(from) {
            *there += each;
        }
    }
    people
}

/// The first and last age a band's people are spread over.
fn ages_of(band: &AgeBand) -> (usize, usize) {
    let from = (band.from as usize).min(OLDEST);
    let to = band.to.map_or(from + OPEN_BAND - 1, |to| to as usize).clamp(from, OLDEST);
    (from.max(YOUNGEST).min(to), to)
}

#[cfg(test)]
mod tests {
    use super::{OLDEST, by_age};
    use crate::plan::AgeBand;

    #[test]
    fn people_are_spread_evenly_and_nobody_is_lost() {
        let bands = [
            AgeBand { from: 0, to: Some(19), heads: 8.0 },
            AgeBand { from: 60, to: Some(64), heads: 10.0 },
            AgeBand { from: 65, to: None, heads: 5.0 },
            AgeBand { from: 119, to: None, heads: 2.0 },
        ];
        let people = by_age(&bands, 2.0);
        assert_eq!(people.len(), OLDEST + 1);
        assert_eq!(people.get(15..=17), Some([0.0, 4.0, 4.0].as_slice()));
        assert_eq!(people.get(64..=70), Some([4.0, 2.0, 2.0, 2.0, 2.0, 2.0, 0.0].as_slice()));
        assert!((people.iter().sum::<f64>() - 50.0).abs() < 1e-12);
    }
}
